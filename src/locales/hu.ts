import type { Pack } from './words.js';

/** Hungarian: a noun behind a number stays in the singular. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# fájl', other: '# fájl' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `következő próbálkozás ${time} múlva` : 'újabb próbálkozás folyamatban'}`;
  return {
    lang: 'hu',
    files,

    drop: (many) => (many ? 'Húzzon ide fájlokat, illessze be őket, vagy' : 'Húzzon ide egy fájlt, illessze be, vagy'),
    browse: (many) => (many ? 'Válasszon fájlokat' : 'Válasszon fájlt'),
    browseAgain: (many) => (many ? 'Továbbiak hozzáadása' : 'Másik kiválasztása'),
    kinds: { image: 'képek', video: 'videók', audio: 'hangfájlok', any: 'bármilyen fájl' },
    limits: (maxSize, maxFiles) => [
      maxSize && `legfeljebb ${maxSize}`,
      maxFiles ? `legfeljebb ${files(maxFiles)}` : '',
    ],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Nem adható hozzá több fájl';
      if (!taken) return `Csak ezek adhatók hozzá: ${kinds}`;
      if (taken < count) return `Engedje el ${files(taken)} hozzáadásához (összesen ${count})`;
      return `Engedje el ${count ? files(count) : 'a fájlok'} hozzáadásához`;
    },

    comment: 'Megjegyzés',
    upload: (count) => (count > 1 ? `${files(count)} feltöltése` : 'Feltöltés'),
    cancelAll: 'Összes megszakítása',
    retryAll: 'Összes újrapróbálása',
    overall: 'Teljes előrehaladás',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `még ${time}`,

    waiting: 'Feltöltésre kész',
    checking: 'Ellenőrzés…',
    queued: 'Várakozik',
    sending: 'Feltöltés folyamatban',
    processing: 'Minden elküldve, várakozás a kiszolgáló válaszára',
    retrying: 'Újrapróbálkozás',
    stored: 'Tárolva',
    failed: 'Nincs tárolva',
    unsure: 'Talán tárolva',
    cancelled: 'Megszakítva',

    failure: {
      'bad-key': () => 'A kiszolgáló elutasította a kulcsot. Értesítse az oldal tulajdonosát.',
      'too-large': ({ size }) => `A fájl túl nagy a kiszolgálónak (${size}). Válasszon kisebb fájlt.`,
      'wrong-type': ({ type }) =>
        `A kiszolgáló nem fogadja el ezt a fájltípust${type && ` (${type})`}. Válasszon másik fájlt.`,
      'rate-limited': () => 'Túl sok feltöltés. Várjon egy percet, majd próbálja újra.',
      'refused-by-server': () => 'A kiszolgáló elutasította ezt a fájlt. Válasszon másik fájlt.',
      'server-error': () => 'Hiba történt a kiszolgálón. Várjon egy percet, majd próbálja újra.',
      'bad-reply': () =>
        'A kiszolgáló válasza értelmezhetetlen; lehet, hogy a fájl tárolva van. Értesítse az oldal tulajdonosát.',
      'no-reply': () =>
        'A kiszolgáló nem válaszolt: lehet, hogy a fájl tárolva van, és újrapróbálás esetén kétszer is tárolódhat.',
      network: () => 'A kiszolgáló nem érhető el. Ellenőrizze a kapcsolatot, majd próbálja újra.',
      offline: () => 'Nincs kapcsolat. Próbálja újra, amikor helyreállt.',
      stalled: () => 'A feltöltés elakadt. Ellenőrizze a kapcsolatot, majd próbálja újra.',
      blocked: () => 'Ez az oldal nem éri el a kiszolgálót. Értesítse az oldal tulajdonosát.',
      gone: () => 'Ez a fájl már nem olvasható: áthelyezték, módosították vagy törölték. Válassza ki újra.',
      'refused-by-page': () => 'Ez az oldal nem tudta elküldeni a fájlt. Értesítse az oldal tulajdonosát.',
    },
    quoted: (text) => `„${text}”`,
    refused: (name, reason) => `„${name}” nem lett hozzáadva: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `csak ezek adhatók hozzá: ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `a mérete ${size}, a megengedett legnagyobb méret ${maxSize}. Válasszon kisebb fájlt.`,
      empty: () => 'a fájl üres. Válasszon másik fájlt.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'várja meg a feltöltés végét, vagy szakítsa meg.'
          : `legfeljebb ${files(maxFiles)} adható hozzá. Távolítson el egy másik fájlt.`,
      duplicate: ({ other, isStored }) =>
        `már ${isStored ? 'tárolva van' : 'a listában van'}${other && `, „${other}” néven`}.`,
      'refused-by-page': () => 'ez az oldal elutasította a fájlt. Válasszon másik fájlt.',
    },
    emptyFolder: 'a mappa üres, vagy nem sikerült teljesen beolvasni. Válassza ki a benne lévő fájlokat.',
    more: (count) => `és még ${count}`,
    dismiss: 'Bezárás',
    addAgain: 'Hozzáadás újra',

    cancel: 'Megszakítás',
    retry: 'Újrapróbálás',
    tryNow: 'Próbálkozás most',
    remove: 'Eltávolítás',
    removeStored: 'Eltávolítás a listából (tárolva marad)',
    invalid: {
      uploading: 'Feltöltés folyamatban. Várja meg a végét, vagy szakítsa meg.',
      failed: 'Egy fájl nincs tárolva. Próbálja újra, vagy távolítsa el.',
      unsent: 'Előbb töltse fel vagy távolítsa el a fájlt.',
      missing: 'Válasszon ki egy fájlt, és töltse fel.',
    },
    open: 'Megnyitás új lapon',
    copyLink: 'Hivatkozás másolása',
    copied: 'Másolva',
    notRemoved: 'A kiszolgáló nem távolította el a fájlt.',
    notCopied: 'A hivatkozást nem sikerült másolni. Nyissa meg, és másolja ki a címet.',

    notKept:
      'Ez a böngésző nem tudja megőrizni a fájljait a következő látogatásig. Töltse fel őket, mielőtt elhagyja az oldalt.',

    added: (count) => `${files(count)} hozzáadva`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `${files(stored)} tárolva`,
        failed && `${files(failed)} nincs tárolva: próbálja újra, vagy távolítsa el`,
        cancelled && `${files(cancelled)} megszakítva`,
      ]
        .filter(Boolean)
        .join('; '),

    rare: {
      held: {
        offline: () => 'Nincs kapcsolat: magától folytatódik',
        network: nextTry('A kiszolgáló nem érhető el'),
        stalled: nextTry('A feltöltés elakadt'),
        'server-error': nextTry('Hiba a kiszolgálón'),
        'rate-limited': nextTry('A kiszolgáló szünetet kér'),
        'no-reply': nextTry('A kiszolgáló nem válaszolt'),
      },
      resumed: 'A feltöltés folytatódik',
      removed: (name) => `„${name}” eltávolítva`,
      removedMany: (count) => `${files(count)} eltávolítva`,
      undo: 'Visszavonás',
      replace: 'Csere',
      noPicture: 'A kép itt nem jeleníthető meg.',
      broughtBack: (count) =>
        n(count, {
          one: '# fájl a legutóbbi látogatásából újra itt van; még nem lett elküldve.',
          other: '# fájl a legutóbbi látogatásából újra itt van; még nem lettek elküldve.',
        }),
      begun: (count) => `${files(count)} feltöltése folyamatban`,
      uploaded: (percent) => `${percent} feltöltve`,
      notAdded: (count) => `${files(count)} nem lett hozzáadva`,
      preparing: 'Előkészítés…',
      scaled: (width, height) => `kicsinyítve erre: ${width} × ${height}`,
      stripped: 'metaadatok eltávolítva',
      notStripped: 'A metaadatokat nem sikerült eltávolítani, ezért a fájl nem lett elküldve. Válasszon másik fájlt.',
    },
  };
};
