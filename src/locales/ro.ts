import type { Pack } from './words.js';

/** Romanian. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# fișier', few: '# fișiere', other: '# de fișiere' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `următoarea încercare peste ${time}` : 'se încearcă din nou'}`;
  return {
    lang: 'ro',
    files,

    drop: (many) => (many ? 'Trageți fișiere aici, lipiți-le sau' : 'Trageți un fișier aici, lipiți-l sau'),
    browse: (many) => (many ? 'Alegeți fișiere' : 'Alegeți un fișier'),
    browseAgain: (many) => (many ? 'Adăugați altele' : 'Alegeți altul'),
    kinds: { image: 'imagini', video: 'videoclipuri', audio: 'fișiere audio', any: 'orice fișier' },
    limits: (maxSize, maxFiles) => [maxSize && `până la ${maxSize}`, maxFiles ? `cel mult ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Nu se mai pot adăuga fișiere';
      if (!taken) return `Se pot adăuga doar ${kinds}`;
      return `Eliberați pentru a adăuga ${taken < count ? `${taken} din ` : ''}${count ? files(count) : 'fișiere'}`;
    },

    comment: 'Comentariu',
    upload: (count) => (count > 1 ? `Încărcați ${files(count)}` : 'Încărcați'),
    cancelAll: 'Anulați tot',
    retryAll: 'Reîncercați tot',
    overall: 'Progres total',
    transferred: (loaded, total) => `${loaded} din ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `timp rămas: ${time}`,

    waiting: 'Gata de încărcare',
    checking: 'Se verifică…',
    queued: 'În așteptare',
    sending: 'Se încarcă',
    processing: 'Totul a fost trimis, se așteaptă răspunsul serverului',
    retrying: 'Se încearcă din nou',
    stored: 'Stocat',
    failed: 'Nestocat',
    unsure: 'Posibil stocat',
    cancelled: 'Anulat',

    failure: {
      'bad-key': () => 'Serverul a refuzat cheia. Anunțați proprietarul acestei pagini.',
      'too-large': ({ size }) => `Serverul nu acceptă ${size}. Alegeți un fișier mai mic.`,
      'wrong-type': ({ type }) =>
        `Serverul nu acceptă ${type ? `tipul ${type}` : 'acest tip de fișier'}. Alegeți alt fișier.`,
      'rate-limited': () => 'Prea multe încărcări. Așteptați un minut, apoi reîncercați.',
      'refused-by-server': () => 'Serverul a refuzat acest fișier. Alegeți alt fișier.',
      'server-error': () => 'A apărut o eroare pe server. Așteptați un minut, apoi reîncercați.',
      'bad-reply': () =>
        'Răspunsul serverului nu a putut fi înțeles; este posibil ca fișierul să fie stocat. Anunțați proprietarul acestei pagini.',
      'no-reply': () =>
        'Serverul nu a răspuns: este posibil ca fișierul să fie stocat, iar o nouă încercare l-ar putea stoca de două ori.',
      network: () => 'Serverul nu a putut fi contactat. Verificați conexiunea, apoi reîncercați.',
      offline: () => 'Nu există conexiune. Reîncercați când revine.',
      stalled: () => 'Încărcarea s-a blocat. Verificați conexiunea, apoi reîncercați.',
      blocked: () => 'Această pagină nu poate contacta serverul. Anunțați proprietarul paginii.',
      gone: () => 'Acest fișier nu mai poate fi citit: a fost mutat, modificat sau șters. Alegeți-l din nou.',
      'refused-by-page': () => 'Această pagină nu a putut trimite fișierul. Anunțați proprietarul paginii.',
    },
    quoted: (text) => `„${text}”`,
    refused: (name, reason) => `„${name}” nu a fost adăugat: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `se pot adăuga doar ${kinds}.`,
      'too-large': ({ size, maxSize }) => `are ${size}, iar limita este ${maxSize}. Alegeți un fișier mai mic.`,
      empty: () => 'fișierul este gol. Alegeți alt fișier.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'așteptați încheierea încărcării sau anulați-o.'
          : `${n(maxFiles, {
              one: 'se poate adăuga cel mult # fișier.',
              few: 'se pot adăuga cel mult # fișiere.',
              other: 'se pot adăuga cel mult # de fișiere.',
            })} Eliminați alt fișier.`,
      duplicate: ({ other, isStored }) =>
        `este deja ${isStored ? 'stocat' : 'în listă'}${other && `, cu numele „${other}”`}.`,
      'refused-by-page': () => 'această pagină a refuzat fișierul. Alegeți alt fișier.',
    },
    emptyFolder: 'dosarul este gol sau nu a putut fi citit în întregime. Alegeți fișierele din el.',
    more: (count) => `și încă ${count}`,
    dismiss: 'Închideți',
    addAgain: 'Adăugați din nou',

    cancel: 'Anulați',
    retry: 'Reîncercați',
    tryNow: 'Încercați acum',
    remove: 'Eliminați',
    removeStored: 'Eliminați din listă (rămâne stocat)',
    invalid: {
      uploading: 'Încărcare în curs. Așteptați încheierea ei sau anulați-o.',
      failed: 'Un fișier nu este stocat. Reîncercați sau eliminați-l.',
      unsent: 'Mai întâi încărcați sau eliminați fișierul.',
      missing: 'Alegeți un fișier și încărcați-l.',
    },
    open: 'Deschideți într-o filă nouă',
    copyLink: 'Copiați linkul',
    copied: 'Copiat',
    notRemoved: 'Serverul nu a eliminat fișierul.',
    notCopied: 'Linkul nu a putut fi copiat. Deschideți-l și copiați adresa.',

    notKept:
      'Acest browser nu poate păstra fișierele dvs. pentru o altă vizită. Încărcați-le înainte de a părăsi pagina.',

    added: (count) => n(count, { one: '# fișier adăugat', few: '# fișiere adăugate', other: '# de fișiere adăugate' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# fișier stocat', few: '# fișiere stocate', other: '# de fișiere stocate' }),
        failed &&
          n(failed, {
            one: '# fișier nestocat: reîncercați sau eliminați-l',
            few: '# fișiere nestocate: reîncercați sau eliminați-le',
            other: '# de fișiere nestocate: reîncercați sau eliminați-le',
          }),
        cancelled && n(cancelled, { one: '# fișier anulat', few: '# fișiere anulate', other: '# de fișiere anulate' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Fără conexiune: va continua automat',
        network: nextTry('Serverul nu poate fi contactat'),
        stalled: nextTry('Încărcarea s-a blocat'),
        'server-error': nextTry('Serverul are o problemă'),
        'rate-limited': nextTry('Serverul cere o pauză'),
        'no-reply': nextTry('Serverul nu a răspuns'),
      },
      resumed: 'Încărcarea continuă',
      removed: (name) => `„${name}” a fost eliminat`,
      removedMany: (count) =>
        n(count, {
          one: '# fișier a fost eliminat',
          few: '# fișiere au fost eliminate',
          other: '# de fișiere au fost eliminate',
        }),
      undo: 'Anulați',
      replace: 'Înlocuiți',
      noPicture: 'Imaginea nu poate fi afișată aici.',
      broughtBack: (count) =>
        n(count, {
          one: '# fișier de la ultima vizită este din nou aici; nu a fost trimis.',
          few: '# fișiere de la ultima vizită sunt din nou aici; nu au fost trimise.',
          other: '# de fișiere de la ultima vizită sunt din nou aici; nu au fost trimise.',
        }),
      begun: (count) =>
        n(count, {
          one: 'Se încarcă # fișier',
          few: 'Se încarcă # fișiere',
          other: 'Se încarcă # de fișiere',
        }),
      uploaded: (percent) => `${percent} încărcat`,
      notAdded: (count) =>
        n(count, {
          one: '# fișier nu a fost adăugat',
          few: '# fișiere nu au fost adăugate',
          other: '# de fișiere nu au fost adăugate',
        }),
      preparing: 'Se pregătește…',
      scaled: (width, height) => `micșorat la ${width} × ${height}`,
      stripped: 'metadate eliminate',
      notStripped: 'Metadatele nu au putut fi eliminate, așa că fișierul nu a fost trimis. Alegeți alt fișier.',
    },
  };
};
