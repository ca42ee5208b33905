import type { Pack } from './words.js';

/** Afrikaans. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# lêer', other: '# lêers' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `volgende poging oor ${time}` : 'probeer tans weer'}`;
  return {
    lang: 'af',
    files,

    drop: (many) => (many ? 'Los lêers hier, plak hulle of' : 'Los ’n lêer hier, plak dit of'),
    browse: (many) => (many ? 'Kies lêers' : 'Kies ’n lêer'),
    browseAgain: (many) => (many ? 'Voeg nog by' : 'Kies ’n ander een'),
    kinds: { image: 'prente', video: 'video’s', audio: 'oudio', any: 'enige lêer' },
    limits: (maxSize, maxFiles) => [maxSize && `tot ${maxSize}`, maxFiles ? `hoogstens ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Geen verdere lêers kan bygevoeg word nie';
      if (!taken) return `Slegs ${kinds} kan bygevoeg word`;
      return `Los om ${taken < count ? `${taken} van ` : ''}${count ? files(count) : 'lêers'} by te voeg`;
    },

    comment: 'Opmerking',
    upload: (count) => (count > 1 ? `Laai ${files(count)} op` : 'Laai op'),
    cancelAll: 'Kanselleer alles',
    retryAll: 'Probeer alles weer',
    overall: 'Algehele vordering',
    transferred: (loaded, total) => `${loaded} van ${total}`,
    speed: (bytes) => `${bytes} per sekonde`,
    left: (time) => `${time} oor`,

    waiting: 'Gereed om op te laai',
    checking: 'Kontroleer tans…',
    queued: 'Wag',
    sending: 'Laai tans op',
    processing: 'Alles gestuur, wag vir die bediener se antwoord',
    retrying: 'Probeer tans weer',
    stored: 'Gestoor',
    failed: 'Nie gestoor nie',
    unsure: 'Dalk gestoor',
    cancelled: 'Gekanselleer',

    failure: {
      'bad-key': () => 'Die bediener het die sleutel geweier. Stel die eienaar van hierdie bladsy in kennis.',
      'too-large': ({ size }) => `Die bediener aanvaar nie ${size} nie. Kies ’n kleiner lêer.`,
      'wrong-type': ({ type }) => `Die bediener aanvaar nie ${type || 'hierdie soort lêer'} nie. Kies ’n ander lêer.`,
      'rate-limited': () => 'Te veel oplaaie. Wag ’n minuut en probeer dan weer.',
      'refused-by-server': () => 'Die bediener het hierdie lêer geweier. Kies ’n ander lêer.',
      'server-error': () => 'Die bediener het misluk. Wag ’n minuut en probeer dan weer.',
      'bad-reply': () =>
        'Die bediener se antwoord was onverstaanbaar; die lêer is dalk gestoor. Stel die eienaar van hierdie bladsy in kennis.',
      'no-reply': () =>
        'Die bediener het nie geantwoord nie: die lêer is dalk gestoor, en as jy weer probeer, word dit dalk twee keer gestoor.',
      network: () => 'Die bediener kon nie bereik word nie. Gaan die verbinding na en probeer dan weer.',
      offline: () => 'Daar is geen verbinding nie. Probeer weer wanneer dit terug is.',
      stalled: () => 'Die oplaai het vasgehaak. Gaan die verbinding na en probeer dan weer.',
      blocked: () => 'Hierdie bladsy kan nie die bediener bereik nie. Stel die eienaar van hierdie bladsy in kennis.',
      gone: () => 'Hierdie lêer kan nie meer gelees word nie: dit is geskuif, verander of geskrap. Kies dit weer.',
      'refused-by-page': () =>
        'Hierdie bladsy kon nie die lêer stuur nie. Stel die eienaar van hierdie bladsy in kennis.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” is nie bygevoeg nie: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `slegs ${kinds} kan bygevoeg word.`,
      'too-large': ({ size, maxSize }) =>
        `dit is ${size} groot, hoogstens ${maxSize} kan bygevoeg word. Kies ’n kleiner lêer.`,
      empty: () => 'die lêer is leeg. Kies ’n ander lêer.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'wag vir die oplaai of kanselleer dit.'
          : `hoogstens ${files(maxFiles)} kan bygevoeg word. Verwyder ’n ander lêer.`,
      duplicate: ({ other, isStored }) =>
        `dit is reeds ${isStored ? 'gestoor' : 'in die lys'}${other && `, as “${other}”`}.`,
      'refused-by-page': () => 'hierdie bladsy het die lêer geweier. Kies ’n ander lêer.',
    },
    emptyFolder: 'die vouer is leeg of kon nie volledig gelees word nie. Kies die lêers daarin.',
    more: (count) => n(count, { one: 'en nog #', other: 'en nog #' }),
    dismiss: 'Maak toe',
    addAgain: 'Voeg weer by',

    cancel: 'Kanselleer',
    retry: 'Probeer weer',
    tryNow: 'Probeer nou',
    remove: 'Verwyder',
    removeStored: 'Verwyder uit die lys (bly gestoor)',
    invalid: {
      uploading: 'Die oplaai is aan die gang. Wag daarvoor of kanselleer dit.',
      failed: 'Daar is ’n lêer wat nie gestoor is nie. Probeer weer of verwyder dit.',
      unsent: 'Laai eers die lêer op of verwyder dit.',
      missing: 'Kies ’n lêer en laai dit op.',
    },
    open: 'Maak in ’n nuwe oortjie oop',
    copyLink: 'Kopieer skakel',
    copied: 'Gekopieer',
    notRemoved: 'Die bediener het nie die lêer verwyder nie.',
    notCopied: 'Die skakel kon nie gekopieer word nie. Maak dit oop en kopieer die adres.',

    notKept:
      'Hierdie blaaier kan nie jou lêers vir ’n volgende besoek bewaar nie. Laai hulle op voordat jy die bladsy verlaat.',

    added: (count) => n(count, { one: '# lêer bygevoeg', other: '# lêers bygevoeg' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# lêer gestoor', other: '# lêers gestoor' }),
        failed &&
          n(failed, {
            one: '# lêer nie gestoor nie: probeer weer of verwyder dit',
            other: '# lêers nie gestoor nie: probeer weer of verwyder hulle',
          }),
        cancelled && n(cancelled, { one: '# lêer gekanselleer', other: '# lêers gekanselleer' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Geen verbinding nie: gaan vanself voort',
        network: nextTry('Die bediener kan nie bereik word nie'),
        stalled: nextTry('Die oplaai het vasgehaak'),
        'server-error': nextTry('Die bediener het ’n probleem'),
        'rate-limited': nextTry('Die bediener vra ’n pouse'),
        'no-reply': nextTry('Die bediener het nie geantwoord nie'),
      },
      resumed: 'Gaan voort',
      removed: (name) => `“${name}” is verwyder`,
      removedMany: (count) => n(count, { one: '# lêer verwyder', other: '# lêers verwyder' }),
      undo: 'Ontdoen',
      replace: 'Vervang',
      noPicture: 'Die prent kan nie hier gewys word nie.',
      broughtBack: (count) =>
        n(count, {
          one: '# lêer van jou vorige besoek is weer hier; dit is nog nie gestuur nie.',
          other: '# lêers van jou vorige besoek is weer hier; hulle is nog nie gestuur nie.',
        }),
      begun: (count) => n(count, { one: 'Laai tans # lêer op', other: 'Laai tans # lêers op' }),
      uploaded: (percent) => `${percent} opgelaai`,
      notAdded: (count) => n(count, { one: '# lêer is nie bygevoeg nie', other: '# lêers is nie bygevoeg nie' }),
      preparing: 'Berei tans voor…',
      scaled: (width, height) => `verklein tot ${width} × ${height}`,
      stripped: 'metadata verwyder',
      notStripped: 'Die metadata kon nie verwyder word nie, daarom is die lêer nie gestuur nie. Kies ’n ander lêer.',
    },
  };
};
