import type { Pack } from './words.js';

/** Latvian. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { zero: '# failu', one: '# fails', other: '# faili' });
  /** What something is done with. */
  const theFiles = (count: number): string => n(count, { zero: '# failu', one: '# failu', other: '# failus' });
  /** After „no“. */
  const ofFiles = (count: number): string => n(count, { zero: '# failiem', one: '# faila', other: '# failiem' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `nākamais mēģinājums pēc ${time}` : 'mēģina vēlreiz'}`;
  return {
    lang: 'lv',
    files,

    drop: (many) => `Velciet ${many ? 'failus' : 'failu'} šurp, ielīmējiet vai`,
    browse: (many) => (many ? 'Izvēlēties failus' : 'Izvēlēties failu'),
    browseAgain: (many) => (many ? 'Pievienot vēl' : 'Izvēlēties citu'),
    kinds: { image: 'attēli', video: 'videoklipi', audio: 'audiofaili', any: 'jebkādi faili' },
    limits: (maxSize, maxFiles) => [maxSize && `līdz ${maxSize}`, maxFiles ? `ne vairāk kā ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Vairāk failu pievienot nevar';
      if (!taken) return `Var pievienot tikai šādus: ${kinds}`;
      if (!count) return 'Atlaidiet, lai pievienotu failus';
      return `Atlaidiet, lai pievienotu ${taken < count ? `${taken} no ${ofFiles(count)}` : theFiles(count)}`;
    },

    comment: 'Komentārs',
    upload: (count) => (count > 1 ? `Augšupielādēt ${theFiles(count)}` : 'Augšupielādēt'),
    cancelAll: 'Atcelt visu',
    retryAll: 'Mēģināt visu vēlreiz',
    overall: 'Kopējā norise',
    transferred: (loaded, total) => `${loaded} no ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `atlicis: ${time}`,

    waiting: 'Gatavs augšupielādei',
    checking: 'Pārbauda…',
    queued: 'Gaida',
    sending: 'Augšupielādē',
    processing: 'Viss nosūtīts, gaida servera atbildi',
    retrying: 'Mēģina vēlreiz',
    stored: 'Saglabāts',
    failed: 'Nav saglabāts',
    unsure: 'Iespējams, saglabāts',
    cancelled: 'Atcelts',

    failure: {
      'bad-key': () => 'Serveris noraidīja atslēgu. Informējiet šīs lapas īpašnieku.',
      'too-large': ({ size }) => `Serveris nepieņem failus, kuru lielums ir ${size}. Izvēlieties mazāku failu.`,
      'wrong-type': ({ type }) => `Serveris nepieņem ${type || 'šāda'} tipa failus. Izvēlieties citu failu.`,
      'rate-limited': () => 'Pārāk daudz augšupielāžu. Uzgaidiet minūti un mēģiniet vēlreiz.',
      'refused-by-server': () => 'Serveris noraidīja šo failu. Izvēlieties citu failu.',
      'server-error': () => 'Serverī radās kļūda. Uzgaidiet minūti un mēģiniet vēlreiz.',
      'bad-reply': () =>
        'Servera atbilde nav saprotama; iespējams, fails ir saglabāts. Informējiet šīs lapas īpašnieku.',
      'no-reply': () =>
        'Serveris neatbildēja: iespējams, fails ir saglabāts, un poga „Mēģināt vēlreiz” var to saglabāt divreiz.',
      network: () => 'Neizdevās sasniegt serveri. Pārbaudiet savienojumu un mēģiniet vēlreiz.',
      offline: () => 'Nav savienojuma. Mēģiniet vēlreiz, kad tas būs atjaunots.',
      stalled: () => 'Augšupielāde iestrēga. Pārbaudiet savienojumu un mēģiniet vēlreiz.',
      blocked: () => 'Šī lapa nevar sasniegt serveri. Informējiet šīs lapas īpašnieku.',
      gone: () => 'Šo failu vairs nevar nolasīt: tas ir pārvietots, mainīts vai izdzēsts. Izvēlieties to vēlreiz.',
      'refused-by-page': () => 'Šī lapa nevarēja nosūtīt failu. Informējiet šīs lapas īpašnieku.',
    },
    quoted: (text) => `„${text}”`,
    refused: (name, reason) => `Fails „${name}” netika pievienots: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `var pievienot tikai šādus: ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `tā lielums ir ${size}, bet atļauts ne vairāk kā ${maxSize}. Izvēlieties mazāku failu.`,
      empty: () => 'fails ir tukšs. Izvēlieties citu failu.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'uzgaidiet, līdz augšupielāde beidzas, vai atceliet to.'
          : `var pievienot ne vairāk kā ${theFiles(maxFiles)}. Noņemiet kādu citu failu.`,
      duplicate: ({ other, isStored }) =>
        `tas jau ir ${isStored ? 'saglabāts' : 'sarakstā'}${other && ` ar nosaukumu „${other}”`}.`,
      'refused-by-page': () => 'šī lapa noraidīja failu. Izvēlieties citu failu.',
    },
    emptyFolder: 'mape ir tukša, vai to neizdevās nolasīt pilnībā. Izvēlieties tajā esošos failus.',
    more: (count) => `un vēl ${count}`,
    dismiss: 'Aizvērt',
    addAgain: 'Pievienot vēlreiz',

    cancel: 'Atcelt',
    retry: 'Mēģināt vēlreiz',
    tryNow: 'Mēģināt tūlīt',
    remove: 'Noņemt',
    removeStored: 'Noņemt no saraksta (paliek saglabāts)',
    invalid: {
      uploading: 'Notiek augšupielāde. Uzgaidiet, līdz tā beidzas, vai atceliet to.',
      failed: 'Kāds fails nav saglabāts. Mēģiniet vēlreiz vai noņemiet to.',
      unsent: 'Vispirms augšupielādējiet vai noņemiet failu.',
      missing: 'Izvēlieties failu un augšupielādējiet to.',
    },
    open: 'Atvērt jaunā cilnē',
    copyLink: 'Kopēt saiti',
    copied: 'Nokopēts',
    notRemoved: 'Serveris nenoņēma failu.',
    notCopied: 'Saiti neizdevās nokopēt. Atveriet to un nokopējiet adresi.',

    notKept:
      'Šī pārlūkprogramma nevar saglabāt jūsu failus līdz nākamajam apmeklējumam. Augšupielādējiet tos, pirms dodaties prom.',

    added: (count) => n(count, { zero: 'Pievienoti # faili', one: 'Pievienots # fails', other: 'Pievienoti # faili' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { zero: 'saglabāti # faili', one: 'saglabāts # fails', other: 'saglabāti # faili' }),
        failed &&
          n(failed, {
            zero: 'nav saglabāti # faili: mēģiniet vēlreiz vai noņemiet tos',
            one: 'nav saglabāts # fails: mēģiniet vēlreiz vai noņemiet to',
            other: 'nav saglabāti # faili: mēģiniet vēlreiz vai noņemiet tos',
          }),
        cancelled && n(cancelled, { zero: 'atcelti # faili', one: 'atcelts # fails', other: 'atcelti # faili' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Nav savienojuma: turpināsies automātiski',
        network: nextTry('Serveris nav sasniedzams'),
        stalled: nextTry('Augšupielāde iestrēga'),
        'server-error': nextTry('Serverī ir kļūme'),
        'rate-limited': nextTry('Serveris lūdz ieturēt pauzi'),
        'no-reply': nextTry('Serveris neatbildēja'),
      },
      resumed: 'Augšupielāde turpinās',
      removed: (name) => `Fails „${name}” noņemts`,
      removedMany: (count) => n(count, { zero: 'Noņemti # faili', one: 'Noņemts # fails', other: 'Noņemti # faili' }),
      undo: 'Atsaukt',
      replace: 'Aizstāt',
      noPicture: 'Attēlu šeit nevar parādīt.',
      broughtBack: (count) =>
        n(count, {
          zero: '# faili no pēdējā apmeklējuma atkal ir šeit; tie vēl nav nosūtīti.',
          one: '# fails no pēdējā apmeklējuma atkal ir šeit; tas vēl nav nosūtīts.',
          other: '# faili no pēdējā apmeklējuma atkal ir šeit; tie vēl nav nosūtīti.',
        }),
      begun: (count) => `Augšupielādē ${theFiles(count)}`,
      uploaded: (percent) => `Augšupielādēti ${percent}`,
      notAdded: (count) =>
        n(count, {
          zero: '# faili netika pievienoti',
          one: '# fails netika pievienots',
          other: '# faili netika pievienoti',
        }),
      preparing: 'Sagatavo…',
      scaled: (width, height) => `izmēri mainīti uz ${width} × ${height}`,
      stripped: 'metadati noņemti',
      notStripped: 'Neizdevās noņemt metadatus, tāpēc fails netika nosūtīts. Izvēlieties citu failu.',
    },
  };
};
