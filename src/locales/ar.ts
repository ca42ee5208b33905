import type { Pack } from './words.js';

/** Arabic. */
export const words: Pack = (n) => {
  const files = (count: number): string =>
    n(count, {
      zero: 'لا ملفات',
      one: 'ملف واحد',
      two: 'ملفان',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    });
  /** Behind a preposition or a verbal noun. */
  const ofFiles = (count: number): string =>
    n(count, {
      zero: '# ملف',
      one: 'ملف واحد',
      two: 'ملفين',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `المحاولة التالية بعد ${time}` : 'جارٍ إعادة المحاولة'}`;
  return {
    lang: 'ar',
    dir: 'rtl',
    files,

    drop: (many) => (many ? 'أفلت الملفات هنا أو الصقها أو' : 'أفلت ملفًا هنا أو الصقه أو'),
    browse: (many) => (many ? 'اختر ملفات' : 'اختر ملفًا'),
    browseAgain: (many) => (many ? 'أضف المزيد' : 'اختر ملفًا آخر'),
    kinds: { image: 'صور', video: 'مقاطع فيديو', audio: 'ملفات صوتية', any: 'أي ملف' },
    limits: (maxSize, maxFiles) => [maxSize && `حتى ${maxSize}`, maxFiles ? `${files(maxFiles)} كحد أقصى` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'لا يمكن إضافة المزيد من الملفات';
      if (!taken) return `يمكن إضافة ${kinds} فقط`;
      if (!count) return 'أفلت لإضافة الملفات';
      return `أفلت لإضافة ${taken < count ? `${taken} من أصل ` : ''}${ofFiles(count)}`;
    },

    comment: 'تعليق',
    upload: (count) => (count > 1 ? `رفع ${ofFiles(count)}` : 'رفع'),
    cancelAll: 'إلغاء الكل',
    retryAll: 'إعادة محاولة الكل',
    overall: 'التقدم الإجمالي',
    transferred: (loaded, total) => `${loaded} من ${total}`,
    speed: (bytes) => `${bytes}/ث`,
    left: (time) => `يتبقى ${time}`,

    waiting: 'جاهز للرفع',
    checking: 'جارٍ التحقق…',
    queued: 'في الانتظار',
    sending: 'جارٍ الرفع',
    processing: 'أُرسل كاملًا، في انتظار رد الخادم',
    retrying: 'جارٍ إعادة المحاولة',
    stored: 'تم التخزين',
    failed: 'لم يُخزَّن',
    unsure: 'ربما خُزِّن',
    cancelled: 'أُلغي',

    failure: {
      'bad-key': () => 'رفض الخادم المفتاح. أبلغ صاحب هذه الصفحة.',
      'too-large': ({ size }) => `لا يقبل الخادم حجم ${size}. اختر ملفًا أصغر.`,
      'wrong-type': ({ type }) => `لا يقبل الخادم ${type || 'هذا النوع'}. اختر ملفًا آخر.`,
      'rate-limited': () => 'عمليات رفع كثيرة جدًا. انتظر دقيقة ثم أعد المحاولة.',
      'refused-by-server': () => 'رفض الخادم هذا الملف. اختر ملفًا آخر.',
      'server-error': () => 'حدث خطأ في الخادم. انتظر دقيقة ثم أعد المحاولة.',
      'bad-reply': () => 'رد الخادم غير مفهوم، وربما خُزِّن الملف. أبلغ صاحب هذه الصفحة.',
      'no-reply': () => 'لم يرد الخادم: ربما خُزِّن الملف، وقد تؤدي إعادة المحاولة إلى تخزينه مرتين.',
      network: () => 'تعذر الوصول إلى الخادم. تحقق من الاتصال ثم أعد المحاولة.',
      offline: () => 'لا يوجد اتصال. أعد المحاولة عند عودته.',
      stalled: () => 'توقف الرفع. تحقق من الاتصال ثم أعد المحاولة.',
      blocked: () => 'لا يمكن لهذه الصفحة الوصول إلى الخادم. أبلغ صاحب هذه الصفحة.',
      gone: () => 'لم تعد قراءة هذا الملف ممكنة: فقد نُقل أو عُدِّل أو حُذف. اختره من جديد.',
      'refused-by-page': () => 'تعذر على هذه الصفحة إرسال الملف. أبلغ صاحب هذه الصفحة.',
    },
    quoted: (text) => `«${text}»`,
    refused: (name, reason) => `لم تتم إضافة «${name}»: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `يمكن إضافة ${kinds} فقط.`,
      'too-large': ({ size, maxSize }) => `حجمه ${size}، والحد الأقصى ${maxSize}. اختر ملفًا أصغر.`,
      empty: () => 'الملف فارغ. اختر ملفًا آخر.',
      'too-many': ({ maxFiles, busy }) =>
        busy ? 'انتظر اكتمال الرفع أو ألغِه.' : `لا يمكن إضافة أكثر من ${ofFiles(maxFiles)}. أزل ملفًا آخر.`,
      duplicate: ({ other, isStored }) =>
        `${isStored ? 'إنه مخزَّن' : 'إنه في القائمة'} بالفعل${other && ` باسم «${other}»`}.`,
      'refused-by-page': () => 'رفضت هذه الصفحة الملف. اختر ملفًا آخر.',
    },
    emptyFolder: 'المجلد فارغ أو تعذرت قراءته كاملًا. اختر ملفاته.',
    more: (count) =>
      n(count, {
        zero: 'و# غيرها',
        one: 'وواحد غيرها',
        two: 'واثنان غيرها',
        few: 'و# غيرها',
        many: 'و# غيرها',
        other: 'و# غيرها',
      }),
    dismiss: 'إغلاق',
    addAgain: 'إضافة مجددًا',

    cancel: 'إلغاء',
    retry: 'إعادة المحاولة',
    tryNow: 'المحاولة الآن',
    remove: 'إزالة',
    removeStored: 'إزالة من القائمة (يبقى مخزَّنًا)',
    invalid: {
      uploading: 'الرفع جارٍ. انتظر اكتماله أو ألغِه.',
      failed: 'هناك ملف لم يُخزَّن. أعد المحاولة أو أزله.',
      unsent: 'ارفع الملف أو أزله أولًا.',
      missing: 'اختر ملفًا وارفعه.',
    },
    open: 'فتح في علامة تبويب جديدة',
    copyLink: 'نسخ الرابط',
    copied: 'تم النسخ',
    notRemoved: 'لم يُزِل الخادم الملف.',
    notCopied: 'تعذر نسخ الرابط. افتحه وانسخ العنوان.',

    notKept: 'لا يستطيع هذا المتصفح الاحتفاظ بملفاتك حتى زيارة أخرى. ارفعها قبل المغادرة.',

    added: (count) =>
      n(count, {
        zero: 'لم يُضَف أي ملف',
        one: 'أُضيف ملف واحد',
        two: 'أُضيف ملفان',
        few: 'أُضيفت # ملفات',
        many: 'أُضيف # ملفًا',
        other: 'أُضيف # ملف',
      }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, {
            zero: 'لم يُخزَّن أي ملف',
            one: 'خُزِّن ملف واحد',
            two: 'خُزِّن ملفان',
            few: 'خُزِّنت # ملفات',
            many: 'خُزِّن # ملفًا',
            other: 'خُزِّن # ملف',
          }),
        failed &&
          n(failed, {
            zero: 'لم يتعذر تخزين أي ملف',
            one: 'لم يُخزَّن ملف واحد: أعد المحاولة أو أزله',
            two: 'لم يُخزَّن ملفان: أعد المحاولة أو أزلهما',
            few: 'لم تُخزَّن # ملفات: أعد المحاولة أو أزلها',
            many: 'لم يُخزَّن # ملفًا: أعد المحاولة أو أزلها',
            other: 'لم يُخزَّن # ملف: أعد المحاولة أو أزلها',
          }),
        cancelled &&
          n(cancelled, {
            zero: 'لم يُلغَ أي ملف',
            one: 'أُلغي ملف واحد',
            two: 'أُلغي ملفان',
            few: 'أُلغيت # ملفات',
            many: 'أُلغي # ملفًا',
            other: 'أُلغي # ملف',
          }),
      ]
        .filter(Boolean)
        .join('، '),

    rare: {
      held: {
        offline: () => 'لا يوجد اتصال: سيُستأنف تلقائيًا',
        network: nextTry('تعذر الوصول إلى الخادم'),
        stalled: nextTry('توقف الرفع'),
        'server-error': nextTry('الخادم يواجه مشكلة'),
        'rate-limited': nextTry('يطلب الخادم التمهل'),
        'no-reply': nextTry('لم يرد الخادم'),
      },
      resumed: 'تم استئناف الرفع',
      removed: (name) => `أُزيل «${name}»`,
      removedMany: (count) =>
        n(count, {
          zero: 'لم يُزَل أي ملف',
          one: 'أُزيل ملف واحد',
          two: 'أُزيل ملفان',
          few: 'أُزيلت # ملفات',
          many: 'أُزيل # ملفًا',
          other: 'أُزيل # ملف',
        }),
      undo: 'تراجع',
      replace: 'استبدال',
      noPicture: 'لا يمكن عرض الصورة هنا.',
      broughtBack: (count) =>
        n(count, {
          zero: 'لم يعد أي ملف من زيارتك الأخيرة.',
          one: 'عاد ملف واحد من زيارتك الأخيرة، ولم يُرسَل بعد.',
          two: 'عاد ملفان من زيارتك الأخيرة، ولم يُرسَلا بعد.',
          few: 'عادت # ملفات من زيارتك الأخيرة، ولم تُرسَل بعد.',
          many: 'عاد # ملفًا من زيارتك الأخيرة، ولم تُرسَل بعد.',
          other: 'عاد # ملف من زيارتك الأخيرة، ولم تُرسَل بعد.',
        }),
      begun: (count) => `جارٍ رفع ${ofFiles(count)}`,
      uploaded: (percent) => `تم رفع ${percent}`,
      notAdded: (count) =>
        n(count, {
          zero: 'أُضيفت كل الملفات',
          one: 'لم يُضَف ملف واحد',
          two: 'لم يُضَف ملفان',
          few: 'لم تُضَف # ملفات',
          many: 'لم يُضَف # ملفًا',
          other: 'لم يُضَف # ملف',
        }),
      preparing: 'جارٍ التحضير…',
      scaled: (width, height) => `تم تغيير الأبعاد إلى ${width} × ${height}`,
      stripped: 'أُزيلت البيانات الوصفية',
      notStripped: 'تعذرت إزالة بياناته الوصفية، لذلك لم يُرسَل. اختر ملفًا آخر.',
    },
  };
};
