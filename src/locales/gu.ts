import type { Pack } from './words.js';

/** Gujarati. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# ફાઇલ', other: '# ફાઇલો' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `આગલો પ્રયાસ ${time}માં` : 'ફરી પ્રયાસ થઈ રહ્યો છે'}`;
  return {
    lang: 'gu',
    files,

    drop: (many) => (many ? 'ફાઇલો અહીં છોડો, પેસ્ટ કરો અથવા' : 'ફાઇલ અહીં છોડો, પેસ્ટ કરો અથવા'),
    browse: (many) => (many ? 'ફાઇલો પસંદ કરો' : 'ફાઇલ પસંદ કરો'),
    browseAgain: (many) => (many ? 'વધુ ઉમેરો' : 'બીજી પસંદ કરો'),
    kinds: { image: 'છબીઓ', video: 'વીડિયો', audio: 'ઑડિયો', any: 'કોઈપણ ફાઇલ' },
    limits: (maxSize, maxFiles) => [maxSize && `${maxSize} સુધી`, maxFiles ? `વધુમાં વધુ ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'વધુ ફાઇલો ઉમેરી શકાતી નથી';
      if (!taken) return `ફક્ત ${kinds} ઉમેરી શકાય છે`;
      const some = count ? files(taken < count ? taken : count) : 'ફાઇલો';
      return `${taken < count ? `${count}માંથી ` : ''}${some} ઉમેરવા માટે છોડો`;
    },

    comment: 'ટિપ્પણી',
    upload: (count) => (count > 1 ? `${files(count)} અપલોડ કરો` : 'અપલોડ કરો'),
    cancelAll: 'બધું રદ કરો',
    retryAll: 'બધા માટે ફરી પ્રયાસ કરો',
    overall: 'કુલ પ્રગતિ',
    transferred: (loaded, total) => `${total}માંથી ${loaded}`,
    speed: (bytes) => `${bytes} પ્રતિ સેકંડ`,
    left: (time) => `${time} બાકી`,

    waiting: 'અપલોડ માટે તૈયાર',
    checking: 'તપાસ થઈ રહી છે…',
    queued: 'રાહ જોવાઈ રહી છે',
    sending: 'અપલોડ થઈ રહી છે',
    processing: 'બધું મોકલાઈ ગયું, સર્વરના જવાબની રાહ જોવાઈ રહી છે',
    retrying: 'ફરી પ્રયાસ થઈ રહ્યો છે',
    stored: 'સાચવવામાં આવી',
    failed: 'સાચવવામાં ન આવી',
    unsure: 'કદાચ સાચવવામાં આવી',
    cancelled: 'રદ કરવામાં આવી',

    failure: {
      'bad-key': () => 'સર્વરે કી નકારી. આ પેજના માલિકને જણાવો.',
      'too-large': ({ size }) => `સર્વર ${size}ની ફાઇલ સ્વીકારતું નથી. નાની ફાઇલ પસંદ કરો.`,
      'wrong-type': ({ type }) => `સર્વર ${type || 'આ પ્રકારની ફાઇલ'} સ્વીકારતું નથી. બીજી ફાઇલ પસંદ કરો.`,
      'rate-limited': () => 'ઘણા બધા અપલોડ થયા. એક મિનિટ રાહ જુઓ, પછી ફરી પ્રયાસ કરો.',
      'refused-by-server': () => 'સર્વરે આ ફાઇલ નકારી. બીજી ફાઇલ પસંદ કરો.',
      'server-error': () => 'સર્વરમાં ભૂલ થઈ. એક મિનિટ રાહ જુઓ, પછી ફરી પ્રયાસ કરો.',
      'bad-reply': () => 'સર્વરનો જવાબ સમજાયો નહીં; ફાઇલ કદાચ સાચવવામાં આવી હોય. આ પેજના માલિકને જણાવો.',
      'no-reply': () => 'સર્વરે જવાબ આપ્યો નહીં: ફાઇલ કદાચ સાચવવામાં આવી હોય, અને ફરી પ્રયાસ કરવાથી તે બે વાર સાચવાઈ શકે છે.',
      network: () => 'સર્વરનો સંપર્ક થઈ શક્યો નહીં. કનેક્શન તપાસો, પછી ફરી પ્રયાસ કરો.',
      offline: () => 'કોઈ કનેક્શન નથી. તે પાછું આવે ત્યારે ફરી પ્રયાસ કરો.',
      stalled: () => 'અપલોડ અટકી ગયું. કનેક્શન તપાસો, પછી ફરી પ્રયાસ કરો.',
      blocked: () => 'આ પેજ સર્વર સુધી પહોંચી શકતું નથી. આ પેજના માલિકને જણાવો.',
      gone: () => 'આ ફાઇલ હવે વાંચી શકાતી નથી: તે ખસેડાઈ, બદલાઈ કે કાઢી નંખાઈ છે. તેને ફરી પસંદ કરો.',
      'refused-by-page': () => 'આ પેજ ફાઇલ મોકલી શક્યું નહીં. આ પેજના માલિકને જણાવો.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” ઉમેરી શકાયું નહીં: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `ફક્ત ${kinds} ઉમેરી શકાય છે.`,
      'too-large': ({ size, maxSize }) => `તેનું કદ ${size} છે, વધુમાં વધુ ${maxSize}ની ફાઇલ ઉમેરી શકાય છે. નાની ફાઇલ પસંદ કરો.`,
      empty: () => 'ફાઇલ ખાલી છે. બીજી ફાઇલ પસંદ કરો.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'અપલોડ પૂરું થવાની રાહ જુઓ અથવા તેને રદ કરો.'
          : `વધુમાં વધુ ${files(maxFiles)} ઉમેરી શકાય છે. બીજી કોઈ ફાઇલ દૂર કરો.`,
      duplicate: ({ other, isStored }) =>
        `તે ${other && `“${other}” નામથી `}પહેલેથી જ ${isStored ? 'સાચવેલી' : 'સૂચિમાં'} છે.`,
      'refused-by-page': () => 'આ પેજે ફાઇલ નકારી. બીજી ફાઇલ પસંદ કરો.',
    },
    emptyFolder: 'ફોલ્ડર ખાલી છે અથવા પૂરું વાંચી શકાયું નથી. તેની ફાઇલો પસંદ કરો.',
    more: (count) => n(count, { one: 'અને વધુ #', other: 'અને વધુ #' }),
    dismiss: 'બંધ કરો',
    addAgain: 'ફરીથી ઉમેરો',

    cancel: 'રદ કરો',
    retry: 'ફરી પ્રયાસ કરો',
    tryNow: 'હમણાં પ્રયાસ કરો',
    remove: 'દૂર કરો',
    removeStored: 'સૂચિમાંથી દૂર કરો (સાચવેલી રહેશે)',
    invalid: {
      uploading: 'અપલોડ ચાલુ છે. રાહ જુઓ અથવા તેને રદ કરો.',
      failed: 'એક ફાઇલ સાચવવામાં આવી નથી. ફરી પ્રયાસ કરો અથવા તેને દૂર કરો.',
      unsent: 'પહેલા ફાઇલ અપલોડ કરો અથવા દૂર કરો.',
      missing: 'ફાઇલ પસંદ કરો અને તેને અપલોડ કરો.',
    },
    open: 'નવા ટૅબમાં ખોલો',
    copyLink: 'લિંક કૉપિ કરો',
    copied: 'કૉપિ થઈ',
    notRemoved: 'સર્વરે ફાઇલ દૂર કરી નથી.',
    notCopied: 'લિંક કૉપિ કરી શકાઈ નહીં. તેને ખોલો અને સરનામું કૉપિ કરો.',

    notKept: 'આ બ્રાઉઝર તમારી ફાઇલો આગલી મુલાકાત માટે રાખી શકતું નથી. જતાં પહેલાં તેમને અપલોડ કરો.',

    added: (count) => n(count, { one: '# ફાઇલ ઉમેરાઈ', other: '# ફાઇલો ઉમેરાઈ' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# ફાઇલ સાચવવામાં આવી', other: '# ફાઇલો સાચવવામાં આવી' }),
        failed &&
          n(failed, {
            one: '# ફાઇલ સાચવવામાં ન આવી: ફરી પ્રયાસ કરો અથવા તેને દૂર કરો',
            other: '# ફાઇલો સાચવવામાં ન આવી: ફરી પ્રયાસ કરો અથવા તેમને દૂર કરો',
          }),
        cancelled && n(cancelled, { one: '# ફાઇલ રદ કરવામાં આવી', other: '# ફાઇલો રદ કરવામાં આવી' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'કનેક્શન નથી: આપમેળે ચાલુ થશે',
        network: nextTry('સર્વરનો સંપર્ક થઈ શકતો નથી'),
        stalled: nextTry('અપલોડ અટકી ગયું'),
        'server-error': nextTry('સર્વરમાં સમસ્યા છે'),
        'rate-limited': nextTry('સર્વરે થોભવા કહ્યું છે'),
        'no-reply': nextTry('સર્વરે જવાબ આપ્યો નહીં'),
      },
      resumed: 'અપલોડ ફરી ચાલુ છે',
      removed: (name) => `“${name}” દૂર કરવામાં આવી`,
      removedMany: (count) => n(count, { one: '# ફાઇલ દૂર કરવામાં આવી', other: '# ફાઇલો દૂર કરવામાં આવી' }),
      undo: 'પૂર્વવત્ કરો',
      replace: 'બદલો',
      noPicture: 'છબી અહીં બતાવી શકાતી નથી.',
      broughtBack: (count) =>
        n(count, {
          one: 'તમારી છેલ્લી મુલાકાતની # ફાઇલ ફરી અહીં છે; તે હજી મોકલવામાં આવી નથી.',
          other: 'તમારી છેલ્લી મુલાકાતની # ફાઇલો ફરી અહીં છે; તે હજી મોકલવામાં આવી નથી.',
        }),
      begun: (count) => n(count, { one: '# ફાઇલ અપલોડ થઈ રહી છે', other: '# ફાઇલો અપલોડ થઈ રહી છે' }),
      uploaded: (percent) => `${percent} અપલોડ થયું`,
      notAdded: (count) => n(count, { one: '# ફાઇલ ઉમેરાઈ નથી', other: '# ફાઇલો ઉમેરાઈ નથી' }),
      preparing: 'તૈયાર થઈ રહી છે…',
      scaled: (width, height) => `કદ બદલીને ${width} × ${height} કર્યું`,
      stripped: 'મેટાડેટા દૂર કર્યો',
      notStripped: 'મેટાડેટા દૂર કરી શકાયો નહીં, તેથી ફાઇલ મોકલી નથી. બીજી ફાઇલ પસંદ કરો.',
    },
  };
};
