import type { Pack } from './words.js';

/** Korean. */
export const words: Pack = (n) => {
  const files = (count: number): string => n(count, { other: '파일 #개' });
  const nextTry = (reason: string) => (time: string) =>
    `${reason}: ${time ? `${time} 후 다시 시도` : '다시 시도하는 중'}`;
  return {
    lang: 'ko',
    files,

    drop: () => '여기에 파일을 끌어다 놓거나 붙여넣거나',
    browse: () => '파일 선택',
    browseAgain: (many) => (many ? '파일 추가' : '다른 파일 선택'),
    kinds: { image: '이미지', video: '동영상', audio: '오디오', any: '모든 파일' },
    limits: (maxSize, maxFiles) => [
      maxSize && `최대 ${maxSize}`,
      maxFiles ? n(maxFiles, { other: '파일 최대 #개' }) : '',
    ],
    dragging: ({ kinds, count, taken, isFull }) => {
      if (isFull) return '파일을 더 추가할 수 없습니다';
      if (!taken) return `${kinds}만 추가할 수 있습니다`;
      if (!count) return '놓아서 파일 추가';
      return taken < count ? n(count, { other: `놓아서 파일 #개 중 ${taken}개 추가` }) : `놓아서 ${files(count)} 추가`;
    },

    comment: '댓글',
    upload: (count) => (count > 1 ? `${files(count)} 업로드` : '업로드'),
    cancelAll: '모두 취소',
    retryAll: '모두 다시 시도',
    overall: '전체 진행률',
    transferred: (loaded, total) => `${total} 중 ${loaded}`,
    speed: (bytes) => `초당 ${bytes}`,
    left: (time) => `${time} 남음`,

    waiting: '업로드 준비됨',
    checking: '확인 중…',
    queued: '대기 중',
    sending: '업로드 중',
    processing: '모두 전송됨, 서버 응답 대기 중',
    retrying: '다시 시도하는 중',
    stored: '저장됨',
    failed: '저장되지 않음',
    unsure: '저장되었을 수 있음',
    cancelled: '취소됨',

    failure: {
      'bad-key': () => '서버에서 키를 거부했습니다. 이 페이지의 관리자에게 알려 주세요.',
      'too-large': ({ size }) => `서버에서 ${size} 크기의 파일을 받지 않습니다. 더 작은 파일을 선택하세요.`,
      'wrong-type': ({ type }) => `서버에서 ${type || '이'} 형식을 받지 않습니다. 다른 파일을 선택하세요.`,
      'rate-limited': () => '업로드가 너무 많습니다. 1분 기다린 후 다시 시도하세요.',
      'refused-by-server': () => '서버에서 이 파일을 거부했습니다. 다른 파일을 선택하세요.',
      'server-error': () => '서버에 오류가 발생했습니다. 1분 기다린 후 다시 시도하세요.',
      'bad-reply': () =>
        '서버의 응답을 이해할 수 없습니다. 파일이 저장되었을 수 있습니다. 이 페이지의 관리자에게 알려 주세요.',
      'no-reply': () =>
        '서버가 응답하지 않았습니다. 파일이 저장되었을 수 있으며, 다시 시도하면 두 번 저장될 수 있습니다.',
      network: () => '서버에 연결할 수 없습니다. 연결을 확인한 후 다시 시도하세요.',
      offline: () => '연결되어 있지 않습니다. 다시 연결되면 시도하세요.',
      stalled: () => '업로드가 멈췄습니다. 연결을 확인한 후 다시 시도하세요.',
      blocked: () => '이 페이지에서 서버에 연결할 수 없습니다. 이 페이지의 관리자에게 알려 주세요.',
      gone: () => '이 파일을 더 이상 읽을 수 없습니다. 파일이 이동, 변경 또는 삭제되었습니다. 파일을 다시 선택하세요.',
      'refused-by-page': () => '이 페이지에서 파일을 보낼 수 없습니다. 이 페이지의 관리자에게 알려 주세요.',
    },
    quoted: (text) => `‘${text}’`,
    refused: (name, reason) => `‘${name}’ 항목이 추가되지 않았습니다: ${reason}`,
    refusal: {
      'wrong-type': ({ kinds }) => `${kinds}만 추가할 수 있습니다.`,
      'too-large': ({ size, maxSize }) =>
        `파일 크기가 ${size}입니다. 최대 ${maxSize}까지 추가할 수 있습니다. 더 작은 파일을 선택하세요.`,
      empty: () => '파일이 비어 있습니다. 다른 파일을 선택하세요.',
      'too-many': ({ maxFiles, busy }) =>
        busy
          ? '업로드가 끝날 때까지 기다리거나 취소하세요.'
          : n(maxFiles, { other: '파일은 최대 #개까지 추가할 수 있습니다. 다른 파일을 제거하세요.' }),
      duplicate: ({ other, isStored }) =>
        `이미 ${other && `‘${other}’ 이름으로 `}${isStored ? '저장되어 있습니다' : '목록에 있습니다'}.`,
      'refused-by-page': () => '이 페이지에서 파일을 거부했습니다. 다른 파일을 선택하세요.',
    },
    emptyFolder: '폴더가 비어 있거나 전체를 읽을 수 없습니다. 폴더 안의 파일을 선택하세요.',
    more: (count) => n(count, { other: '외 #개' }),
    dismiss: '닫기',
    addAgain: '다시 추가',

    cancel: '취소',
    retry: '다시 시도',
    tryNow: '지금 시도',
    remove: '제거',
    removeStored: '목록에서 제거(저장은 유지됨)',
    invalid: {
      uploading: '업로드 중입니다. 끝날 때까지 기다리거나 취소하세요.',
      failed: '저장되지 않은 파일이 있습니다. 다시 시도하거나 제거하세요.',
      unsent: '먼저 파일을 업로드하거나 제거하세요.',
      missing: '파일을 선택하여 업로드하세요.',
    },
    open: '새 탭에서 열기',
    copyLink: '링크 복사',
    copied: '복사됨',
    notRemoved: '서버에서 파일을 제거하지 않았습니다.',
    notCopied: '링크를 복사할 수 없습니다. 링크를 열고 주소를 복사하세요.',

    notKept: '이 브라우저는 다음 방문까지 파일을 보관할 수 없습니다. 페이지를 떠나기 전에 업로드하세요.',

    added: (count) => n(count, { other: '파일 #개 추가됨' }),
    settled: (stored, failed, cancelled) =>
      [
        stored && n(stored, { other: '파일 #개 저장됨' }),
        failed && n(failed, { other: '파일 #개 저장되지 않음: 다시 시도하거나 제거하세요' }),
        cancelled && n(cancelled, { other: '파일 #개 취소됨' }),
      ]
        .filter(Boolean)
        .join(', '),

    rare: {
      held: {
        offline: () => '연결 없음: 자동으로 계속됩니다',
        network: nextTry('서버에 연결할 수 없음'),
        stalled: nextTry('업로드가 멈춤'),
        'server-error': nextTry('서버에 문제가 있음'),
        'rate-limited': nextTry('서버가 대기를 요청함'),
        'no-reply': nextTry('서버가 응답하지 않음'),
      },
      resumed: '계속하는 중',
      removed: (name) => `‘${name}’ 파일이 제거되었습니다`,
      removedMany: (count) => n(count, { other: '파일 #개가 제거되었습니다' }),
      undo: '실행 취소',
      replace: '바꾸기',
      noPicture: '여기에 이미지를 표시할 수 없습니다.',
      broughtBack: (count) =>
        n(count, { other: '지난 방문의 파일 #개가 다시 여기에 있습니다. 아직 전송되지 않았습니다.' }),
      begun: (count) => n(count, { other: '파일 #개 업로드 중' }),
      uploaded: (percent) => `${percent} 업로드됨`,
      notAdded: (count) => n(count, { other: '파일 #개가 추가되지 않았습니다' }),
      preparing: '준비 중…',
      scaled: (width, height) => `${width} × ${height} 크기로 축소됨`,
      stripped: '메타데이터 제거됨',
      notStripped: '메타데이터를 제거할 수 없어 보내지 않았습니다. 다른 파일을 선택하세요.',
    },
  };
};
