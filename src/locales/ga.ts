import type { Pack } from './words.js';

/** Irish. */
export const words: Pack = (n) => {
  // The noun stays in the singular behind a number, which changes its first letter up to ten.
  const files = (count: number): string =>
    n(count, { one: '# chomhad', two: '# chomhad', few: '# chomhad', many: '# gcomhad', other: '# comhad' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `an chéad iarracht eile i gceann ${time}` : 'ag triail arís'}`;
  return {
    lang: 'ga',
    files,

    drop: (many) => `Scaoil ${many ? 'comhaid' : 'comhad'} anseo, greamaigh, nó`,
    browse: (many) => (many ? 'Roghnaigh comhaid' : 'Roghnaigh comhad'),
    browseAgain: (many) => (many ? 'Cuir tuilleadh leis' : 'Roghnaigh ceann eile'),
    kinds: { image: 'íomhánna', video: 'físeáin', audio: 'comhaid fuaime', any: 'comhad ar bith' },
    limits: (maxSize, maxFiles) => [maxSize && `suas le ${maxSize}`, maxFiles ? `${files(maxFiles)} ar a mhéad` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Ní féidir tuilleadh comhad a chur leis';
      if (!taken) return `Ní féidir ach ${kinds} a chur leis`;
      if (!count) return 'Scaoil chun na comhaid a chur leis';
      return `Scaoil chun ${taken < count ? `${taken} as ` : ''}${files(count)} a chur leis`;
    },

    comment: 'Nóta tráchta',
    upload: (count) => (count > 1 ? `Uaslódáil ${files(count)}` : 'Uaslódáil'),
    cancelAll: 'Cealaigh uile',
    retryAll: 'Triail uile arís',
    overall: 'Dul chun cinn iomlán',
    transferred: (loaded, total) => `${loaded} as ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `${time} fágtha`,

    waiting: 'Réidh le huaslódáil',
    checking: 'Á sheiceáil…',
    queued: 'Ag fanacht',
    sending: 'Á uaslódáil',
    processing: 'Gach rud seolta, ag fanacht le freagra an fhreastalaí',
    retrying: 'Ag triail arís',
    stored: 'Stóráilte',
    failed: 'Gan stóráil',
    unsure: 'Stóráilte, b’fhéidir',
    cancelled: 'Cealaithe',

    failure: {
      'bad-key': () => 'Dhiúltaigh an freastalaí don eochair. Cuir úinéir an leathanaigh seo ar an eolas.',
      'too-large': ({ size }) => `Ní ghlacann an freastalaí le comhaid ${size}. Roghnaigh comhad níos lú.`,
      'wrong-type': ({ type }) =>
        `Ní ghlacann an freastalaí le comhaid den chineál ${type || 'seo'}. Roghnaigh comhad eile.`,
      'rate-limited': () => 'An iomarca uaslódálacha. Fan nóiméad, ansin triail arís.',
      'refused-by-server': () => 'Dhiúltaigh an freastalaí don chomhad seo. Roghnaigh comhad eile.',
      'server-error': () => 'Tharla earráid ar an bhfreastalaí. Fan nóiméad, ansin triail arís.',
      'bad-reply': () =>
        'Ní raibh ciall le freagra an fhreastalaí; b’fhéidir go bhfuil an comhad stóráilte. Cuir úinéir an leathanaigh seo ar an eolas.',
      'no-reply': () =>
        'Níor fhreagair an freastalaí: b’fhéidir go bhfuil an comhad stóráilte, agus d’fhéadfadh “Triail arís” é a stóráil faoi dhó.',
      network: () => 'Níorbh fhéidir teacht ar an bhfreastalaí. Seiceáil an ceangal, ansin triail arís.',
      offline: () => 'Níl aon cheangal ann. Triail arís nuair a bheidh sé ar ais.',
      stalled: () => 'Chuaigh an uaslódáil i bhfostú. Seiceáil an ceangal, ansin triail arís.',
      blocked: () =>
        'Ní féidir leis an leathanach seo teacht ar an bhfreastalaí. Cuir úinéir an leathanaigh seo ar an eolas.',
      gone: () => 'Ní féidir an comhad seo a léamh a thuilleadh: bogadh, athraíodh nó scriosadh é. Roghnaigh arís é.',
      'refused-by-page': () =>
        'Níorbh fhéidir leis an leathanach seo an comhad a sheoladh. Cuir úinéir an leathanaigh seo ar an eolas.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `Níor cuireadh “${name}” leis: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `ní féidir ach ${kinds} a chur leis.`,
      'too-large': ({ size, maxSize }) =>
        `tá ${size} ann, ach ní cheadaítear ach ${maxSize} ar a mhéad. Roghnaigh comhad níos lú.`,
      empty: () => 'tá an comhad folamh. Roghnaigh comhad eile.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'fan leis an uaslódáil, nó cealaigh í.'
          : `ní féidir ach ${files(maxFiles)} ar a mhéad a chur leis. Bain comhad eile.`,
      duplicate: ({ other, isStored }) =>
        `tá sé ${isStored ? 'stóráilte' : 'ar an liosta'} cheana${other && `, mar “${other}”`}.`,
      'refused-by-page': () => 'dhiúltaigh an leathanach seo don chomhad. Roghnaigh comhad eile.',
    },
    emptyFolder: 'tá an fillteán folamh, nó níorbh fhéidir é a léamh ina iomláine. Roghnaigh na comhaid atá ann.',
    more: (count) => `agus ${count} eile`,
    dismiss: 'Dún',
    addAgain: 'Cuir leis arís',

    cancel: 'Cealaigh',
    retry: 'Triail arís',
    tryNow: 'Triail anois',
    remove: 'Bain',
    removeStored: 'Bain den liosta (fanann sé stóráilte)',
    invalid: {
      uploading: 'Tá uaslódáil ar siúl. Fan léi, nó cealaigh í.',
      failed: 'Tá comhad gan stóráil. Triail arís nó bain é.',
      unsent: 'Uaslódáil nó bain an comhad ar dtús.',
      missing: 'Roghnaigh comhad agus uaslódáil é.',
    },
    open: 'Oscail i gcluaisín nua',
    copyLink: 'Cóipeáil an nasc',
    copied: 'Cóipeáilte',
    notRemoved: 'Níor bhain an freastalaí an comhad.',
    notCopied: 'Níorbh fhéidir an nasc a chóipeáil. Oscail é agus cóipeáil an seoladh.',

    notKept:
      'Ní féidir leis an mbrabhsálaí seo do chuid comhad a choinneáil go dtí an chéad chuairt eile. Uaslódáil iad sula n-imíonn tú.',

    added: (count) => `Cuireadh ${files(count)} leis`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `stóráladh ${files(stored)}`,
        failed && `níor stóráladh ${files(failed)}: triail arís nó bain ${failed === 1 ? 'é' : 'iad'}`,
        cancelled && `cealaíodh ${files(cancelled)}`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Gan cheangal: leanfar ar aghaidh go huathoibríoch',
        network: nextTry('Ní féidir teacht ar an bhfreastalaí'),
        stalled: nextTry('Chuaigh an uaslódáil i bhfostú'),
        'server-error': nextTry('Tá fadhb ar an bhfreastalaí'),
        'rate-limited': nextTry('Tá an freastalaí ag iarraidh sosa'),
        'no-reply': nextTry('Níor fhreagair an freastalaí'),
      },
      resumed: 'Ag leanúint ar aghaidh',
      removed: (name) => `Baineadh “${name}”`,
      removedMany: (count) => `Baineadh ${files(count)}`,
      undo: 'Cuir ar ais',
      replace: 'Ionadaigh',
      noPicture: 'Ní féidir an pictiúr a thaispeáint anseo.',
      broughtBack: (count) =>
        `Tá ${files(count)} ó do chuairt dheireanach anseo arís; níor seoladh ${count === 1 ? 'é' : 'iad'} fós.`,
      begun: (count) => `Ag uaslódáil ${files(count)}`,
      uploaded: (percent) => `${percent} uaslódáilte`,
      notAdded: (count) => `Níor cuireadh ${files(count)} leis`,
      preparing: 'Á ullmhú…',
      scaled: (width, height) => `athraíodh an mhéid go ${width} × ${height}`,
      stripped: 'baineadh na meiteashonraí',
      notStripped:
        'Níorbh fhéidir na meiteashonraí a bhaint, agus mar sin níor seoladh an comhad. Roghnaigh comhad eile.',
    },
  };
};
