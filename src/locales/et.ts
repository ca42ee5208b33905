import type { Pack } from './words.js';

/** Estonian. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# fail', other: '# faili' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `järgmine katse ${time} pärast` : 'proovitakse uuesti'}`;
  return {
    lang: 'et',
    files,

    drop: (many) => `Lohistage ${many ? 'failid' : 'fail'} siia, kleepige või`,
    browse: (many) => (many ? 'Vali failid' : 'Vali fail'),
    browseAgain: (many) => (many ? 'Lisa veel' : 'Vali teine'),
    kinds: { image: 'pildid', video: 'videod', audio: 'helifailid', any: 'kõik failid' },
    limits: (maxSize, maxFiles) => [maxSize && `kuni ${maxSize}`, maxFiles ? `kõige rohkem ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Rohkem faile ei saa lisada';
      if (!taken) return `Lisada saab ainult järgmisi: ${kinds}`;
      if (!count) return 'Failide lisamiseks vabastage';
      if (taken < count) return `Vabastage, et lisada ${n(count, { one: '# failist', other: '# failist' })} ${taken}`;
      return `Vabastage, et lisada ${files(count)}`;
    },

    comment: 'Kommentaar',
    upload: (count) => (count > 1 ? `Laadi üles ${files(count)}` : 'Laadi üles'),
    cancelAll: 'Tühista kõik',
    retryAll: 'Proovi kõiki uuesti',
    overall: 'Üldine edenemine',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `jäänud ${time}`,

    waiting: 'Üleslaadimiseks valmis',
    checking: 'Kontrollimine…',
    queued: 'Ootel',
    sending: 'Üleslaadimine',
    processing: 'Kõik on saadetud, oodatakse serveri vastust',
    retrying: 'Proovitakse uuesti',
    stored: 'Salvestatud',
    failed: 'Salvestamata',
    unsure: 'Võib-olla salvestatud',
    cancelled: 'Tühistatud',

    failure: {
      'bad-key': () => 'Server lükkas võtme tagasi. Teatage sellest lehe omanikule.',
      'too-large': ({ size }) => `Server ei võta vastu faile suurusega ${size}. Valige väiksem fail.`,
      'wrong-type': ({ type }) => `Server ei võta vastu ${type || 'seda'} tüüpi faile. Valige teine fail.`,
      'rate-limited': () => 'Liiga palju üleslaadimisi. Oodake minut ja proovige uuesti.',
      'refused-by-server': () => 'Server lükkas selle faili tagasi. Valige teine fail.',
      'server-error': () => 'Serveris tekkis viga. Oodake minut ja proovige uuesti.',
      'bad-reply': () => 'Serveri vastus oli arusaamatu; fail võib olla salvestatud. Teatage sellest lehe omanikule.',
      'no-reply': () =>
        'Server ei vastanud: fail võib olla salvestatud ja nupp „Proovi uuesti“ võib selle salvestada teist korda.',
      network: () => 'Serveriga ei saanud ühendust. Kontrollige ühendust ja proovige uuesti.',
      offline: () => 'Ühendus puudub. Proovige uuesti, kui see on taastunud.',
      stalled: () => 'Üleslaadimine jäi seisma. Kontrollige ühendust ja proovige uuesti.',
      blocked: () => 'See leht ei saa serveriga ühendust. Teatage sellest lehe omanikule.',
      gone: () => 'Seda faili ei saa enam lugeda: see on teisaldatud, muudetud või kustutatud. Valige see uuesti.',
      'refused-by-page': () => 'See leht ei saanud faili saata. Teatage sellest lehe omanikule.',
    },
    quoted: (text) => `„${text}“`,
    refused: (name, reason) => `Faili „${name}“ ei lisatud: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `lisada saab ainult järgmisi: ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `selle suurus on ${size}, aga lubatud on kuni ${maxSize}. Valige väiksem fail.`,
      empty: () => 'fail on tühi. Valige teine fail.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'oodake, kuni üleslaadimine lõpeb, või tühistage see.'
          : `lisada saab kõige rohkem ${n(maxFiles, { one: '# faili', other: '# faili' })}. Eemaldage mõni teine fail.`,
      duplicate: ({ other, isStored }) =>
        `see on juba ${isStored ? 'salvestatud' : 'loendis'}${other && ` nimega „${other}“`}.`,
      'refused-by-page': () => 'see leht lükkas faili tagasi. Valige teine fail.',
    },
    emptyFolder: 'kaust on tühi või ei saanud seda täielikult lugeda. Valige selles olevad failid.',
    more: (count) => `ja veel ${count}`,
    dismiss: 'Sulge',
    addAgain: 'Lisa uuesti',

    cancel: 'Tühista',
    retry: 'Proovi uuesti',
    tryNow: 'Proovi kohe',
    remove: 'Eemalda',
    removeStored: 'Eemalda loendist (jääb salvestatuks)',
    invalid: {
      uploading: 'Üleslaadimine on pooleli. Oodake selle lõppu või tühistage see.',
      failed: 'Üks fail on salvestamata. Proovige uuesti või eemaldage see.',
      unsent: 'Laadige fail kõigepealt üles või eemaldage see.',
      missing: 'Valige fail ja laadige see üles.',
    },
    open: 'Ava uuel vahekaardil',
    copyLink: 'Kopeeri link',
    copied: 'Kopeeritud',
    notRemoved: 'Server ei eemaldanud faili.',
    notCopied: 'Linki ei saanud kopeerida. Avage see ja kopeerige aadress.',

    notKept: 'See brauser ei saa teie faile järgmise külastuseni alles hoida. Laadige need enne lahkumist üles.',

    added: (count) => `Lisatud ${files(count)}`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `${files(stored)} salvestatud`,
        failed &&
          n(failed, {
            one: '# fail salvestamata: proovige uuesti või eemaldage see',
            other: '# faili salvestamata: proovige uuesti või eemaldage need',
          }),
        cancelled && `${files(cancelled)} tühistatud`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Ühendus puudub: jätkub automaatselt',
        network: nextTry('Server pole kättesaadav'),
        stalled: nextTry('Üleslaadimine jäi seisma'),
        'server-error': nextTry('Serveril on tõrge'),
        'rate-limited': nextTry('Server palub pausi'),
        'no-reply': nextTry('Server ei vastanud'),
      },
      resumed: 'Üleslaadimine jätkub',
      removed: (name) => `Fail „${name}“ on eemaldatud`,
      removedMany: (count) => `${files(count)} eemaldatud`,
      undo: 'Võta tagasi',
      replace: 'Asenda',
      noPicture: 'Pilti ei saa siin näidata.',
      broughtBack: (count) =>
        n(count, {
          one: '# fail eelmisest külastusest on taas siin; seda ei ole veel saadetud.',
          other: '# faili eelmisest külastusest on taas siin; neid ei ole veel saadetud.',
        }),
      begun: (count) => n(count, { one: '# faili üleslaadimine', other: '# faili üleslaadimine' }),
      uploaded: (percent) => `${percent} üles laaditud`,
      notAdded: (count) => n(count, { one: '# fail jäi lisamata', other: '# faili jäi lisamata' }),
      preparing: 'Ettevalmistamine…',
      scaled: (width, height) => `suurus muudetud: ${width} × ${height}`,
      stripped: 'metaandmed eemaldatud',
      notStripped: 'Metaandmeid ei saanud eemaldada, seetõttu jäi fail saatmata. Valige teine fail.',
    },
  };
};
