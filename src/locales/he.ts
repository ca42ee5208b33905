import type { Pack } from './words.js';

/** Hebrew. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: 'קובץ אחד', two: 'שני קבצים', other: '# קבצים' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `הניסיון הבא בעוד ${time}` : 'מתבצע ניסיון נוסף'}`;
  return {
    lang: 'he',
    dir: 'rtl',
    files,

    drop: (many) => (many ? 'גררו קבצים לכאן, הדביקו אותם או' : 'גררו קובץ לכאן, הדביקו אותו או'),
    browse: (many) => (many ? 'בחרו קבצים' : 'בחרו קובץ'),
    browseAgain: (many) => (many ? 'הוספת קבצים' : 'בחירת קובץ אחר'),
    kinds: { image: 'תמונות', video: 'סרטונים', audio: 'קובצי אודיו', any: 'כל קובץ' },
    limits: (maxSize, maxFiles) => [maxSize && `עד ${maxSize}`, maxFiles ? `לכל היותר ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'אי אפשר להוסיף עוד קבצים';
      if (!taken) return `אפשר להוסיף רק ${kinds}`;
      return `שחררו כדי להוסיף ${taken < count ? `${taken} מתוך ` : ''}${count ? files(count) : 'קבצים'}`;
    },

    comment: 'הערה',
    upload: (count) => (count > 1 ? `העלאת ${files(count)}` : 'העלאה'),
    cancelAll: 'ביטול הכול',
    retryAll: 'ניסיון חוזר לכולם',
    overall: 'התקדמות כוללת',
    transferred: (loaded, total) => `${loaded} מתוך ${total}`,
    speed: (bytes) => `${bytes}/שנ׳`,
    left: (time) => `נותרו ${time}`,

    waiting: 'מוכן להעלאה',
    checking: 'בבדיקה…',
    queued: 'בהמתנה',
    sending: 'בהעלאה',
    processing: 'הכול נשלח, ממתין לתשובת השרת',
    retrying: 'מתבצע ניסיון נוסף',
    stored: 'נשמר',
    failed: 'לא נשמר',
    unsure: 'ייתכן שנשמר',
    cancelled: 'בוטל',

    failure: {
      'bad-key': () => 'השרת דחה את המפתח. פנו לבעלי הדף.',
      'too-large': ({ size }) => `השרת אינו מקבל קובץ בגודל ${size}. בחרו קובץ קטן יותר.`,
      'wrong-type': ({ type }) => `השרת אינו מקבל ${type || 'קבצים מסוג זה'}. בחרו קובץ אחר.`,
      'rate-limited': () => 'יותר מדי העלאות. המתינו דקה ונסו שוב.',
      'refused-by-server': () => 'השרת דחה את הקובץ. בחרו קובץ אחר.',
      'server-error': () => 'אירעה שגיאה בשרת. המתינו דקה ונסו שוב.',
      'bad-reply': () => 'תשובת השרת אינה מובנת; ייתכן שהקובץ נשמר. פנו לבעלי הדף.',
      'no-reply': () => 'השרת לא השיב: ייתכן שהקובץ נשמר, וניסיון חוזר עלול לשמור אותו פעמיים.',
      network: () => 'לא ניתן להגיע לשרת. בדקו את החיבור ונסו שוב.',
      offline: () => 'אין חיבור. נסו שוב כשהחיבור יחזור.',
      stalled: () => 'ההעלאה נתקעה. בדקו את החיבור ונסו שוב.',
      blocked: () => 'הדף אינו יכול להגיע לשרת. פנו לבעלי הדף.',
      gone: () => 'לא ניתן עוד לקרוא את הקובץ: הוא הועבר, שונה או נמחק. בחרו אותו שוב.',
      'refused-by-page': () => 'הדף לא הצליח לשלוח את הקובץ. פנו לבעלי הדף.',
    },
    quoted: (text) => `”${text}”`,
    refused: (name, reason) => `”${name}” לא נוסף: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `אפשר להוסיף רק ${kinds}.`,
      'too-large': ({ size, maxSize }) => `גודלו ${size}, ואפשר להוסיף לכל היותר ${maxSize}. בחרו קובץ קטן יותר.`,
      empty: () => 'הקובץ ריק. בחרו קובץ אחר.',
      'too-many': ({ maxFiles, busy }) =>
        busy ? 'המתינו לסיום ההעלאה או בטלו אותה.' : `אפשר להוסיף לכל היותר ${files(maxFiles)}. הסירו קובץ אחר.`,
      duplicate: ({ other, isStored }) => `הוא כבר ${isStored ? 'נשמר' : 'ברשימה'}${other && `, בשם ”${other}”`}.`,
      'refused-by-page': () => 'הדף דחה את הקובץ. בחרו קובץ אחר.',
    },
    emptyFolder: 'התיקייה ריקה, או שלא ניתן היה לקרוא את כולה. בחרו את הקבצים שבה.',
    more: (count) => n(count, { one: 'ועוד אחד', two: 'ועוד שניים', other: 'ועוד #' }),
    dismiss: 'סגירה',
    addAgain: 'הוספה חוזרת',

    cancel: 'ביטול',
    retry: 'ניסיון חוזר',
    tryNow: 'ניסיון עכשיו',
    remove: 'הסרה',
    removeStored: 'הסרה מהרשימה (הקובץ נשאר שמור)',
    invalid: {
      uploading: 'ההעלאה מתבצעת. המתינו לסיומה או בטלו אותה.',
      failed: 'יש קובץ שלא נשמר. נסו שוב או הסירו אותו.',
      unsent: 'תחילה העלו את הקובץ או הסירו אותו.',
      missing: 'בחרו קובץ והעלו אותו.',
    },
    open: 'פתיחה בכרטיסייה חדשה',
    copyLink: 'העתקת הקישור',
    copied: 'הועתק',
    notRemoved: 'השרת לא הסיר את הקובץ.',
    notCopied: 'לא ניתן היה להעתיק את הקישור. פתחו אותו והעתיקו את הכתובת.',

    notKept: 'הדפדפן אינו יכול לשמור את הקבצים שלכם לביקור הבא. העלו אותם לפני שתעזבו.',

    added: (count) => n(count, { one: 'נוסף קובץ אחד', two: 'נוספו שני קבצים', other: 'נוספו # קבצים' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: 'נשמר קובץ אחד', two: 'נשמרו שני קבצים', other: 'נשמרו # קבצים' }),
        failed &&
          n(failed, {
            one: 'קובץ אחד לא נשמר: נסו שוב או הסירו אותו',
            two: 'שני קבצים לא נשמרו: נסו שוב או הסירו אותם',
            other: '# קבצים לא נשמרו: נסו שוב או הסירו אותם',
          }),
        cancelled && n(cancelled, { one: 'בוטל קובץ אחד', two: 'בוטלו שני קבצים', other: 'בוטלו # קבצים' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'אין חיבור: ההעלאה תימשך מעצמה',
        network: nextTry('לא ניתן להגיע לשרת'),
        stalled: nextTry('ההעלאה נתקעה'),
        'server-error': nextTry('יש תקלה בשרת'),
        'rate-limited': nextTry('השרת מבקש להמתין'),
        'no-reply': nextTry('השרת לא השיב'),
      },
      resumed: 'ההעלאה נמשכת',
      removed: (name) => `הקובץ ”${name}” הוסר`,
      removedMany: (count) => n(count, { one: 'הוסר קובץ אחד', two: 'הוסרו שני קבצים', other: 'הוסרו # קבצים' }),
      undo: 'ביטול ההסרה',
      replace: 'החלפה',
      noPicture: 'לא ניתן להציג כאן את התמונה.',
      broughtBack: (count) =>
        n(count, {
          one: 'קובץ אחד מהביקור הקודם נמצא כאן שוב; הוא עדיין לא נשלח.',
          two: 'שני קבצים מהביקור הקודם נמצאים כאן שוב; הם עדיין לא נשלחו.',
          other: '# קבצים מהביקור הקודם נמצאים כאן שוב; הם עדיין לא נשלחו.',
        }),
      begun: (count) => n(count, { one: 'קובץ אחד בהעלאה', two: 'שני קבצים בהעלאה', other: '# קבצים בהעלאה' }),
      uploaded: (percent) => `הועלו ${percent}`,
      notAdded: (count) => n(count, { one: 'קובץ אחד לא נוסף', two: 'שני קבצים לא נוספו', other: '# קבצים לא נוספו' }),
      preparing: 'בהכנה…',
      scaled: (width, height) => `הוקטן ל־${width} × ${height}`,
      stripped: 'המטא־נתונים הוסרו',
      notStripped: 'לא ניתן היה להסיר את המטא־נתונים, ולכן הקובץ לא נשלח. בחרו קובץ אחר.',
    },
  };
};
