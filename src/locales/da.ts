import type { Pack } from './words.js';

/** Danish. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# fil', other: '# filer' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `næste forsøg om ${time}` : 'prøver igen'}`;
  return {
    lang: 'da',
    files,

    drop: (many) => (many ? 'Slip filer her, indsæt dem, eller' : 'Slip en fil her, indsæt den, eller'),
    browse: (many) => (many ? 'Vælg filer' : 'Vælg en fil'),
    browseAgain: (many) => (many ? 'Tilføj flere' : 'Vælg en anden'),
    kinds: { image: 'billeder', video: 'videoer', audio: 'lydfiler', any: 'alle filer' },
    limits: (maxSize, maxFiles) => [maxSize && `op til ${maxSize}`, maxFiles ? `højst ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Der kan ikke tilføjes flere filer';
      if (!taken) return `Kun ${kinds} kan tilføjes`;
      return `Slip for at tilføje ${taken < count ? `${taken} af ` : ''}${count ? files(count) : 'filer'}`;
    },

    comment: 'Kommentar',
    upload: (count) => (count > 1 ? `Upload ${files(count)}` : 'Upload'),
    cancelAll: 'Annuller alle',
    retryAll: 'Prøv alle igen',
    overall: 'Samlet status',
    transferred: (loaded, total) => `${loaded} af ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `${time} tilbage`,

    waiting: 'Klar til upload',
    checking: 'Kontrollerer…',
    queued: 'Venter',
    sending: 'Uploader',
    processing: 'Alt er sendt, venter på serverens svar',
    retrying: 'Prøver igen',
    stored: 'Gemt',
    failed: 'Ikke gemt',
    unsure: 'Måske gemt',
    cancelled: 'Annulleret',

    failure: {
      'bad-key': () => 'Serveren afviste nøglen. Giv besked til sidens ejer.',
      'too-large': ({ size }) => `Serveren accepterer ikke ${size}. Vælg en mindre fil.`,
      'wrong-type': ({ type }) => `Serveren accepterer ikke ${type || 'denne filtype'}. Vælg en anden fil.`,
      'rate-limited': () => 'For mange uploads. Vent et minut, og prøv så igen.',
      'refused-by-server': () => 'Serveren afviste denne fil. Vælg en anden fil.',
      'server-error': () => 'Der opstod en fejl på serveren. Vent et minut, og prøv så igen.',
      'bad-reply': () => 'Serverens svar gav ingen mening; filen er muligvis gemt. Giv besked til sidens ejer.',
      'no-reply': () => 'Serveren svarede ikke: Filen er muligvis gemt, og et nyt forsøg kan gemme den to gange.',
      network: () => 'Der er ikke kontakt til serveren. Kontrollér forbindelsen, og prøv så igen.',
      offline: () => 'Der er ingen forbindelse. Prøv igen, når den er tilbage.',
      stalled: () => 'Uploaden gik i stå. Kontrollér forbindelsen, og prøv så igen.',
      blocked: () => 'Denne side kan ikke få kontakt til serveren. Giv besked til sidens ejer.',
      gone: () => 'Denne fil kan ikke længere læses: Den er flyttet, ændret eller slettet. Vælg den igen.',
      'refused-by-page': () => 'Denne side kunne ikke sende filen. Giv besked til sidens ejer.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” blev ikke tilføjet: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `kun ${kinds} kan tilføjes.`,
      'too-large': ({ size, maxSize }) => `filen fylder ${size}, grænsen er ${maxSize}. Vælg en mindre fil.`,
      empty: () => 'filen er tom. Vælg en anden fil.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'vent på uploaden, eller annuller den.'
          : `der kan højst tilføjes ${files(maxFiles)}. Fjern en anden fil.`,
      duplicate: ({ other, isStored }) =>
        `den er allerede ${isStored ? 'gemt' : 'på listen'}${other && ` som “${other}”`}.`,
      'refused-by-page': () => 'denne side afviste filen. Vælg en anden fil.',
    },
    emptyFolder: 'mappen er tom eller kunne ikke læses helt. Vælg filerne i den.',
    more: (count) => n(count, { one: 'og # anden', other: 'og # andre' }),
    dismiss: 'Luk',
    addAgain: 'Tilføj igen',

    cancel: 'Annuller',
    retry: 'Prøv igen',
    tryNow: 'Prøv nu',
    remove: 'Fjern',
    removeStored: 'Fjern fra listen (forbliver gemt)',
    invalid: {
      uploading: 'Upload er i gang. Vent på den, eller annuller den.',
      failed: 'En fil er ikke gemt. Prøv igen, eller fjern den.',
      unsent: 'Upload eller fjern filen først.',
      missing: 'Vælg en fil, og upload den.',
    },
    open: 'Åbn på en ny fane',
    copyLink: 'Kopiér link',
    copied: 'Kopieret',
    notRemoved: 'Serveren fjernede ikke filen.',
    notCopied: 'Linket kunne ikke kopieres. Åbn det, og kopiér adressen.',

    notKept: 'Denne browser kan ikke gemme dine filer til et senere besøg. Upload dem, før du forlader siden.',

    added: (count) => n(count, { one: '# fil tilføjet', other: '# filer tilføjet' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && `${files(stored)} gemt`,
        failed &&
          n(failed, {
            one: '# fil ikke gemt: prøv igen, eller fjern den',
            other: '# filer ikke gemt: prøv igen, eller fjern dem',
          }),
        cancelled && n(cancelled, { one: '# fil annulleret', other: '# filer annulleret' }),
      ]
        .filter(Boolean)
        .join('; '),

    rare: {
      held: {
        offline: () => 'Ingen forbindelse: fortsætter af sig selv',
        network: nextTry('Ingen kontakt til serveren'),
        stalled: nextTry('Uploaden gik i stå'),
        'server-error': nextTry('Serveren har et problem'),
        'rate-limited': nextTry('Serveren beder om en pause'),
        'no-reply': nextTry('Serveren svarede ikke'),
      },
      resumed: 'Fortsætter',
      removed: (name) => `“${name}” blev fjernet`,
      removedMany: (count) => n(count, { one: '# fil blev fjernet', other: '# filer blev fjernet' }),
      undo: 'Fortryd',
      replace: 'Erstat',
      noPicture: 'Billedet kan ikke vises her.',
      broughtBack: (count) =>
        n(count, {
          one: '# fil fra dit seneste besøg er her igen; den er ikke sendt.',
          other: '# filer fra dit seneste besøg er her igen; de er ikke sendt.',
        }),
      begun: (count) => `Uploader ${files(count)}`,
      uploaded: (percent) => `${percent} uploadet`,
      notAdded: (count) => n(count, { one: '# fil blev ikke tilføjet', other: '# filer blev ikke tilføjet' }),
      preparing: 'Forbereder…',
      scaled: (width, height) => `nedskaleret til ${width} × ${height}`,
      stripped: 'metadata fjernet',
      notStripped: 'Filens metadata kunne ikke fjernes, så den blev ikke sendt. Vælg en anden fil.',
    },
  };
};
