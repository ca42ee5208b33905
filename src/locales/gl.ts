import type { Pack } from './words.js';

/** Galician. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# ficheiro', other: '# ficheiros' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `próximo intento en ${time}` : 'tentando de novo'}`;
  return {
    lang: 'gl',
    files,

    drop: (many) => (many ? 'Solte ficheiros aquí, pégueos ou' : 'Solte un ficheiro aquí, pégueo ou'),
    browse: (many) => (many ? 'Escoller ficheiros' : 'Escoller un ficheiro'),
    browseAgain: (many) => (many ? 'Engadir máis' : 'Escoller outro'),
    kinds: { image: 'imaxes', video: 'vídeos', audio: 'ficheiros de son', any: 'calquera ficheiro' },
    limits: (maxSize, maxFiles) => [maxSize && `ata ${maxSize}`, maxFiles ? `como máximo ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Non se poden engadir máis ficheiros';
      if (!taken) return `Só se poden engadir ${kinds}`;
      if (!count) return 'Solte para engadir os ficheiros';
      return `Solte para engadir ${taken < count ? `${taken} de ` : ''}${files(count)}`;
    },

    comment: 'Comentario',
    upload: (count) => (count > 1 ? `Subir ${files(count)}` : 'Subir'),
    cancelAll: 'Cancelar todo',
    retryAll: 'Tentar todo de novo',
    overall: 'Progreso total',
    transferred: (loaded, total) => `${loaded} de ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `tempo restante: ${time}`,

    waiting: 'Listo para subir',
    checking: 'Comprobando…',
    queued: 'En espera',
    sending: 'Subindo',
    processing: 'Todo enviado, agardando a resposta do servidor',
    retrying: 'Tentando de novo',
    stored: 'Gardado',
    failed: 'Non gardado',
    unsure: 'Quizais gardado',
    cancelled: 'Cancelado',

    failure: {
      'bad-key': () => 'O servidor rexeitou a chave. Avise a persoa responsable desta páxina.',
      'too-large': ({ size }) => `O servidor non acepta ficheiros de ${size}. Escolla un ficheiro máis pequeno.`,
      'wrong-type': ({ type }) =>
        `O servidor non acepta ficheiros ${type ? `do tipo ${type}` : 'deste tipo'}. Escolla outro ficheiro.`,
      'rate-limited': () => 'Demasiadas subidas. Agarde un minuto e ténteo de novo.',
      'refused-by-server': () => 'O servidor rexeitou este ficheiro. Escolla outro ficheiro.',
      'server-error': () => 'Produciuse un erro no servidor. Agarde un minuto e ténteo de novo.',
      'bad-reply': () =>
        'A resposta do servidor non se entende; é posible que o ficheiro se gardase. Avise a persoa responsable desta páxina.',
      'no-reply': () =>
        'O servidor non respondeu: é posible que o ficheiro se gardase, e “Tentar de novo” podería gardalo dúas veces.',
      network: () => 'Non foi posible acceder ao servidor. Comprobe a conexión e ténteo de novo.',
      offline: () => 'Non hai conexión. Ténteo de novo cando volva.',
      stalled: () => 'A subida quedou bloqueada. Comprobe a conexión e ténteo de novo.',
      blocked: () => 'Esta páxina non pode acceder ao servidor. Avise a persoa responsable desta páxina.',
      gone: () => 'Este ficheiro xa non se pode ler: foi movido, modificado ou eliminado. Escóllao de novo.',
      'refused-by-page': () => 'Esta páxina non puido enviar o ficheiro. Avise a persoa responsable desta páxina.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `Non se engadiu “${name}”: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `só se poden engadir ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `ocupa ${size} e o máximo permitido é ${maxSize}. Escolla un ficheiro máis pequeno.`,
      empty: () => 'o ficheiro está baleiro. Escolla outro ficheiro.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'agarde a que remate a subida ou cancélea.'
          : n(maxFiles, {
              one: 'só se pode engadir # ficheiro. Retire outro ficheiro.',
              other: 'pódense engadir # ficheiros como máximo. Retire outro ficheiro.',
            }),
      duplicate: ({ other, isStored }) =>
        `xa está ${isStored ? 'gardado' : 'na lista'}${other && ` co nome “${other}”`}.`,
      'refused-by-page': () => 'esta páxina rexeitou o ficheiro. Escolla outro ficheiro.',
    },
    emptyFolder: 'o cartafol está baleiro ou non se puido ler por completo. Escolla os ficheiros que contén.',
    more: (count) => `e ${count} máis`,
    dismiss: 'Pechar',
    addAgain: 'Engadir de novo',

    cancel: 'Cancelar',
    retry: 'Tentar de novo',
    tryNow: 'Tentar agora',
    remove: 'Retirar',
    removeStored: 'Retirar da lista (segue gardado)',
    invalid: {
      uploading: 'Hai unha subida en curso. Agarde a que remate ou cancélea.',
      failed: 'Hai un ficheiro sen gardar. Ténteo de novo ou retíreo.',
      unsent: 'Primeiro suba ou retire o ficheiro.',
      missing: 'Escolla un ficheiro e súbao.',
    },
    open: 'Abrir nunha lapela nova',
    copyLink: 'Copiar a ligazón',
    copied: 'Copiado',
    notRemoved: 'O servidor non retirou o ficheiro.',
    notCopied: 'Non se puido copiar a ligazón. Ábraa e copie o enderezo.',

    notKept: 'Este navegador non pode conservar os seus ficheiros para outra visita. Súbaos antes de marchar.',

    added: (count) => n(count, { one: 'Engadiuse # ficheiro', other: 'Engadíronse # ficheiros' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# ficheiro gardado', other: '# ficheiros gardados' }),
        failed &&
          n(failed, {
            one: '# ficheiro non gardado: ténteo de novo ou retíreo',
            other: '# ficheiros non gardados: ténteo de novo ou retíreos',
          }),
        cancelled && n(cancelled, { one: '# ficheiro cancelado', other: '# ficheiros cancelados' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Sen conexión: continuará automaticamente',
        network: nextTry('Non se pode acceder ao servidor'),
        stalled: nextTry('A subida quedou bloqueada'),
        'server-error': nextTry('O servidor ten un problema'),
        'rate-limited': nextTry('O servidor pide unha pausa'),
        'no-reply': nextTry('O servidor non respondeu'),
      },
      resumed: 'A subida continúa',
      removed: (name) => `Retirouse “${name}”`,
      removedMany: (count) => n(count, { one: 'Retirouse # ficheiro', other: 'Retiráronse # ficheiros' }),
      undo: 'Desfacer',
      replace: 'Substituír',
      noPicture: 'A imaxe non se pode amosar aquí.',
      broughtBack: (count) =>
        n(count, {
          one: '# ficheiro da súa última visita volve estar aquí; aínda non se enviou.',
          other: '# ficheiros da súa última visita volven estar aquí; aínda non se enviaron.',
        }),
      begun: (count) => `Subindo ${files(count)}`,
      uploaded: (percent) => `Subiuse o ${percent}`,
      notAdded: (count) => n(count, { one: 'Non se engadiu # ficheiro', other: 'Non se engadiron # ficheiros' }),
      preparing: 'Preparando…',
      scaled: (width, height) => `tamaño cambiado a ${width} × ${height}`,
      stripped: 'metadatos retirados',
      notStripped: 'Non se puideron retirar os metadatos, polo que o ficheiro non se enviou. Escolla outro ficheiro.',
    },
  };
};
