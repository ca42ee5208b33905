import type { Pack } from './words.js';

/** Welsh. */
export const words: Pack = (n) => {
  // The noun stays in the singular behind a number, and “ff” never changes.
  const files = (count: number): string =>
    n(count, { zero: '# ffeil', one: '# ffeil', two: '# ffeil', few: '# ffeil', many: '# ffeil', other: '# ffeil' });
  /** “it” or “them”, as what was counted. */
  const it = (count: number): string => (count === 1 ? 'hi' : 'nhw');
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `cynnig nesaf ymhen ${time}` : 'yn ceisio eto'}`;
  return {
    lang: 'cy',
    files,

    drop: (many) => `Gollyngwch ${many ? 'ffeiliau' : 'ffeil'} yma, gludwch, neu`,
    browse: (many) => (many ? 'Dewis ffeiliau' : 'Dewis ffeil'),
    browseAgain: (many) => (many ? 'Ychwanegu mwy' : 'Dewis un arall'),
    kinds: { image: 'delweddau', video: 'fideos', audio: 'sain', any: 'unrhyw ffeil' },
    limits: (maxSize, maxFiles) => [maxSize && `hyd at ${maxSize}`, maxFiles ? `uchafswm o ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Ni ellir ychwanegu rhagor o ffeiliau';
      if (!taken) return `Dim ond ${kinds} y gellir eu hychwanegu`;
      if (!count) return 'Gollyngwch i ychwanegu’r ffeiliau';
      return `Gollyngwch i ychwanegu ${taken < count ? `${taken} o ` : ''}${files(count)}`;
    },

    comment: 'Sylw',
    upload: (count) => (count > 1 ? `Uwchlwytho ${files(count)}` : 'Uwchlwytho'),
    cancelAll: 'Canslo’r cyfan',
    retryAll: 'Ceisio’r cyfan eto',
    overall: 'Cynnydd cyffredinol',
    transferred: (loaded, total) => `${loaded} o ${total}`,
    speed: (bytes) => `${bytes}/eil`,
    left: (time) => `${time} ar ôl`,

    waiting: 'Yn barod i’w huwchlwytho',
    checking: 'Yn gwirio…',
    queued: 'Yn aros',
    sending: 'Yn uwchlwytho',
    processing: 'Popeth wedi’i anfon, yn aros am ateb y gweinydd',
    retrying: 'Yn ceisio eto',
    stored: 'Wedi’i storio',
    failed: 'Heb ei storio',
    unsure: 'Wedi’i storio, efallai',
    cancelled: 'Wedi’i chanslo',

    failure: {
      'bad-key': () => 'Gwrthododd y gweinydd yr allwedd. Rhowch wybod i berchennog y dudalen hon.',
      'too-large': ({ size }) => `Nid yw’r gweinydd yn derbyn ffeiliau o ${size}. Dewiswch ffeil lai.`,
      'wrong-type': ({ type }) =>
        `Nid yw’r gweinydd yn derbyn ffeiliau ${type ? `o’r math ${type}` : 'o’r math hwn'}. Dewiswch ffeil arall.`,
      'rate-limited': () => 'Gormod o uwchlwythiadau. Arhoswch funud, yna ceisiwch eto.',
      'refused-by-server': () => 'Gwrthododd y gweinydd y ffeil hon. Dewiswch ffeil arall.',
      'server-error': () => 'Bu gwall ar y gweinydd. Arhoswch funud, yna ceisiwch eto.',
      'bad-reply': () =>
        'Nid oedd ateb y gweinydd yn gwneud synnwyr; efallai fod y ffeil wedi’i storio. Rhowch wybod i berchennog y dudalen hon.',
      'no-reply': () =>
        'Nid atebodd y gweinydd: efallai fod y ffeil wedi’i storio, a gallai ‘Ceisio eto’ ei storio ddwywaith.',
      network: () => 'Nid oedd modd cyrraedd y gweinydd. Gwiriwch y cysylltiad, yna ceisiwch eto.',
      offline: () => 'Nid oes cysylltiad. Ceisiwch eto pan ddaw yn ôl.',
      stalled: () => 'Aeth yr uwchlwytho’n sownd. Gwiriwch y cysylltiad, yna ceisiwch eto.',
      blocked: () => 'Ni all y dudalen hon gyrraedd y gweinydd. Rhowch wybod i berchennog y dudalen hon.',
      gone: () => 'Nid oes modd darllen y ffeil hon mwyach: cafodd ei symud, ei newid neu ei dileu. Dewiswch hi eto.',
      'refused-by-page': () => 'Ni allai’r dudalen hon anfon y ffeil. Rhowch wybod i berchennog y dudalen hon.',
    },
    quoted: (text) => `‘${text}’`,
    refused: (name, reason) => `Ni chafodd ‘${name}’ ei hychwanegu: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `dim ond ${kinds} y gellir eu hychwanegu.`,
      'too-large': ({ size, maxSize }) => `ei maint yw ${size}, ond caniateir hyd at ${maxSize}. Dewiswch ffeil lai.`,
      empty: () => 'mae’r ffeil yn wag. Dewiswch ffeil arall.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'arhoswch i’r uwchlwytho orffen, neu canslwch ef.'
          : `gellir ychwanegu uchafswm o ${files(maxFiles)}. Tynnwch ffeil arall.`,
      duplicate: ({ other, isStored }) =>
        `mae eisoes ${isStored ? 'wedi’i storio' : 'ar y rhestr'}${other && `, fel ‘${other}’`}.`,
      'refused-by-page': () => 'gwrthododd y dudalen hon y ffeil. Dewiswch ffeil arall.',
    },
    emptyFolder: 'mae’r ffolder yn wag, neu nid oedd modd ei darllen yn llawn. Dewiswch y ffeiliau sydd ynddi.',
    // “ac” stands before a number that is spoken with a vowel: un, wyth, un deg un, wyth deg.
    more: (count) => `${/^(1|8|1[1-9]|8\d)$/.test(`${count}`) ? 'ac' : 'a'} ${count} arall`,
    dismiss: 'Cau',
    addAgain: 'Ychwanegu eto',

    cancel: 'Canslo',
    retry: 'Ceisio eto',
    tryNow: 'Ceisio nawr',
    remove: 'Tynnu',
    removeStored: 'Tynnu o’r rhestr (yn aros wedi’i storio)',
    invalid: {
      uploading: 'Wrthi’n uwchlwytho. Arhoswch i hyn orffen, neu ei ganslo.',
      failed: 'Mae ffeil heb ei storio. Ceisiwch eto neu tynnwch hi.',
      unsent: 'Uwchlwythwch neu tynnwch y ffeil yn gyntaf.',
      missing: 'Dewiswch ffeil a’i huwchlwytho.',
    },
    open: 'Agor mewn tab newydd',
    copyLink: 'Copïo’r ddolen',
    copied: 'Wedi’i chopïo',
    notRemoved: 'Ni thynnodd y gweinydd y ffeil.',
    notCopied: 'Nid oedd modd copïo’r ddolen. Agorwch hi a chopïwch y cyfeiriad.',

    notKept: 'Ni all y porwr hwn gadw’ch ffeiliau tan eich ymweliad nesaf. Uwchlwythwch nhw cyn i chi adael.',

    added: (count) => `Ychwanegwyd ${files(count)}`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `storiwyd ${files(stored)}`,
        failed && `ni storiwyd ${files(failed)}: ceisiwch eto neu tynnwch ${it(failed)}`,
        cancelled && `canslwyd ${files(cancelled)}`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Dim cysylltiad: bydd yn parhau ar ei ben ei hun',
        network: nextTry('Ni ellir cyrraedd y gweinydd'),
        stalled: nextTry('Aeth yr uwchlwytho’n sownd'),
        'server-error': nextTry('Mae problem ar y gweinydd'),
        'rate-limited': nextTry('Mae’r gweinydd yn gofyn am saib'),
        'no-reply': nextTry('Nid atebodd y gweinydd'),
      },
      resumed: 'Yn parhau i uwchlwytho',
      removed: (name) => `Tynnwyd ‘${name}’`,
      removedMany: (count) => `Tynnwyd ${files(count)}`,
      undo: 'Dadwneud',
      replace: 'Amnewid',
      noPicture: 'Ni ellir dangos y llun yma.',
      broughtBack: (count) =>
        `Mae ${files(count)} o’ch ymweliad diwethaf yma eto; ${count === 1 ? 'nid yw wedi’i hanfon' : 'nid ydynt wedi’u hanfon'}.`,
      begun: (count) => `Yn uwchlwytho ${files(count)}`,
      uploaded: (percent) => `${percent} wedi’i uwchlwytho`,
      notAdded: (count) => `Ni ychwanegwyd ${files(count)}`,
      preparing: 'Yn paratoi…',
      scaled: (width, height) => `newidiwyd y maint i ${width} × ${height}`,
      stripped: 'tynnwyd y metaddata',
      notStripped: 'Nid oedd modd tynnu’r metaddata, felly ni chafodd y ffeil ei hanfon. Dewiswch ffeil arall.',
    },
  };
};
