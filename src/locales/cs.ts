import type { Pack } from './words.js';

/** Czech. */
export const words: Pack = (n) => {
  const files = (count: number): string =>
    n(count, { one: '# soubor', few: '# soubory', many: '# souboru', other: '# souborů' });
  /** The same in the genitive. */
  const ofFiles = (count: number): string =>
    n(count, { one: '# souboru', few: '# souborů', many: '# souboru', other: '# souborů' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `další pokus za ${time}` : 'probíhá nový pokus'}`;
  return {
    lang: 'cs',
    files,

    drop: (many) => (many ? 'Přetáhněte sem soubory, vložte je nebo' : 'Přetáhněte sem soubor, vložte ho nebo'),
    browse: (many) => (many ? 'Vyberte soubory' : 'Vyberte soubor'),
    browseAgain: (many) => (many ? 'Přidat další' : 'Vybrat jiný'),
    kinds: { image: 'obrázky', video: 'videa', audio: 'zvukové soubory', any: 'libovolné soubory' },
    limits: (maxSize, maxFiles) => [maxSize && `do ${maxSize}`, maxFiles ? `nejvýše ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Další soubory už nelze přidat';
      if (!taken) return `Přidat lze pouze ${kinds}`;
      if (taken < count) return `Puštěním přidáte ${taken} z ${ofFiles(count)}`;
      return `Puštěním přidáte ${count ? files(count) : 'soubory'}`;
    },

    comment: 'Komentář',
    upload: (count) => (count > 1 ? `Nahrát ${files(count)}` : 'Nahrát'),
    cancelAll: 'Zrušit vše',
    retryAll: 'Zkusit vše znovu',
    overall: 'Celkový průběh',
    transferred: (loaded, total) => `${loaded} z ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `ještě ${time}`,

    waiting: 'Připraveno k nahrání',
    checking: 'Kontroluje se…',
    queued: 'Čeká',
    sending: 'Nahrává se',
    processing: 'Vše odesláno, čeká se na odpověď serveru',
    retrying: 'Zkouší se znovu',
    stored: 'Uloženo',
    failed: 'Neuloženo',
    unsure: 'Možná uloženo',
    cancelled: 'Zrušeno',

    failure: {
      'bad-key': () => 'Server odmítl klíč. Informujte vlastníka této stránky.',
      'too-large': ({ size }) => `Server nepřijímá ${size}. Vyberte menší soubor.`,
      'wrong-type': ({ type }) =>
        `Server nepřijímá ${type ? `typ ${type}` : 'tento typ souboru'}. Vyberte jiný soubor.`,
      'rate-limited': () => 'Příliš mnoho nahrávání. Počkejte minutu a pak to zkuste znovu.',
      'refused-by-server': () => 'Server tento soubor odmítl. Vyberte jiný soubor.',
      'server-error': () => 'Na serveru došlo k chybě. Počkejte minutu a pak to zkuste znovu.',
      'bad-reply': () =>
        'Odpověď serveru byla nesrozumitelná; soubor je možná uložen. Informujte vlastníka této stránky.',
      'no-reply': () => 'Server neodpověděl: soubor je možná uložen a při novém pokusu se může uložit dvakrát.',
      network: () => 'Server není dostupný. Zkontrolujte připojení a pak to zkuste znovu.',
      offline: () => 'Chybí připojení. Zkuste to znovu, až bude obnoveno.',
      stalled: () => 'Nahrávání se zaseklo. Zkontrolujte připojení a pak to zkuste znovu.',
      blocked: () => 'Tato stránka se nemůže spojit se serverem. Informujte vlastníka této stránky.',
      gone: () => 'Tento soubor už nelze přečíst: byl přesunut, změněn nebo odstraněn. Vyberte ho znovu.',
      'refused-by-page': () => 'Tato stránka nemohla soubor odeslat. Informujte vlastníka této stránky.',
    },
    quoted: (text) => `„${text}“`,
    refused: (name, reason) => `„${name}“ se nepodařilo přidat: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `přidat lze pouze ${kinds}.`,
      'too-large': ({ size, maxSize }) => `má ${size}, povoleno je nejvýše ${maxSize}. Vyberte menší soubor.`,
      empty: () => 'soubor je prázdný. Vyberte jiný soubor.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'počkejte na dokončení nahrávání, nebo ho zrušte.'
          : `přidat lze nejvýše ${files(maxFiles)}. Odeberte jiný soubor.`,
      duplicate: ({ other, isStored }) => `už je ${isStored ? 'uložen' : 'v seznamu'}${other && ` jako „${other}“`}.`,
      'refused-by-page': () => 'tato stránka soubor odmítla. Vyberte jiný soubor.',
    },
    emptyFolder: 'složka je prázdná nebo ji nebylo možné celou přečíst. Vyberte soubory v ní.',
    more: (count) => n(count, { one: 'a # další', few: 'a # další', many: 'a # dalšího', other: 'a # dalších' }),
    dismiss: 'Zavřít',
    addAgain: 'Přidat znovu',

    cancel: 'Zrušit',
    retry: 'Zkusit znovu',
    tryNow: 'Zkusit hned',
    remove: 'Odebrat',
    removeStored: 'Odebrat ze seznamu (zůstane uloženo)',
    invalid: {
      uploading: 'Probíhá nahrávání. Počkejte na jeho dokončení, nebo ho zrušte.',
      failed: 'Některý soubor není uložen. Zkuste to znovu, nebo ho odeberte.',
      unsent: 'Nejprve soubor nahrajte, nebo odeberte.',
      missing: 'Vyberte soubor a nahrajte ho.',
    },
    open: 'Otevřít na nové kartě',
    copyLink: 'Kopírovat odkaz',
    copied: 'Zkopírováno',
    notRemoved: 'Server soubor neodebral.',
    notCopied: 'Odkaz se nepodařilo zkopírovat. Otevřete ho a zkopírujte adresu.',

    notKept: 'Tento prohlížeč nemůže uchovat vaše soubory do příští návštěvy. Nahrajte je, než odejdete.',

    added: (count) =>
      n(count, {
        one: '# soubor přidán',
        few: '# soubory přidány',
        many: '# souboru přidáno',
        other: '# souborů přidáno',
      }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, {
            one: '# soubor uložen',
            few: '# soubory uloženy',
            many: '# souboru uloženo',
            other: '# souborů uloženo',
          }),
        failed &&
          n(failed, {
            one: '# soubor neuložen: zkuste to znovu, nebo ho odeberte',
            few: '# soubory neuloženy: zkuste to znovu, nebo je odeberte',
            many: '# souboru neuloženo: zkuste to znovu, nebo je odeberte',
            other: '# souborů neuloženo: zkuste to znovu, nebo je odeberte',
          }),
        cancelled &&
          n(cancelled, {
            one: '# soubor zrušen',
            few: '# soubory zrušeny',
            many: '# souboru zrušeno',
            other: '# souborů zrušeno',
          }),
      ]
        .filter(Boolean)
        .join('; '),

    rare: {
      held: {
        offline: () => 'Bez připojení: bude pokračovat samo',
        network: nextTry('Server není dostupný'),
        stalled: nextTry('Nahrávání se zaseklo'),
        'server-error': nextTry('Server má potíže'),
        'rate-limited': nextTry('Server žádá o přestávku'),
        'no-reply': nextTry('Server neodpověděl'),
      },
      resumed: 'Nahrávání pokračuje',
      removed: (name) => `Soubor „${name}“ byl odebrán`,
      removedMany: (count) =>
        n(count, {
          one: '# soubor byl odebrán',
          few: '# soubory byly odebrány',
          many: '# souboru bylo odebráno',
          other: '# souborů bylo odebráno',
        }),
      undo: 'Vrátit zpět',
      replace: 'Nahradit',
      noPicture: 'Obrázek zde nelze zobrazit.',
      broughtBack: (count) =>
        n(count, {
          one: '# soubor z vaší poslední návštěvy je znovu zde; nebyl odeslán.',
          few: '# soubory z vaší poslední návštěvy jsou znovu zde; nebyly odeslány.',
          many: '# souboru z vaší poslední návštěvy je znovu zde; nebylo odesláno.',
          other: '# souborů z vaší poslední návštěvy je znovu zde; nebyly odeslány.',
        }),
      begun: (count) =>
        n(count, {
          one: 'Nahrává se # soubor',
          few: 'Nahrávají se # soubory',
          many: 'Nahrává se # souboru',
          other: 'Nahrává se # souborů',
        }),
      uploaded: (percent) => `nahráno ${percent}`,
      notAdded: (count) =>
        n(count, {
          one: '# soubor nebyl přidán',
          few: '# soubory nebyly přidány',
          many: '# souboru nebylo přidáno',
          other: '# souborů nebylo přidáno',
        }),
      preparing: 'Připravuje se…',
      scaled: (width, height) => `zmenšeno na ${width} × ${height}`,
      stripped: 'metadata odstraněna',
      notStripped: 'Metadata se nepodařilo odstranit, proto soubor nebyl odeslán. Vyberte jiný soubor.',
    },
  };
};
