import type { Pack } from './words.js';

/** Swedish. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# fil', other: '# filer' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `nästa försök om ${time}` : 'försöker igen'}`;
  return {
    lang: 'sv',
    files,

    drop: (many) => (many ? 'Släpp filer här, klistra in dem eller' : 'Släpp en fil här, klistra in den eller'),
    browse: (many) => (many ? 'Välj filer' : 'Välj en fil'),
    browseAgain: (many) => (many ? 'Lägg till fler' : 'Välj en annan'),
    kinds: { image: 'bilder', video: 'videor', audio: 'ljudfiler', any: 'alla filer' },
    limits: (maxSize, maxFiles) => [maxSize && `upp till ${maxSize}`, maxFiles ? `högst ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Det går inte att lägga till fler filer';
      if (!taken) return `Det går bara att lägga till ${kinds}`;
      return `Släpp för att lägga till ${taken < count ? `${taken} av ` : ''}${count ? files(count) : 'filer'}`;
    },

    comment: 'Kommentar',
    upload: (count) => (count > 1 ? `Ladda upp ${files(count)}` : 'Ladda upp'),
    cancelAll: 'Avbryt alla',
    retryAll: 'Försök igen med alla',
    overall: 'Totalt förlopp',
    transferred: (loaded, total) => `${loaded} av ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `${time} kvar`,

    waiting: 'Redo att laddas upp',
    checking: 'Kontrollerar…',
    queued: 'Väntar',
    sending: 'Laddar upp',
    processing: 'Allt har skickats, väntar på serverns svar',
    retrying: 'Försöker igen',
    stored: 'Sparad',
    failed: 'Inte sparad',
    unsure: 'Kanske sparad',
    cancelled: 'Avbruten',

    failure: {
      'bad-key': () => 'Servern godtog inte nyckeln. Meddela sidans ägare.',
      'too-large': ({ size }) => `Servern tar inte emot ${size}. Välj en mindre fil.`,
      'wrong-type': ({ type }) => `Servern tar inte emot ${type || 'den här filtypen'}. Välj en annan fil.`,
      'rate-limited': () => 'För många uppladdningar. Vänta en minut och försök sedan igen.',
      'refused-by-server': () => 'Servern godtog inte den här filen. Välj en annan fil.',
      'server-error': () => 'Ett fel uppstod på servern. Vänta en minut och försök sedan igen.',
      'bad-reply': () => 'Serverns svar gick inte att tolka. Filen kan vara sparad. Meddela sidans ägare.',
      'no-reply': () => 'Servern svarade inte. Filen kan vara sparad, och ett nytt försök kan spara den två gånger.',
      network: () => 'Servern kunde inte nås. Kontrollera anslutningen och försök sedan igen.',
      offline: () => 'Det finns ingen anslutning. Försök igen när den är tillbaka.',
      stalled: () => 'Uppladdningen fastnade. Kontrollera anslutningen och försök sedan igen.',
      blocked: () => 'Den här sidan kan inte nå servern. Meddela sidans ägare.',
      gone: () => 'Den här filen kan inte längre läsas: den har flyttats, ändrats eller tagits bort. Välj den igen.',
      'refused-by-page': () => 'Den här sidan kunde inte skicka filen. Meddela sidans ägare.',
    },
    quoted: (text) => `”${text}”`,
    refused: (name, reason) => `”${name}” lades inte till: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `det går bara att lägga till ${kinds}.`,
      'too-large': ({ size, maxSize }) => `filen är på ${size}, högst ${maxSize} är tillåtet. Välj en mindre fil.`,
      empty: () => 'filen är tom. Välj en annan fil.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'vänta på uppladdningen eller avbryt den.'
          : `högst ${files(maxFiles)} kan läggas till. Ta bort en annan fil.`,
      duplicate: ({ other, isStored }) =>
        `den ${isStored ? 'är redan sparad' : 'finns redan i listan'}${other && `, som ”${other}”`}.`,
      'refused-by-page': () => 'den här sidan godtog inte filen. Välj en annan fil.',
    },
    emptyFolder: 'mappen är tom eller kunde inte läsas i sin helhet. Välj filerna i den.',
    more: (count) => `och ${count} till`,
    dismiss: 'Stäng',
    addAgain: 'Lägg till igen',

    cancel: 'Avbryt',
    retry: 'Försök igen',
    tryNow: 'Försök nu',
    remove: 'Ta bort',
    removeStored: 'Ta bort från listan (förblir sparad)',
    invalid: {
      uploading: 'Uppladdning pågår. Vänta på den eller avbryt den.',
      failed: 'En fil är inte sparad. Försök igen eller ta bort den.',
      unsent: 'Ladda upp eller ta bort filen först.',
      missing: 'Välj en fil och ladda upp den.',
    },
    open: 'Öppna i en ny flik',
    copyLink: 'Kopiera länk',
    copied: 'Kopierat',
    notRemoved: 'Servern tog inte bort filen.',
    notCopied: 'Länken kunde inte kopieras. Öppna den och kopiera adressen.',

    notKept:
      'Den här webbläsaren kan inte behålla dina filer till ett senare besök. Ladda upp dem innan du lämnar sidan.',

    added: (count) => n(count, { one: '# fil har lagts till', other: '# filer har lagts till' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# fil sparad', other: '# filer sparade' }),
        failed &&
          n(failed, {
            one: '# fil inte sparad: försök igen eller ta bort den',
            other: '# filer inte sparade: försök igen eller ta bort dem',
          }),
        cancelled && n(cancelled, { one: '# fil avbruten', other: '# filer avbrutna' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Ingen anslutning: fortsätter av sig själv',
        network: nextTry('Servern kan inte nås'),
        stalled: nextTry('Uppladdningen fastnade'),
        'server-error': nextTry('Servern har ett problem'),
        'rate-limited': nextTry('Servern ber om en paus'),
        'no-reply': nextTry('Servern svarade inte'),
      },
      resumed: 'Fortsätter',
      removed: (name) => `”${name}” togs bort`,
      removedMany: (count) => n(count, { one: '# fil togs bort', other: '# filer togs bort' }),
      undo: 'Ångra',
      replace: 'Ersätt',
      noPicture: 'Bilden kan inte visas här.',
      broughtBack: (count) =>
        n(count, {
          one: '# fil från ditt senaste besök är här igen. Den har inte skickats.',
          other: '# filer från ditt senaste besök är här igen. De har inte skickats.',
        }),
      begun: (count) => `Laddar upp ${files(count)}`,
      uploaded: (percent) => `${percent} uppladdat`,
      notAdded: (count) => n(count, { one: '# fil lades inte till', other: '# filer lades inte till' }),
      preparing: 'Förbereder…',
      scaled: (width, height) => `förminskad till ${width} × ${height}`,
      stripped: 'metadata borttagna',
      notStripped: 'Filens metadata kunde inte tas bort, så den skickades inte. Välj en annan fil.',
    },
  };
};
