import type { Pack } from './words.js';

/** Croatian. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# datoteka', few: '# datoteke', other: '# datoteka' });
  /** What something is done with. */
  const theFiles = (count: number): string => n(count, { one: '# datoteku', few: '# datoteke', other: '# datoteka' });
  /** After “od”. */
  const ofFiles = (count: number): string => n(count, { one: '# datoteke', few: '# datoteke', other: '# datoteka' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `sljedeći pokušaj za ${time}` : 'ponovni pokušaj'}`;
  return {
    lang: 'hr',
    files,

    drop: (many) => `Povucite ${many ? 'datoteke' : 'datoteku'} ovamo, zalijepite ili`,
    browse: (many) => (many ? 'Odaberi datoteke' : 'Odaberi datoteku'),
    browseAgain: (many) => (many ? 'Dodaj još' : 'Odaberi drugu'),
    kinds: { image: 'slike', video: 'videozapisi', audio: 'zvučni zapisi', any: 'sve datoteke' },
    limits: (maxSize, maxFiles) => [maxSize && `do ${maxSize}`, maxFiles ? `najviše ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Nije moguće dodati više datoteka';
      if (!taken) return `Mogu se dodati samo ${kinds}`;
      if (!count) return 'Ispustite da biste dodali datoteke';
      return `Ispustite da biste dodali ${taken < count ? `${taken} od ${ofFiles(count)}` : theFiles(count)}`;
    },

    comment: 'Komentar',
    upload: (count) => (count > 1 ? `Prenesi ${theFiles(count)}` : 'Prenesi'),
    cancelAll: 'Otkaži sve',
    retryAll: 'Ponovi sve',
    overall: 'Ukupan napredak',
    transferred: (loaded, total) => `${loaded} od ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `preostalo ${time}`,

    waiting: 'Spremno za prijenos',
    checking: 'Provjera…',
    queued: 'Na čekanju',
    sending: 'Prijenos u tijeku',
    processing: 'Sve je poslano, čeka se odgovor poslužitelja',
    retrying: 'Ponovni pokušaj',
    stored: 'Spremljeno',
    failed: 'Nije spremljeno',
    unsure: 'Možda je spremljeno',
    cancelled: 'Otkazano',

    failure: {
      'bad-key': () => 'Poslužitelj je odbio ključ. Obavijestite vlasnika ove stranice.',
      'too-large': ({ size }) => `Poslužitelj ne prihvaća datoteke od ${size}. Odaberite manju datoteku.`,
      'wrong-type': ({ type }) =>
        `Poslužitelj ne prihvaća datoteke ${type ? `vrste ${type}` : 'ove vrste'}. Odaberite drugu datoteku.`,
      'rate-limited': () => 'Previše prijenosa. Pričekajte minutu, a zatim pokušajte ponovno.',
      'refused-by-server': () => 'Poslužitelj je odbio ovu datoteku. Odaberite drugu datoteku.',
      'server-error': () => 'Došlo je do pogreške na poslužitelju. Pričekajte minutu, a zatim pokušajte ponovno.',
      'bad-reply': () =>
        'Odgovor poslužitelja nije razumljiv; datoteka je možda spremljena. Obavijestite vlasnika ove stranice.',
      'no-reply': () =>
        'Poslužitelj nije odgovorio: datoteka je možda spremljena, a „Ponovi” bi je moglo spremiti dvaput.',
      network: () => 'Poslužitelj nije dostupan. Provjerite vezu, a zatim pokušajte ponovno.',
      offline: () => 'Nema veze. Pokušajte ponovno kada se uspostavi.',
      stalled: () => 'Prijenos je zapeo. Provjerite vezu, a zatim pokušajte ponovno.',
      blocked: () => 'Ova stranica ne može pristupiti poslužitelju. Obavijestite vlasnika ove stranice.',
      gone: () =>
        'Ova se datoteka više ne može pročitati: premještena je, izmijenjena ili izbrisana. Odaberite je ponovno.',
      'refused-by-page': () => 'Ova stranica nije mogla poslati datoteku. Obavijestite vlasnika ove stranice.',
    },
    quoted: (text) => `„${text}”`,
    refused: (name, reason) => `Datoteka „${name}” nije dodana: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `mogu se dodati samo ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `njezina je veličina ${size}, a dopušteno je najviše ${maxSize}. Odaberite manju datoteku.`,
      empty: () => 'datoteka je prazna. Odaberite drugu datoteku.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'pričekajte da prijenos završi ili ga otkažite.'
          : `moguće je dodati najviše ${theFiles(maxFiles)}. Uklonite neku drugu datoteku.`,
      duplicate: ({ other, isStored }) =>
        `već je ${isStored ? 'spremljena' : 'na popisu'}${other && ` pod imenom „${other}”`}.`,
      'refused-by-page': () => 'ova je stranica odbila datoteku. Odaberite drugu datoteku.',
    },
    emptyFolder: 'mapa je prazna ili se nije mogla pročitati u cijelosti. Odaberite datoteke iz nje.',
    more: (count) => `i još ${count}`,
    dismiss: 'Zatvori',
    addAgain: 'Dodaj ponovno',

    cancel: 'Otkaži',
    retry: 'Ponovi',
    tryNow: 'Pokušaj odmah',
    remove: 'Ukloni',
    removeStored: 'Ukloni s popisa (ostaje spremljeno)',
    invalid: {
      uploading: 'Prijenos je u tijeku. Pričekajte da završi ili ga otkažite.',
      failed: 'Jedna datoteka nije spremljena. Pokušajte ponovno ili je uklonite.',
      unsent: 'Najprije prenesite ili uklonite datoteku.',
      missing: 'Odaberite datoteku i prenesite je.',
    },
    open: 'Otvori u novoj kartici',
    copyLink: 'Kopiraj vezu',
    copied: 'Kopirano',
    notRemoved: 'Poslužitelj nije uklonio datoteku.',
    notCopied: 'Kopiranje veze nije uspjelo. Otvorite je i kopirajte adresu.',

    notKept: 'Ovaj preglednik ne može sačuvati vaše datoteke do sljedećeg posjeta. Prenesite ih prije nego što odete.',

    added: (count) =>
      n(count, { one: 'Dodana je # datoteka', few: 'Dodane su # datoteke', other: 'Dodano je # datoteka' }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, {
            one: 'spremljena je # datoteka',
            few: 'spremljene su # datoteke',
            other: 'spremljeno je # datoteka',
          }),
        failed &&
          n(failed, {
            one: '# datoteka nije spremljena: pokušajte ponovno ili je uklonite',
            few: '# datoteke nisu spremljene: pokušajte ponovno ili ih uklonite',
            other: '# datoteka nije spremljeno: pokušajte ponovno ili ih uklonite',
          }),
        cancelled &&
          n(cancelled, {
            one: 'otkazana je # datoteka',
            few: 'otkazane su # datoteke',
            other: 'otkazano je # datoteka',
          }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Nema veze: nastavit će se automatski',
        network: nextTry('Poslužitelj nije dostupan'),
        stalled: nextTry('Prijenos je zapeo'),
        'server-error': nextTry('Poslužitelj ima problem'),
        'rate-limited': nextTry('Poslužitelj traži stanku'),
        'no-reply': nextTry('Poslužitelj nije odgovorio'),
      },
      resumed: 'Prijenos se nastavlja',
      removed: (name) => `Datoteka „${name}” je uklonjena`,
      removedMany: (count) =>
        n(count, {
          one: 'Uklonjena je # datoteka',
          few: 'Uklonjene su # datoteke',
          other: 'Uklonjeno je # datoteka',
        }),
      undo: 'Poništi',
      replace: 'Zamijeni',
      noPicture: 'Slika se ovdje ne može prikazati.',
      broughtBack: (count) =>
        n(count, {
          one: 'Vraćena je # datoteka iz prošlog posjeta; još nije poslana.',
          few: 'Vraćene su # datoteke iz prošlog posjeta; još nisu poslane.',
          other: 'Vraćeno je # datoteka iz prošlog posjeta; još nisu poslane.',
        }),
      begun: (count) =>
        n(count, {
          one: 'Prenosi se # datoteka',
          few: 'Prenose se # datoteke',
          other: 'Prenosi se # datoteka',
        }),
      uploaded: (percent) => `Preneseno ${percent}`,
      notAdded: (count) =>
        n(count, {
          one: '# datoteka nije dodana',
          few: '# datoteke nisu dodane',
          other: '# datoteka nije dodano',
        }),
      preparing: 'Priprema…',
      scaled: (width, height) => `veličina promijenjena na ${width} × ${height}`,
      stripped: 'metapodaci uklonjeni',
      notStripped: 'Metapodaci se nisu mogli ukloniti, pa datoteka nije poslana. Odaberite drugu datoteku.',
    },
  };
};
