import type { Pack } from './words.js';

/** Chinese in simplified characters. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { other: '# 个文件' });
  const nextTry = (reason: string) => (time: string) => `${reason}：${time ? `${time}后重试` : '正在重试'}`;
  return {
    lang: 'zh-Hans',
    files,

    drop: () => '将文件拖放到此处、粘贴，或',
    browse: () => '选择文件',
    browseAgain: (many) => (many ? '添加更多' : '选择其他文件'),
    kinds: { image: '图片', video: '视频', audio: '音频', any: '任意文件' },
    limits: (maxSize, maxFiles) => [maxSize && `不超过 ${maxSize}`, maxFiles ? `最多 ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return '无法再添加文件';
      if (!taken) return `只能添加${kinds}`;
      if (!count) return '松开以添加文件';
      return taken < count ? n(count, { other: `松开以添加 # 个文件中的 ${taken} 个` }) : `松开以添加 ${files(count)}`;
    },

    comment: '备注',
    upload: (count) => (count > 1 ? `上传 ${files(count)}` : '上传'),
    cancelAll: '全部取消',
    retryAll: '全部重试',
    overall: '总进度',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/秒`,
    left: (time) => `剩余 ${time}`,

    waiting: '等待上传',
    checking: '正在检查…',
    queued: '排队中',
    sending: '正在上传',
    processing: '已全部发送，正在等待服务器答复',
    retrying: '正在重试',
    stored: '已存储',
    failed: '未存储',
    unsure: '可能已存储',
    cancelled: '已取消',

    failure: {
      'bad-key': () => '服务器拒绝了密钥。请告知此页面的所有者。',
      'too-large': ({ size }) => `服务器不接受 ${size} 的文件。请选择更小的文件。`,
      'wrong-type': ({ type }) => `服务器不接受${type ? ` ${type}` : '此类型'}。请选择其他文件。`,
      'rate-limited': () => '上传过于频繁。请等待一分钟后重试。',
      'refused-by-server': () => '服务器拒绝了此文件。请选择其他文件。',
      'server-error': () => '服务器出错。请等待一分钟后重试。',
      'bad-reply': () => '无法理解服务器的答复；文件可能已存储。请告知此页面的所有者。',
      'no-reply': () => '服务器没有答复：文件可能已存储，重试可能会存储两次。',
      network: () => '无法连接服务器。请检查网络连接后重试。',
      offline: () => '没有网络连接。请在恢复连接后重试。',
      stalled: () => '上传停滞。请检查网络连接后重试。',
      blocked: () => '此页面无法连接服务器。请告知此页面的所有者。',
      gone: () => '无法再读取此文件：它已被移动、更改或删除。请重新选择此文件。',
      'refused-by-page': () => '此页面无法发送文件。请告知此页面的所有者。',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `未添加“${name}”：${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `只能添加${kinds}。`,
      'too-large': ({ size, maxSize }) => `文件大小为 ${size}，最大只能添加 ${maxSize}。请选择更小的文件。`,
      empty: () => '文件为空。请选择其他文件。',
      'too-many': ({ maxFiles, busy }) =>
        busy ? '请等待上传完成或取消上传。' : `最多只能添加 ${files(maxFiles)}。请移除其他文件。`,
      duplicate: ({ other, isStored }) => `此文件已${isStored ? '存储' : '在列表中'}${other && `，名为“${other}”`}。`,
      'refused-by-page': () => '此页面拒绝了该文件。请选择其他文件。',
    },
    emptyFolder: '文件夹为空，或未能完整读取。请选择其中的文件。',
    more: (count) => n(count, { other: '以及另外 # 个' }),
    dismiss: '关闭',
    addAgain: '再次添加',

    cancel: '取消',
    retry: '重试',
    tryNow: '立即重试',
    remove: '移除',
    removeStored: '从列表中移除（仍保持存储）',
    invalid: {
      uploading: '正在上传。请等待完成或取消上传。',
      failed: '有文件未存储。请重试或将其移除。',
      unsent: '请先上传或移除文件。',
      missing: '请选择文件并上传。',
    },
    open: '在新标签页中打开',
    copyLink: '复制链接',
    copied: '已复制',
    notRemoved: '服务器未移除该文件。',
    notCopied: '无法复制链接。请打开链接并复制地址。',

    notKept: '此浏览器无法将您的文件保留到下次访问。请在离开前上传。',

    added: (count) => n(count, { other: '已添加 # 个文件' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { other: '已存储 # 个文件' }),
        failed && n(failed, { other: '# 个文件未存储：请重试或移除' }),
        cancelled && n(cancelled, { other: '已取消 # 个文件' }),
      ]
        .filter(Boolean)
        .join('，'),

    rare: {
      held: {
        offline: () => '没有网络连接：将自动继续',
        network: nextTry('无法连接服务器'),
        stalled: nextTry('上传停滞'),
        'server-error': nextTry('服务器出现问题'),
        'rate-limited': nextTry('服务器要求稍候'),
        'no-reply': nextTry('服务器没有答复'),
      },
      resumed: '已继续',
      removed: (name) => `已移除“${name}”`,
      removedMany: (count) => n(count, { other: '已移除 # 个文件' }),
      undo: '撤销',
      replace: '替换',
      noPicture: '无法在此显示图片。',
      broughtBack: (count) => n(count, { other: '您上次访问时的 # 个文件已恢复到列表中，尚未发送。' }),
      begun: (count) => n(count, { other: '正在上传 # 个文件' }),
      uploaded: (percent) => `已上传 ${percent}`,
      notAdded: (count) => n(count, { other: '# 个文件未添加' }),
      preparing: '正在准备…',
      scaled: (width, height) => `已缩小至 ${width} × ${height}`,
      stripped: '已移除元数据',
      notStripped: '无法移除元数据，因此未发送该文件。请选择其他文件。',
    },
  };
};
