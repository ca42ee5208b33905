import type { Pack } from './words.js';

/** Azerbaijani, in Latin letters. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# fayl', other: '# fayl' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `növbəti cəhd ${time} sonra` : 'yenidən cəhd edilir'}`;
  return {
    lang: 'az',
    files,

    drop: (many) => `${many ? 'Faylları' : 'Faylı'} buraya atın, yapışdırın və ya`,
    browse: () => 'Fayl seç',
    browseAgain: (many) => (many ? 'Daha çox əlavə et' : 'Başqasını seç'),
    kinds: { image: 'şəkillər', video: 'videolar', audio: 'səs faylları', any: 'hər cür fayl' },
    limits: (maxSize, maxFiles) => [maxSize && `ən çoxu ${maxSize}`, maxFiles ? `ən çoxu ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Daha fayl əlavə etmək olmaz';
      if (!taken) return `Yalnız bunlar əlavə edilə bilər: ${kinds}`;
      if (!count) return 'Faylları əlavə etmək üçün buraxın';
      if (taken < count) return `${files(count)} içindən ${taken} ədədini əlavə etmək üçün buraxın`;
      return `${files(count)} əlavə etmək üçün buraxın`;
    },

    comment: 'Şərh',
    upload: (count) => (count > 1 ? `${files(count)} yüklə` : 'Yüklə'),
    cancelAll: 'Hamısını ləğv et',
    retryAll: 'Hamısını təkrarla',
    overall: 'Ümumi gedişat',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/san`,
    left: (time) => `${time} qalıb`,

    waiting: 'Yükləməyə hazırdır',
    checking: 'Yoxlanılır…',
    queued: 'Gözləyir',
    sending: 'Yüklənir',
    processing: 'Hamısı göndərildi, serverin cavabı gözlənilir',
    retrying: 'Yenidən cəhd edilir',
    stored: 'Saxlanıldı',
    failed: 'Saxlanılmadı',
    unsure: 'Ola bilsin, saxlanılıb',
    cancelled: 'Ləğv edildi',

    failure: {
      'bad-key': () => 'Server açarı rədd etdi. Bu səhifənin sahibinə bildirin.',
      'too-large': ({ size }) => `Server ${size} ölçülü faylları qəbul etmir. Daha kiçik fayl seçin.`,
      'wrong-type': ({ type }) => `Server ${type || 'bu'} növlü faylları qəbul etmir. Başqa fayl seçin.`,
      'rate-limited': () => 'Həddən artıq yükləmə. Bir dəqiqə gözləyin, sonra yenidən cəhd edin.',
      'refused-by-server': () => 'Server bu faylı rədd etdi. Başqa fayl seçin.',
      'server-error': () => 'Serverdə xəta baş verdi. Bir dəqiqə gözləyin, sonra yenidən cəhd edin.',
      'bad-reply': () => 'Serverin cavabı anlaşılmadı; ola bilsin, fayl saxlanılıb. Bu səhifənin sahibinə bildirin.',
      'no-reply': () =>
        'Server cavab vermədi: ola bilsin, fayl saxlanılıb və “Təkrarla” onu ikinci dəfə saxlaya bilər.',
      network: () => 'Serverlə əlaqə qurmaq olmadı. Bağlantını yoxlayın, sonra yenidən cəhd edin.',
      offline: () => 'Bağlantı yoxdur. Bağlantı bərpa olunanda yenidən cəhd edin.',
      stalled: () => 'Yükləmə ilişib qaldı. Bağlantını yoxlayın, sonra yenidən cəhd edin.',
      blocked: () => 'Bu səhifə serverlə əlaqə qura bilmir. Bu səhifənin sahibinə bildirin.',
      gone: () => 'Bu faylı artıq oxumaq mümkün deyil: o, köçürülüb, dəyişdirilib və ya silinib. Onu yenidən seçin.',
      'refused-by-page': () => 'Bu səhifə faylı göndərə bilmədi. Bu səhifənin sahibinə bildirin.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” əlavə edilmədi: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `yalnız bunlar əlavə edilə bilər: ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `ölçüsü ${size}, halbuki ən çoxu ${maxSize} əlavə edilə bilər. Daha kiçik fayl seçin.`,
      empty: () => 'fayl boşdur. Başqa fayl seçin.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'yükləmənin bitməsini gözləyin və ya onu ləğv edin.'
          : `ən çoxu ${files(maxFiles)} əlavə edilə bilər. Başqa bir faylı silin.`,
      duplicate: ({ other, isStored }) =>
        `${other && `“${other}” adı ilə `}artıq ${isStored ? 'saxlanılıb' : 'siyahıdadır'}.`,
      'refused-by-page': () => 'bu səhifə faylı rədd etdi. Başqa fayl seçin.',
    },
    emptyFolder: 'qovluq boşdur və ya tam oxuna bilmədi. İçindəki faylları seçin.',
    more: (count) => `və daha ${count}`,
    dismiss: 'Bağla',
    addAgain: 'Yenə əlavə et',

    cancel: 'Ləğv et',
    retry: 'Təkrarla',
    tryNow: 'İndi cəhd et',
    remove: 'Sil',
    removeStored: 'Siyahıdan çıxar (saxlanılmış qalır)',
    invalid: {
      uploading: 'Yükləmə gedir. Bitməsini gözləyin və ya onu ləğv edin.',
      failed: 'Bir fayl saxlanılmadı. Yenidən cəhd edin və ya onu silin.',
      unsent: 'Əvvəlcə faylı yükləyin və ya silin.',
      missing: 'Fayl seçin və onu yükləyin.',
    },
    open: 'Yeni vərəqdə aç',
    copyLink: 'Keçidi kopyala',
    copied: 'Kopyalandı',
    notRemoved: 'Server faylı silmədi.',
    notCopied: 'Keçidi kopyalamaq olmadı. Onu açın və ünvanı kopyalayın.',

    notKept: 'Bu brauzer fayllarınızı növbəti ziyarətədək saxlaya bilmir. Getməzdən əvvəl onları yükləyin.',

    added: (count) => `${files(count)} əlavə edildi`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `${files(stored)} saxlanıldı`,
        failed && `${files(failed)} saxlanılmadı: yenidən cəhd edin və ya silin`,
        cancelled && `${files(cancelled)} ləğv edildi`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Bağlantı yoxdur: özü davam edəcək',
        network: nextTry('Serverlə əlaqə yoxdur'),
        stalled: nextTry('Yükləmə ilişib qaldı'),
        'server-error': nextTry('Serverdə problem var'),
        'rate-limited': nextTry('Server fasilə istəyir'),
        'no-reply': nextTry('Server cavab vermədi'),
      },
      resumed: 'Yükləmə davam edir',
      removed: (name) => `“${name}” silindi`,
      removedMany: (count) => `${files(count)} silindi`,
      undo: 'Geri qaytar',
      replace: 'Əvəz et',
      noPicture: 'Şəkli burada göstərmək olmur.',
      broughtBack: (count) => `Son ziyarətinizdəki ${files(count)} yenidən buradadır; hələ göndərilməyib.`,
      begun: (count) => `${files(count)} yüklənir`,
      uploaded: (percent) => `${percent} yükləndi`,
      notAdded: (count) => `${files(count)} əlavə edilmədi`,
      preparing: 'Hazırlanır…',
      scaled: (width, height) => `ölçüsü ${width} × ${height} edildi`,
      stripped: 'metaməlumatlar silindi',
      notStripped: 'Metaməlumatları silmək mümkün olmadığı üçün fayl göndərilmədi. Başqa fayl seçin.',
    },
  };
};
