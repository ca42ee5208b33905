import type { Pack } from './words.js';

/** Japanese. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { other: '# 個のファイル' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}：${time ? `${time}後に再試行します` : '再試行しています'}`;
  return {
    lang: 'ja',
    files,

    drop: () => 'ここにファイルをドロップ、貼り付け、または',
    browse: () => 'ファイルを選択',
    browseAgain: (many) => (many ? 'ファイルを追加' : '別のファイルを選択'),
    kinds: { image: '画像', video: '動画', audio: '音声', any: 'すべてのファイル' },
    limits: (maxSize, maxFiles) => [maxSize && `${maxSize} まで`, maxFiles ? n(maxFiles, { other: '最大 # 個' }) : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'これ以上ファイルを追加できません';
      if (!taken) return `追加できるのは${kinds}のみです`;
      if (!count) return 'ドロップしてファイルを追加';
      return taken < count
        ? n(count, { other: `ドロップして # 個のうち ${taken} 個のファイルを追加` })
        : `ドロップして ${files(count)}を追加`;
    },

    comment: 'コメント',
    upload: (count) => (count > 1 ? `${files(count)}をアップロード` : 'アップロード'),
    cancelAll: 'すべてキャンセル',
    retryAll: 'すべて再試行',
    overall: '全体の進行状況',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/秒`,
    left: (time) => `残り ${time}`,

    waiting: 'アップロード待ち',
    checking: '確認中…',
    queued: '待機中',
    sending: 'アップロード中',
    processing: '送信済み、サーバーの応答を待っています',
    retrying: '再試行中',
    stored: '保存済み',
    failed: '保存されていません',
    unsure: '保存された可能性があります',
    cancelled: 'キャンセル済み',

    failure: {
      'bad-key': () => 'サーバーがキーを拒否しました。このページの管理者に連絡してください。',
      'too-large': ({ size }) =>
        `サーバーは ${size} のファイルを受け付けません。もっと小さいファイルを選択してください。`,
      'wrong-type': ({ type }) =>
        `サーバーは${type ? ` ${type} ` : 'この形式'}を受け付けません。別のファイルを選択してください。`,
      'rate-limited': () => 'アップロードが多すぎます。1 分待ってから再試行してください。',
      'refused-by-server': () => 'サーバーがこのファイルを拒否しました。別のファイルを選択してください。',
      'server-error': () => 'サーバーでエラーが発生しました。1 分待ってから再試行してください。',
      'bad-reply': () =>
        'サーバーの応答を解釈できませんでした。ファイルは保存されている可能性があります。このページの管理者に連絡してください。',
      'no-reply': () =>
        'サーバーから応答がありませんでした。ファイルは保存されている可能性があり、再試行すると二重に保存されることがあります。',
      network: () => 'サーバーに接続できませんでした。接続を確認してから再試行してください。',
      offline: () => '接続がありません。接続が回復したら再試行してください。',
      stalled: () => 'アップロードが止まりました。接続を確認してから再試行してください。',
      blocked: () => 'このページからサーバーに接続できません。このページの管理者に連絡してください。',
      gone: () =>
        'このファイルは読み取れなくなりました。移動、変更、または削除されています。もう一度選択してください。',
      'refused-by-page': () => 'このページからファイルを送信できませんでした。このページの管理者に連絡してください。',
    },
    quoted: (text) => `「${text}」`,
    refused: (name, reason) => `「${name}」は追加されませんでした：${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `追加できるのは${kinds}のみです。`,
      'too-large': ({ size, maxSize }) =>
        `サイズは ${size} ですが、追加できるのは ${maxSize} までです。もっと小さいファイルを選択してください。`,
      empty: () => 'ファイルが空です。別のファイルを選択してください。',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'アップロードの完了を待つか、キャンセルしてください。'
          : n(maxFiles, { other: '追加できるファイルは # 個までです。ほかのファイルを削除してください。' }),
      duplicate: ({ other, isStored }) =>
        `${other && `「${other}」として`}すでに${isStored ? '保存されています' : '一覧にあります'}。`,
      'refused-by-page': () => 'このページがファイルを拒否しました。別のファイルを選択してください。',
    },
    emptyFolder: 'フォルダーが空か、一部を読み取れませんでした。中のファイルを選択してください。',
    more: (count) => n(count, { other: 'ほか # 件' }),
    dismiss: '閉じる',
    addAgain: 'もう一度追加',

    cancel: 'キャンセル',
    retry: '再試行',
    tryNow: '今すぐ再試行',
    remove: '削除',
    removeStored: '一覧から削除（保存されたまま）',
    invalid: {
      uploading: 'アップロード中です。完了を待つか、キャンセルしてください。',
      failed: '保存されていないファイルがあります。再試行するか、削除してください。',
      unsent: '先にファイルをアップロードするか、削除してください。',
      missing: 'ファイルを選択してアップロードしてください。',
    },
    open: '新しいタブで開く',
    copyLink: 'リンクをコピー',
    copied: 'コピーしました',
    notRemoved: 'サーバーがファイルを削除しませんでした。',
    notCopied: 'リンクをコピーできませんでした。リンクを開いてアドレスをコピーしてください。',

    notKept: 'このブラウザーは次回までファイルを保持できません。ページを離れる前にアップロードしてください。',

    added: (count) => n(count, { other: '# 個のファイルを追加しました' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { other: '# 個のファイルを保存しました' }),
        failed && n(failed, { other: '# 個のファイルは保存されませんでした（再試行または削除してください）' }),
        cancelled && n(cancelled, { other: '# 個のファイルをキャンセルしました' }),
      ]
        .filter(Boolean)
        .join('、'),

    rare: {
      held: {
        offline: () => '接続がありません：自動的に再開します',
        network: nextTry('サーバーに接続できません'),
        stalled: nextTry('アップロードが止まりました'),
        'server-error': nextTry('サーバーに問題があります'),
        'rate-limited': nextTry('サーバーが待機を求めています'),
        'no-reply': nextTry('サーバーから応答がありません'),
      },
      resumed: '再開しました',
      removed: (name) => `「${name}」を削除しました`,
      removedMany: (count) => n(count, { other: '# 個のファイルを削除しました' }),
      undo: '元に戻す',
      replace: '置き換え',
      noPicture: 'ここに画像を表示できません。',
      broughtBack: (count) =>
        n(count, { other: '前回の # 個のファイルが一覧に戻っています。まだ送信されていません。' }),
      begun: (count) => n(count, { other: '# 個のファイルをアップロードしています' }),
      uploaded: (percent) => `${percent} アップロード済み`,
      notAdded: (count) => n(count, { other: '# 個のファイルは追加されませんでした' }),
      preparing: '準備中…',
      scaled: (width, height) => `${width} × ${height} に縮小`,
      stripped: 'メタデータを削除',
      notStripped: 'メタデータを削除できなかったため、送信されませんでした。別のファイルを選択してください。',
    },
  };
};
