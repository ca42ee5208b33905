import type { Pack } from './words.js';

/** Polish. */
export const words: Pack = (n) => {
  const files = (count: number): string =>
    n(count, { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' });
  /** The same in the genitive. */
  const ofFiles = (count: number): string =>
    n(count, { one: '# pliku', few: '# plików', many: '# plików', other: '# pliku' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `następna próba za ${time}` : 'trwa ponowna próba'}`;
  return {
    lang: 'pl',
    files,

    drop: (many) => (many ? 'Upuść pliki tutaj, wklej je lub' : 'Upuść plik tutaj, wklej go lub'),
    browse: (many) => (many ? 'Wybierz pliki' : 'Wybierz plik'),
    browseAgain: (many) => (many ? 'Dodaj więcej' : 'Wybierz inny'),
    kinds: { image: 'obrazy', video: 'filmy', audio: 'pliki dźwiękowe', any: 'dowolne pliki' },
    limits: (maxSize, maxFiles) => [maxSize && `do ${maxSize}`, maxFiles ? `najwyżej ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Nie można dodać więcej plików';
      if (!taken) return `Można dodać tylko ${kinds}`;
      if (taken < count) return `Upuść, aby dodać ${taken} z ${ofFiles(count)}`;
      return `Upuść, aby dodać ${count ? files(count) : 'pliki'}`;
    },

    comment: 'Komentarz',
    upload: (count) => (count > 1 ? `Prześlij ${files(count)}` : 'Prześlij'),
    cancelAll: 'Anuluj wszystkie',
    retryAll: 'Ponów wszystkie',
    overall: 'Łączny postęp',
    transferred: (loaded, total) => `${loaded} z ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `jeszcze ${time}`,

    waiting: 'Gotowy do przesłania',
    checking: 'Sprawdzanie…',
    queued: 'Oczekuje',
    sending: 'Przesyłanie',
    processing: 'Wszystko wysłane, oczekiwanie na odpowiedź serwera',
    retrying: 'Ponowna próba',
    stored: 'Zapisany',
    failed: 'Niezapisany',
    unsure: 'Być może zapisany',
    cancelled: 'Anulowany',

    failure: {
      'bad-key': () => 'Serwer odrzucił klucz. Powiadom właściciela tej strony.',
      'too-large': ({ size }) => `Serwer nie przyjmuje ${size}. Wybierz mniejszy plik.`,
      'wrong-type': ({ type }) =>
        `Serwer nie przyjmuje ${type ? `typu ${type}` : 'plików tego typu'}. Wybierz inny plik.`,
      'rate-limited': () => 'Zbyt wiele przesłanych plików. Poczekaj minutę, a potem spróbuj ponownie.',
      'refused-by-server': () => 'Serwer odrzucił ten plik. Wybierz inny plik.',
      'server-error': () => 'Wystąpił błąd serwera. Poczekaj minutę, a potem spróbuj ponownie.',
      'bad-reply': () =>
        'Odpowiedź serwera jest niezrozumiała; plik mógł zostać zapisany. Powiadom właściciela tej strony.',
      'no-reply': () =>
        'Serwer nie odpowiedział: plik mógł zostać zapisany, a ponowna próba może zapisać go drugi raz.',
      network: () => 'Nie udało się połączyć z serwerem. Sprawdź połączenie, a potem spróbuj ponownie.',
      offline: () => 'Brak połączenia. Spróbuj ponownie, gdy wróci.',
      stalled: () => 'Przesyłanie utknęło. Sprawdź połączenie, a potem spróbuj ponownie.',
      blocked: () => 'Ta strona nie może połączyć się z serwerem. Powiadom właściciela tej strony.',
      gone: () =>
        'Tego pliku nie można już odczytać: został przeniesiony, zmieniony lub usunięty. Wybierz go ponownie.',
      'refused-by-page': () => 'Ta strona nie mogła wysłać pliku. Powiadom właściciela tej strony.',
    },
    quoted: (text) => `„${text}”`,
    refused: (name, reason) => `Nie dodano „${name}”: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `można dodać tylko ${kinds}.`,
      'too-large': ({ size, maxSize }) => `ma ${size}, a limit to ${maxSize}. Wybierz mniejszy plik.`,
      empty: () => 'plik jest pusty. Wybierz inny plik.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'poczekaj na koniec przesyłania lub je anuluj.'
          : `można dodać najwyżej ${files(maxFiles)}. Usuń inny plik.`,
      duplicate: ({ other, isStored }) =>
        `jest już ${isStored ? 'zapisany' : 'na liście'}${other && ` jako „${other}”`}.`,
      'refused-by-page': () => 'ta strona odrzuciła plik. Wybierz inny plik.',
    },
    emptyFolder: 'folder jest pusty lub nie udało się odczytać go w całości. Wybierz pliki z tego folderu.',
    more: (count) => `i jeszcze ${count}`,
    dismiss: 'Zamknij',
    addAgain: 'Dodaj ponownie',

    cancel: 'Anuluj',
    retry: 'Ponów',
    tryNow: 'Spróbuj teraz',
    remove: 'Usuń',
    removeStored: 'Usuń z listy (pozostanie zapisany)',
    invalid: {
      uploading: 'Trwa przesyłanie. Poczekaj na jego koniec lub je anuluj.',
      failed: 'Plik nie został zapisany. Ponów próbę lub usuń plik.',
      unsent: 'Najpierw prześlij lub usuń plik.',
      missing: 'Wybierz plik i prześlij go.',
    },
    open: 'Otwórz w nowej karcie',
    copyLink: 'Kopiuj link',
    copied: 'Skopiowano',
    notRemoved: 'Serwer nie usunął pliku.',
    notCopied: 'Nie udało się skopiować linku. Otwórz go i skopiuj adres.',

    notKept: 'Ta przeglądarka nie może przechować plików do następnej wizyty. Prześlij je przed opuszczeniem strony.',

    added: (count) => `Dodano ${files(count)}`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `zapisano ${files(stored)}`,
        failed && `nie zapisano ${ofFiles(failed)}: ponów lub usuń`,
        cancelled && `anulowano ${files(cancelled)}`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Brak połączenia: wznowi się automatycznie',
        network: nextTry('Brak połączenia z serwerem'),
        stalled: nextTry('Przesyłanie utknęło'),
        'server-error': nextTry('Problem po stronie serwera'),
        'rate-limited': nextTry('Serwer prosi o przerwę'),
        'no-reply': nextTry('Serwer nie odpowiedział'),
      },
      resumed: 'Wznowiono przesyłanie',
      removed: (name) => `Usunięto „${name}”`,
      removedMany: (count) => `Usunięto ${files(count)}`,
      undo: 'Cofnij',
      replace: 'Zastąp',
      noPicture: 'Nie można tu wyświetlić obrazu.',
      broughtBack: (count) =>
        n(count, {
          one: '# plik z ostatniej wizyty jest znowu tutaj; nie został wysłany.',
          few: '# pliki z ostatniej wizyty są znowu tutaj; nie zostały wysłane.',
          many: '# plików z ostatniej wizyty jest znowu tutaj; nie zostały wysłane.',
          other: '# pliku z ostatniej wizyty jest znowu tutaj; nie zostały wysłane.',
        }),
      begun: (count) => `Przesyłanie ${ofFiles(count)}`,
      uploaded: (percent) => `Przesłano ${percent}`,
      notAdded: (count) => `Nie dodano ${ofFiles(count)}`,
      preparing: 'Przygotowywanie…',
      scaled: (width, height) => `zmniejszono do ${width} × ${height}`,
      stripped: 'usunięto metadane',
      notStripped: 'Nie udało się usunąć metadanych, więc plik nie został wysłany. Wybierz inny plik.',
    },
  };
};
