import type { Pack } from './words.js';

/** Malay. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { other: '# fail' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `cuba lagi dalam ${time}` : 'sedang mencuba lagi'}`;
  return {
    lang: 'ms',
    files,

    drop: () => 'Lepaskan fail di sini, tampal atau',
    browse: () => 'Pilih fail',
    browseAgain: (many) => (many ? 'Tambah lagi' : 'Pilih yang lain'),
    kinds: { image: 'imej', video: 'video', audio: 'fail audio', any: 'sebarang fail' },
    limits: (maxSize, maxFiles) => [maxSize && `sehingga ${maxSize}`, maxFiles ? `maksimum ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Tiada lagi fail boleh ditambah';
      if (!taken) return `Hanya ${kinds} boleh ditambah`;
      return `Lepaskan untuk menambah ${taken < count ? `${taken} daripada ` : ''}${count ? files(count) : 'fail'}`;
    },

    comment: 'Ulasan',
    upload: (count) => (count > 1 ? `Muat naik ${files(count)}` : 'Muat naik'),
    cancelAll: 'Batalkan semua',
    retryAll: 'Cuba semula semua',
    overall: 'Kemajuan keseluruhan',
    transferred: (loaded, total) => `${loaded} daripada ${total}`,
    speed: (bytes) => `${bytes}/s`,
    left: (time) => `tinggal ${time}`,

    waiting: 'Sedia untuk dimuat naik',
    checking: 'Menyemak…',
    queued: 'Menunggu',
    sending: 'Memuat naik',
    processing: 'Semua dihantar, menunggu jawapan pelayan',
    retrying: 'Mencuba lagi',
    stored: 'Disimpan',
    failed: 'Tidak disimpan',
    unsure: 'Mungkin disimpan',
    cancelled: 'Dibatalkan',

    failure: {
      'bad-key': () => 'Pelayan menolak kunci. Maklumkan kepada pemilik halaman ini.',
      'too-large': ({ size }) => `Pelayan tidak menerima fail ${size}. Pilih fail yang lebih kecil.`,
      'wrong-type': ({ type }) => `Pelayan tidak menerima ${type || 'jenis ini'}. Pilih fail lain.`,
      'rate-limited': () => 'Terlalu banyak muat naik. Tunggu seminit, kemudian cuba semula.',
      'refused-by-server': () => 'Pelayan menolak fail ini. Pilih fail lain.',
      'server-error': () => 'Ralat berlaku pada pelayan. Tunggu seminit, kemudian cuba semula.',
      'bad-reply': () =>
        'Jawapan pelayan tidak dapat difahami; fail mungkin telah disimpan. Maklumkan kepada pemilik halaman ini.',
      'no-reply': () =>
        'Pelayan tidak menjawab: fail mungkin telah disimpan, dan cubaan semula boleh menyimpannya dua kali.',
      network: () => 'Pelayan tidak dapat dihubungi. Semak sambungan, kemudian cuba semula.',
      offline: () => 'Tiada sambungan. Cuba semula apabila sambungan pulih.',
      stalled: () => 'Muat naik tersekat. Semak sambungan, kemudian cuba semula.',
      blocked: () => 'Halaman ini tidak dapat menghubungi pelayan. Maklumkan kepada pemilik halaman ini.',
      gone: () =>
        'Fail ini tidak dapat dibaca lagi: fail telah dialihkan, diubah atau dipadamkan. Pilih semula fail ini.',
      'refused-by-page': () => 'Halaman ini tidak dapat menghantar fail. Maklumkan kepada pemilik halaman ini.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” tidak ditambah: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `hanya ${kinds} boleh ditambah.`,
      'too-large': ({ size, maxSize }) =>
        `saiznya ${size}, maksimum ${maxSize} boleh ditambah. Pilih fail yang lebih kecil.`,
      empty: () => 'fail ini kosong. Pilih fail lain.',
      'too-many': ({ maxFiles, busy }) =>
        busy ? 'tunggu atau batalkan muat naik.' : `maksimum ${files(maxFiles)} boleh ditambah. Alih keluar fail lain.`,
      duplicate: ({ other, isStored }) =>
        `fail ini sudah ${isStored ? 'disimpan' : 'ada dalam senarai'}${other && ` sebagai “${other}”`}.`,
      'refused-by-page': () => 'halaman ini menolak fail tersebut. Pilih fail lain.',
    },
    emptyFolder: 'folder kosong atau tidak dapat dibaca sepenuhnya. Pilih fail di dalamnya.',
    more: (count) => n(count, { other: 'dan # lagi' }),
    dismiss: 'Tutup',
    addAgain: 'Tambah semula',

    cancel: 'Batal',
    retry: 'Cuba semula',
    tryNow: 'Cuba sekarang',
    remove: 'Alih keluar',
    removeStored: 'Alih keluar daripada senarai (kekal disimpan)',
    invalid: {
      uploading: 'Muat naik sedang berjalan. Tunggu atau batalkan.',
      failed: 'Ada fail yang tidak disimpan. Cuba semula atau alih keluar.',
      unsent: 'Muat naik atau alih keluar fail dahulu.',
      missing: 'Pilih fail dan muat naik.',
    },
    open: 'Buka dalam tab baharu',
    copyLink: 'Salin pautan',
    copied: 'Disalin',
    notRemoved: 'Pelayan tidak mengalih keluar fail.',
    notCopied: 'Pautan tidak dapat disalin. Buka pautan dan salin alamatnya.',

    notKept: 'Pelayar ini tidak dapat menyimpan fail anda untuk lawatan lain. Muat naik sebelum anda keluar.',

    added: (count) => n(count, { other: '# fail ditambah' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { other: '# fail disimpan' }),
        failed && n(failed, { other: '# fail tidak disimpan: cuba semula atau alih keluar' }),
        cancelled && n(cancelled, { other: '# fail dibatalkan' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Tiada sambungan: akan diteruskan sendiri',
        network: nextTry('Pelayan tidak dapat dihubungi'),
        stalled: nextTry('Muat naik tersekat'),
        'server-error': nextTry('Pelayan menghadapi masalah'),
        'rate-limited': nextTry('Pelayan meminta jeda'),
        'no-reply': nextTry('Pelayan tidak menjawab'),
      },
      resumed: 'Diteruskan',
      removed: (name) => `“${name}” dialih keluar`,
      removedMany: (count) => n(count, { other: '# fail dialih keluar' }),
      undo: 'Buat asal',
      replace: 'Ganti',
      noPicture: 'Imej tidak dapat dipaparkan di sini.',
      broughtBack: (count) =>
        n(count, { other: '# fail daripada lawatan terakhir anda ada semula di sini; belum dihantar.' }),
      begun: (count) => n(count, { other: 'Memuat naik # fail' }),
      uploaded: (percent) => `${percent} dimuat naik`,
      notAdded: (count) => n(count, { other: '# fail tidak ditambah' }),
      preparing: 'Menyediakan…',
      scaled: (width, height) => `dikecilkan kepada ${width} × ${height}`,
      stripped: 'metadata dibuang',
      notStripped: 'Metadata tidak dapat dibuang, jadi fail tidak dihantar. Pilih fail lain.',
    },
  };
};
