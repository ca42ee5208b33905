import type { Pack } from './words.js';

/** Portuguese, as in Portugal. */
export const words: Pack = (n) => {
  const files = (count: number): string =>
    n(count, { one: '# ficheiro', many: '# de ficheiros', other: '# ficheiros' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `próxima tentativa dentro de ${time}` : 'a tentar novamente'}`;
  return {
    lang: 'pt',
    files,

    drop: (many) => (many ? 'Largue ficheiros aqui, cole-os ou' : 'Largue um ficheiro aqui, cole-o ou'),
    browse: (many) => (many ? 'Escolher ficheiros' : 'Escolher um ficheiro'),
    browseAgain: (many) => (many ? 'Adicionar mais' : 'Escolher outro'),
    kinds: { image: 'imagens', video: 'vídeos', audio: 'ficheiros de áudio', any: 'qualquer ficheiro' },
    limits: (maxSize, maxFiles) => [maxSize && `até ${maxSize}`, maxFiles ? `no máximo ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Não é possível adicionar mais ficheiros';
      if (!taken) return `Só são aceites ${kinds}`;
      return `Largue para adicionar ${taken < count ? `${taken} de ` : ''}${count ? files(count) : 'ficheiros'}`;
    },

    comment: 'Comentário',
    upload: (count) => (count > 1 ? `Carregar ${files(count)}` : 'Carregar'),
    cancelAll: 'Cancelar tudo',
    retryAll: 'Tentar tudo novamente',
    overall: 'Progresso total',
    transferred: (loaded, total) => `${loaded} de ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `tempo restante: ${time}`,

    waiting: 'Pronto para carregar',
    checking: 'A verificar…',
    queued: 'Em espera',
    sending: 'A carregar',
    processing: 'Tudo enviado, a aguardar a resposta do servidor',
    retrying: 'A tentar novamente',
    stored: 'Guardado',
    failed: 'Não guardado',
    unsure: 'Talvez guardado',
    cancelled: 'Cancelado',

    failure: {
      'bad-key': () => 'O servidor recusou a chave. Avise o responsável por esta página.',
      'too-large': ({ size }) => `O servidor não aceita ${size}. Escolha um ficheiro mais pequeno.`,
      'wrong-type': ({ type }) =>
        `O servidor não aceita ${type ? `o tipo ${type}` : 'este tipo de ficheiro'}. Escolha outro ficheiro.`,
      'rate-limited': () => 'Demasiados carregamentos. Aguarde um minuto e tente novamente.',
      'refused-by-server': () => 'O servidor recusou este ficheiro. Escolha outro ficheiro.',
      'server-error': () => 'Ocorreu um erro no servidor. Aguarde um minuto e tente novamente.',
      'bad-reply': () =>
        'A resposta do servidor é incompreensível; o ficheiro pode ter sido guardado. Avise o responsável por esta página.',
      'no-reply': () =>
        'O servidor não respondeu: o ficheiro pode ter sido guardado e uma nova tentativa pode guardá-lo duas vezes.',
      network: () => 'Não foi possível contactar o servidor. Verifique a ligação e tente novamente.',
      offline: () => 'Não há ligação. Tente novamente quando for restabelecida.',
      stalled: () => 'O carregamento ficou bloqueado. Verifique a ligação e tente novamente.',
      blocked: () => 'Esta página não consegue contactar o servidor. Avise o responsável por esta página.',
      gone: () => 'Já não é possível ler este ficheiro: foi movido, alterado ou eliminado. Escolha-o novamente.',
      'refused-by-page': () => 'Esta página não conseguiu enviar o ficheiro. Avise o responsável por esta página.',
    },
    quoted: (text) => `«${text}»`,
    refused: (name, reason) => `«${name}» não foi adicionado: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `só são aceites ${kinds}.`,
      'too-large': ({ size, maxSize }) => `tem ${size} e o máximo é ${maxSize}. Escolha um ficheiro mais pequeno.`,
      empty: () => 'o ficheiro está vazio. Escolha outro ficheiro.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'aguarde o fim do carregamento ou cancele-o.'
          : `${n(maxFiles, {
              one: 'só pode ser adicionado # ficheiro.',
              many: 'só podem ser adicionados # de ficheiros.',
              other: 'só podem ser adicionados # ficheiros.',
            })} Remova outro ficheiro.`,
      duplicate: ({ other, isStored }) =>
        `já está ${isStored ? 'guardado' : 'na lista'}${other && `, com o nome «${other}»`}.`,
      'refused-by-page': () => 'esta página recusou o ficheiro. Escolha outro ficheiro.',
    },
    emptyFolder: 'a pasta está vazia ou não foi possível lê-la por completo. Escolha os ficheiros que contém.',
    more: (count) => `e mais ${count}`,
    dismiss: 'Fechar',
    addAgain: 'Adicionar novamente',

    cancel: 'Cancelar',
    retry: 'Tentar novamente',
    tryNow: 'Tentar agora',
    remove: 'Remover',
    removeStored: 'Remover da lista (continua guardado)',
    invalid: {
      uploading: 'Carregamento em curso. Aguarde o fim ou cancele-o.',
      failed: 'Há um ficheiro que não está guardado. Tente novamente ou remova-o.',
      unsent: 'Primeiro, carregue ou remova o ficheiro.',
      missing: 'Escolha um ficheiro e carregue-o.',
    },
    open: 'Abrir num novo separador',
    copyLink: 'Copiar ligação',
    copied: 'Copiado',
    notRemoved: 'O servidor não removeu o ficheiro.',
    notCopied: 'Não foi possível copiar a ligação. Abra-a e copie o endereço.',

    notKept: 'Este navegador não consegue guardar os seus ficheiros para outra visita. Carregue-os antes de sair.',

    added: (count) =>
      n(count, { one: '# ficheiro adicionado', many: '# de ficheiros adicionados', other: '# ficheiros adicionados' }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, { one: '# ficheiro guardado', many: '# de ficheiros guardados', other: '# ficheiros guardados' }),
        failed &&
          n(failed, {
            one: '# ficheiro não guardado: tente novamente ou remova-o',
            many: '# de ficheiros não guardados: tente novamente ou remova-os',
            other: '# ficheiros não guardados: tente novamente ou remova-os',
          }),
        cancelled &&
          n(cancelled, {
            one: '# ficheiro cancelado',
            many: '# de ficheiros cancelados',
            other: '# ficheiros cancelados',
          }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Sem ligação: continua automaticamente',
        network: nextTry('Servidor inacessível'),
        stalled: nextTry('Carregamento bloqueado'),
        'server-error': nextTry('O servidor tem um problema'),
        'rate-limited': nextTry('O servidor pede uma pausa'),
        'no-reply': nextTry('O servidor não respondeu'),
      },
      resumed: 'O carregamento continua',
      removed: (name) => `«${name}» foi removido`,
      removedMany: (count) =>
        n(count, { one: '# ficheiro removido', many: '# de ficheiros removidos', other: '# ficheiros removidos' }),
      undo: 'Anular',
      replace: 'Substituir',
      noPicture: 'A imagem não pode ser mostrada aqui.',
      broughtBack: (count) =>
        n(count, {
          one: '# ficheiro da sua última visita está novamente aqui; não foi enviado.',
          many: '# de ficheiros da sua última visita estão novamente aqui; não foram enviados.',
          other: '# ficheiros da sua última visita estão novamente aqui; não foram enviados.',
        }),
      begun: (count) => `A carregar ${files(count)}`,
      uploaded: (percent) => `${percent} carregado`,
      notAdded: (count) =>
        n(count, {
          one: '# ficheiro não foi adicionado',
          many: '# de ficheiros não foram adicionados',
          other: '# ficheiros não foram adicionados',
        }),
      preparing: 'A preparar…',
      scaled: (width, height) => `reduzido para ${width} × ${height}`,
      stripped: 'metadados removidos',
      notStripped:
        'Não foi possível remover os metadados, pelo que o ficheiro não foi enviado. Escolha outro ficheiro.',
    },
  };
};
