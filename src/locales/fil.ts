import type { Pack } from './words.js';

/** Filipino. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# file', other: '# na file' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `susubukan muli sa loob ng ${time}` : 'sinusubukan muli'}`;
  return {
    lang: 'fil',
    files,

    drop: (many) => (many ? 'I-drop dito ang mga file, i-paste, o' : 'I-drop dito ang isang file, i-paste, o'),
    browse: (many) => (many ? 'Pumili ng mga file' : 'Pumili ng file'),
    browseAgain: (many) => (many ? 'Magdagdag pa' : 'Pumili ng iba'),
    kinds: { image: 'larawan', video: 'video', audio: 'audio file', any: 'anumang file' },
    limits: (maxSize, maxFiles) => [
      maxSize && `hanggang ${maxSize}`,
      maxFiles ? `hindi hihigit sa ${files(maxFiles)}` : '',
    ],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Hindi na makakapagdagdag ng file';
      if (!taken) return `Maaari lang magdagdag ng ${kinds}`;
      if (!count) return 'I-drop para idagdag ang mga file';
      return `I-drop para idagdag ang ${taken < count ? `${taken} sa ` : ''}${files(count)}`;
    },

    comment: 'Komento',
    upload: (count) => (count > 1 ? `I-upload ang ${files(count)}` : 'I-upload'),
    cancelAll: 'Kanselahin lahat',
    retryAll: 'Subukan ulit lahat',
    overall: 'Kabuuang pag-usad',
    transferred: (loaded, total) => `${loaded} sa ${total}`,
    speed: (bytes) => `${bytes} bawat segundo`,
    left: (time) => `${time} na lang`,

    waiting: 'Handa nang i-upload',
    checking: 'Sinusuri…',
    queued: 'Naghihintay',
    sending: 'Ina-upload',
    processing: 'Naipadala na lahat, hinihintay ang sagot ng server',
    retrying: 'Sinusubukan muli',
    stored: 'Naimbak na',
    failed: 'Hindi naimbak',
    unsure: 'Maaaring naimbak na',
    cancelled: 'Kinansela',

    failure: {
      'bad-key': () => 'Tinanggihan ng server ang key. Sabihan ang may-ari ng page na ito.',
      'too-large': ({ size }) => `Hindi tumatanggap ang server ng ${size}. Pumili ng mas maliit na file.`,
      'wrong-type': ({ type }) => `Hindi tumatanggap ang server ng ${type || 'ganitong uri'}. Pumili ng ibang file.`,
      'rate-limited': () => 'Masyadong maraming upload. Maghintay ng isang minuto, saka subukan ulit.',
      'refused-by-server': () => 'Tinanggihan ng server ang file na ito. Pumili ng ibang file.',
      'server-error': () => 'Nagkaproblema ang server. Maghintay ng isang minuto, saka subukan ulit.',
      'bad-reply': () =>
        'Hindi maintindihan ang sagot ng server; maaaring naimbak na ang file. Sabihan ang may-ari ng page na ito.',
      'no-reply': () =>
        'Hindi sumagot ang server: maaaring naimbak na ang file, at posibleng maimbak ito nang dalawang beses kung susubukan ulit.',
      network: () => 'Hindi maabot ang server. Tingnan ang koneksyon, saka subukan ulit.',
      offline: () => 'Walang koneksyon. Subukan ulit kapag bumalik na ito.',
      stalled: () => 'Natigil ang pag-upload. Tingnan ang koneksyon, saka subukan ulit.',
      blocked: () => 'Hindi maabot ng page na ito ang server. Sabihan ang may-ari ng page na ito.',
      gone: () => 'Hindi na mabasa ang file na ito: inilipat, binago o binura ito. Piliin itong muli.',
      'refused-by-page': () => 'Hindi naipadala ng page na ito ang file. Sabihan ang may-ari ng page na ito.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `Hindi naidagdag ang “${name}”: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `maaari lang magdagdag ng ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `${size} ang laki nito, hanggang ${maxSize} lang ang maidaragdag. Pumili ng mas maliit na file.`,
      empty: () => 'walang laman ang file. Pumili ng ibang file.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'hintayin o kanselahin ang pag-upload.'
          : `hanggang ${files(maxFiles)} lang ang maidaragdag. Mag-alis ng ibang file.`,
      duplicate: ({ other, isStored }) =>
        `${isStored ? 'naimbak na ito' : 'nasa listahan na ito'}${other && ` bilang “${other}”`}.`,
      'refused-by-page': () => 'tinanggihan ng page na ito ang file. Pumili ng ibang file.',
    },
    emptyFolder: 'walang laman ang folder, o hindi ito nabasa nang buo. Piliin ang mga file nito.',
    more: (count) => n(count, { one: 'at # pa', other: 'at # pa' }),
    dismiss: 'Isara',
    addAgain: 'Idagdag ulit',

    cancel: 'Kanselahin',
    retry: 'Subukan ulit',
    tryNow: 'Subukan ngayon',
    remove: 'Alisin',
    removeStored: 'Alisin sa listahan (mananatiling nakaimbak)',
    invalid: {
      uploading: 'Kasalukuyang nag-a-upload. Hintayin o kanselahin ito.',
      failed: 'May file na hindi naimbak. Subukan ulit o alisin ito.',
      unsent: 'I-upload o alisin muna ang file.',
      missing: 'Pumili ng file at i-upload ito.',
    },
    open: 'Buksan sa bagong tab',
    copyLink: 'Kopyahin ang link',
    copied: 'Nakopya',
    notRemoved: 'Hindi inalis ng server ang file.',
    notCopied: 'Hindi makopya ang link. Buksan ito at kopyahin ang address.',

    notKept:
      'Hindi maitatago ng browser na ito ang iyong mga file para sa susunod na pagbisita. I-upload ang mga ito bago ka umalis.',

    added: (count) => n(count, { one: 'Naidagdag ang # file', other: 'Naidagdag ang # na file' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { one: '# file ang naimbak', other: '# na file ang naimbak' }),
        failed &&
          n(failed, {
            one: '# file ang hindi naimbak: subukan ulit o alisin',
            other: '# na file ang hindi naimbak: subukan ulit o alisin',
          }),
        cancelled && n(cancelled, { one: '# file ang kinansela', other: '# na file ang kinansela' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Walang koneksyon: kusang magpapatuloy',
        network: nextTry('Hindi maabot ang server'),
        stalled: nextTry('Natigil ang pag-upload'),
        'server-error': nextTry('May problema ang server'),
        'rate-limited': nextTry('Humihiling ng pahinga ang server'),
        'no-reply': nextTry('Hindi sumagot ang server'),
      },
      resumed: 'Nagpapatuloy na',
      removed: (name) => `Inalis ang “${name}”`,
      removedMany: (count) => n(count, { one: 'Inalis ang # file', other: 'Inalis ang # na file' }),
      undo: 'I-undo',
      replace: 'Palitan',
      noPicture: 'Hindi maipakita rito ang larawan.',
      broughtBack: (count) =>
        n(count, {
          one: 'Narito ulit ang # file mula sa huli mong pagbisita; hindi pa naipapadala.',
          other: 'Narito ulit ang # na file mula sa huli mong pagbisita; hindi pa naipapadala.',
        }),
      begun: (count) => n(count, { one: 'Ina-upload ang # file', other: 'Ina-upload ang # na file' }),
      uploaded: (percent) => `${percent} na ang na-upload`,
      notAdded: (count) => n(count, { one: 'Hindi naidagdag ang # file', other: 'Hindi naidagdag ang # na file' }),
      preparing: 'Inihahanda…',
      scaled: (width, height) => `pinaliit sa ${width} × ${height}`,
      stripped: 'inalis ang metadata',
      notStripped: 'Hindi naalis ang metadata, kaya hindi ipinadala ang file. Pumili ng ibang file.',
    },
  };
};
