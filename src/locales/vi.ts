import type { Pack } from './words.js';

/** Vietnamese. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { other: '# tệp' });
  const nextTry = (reason: string) => (time: string) => `${reason}: ${time ? `thử lại sau ${time}` : 'đang thử lại'}`;
  return {
    lang: 'vi',
    files,

    drop: () => 'Thả tệp vào đây, dán hoặc',
    browse: () => 'Chọn tệp',
    browseAgain: (many) => (many ? 'Thêm tệp' : 'Chọn tệp khác'),
    kinds: { image: 'hình ảnh', video: 'video', audio: 'âm thanh', any: 'tệp bất kỳ' },
    limits: (maxSize, maxFiles) => [maxSize && `tối đa ${maxSize}`, maxFiles ? `nhiều nhất ${files(maxFiles)}` : ''],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return 'Không thể thêm tệp nữa';
      if (!taken) return `Chỉ có thể thêm ${kinds}`;
      return `Thả để thêm ${taken < count ? `${taken} trong số ` : ''}${count ? files(count) : 'tệp'}`;
    },

    comment: 'Bình luận',
    upload: (count) => (count > 1 ? `Tải lên ${files(count)}` : 'Tải lên'),
    cancelAll: 'Hủy tất cả',
    retryAll: 'Thử lại tất cả',
    overall: 'Tiến trình chung',
    transferred: (loaded, total) => `${loaded} / ${total}`,
    speed: (bytes) => `${bytes}/giây`,
    left: (time) => `còn ${time}`,

    waiting: 'Sẵn sàng tải lên',
    checking: 'Đang kiểm tra…',
    queued: 'Đang chờ',
    sending: 'Đang tải lên',
    processing: 'Đã gửi hết, đang chờ máy chủ trả lời',
    retrying: 'Đang thử lại',
    stored: 'Đã lưu',
    failed: 'Chưa lưu được',
    unsure: 'Có thể đã lưu',
    cancelled: 'Đã hủy',

    failure: {
      'bad-key': () => 'Máy chủ từ chối khóa. Hãy báo cho chủ trang này.',
      'too-large': ({ size }) => `Máy chủ không nhận tệp ${size}. Hãy chọn tệp nhỏ hơn.`,
      'wrong-type': ({ type }) => `Máy chủ không nhận ${type || 'loại tệp này'}. Hãy chọn tệp khác.`,
      'rate-limited': () => 'Quá nhiều lượt tải lên. Hãy đợi một phút rồi thử lại.',
      'refused-by-server': () => 'Máy chủ từ chối tệp này. Hãy chọn tệp khác.',
      'server-error': () => 'Máy chủ gặp lỗi. Hãy đợi một phút rồi thử lại.',
      'bad-reply': () => 'Không hiểu được câu trả lời của máy chủ; tệp có thể đã được lưu. Hãy báo cho chủ trang này.',
      'no-reply': () => 'Máy chủ không trả lời: tệp có thể đã được lưu, và thử lại có thể khiến tệp được lưu hai lần.',
      network: () => 'Không thể kết nối đến máy chủ. Hãy kiểm tra kết nối rồi thử lại.',
      offline: () => 'Không có kết nối. Hãy thử lại khi có kết nối.',
      stalled: () => 'Quá trình tải lên bị kẹt. Hãy kiểm tra kết nối rồi thử lại.',
      blocked: () => 'Trang này không thể kết nối đến máy chủ. Hãy báo cho chủ trang này.',
      gone: () => 'Không còn đọc được tệp này: tệp đã bị di chuyển, thay đổi hoặc xóa. Hãy chọn lại tệp.',
      'refused-by-page': () => 'Trang này không gửi được tệp. Hãy báo cho chủ trang này.',
    },
    quoted: (text) => `“${text}”`,
    refused: (name, reason) => `Chưa thêm được “${name}”: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `chỉ có thể thêm ${kinds}.`,
      'too-large': ({ size, maxSize }) =>
        `tệp có dung lượng ${size}, chỉ thêm được tối đa ${maxSize}. Hãy chọn tệp nhỏ hơn.`,
      empty: () => 'tệp trống. Hãy chọn tệp khác.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? 'hãy đợi tải lên xong hoặc hủy tải lên.'
          : `chỉ thêm được nhiều nhất ${files(maxFiles)}. Hãy gỡ một tệp khác.`,
      duplicate: ({ other, isStored }) =>
        `tệp này ${isStored ? 'đã được lưu' : 'đã có trong danh sách'}${other && ` với tên “${other}”`}.`,
      'refused-by-page': () => 'trang này từ chối tệp. Hãy chọn tệp khác.',
    },
    emptyFolder: 'thư mục trống hoặc không đọc được đầy đủ. Hãy chọn các tệp trong đó.',
    more: (count) => n(count, { other: 'và # mục khác' }),
    dismiss: 'Đóng',
    addAgain: 'Vẫn thêm',

    cancel: 'Hủy',
    retry: 'Thử lại',
    tryNow: 'Thử ngay',
    remove: 'Gỡ',
    removeStored: 'Gỡ khỏi danh sách (vẫn được lưu)',
    invalid: {
      uploading: 'Đang tải lên. Hãy đợi hoặc hủy.',
      failed: 'Có tệp chưa lưu được. Hãy thử lại hoặc gỡ tệp đó.',
      unsent: 'Hãy tải lên hoặc gỡ tệp trước.',
      missing: 'Hãy chọn một tệp và tải lên.',
    },
    open: 'Mở trong thẻ mới',
    copyLink: 'Sao chép liên kết',
    copied: 'Đã sao chép',
    notRemoved: 'Máy chủ không xóa tệp.',
    notCopied: 'Không sao chép được liên kết. Hãy mở liên kết và sao chép địa chỉ.',

    notKept: 'Trình duyệt này không thể giữ tệp của bạn cho lần truy cập sau. Hãy tải lên trước khi rời đi.',

    added: (count) => n(count, { other: 'Đã thêm # tệp' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { other: '# tệp đã lưu' }),
        failed && n(failed, { other: '# tệp chưa lưu được: hãy thử lại hoặc gỡ' }),
        cancelled && n(cancelled, { other: '# tệp đã hủy' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => 'Không có kết nối: sẽ tự tiếp tục',
        network: nextTry('Không thể kết nối đến máy chủ'),
        stalled: nextTry('Quá trình tải lên bị kẹt'),
        'server-error': nextTry('Máy chủ gặp sự cố'),
        'rate-limited': nextTry('Máy chủ yêu cầu tạm dừng'),
        'no-reply': nextTry('Máy chủ không trả lời'),
      },
      resumed: 'Đang tiếp tục',
      removed: (name) => `Đã gỡ “${name}”`,
      removedMany: (count) => n(count, { other: 'Đã gỡ # tệp' }),
      undo: 'Hoàn tác',
      replace: 'Thay thế',
      noPicture: 'Không thể hiển thị hình ảnh ở đây.',
      broughtBack: (count) => n(count, { other: '# tệp từ lần truy cập trước đã trở lại đây và chưa được gửi.' }),
      begun: (count) => n(count, { other: 'Đang tải lên # tệp' }),
      uploaded: (percent) => `Đã tải lên ${percent}`,
      notAdded: (count) => n(count, { other: '# tệp chưa được thêm' }),
      preparing: 'Đang chuẩn bị…',
      scaled: (width, height) => `đã thu nhỏ còn ${width} × ${height}`,
      stripped: 'đã xóa siêu dữ liệu',
      notStripped: 'Không thể xóa siêu dữ liệu nên tệp không được gửi. Hãy chọn tệp khác.',
    },
  };
};
