import type { Pack } from './words.js';

/** Basque. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: 'fitxategi #', other: '# fitxategi' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `hurrengo saiakera ${time} barru` : 'berriro saiatzen'}`;
  return {
    lang: 'eu',
    files,

    drop: (many) => `Jaregin ${many ? 'fitxategiak' : 'fitxategia'} hemen, itsatsi edo`,
    browse: (many) => (many ? 'Hautatu fitxategiak' : 'Hautatu fitxategia'),
    browseAgain: (many) => (many ? 'Gehitu gehiago' : 'Hautatu beste bat'),
    kinds: { image: 'irudiak', video: 'bideoak', audio: 'audioak', any: 'edozein fitxategi' },
    limits: (maxSize, maxFiles) => [maxSize && `gehienez ${maxSize}`, maxFiles ? `gehienez ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Ezin da fitxategi gehiago gehitu';
      if (!taken) return `Hauek bakarrik gehi daitezke: ${kinds}`;
      if (!count) return 'Jaregin fitxategiak gehitzeko';
      if (taken < count)
        return `Jaregin ${n(count, { one: 'fitxategi #etik', other: '# fitxategietatik' })} ${taken} gehitzeko`;
      return `Jaregin ${files(count)} gehitzeko`;
    },

    comment: 'Iruzkina',
    upload: (count) => (count > 1 ? `Igo ${files(count)}` : 'Igo'),
    cancelAll: 'Utzi guztiak bertan behera',
    retryAll: 'Saiatu berriro guztiekin',
    overall: 'Aurrerapen orokorra',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `${time} falta`,

    waiting: 'Igotzeko prest',
    checking: 'Egiaztatzen…',
    queued: 'Zain',
    sending: 'Igotzen',
    processing: 'Dena bidali da, zerbitzariaren erantzunaren zain',
    retrying: 'Berriro saiatzen',
    stored: 'Gordeta',
    failed: 'Gorde gabe',
    unsure: 'Agian gordeta',
    cancelled: 'Bertan behera utzita',

    failure: {
      'bad-key': () => 'Zerbitzariak gakoa ukatu du. Jakinarazi orri honen jabeari.',
      'too-large': ({ size }) => `Zerbitzariak ez du onartzen ${size}-ko fitxategirik. Hautatu fitxategi txikiago bat.`,
      'wrong-type': ({ type }) =>
        `Zerbitzariak ez du onartzen ${type ? `${type} motako` : 'mota honetako'} fitxategirik. Hautatu beste fitxategi bat.`,
      'rate-limited': () => 'Igoera gehiegi. Itxaron minutu bat eta saiatu berriro.',
      'refused-by-server': () => 'Zerbitzariak fitxategi hau ukatu du. Hautatu beste fitxategi bat.',
      'server-error': () => 'Zerbitzariak huts egin du. Itxaron minutu bat eta saiatu berriro.',
      'bad-reply': () =>
        'Zerbitzariaren erantzuna ez da ulertzen; baliteke fitxategia gordeta egotea. Jakinarazi orri honen jabeari.',
      'no-reply': () =>
        'Zerbitzariak ez du erantzun: baliteke fitxategia gordeta egotea, eta “Saiatu berriro” botoiak bi aldiz gorde dezake.',
      network: () => 'Ezin izan da zerbitzariarekin konektatu. Egiaztatu konexioa eta saiatu berriro.',
      offline: () => 'Ez dago konexiorik. Saiatu berriro itzultzen denean.',
      stalled: () => 'Igoera trabatu da. Egiaztatu konexioa eta saiatu berriro.',
      blocked: () => 'Orri hau ezin da zerbitzariarekin konektatu. Jakinarazi orri honen jabeari.',
      gone: () => 'Fitxategi hau ezin da gehiago irakurri: lekuz aldatu, aldatu edo ezabatu egin da. Hautatu berriro.',
      'refused-by-page': () => 'Orri honek ezin izan du fitxategia bidali. Jakinarazi orri honen jabeari.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” ez da gehitu: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `hauek bakarrik gehi daitezke: ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `${size} ditu, eta gehienez ${maxSize} onartzen dira. Hautatu fitxategi txikiago bat.`,
      empty: () => 'fitxategia hutsik dago. Hautatu beste fitxategi bat.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'itxaron igoera amaitu arte edo utzi bertan behera.'
          : `gehienez ${files(maxFiles)} gehi ${maxFiles === 1 ? 'daiteke' : 'daitezke'}. Kendu beste fitxategi bat.`,
      duplicate: ({ other, isStored }) =>
        `dagoeneko ${isStored ? 'gordeta' : 'zerrendan'} dago${other && `, “${other}” izenarekin`}.`,
      'refused-by-page': () => 'orri honek fitxategia ukatu du. Hautatu beste fitxategi bat.',
    },
    emptyFolder: 'karpeta hutsik dago edo ezin izan da osorik irakurri. Hautatu bertako fitxategiak.',
    more: (count) => `eta beste ${count}`,
    dismiss: 'Itxi',
    addAgain: 'Gehitu berriro',

    cancel: 'Utzi bertan behera',
    retry: 'Saiatu berriro',
    tryNow: 'Saiatu orain',
    remove: 'Kendu',
    removeStored: 'Kendu zerrendatik (gordeta jarraituko du)',
    invalid: {
      uploading: 'Igoera abian da. Itxaron amaitu arte edo utzi bertan behera.',
      failed: 'Fitxategi bat gorde gabe dago. Saiatu berriro edo kendu.',
      unsent: 'Lehenik igo edo kendu fitxategia.',
      missing: 'Hautatu fitxategi bat eta igo.',
    },
    open: 'Ireki fitxa berri batean',
    copyLink: 'Kopiatu esteka',
    copied: 'Kopiatuta',
    notRemoved: 'Zerbitzariak ez du fitxategia kendu.',
    notCopied: 'Ezin izan da esteka kopiatu. Ireki eta kopiatu helbidea.',

    notKept: 'Nabigatzaile honek ezin ditu zure fitxategiak hurrengo bisitara arte gorde. Igo itzazu joan aurretik.',

    added: (count) => n(count, { one: 'fitxategi # gehitu da', other: '# fitxategi gehitu dira' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: 'fitxategi # gorde da', other: '# fitxategi gorde dira' }),
        failed &&
          n(failed, {
            one: 'fitxategi # ez da gorde: saiatu berriro edo kendu',
            other: '# fitxategi ez dira gorde: saiatu berriro edo kendu',
          }),
        cancelled &&
          n(cancelled, { one: 'fitxategi # bertan behera utzi da', other: '# fitxategi bertan behera utzi dira' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Konexiorik ez: berez jarraituko du',
        network: nextTry('Ezin da zerbitzariarekin konektatu'),
        stalled: nextTry('Igoera trabatu da'),
        'server-error': nextTry('Zerbitzariak arazo bat du'),
        'rate-limited': nextTry('Zerbitzariak etenaldi bat eskatu du'),
        'no-reply': nextTry('Zerbitzariak ez du erantzun'),
      },
      resumed: 'Igoerak jarraitzen du',
      removed: (name) => `“${name}” kendu da`,
      removedMany: (count) => n(count, { one: 'fitxategi # kendu da', other: '# fitxategi kendu dira' }),
      undo: 'Desegin',
      replace: 'Ordeztu',
      noPicture: 'Irudia ezin da hemen erakutsi.',
      broughtBack: (count) =>
        n(count, {
          one: 'Azken bisitako fitxategi # hemen dago berriro; oraindik ez da bidali.',
          other: 'Azken bisitako # fitxategi hemen daude berriro; oraindik ez dira bidali.',
        }),
      begun: (count) => `${files(count)} igotzen`,
      uploaded: (percent) => `${percent} igota`,
      notAdded: (count) => n(count, { one: 'fitxategi # ez da gehitu', other: '# fitxategi ez dira gehitu' }),
      preparing: 'Prestatzen…',
      scaled: (width, height) => `tamaina aldatuta: ${width} × ${height}`,
      stripped: 'metadatuak kenduta',
      notStripped: 'Ezin izan dira metadatuak kendu; beraz, fitxategia ez da bidali. Hautatu beste fitxategi bat.',
    },
  };
};
