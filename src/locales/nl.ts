import type { Pack } from './words.js';

/** Dutch. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# bestand', other: '# bestanden' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `volgende poging over ${time}` : 'nieuwe poging bezig'}`;
  return {
    lang: 'nl',
    files,

    drop: (many) => (many ? 'Sleep bestanden hierheen, plak ze of' : 'Sleep een bestand hierheen, plak het of'),
    browse: (many) => (many ? 'Kies bestanden' : 'Kies een bestand'),
    browseAgain: (many) => (many ? 'Meer toevoegen' : 'Ander bestand kiezen'),
    kinds: { image: 'afbeeldingen', video: 'video’s', audio: 'audiobestanden', any: 'alle bestanden' },
    limits: (maxSize, maxFiles) => [maxSize && `tot ${maxSize}`, maxFiles ? `maximaal ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Er kunnen geen bestanden meer worden toegevoegd';
      if (!taken) return `Alleen ${kinds} kunnen worden toegevoegd`;
      return `Laat los om ${taken < count ? `${taken} van ` : ''}${count ? files(count) : 'bestanden'} toe te voegen`;
    },

    comment: 'Opmerking',
    upload: (count) => (count > 1 ? `${files(count)} uploaden` : 'Uploaden'),
    cancelAll: 'Alles annuleren',
    retryAll: 'Alles opnieuw proberen',
    overall: 'Totale voortgang',
    transferred: (loaded, total) => `${loaded} van ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `nog ${time}`,

    waiting: 'Klaar om te uploaden',
    checking: 'Wordt gecontroleerd…',
    queued: 'In de wachtrij',
    sending: 'Wordt geüpload',
    processing: 'Alles verzonden, wachten op antwoord van de server',
    retrying: 'Nieuwe poging bezig',
    stored: 'Opgeslagen',
    failed: 'Niet opgeslagen',
    unsure: 'Misschien opgeslagen',
    cancelled: 'Geannuleerd',

    failure: {
      'bad-key': () => 'De server heeft de sleutel geweigerd. Meld dit aan de beheerder van deze pagina.',
      'too-large': ({ size }) => `De server accepteert ${size} niet. Kies een kleiner bestand.`,
      'wrong-type': ({ type }) => `De server accepteert ${type || 'dit bestandstype'} niet. Kies een ander bestand.`,
      'rate-limited': () => 'Te veel uploads. Wacht een minuut en probeer het dan opnieuw.',
      'refused-by-server': () => 'De server heeft dit bestand geweigerd. Kies een ander bestand.',
      'server-error': () => 'Er is een fout opgetreden op de server. Wacht een minuut en probeer het dan opnieuw.',
      'bad-reply': () =>
        'Het antwoord van de server was onbegrijpelijk; het bestand is mogelijk opgeslagen. Meld dit aan de beheerder van deze pagina.',
      'no-reply': () =>
        'De server heeft niet geantwoord: het bestand is mogelijk opgeslagen, en bij een nieuwe poging kan het twee keer worden opgeslagen.',
      network: () => 'De server is niet bereikbaar. Controleer de verbinding en probeer het dan opnieuw.',
      offline: () => 'Er is geen verbinding. Probeer het opnieuw zodra die er weer is.',
      stalled: () => 'De upload is vastgelopen. Controleer de verbinding en probeer het dan opnieuw.',
      blocked: () => 'Deze pagina kan de server niet bereiken. Meld dit aan de beheerder van deze pagina.',
      gone: () =>
        'Dit bestand kan niet meer worden gelezen: het is verplaatst, gewijzigd of verwijderd. Kies het opnieuw.',
      'refused-by-page': () => 'Deze pagina kon het bestand niet verzenden. Meld dit aan de beheerder van deze pagina.',
    },
    quoted: (text) => `‘${text}’`,
    refused: (name, reason) => `‘${name}’ is niet toegevoegd: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `alleen ${kinds} kunnen worden toegevoegd.`,
      'too-large': ({ size, maxSize }) =>
        `het bestand is ${size}, het maximum is ${maxSize}. Kies een kleiner bestand.`,
      empty: () => 'het bestand is leeg. Kies een ander bestand.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'wacht op de upload of annuleer die.'
          : `${n(maxFiles, {
              one: 'er kan maximaal # bestand worden toegevoegd.',
              other: 'er kunnen maximaal # bestanden worden toegevoegd.',
            })} Verwijder een ander bestand.`,
      duplicate: ({ other, isStored }) =>
        `het ${isStored ? 'is al opgeslagen' : 'staat al in de lijst'}${other && `, als ‘${other}’`}.`,
      'refused-by-page': () => 'deze pagina heeft het bestand geweigerd. Kies een ander bestand.',
    },
    emptyFolder: 'de map is leeg of kon niet volledig worden gelezen. Kies de bestanden uit de map.',
    more: (count) => `en nog ${count}`,
    dismiss: 'Sluiten',
    addAgain: 'Opnieuw toevoegen',

    cancel: 'Annuleren',
    retry: 'Opnieuw proberen',
    tryNow: 'Nu proberen',
    remove: 'Verwijderen',
    removeStored: 'Uit de lijst verwijderen (blijft opgeslagen)',
    invalid: {
      uploading: 'Er is een upload bezig. Wacht tot die klaar is of annuleer die.',
      failed: 'Een bestand is niet opgeslagen. Probeer het opnieuw of verwijder het.',
      unsent: 'Upload of verwijder eerst het bestand.',
      missing: 'Kies een bestand en upload het.',
    },
    open: 'Openen in nieuw tabblad',
    copyLink: 'Link kopiëren',
    copied: 'Gekopieerd',
    notRemoved: 'De server heeft het bestand niet verwijderd.',
    notCopied: 'De link kon niet worden gekopieerd. Open de link en kopieer het adres.',

    notKept: 'Deze browser kan je bestanden niet bewaren voor een volgend bezoek. Upload ze voordat je weggaat.',

    added: (count) => `${files(count)} toegevoegd`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `${files(stored)} opgeslagen`,
        failed && `${files(failed)} niet opgeslagen: probeer opnieuw of verwijder`,
        cancelled && `${files(cancelled)} geannuleerd`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Geen verbinding: gaat vanzelf verder',
        network: nextTry('Server niet bereikbaar'),
        stalled: nextTry('Upload vastgelopen'),
        'server-error': nextTry('De server heeft een probleem'),
        'rate-limited': nextTry('De server vraagt om een pauze'),
        'no-reply': nextTry('De server heeft niet geantwoord'),
      },
      resumed: 'De upload gaat verder',
      removed: (name) => `‘${name}’ is verwijderd`,
      removedMany: (count) => n(count, { one: '# bestand is verwijderd', other: '# bestanden zijn verwijderd' }),
      undo: 'Ongedaan maken',
      replace: 'Vervangen',
      noPicture: 'De afbeelding kan hier niet worden weergegeven.',
      broughtBack: (count) =>
        n(count, {
          one: '# bestand van je vorige bezoek is er weer; het is nog niet verzonden.',
          other: '# bestanden van je vorige bezoek zijn er weer; ze zijn nog niet verzonden.',
        }),
      begun: (count) => n(count, { one: '# bestand wordt geüpload', other: '# bestanden worden geüpload' }),
      uploaded: (percent) => `${percent} geüpload`,
      notAdded: (count) => n(count, { one: '# bestand is niet toegevoegd', other: '# bestanden zijn niet toegevoegd' }),
      preparing: 'Wordt voorbereid…',
      scaled: (width, height) => `verkleind tot ${width} × ${height}`,
      stripped: 'metagegevens verwijderd',
      notStripped:
        'De metagegevens konden niet worden verwijderd, dus het bestand is niet verzonden. Kies een ander bestand.',
    },
  };
};
