import type { Pack } from './words.js';

/** Turkish. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { one: '# dosya', other: '# dosya' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `${time} sonra yeniden denenecek` : 'yeniden deneniyor'}`;
  return {
    lang: 'tr',
    files,

    drop: (many) => `${many ? 'Dosyaları' : 'Dosyayı'} buraya sürükleyin, yapıştırın veya`,
    browse: () => 'Dosya seç',
    browseAgain: (many) => (many ? 'Daha fazla ekle' : 'Başka dosya seç'),
    kinds: { image: 'resimler', video: 'videolar', audio: 'ses dosyaları', any: 'her tür dosya' },
    limits: (maxSize, maxFiles) => [maxSize && `en çok ${maxSize}`, maxFiles ? `en fazla ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Daha fazla dosya eklenemez';
      if (!taken) return `Yalnızca şunlar eklenebilir: ${kinds}`;
      if (!count) return 'Dosyaları eklemek için bırakın';
      if (taken < count) return `${files(count)} içinden ${taken} tanesini eklemek için bırakın`;
      return `${files(count)} eklemek için bırakın`;
    },

    comment: 'Yorum',
    upload: (count) => (count > 1 ? `${files(count)} yükle` : 'Yükle'),
    cancelAll: 'Tümünü iptal et',
    retryAll: 'Tümünü yeniden dene',
    overall: 'Genel ilerleme',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/sn`,
    left: (time) => `${time} kaldı`,

    waiting: 'Yüklenmeye hazır',
    checking: 'Denetleniyor…',
    queued: 'Bekliyor',
    sending: 'Yükleniyor',
    processing: 'Tümü gönderildi, sunucunun yanıtı bekleniyor',
    retrying: 'Yeniden deneniyor',
    stored: 'Kaydedildi',
    failed: 'Kaydedilmedi',
    unsure: 'Kaydedilmiş olabilir',
    cancelled: 'İptal edildi',

    failure: {
      'bad-key': () => 'Sunucu anahtarı reddetti. Bu sayfanın sahibine bildirin.',
      'too-large': ({ size }) => `Sunucu ${size} boyutundaki dosyaları kabul etmiyor. Daha küçük bir dosya seçin.`,
      'wrong-type': ({ type }) =>
        `Sunucu ${type ? `${type} türündeki` : 'bu türdeki'} dosyaları kabul etmiyor. Başka bir dosya seçin.`,
      'rate-limited': () => 'Çok fazla yükleme yapıldı. Bir dakika bekleyip yeniden deneyin.',
      'refused-by-server': () => 'Sunucu bu dosyayı reddetti. Başka bir dosya seçin.',
      'server-error': () => 'Sunucuda bir hata oluştu. Bir dakika bekleyip yeniden deneyin.',
      'bad-reply': () => 'Sunucunun yanıtı anlaşılamadı; dosya kaydedilmiş olabilir. Bu sayfanın sahibine bildirin.',
      'no-reply': () => 'Sunucu yanıt vermedi: dosya kaydedilmiş olabilir, “Yeniden dene” onu ikinci kez kaydedebilir.',
      network: () => 'Sunucuya ulaşılamadı. Bağlantınızı denetleyip yeniden deneyin.',
      offline: () => 'Bağlantı yok. Bağlantı geri geldiğinde yeniden deneyin.',
      stalled: () => 'Yükleme takıldı. Bağlantınızı denetleyip yeniden deneyin.',
      blocked: () => 'Bu sayfa sunucuya ulaşamıyor. Bu sayfanın sahibine bildirin.',
      gone: () => 'Bu dosya artık okunamıyor: taşındı, değiştirildi veya silindi. Dosyayı yeniden seçin.',
      'refused-by-page': () => 'Bu sayfa dosyayı gönderemedi. Bu sayfanın sahibine bildirin.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `“${name}” eklenmedi: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `yalnızca şunlar eklenebilir: ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `boyutu ${size}, oysa en çok ${maxSize} eklenebilir. Daha küçük bir dosya seçin.`,
      empty: () => 'dosya boş. Başka bir dosya seçin.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'yüklemenin bitmesini bekleyin veya yüklemeyi iptal edin.'
          : `en fazla ${files(maxFiles)} eklenebilir. Başka bir dosyayı kaldırın.`,
      duplicate: ({ other, isStored }) =>
        `${other && `“${other}” adıyla `}zaten ${isStored ? 'kaydedilmiş' : 'listede'}.`,
      'refused-by-page': () => 'bu sayfa dosyayı reddetti. Başka bir dosya seçin.',
    },
    emptyFolder: 'klasör boş veya tam olarak okunamadı. İçindeki dosyaları seçin.',
    more: (count) => `ve ${count} tane daha`,
    dismiss: 'Kapat',
    addAgain: 'Yine de ekle',

    cancel: 'İptal et',
    retry: 'Yeniden dene',
    tryNow: 'Şimdi dene',
    remove: 'Kaldır',
    removeStored: 'Listeden kaldır (kayıtlı kalır)',
    invalid: {
      uploading: 'Yükleme sürüyor. Bitmesini bekleyin veya iptal edin.',
      failed: 'Bir dosya kaydedilmedi. Yeniden deneyin veya dosyayı kaldırın.',
      unsent: 'Önce dosyayı yükleyin veya kaldırın.',
      missing: 'Bir dosya seçip yükleyin.',
    },
    open: 'Yeni sekmede aç',
    copyLink: 'Bağlantıyı kopyala',
    copied: 'Kopyalandı',
    notRemoved: 'Sunucu dosyayı kaldırmadı.',
    notCopied: 'Bağlantı kopyalanamadı. Bağlantıyı açıp adresi kopyalayın.',

    notKept: 'Bu tarayıcı dosyalarınızı bir sonraki ziyarete kadar saklayamıyor. Ayrılmadan önce dosyaları yükleyin.',

    added: (count) => `${files(count)} eklendi`,
    settled: (stored, failed, cancelled) =>
      [
        stored && `${files(stored)} kaydedildi`,
        failed && `${files(failed)} kaydedilmedi: yeniden deneyin veya kaldırın`,
        cancelled && `${files(cancelled)} iptal edildi`,
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Bağlantı yok: bağlantı gelince kendiliğinden sürecek',
        network: nextTry('Sunucuya ulaşılamıyor'),
        stalled: nextTry('Yükleme takıldı'),
        'server-error': nextTry('Sunucuda bir sorun var'),
        'rate-limited': nextTry('Sunucu ara verilmesini istiyor'),
        'no-reply': nextTry('Sunucu yanıt vermedi'),
      },
      resumed: 'Yükleme sürüyor',
      removed: (name) => `“${name}” kaldırıldı`,
      removedMany: (count) => `${files(count)} kaldırıldı`,
      undo: 'Geri al',
      replace: 'Değiştir',
      noPicture: 'Resim burada gösterilemiyor.',
      broughtBack: (count) => `Son ziyaretinizdeki ${files(count)} yeniden burada; henüz gönderilmedi.`,
      begun: (count) => `${files(count)} yükleniyor`,
      uploaded: (percent) => `${percent} yüklendi`,
      notAdded: (count) => `${files(count)} eklenmedi`,
      preparing: 'Hazırlanıyor…',
      scaled: (width, height) => `${width} × ${height} boyutuna getirildi`,
      stripped: 'meta veriler kaldırıldı',
      notStripped: 'Meta verileri kaldırılamadığı için dosya gönderilmedi. Başka bir dosya seçin.',
    },
  };
};
