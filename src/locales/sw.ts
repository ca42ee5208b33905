import type { Pack } from './words.js';

/** Swahili. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: 'faili #', other: 'faili #' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `itajaribu tena baada ya ${time}` : 'inajaribu tena'}`;
  return {
    lang: 'sw',
    files,

    drop: (many) => (many ? 'Dondosha faili hapa, zibandike au' : 'Dondosha faili moja hapa, ibandike au'),
    browse: (many) => (many ? 'Chagua faili' : 'Chagua faili moja'),
    browseAgain: (many) => (many ? 'Ongeza nyingine' : 'Chagua nyingine'),
    kinds: { image: 'picha', video: 'video', audio: 'sauti', any: 'faili yoyote' },
    limits: (maxSize, maxFiles) => [maxSize && `hadi ${maxSize}`, maxFiles ? `si zaidi ya ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Huwezi kuongeza faili zaidi';
      if (!taken) return `Unaweza kuongeza ${kinds} pekee`;
      if (taken < count) return `Achilia ili kuongeza faili ${taken} kati ya ${count}`;
      return `Achilia ili kuongeza ${count ? files(count) : 'faili'}`;
    },

    comment: 'Maoni',
    upload: (count) => (count > 1 ? `Pakia ${files(count)}` : 'Pakia'),
    cancelAll: 'Ghairi zote',
    retryAll: 'Jaribu zote tena',
    overall: 'Maendeleo ya jumla',
    transferred: (loaded, total) => `${loaded} kati ya ${total}`,
    speed: (bytes) => `${bytes} kwa sekunde`,
    left: (time) => `bado ${time}`,

    waiting: 'Tayari kupakiwa',
    checking: 'Inakagua…',
    queued: 'Inasubiri',
    sending: 'Inapakiwa',
    processing: 'Yote yametumwa, inasubiri jibu la seva',
    retrying: 'Inajaribu tena',
    stored: 'Imehifadhiwa',
    failed: 'Haijahifadhiwa',
    unsure: 'Huenda imehifadhiwa',
    cancelled: 'Imeghairiwa',

    failure: {
      'bad-key': () => 'Seva imekataa ufunguo. Mwarifu mmiliki wa ukurasa huu.',
      'too-large': ({ size }) => `Seva haipokei faili ya ${size}. Chagua faili ndogo zaidi.`,
      'wrong-type': ({ type }) => `Seva haipokei ${type || 'aina hii'}. Chagua faili nyingine.`,
      'rate-limited': () => 'Upakiaji umezidi. Subiri dakika moja, kisha ujaribu tena.',
      'refused-by-server': () => 'Seva imekataa faili hii. Chagua faili nyingine.',
      'server-error': () => 'Seva imepata hitilafu. Subiri dakika moja, kisha ujaribu tena.',
      'bad-reply': () => 'Jibu la seva halieleweki; huenda faili imehifadhiwa. Mwarifu mmiliki wa ukurasa huu.',
      'no-reply': () => 'Seva haikujibu: huenda faili imehifadhiwa, na kujaribu tena kunaweza kuihifadhi mara mbili.',
      network: () => 'Seva haikuweza kufikiwa. Kagua muunganisho, kisha ujaribu tena.',
      offline: () => 'Hakuna muunganisho. Jaribu tena utakaporudi.',
      stalled: () => 'Upakiaji umekwama. Kagua muunganisho, kisha ujaribu tena.',
      blocked: () => 'Ukurasa huu hauwezi kufikia seva. Mwarifu mmiliki wa ukurasa huu.',
      gone: () => 'Faili hii haiwezi kusomwa tena: imehamishwa, imebadilishwa au imefutwa. Ichague tena.',
      'refused-by-page': () => 'Ukurasa huu haukuweza kutuma faili. Mwarifu mmiliki wa ukurasa huu.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” haikuongezwa: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `unaweza kuongeza ${kinds} pekee.`,
      'too-large': ({ size, maxSize }) =>
        `ukubwa wake ni ${size}, unaweza kuongeza hadi ${maxSize}. Chagua faili ndogo zaidi.`,
      empty: () => 'faili ni tupu. Chagua faili nyingine.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'subiri upakiaji umalizike au uughairi.'
          : `huwezi kuongeza zaidi ya ${files(maxFiles)}. Ondoa faili nyingine.`,
      duplicate: ({ other, isStored }) =>
        `tayari ${isStored ? 'imehifadhiwa' : 'iko kwenye orodha'}${other && ` kwa jina “${other}”`}.`,
      'refused-by-page': () => 'ukurasa huu umekataa faili. Chagua faili nyingine.',
    },
    emptyFolder: 'folda ni tupu au haikuweza kusomwa yote. Chagua faili zake.',
    more: (count) => n(count, { one: 'na # zaidi', other: 'na # zaidi' }),
    dismiss: 'Funga',
    addAgain: 'Ongeza tena',

    cancel: 'Ghairi',
    retry: 'Jaribu tena',
    tryNow: 'Jaribu sasa',
    remove: 'Ondoa',
    removeStored: 'Ondoa kwenye orodha (itabaki imehifadhiwa)',
    invalid: {
      uploading: 'Upakiaji unaendelea. Subiri au uughairi.',
      failed: 'Kuna faili ambayo haijahifadhiwa. Jaribu tena au uiondoe.',
      unsent: 'Kwanza pakia faili au uiondoe.',
      missing: 'Chagua faili na uipakie.',
    },
    open: 'Fungua katika kichupo kipya',
    copyLink: 'Nakili kiungo',
    copied: 'Imenakiliwa',
    notRemoved: 'Seva haikuondoa faili.',
    notCopied: 'Kiungo hakikuweza kunakiliwa. Kifungue na unakili anwani.',

    notKept: 'Kivinjari hiki hakiwezi kutunza faili zako hadi utakaporudi. Zipakie kabla ya kuondoka.',

    added: (count) => n(count, { one: 'Faili # imeongezwa', other: 'Faili # zimeongezwa' }),
    settled: (stored, failed, cancelled) => {
      const text = [
        stored && n(stored, { one: 'faili # imehifadhiwa', other: 'faili # zimehifadhiwa' }),
        failed &&
          n(failed, {
            one: 'faili # haijahifadhiwa: jaribu tena au uiondoe',
            other: 'faili # hazijahifadhiwa: jaribu tena au uziondoe',
          }),
        cancelled && n(cancelled, { one: 'faili # imeghairiwa', other: 'faili # zimeghairiwa' }),
      ]
        .filter(Boolean)
        .join(', ');
      return text.charAt(0).toUpperCase() + text.slice(1);
    },

    rare: {
      held: {
        offline: () => 'Hakuna muunganisho: itaendelea yenyewe',
        network: nextTry('Seva haifikiki'),
        stalled: nextTry('Upakiaji umekwama'),
        'server-error': nextTry('Seva ina tatizo'),
        'rate-limited': nextTry('Seva inaomba mapumziko'),
        'no-reply': nextTry('Seva haikujibu'),
      },
      resumed: 'Inaendelea',
      removed: (name) => `“${name}” imeondolewa`,
      removedMany: (count) => n(count, { one: 'Faili # imeondolewa', other: 'Faili # zimeondolewa' }),
      undo: 'Tendua',
      replace: 'Badilisha',
      noPicture: 'Picha haiwezi kuonyeshwa hapa.',
      broughtBack: (count) =>
        n(count, {
          one: 'Faili # ya ziara yako iliyopita iko hapa tena; haijatumwa.',
          other: 'Faili # za ziara yako iliyopita ziko hapa tena; hazijatumwa.',
        }),
      begun: (count) => n(count, { one: 'Faili # inapakiwa', other: 'Faili # zinapakiwa' }),
      uploaded: (percent) => `${percent} imepakiwa`,
      notAdded: (count) => n(count, { one: 'Faili # haikuongezwa', other: 'Faili # hazikuongezwa' }),
      preparing: 'Inaandaliwa…',
      scaled: (width, height) => `imepunguzwa hadi ${width} × ${height}`,
      stripped: 'metadata imeondolewa',
      notStripped: 'Metadata haikuweza kuondolewa, kwa hiyo faili haikutumwa. Chagua faili nyingine.',
    },
  };
};
