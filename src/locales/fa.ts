import type { Pack } from './words.js';

/** Persian. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# فایل', other: '# فایل' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `تلاش بعدی تا ${time} دیگر` : 'در حال تلاش دوباره'}`;
  return {
    lang: 'fa',
    dir: 'rtl',
    files,

    drop: (many) =>
      many ? 'فایل‌ها را اینجا رها کنید، جای‌گذاری کنید یا' : 'فایل را اینجا رها کنید، جای‌گذاری کنید یا',
    browse: (many) => (many ? 'انتخاب فایل‌ها' : 'انتخاب فایل'),
    browseAgain: (many) => (many ? 'افزودن فایل‌های بیشتر' : 'انتخاب فایلی دیگر'),
    kinds: { image: 'تصویر', video: 'ویدیو', audio: 'فایل صوتی', any: 'هر نوع فایل' },
    limits: (maxSize, maxFiles) => [maxSize && `تا ${maxSize}`, maxFiles ? `حداکثر ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'فایل دیگری نمی‌توان افزود';
      if (!taken) return `فقط ${kinds} می‌توان افزود`;
      if (!count) return 'برای افزودن فایل‌ها رها کنید';
      return `برای افزودن ${taken < count ? `${taken.toLocaleString('fa')} از ` : ''}${files(count)} رها کنید`;
    },

    comment: 'توضیح',
    upload: (count) => (count > 1 ? `بارگذاری ${files(count)}` : 'بارگذاری'),
    cancelAll: 'لغو همه',
    retryAll: 'تلاش دوباره برای همه',
    overall: 'پیشرفت کلی',
    transferred: (loaded, total) => `${loaded} از ${total}`,
    speed: (bytes) => `${bytes} در ثانیه`,
    left: (time) => `${time} مانده`,

    waiting: 'آمادهٔ بارگذاری',
    checking: 'در حال بررسی…',
    queued: 'در انتظار',
    sending: 'در حال بارگذاری',
    processing: 'همه ارسال شد، در انتظار پاسخ سرور',
    retrying: 'در حال تلاش دوباره',
    stored: 'ذخیره شد',
    failed: 'ذخیره نشد',
    unsure: 'شاید ذخیره شده باشد',
    cancelled: 'لغو شد',

    failure: {
      'bad-key': () => 'سرور کلید را نپذیرفت. به مالک این صفحه خبر دهید.',
      'too-large': ({ size }) => `سرور فایل ${size} را نمی‌پذیرد. فایل کوچک‌تری انتخاب کنید.`,
      'wrong-type': ({ type }) => `سرور ${type || 'این نوع فایل'} را نمی‌پذیرد. فایل دیگری انتخاب کنید.`,
      'rate-limited': () => 'تعداد بارگذاری‌ها زیاد است. یک دقیقه صبر کنید و دوباره تلاش کنید.',
      'refused-by-server': () => 'سرور این فایل را نپذیرفت. فایل دیگری انتخاب کنید.',
      'server-error': () => 'خطایی در سرور رخ داد. یک دقیقه صبر کنید و دوباره تلاش کنید.',
      'bad-reply': () => 'پاسخ سرور نامفهوم بود؛ شاید فایل ذخیره شده باشد. به مالک این صفحه خبر دهید.',
      'no-reply': () => 'سرور پاسخ نداد: شاید فایل ذخیره شده باشد و تلاش دوباره ممکن است آن را دو بار ذخیره کند.',
      network: () => 'دسترسی به سرور ممکن نشد. اتصال را بررسی کنید و دوباره تلاش کنید.',
      offline: () => 'اتصال برقرار نیست. پس از برقراری، دوباره تلاش کنید.',
      stalled: () => 'بارگذاری متوقف ماند. اتصال را بررسی کنید و دوباره تلاش کنید.',
      blocked: () => 'این صفحه به سرور دسترسی ندارد. به مالک این صفحه خبر دهید.',
      gone: () => 'این فایل دیگر قابل خواندن نیست: جابه‌جا شده، تغییر کرده یا حذف شده است. دوباره آن را انتخاب کنید.',
      'refused-by-page': () => 'این صفحه نتوانست فایل را ارسال کند. به مالک این صفحه خبر دهید.',
    },
    quoted: (text) => `«${text}»`,
    refused: (name, reason) => `«${name}» افزوده نشد: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `فقط ${kinds} می‌توان افزود.`,
      'too-large': ({ size, maxSize }) =>
        `حجم آن ${size} است و حداکثر ${maxSize} می‌توان افزود. فایل کوچک‌تری انتخاب کنید.`,
      empty: () => 'فایل خالی است. فایل دیگری انتخاب کنید.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'تا پایان بارگذاری صبر کنید یا آن را لغو کنید.'
          : `حداکثر ${files(maxFiles)} می‌توان افزود. فایل دیگری را حذف کنید.`,
      duplicate: ({ other, isStored }) =>
        `از قبل ${other && `با نام «${other}» `}${isStored ? 'ذخیره شده است' : 'در فهرست هست'}.`,
      'refused-by-page': () => 'این صفحه فایل را نپذیرفت. فایل دیگری انتخاب کنید.',
    },
    emptyFolder: 'پوشه خالی است یا به‌طور کامل خوانده نشد. فایل‌های آن را انتخاب کنید.',
    more: (count) => n(count, { one: 'و # مورد دیگر', other: 'و # مورد دیگر' }),
    dismiss: 'بستن',
    addAgain: 'افزودن دوباره',

    cancel: 'لغو',
    retry: 'تلاش دوباره',
    tryNow: 'همین حالا تلاش شود',
    remove: 'حذف',
    removeStored: 'حذف از فهرست (ذخیره‌شده می‌ماند)',
    invalid: {
      uploading: 'بارگذاری در جریان است. صبر کنید یا آن را لغو کنید.',
      failed: 'فایلی ذخیره نشده است. دوباره تلاش کنید یا آن را حذف کنید.',
      unsent: 'ابتدا فایل را بارگذاری یا حذف کنید.',
      missing: 'فایلی انتخاب و بارگذاری کنید.',
    },
    open: 'باز کردن در زبانهٔ جدید',
    copyLink: 'کپی پیوند',
    copied: 'کپی شد',
    notRemoved: 'سرور فایل را حذف نکرد.',
    notCopied: 'پیوند کپی نشد. آن را باز کنید و نشانی را کپی کنید.',

    notKept: 'این مرورگر نمی‌تواند فایل‌های شما را برای بازدید بعدی نگه دارد. پیش از ترک صفحه بارگذاری‌شان کنید.',

    added: (count) => n(count, { one: '# فایل افزوده شد', other: '# فایل افزوده شد' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# فایل ذخیره شد', other: '# فایل ذخیره شد' }),
        failed &&
          n(failed, {
            one: '# فایل ذخیره نشد: دوباره تلاش کنید یا حذفش کنید',
            other: '# فایل ذخیره نشد: دوباره تلاش کنید یا حذفشان کنید',
          }),
        cancelled && n(cancelled, { one: '# فایل لغو شد', other: '# فایل لغو شد' }),
      ]
        .filter(Boolean)
        .join('، '),

    rare: {
      held: {
        offline: () => 'اتصال برقرار نیست: خودکار ادامه می‌یابد',
        network: nextTry('سرور در دسترس نیست'),
        stalled: nextTry('بارگذاری متوقف ماند'),
        'server-error': nextTry('سرور مشکلی دارد'),
        'rate-limited': nextTry('سرور درخواست مکث کرده است'),
        'no-reply': nextTry('سرور پاسخ نداد'),
      },
      resumed: 'ادامه می‌یابد',
      removed: (name) => `«${name}» حذف شد`,
      removedMany: (count) => n(count, { one: '# فایل حذف شد', other: '# فایل حذف شد' }),
      undo: 'واگرد',
      replace: 'جایگزینی',
      noPicture: 'تصویر را نمی‌توان اینجا نشان داد.',
      broughtBack: (count) =>
        n(count, {
          one: '# فایل از بازدید قبلی شما دوباره اینجاست؛ هنوز ارسال نشده است.',
          other: '# فایل از بازدید قبلی شما دوباره اینجا هستند؛ هنوز ارسال نشده‌اند.',
        }),
      begun: (count) => n(count, { one: 'در حال بارگذاری # فایل', other: 'در حال بارگذاری # فایل' }),
      uploaded: (percent) => `${percent} بارگذاری شد`,
      notAdded: (count) => n(count, { one: '# فایل افزوده نشد', other: '# فایل افزوده نشد' }),
      preparing: 'در حال آماده‌سازی…',
      scaled: (width, height) => `تغییر اندازه به ${width} × ${height}`,
      stripped: 'فراداده حذف شد',
      notStripped: 'فراداده حذف نشد، بنابراین فایل ارسال نشد. فایل دیگری انتخاب کنید.',
    },
  };
};
