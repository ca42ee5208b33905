import type { Pack } from './words.js';

/** French. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# fichier', many: '# de fichiers', other: '# fichiers' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}\u00a0: ${time ? `prochain essai dans ${time}` : 'nouvel essai en cours'}`;
  return {
    lang: 'fr',
    files,

    drop: (many) => (many ? 'Déposer des fichiers ici, les coller ou' : 'Déposer un fichier ici, le coller ou'),
    browse: (many) => (many ? 'Choisir des fichiers' : 'Choisir un fichier'),
    browseAgain: (many) => (many ? 'En ajouter d’autres' : 'En choisir un autre'),
    kinds: { image: 'images', video: 'vidéos', audio: 'fichiers audio', any: 'tous types de fichiers' },
    limits: (maxSize, maxFiles) => [maxSize && `jusqu’à ${maxSize}`, maxFiles ? `${files(maxFiles)} au maximum` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Aucun autre fichier ne peut être ajouté';
      if (!taken) return `Seuls types acceptés\u00a0: ${kinds}`;
      if (taken < count) return `Déposez pour ajouter ${files(taken)} sur ${count}`;
      return `Déposez pour ajouter ${count ? files(count) : 'des fichiers'}`;
    },

    comment: 'Commentaire',
    upload: (count) => (count > 1 ? `Téléverser ${files(count)}` : 'Téléverser'),
    cancelAll: 'Tout annuler',
    retryAll: 'Tout réessayer',
    overall: 'Progression totale',
    transferred: (loaded, total) => `${loaded} sur ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `temps restant\u00a0: ${time}`,

    waiting: 'Prêt à être téléversé',
    checking: 'Vérification…',
    queued: 'En attente',
    sending: 'Téléversement en cours',
    processing: 'Envoi terminé, en attente de la réponse du serveur',
    retrying: 'Nouvel essai en cours',
    stored: 'Enregistré',
    failed: 'Non enregistré',
    unsure: 'Peut-être enregistré',
    cancelled: 'Annulé',

    failure: {
      'bad-key': () => 'Le serveur a refusé la clé. Prévenez le responsable de cette page.',
      'too-large': ({ size }) =>
        `Le serveur n’accepte pas un fichier de ${size}. Choisissez un fichier moins volumineux.`,
      'wrong-type': ({ type }) =>
        `Le serveur n’accepte pas ${type ? `le type ${type}` : 'ce type de fichier'}. Choisissez un autre fichier.`,
      'rate-limited': () => 'Trop de téléversements. Attendez une minute, puis réessayez.',
      'refused-by-server': () => 'Le serveur a refusé ce fichier. Choisissez un autre fichier.',
      'server-error': () => 'Le serveur a rencontré une erreur. Attendez une minute, puis réessayez.',
      'bad-reply': () =>
        'La réponse du serveur est incompréhensible\u202f; le fichier est peut-être enregistré. Prévenez le responsable de cette page.',
      'no-reply': () =>
        'Le serveur n’a pas répondu\u00a0: le fichier est peut-être enregistré, et un nouvel essai pourrait l’enregistrer deux fois.',
      network: () => 'Le serveur est injoignable. Vérifiez la connexion, puis réessayez.',
      offline: () => 'Il n’y a pas de connexion. Réessayez quand elle sera rétablie.',
      stalled: () => 'Le téléversement s’est bloqué. Vérifiez la connexion, puis réessayez.',
      blocked: () => 'Cette page ne peut pas joindre le serveur. Prévenez le responsable de cette page.',
      gone: () =>
        'Ce fichier ne peut plus être lu\u202f: il a été déplacé, modifié ou supprimé. Choisissez-le à nouveau.',
      'refused-by-page': () => 'Cette page n’a pas pu envoyer le fichier. Prévenez le responsable de cette page.',
    },
    quoted: (text) => `«\u00a0${text}\u00a0»`,
    refused: (name, reason) => `«\u00a0${name}\u00a0» n’a pas été ajouté\u00a0: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `seuls types acceptés\u00a0: ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `sa taille est de ${size}, le maximum est de ${maxSize}. Choisissez un fichier moins volumineux.`,
      empty: () => 'le fichier est vide. Choisissez un autre fichier.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'attendez la fin du téléversement ou annulez-le.'
          : `${n(maxFiles, {
              one: 'au maximum, # fichier peut être ajouté.',
              many: 'au maximum, # de fichiers peuvent être ajoutés.',
              other: 'au maximum, # fichiers peuvent être ajoutés.',
            })} Retirez un autre fichier.`,
      duplicate: ({ other, isStored }) =>
        `il est déjà ${isStored ? 'enregistré' : 'dans la liste'}${other && `, sous le nom «\u00a0${other}\u00a0»`}.`,
      'refused-by-page': () => 'cette page a refusé le fichier. Choisissez un autre fichier.',
    },
    emptyFolder: 'le dossier est vide ou n’a pas pu être lu en entier. Choisissez les fichiers qu’il contient.',
    more: (count) => n(count, { one: 'et # autre', many: 'et # d’autres', other: 'et # autres' }),
    dismiss: 'Fermer',
    addAgain: 'Ajouter à nouveau',

    cancel: 'Annuler',
    retry: 'Réessayer',
    tryNow: 'Essayer maintenant',
    remove: 'Retirer',
    removeStored: 'Retirer de la liste (reste enregistré)',
    invalid: {
      uploading: 'Téléversement en cours. Attendez la fin ou annulez-le.',
      failed: 'Un fichier n’est pas enregistré. Réessayez ou retirez-le.',
      unsent: 'Téléversez ou retirez d’abord le fichier.',
      missing: 'Choisissez un fichier et téléversez-le.',
    },
    open: 'Ouvrir dans un nouvel onglet',
    copyLink: 'Copier le lien',
    copied: 'Copié',
    notRemoved: 'Le serveur n’a pas supprimé le fichier.',
    notCopied: 'Le lien n’a pas pu être copié. Ouvrez-le et copiez l’adresse.',

    notKept:
      'Ce navigateur ne peut pas conserver vos fichiers pour une autre visite. Téléversez-les avant de quitter la page.',

    added: (count) => n(count, { one: '# fichier ajouté', many: '# de fichiers ajoutés', other: '# fichiers ajoutés' }),
    settled: (stored, failed, cancelled) =>
      [
        stored &&
          n(stored, {
            one: '# fichier enregistré',
            many: '# de fichiers enregistrés',
            other: '# fichiers enregistrés',
          }),
        failed &&
          n(failed, {
            one: '# fichier non enregistré\u00a0: réessayez ou retirez-le',
            many: '# de fichiers non enregistrés\u00a0: réessayez ou retirez-les',
            other: '# fichiers non enregistrés\u00a0: réessayez ou retirez-les',
          }),
        cancelled &&
          n(cancelled, { one: '# fichier annulé', many: '# de fichiers annulés', other: '# fichiers annulés' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Pas de connexion\u00a0: reprise automatique',
        network: nextTry('Serveur injoignable'),
        stalled: nextTry('Téléversement bloqué'),
        'server-error': nextTry('Le serveur a un problème'),
        'rate-limited': nextTry('Le serveur demande une pause'),
        'no-reply': nextTry('Le serveur n’a pas répondu'),
      },
      resumed: 'Reprise du téléversement',
      removed: (name) => `«\u00a0${name}\u00a0» a été retiré`,
      removedMany: (count) =>
        n(count, {
          one: '# fichier a été retiré',
          many: '# de fichiers ont été retirés',
          other: '# fichiers ont été retirés',
        }),
      undo: 'Annuler',
      replace: 'Remplacer',
      noPicture: 'L’image ne peut pas être affichée ici.',
      broughtBack: (count) =>
        n(count, {
          one: '# fichier de votre dernière visite est de nouveau là\u202f; il n’a pas été envoyé.',
          many: '# de fichiers de votre dernière visite sont de nouveau là\u202f; ils n’ont pas été envoyés.',
          other: '# fichiers de votre dernière visite sont de nouveau là\u202f; ils n’ont pas été envoyés.',
        }),
      begun: (count) =>
        n(count, {
          one: 'Téléversement de # fichier',
          many: 'Téléversement de # de fichiers',
          other: 'Téléversement de # fichiers',
        }),
      uploaded: (percent) => `${percent} téléversés`,
      notAdded: (count) =>
        n(count, {
          one: '# fichier n’a pas été ajouté',
          many: '# de fichiers n’ont pas été ajoutés',
          other: '# fichiers n’ont pas été ajoutés',
        }),
      preparing: 'Préparation…',
      scaled: (width, height) => `réduit à ${width} × ${height}`,
      stripped: 'métadonnées supprimées',
      notStripped:
        'Ses métadonnées n’ont pas pu être supprimées\u00a0: le fichier n’a pas été envoyé. Choisissez un autre fichier.',
    },
  };
};
