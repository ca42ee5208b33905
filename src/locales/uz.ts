import type { Pack } from './words.js';

/** Uzbek in Latin letters. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# ta fayl', other: '# ta fayl' });
  /** As an object: what is uploaded or added. */
  const filesAsObject = (count: number): string => n(count, { one: '# ta faylni', other: '# ta faylni' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `keyingi urinishga ${time} qoldi` : 'qayta urinilmoqda'}`;
  return {
    lang: 'uz',
    files,

    drop: (many) => (many ? 'Fayllarni shu yerga tashlang, joylang yoki' : 'Faylni shu yerga tashlang, joylang yoki'),
    browse: (many) => (many ? 'Fayllarni tanlang' : 'Faylni tanlang'),
    browseAgain: (many) => (many ? 'Yana qoʻshish' : 'Boshqasini tanlash'),
    kinds: { image: 'rasmlar', video: 'videolar', audio: 'audiolar', any: 'istalgan fayl' },
    limits: (maxSize, maxFiles) => [maxSize && `${maxSize} gacha`, maxFiles ? `koʻpi bilan ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Boshqa fayl qoʻshib boʻlmaydi';
      if (!taken) return `Faqat ${kinds} qoʻshish mumkin`;
      if (taken < count) return `${count} ta fayldan ${taken} tasini qoʻshish uchun qoʻyib yuboring`;
      return `${count ? filesAsObject(count) : 'Fayllarni'} qoʻshish uchun qoʻyib yuboring`;
    },

    comment: 'Izoh',
    upload: (count) => (count > 1 ? `${filesAsObject(count)} yuklash` : 'Yuklash'),
    cancelAll: 'Hammasini bekor qilish',
    retryAll: 'Hammasini qayta urinish',
    overall: 'Umumiy jarayon',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `soniyasiga ${bytes}`,
    left: (time) => `${time} qoldi`,

    waiting: 'Yuklashga tayyor',
    checking: 'Tekshirilmoqda…',
    queued: 'Navbatda',
    sending: 'Yuklanmoqda',
    processing: 'Hammasi yuborildi, server javobi kutilmoqda',
    retrying: 'Qayta urinilmoqda',
    stored: 'Saqlandi',
    failed: 'Saqlanmadi',
    unsure: 'Saqlangan boʻlishi mumkin',
    cancelled: 'Bekor qilindi',

    failure: {
      'bad-key': () => 'Server kalitni rad etdi. Bu sahifa egasiga xabar bering.',
      'too-large': ({ size }) => `Server ${size} hajmdagi faylni qabul qilmaydi. Kichikroq fayl tanlang.`,
      'wrong-type': ({ type }) => `Server ${type ? `${type} turini` : 'bu turni'} qabul qilmaydi. Boshqa fayl tanlang.`,
      'rate-limited': () => 'Yuklashlar juda koʻp. Bir daqiqa kutib, qayta urining.',
      'refused-by-server': () => 'Server bu faylni rad etdi. Boshqa fayl tanlang.',
      'server-error': () => 'Serverda xatolik yuz berdi. Bir daqiqa kutib, qayta urining.',
      'bad-reply': () => 'Server javobi tushunarsiz; fayl saqlangan boʻlishi mumkin. Bu sahifa egasiga xabar bering.',
      'no-reply': () =>
        'Server javob bermadi: fayl saqlangan boʻlishi mumkin, qayta urinilsa, u ikki marta saqlanishi mumkin.',
      network: () => 'Server bilan bogʻlanib boʻlmadi. Aloqani tekshirib, qayta urining.',
      offline: () => 'Aloqa yoʻq. Tiklanganda qayta urining.',
      stalled: () => 'Yuklash toʻxtab qoldi. Aloqani tekshirib, qayta urining.',
      blocked: () => 'Bu sahifa server bilan bogʻlana olmaydi. Bu sahifa egasiga xabar bering.',
      gone: () => 'Bu faylni endi oʻqib boʻlmaydi: u koʻchirilgan, oʻzgartirilgan yoki oʻchirilgan. Uni qayta tanlang.',
      'refused-by-page': () => 'Bu sahifa faylni yubora olmadi. Bu sahifa egasiga xabar bering.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” qoʻshilmadi: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `faqat ${kinds} qoʻshish mumkin.`,
      'too-large': ({ size, maxSize }) =>
        `uning hajmi ${size}, koʻpi bilan ${maxSize} qoʻshish mumkin. Kichikroq fayl tanlang.`,
      empty: () => 'fayl boʻsh. Boshqa fayl tanlang.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'yuklash tugashini kuting yoki uni bekor qiling.'
          : `koʻpi bilan ${files(maxFiles)} qoʻshish mumkin. Boshqa faylni olib tashlang.`,
      duplicate: ({ other, isStored }) =>
        `u ${other && `“${other}” nomi bilan `}allaqachon ${isStored ? 'saqlangan' : 'roʻyxatda bor'}.`,
      'refused-by-page': () => 'bu sahifa faylni rad etdi. Boshqa fayl tanlang.',
    },
    emptyFolder: 'jild boʻsh yoki toʻliq oʻqilmadi. Undagi fayllarni tanlang.',
    more: (count) => n(count, { one: 'va yana # ta', other: 'va yana # ta' }),
    dismiss: 'Yopish',
    addAgain: 'Qayta qoʻshish',

    cancel: 'Bekor qilish',
    retry: 'Qayta urinish',
    tryNow: 'Hozir urinish',
    remove: 'Olib tashlash',
    removeStored: 'Roʻyxatdan olib tashlash (saqlangan holda qoladi)',
    invalid: {
      uploading: 'Yuklanmoqda. Kuting yoki bekor qiling.',
      failed: 'Saqlanmagan fayl bor. Qayta urining yoki uni olib tashlang.',
      unsent: 'Avval faylni yuklang yoki olib tashlang.',
      missing: 'Fayl tanlang va uni yuklang.',
    },
    open: 'Yangi varaqda ochish',
    copyLink: 'Havolani nusxalash',
    copied: 'Nusxalandi',
    notRemoved: 'Server faylni olib tashlamadi.',
    notCopied: 'Havolani nusxalab boʻlmadi. Uni oching va manzilni nusxalang.',

    notKept: 'Bu brauzer fayllaringizni keyingi tashrifgacha saqlay olmaydi. Ketishdan oldin ularni yuklang.',

    added: (count) => n(count, { one: '# ta fayl qoʻshildi', other: '# ta fayl qoʻshildi' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# ta fayl saqlandi', other: '# ta fayl saqlandi' }),
        failed &&
          n(failed, {
            one: '# ta fayl saqlanmadi: qayta urining yoki uni olib tashlang',
            other: '# ta fayl saqlanmadi: qayta urining yoki ularni olib tashlang',
          }),
        cancelled && n(cancelled, { one: '# ta fayl bekor qilindi', other: '# ta fayl bekor qilindi' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Aloqa yoʻq: oʻzi davom etadi',
        network: nextTry('Server bilan bogʻlanib boʻlmayapti'),
        stalled: nextTry('Yuklash toʻxtab qoldi'),
        'server-error': nextTry('Serverda muammo bor'),
        'rate-limited': nextTry('Server biroz kutishni soʻramoqda'),
        'no-reply': nextTry('Server javob bermadi'),
      },
      resumed: 'Davom etmoqda',
      removed: (name) => `“${name}” olib tashlandi`,
      removedMany: (count) => n(count, { one: '# ta fayl olib tashlandi', other: '# ta fayl olib tashlandi' }),
      undo: 'Qaytarish',
      replace: 'Almashtirish',
      noPicture: 'Rasmni bu yerda koʻrsatib boʻlmaydi.',
      broughtBack: (count) =>
        n(count, {
          one: 'Oldingi tashrifingizdagi # ta fayl yana shu yerda; u hali yuborilmagan.',
          other: 'Oldingi tashrifingizdagi # ta fayl yana shu yerda; ular hali yuborilmagan.',
        }),
      begun: (count) => n(count, { one: '# ta fayl yuklanmoqda', other: '# ta fayl yuklanmoqda' }),
      uploaded: (percent) => `${percent} yuklandi`,
      notAdded: (count) => n(count, { one: '# ta fayl qoʻshilmadi', other: '# ta fayl qoʻshilmadi' }),
      preparing: 'Tayyorlanmoqda…',
      scaled: (width, height) => `${width} × ${height} oʻlchamga kichraytirildi`,
      stripped: 'metamaʼlumotlar olib tashlandi',
      notStripped: 'Metamaʼlumotlarni olib tashlab boʻlmadi, shuning uchun fayl yuborilmadi. Boshqa fayl tanlang.',
    },
  };
};
