import type { Pack } from './words.js';

/** Bosnian; also read as Serbian in Latin letters, so words that the two share come first. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# datoteka', few: '# datoteke', other: '# datoteka' });
  /** What something is done with. */
  const theFiles = (count: number): string => n(count, { one: '# datoteku', few: '# datoteke', other: '# datoteka' });
  /** After “od”. */
  const ofFiles = (count: number): string => n(count, { one: '# datoteke', few: '# datoteke', other: '# datoteka' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `novi pokušaj za ${time}` : 'novi pokušaj'}`;
  return {
    lang: 'bs',
    files,

    drop: (many) => `Prevucite ${many ? 'datoteke' : 'datoteku'} ovamo, ubacite iz međuspremnika ili`,
    browse: (many) => (many ? 'Odaberi datoteke' : 'Odaberi datoteku'),
    browseAgain: (many) => (many ? 'Dodaj još' : 'Odaberi drugu'),
    kinds: { image: 'slike', video: 'videosnimci', audio: 'zvučni zapisi', any: 'sve datoteke' },
    limits: (maxSize, maxFiles) => [maxSize && `do ${maxSize}`, maxFiles ? `najviše ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Nije moguće dodati više datoteka';
      if (!taken) return `Mogu se dodati samo ${kinds}`;
      if (!count) return 'Pustite da biste dodali datoteke';
      return `Pustite da biste dodali ${taken < count ? `${taken} od ${ofFiles(count)}` : theFiles(count)}`;
    },

    comment: 'Komentar',
    upload: (count) => (count > 1 ? `Otpremi ${theFiles(count)}` : 'Otpremi'),
    cancelAll: 'Otkaži sve',
    retryAll: 'Ponovi sve',
    overall: 'Ukupan napredak',
    transferred: (loaded, total) => `${loaded} od ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `preostalo ${time}`,

    waiting: 'Spremno za otpremanje',
    checking: 'Provjera…',
    queued: 'Na čekanju',
    sending: 'Otprema se',
    processing: 'Sve je poslano, čeka se odgovor servera',
    retrying: 'Novi pokušaj',
    stored: 'Sačuvano',
    failed: 'Nije sačuvano',
    unsure: 'Možda je sačuvano',
    cancelled: 'Otkazano',

    failure: {
      'bad-key': () => 'Server je odbio ključ. Obavijestite vlasnika ove stranice.',
      'too-large': ({ size }) => `Server ne prihvata datoteke od ${size}. Odaberite manju datoteku.`,
      'wrong-type': ({ type }) =>
        `Server ne prihvata datoteke ${type ? `tipa ${type}` : 'ovog tipa'}. Odaberite drugu datoteku.`,
      'rate-limited': () => 'Previše otpremanja. Sačekajte minutu, pa pokušajte ponovo.',
      'refused-by-server': () => 'Server je odbio ovu datoteku. Odaberite drugu datoteku.',
      'server-error': () => 'Došlo je do greške na serveru. Sačekajte minutu, pa pokušajte ponovo.',
      'bad-reply': () =>
        'Odgovor servera nije razumljiv; datoteka je možda sačuvana. Obavijestite vlasnika ove stranice.',
      'no-reply': () => 'Server nije odgovorio: datoteka je možda sačuvana, a „Ponovi” bi je moglo sačuvati dvaput.',
      network: () => 'Server nije dostupan. Provjerite vezu, pa pokušajte ponovo.',
      offline: () => 'Nema veze. Pokušajte ponovo kada se uspostavi.',
      stalled: () => 'Otpremanje je zastalo. Provjerite vezu, pa pokušajte ponovo.',
      blocked: () => 'Ova stranica ne može pristupiti serveru. Obavijestite vlasnika ove stranice.',
      gone: () =>
        'Ova datoteka se više ne može pročitati: premještena je, izmijenjena ili izbrisana. Odaberite je ponovo.',
      'refused-by-page': () => 'Ova stranica nije mogla poslati datoteku. Obavijestite vlasnika ove stranice.',
    },
    quoted: (text) => `„${text}”`,
    refused: (name, reason) => `Datoteka „${name}” nije dodana: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `mogu se dodati samo ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `njena veličina je ${size}, a dozvoljeno je najviše ${maxSize}. Odaberite manju datoteku.`,
      empty: () => 'datoteka je prazna. Odaberite drugu datoteku.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'sačekajte da se otpremanje završi ili ga otkažite.'
          : `moguće je dodati najviše ${theFiles(maxFiles)}. Uklonite neku drugu datoteku.`,
      duplicate: ({ other, isStored }) =>
        `već je ${isStored ? 'sačuvana' : 'na spisku'}${other && ` pod imenom „${other}”`}.`,
      'refused-by-page': () => 'ova stranica je odbila datoteku. Odaberite drugu datoteku.',
    },
    emptyFolder: 'fascikla je prazna ili se nije mogla pročitati u potpunosti. Odaberite datoteke iz nje.',
    more: (count) => `i još ${count}`,
    dismiss: 'Zatvori',
    addAgain: 'Dodaj ponovo',

    cancel: 'Otkaži',
    retry: 'Ponovi',
    tryNow: 'Pokušaj odmah',
    remove: 'Ukloni',
    removeStored: 'Ukloni sa spiska (ostaje sačuvano)',
    invalid: {
      uploading: 'Otpremanje je u toku. Sačekajte da se završi ili ga otkažite.',
      failed: 'Jedna datoteka nije sačuvana. Pokušajte ponovo ili je uklonite.',
      unsent: 'Prvo otpremite ili uklonite datoteku.',
      missing: 'Odaberite datoteku i otpremite je.',
    },
    open: 'Otvori u novoj kartici',
    copyLink: 'Kopiraj vezu',
    copied: 'Kopirano',
    notRemoved: 'Server nije uklonio datoteku.',
    notCopied: 'Kopiranje veze nije uspjelo. Otvorite je i kopirajte adresu.',

    notKept: 'Ovaj preglednik ne može sačuvati vaše datoteke do naredne posjete. Otpremite ih prije nego što odete.',

    added: (count) =>
      n(count, { one: 'Dodana je # datoteka', few: 'Dodane su # datoteke', other: 'Dodano je # datoteka' }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, {
            one: 'sačuvana je # datoteka',
            few: 'sačuvane su # datoteke',
            other: 'sačuvano je # datoteka',
          }),
        failed &&
          n(failed, {
            one: '# datoteka nije sačuvana: pokušajte ponovo ili je uklonite',
            few: '# datoteke nisu sačuvane: pokušajte ponovo ili ih uklonite',
            other: '# datoteka nije sačuvano: pokušajte ponovo ili ih uklonite',
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
        offline: () => 'Nema veze: nastavit će se samo od sebe',
        network: nextTry('Server nije dostupan'),
        stalled: nextTry('Otpremanje je zastalo'),
        'server-error': nextTry('Server ima problem'),
        'rate-limited': nextTry('Server traži pauzu'),
        'no-reply': nextTry('Server nije odgovorio'),
      },
      resumed: 'Otpremanje se nastavlja',
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
          one: 'Vraćena je # datoteka iz prošle posjete; još nije poslana.',
          few: 'Vraćene su # datoteke iz prošle posjete; još nisu poslane.',
          other: 'Vraćeno je # datoteka iz prošle posjete; još nisu poslane.',
        }),
      begun: (count) =>
        n(count, {
          one: 'Otprema se # datoteka',
          few: 'Otpremaju se # datoteke',
          other: 'Otprema se # datoteka',
        }),
      uploaded: (percent) => `Otpremljeno ${percent}`,
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
