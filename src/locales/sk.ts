import type { Pack } from './words.js';

/** Slovak. */
export const words: Pack = (n) => {
  const files = (count: number): string =>
    n(count, { one: '# súbor', few: '# súbory', many: '# súboru', other: '# súborov' });
  /** The same in the genitive. */
  const ofFiles = (count: number): string =>
    n(count, { one: '# súboru', few: '# súborov', many: '# súboru', other: '# súborov' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `ďalší pokus o ${time}` : 'prebieha nový pokus'}`;
  return {
    lang: 'sk',
    files,

    drop: (many) => (many ? 'Presuňte sem súbory, prilepte ich alebo' : 'Presuňte sem súbor, prilepte ho alebo'),
    browse: (many) => (many ? 'Vyberte súbory' : 'Vyberte súbor'),
    browseAgain: (many) => (many ? 'Pridať ďalšie' : 'Vybrať iný'),
    kinds: { image: 'obrázky', video: 'videá', audio: 'zvukové súbory', any: 'ľubovoľné súbory' },
    limits: (maxSize, maxFiles) => [maxSize && `do ${maxSize}`, maxFiles ? `najviac ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Ďalšie súbory už nemožno pridať';
      if (!taken) return `Pridať možno iba ${kinds}`;
      if (taken < count) return `Pustením pridáte ${taken} z ${ofFiles(count)}`;
      return `Pustením pridáte ${count ? files(count) : 'súbory'}`;
    },

    comment: 'Komentár',
    upload: (count) => (count > 1 ? `Nahrať ${files(count)}` : 'Nahrať'),
    cancelAll: 'Zrušiť všetko',
    retryAll: 'Skúsiť všetko znova',
    overall: 'Celkový priebeh',
    transferred: (loaded, total) => `${loaded} z ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `ešte ${time}`,

    waiting: 'Pripravené na nahratie',
    checking: 'Kontroluje sa…',
    queued: 'Čaká',
    sending: 'Nahráva sa',
    processing: 'Všetko odoslané, čaká sa na odpoveď servera',
    retrying: 'Skúša sa znova',
    stored: 'Uložené',
    failed: 'Neuložené',
    unsure: 'Možno uložené',
    cancelled: 'Zrušené',

    failure: {
      'bad-key': () => 'Server odmietol kľúč. Informujte vlastníka tejto stránky.',
      'too-large': ({ size }) => `Server neprijíma ${size}. Vyberte menší súbor.`,
      'wrong-type': ({ type }) => `Server neprijíma ${type ? `typ ${type}` : 'tento typ súboru'}. Vyberte iný súbor.`,
      'rate-limited': () => 'Priveľa nahrávaní. Počkajte minútu a potom to skúste znova.',
      'refused-by-server': () => 'Server tento súbor odmietol. Vyberte iný súbor.',
      'server-error': () => 'Na serveri sa vyskytla chyba. Počkajte minútu a potom to skúste znova.',
      'bad-reply': () =>
        'Odpoveď servera bola nezrozumiteľná; súbor je možno uložený. Informujte vlastníka tejto stránky.',
      'no-reply': () => 'Server neodpovedal: súbor je možno uložený a pri novom pokuse sa môže uložiť dvakrát.',
      network: () => 'Server nie je dostupný. Skontrolujte pripojenie a potom to skúste znova.',
      offline: () => 'Chýba pripojenie. Skúste to znova, keď sa obnoví.',
      stalled: () => 'Nahrávanie sa zaseklo. Skontrolujte pripojenie a potom to skúste znova.',
      blocked: () => 'Táto stránka sa nemôže spojiť so serverom. Informujte vlastníka tejto stránky.',
      gone: () => 'Tento súbor sa už nedá prečítať: bol presunutý, zmenený alebo odstránený. Vyberte ho znova.',
      'refused-by-page': () => 'Táto stránka nemohla súbor odoslať. Informujte vlastníka tejto stránky.',
    },
    quoted: (text) => `„${text}“`,
    refused: (name, reason) => `„${name}“ sa nepodarilo pridať: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `pridať možno iba ${kinds}.`,
      'too-large': ({ size, maxSize }) => `má ${size}, povolených je najviac ${maxSize}. Vyberte menší súbor.`,
      empty: () => 'súbor je prázdny. Vyberte iný súbor.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'počkajte na dokončenie nahrávania alebo ho zrušte.'
          : `pridať možno najviac ${files(maxFiles)}. Odstráňte iný súbor.`,
      duplicate: ({ other, isStored }) => `už je ${isStored ? 'uložený' : 'v zozname'}${other && ` ako „${other}“`}.`,
      'refused-by-page': () => 'táto stránka súbor odmietla. Vyberte iný súbor.',
    },
    emptyFolder: 'priečinok je prázdny alebo sa ho nepodarilo celý prečítať. Vyberte súbory v ňom.',
    more: (count) => n(count, { one: 'a # ďalší', few: 'a # ďalšie', many: 'a # ďalšieho', other: 'a # ďalších' }),
    dismiss: 'Zavrieť',
    addAgain: 'Pridať znova',

    cancel: 'Zrušiť',
    retry: 'Skúsiť znova',
    tryNow: 'Skúsiť hneď',
    remove: 'Odstrániť',
    removeStored: 'Odstrániť zo zoznamu (zostane uložené)',
    invalid: {
      uploading: 'Prebieha nahrávanie. Počkajte na jeho dokončenie alebo ho zrušte.',
      failed: 'Niektorý súbor nie je uložený. Skúste to znova alebo ho odstráňte.',
      unsent: 'Najprv súbor nahrajte alebo odstráňte.',
      missing: 'Vyberte súbor a nahrajte ho.',
    },
    open: 'Otvoriť na novej karte',
    copyLink: 'Kopírovať odkaz',
    copied: 'Skopírované',
    notRemoved: 'Server súbor neodstránil.',
    notCopied: 'Odkaz sa nepodarilo skopírovať. Otvorte ho a skopírujte adresu.',

    notKept: 'Tento prehliadač nemôže uchovať vaše súbory do ďalšej návštevy. Nahrajte ich skôr, než stránku opustíte.',

    added: (count) =>
      n(count, {
        one: '# súbor pridaný',
        few: '# súbory pridané',
        many: '# súboru pridané',
        other: '# súborov pridaných',
      }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, {
            one: '# súbor uložený',
            few: '# súbory uložené',
            many: '# súboru uložené',
            other: '# súborov uložených',
          }),
        failed &&
          n(failed, {
            one: '# súbor neuložený: skúste to znova alebo ho odstráňte',
            few: '# súbory neuložené: skúste to znova alebo ich odstráňte',
            many: '# súboru neuložené: skúste to znova alebo ich odstráňte',
            other: '# súborov neuložených: skúste to znova alebo ich odstráňte',
          }),
        cancelled &&
          n(cancelled, {
            one: '# súbor zrušený',
            few: '# súbory zrušené',
            many: '# súboru zrušené',
            other: '# súborov zrušených',
          }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Bez pripojenia: bude pokračovať samo',
        network: nextTry('Server nie je dostupný'),
        stalled: nextTry('Nahrávanie sa zaseklo'),
        'server-error': nextTry('Server má problém'),
        'rate-limited': nextTry('Server žiada o prestávku'),
        'no-reply': nextTry('Server neodpovedal'),
      },
      resumed: 'Nahrávanie pokračuje',
      removed: (name) => `Súbor „${name}“ bol odstránený`,
      removedMany: (count) =>
        n(count, {
          one: '# súbor bol odstránený',
          few: '# súbory boli odstránené',
          many: '# súboru bolo odstránené',
          other: '# súborov bolo odstránených',
        }),
      undo: 'Vrátiť späť',
      replace: 'Nahradiť',
      noPicture: 'Obrázok tu nemožno zobraziť.',
      broughtBack: (count) =>
        n(count, {
          one: '# súbor z vašej poslednej návštevy je znova tu; nebol odoslaný.',
          few: '# súbory z vašej poslednej návštevy sú znova tu; neboli odoslané.',
          many: '# súboru z vašej poslednej návštevy je znova tu; nebolo odoslané.',
          other: '# súborov z vašej poslednej návštevy je znova tu; neboli odoslané.',
        }),
      begun: (count) =>
        n(count, {
          one: 'Nahráva sa # súbor',
          few: 'Nahrávajú sa # súbory',
          many: 'Nahráva sa # súboru',
          other: 'Nahráva sa # súborov',
        }),
      uploaded: (percent) => `nahraté ${percent}`,
      notAdded: (count) =>
        n(count, {
          one: '# súbor nebol pridaný',
          few: '# súbory neboli pridané',
          many: '# súboru nebolo pridané',
          other: '# súborov nebolo pridaných',
        }),
      preparing: 'Pripravuje sa…',
      scaled: (width, height) => `zmenšené na ${width} × ${height}`,
      stripped: 'metaúdaje odstránené',
      notStripped: 'Metaúdaje sa nepodarilo odstrániť, preto súbor nebol odoslaný. Vyberte iný súbor.',
    },
  };
};
