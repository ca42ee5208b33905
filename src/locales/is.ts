import type { Pack } from './words.js';

/** Icelandic. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# skrá', other: '# skrár' });
  /** The same in the dative. */
  const filesIn = (count: number): string => n(count, { one: '# skrá', other: '# skrám' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `næsta tilraun eftir ${time}` : 'reynt aftur'}`;
  return {
    lang: 'is',
    files,

    drop: (many) => (many ? 'Slepptu skrám hér, límdu þær inn eða' : 'Slepptu skrá hér, límdu hana inn eða'),
    browse: (many) => (many ? 'Veldu skrár' : 'Veldu skrá'),
    browseAgain: (many) => (many ? 'Bættu fleirum við' : 'Veldu aðra'),
    kinds: { image: 'myndir', video: 'myndskeið', audio: 'hljóðskrár', any: 'allar skrár' },
    limits: (maxSize, maxFiles) => [
      maxSize && `að hámarki ${maxSize}`,
      maxFiles ? `í mesta lagi ${files(maxFiles)}` : '',
    ],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Ekki er hægt að bæta við fleiri skrám';
      if (!taken) return `Aðeins er leyfilegt: ${kinds}`;
      return `Slepptu til að bæta við ${taken < count ? `${taken} af ` : ''}${count ? filesIn(count) : 'skrám'}`;
    },

    comment: 'Athugasemd',
    upload: (count) => (count > 1 ? `Hlaða upp ${filesIn(count)}` : 'Hlaða upp'),
    cancelAll: 'Hætta við allt',
    retryAll: 'Reyna allt aftur',
    overall: 'Heildarframvinda',
    transferred: (loaded, total) => `${loaded} af ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `${time} eftir`,

    waiting: 'Tilbúin til upphleðslu',
    checking: 'Athugar…',
    queued: 'Í bið',
    sending: 'Hleður upp',
    processing: 'Allt sent, beðið eftir svari þjónsins',
    retrying: 'Reynt aftur',
    stored: 'Vistuð',
    failed: 'Ekki vistuð',
    unsure: 'Ef til vill vistuð',
    cancelled: 'Hætt við',

    failure: {
      'bad-key': () => 'Þjónninn hafnaði lyklinum. Láttu eiganda síðunnar vita.',
      'too-large': ({ size }) => `Þjónninn tekur ekki við ${size}. Veldu minni skrá.`,
      'wrong-type': ({ type }) => `Þjónninn tekur ekki við ${type || 'þessari skráargerð'}. Veldu aðra skrá.`,
      'rate-limited': () => 'Of margar upphleðslur. Bíddu í eina mínútu og reyndu svo aftur.',
      'refused-by-server': () => 'Þjónninn hafnaði þessari skrá. Veldu aðra skrá.',
      'server-error': () => 'Villa kom upp á þjóninum. Bíddu í eina mínútu og reyndu svo aftur.',
      'bad-reply': () => 'Svar þjónsins var óskiljanlegt; skráin kann að hafa vistast. Láttu eiganda síðunnar vita.',
      'no-reply': () => 'Þjónninn svaraði ekki: skráin kann að hafa vistast og ný tilraun gæti vistað hana tvisvar.',
      network: () => 'Ekki náðist samband við þjóninn. Athugaðu tenginguna og reyndu svo aftur.',
      offline: () => 'Engin tenging er til staðar. Reyndu aftur þegar hún er komin á.',
      stalled: () => 'Upphleðslan stöðvaðist. Athugaðu tenginguna og reyndu svo aftur.',
      blocked: () => 'Þessi síða nær ekki sambandi við þjóninn. Láttu eiganda síðunnar vita.',
      gone: () =>
        'Ekki er lengur hægt að lesa þessa skrá: hún var færð, henni breytt eða henni eytt. Veldu hana aftur.',
      'refused-by-page': () => 'Þessi síða gat ekki sent skrána. Láttu eiganda síðunnar vita.',
    },
    quoted: (text) => `„${text}“`,
    refused: (name, reason) => `„${name}“ var ekki bætt við: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `aðeins er leyfilegt: ${kinds}.`,
      'too-large': ({ size, maxSize }) => `skráin er ${size} en hámarkið er ${maxSize}. Veldu minni skrá.`,
      empty: () => 'skráin er tóm. Veldu aðra skrá.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'bíddu eftir upphleðslunni eða hættu við hana.'
          : `í mesta lagi er hægt að bæta við ${filesIn(maxFiles)}. Fjarlægðu aðra skrá.`,
      duplicate: ({ other, isStored }) =>
        `hún er nú þegar ${isStored ? 'vistuð' : 'á listanum'}${other && `, sem „${other}“`}.`,
      'refused-by-page': () => 'þessi síða hafnaði skránni. Veldu aðra skrá.',
    },
    emptyFolder: 'mappan er tóm eða ekki tókst að lesa hana alla. Veldu skrárnar í henni.',
    more: (count) => `og ${count} í viðbót`,
    dismiss: 'Loka',
    addAgain: 'Bæta aftur við',

    cancel: 'Hætta við',
    retry: 'Reyna aftur',
    tryNow: 'Reyna núna',
    remove: 'Fjarlægja',
    removeStored: 'Fjarlægja af listanum (verður áfram vistuð)',
    invalid: {
      uploading: 'Upphleðsla stendur yfir. Bíddu eftir henni eða hættu við hana.',
      failed: 'Ein skrá er ekki vistuð. Reyndu aftur eða fjarlægðu hana.',
      unsent: 'Hladdu skránni upp eða fjarlægðu hana fyrst.',
      missing: 'Veldu skrá og hladdu henni upp.',
    },
    open: 'Opna í nýjum flipa',
    copyLink: 'Afrita tengil',
    copied: 'Afritað',
    notRemoved: 'Þjónninn fjarlægði ekki skrána.',
    notCopied: 'Ekki tókst að afrita tengilinn. Opnaðu hann og afritaðu slóðina.',

    notKept:
      'Þessi vafri getur ekki geymt skrárnar þínar fram að næstu heimsókn. Hladdu þeim upp áður en þú yfirgefur síðuna.',

    added: (count) => `${filesIn(count)} bætt við`,
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# skrá vistuð', other: '# skrár vistaðar' }),
        failed &&
          n(failed, {
            one: '# skrá ekki vistuð: reyndu aftur eða fjarlægðu hana',
            other: '# skrár ekki vistaðar: reyndu aftur eða fjarlægðu þær',
          }),
        cancelled && `hætt við ${files(cancelled)}`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Engin tenging: heldur sjálfkrafa áfram',
        network: nextTry('Ekki næst samband við þjóninn'),
        stalled: nextTry('Upphleðslan stöðvaðist'),
        'server-error': nextTry('Vandamál á þjóninum'),
        'rate-limited': nextTry('Þjónninn biður um hlé'),
        'no-reply': nextTry('Þjónninn svaraði ekki'),
      },
      resumed: 'Upphleðsla heldur áfram',
      removed: (name) => `„${name}“ var fjarlægð`,
      removedMany: (count) => n(count, { one: '# skrá var fjarlægð', other: '# skrár voru fjarlægðar' }),
      undo: 'Afturkalla',
      replace: 'Skipta út',
      noPicture: 'Ekki er hægt að birta myndina hér.',
      broughtBack: (count) =>
        n(count, {
          one: '# skrá frá síðustu heimsókn þinni er hér aftur; hún hefur ekki verið send.',
          other: '# skrár frá síðustu heimsókn þinni eru hér aftur; þær hafa ekki verið sendar.',
        }),
      begun: (count) => `Hleður upp ${filesIn(count)}`,
      uploaded: (percent) => `${percent} hlaðið upp`,
      notAdded: (count) => n(count, { one: '# skrá var ekki bætt við', other: '# skrám var ekki bætt við' }),
      preparing: 'Undirbýr…',
      scaled: (width, height) => `minnkuð í ${width} × ${height}`,
      stripped: 'lýsigögn fjarlægð',
      notStripped: 'Ekki tókst að fjarlægja lýsigögnin og því var skráin ekki send. Veldu aðra skrá.',
    },
  };
};
