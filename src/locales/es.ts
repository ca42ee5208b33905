import type { Pack } from './words.js';

/** Spanish. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# archivo', many: '# de archivos', other: '# archivos' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `próximo intento en ${time}` : 'nuevo intento en curso'}`;
  return {
    lang: 'es',
    files,

    drop: (many) => (many ? 'Suelte archivos aquí, péguelos o' : 'Suelte un archivo aquí, péguelo o'),
    browse: (many) => (many ? 'Elegir archivos' : 'Elegir un archivo'),
    browseAgain: (many) => (many ? 'Añadir más' : 'Elegir otro'),
    kinds: { image: 'imágenes', video: 'vídeos', audio: 'archivos de audio', any: 'cualquier archivo' },
    limits: (maxSize, maxFiles) => [maxSize && `hasta ${maxSize}`, maxFiles ? `${files(maxFiles)} como máximo` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'No se pueden añadir más archivos';
      if (!taken) return `Solo se admiten ${kinds}`;
      return `Suelte para añadir ${taken < count ? `${taken} de ` : ''}${count ? files(count) : 'archivos'}`;
    },

    comment: 'Comentario',
    upload: (count) => (count > 1 ? `Subir ${files(count)}` : 'Subir'),
    cancelAll: 'Cancelar todo',
    retryAll: 'Reintentar todo',
    overall: 'Progreso total',
    transferred: (loaded, total) => `${loaded} de ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `tiempo restante: ${time}`,

    waiting: 'Listo para subir',
    checking: 'Comprobando…',
    queued: 'En espera',
    sending: 'Subiendo',
    processing: 'Todo enviado, en espera de la respuesta del servidor',
    retrying: 'Nuevo intento en curso',
    stored: 'Guardado',
    failed: 'No guardado',
    unsure: 'Quizá guardado',
    cancelled: 'Cancelado',

    failure: {
      'bad-key': () => 'El servidor ha rechazado la clave. Avise al responsable de esta página.',
      'too-large': ({ size }) => `El servidor no admite ${size}. Elija un archivo más pequeño.`,
      'wrong-type': ({ type }) =>
        `El servidor no admite ${type ? `el tipo ${type}` : 'este tipo de archivo'}. Elija otro archivo.`,
      'rate-limited': () => 'Demasiadas subidas. Espere un minuto y vuelva a intentarlo.',
      'refused-by-server': () => 'El servidor ha rechazado este archivo. Elija otro archivo.',
      'server-error': () => 'Se ha producido un error en el servidor. Espere un minuto y vuelva a intentarlo.',
      'bad-reply': () =>
        'No se entiende la respuesta del servidor; puede que el archivo esté guardado. Avise al responsable de esta página.',
      'no-reply': () =>
        'El servidor no ha respondido: puede que el archivo esté guardado, y al reintentar podría guardarse dos veces.',
      network: () => 'No se ha podido acceder al servidor. Compruebe la conexión y vuelva a intentarlo.',
      offline: () => 'No hay conexión. Vuelva a intentarlo cuando se restablezca.',
      stalled: () => 'La subida se ha detenido. Compruebe la conexión y vuelva a intentarlo.',
      blocked: () => 'Esta página no puede acceder al servidor. Avise al responsable de esta página.',
      gone: () => 'Este archivo ya no se puede leer: se ha movido, modificado o eliminado. Elíjalo de nuevo.',
      'refused-by-page': () => 'Esta página no ha podido enviar el archivo. Avise al responsable de esta página.',
    },
    quoted: (text) => `«${text}»`,
    refused: (name, reason) => `No se ha añadido «${name}»: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `solo se admiten ${kinds}.`,
      'too-large': ({ size, maxSize }) => `ocupa ${size} y el máximo es ${maxSize}. Elija un archivo más pequeño.`,
      empty: () => 'el archivo está vacío. Elija otro archivo.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'espere a que termine la subida o cancélela.'
          : `${n(maxFiles, {
              one: 'se puede añadir # archivo como máximo.',
              many: 'se pueden añadir # de archivos como máximo.',
              other: 'se pueden añadir # archivos como máximo.',
            })} Quite otro archivo.`,
      duplicate: ({ other, isStored }) =>
        `ya está ${isStored ? 'guardado' : 'en la lista'}${other && `, con el nombre «${other}»`}.`,
      'refused-by-page': () => 'esta página ha rechazado el archivo. Elija otro archivo.',
    },
    emptyFolder: 'la carpeta está vacía o no se ha podido leer por completo. Elija los archivos que contiene.',
    more: (count) => `y ${count} más`,
    dismiss: 'Cerrar',
    addAgain: 'Volver a añadir',

    cancel: 'Cancelar',
    retry: 'Reintentar',
    tryNow: 'Intentar ahora',
    remove: 'Quitar',
    removeStored: 'Quitar de la lista (sigue guardado)',
    invalid: {
      uploading: 'Subida en curso. Espere a que termine o cancélela.',
      failed: 'Hay un archivo sin guardar. Vuelva a intentarlo o quítelo.',
      unsent: 'Suba o quite antes el archivo.',
      missing: 'Elija un archivo y súbalo.',
    },
    open: 'Abrir en una pestaña nueva',
    copyLink: 'Copiar enlace',
    copied: 'Copiado',
    notRemoved: 'El servidor no ha eliminado el archivo.',
    notCopied: 'No se ha podido copiar el enlace. Ábralo y copie la dirección.',

    notKept: 'Este navegador no puede conservar sus archivos para otra visita. Súbalos antes de salir.',

    added: (count) =>
      n(count, { one: '# archivo añadido', many: '# de archivos añadidos', other: '# archivos añadidos' }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, { one: '# archivo guardado', many: '# de archivos guardados', other: '# archivos guardados' }),
        failed &&
          n(failed, {
            one: '# archivo no guardado: vuelva a intentarlo o quítelo',
            many: '# de archivos no guardados: vuelva a intentarlo o quítelos',
            other: '# archivos no guardados: vuelva a intentarlo o quítelos',
          }),
        cancelled &&
          n(cancelled, {
            one: '# archivo cancelado',
            many: '# de archivos cancelados',
            other: '# archivos cancelados',
          }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Sin conexión: continuará automáticamente',
        network: nextTry('No se puede acceder al servidor'),
        stalled: nextTry('La subida se ha detenido'),
        'server-error': nextTry('El servidor tiene un problema'),
        'rate-limited': nextTry('El servidor pide una pausa'),
        'no-reply': nextTry('El servidor no ha respondido'),
      },
      resumed: 'Se reanuda la subida',
      removed: (name) => `Se ha quitado «${name}»`,
      removedMany: (count) =>
        n(count, {
          one: 'Se ha quitado # archivo',
          many: 'Se han quitado # de archivos',
          other: 'Se han quitado # archivos',
        }),
      undo: 'Deshacer',
      replace: 'Reemplazar',
      noPicture: 'La imagen no se puede mostrar aquí.',
      broughtBack: (count) =>
        n(count, {
          one: '# archivo de su última visita está aquí de nuevo; no se ha enviado.',
          many: '# de archivos de su última visita están aquí de nuevo; no se han enviado.',
          other: '# archivos de su última visita están aquí de nuevo; no se han enviado.',
        }),
      begun: (count) => `Subiendo ${files(count)}`,
      uploaded: (percent) => `${percent} subido`,
      notAdded: (count) =>
        n(count, {
          one: 'No se ha añadido # archivo',
          many: 'No se han añadido # de archivos',
          other: 'No se han añadido # archivos',
        }),
      preparing: 'Preparando…',
      scaled: (width, height) => `reducido a ${width} × ${height}`,
      stripped: 'metadatos eliminados',
      notStripped: 'No se han podido eliminar sus metadatos, por lo que no se ha enviado. Elija otro archivo.',
    },
  };
};
