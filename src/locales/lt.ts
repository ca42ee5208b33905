import type { Pack } from './words.js';

/** Lithuanian. */
export const words: Pack = (n) => {
  const files = (count: number): string =>
    n(count, { one: '# failas', few: '# failai', many: '# failo', other: '# failų' });
  /** What something is done with. */
  const theFiles = (count: number): string =>
    n(count, { one: '# failą', few: '# failus', many: '# failo', other: '# failų' });
  /** After „iš“. */
  const ofFiles = (count: number): string =>
    n(count, { one: '# failo', few: '# failų', many: '# failo', other: '# failų' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `kitas bandymas po ${time}` : 'bandoma dar kartą'}`;
  return {
    lang: 'lt',
    files,

    drop: (many) => `Vilkite ${many ? 'failus' : 'failą'} čia, įklijuokite arba`,
    browse: (many) => (many ? 'Pasirinkti failus' : 'Pasirinkti failą'),
    browseAgain: (many) => (many ? 'Pridėti daugiau' : 'Pasirinkti kitą'),
    kinds: { image: 'vaizdai', video: 'vaizdo įrašai', audio: 'garso įrašai', any: 'bet kokie failai' },
    limits: (maxSize, maxFiles) => [maxSize && `iki ${maxSize}`, maxFiles ? `daugiausia ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Daugiau failų pridėti negalima';
      if (!taken) return `Gali būti pridedami tik ${kinds}`;
      if (!count) return 'Paleiskite, kad pridėtumėte failus';
      return `Paleiskite, kad pridėtumėte ${taken < count ? `${taken} iš ${ofFiles(count)}` : theFiles(count)}`;
    },

    comment: 'Komentaras',
    upload: (count) => (count > 1 ? `Įkelti ${theFiles(count)}` : 'Įkelti'),
    cancelAll: 'Atšaukti viską',
    retryAll: 'Kartoti viską',
    overall: 'Bendra eiga',
    transferred: (loaded, total) => `${loaded} iš ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `liko ${time}`,

    waiting: 'Paruošta įkelti',
    checking: 'Tikrinama…',
    queued: 'Laukiama',
    sending: 'Įkeliama',
    processing: 'Viskas išsiųsta, laukiama serverio atsakymo',
    retrying: 'Bandoma dar kartą',
    stored: 'Išsaugota',
    failed: 'Neišsaugota',
    unsure: 'Galbūt išsaugota',
    cancelled: 'Atšaukta',

    failure: {
      'bad-key': () => 'Serveris atmetė raktą. Praneškite šio puslapio savininkui.',
      'too-large': ({ size }) => `Serveris nepriima ${size} dydžio failų. Pasirinkite mažesnį failą.`,
      'wrong-type': ({ type }) => `Serveris nepriima ${type || 'šio'} tipo failų. Pasirinkite kitą failą.`,
      'rate-limited': () => 'Per daug įkėlimų. Palaukite minutę ir bandykite dar kartą.',
      'refused-by-server': () => 'Serveris atmetė šį failą. Pasirinkite kitą failą.',
      'server-error': () => 'Serveryje įvyko klaida. Palaukite minutę ir bandykite dar kartą.',
      'bad-reply': () =>
        'Serverio atsakymas nesuprantamas; failas galbūt išsaugotas. Praneškite šio puslapio savininkui.',
      'no-reply': () => 'Serveris neatsakė: failas galbūt išsaugotas, o „Kartoti“ gali jį išsaugoti antrą kartą.',
      network: () => 'Nepavyko pasiekti serverio. Patikrinkite ryšį ir bandykite dar kartą.',
      offline: () => 'Nėra ryšio. Bandykite dar kartą, kai jis atsiras.',
      stalled: () => 'Įkėlimas užstrigo. Patikrinkite ryšį ir bandykite dar kartą.',
      blocked: () => 'Šis puslapis negali pasiekti serverio. Praneškite šio puslapio savininkui.',
      gone: () => 'Šio failo nebegalima perskaityti: jis perkeltas, pakeistas arba ištrintas. Pasirinkite jį iš naujo.',
      'refused-by-page': () => 'Šis puslapis negalėjo išsiųsti failo. Praneškite šio puslapio savininkui.',
    },
    quoted: (text) => `„${text}“`,
    refused: (name, reason) => `Failas „${name}“ nepridėtas: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `gali būti pridedami tik ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `jo dydis – ${size}, o leidžiama daugiausia ${maxSize}. Pasirinkite mažesnį failą.`,
      empty: () => 'failas tuščias. Pasirinkite kitą failą.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'palaukite, kol įkėlimas baigsis, arba jį atšaukite.'
          : `galima pridėti daugiausia ${theFiles(maxFiles)}. Pašalinkite kitą failą.`,
      duplicate: ({ other, isStored }) =>
        `jis jau ${isStored ? 'išsaugotas' : 'yra sąraše'}${other && ` pavadinimu „${other}“`}.`,
      'refused-by-page': () => 'šis puslapis atmetė failą. Pasirinkite kitą failą.',
    },
    emptyFolder: 'aplankas tuščias arba jo nepavyko perskaityti iki galo. Pasirinkite jo failus.',
    more: (count) => `ir dar ${count}`,
    dismiss: 'Užverti',
    addAgain: 'Pridėti dar kartą',

    cancel: 'Atšaukti',
    retry: 'Kartoti',
    tryNow: 'Bandyti dabar',
    remove: 'Pašalinti',
    removeStored: 'Pašalinti iš sąrašo (lieka išsaugota)',
    invalid: {
      uploading: 'Įkeliama. Palaukite, kol baigsis, arba atšaukite.',
      failed: 'Failas neišsaugotas. Bandykite dar kartą arba jį pašalinkite.',
      unsent: 'Pirmiausia įkelkite arba pašalinkite failą.',
      missing: 'Pasirinkite failą ir jį įkelkite.',
    },
    open: 'Atverti naujoje kortelėje',
    copyLink: 'Kopijuoti nuorodą',
    copied: 'Nukopijuota',
    notRemoved: 'Serveris nepašalino failo.',
    notCopied: 'Nepavyko nukopijuoti nuorodos. Atverkite ją ir nukopijuokite adresą.',

    notKept: 'Ši naršyklė negali išlaikyti jūsų failų iki kito apsilankymo. Įkelkite juos prieš išeidami.',

    added: (count) =>
      n(count, {
        one: 'Pridėtas # failas',
        few: 'Pridėti # failai',
        many: 'Pridėta # failo',
        other: 'Pridėta # failų',
      }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, {
            one: 'išsaugotas # failas',
            few: 'išsaugoti # failai',
            many: 'išsaugota # failo',
            other: 'išsaugota # failų',
          }),
        failed &&
          n(failed, {
            one: 'neišsaugotas # failas: bandykite dar kartą arba jį pašalinkite',
            few: 'neišsaugoti # failai: bandykite dar kartą arba juos pašalinkite',
            many: 'neišsaugota # failo: bandykite dar kartą arba juos pašalinkite',
            other: 'neišsaugota # failų: bandykite dar kartą arba juos pašalinkite',
          }),
        cancelled &&
          n(cancelled, {
            one: 'atšauktas # failas',
            few: 'atšaukti # failai',
            many: 'atšaukta # failo',
            other: 'atšaukta # failų',
          }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Nėra ryšio: bus tęsiama automatiškai',
        network: nextTry('Serveris nepasiekiamas'),
        stalled: nextTry('Įkėlimas užstrigo'),
        'server-error': nextTry('Serveryje yra problema'),
        'rate-limited': nextTry('Serveris prašo pauzės'),
        'no-reply': nextTry('Serveris neatsakė'),
      },
      resumed: 'Įkėlimas tęsiamas',
      removed: (name) => `Failas „${name}“ pašalintas`,
      removedMany: (count) =>
        n(count, {
          one: 'Pašalintas # failas',
          few: 'Pašalinti # failai',
          many: 'Pašalinta # failo',
          other: 'Pašalinta # failų',
        }),
      undo: 'Grąžinti',
      replace: 'Pakeisti',
      noPicture: 'Čia vaizdo parodyti negalima.',
      broughtBack: (count) =>
        n(count, {
          one: 'Grąžintas # failas iš paskutinio apsilankymo; jis dar neišsiųstas.',
          few: 'Grąžinti # failai iš paskutinio apsilankymo; jie dar neišsiųsti.',
          many: 'Grąžinta # failo iš paskutinio apsilankymo; jie dar neišsiųsti.',
          other: 'Grąžinta # failų iš paskutinio apsilankymo; jie dar neišsiųsti.',
        }),
      begun: (count) =>
        n(count, {
          one: 'Įkeliamas # failas',
          few: 'Įkeliami # failai',
          many: 'Įkeliama # failo',
          other: 'Įkeliama # failų',
        }),
      uploaded: (percent) => `Įkelta ${percent}`,
      notAdded: (count) =>
        n(count, {
          one: 'Nepridėtas # failas',
          few: 'Nepridėti # failai',
          many: 'Nepridėta # failo',
          other: 'Nepridėta # failų',
        }),
      preparing: 'Ruošiama…',
      scaled: (width, height) => `dydis pakeistas į ${width} × ${height}`,
      stripped: 'metaduomenys pašalinti',
      notStripped: 'Nepavyko pašalinti metaduomenų, todėl failas neišsiųstas. Pasirinkite kitą failą.',
    },
  };
};
