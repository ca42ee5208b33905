import type { Pack } from './words.js';

/** Italian. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# file', many: '# di file', other: '# file' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `prossimo tentativo tra ${time}` : 'nuovo tentativo in corso'}`;
  return {
    lang: 'it',
    files,

    drop: (many) => (many ? 'Trascina qui i file, incollali o' : 'Trascina qui un file, incollalo o'),
    browse: (many) => (many ? 'Scegli i file' : 'Scegli un file'),
    browseAgain: (many) => (many ? 'Aggiungi altri' : 'Scegli un altro'),
    kinds: { image: 'immagini', video: 'video', audio: 'file audio', any: 'qualsiasi file' },
    limits: (maxSize, maxFiles) => [maxSize && `fino a ${maxSize}`, maxFiles ? `al massimo ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Non si possono aggiungere altri file';
      if (!taken) return `Si possono aggiungere solo ${kinds}`;
      if (taken < count) return `Rilascia per aggiungere ${files(taken)} su ${count}`;
      return `Rilascia per aggiungere ${count ? files(count) : 'i file'}`;
    },

    comment: 'Commento',
    upload: (count) => (count > 1 ? `Carica ${files(count)}` : 'Carica'),
    cancelAll: 'Annulla tutto',
    retryAll: 'Riprova tutto',
    overall: 'Avanzamento totale',
    transferred: (loaded, total) => `${loaded} di ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `ancora ${time}`,

    waiting: 'Pronto per il caricamento',
    checking: 'Verifica in corso…',
    queued: 'In attesa',
    sending: 'Caricamento in corso',
    processing: 'Tutto inviato, in attesa della risposta del server',
    retrying: 'Nuovo tentativo in corso',
    stored: 'Salvato',
    failed: 'Non salvato',
    unsure: 'Forse salvato',
    cancelled: 'Annullato',

    failure: {
      'bad-key': () => 'Il server ha rifiutato la chiave. Avvisa il responsabile di questa pagina.',
      'too-large': ({ size }) => `Il server non accetta ${size}. Scegli un file più piccolo.`,
      'wrong-type': ({ type }) =>
        `Il server non accetta ${type ? `il tipo ${type}` : 'questo tipo di file'}. Scegli un altro file.`,
      'rate-limited': () => 'Troppi caricamenti. Attendi un minuto, poi riprova.',
      'refused-by-server': () => 'Il server ha rifiutato questo file. Scegli un altro file.',
      'server-error': () => 'Si è verificato un errore sul server. Attendi un minuto, poi riprova.',
      'bad-reply': () =>
        'La risposta del server non è comprensibile; il file potrebbe essere stato salvato. Avvisa il responsabile di questa pagina.',
      'no-reply': () =>
        'Il server non ha risposto: il file potrebbe essere stato salvato e, riprovando, potrebbe essere salvato due volte.',
      network: () => 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
      offline: () => 'Nessuna connessione. Riprova quando sarà ripristinata.',
      stalled: () => 'Il caricamento si è bloccato. Controlla la connessione, poi riprova.',
      blocked: () => 'Questa pagina non può raggiungere il server. Avvisa il responsabile di questa pagina.',
      gone: () => 'Questo file non può più essere letto: è stato spostato, modificato o eliminato. Sceglilo di nuovo.',
      'refused-by-page': () =>
        'Questa pagina non è riuscita a inviare il file. Avvisa il responsabile di questa pagina.',
    },
    quoted: (text) => `«${text}»`,
    refused: (name, reason) => `«${name}» non è stato aggiunto: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `si possono aggiungere solo ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `la dimensione è ${size}, il massimo è ${maxSize}. Scegli un file più piccolo.`,
      empty: () => 'il file è vuoto. Scegli un altro file.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'attendi la fine del caricamento o annullalo.'
          : `${n(maxFiles, {
              one: 'si può aggiungere al massimo # file.',
              many: 'si possono aggiungere al massimo # di file.',
              other: 'si possono aggiungere al massimo # file.',
            })} Rimuovi un altro file.`,
      duplicate: ({ other, isStored }) =>
        `è già ${isStored ? 'salvato' : 'nell’elenco'}${other && `, con il nome «${other}»`}.`,
      'refused-by-page': () => 'questa pagina ha rifiutato il file. Scegli un altro file.',
    },
    emptyFolder: 'la cartella è vuota o non è stato possibile leggerla per intero. Scegli i file che contiene.',
    more: (count) => n(count, { one: 'e # altro', many: 'e # di altri', other: 'e altri #' }),
    dismiss: 'Chiudi',
    addAgain: 'Aggiungi di nuovo',

    cancel: 'Annulla',
    retry: 'Riprova',
    tryNow: 'Prova ora',
    remove: 'Rimuovi',
    removeStored: 'Rimuovi dall’elenco (resta salvato)',
    invalid: {
      uploading: 'Caricamento in corso. Attendi la fine o annullalo.',
      failed: 'Un file non è stato salvato. Riprova o rimuovilo.',
      unsent: 'Prima carica o rimuovi il file.',
      missing: 'Scegli un file e caricalo.',
    },
    open: 'Apri in una nuova scheda',
    copyLink: 'Copia link',
    copied: 'Copiato',
    notRemoved: 'Il server non ha rimosso il file.',
    notCopied: 'Impossibile copiare il link. Aprilo e copia l’indirizzo.',

    notKept: 'Questo browser non può conservare i tuoi file per un’altra visita. Caricali prima di uscire.',

    added: (count) => n(count, { one: '# file aggiunto', many: '# di file aggiunti', other: '# file aggiunti' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# file salvato', many: '# di file salvati', other: '# file salvati' }),
        failed &&
          n(failed, {
            one: '# file non salvato: riprova o rimuovilo',
            many: '# di file non salvati: riprova o rimuovili',
            other: '# file non salvati: riprova o rimuovili',
          }),
        cancelled && n(cancelled, { one: '# file annullato', many: '# di file annullati', other: '# file annullati' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Nessuna connessione: riprenderà automaticamente',
        network: nextTry('Server non raggiungibile'),
        stalled: nextTry('Caricamento bloccato'),
        'server-error': nextTry('Il server ha un problema'),
        'rate-limited': nextTry('Il server chiede una pausa'),
        'no-reply': nextTry('Il server non ha risposto'),
      },
      resumed: 'Il caricamento riprende',
      removed: (name) => `«${name}» è stato rimosso`,
      removedMany: (count) => n(count, { one: '# file rimosso', many: '# di file rimossi', other: '# file rimossi' }),
      undo: 'Annulla',
      replace: 'Sostituisci',
      noPicture: 'L’immagine non può essere mostrata qui.',
      broughtBack: (count) =>
        n(count, {
          one: '# file della tua ultima visita è di nuovo qui; non è stato inviato.',
          many: '# di file della tua ultima visita sono di nuovo qui; non sono stati inviati.',
          other: '# file della tua ultima visita sono di nuovo qui; non sono stati inviati.',
        }),
      begun: (count) => `Caricamento di ${files(count)}`,
      uploaded: (percent) => `${percent} caricato`,
      notAdded: (count) =>
        n(count, {
          one: '# file non è stato aggiunto',
          many: '# di file non sono stati aggiunti',
          other: '# file non sono stati aggiunti',
        }),
      preparing: 'Preparazione…',
      scaled: (width, height) => `ridotto a ${width} × ${height}`,
      stripped: 'metadati rimossi',
      notStripped:
        'Non è stato possibile rimuovere i metadati, quindi il file non è stato inviato. Scegli un altro file.',
    },
  };
};
