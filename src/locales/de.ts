import type { Pack } from './words.js';

/** German. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# Datei', other: '# Dateien' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `nächster Versuch in ${time}` : 'neuer Versuch läuft'}`;
  return {
    lang: 'de',
    files,

    drop: (many) => `${many ? 'Dateien' : 'Datei'} hierher ziehen, einfügen oder`,
    browse: (many) => `${many ? 'Dateien' : 'Datei'} auswählen`,
    browseAgain: (many) => (many ? 'Weitere hinzufügen' : 'Andere auswählen'),
    kinds: { image: 'Bilder', video: 'Videos', audio: 'Audiodateien', any: 'beliebige Dateien' },
    limits: (maxSize, maxFiles) => [maxSize && `bis ${maxSize}`, maxFiles ? `höchstens ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Es können keine weiteren Dateien hinzugefügt werden';
      if (!taken) return `Nur ${kinds} können hinzugefügt werden`;
      return `Loslassen, um ${taken < count ? `${taken} von ` : ''}${count ? files(count) : 'Dateien'} hinzuzufügen`;
    },

    comment: 'Kommentar',
    upload: (count) => (count > 1 ? `${files(count)} hochladen` : 'Hochladen'),
    cancelAll: 'Alle abbrechen',
    retryAll: 'Alle erneut versuchen',
    overall: 'Gesamtfortschritt',
    transferred: (loaded, total) => `${loaded} von ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `noch ${time}`,

    waiting: 'Bereit zum Hochladen',
    checking: 'Wird geprüft\u00a0…',
    queued: 'Wartet',
    sending: 'Wird hochgeladen',
    processing: 'Vollständig gesendet, die Antwort des Servers steht noch aus',
    retrying: 'Neuer Versuch läuft',
    stored: 'Gespeichert',
    failed: 'Nicht gespeichert',
    unsure: 'Möglicherweise gespeichert',
    cancelled: 'Abgebrochen',

    failure: {
      'bad-key': () => 'Der Server hat den Schlüssel abgelehnt. Informieren Sie den Betreiber dieser Seite.',
      'too-large': ({ size }) => `Der Server nimmt ${size} nicht an. Wählen Sie eine kleinere Datei.`,
      'wrong-type': ({ type }) =>
        `Der Server nimmt ${type || 'diesen Dateityp'} nicht an. Wählen Sie eine andere Datei.`,
      'rate-limited': () => 'Zu viele Uploads. Warten Sie eine Minute und versuchen Sie es dann erneut.',
      'refused-by-server': () => 'Der Server hat diese Datei abgelehnt. Wählen Sie eine andere Datei.',
      'server-error': () =>
        'Auf dem Server ist ein Fehler aufgetreten. Warten Sie eine Minute und versuchen Sie es dann erneut.',
      'bad-reply': () =>
        'Die Antwort des Servers war unverständlich; die Datei ist möglicherweise gespeichert. Informieren Sie den Betreiber dieser Seite.',
      'no-reply': () =>
        'Der Server hat nicht geantwortet: Die Datei ist möglicherweise gespeichert; durch einen erneuten Versuch kann sie doppelt gespeichert werden.',
      network: () => 'Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es dann erneut.',
      offline: () => 'Es besteht keine Verbindung. Versuchen Sie es erneut, sobald sie wieder da ist.',
      stalled: () => 'Der Upload ist stecken geblieben. Prüfen Sie die Verbindung und versuchen Sie es dann erneut.',
      blocked: () => 'Diese Seite kann den Server nicht erreichen. Informieren Sie den Betreiber dieser Seite.',
      gone: () =>
        'Diese Datei kann nicht mehr gelesen werden: Sie wurde verschoben, geändert oder gelöscht. Wählen Sie sie erneut aus.',
      'refused-by-page': () => 'Diese Seite konnte die Datei nicht senden. Informieren Sie den Betreiber dieser Seite.',
    },
    quoted: (text) => `„${text}“`,
    refused: (name, reason) => `„${name}“ wurde nicht hinzugefügt: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `Nur ${kinds} können hinzugefügt werden.`,
      'too-large': ({ size, maxSize }) =>
        `Die Datei hat ${size}, erlaubt sind höchstens ${maxSize}. Wählen Sie eine kleinere Datei.`,
      empty: () => 'Die Datei ist leer. Wählen Sie eine andere Datei.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'Warten Sie den Upload ab oder brechen Sie ihn ab.'
          : `${n(maxFiles, {
              one: 'Höchstens # Datei kann hinzugefügt werden.',
              other: 'Höchstens # Dateien können hinzugefügt werden.',
            })} Entfernen Sie eine andere Datei.`,
      duplicate: ({ other, isStored }) =>
        `Sie ist bereits ${isStored ? 'gespeichert' : 'in der Liste'}${other && `, und zwar als „${other}“`}.`,
      'refused-by-page': () => 'Diese Seite hat die Datei abgelehnt. Wählen Sie eine andere Datei.',
    },
    emptyFolder: 'Der Ordner ist leer oder konnte nicht vollständig gelesen werden. Wählen Sie die Dateien darin aus.',
    more: (count) => `und ${count} weitere`,
    dismiss: 'Schließen',
    addAgain: 'Erneut hinzufügen',

    cancel: 'Abbrechen',
    retry: 'Erneut versuchen',
    tryNow: 'Jetzt versuchen',
    remove: 'Entfernen',
    removeStored: 'Aus der Liste entfernen (bleibt gespeichert)',
    invalid: {
      uploading: 'Der Upload läuft noch. Warten Sie ihn ab oder brechen Sie ihn ab.',
      failed: 'Eine Datei ist nicht gespeichert. Versuchen Sie es erneut oder entfernen Sie sie.',
      unsent: 'Laden Sie die Datei zuerst hoch oder entfernen Sie sie.',
      missing: 'Wählen Sie eine Datei aus und laden Sie sie hoch.',
    },
    open: 'In neuem Tab öffnen',
    copyLink: 'Link kopieren',
    copied: 'Kopiert',
    notRemoved: 'Der Server hat die Datei nicht entfernt.',
    notCopied: 'Der Link konnte nicht kopiert werden. Öffnen Sie ihn und kopieren Sie die Adresse.',

    notKept:
      'Dieser Browser kann Ihre Dateien nicht für einen weiteren Besuch aufbewahren. Laden Sie sie hoch, bevor Sie die Seite verlassen.',

    added: (count) => `${files(count)} hinzugefügt`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `${files(stored)} gespeichert`,
        failed && `${files(failed)} nicht gespeichert: erneut versuchen oder entfernen`,
        cancelled && `${files(cancelled)} abgebrochen`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Keine Verbindung: geht von selbst weiter',
        network: nextTry('Server nicht erreichbar'),
        stalled: nextTry('Upload stecken geblieben'),
        'server-error': nextTry('Der Server hat ein Problem'),
        'rate-limited': nextTry('Der Server bittet um eine Pause'),
        'no-reply': nextTry('Der Server hat nicht geantwortet'),
      },
      resumed: 'Es geht weiter',
      removed: (name) => `„${name}“ wurde entfernt`,
      removedMany: (count) => n(count, { one: '# Datei wurde entfernt', other: '# Dateien wurden entfernt' }),
      undo: 'Rückgängig',
      replace: 'Ersetzen',
      noPicture: 'Das Bild kann hier nicht angezeigt werden.',
      broughtBack: (count) =>
        n(count, {
          one: '# Datei von Ihrem letzten Besuch ist wieder da; sie wurde noch nicht gesendet.',
          other: '# Dateien von Ihrem letzten Besuch sind wieder da; sie wurden noch nicht gesendet.',
        }),
      begun: (count) => n(count, { one: '# Datei wird hochgeladen', other: '# Dateien werden hochgeladen' }),
      uploaded: (percent) => `${percent} hochgeladen`,
      notAdded: (count) =>
        n(count, { one: '# Datei wurde nicht hinzugefügt', other: '# Dateien wurden nicht hinzugefügt' }),
      preparing: 'Wird vorbereitet\u00a0…',
      scaled: (width, height) => `auf ${width} × ${height} verkleinert`,
      stripped: 'Metadaten entfernt',
      notStripped:
        'Die Metadaten konnten nicht entfernt werden, daher wurde die Datei nicht gesendet. Wählen Sie eine andere Datei.',
    },
  };
};
