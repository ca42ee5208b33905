import type { Words } from './words.js';

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** English: the words that come with the element. */
export const en: Words = {
  lang: 'en',
  files,

  drop: (many) => `Drop ${many ? 'files' : 'a file'} here, paste, or`,
  browse: (many) => `Choose ${many ? 'files' : 'a file'}`,
  browseAgain: (many) => (many ? 'Add more' : 'Choose another'),
  kinds: { image: 'images', video: 'videos', audio: 'audio', any: 'any file' },
  limits: (maxSize, maxFiles) => [maxSize && `up to ${maxSize} each`, maxFiles ? `at most ${files(maxFiles)}` : ''],
  dropTake: ({ count, taken, kinds }) =>
    taken < count
      ? `Drop to add ${taken} of ${files(count)}: only ${kinds}`
      : `Drop to add ${count ? files(count) : ''}`,
  dropRefuse: ({ kinds }) => `Only ${kinds} can be added`,
  dropFull: ({ count, taken }) =>
    taken ? `Drop to add ${taken} of ${files(count)}` : 'There is no room for more files',

  comment: 'Comment',
  commentOn: (name) => `Comment on ${name}`,
  upload: (count) => (count > 1 ? `Upload ${files(count)}` : 'Upload'),
  cancelAll: 'Cancel all',
  retryAll: (count) => `Retry ${files(count)}`,
  overall: 'Overall progress',
  transferred: (loaded, total) => `${loaded} of ${total}`,
  speed: (bytes) => `${bytes}/s`,
  left: (time) => `${time} left`,

  waiting: 'Ready to upload',
  checking: 'Checking…',
  queued: 'Waiting its turn',
  sending: 'Uploading',
  processing: 'Sent, waiting for the server',
  retrying: 'Trying again soon',
  stored: 'Stored',
  failed: 'Not stored',
  cancelled: 'Cancelled',

  failure: {
    'bad-key': () => 'The server did not accept the key. Please tell this page’s owner.',
    'too-large': ({ size }) => `The server does not take ${size}. Choose a smaller file.`,
    'wrong-type': ({ type }) => `The server does not take ${type || 'this type'}. Choose another file.`,
    'rate-limited': () => 'Too many uploads at once. Wait a minute, then retry.',
    'refused-by-server': () => 'The server refused this file. Choose another.',
    'server-error': () => 'The server had a problem. Retry in a moment.',
    'bad-reply': () => 'The server’s answer made no sense; the file may be stored. Please tell this page’s owner.',
    'no-reply': () => 'All was sent, but no answer came; the file may be stored. Retrying could store it twice.',
    network: () => 'The server could not be reached. Check the connection, then retry.',
    cancelled: () => 'Cancelled',
    'refused-by-page': () => 'This page could not send the file. Please tell its owner.',
  },
  refused: (name, reason) => `“${name}” was not added: ${reason}`,
  refusal: {
    'wrong-type': ({ kinds }) => `only ${kinds} can be added.`,
    'too-large': ({ size, maxSize }) => `it has ${size}, at most ${maxSize} are allowed. Choose a smaller one.`,
    empty: () => 'the file is empty. Choose another.',
    'too-many': ({ maxFiles }) => `at most ${files(maxFiles)} can be chosen. Remove one to make room.`,
    'refused-by-page': () => 'this page could not accept it. Choose another.',
  },
  busy: 'wait until the upload has ended, or cancel it.',
  emptyFolder: 'the folder has no files in it. Choose another.',
  more: (count) => `and ${count} more`,
  dismiss: 'Dismiss',

  cancel: (name) => `Cancel ${name}`,
  retry: (name) => `Retry ${name}`,
  remove: (name) => `Remove ${name}`,
  removeStored: (name) => `Remove ${name} from the list; it stays stored`,
  open: (name) => `Open ${name} in a new tab`,
  copyLink: 'Copy link',
  copy: (what, name) => `${what}: ${name}`,
  copied: 'Copied',
  notCopied: 'Copying is blocked here. Open the link and copy its address.',

  added: (count) => `${files(count)} added`,
  settled: (stored, failed, cancelled) =>
    [
      stored && `${files(stored)} stored`,
      failed && `${files(failed)} not stored: retry or remove`,
      cancelled && `${files(cancelled)} cancelled`,
    ]
      .filter(Boolean)
      .join(', '),
};
