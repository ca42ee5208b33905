import type { Words } from './words.js';

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** English: the words that come with the element. Those in `en-rare.ts` come with what shows them. */
export const en: Words = {
  lang: 'en',
  files,

  drop: (many) => `Drop ${many ? 'files' : 'a file'} here, paste, or`,
  browse: (many) => `Choose ${many ? 'files' : 'a file'}`,
  browseAgain: (many) => (many ? 'Add more' : 'Choose another'),
  kinds: { image: 'images', video: 'videos', audio: 'audio', any: 'any file' },
  limits: (maxSize, maxFiles) => [maxSize && `up to ${maxSize}`, maxFiles ? `at most ${files(maxFiles)}` : ''],
  dragging: ({ kinds, count, taken, isFull }) => {
    if (isFull) return 'No more files can be added';
    if (!taken) return `Only ${kinds} can be added`;
    return `Drop to add ${taken < count ? `${taken} of ` : ''}${count ? files(count) : 'files'}`;
  },

  comment: 'Comment',
  upload: (count) => (count > 1 ? `Upload ${files(count)}` : 'Upload'),
  cancelAll: 'Cancel all',
  retryAll: 'Retry all',
  overall: 'Overall progress',
  transferred: (loaded, total) => `${loaded} of ${total}`,
  speed: (bytes) => `${bytes}/s`,
  left: (time) => `${time} left`,

  waiting: 'Ready to upload',
  checking: 'Checking…',
  queued: 'Waiting',
  sending: 'Uploading',
  processing: 'All sent, waiting for the server’s answer',
  retrying: 'Trying again',
  stored: 'Stored',
  failed: 'Not stored',
  unsure: 'Perhaps stored',
  cancelled: 'Cancelled',

  failure: {
    'bad-key': () => 'The server refused the key. Tell this page’s owner.',
    'too-large': ({ size }) => `The server does not take ${size}. Choose a smaller file.`,
    'wrong-type': ({ type }) => `The server does not take ${type || 'this type'}. Choose another file.`,
    'rate-limited': () => 'Too many uploads. Wait a minute, then retry.',
    'refused-by-server': () => 'The server refused this file. Choose another file.',
    'server-error': () => 'The server failed. Wait a minute, then retry.',
    'bad-reply': () => 'The server’s answer made no sense; the file may be stored. Tell this page’s owner.',
    'no-reply': () => 'The server did not answer: the file may be stored, and Retry may store it twice.',
    network: () => 'The server could not be reached. Check the connection, then retry.',
    offline: () => 'There is no connection. Retry when it is back.',
    stalled: () => 'The upload got stuck. Check the connection, then retry.',
    blocked: () => 'This page cannot reach the server. Tell this page’s owner.',
    gone: () => 'This file can no longer be read: it was moved, changed or deleted. Choose it again.',
    'refused-by-page': () => 'This page could not send the file. Tell this page’s owner.',
  },
  quoted: (text) => `“${text}”`,
  refused: (name, reason) => `“${name}” was not added: ${reason}`,
  refusal: {
    'wrong-type': ({ kinds }) => `only ${kinds} can be added.`,
    'too-large': ({ size, maxSize }) => `it has ${size}, at most ${maxSize} can be added. Choose a smaller file.`,
    empty: () => 'the file is empty. Choose another file.',
    'too-many': ({ maxFiles, busy }) =>
      busy ? 'wait or cancel the upload.' : `at most ${files(maxFiles)} can be added. Remove another file.`,
    duplicate: ({ other, isStored }) =>
      `it is ${isStored ? 'stored' : 'in the list'} already${other && `, as “${other}”`}.`,
    'refused-by-page': () => 'this page refused the file. Choose another file.',
  },
  emptyFolder: 'the folder is empty, or could not be read in full. Choose its files.',
  more: (count) => `and ${count} more`,
  dismiss: 'Dismiss',
  addAgain: 'Add again',

  cancel: 'Cancel',
  retry: 'Retry',
  tryNow: 'Try now',
  remove: 'Remove',
  removeStored: 'Remove from the list (stays stored)',
  invalid: {
    uploading: 'Upload in progress. Wait for it, or cancel it.',
    failed: 'A file is not stored. Retry or remove it.',
    unsent: 'Upload or remove the file first.',
    missing: 'Choose a file and upload it.',
  },
  open: 'Open in a new tab',
  copyLink: 'Copy link',
  copied: 'Copied',
  notRemoved: 'The server did not remove the file.',
  notCopied: 'The link could not be copied. Open it and copy the address.',

  notKept: 'This browser cannot keep your files for another visit. Upload them before you leave.',

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
