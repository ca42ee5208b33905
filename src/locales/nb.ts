import type { Pack } from './words.js';

/** Norwegian Bokmål. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# fil', other: '# filer' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `neste forsøk om ${time}` : 'prøver på nytt'}`;
  return {
    lang: 'nb',
    files,

    drop: (many) => (many ? 'Slipp filer her, lim dem inn eller' : 'Slipp en fil her, lim den inn eller'),
    browse: (many) => (many ? 'Velg filer' : 'Velg en fil'),
    browseAgain: (many) => (many ? 'Legg til flere' : 'Velg en annen'),
    kinds: { image: 'bilder', video: 'videoer', audio: 'lydfiler', any: 'alle filer' },
    limits: (maxSize, maxFiles) => [maxSize && `opptil ${maxSize}`, maxFiles ? `maks. ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Det kan ikke legges til flere filer';
      if (!taken) return `Bare ${kinds} kan legges til`;
      return `Slipp for å legge til ${taken < count ? `${taken} av ` : ''}${count ? files(count) : 'filer'}`;
    },

    comment: 'Kommentar',
    upload: (count) => (count > 1 ? `Last opp ${files(count)}` : 'Last opp'),
    cancelAll: 'Avbryt alle',
    retryAll: 'Prøv alle på nytt',
    overall: 'Samlet fremdrift',
    transferred: (loaded, total) => `${loaded} av ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `${time} igjen`,

    waiting: 'Klar til opplasting',
    checking: 'Kontrollerer\u00a0…',
    queued: 'Venter',
    sending: 'Laster opp',
    processing: 'Alt er sendt, venter på svar fra serveren',
    retrying: 'Prøver på nytt',
    stored: 'Lagret',
    failed: 'Ikke lagret',
    unsure: 'Kanskje lagret',
    cancelled: 'Avbrutt',

    failure: {
      'bad-key': () => 'Serveren avviste nøkkelen. Si fra til eieren av denne siden.',
      'too-large': ({ size }) => `Serveren tar ikke imot ${size}. Velg en mindre fil.`,
      'wrong-type': ({ type }) => `Serveren tar ikke imot ${type || 'denne filtypen'}. Velg en annen fil.`,
      'rate-limited': () => 'For mange opplastinger. Vent ett minutt, og prøv så på nytt.',
      'refused-by-server': () => 'Serveren avviste denne filen. Velg en annen fil.',
      'server-error': () => 'Det oppstod en feil på serveren. Vent ett minutt, og prøv så på nytt.',
      'bad-reply': () =>
        'Svaret fra serveren ga ingen mening; filen kan være lagret. Si fra til eieren av denne siden.',
      'no-reply': () => 'Serveren svarte ikke: Filen kan være lagret, og et nytt forsøk kan lagre den to ganger.',
      network: () => 'Fikk ikke kontakt med serveren. Kontroller forbindelsen, og prøv så på nytt.',
      offline: () => 'Det er ingen forbindelse. Prøv på nytt når den er tilbake.',
      stalled: () => 'Opplastingen stoppet opp. Kontroller forbindelsen, og prøv så på nytt.',
      blocked: () => 'Denne siden får ikke kontakt med serveren. Si fra til eieren av siden.',
      gone: () => 'Denne filen kan ikke lenger leses: Den er flyttet, endret eller slettet. Velg den på nytt.',
      'refused-by-page': () => 'Denne siden kunne ikke sende filen. Si fra til eieren av siden.',
    },
    quoted: (text) => `«${text}»`,
    refused: (name, reason) => `«${name}» ble ikke lagt til: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `bare ${kinds} kan legges til.`,
      'too-large': ({ size, maxSize }) => `filen er på ${size}, grensen er ${maxSize}. Velg en mindre fil.`,
      empty: () => 'filen er tom. Velg en annen fil.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'vent på opplastingen, eller avbryt den.'
          : `høyst ${files(maxFiles)} kan legges til. Fjern en annen fil.`,
      duplicate: ({ other, isStored }) =>
        `den er allerede ${isStored ? 'lagret' : 'i listen'}${other && ` som «${other}»`}.`,
      'refused-by-page': () => 'denne siden avviste filen. Velg en annen fil.',
    },
    emptyFolder: 'mappen er tom eller kunne ikke leses fullstendig. Velg filene i den.',
    more: (count) => `og ${count} til`,
    dismiss: 'Lukk',
    addAgain: 'Legg til på nytt',

    cancel: 'Avbryt',
    retry: 'Prøv på nytt',
    tryNow: 'Prøv nå',
    remove: 'Fjern',
    removeStored: 'Fjern fra listen (forblir lagret)',
    invalid: {
      uploading: 'Opplasting pågår. Vent på den, eller avbryt den.',
      failed: 'En fil er ikke lagret. Prøv på nytt, eller fjern den.',
      unsent: 'Last opp eller fjern filen først.',
      missing: 'Velg en fil, og last den opp.',
    },
    open: 'Åpne i ny fane',
    copyLink: 'Kopier lenke',
    copied: 'Kopiert',
    notRemoved: 'Serveren fjernet ikke filen.',
    notCopied: 'Lenken kunne ikke kopieres. Åpne den og kopier adressen.',

    notKept:
      'Denne nettleseren kan ikke ta vare på filene dine til et senere besøk. Last dem opp før du forlater siden.',

    added: (count) => `${files(count)} lagt til`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `${files(stored)} lagret`,
        failed &&
          n(failed, {
            one: '# fil ikke lagret: prøv på nytt eller fjern den',
            other: '# filer ikke lagret: prøv på nytt eller fjern dem',
          }),
        cancelled && `${files(cancelled)} avbrutt`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Ingen forbindelse: fortsetter av seg selv',
        network: nextTry('Ingen kontakt med serveren'),
        stalled: nextTry('Opplastingen stoppet opp'),
        'server-error': nextTry('Serveren har et problem'),
        'rate-limited': nextTry('Serveren ber om en pause'),
        'no-reply': nextTry('Serveren svarte ikke'),
      },
      resumed: 'Fortsetter',
      removed: (name) => `«${name}» ble fjernet`,
      removedMany: (count) => n(count, { one: '# fil ble fjernet', other: '# filer ble fjernet' }),
      undo: 'Angre',
      replace: 'Erstatt',
      noPicture: 'Bildet kan ikke vises her.',
      broughtBack: (count) =>
        n(count, {
          one: '# fil fra ditt forrige besøk er her igjen; den er ikke sendt.',
          other: '# filer fra ditt forrige besøk er her igjen; de er ikke sendt.',
        }),
      begun: (count) => `Laster opp ${files(count)}`,
      uploaded: (percent) => `${percent} lastet opp`,
      notAdded: (count) => n(count, { one: '# fil ble ikke lagt til', other: '# filer ble ikke lagt til' }),
      preparing: 'Forbereder\u00a0…',
      scaled: (width, height) => `skalert ned til ${width} × ${height}`,
      stripped: 'metadata fjernet',
      notStripped: 'Metadataene kunne ikke fjernes, så filen ble ikke sendt. Velg en annen fil.',
    },
  };
};
