import type { Pack } from './words.js';

/** Albanian. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# skedar', other: '# skedarë' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `prova tjetër pas ${time}` : 'po riprovohet'}`;
  return {
    lang: 'sq',
    files,

    drop: (many) => (many ? 'Lëshoni skedarë këtu, ngjitini ose' : 'Lëshoni një skedar këtu, ngjiteni ose'),
    browse: (many) => (many ? 'Zgjidh skedarë' : 'Zgjidh një skedar'),
    browseAgain: (many) => (many ? 'Shto të tjerë' : 'Zgjidh një tjetër'),
    kinds: { image: 'imazhe', video: 'video', audio: 'skedarë audio', any: 'çdo skedar' },
    limits: (maxSize, maxFiles) => [
      maxSize && `deri në ${maxSize}`,
      maxFiles ? `jo më shumë se ${files(maxFiles)}` : '',
    ],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Nuk mund të shtohen më skedarë';
      if (!taken) return `Mund të shtohen vetëm ${kinds}`;
      if (!count) return 'Lëshojini për t’i shtuar skedarët';
      return `Lëshoni për të shtuar ${taken < count ? `${taken} nga ` : ''}${files(count)}`;
    },

    comment: 'Koment',
    upload: (count) => (count > 1 ? `Ngarko ${files(count)}` : 'Ngarko'),
    cancelAll: 'Anulo të gjitha',
    retryAll: 'Riprovo të gjitha',
    overall: 'Ecuria e përgjithshme',
    transferred: (loaded, total) => `${loaded} nga ${total}`,
    speed: (bytes) => `${bytes}/sek.`,
    left: (time) => `edhe ${time}`,

    waiting: 'Gati për ngarkim',
    checking: 'Po kontrollohet…',
    queued: 'Në pritje',
    sending: 'Po ngarkohet',
    processing: 'Gjithçka u dërgua, po pritet përgjigjja e serverit',
    retrying: 'Po riprovohet',
    stored: 'U ruajt',
    failed: 'Nuk u ruajt',
    unsure: 'Ndoshta u ruajt',
    cancelled: 'U anulua',

    failure: {
      'bad-key': () => 'Serveri nuk e pranoi çelësin. Njoftoni pronarin e kësaj faqeje.',
      'too-large': ({ size }) => `Serveri nuk pranon skedarë prej ${size}. Zgjidhni një skedar më të vogël.`,
      'wrong-type': ({ type }) =>
        `Serveri nuk pranon skedarë të ${type ? `llojit ${type}` : 'këtij lloji'}. Zgjidhni një skedar tjetër.`,
      'rate-limited': () => 'Ka tepër ngarkime. Prisni një minutë, pastaj riprovoni.',
      'refused-by-server': () => 'Serveri nuk e pranoi këtë skedar. Zgjidhni një skedar tjetër.',
      'server-error': () => 'Ndodhi një gabim në server. Prisni një minutë, pastaj riprovoni.',
      'bad-reply': () =>
        'Përgjigjja e serverit nuk u kuptua; skedari mund të jetë ruajtur. Njoftoni pronarin e kësaj faqeje.',
      'no-reply': () => 'Serveri nuk u përgjigj: skedari mund të jetë ruajtur dhe «Riprovo» mund ta ruajë për së dyti.',
      network: () => 'Nuk u arrit lidhja me serverin. Kontrolloni lidhjen, pastaj riprovoni.',
      offline: () => 'Nuk ka lidhje. Riprovoni kur të rikthehet.',
      stalled: () => 'Ngarkimi ngeci. Kontrolloni lidhjen, pastaj riprovoni.',
      blocked: () => 'Kjo faqe nuk mund të lidhet me serverin. Njoftoni pronarin e kësaj faqeje.',
      gone: () => 'Ky skedar nuk lexohet më: është zhvendosur, ndryshuar ose fshirë. Zgjidheni përsëri.',
      'refused-by-page': () => 'Kjo faqe nuk mundi ta dërgonte skedarin. Njoftoni pronarin e kësaj faqeje.',
    },
    quoted: (text) => `«${text}»`,
    refused: (name, reason) => `«${name}» nuk u shtua: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `mund të shtohen vetëm ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `madhësia e tij është ${size}, por lejohen deri në ${maxSize}. Zgjidhni një skedar më të vogël.`,
      empty: () => 'skedari është bosh. Zgjidhni një skedar tjetër.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'prisni që të mbarojë ngarkimi ose anulojeni.'
          : n(maxFiles, {
              one: 'mund të shtohet vetëm # skedar. Hiqni një skedar tjetër.',
              other: 'mund të shtohen jo më shumë se # skedarë. Hiqni një skedar tjetër.',
            }),
      duplicate: ({ other, isStored }) =>
        `tashmë ${isStored ? 'është ruajtur' : 'gjendet në listë'}${other && ` si «${other}»`}.`,
      'refused-by-page': () => 'kjo faqe nuk e pranoi skedarin. Zgjidhni një skedar tjetër.',
    },
    emptyFolder: 'dosja është bosh ose nuk u lexua dot e plotë. Zgjidhni skedarët e saj.',
    more: (count) => n(count, { one: 'dhe # tjetër', other: 'dhe # të tjerë' }),
    dismiss: 'Mbyll',
    addAgain: 'Shto përsëri',

    cancel: 'Anulo',
    retry: 'Riprovo',
    tryNow: 'Provo tani',
    remove: 'Hiq',
    removeStored: 'Hiq nga lista (mbetet i ruajtur)',
    invalid: {
      uploading: 'Ngarkimi është në vazhdim. Prisni që të mbarojë ose anulojeni.',
      failed: 'Një skedar nuk u ruajt. Riprovoni ose hiqeni.',
      unsent: 'Së pari ngarkojeni ose hiqeni skedarin.',
      missing: 'Zgjidhni një skedar dhe ngarkojeni.',
    },
    open: 'Hap në një skedë të re',
    copyLink: 'Kopjo lidhjen',
    copied: 'U kopjua',
    notRemoved: 'Serveri nuk e hoqi skedarin.',
    notCopied: 'Lidhja nuk u kopjua dot. Hapeni dhe kopjoni adresën.',

    notKept: 'Ky shfletues nuk mund t’i mbajë skedarët tuaj deri në vizitën tjetër. Ngarkojini para se të largoheni.',

    added: (count) => n(count, { one: 'U shtua # skedar', other: 'U shtuan # skedarë' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: 'u ruajt # skedar', other: 'u ruajtën # skedarë' }),
        failed &&
          n(failed, {
            one: 'nuk u ruajt # skedar: riprovoni ose hiqeni',
            other: 'nuk u ruajtën # skedarë: riprovoni ose hiqini',
          }),
        cancelled && n(cancelled, { one: 'u anulua # skedar', other: 'u anuluan # skedarë' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Nuk ka lidhje: do të vazhdojë vetë',
        network: nextTry('Serveri nuk arrihet dot'),
        stalled: nextTry('Ngarkimi ngeci'),
        'server-error': nextTry('Serveri ka një problem'),
        'rate-limited': nextTry('Serveri kërkon një pauzë'),
        'no-reply': nextTry('Serveri nuk u përgjigj'),
      },
      resumed: 'Ngarkimi vazhdon',
      removed: (name) => `«${name}» u hoq`,
      removedMany: (count) => n(count, { one: 'U hoq # skedar', other: 'U hoqën # skedarë' }),
      undo: 'Zhbëj',
      replace: 'Zëvendëso',
      noPicture: 'Figura nuk mund të shfaqet këtu.',
      broughtBack: (count) =>
        n(count, {
          one: '# skedar nga vizita juaj e fundit është përsëri këtu; ende nuk është dërguar.',
          other: '# skedarë nga vizita juaj e fundit janë përsëri këtu; ende nuk janë dërguar.',
        }),
      begun: (count) => n(count, { one: 'Po ngarkohet # skedar', other: 'Po ngarkohen # skedarë' }),
      uploaded: (percent) => `U ngarkua ${percent}`,
      notAdded: (count) => n(count, { one: 'Nuk u shtua # skedar', other: 'Nuk u shtuan # skedarë' }),
      preparing: 'Po përgatitet…',
      scaled: (width, height) => `madhësia u ndryshua në ${width} × ${height}`,
      stripped: 'metadatat u hoqën',
      notStripped: 'Metadatat nuk u hoqën dot, prandaj skedari nuk u dërgua. Zgjidhni një skedar tjetër.',
    },
  };
};
