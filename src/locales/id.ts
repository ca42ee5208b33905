import type { Pack } from './words.js';

/** Indonesian. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { other: '# berkas' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `coba lagi dalam ${time}` : 'sedang mencoba lagi'}`;
  return {
    lang: 'id',
    files,

    drop: () => 'Lepaskan berkas di sini, tempel, atau',
    browse: () => 'Pilih berkas',
    browseAgain: (many) => (many ? 'Tambah lagi' : 'Pilih yang lain'),
    kinds: { image: 'gambar', video: 'video', audio: 'berkas audio', any: 'berkas apa pun' },
    limits: (maxSize, maxFiles) => [maxSize && `hingga ${maxSize}`, maxFiles ? `maksimal ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Tidak bisa menambahkan berkas lagi';
      if (!taken) return `Hanya ${kinds} yang bisa ditambahkan`;
      return `Lepaskan untuk menambahkan ${taken < count ? `${taken} dari ` : ''}${count ? files(count) : 'berkas'}`;
    },

    comment: 'Komentar',
    upload: (count) => (count > 1 ? `Unggah ${files(count)}` : 'Unggah'),
    cancelAll: 'Batalkan semua',
    retryAll: 'Coba lagi semua',
    overall: 'Kemajuan keseluruhan',
    transferred: (loaded, total) => `${loaded} dari ${total}`,
    speed: (bytes) => `${bytes}/dtk`,
    left: (time) => `sisa ${time}`,

    waiting: 'Siap diunggah',
    checking: 'Memeriksa…',
    queued: 'Menunggu',
    sending: 'Mengunggah',
    processing: 'Semua terkirim, menunggu jawaban server',
    retrying: 'Mencoba lagi',
    stored: 'Tersimpan',
    failed: 'Tidak tersimpan',
    unsure: 'Mungkin tersimpan',
    cancelled: 'Dibatalkan',

    failure: {
      'bad-key': () => 'Server menolak kunci. Beri tahu pemilik halaman ini.',
      'too-large': ({ size }) => `Server tidak menerima berkas ${size}. Pilih berkas yang lebih kecil.`,
      'wrong-type': ({ type }) => `Server tidak menerima ${type || 'jenis ini'}. Pilih berkas lain.`,
      'rate-limited': () => 'Terlalu banyak unggahan. Tunggu satu menit, lalu coba lagi.',
      'refused-by-server': () => 'Server menolak berkas ini. Pilih berkas lain.',
      'server-error': () => 'Terjadi kesalahan pada server. Tunggu satu menit, lalu coba lagi.',
      'bad-reply': () =>
        'Jawaban server tidak dapat dipahami; berkas mungkin tersimpan. Beri tahu pemilik halaman ini.',
      'no-reply': () => 'Server tidak menjawab: berkas mungkin tersimpan, dan mencoba lagi bisa menyimpannya dua kali.',
      network: () => 'Server tidak dapat dijangkau. Periksa koneksi, lalu coba lagi.',
      offline: () => 'Tidak ada koneksi. Coba lagi setelah terhubung kembali.',
      stalled: () => 'Unggahan macet. Periksa koneksi, lalu coba lagi.',
      blocked: () => 'Halaman ini tidak dapat menjangkau server. Beri tahu pemilik halaman ini.',
      gone: () =>
        'Berkas ini tidak dapat dibaca lagi: telah dipindahkan, diubah, atau dihapus. Pilih berkas ini sekali lagi.',
      'refused-by-page': () => 'Halaman ini tidak dapat mengirim berkas. Beri tahu pemilik halaman ini.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” tidak ditambahkan: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `hanya ${kinds} yang bisa ditambahkan.`,
      'too-large': ({ size, maxSize }) =>
        `ukurannya ${size}, maksimal ${maxSize} yang bisa ditambahkan. Pilih berkas yang lebih kecil.`,
      empty: () => 'berkas kosong. Pilih berkas lain.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'tunggu atau batalkan unggahan.'
          : `maksimal ${files(maxFiles)} yang bisa ditambahkan. Hapus berkas lain.`,
      duplicate: ({ other, isStored }) =>
        `berkas ini sudah ${isStored ? 'tersimpan' : 'ada dalam daftar'}${other && ` sebagai “${other}”`}.`,
      'refused-by-page': () => 'halaman ini menolak berkas tersebut. Pilih berkas lain.',
    },
    emptyFolder: 'folder kosong atau tidak dapat dibaca seluruhnya. Pilih berkas di dalamnya.',
    more: (count) => n(count, { other: 'dan # lainnya' }),
    dismiss: 'Tutup',
    addAgain: 'Tambahkan lagi',

    cancel: 'Batal',
    retry: 'Coba lagi',
    tryNow: 'Coba sekarang',
    remove: 'Hapus',
    removeStored: 'Hapus dari daftar (tetap tersimpan)',
    invalid: {
      uploading: 'Sedang mengunggah. Tunggu atau batalkan.',
      failed: 'Ada berkas yang tidak tersimpan. Coba lagi atau hapus.',
      unsent: 'Unggah atau hapus berkas terlebih dahulu.',
      missing: 'Pilih berkas dan unggah.',
    },
    open: 'Buka di tab baru',
    copyLink: 'Salin tautan',
    copied: 'Disalin',
    notRemoved: 'Server tidak menghapus berkas.',
    notCopied: 'Tautan tidak dapat disalin. Buka tautan dan salin alamatnya.',

    notKept: 'Peramban ini tidak dapat menyimpan berkas Anda untuk kunjungan berikutnya. Unggah sebelum Anda pergi.',

    added: (count) => n(count, { other: '# berkas ditambahkan' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { other: '# berkas tersimpan' }),
        failed && n(failed, { other: '# berkas tidak tersimpan: coba lagi atau hapus' }),
        cancelled && n(cancelled, { other: '# berkas dibatalkan' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Tidak ada koneksi: akan berlanjut otomatis',
        network: nextTry('Server tidak dapat dijangkau'),
        stalled: nextTry('Unggahan macet'),
        'server-error': nextTry('Server bermasalah'),
        'rate-limited': nextTry('Server meminta jeda'),
        'no-reply': nextTry('Server tidak menjawab'),
      },
      resumed: 'Dilanjutkan',
      removed: (name) => `“${name}” dihapus`,
      removedMany: (count) => n(count, { other: '# berkas dihapus' }),
      undo: 'Urungkan',
      replace: 'Ganti',
      noPicture: 'Gambar tidak dapat ditampilkan di sini.',
      broughtBack: (count) =>
        n(count, { other: '# berkas dari kunjungan terakhir Anda ada di sini lagi; belum dikirim.' }),
      begun: (count) => n(count, { other: 'Mengunggah # berkas' }),
      uploaded: (percent) => `${percent} terunggah`,
      notAdded: (count) => n(count, { other: '# berkas tidak ditambahkan' }),
      preparing: 'Menyiapkan…',
      scaled: (width, height) => `diperkecil menjadi ${width} × ${height}`,
      stripped: 'metadata dihapus',
      notStripped: 'Metadata tidak dapat dihapus, jadi berkas tidak dikirim. Pilih berkas lain.',
    },
  };
};
