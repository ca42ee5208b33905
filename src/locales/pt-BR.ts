import type { Pack } from './words.js';

/** Portuguese, as in Brazil. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# arquivo', many: '# de arquivos', other: '# arquivos' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `próxima tentativa em ${time}` : 'tentando novamente'}`;
  return {
    lang: 'pt-BR',
    files,

    drop: (many) => (many ? 'Solte arquivos aqui, cole ou' : 'Solte um arquivo aqui, cole ou'),
    browse: (many) => (many ? 'Escolher arquivos' : 'Escolher um arquivo'),
    browseAgain: (many) => (many ? 'Adicionar mais' : 'Escolher outro'),
    kinds: { image: 'imagens', video: 'vídeos', audio: 'arquivos de áudio', any: 'qualquer arquivo' },
    limits: (maxSize, maxFiles) => [maxSize && `até ${maxSize}`, maxFiles ? `no máximo ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Não é possível adicionar mais arquivos';
      if (!taken) return `Só é possível adicionar ${kinds}`;
      return `Solte para adicionar ${taken < count ? `${taken} de ` : ''}${count ? files(count) : 'arquivos'}`;
    },

    comment: 'Comentário',
    upload: (count) => (count > 1 ? `Enviar ${files(count)}` : 'Enviar'),
    cancelAll: 'Cancelar tudo',
    retryAll: 'Tentar tudo novamente',
    overall: 'Progresso total',
    transferred: (loaded, total) => `${loaded} de ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `tempo restante: ${time}`,

    waiting: 'Pronto para enviar',
    checking: 'Verificando…',
    queued: 'Aguardando',
    sending: 'Enviando',
    processing: 'Tudo enviado, aguardando a resposta do servidor',
    retrying: 'Tentando novamente',
    stored: 'Salvo',
    failed: 'Não foi salvo',
    unsure: 'Talvez tenha sido salvo',
    cancelled: 'Cancelado',

    failure: {
      'bad-key': () => 'O servidor recusou a chave. Avise o responsável por esta página.',
      'too-large': ({ size }) => `O servidor não aceita ${size}. Escolha um arquivo menor.`,
      'wrong-type': ({ type }) =>
        `O servidor não aceita ${type ? `o tipo ${type}` : 'este tipo de arquivo'}. Escolha outro arquivo.`,
      'rate-limited': () => 'Muitos envios. Aguarde um minuto e tente novamente.',
      'refused-by-server': () => 'O servidor recusou este arquivo. Escolha outro arquivo.',
      'server-error': () => 'Ocorreu um erro no servidor. Aguarde um minuto e tente novamente.',
      'bad-reply': () =>
        'Não foi possível entender a resposta do servidor; o arquivo pode ter sido salvo. Avise o responsável por esta página.',
      'no-reply': () =>
        'O servidor não respondeu: o arquivo pode ter sido salvo, e uma nova tentativa pode salvá-lo duas vezes.',
      network: () => 'Não foi possível acessar o servidor. Verifique a conexão e tente novamente.',
      offline: () => 'Não há conexão. Tente novamente quando ela voltar.',
      stalled: () => 'O envio travou. Verifique a conexão e tente novamente.',
      blocked: () => 'Esta página não consegue acessar o servidor. Avise o responsável por esta página.',
      gone: () => 'Este arquivo não pode mais ser lido: foi movido, alterado ou excluído. Escolha-o novamente.',
      'refused-by-page': () => 'Esta página não conseguiu enviar o arquivo. Avise o responsável por esta página.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” não foi adicionado: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `só é possível adicionar ${kinds}.`,
      'too-large': ({ size, maxSize }) => `ele tem ${size}, e o máximo é ${maxSize}. Escolha um arquivo menor.`,
      empty: () => 'o arquivo está vazio. Escolha outro arquivo.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'aguarde o fim do envio ou cancele-o.'
          : `só é possível adicionar ${files(maxFiles)}. Remova outro arquivo.`,
      duplicate: ({ other, isStored }) =>
        `ele já está ${isStored ? 'salvo' : 'na lista'}${other && `, com o nome “${other}”`}.`,
      'refused-by-page': () => 'esta página recusou o arquivo. Escolha outro arquivo.',
    },
    emptyFolder: 'a pasta está vazia ou não pôde ser lida por completo. Escolha os arquivos que ela contém.',
    more: (count) => `e mais ${count}`,
    dismiss: 'Fechar',
    addAgain: 'Adicionar novamente',

    cancel: 'Cancelar',
    retry: 'Tentar novamente',
    tryNow: 'Tentar agora',
    remove: 'Remover',
    removeStored: 'Remover da lista (continua salvo)',
    invalid: {
      uploading: 'Envio em andamento. Aguarde o fim ou cancele-o.',
      failed: 'Um arquivo não foi salvo. Tente novamente ou remova-o.',
      unsent: 'Primeiro, envie ou remova o arquivo.',
      missing: 'Escolha um arquivo e envie-o.',
    },
    open: 'Abrir em uma nova guia',
    copyLink: 'Copiar link',
    copied: 'Copiado',
    notRemoved: 'O servidor não removeu o arquivo.',
    notCopied: 'Não foi possível copiar o link. Abra-o e copie o endereço.',

    notKept: 'Este navegador não consegue guardar seus arquivos para outra visita. Envie-os antes de sair.',

    added: (count) =>
      n(count, { one: '# arquivo adicionado', many: '# de arquivos adicionados', other: '# arquivos adicionados' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# arquivo salvo', many: '# de arquivos salvos', other: '# arquivos salvos' }),
        failed &&
          n(failed, {
            one: '# arquivo não foi salvo: tente novamente ou remova-o',
            many: '# de arquivos não foram salvos: tente novamente ou remova-os',
            other: '# arquivos não foram salvos: tente novamente ou remova-os',
          }),
        cancelled &&
          n(cancelled, {
            one: '# arquivo cancelado',
            many: '# de arquivos cancelados',
            other: '# arquivos cancelados',
          }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Sem conexão: continuará automaticamente',
        network: nextTry('Servidor inacessível'),
        stalled: nextTry('O envio travou'),
        'server-error': nextTry('O servidor está com problemas'),
        'rate-limited': nextTry('O servidor pediu uma pausa'),
        'no-reply': nextTry('O servidor não respondeu'),
      },
      resumed: 'Continuando o envio',
      removed: (name) => `“${name}” foi removido`,
      removedMany: (count) =>
        n(count, { one: '# arquivo removido', many: '# de arquivos removidos', other: '# arquivos removidos' }),
      undo: 'Desfazer',
      replace: 'Substituir',
      noPicture: 'A imagem não pode ser exibida aqui.',
      broughtBack: (count) =>
        n(count, {
          one: '# arquivo da sua última visita está aqui de novo; ele não foi enviado.',
          many: '# de arquivos da sua última visita estão aqui de novo; eles não foram enviados.',
          other: '# arquivos da sua última visita estão aqui de novo; eles não foram enviados.',
        }),
      begun: (count) => `Enviando ${files(count)}`,
      uploaded: (percent) => `${percent} enviado`,
      notAdded: (count) =>
        n(count, {
          one: '# arquivo não foi adicionado',
          many: '# de arquivos não foram adicionados',
          other: '# arquivos não foram adicionados',
        }),
      preparing: 'Preparando…',
      scaled: (width, height) => `reduzido para ${width} × ${height}`,
      stripped: 'metadados removidos',
      notStripped: 'Não foi possível remover os metadados, por isso o arquivo não foi enviado. Escolha outro arquivo.',
    },
  };
};
