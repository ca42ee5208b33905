import type { Pack } from './words.js';

/** Slovenian. */
export const words: Pack = (n) => {
  const files = (count: number): string =>
    n(count, { one: '# datoteka', two: '# datoteki', few: '# datoteke', other: '# datotek' });
  /** What something is done with. */
  const theFiles = (count: number): string =>
    n(count, { one: '# datoteko', two: '# datoteki', few: '# datoteke', other: '# datotek' });
  /** After “od”. */
  const ofFiles = (count: number): string =>
    n(count, { one: '# datoteke', two: '# datotek', few: '# datotek', other: '# datotek' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `naslednji poskus čez ${time}` : 'ponovni poskus'}`;
  return {
    lang: 'sl',
    files,

    drop: (many) => `Povlecite ${many ? 'datoteke' : 'datoteko'} sem, prilepite ali`,
    browse: (many) => (many ? 'Izberi datoteke' : 'Izberi datoteko'),
    browseAgain: (many) => (many ? 'Dodaj še' : 'Izberi drugo'),
    kinds: { image: 'slike', video: 'videoposnetki', audio: 'zvočni posnetki', any: 'vse datoteke' },
    limits: (maxSize, maxFiles) => [maxSize && `do ${maxSize}`, maxFiles ? `največ ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Ni mogoče dodati več datotek';
      if (!taken) return `Dodate lahko samo naslednje: ${kinds}`;
      if (!count) return 'Spustite, da dodate datoteke';
      return `Spustite, da dodate ${taken < count ? `${taken} od ${ofFiles(count)}` : theFiles(count)}`;
    },

    comment: 'Komentar',
    upload: (count) => (count > 1 ? `Naloži ${theFiles(count)}` : 'Naloži'),
    cancelAll: 'Prekliči vse',
    retryAll: 'Poskusi vse znova',
    overall: 'Skupni napredek',
    transferred: (loaded, total) => `${loaded} od ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `še ${time}`,

    waiting: 'Pripravljeno za nalaganje',
    checking: 'Preverjanje\u00a0…',
    queued: 'Na čakanju',
    sending: 'Nalaganje',
    processing: 'Vse je poslano, čakanje na odgovor strežnika',
    retrying: 'Ponovni poskus',
    stored: 'Shranjeno',
    failed: 'Ni shranjeno',
    unsure: 'Morda je shranjeno',
    cancelled: 'Preklicano',

    failure: {
      'bad-key': () => 'Strežnik je zavrnil ključ. Obvestite lastnika te strani.',
      'too-large': ({ size }) => `Strežnik ne sprejema datotek velikosti ${size}. Izberite manjšo datoteko.`,
      'wrong-type': ({ type }) =>
        `Strežnik ne sprejema datotek ${type ? `vrste ${type}` : 'te vrste'}. Izberite drugo datoteko.`,
      'rate-limited': () => 'Preveč nalaganj. Počakajte minuto in poskusite znova.',
      'refused-by-server': () => 'Strežnik je zavrnil to datoteko. Izberite drugo datoteko.',
      'server-error': () => 'Na strežniku je prišlo do napake. Počakajte minuto in poskusite znova.',
      'bad-reply': () => 'Odgovor strežnika ni razumljiv; datoteka je morda shranjena. Obvestite lastnika te strani.',
      'no-reply': () =>
        'Strežnik ni odgovoril: datoteka je morda shranjena, gumb »Poskusi znova« pa jo lahko shrani dvakrat.',
      network: () => 'Strežnik ni dosegljiv. Preverite povezavo in poskusite znova.',
      offline: () => 'Ni povezave. Poskusite znova, ko bo spet vzpostavljena.',
      stalled: () => 'Nalaganje se je ustavilo. Preverite povezavo in poskusite znova.',
      blocked: () => 'Ta stran ne more dostopati do strežnika. Obvestite lastnika te strani.',
      gone: () =>
        'Te datoteke ni več mogoče prebrati: bila je premaknjena, spremenjena ali izbrisana. Izberite jo znova.',
      'refused-by-page': () => 'Ta stran ni mogla poslati datoteke. Obvestite lastnika te strani.',
    },
    quoted: (text) => `»${text}«`,
    refused: (name, reason) => `Datoteka »${name}« ni bila dodana: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `dodate lahko samo naslednje: ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `njena velikost je ${size}, dovoljeno pa je največ ${maxSize}. Izberite manjšo datoteko.`,
      empty: () => 'datoteka je prazna. Izberite drugo datoteko.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'počakajte, da se nalaganje konča, ali ga prekličite.'
          : `dodate lahko največ ${theFiles(maxFiles)}. Odstranite katero od drugih datotek.`,
      duplicate: ({ other, isStored }) =>
        `je že ${isStored ? 'shranjena' : 'na seznamu'}${other && ` pod imenom »${other}«`}.`,
      'refused-by-page': () => 'ta stran je zavrnila datoteko. Izberite drugo datoteko.',
    },
    emptyFolder: 'mapa je prazna ali pa je ni bilo mogoče prebrati v celoti. Izberite datoteke iz nje.',
    more: (count) => `in še ${count}`,
    dismiss: 'Zapri',
    addAgain: 'Dodaj znova',

    cancel: 'Prekliči',
    retry: 'Poskusi znova',
    tryNow: 'Poskusi zdaj',
    remove: 'Odstrani',
    removeStored: 'Odstrani s seznama (ostane shranjeno)',
    invalid: {
      uploading: 'Nalaganje poteka. Počakajte, da se konča, ali ga prekličite.',
      failed: 'Datoteka ni shranjena. Poskusite znova ali jo odstranite.',
      unsent: 'Najprej naložite ali odstranite datoteko.',
      missing: 'Izberite datoteko in jo naložite.',
    },
    open: 'Odpri v novem zavihku',
    copyLink: 'Kopiraj povezavo',
    copied: 'Kopirano',
    notRemoved: 'Strežnik ni odstranil datoteke.',
    notCopied: 'Povezave ni bilo mogoče kopirati. Odprite jo in kopirajte naslov.',

    notKept: 'Ta brskalnik ne more ohraniti vaših datotek do naslednjega obiska. Naložite jih, preden odidete.',

    added: (count) =>
      n(count, {
        one: '# datoteka dodana',
        two: '# datoteki dodani',
        few: '# datoteke dodane',
        other: '# datotek dodanih',
      }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, {
            one: '# datoteka shranjena',
            two: '# datoteki shranjeni',
            few: '# datoteke shranjene',
            other: '# datotek shranjenih',
          }),
        failed &&
          n(failed, {
            one: '# datoteka ni shranjena: poskusite znova ali jo odstranite',
            two: '# datoteki nista shranjeni: poskusite znova ali ju odstranite',
            few: '# datoteke niso shranjene: poskusite znova ali jih odstranite',
            other: '# datotek ni shranjenih: poskusite znova ali jih odstranite',
          }),
        cancelled &&
          n(cancelled, {
            one: '# datoteka preklicana',
            two: '# datoteki preklicani',
            few: '# datoteke preklicane',
            other: '# datotek preklicanih',
          }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Ni povezave: nadaljevalo se bo samodejno',
        network: nextTry('Strežnik ni dosegljiv'),
        stalled: nextTry('Nalaganje se je ustavilo'),
        'server-error': nextTry('Strežnik ima težavo'),
        'rate-limited': nextTry('Strežnik prosi za premor'),
        'no-reply': nextTry('Strežnik ni odgovoril'),
      },
      resumed: 'Nalaganje se nadaljuje',
      removed: (name) => `Datoteka »${name}« je odstranjena`,
      removedMany: (count) =>
        n(count, {
          one: '# datoteka odstranjena',
          two: '# datoteki odstranjeni',
          few: '# datoteke odstranjene',
          other: '# datotek odstranjenih',
        }),
      undo: 'Razveljavi',
      replace: 'Zamenjaj',
      noPicture: 'Slike tukaj ni mogoče prikazati.',
      broughtBack: (count) =>
        n(count, {
          one: '# datoteka z zadnjega obiska je spet tukaj; še ni bila poslana.',
          two: '# datoteki z zadnjega obiska sta spet tukaj; še nista bili poslani.',
          few: '# datoteke z zadnjega obiska so spet tukaj; še niso bile poslane.',
          other: '# datotek z zadnjega obiska je spet tukaj; še niso bile poslane.',
        }),
      begun: (count) =>
        n(count, {
          one: 'Nalaga se # datoteka',
          two: 'Nalagata se # datoteki',
          few: 'Nalagajo se # datoteke',
          other: 'Nalaga se # datotek',
        }),
      uploaded: (percent) => `Naloženo ${percent}`,
      notAdded: (count) =>
        n(count, {
          one: '# datoteka ni bila dodana',
          two: '# datoteki nista bili dodani',
          few: '# datoteke niso bile dodane',
          other: '# datotek ni bilo dodanih',
        }),
      preparing: 'Priprava\u00a0…',
      scaled: (width, height) => `velikost spremenjena na ${width} × ${height}`,
      stripped: 'metapodatki odstranjeni',
      notStripped: 'Metapodatkov ni bilo mogoče odstraniti, zato datoteka ni bila poslana. Izberite drugo datoteko.',
    },
  };
};
