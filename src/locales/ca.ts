import type { Pack } from './words.js';

/** Catalan. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# fitxer', many: '# de fitxers', other: '# fitxers' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `proper intent d’aquí a ${time}` : 's’està tornant a provar'}`;
  return {
    lang: 'ca',
    files,

    drop: (many) => (many ? 'Deixeu anar fitxers aquí, enganxeu-los o' : 'Deixeu anar un fitxer aquí, enganxeu-lo o'),
    browse: (many) => (many ? 'Tria fitxers' : 'Tria un fitxer'),
    browseAgain: (many) => (many ? 'Afegeix-ne més' : 'Tria’n un altre'),
    kinds: { image: 'imatges', video: 'vídeos', audio: 'àudio', any: 'qualsevol fitxer' },
    limits: (maxSize, maxFiles) => [maxSize && `fins a ${maxSize}`, maxFiles ? `com a màxim ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'No s’hi poden afegir més fitxers';
      if (!taken) return `Només s’hi poden afegir ${kinds}`;
      if (!count) return 'Deixeu-los anar per a afegir els fitxers';
      return `Deixeu anar per a afegir ${taken < count ? `${taken} de ` : ''}${files(count)}`;
    },

    comment: 'Comentari',
    upload: (count) => (count > 1 ? `Puja ${files(count)}` : 'Puja'),
    cancelAll: 'Cancel·la-ho tot',
    retryAll: 'Torna-ho a provar tot',
    overall: 'Progrés general',
    transferred: (loaded, total) => `${loaded} de ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `temps restant: ${time}`,

    waiting: 'A punt per a pujar',
    checking: 'S’està comprovant…',
    queued: 'En espera',
    sending: 'S’està pujant',
    processing: 'S’ha enviat tot, s’espera la resposta del servidor',
    retrying: 'S’està tornant a provar',
    stored: 'Desat',
    failed: 'No desat',
    unsure: 'Potser desat',
    cancelled: 'Cancel·lat',

    failure: {
      'bad-key': () => 'El servidor ha rebutjat la clau. Aviseu el propietari d’aquesta pàgina.',
      'too-large': ({ size }) => `El servidor no accepta fitxers de ${size}. Trieu un fitxer més petit.`,
      'wrong-type': ({ type }) =>
        `El servidor no accepta fitxers ${type ? `del tipus ${type}` : 'd’aquest tipus'}. Trieu un altre fitxer.`,
      'rate-limited': () => 'Hi ha massa pujades. Espereu un minut i torneu-ho a provar.',
      'refused-by-server': () => 'El servidor ha rebutjat aquest fitxer. Trieu un altre fitxer.',
      'server-error': () => 'El servidor ha fallat. Espereu un minut i torneu-ho a provar.',
      'bad-reply': () =>
        'La resposta del servidor no s’entén; potser el fitxer s’ha desat. Aviseu el propietari d’aquesta pàgina.',
      'no-reply': () =>
        'El servidor no ha respost: potser el fitxer s’ha desat, i «Torna-ho a provar» el podria desar dues vegades.',
      network: () => 'No s’ha pogut accedir al servidor. Comproveu la connexió i torneu-ho a provar.',
      offline: () => 'No hi ha connexió. Torneu-ho a provar quan s’hagi restablert.',
      stalled: () => 'La pujada s’ha encallat. Comproveu la connexió i torneu-ho a provar.',
      blocked: () => 'Aquesta pàgina no pot accedir al servidor. Aviseu el propietari d’aquesta pàgina.',
      gone: () => 'Aquest fitxer ja no es pot llegir: s’ha mogut, modificat o suprimit. Torneu-lo a triar.',
      'refused-by-page': () => 'Aquesta pàgina no ha pogut enviar el fitxer. Aviseu el propietari d’aquesta pàgina.',
    },
    quoted: (text) => `«${text}»`,
    refused: (name, reason) => `No s’ha afegit «${name}»: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `només s’hi poden afegir ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `ocupa ${size} i se’n permeten ${maxSize} com a màxim. Trieu un fitxer més petit.`,
      empty: () => 'el fitxer és buit. Trieu un altre fitxer.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'espereu que acabi la pujada o cancel·leu-la.'
          : n(maxFiles, {
              one: 'només s’hi pot afegir # fitxer. Elimineu-ne un altre.',
              many: 's’hi poden afegir com a màxim # de fitxers. Elimineu-ne un altre.',
              other: 's’hi poden afegir com a màxim # fitxers. Elimineu-ne un altre.',
            }),
      duplicate: ({ other, isStored }) =>
        `ja ${isStored ? 's’ha desat' : 'és a la llista'}${other && ` amb el nom «${other}»`}.`,
      'refused-by-page': () => 'aquesta pàgina ha rebutjat el fitxer. Trieu un altre fitxer.',
    },
    emptyFolder: 'la carpeta és buida o no s’ha pogut llegir del tot. Trieu els fitxers que conté.',
    more: (count) => `i ${count} més`,
    dismiss: 'Tanca',
    addAgain: 'Afegeix de nou',

    cancel: 'Cancel·la',
    retry: 'Torna-ho a provar',
    tryNow: 'Prova-ho ara',
    remove: 'Elimina',
    removeStored: 'Treu de la llista (continua desat)',
    invalid: {
      uploading: 'La pujada és en curs. Espereu que acabi o cancel·leu-la.',
      failed: 'Hi ha un fitxer no desat. Torneu-ho a provar o elimineu-lo.',
      unsent: 'Primer pugeu o elimineu el fitxer.',
      missing: 'Trieu un fitxer i pugeu-lo.',
    },
    open: 'Obre en una pestanya nova',
    copyLink: 'Copia l’enllaç',
    copied: 'Copiat',
    notRemoved: 'El servidor no ha eliminat el fitxer.',
    notCopied: 'No s’ha pogut copiar l’enllaç. Obriu-lo i copieu l’adreça.',

    notKept: 'Aquest navegador no pot conservar els fitxers fins a una altra visita. Pugeu-los abans de marxar.',

    added: (count) =>
      n(count, {
        one: 'S’ha afegit # fitxer',
        many: 'S’han afegit # de fitxers',
        other: 'S’han afegit # fitxers',
      }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# fitxer desat', many: '# de fitxers desats', other: '# fitxers desats' }),
        failed &&
          n(failed, {
            one: '# fitxer no desat: torneu-ho a provar o elimineu-lo',
            many: '# de fitxers no desats: torneu-ho a provar o elimineu-los',
            other: '# fitxers no desats: torneu-ho a provar o elimineu-los',
          }),
        cancelled &&
          n(cancelled, {
            one: '# fitxer cancel·lat',
            many: '# de fitxers cancel·lats',
            other: '# fitxers cancel·lats',
          }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Sense connexió: continuarà automàticament',
        network: nextTry('No es pot accedir al servidor'),
        stalled: nextTry('La pujada s’ha encallat'),
        'server-error': nextTry('El servidor té un problema'),
        'rate-limited': nextTry('El servidor demana una pausa'),
        'no-reply': nextTry('El servidor no ha respost'),
      },
      resumed: 'La pujada continua',
      removed: (name) => `S’ha eliminat «${name}»`,
      removedMany: (count) =>
        n(count, {
          one: 'S’ha eliminat # fitxer',
          many: 'S’han eliminat # de fitxers',
          other: 'S’han eliminat # fitxers',
        }),
      undo: 'Desfés',
      replace: 'Reemplaça',
      noPicture: 'Aquí no es pot mostrar la imatge.',
      broughtBack: (count) =>
        n(count, {
          one: '# fitxer de la darrera visita torna a ser aquí; encara no s’ha enviat.',
          many: '# de fitxers de la darrera visita tornen a ser aquí; encara no s’han enviat.',
          other: '# fitxers de la darrera visita tornen a ser aquí; encara no s’han enviat.',
        }),
      begun: (count) =>
        n(count, {
          one: 'S’està pujant # fitxer',
          many: 'S’estan pujant # de fitxers',
          other: 'S’estan pujant # fitxers',
        }),
      uploaded: (percent) => `S’ha pujat el ${percent}`,
      notAdded: (count) =>
        n(count, {
          one: 'No s’ha afegit # fitxer',
          many: 'No s’han afegit # de fitxers',
          other: 'No s’han afegit # fitxers',
        }),
      preparing: 'S’està preparant…',
      scaled: (width, height) => `redimensionat a ${width} × ${height}`,
      stripped: 'metadades eliminades',
      notStripped: 'No s’han pogut eliminar les metadades i per això el fitxer no s’ha enviat. Trieu un altre fitxer.',
    },
  };
};
