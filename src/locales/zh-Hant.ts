import type { Pack } from './words.js';

/** Chinese in traditional characters, as it is written in Taiwan. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { other: '# 個檔案' });
  const nextTry = (reason: string) => (time: string) => `${reason}：${time ? `${time}後重試` : '正在重試'}`;
  return {
    lang: 'zh-Hant',
    files,

    drop: () => '將檔案拖放到這裡、貼上，或',
    browse: () => '選擇檔案',
    browseAgain: (many) => (many ? '新增更多' : '選擇其他檔案'),
    kinds: { image: '圖片', video: '影片', audio: '音訊', any: '任何檔案' },
    limits: (maxSize, maxFiles) => [maxSize && `不超過 ${maxSize}`, maxFiles ? `最多 ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return '無法再新增檔案';
      if (!taken) return `只能新增${kinds}`;
      if (!count) return '放開以新增檔案';
      return taken < count ? n(count, { other: `放開以新增 # 個檔案中的 ${taken} 個` }) : `放開以新增 ${files(count)}`;
    },

    comment: '備註',
    upload: (count) => (count > 1 ? `上傳 ${files(count)}` : '上傳'),
    cancelAll: '全部取消',
    retryAll: '全部重試',
    overall: '整體進度',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/秒`,
    left: (time) => `剩餘 ${time}`,

    waiting: '等待上傳',
    checking: '檢查中…',
    queued: '排隊中',
    sending: '上傳中',
    processing: '已全部傳送，正在等待伺服器回應',
    retrying: '正在重試',
    stored: '已儲存',
    failed: '未儲存',
    unsure: '可能已儲存',
    cancelled: '已取消',

    failure: {
      'bad-key': () => '伺服器拒絕了金鑰。請告知此頁面的擁有者。',
      'too-large': ({ size }) => `伺服器不接受 ${size} 的檔案。請選擇較小的檔案。`,
      'wrong-type': ({ type }) => `伺服器不接受${type ? ` ${type}` : '此類型'}。請選擇其他檔案。`,
      'rate-limited': () => '上傳過於頻繁。請等待一分鐘後重試。',
      'refused-by-server': () => '伺服器拒絕了此檔案。請選擇其他檔案。',
      'server-error': () => '伺服器發生錯誤。請等待一分鐘後重試。',
      'bad-reply': () => '無法理解伺服器的回應；檔案可能已儲存。請告知此頁面的擁有者。',
      'no-reply': () => '伺服器沒有回應：檔案可能已儲存，重試可能會儲存兩次。',
      network: () => '無法連線到伺服器。請檢查網路連線後重試。',
      offline: () => '沒有網路連線。請在恢復連線後重試。',
      stalled: () => '上傳停滯。請檢查網路連線後重試。',
      blocked: () => '此頁面無法連線到伺服器。請告知此頁面的擁有者。',
      gone: () => '無法再讀取此檔案：它已被移動、變更或刪除。請重新選擇此檔案。',
      'refused-by-page': () => '此頁面無法傳送檔案。請告知此頁面的擁有者。',
    },
    quoted: (text) => `「${text}」`,
    refused: (name, reason) => `未新增「${name}」：${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `只能新增${kinds}。`,
      'too-large': ({ size, maxSize }) => `檔案大小為 ${size}，最大只能新增 ${maxSize}。請選擇較小的檔案。`,
      empty: () => '檔案是空的。請選擇其他檔案。',
      'too-many': ({ maxFiles, busy }) =>
        busy ? '請等待上傳完成或取消上傳。' : `最多只能新增 ${files(maxFiles)}。請移除其他檔案。`,
      duplicate: ({ other, isStored }) =>
        `此檔案已${isStored ? '儲存' : '在清單中'}${other && `，名稱為「${other}」`}。`,
      'refused-by-page': () => '此頁面拒絕了該檔案。請選擇其他檔案。',
    },
    emptyFolder: '資料夾是空的，或未能完整讀取。請選擇其中的檔案。',
    more: (count) => n(count, { other: '以及另外 # 個' }),
    dismiss: '關閉',
    addAgain: '再次新增',

    cancel: '取消',
    retry: '重試',
    tryNow: '立即重試',
    remove: '移除',
    removeStored: '從清單中移除（仍保持儲存）',
    invalid: {
      uploading: '正在上傳。請等待完成或取消上傳。',
      failed: '有檔案未儲存。請重試或將其移除。',
      unsent: '請先上傳或移除檔案。',
      missing: '請選擇檔案並上傳。',
    },
    open: '在新分頁中開啟',
    copyLink: '複製連結',
    copied: '已複製',
    notRemoved: '伺服器未移除該檔案。',
    notCopied: '無法複製連結。請開啟連結並複製網址。',

    notKept: '此瀏覽器無法將您的檔案保留到下次造訪。請在離開前上傳。',

    added: (count) => n(count, { other: '已新增 # 個檔案' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { other: '已儲存 # 個檔案' }),
        failed && n(failed, { other: '# 個檔案未儲存：請重試或移除' }),
        cancelled && n(cancelled, { other: '已取消 # 個檔案' }),
      ]
        .filter(Boolean)
        .join('，'),

    rare: {
      held: {
        offline: () => '沒有網路連線：將自動繼續',
        network: nextTry('無法連線到伺服器'),
        stalled: nextTry('上傳停滯'),
        'server-error': nextTry('伺服器發生問題'),
        'rate-limited': nextTry('伺服器要求稍候'),
        'no-reply': nextTry('伺服器沒有回應'),
      },
      resumed: '已繼續',
      removed: (name) => `已移除「${name}」`,
      removedMany: (count) => n(count, { other: '已移除 # 個檔案' }),
      undo: '復原',
      replace: '取代',
      noPicture: '無法在此顯示圖片。',
      broughtBack: (count) => n(count, { other: '您上次造訪時的 # 個檔案已回到清單中，尚未傳送。' }),
      begun: (count) => n(count, { other: '正在上傳 # 個檔案' }),
      uploaded: (percent) => `已上傳 ${percent}`,
      notAdded: (count) => n(count, { other: '# 個檔案未新增' }),
      preparing: '準備中…',
      scaled: (width, height) => `已縮小至 ${width} × ${height}`,
      stripped: '已移除中繼資料',
      notStripped: '無法移除中繼資料，因此未傳送該檔案。請選擇其他檔案。',
    },
  };
};
