import type { LateWords, RareWords } from './words.js';

const nextTry = (reason: string) => (time: string) => `${reason}: ${time ? `next try in ${time}` : 'trying again'}`;

/** English words that few pages ever show. */
export const enRare: RareWords = {
  held: {
    offline: () => 'No connection: goes on by itself',
    network: nextTry('The server cannot be reached'),
    stalled: nextTry('The upload got stuck'),
    'server-error': nextTry('The server has a problem'),
    'rate-limited': nextTry('The server asks for a pause'),
    'no-reply': nextTry('The server did not answer'),
  },
  resumed: 'Going on',
  removed: (name) => `“${name}” was removed`,
  removedMany: (count) => `${count} files removed`,
  undo: 'Undo',
  replace: 'Replace',
  noPicture: 'The picture cannot be shown here.',
  broughtBack: (count) =>
    count === 1
      ? '1 file from your last visit is here again; it has not been sent.'
      : `${count} files from your last visit are here again; they have not been sent.`,
  begun: (count) => (count === 1 ? 'Uploading 1 file' : `Uploading ${count} files`),
  uploaded: (percent) => `${percent} uploaded`,
  notAdded: (count) => (count === 1 ? '1 file was not added' : `${count} files were not added`),
  preparing: 'Preparing…',
  scaled: (width, height) => `scaled to ${width} × ${height}`,
  stripped: 'metadata removed',
  notStripped: 'Its metadata could not be removed, so it was not sent. Choose another file.',
};

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** For a part that says nothing else of these. */
export const notKept = 'This browser cannot keep your files for another visit. Upload them before you leave.';

/** English words for what hangs over the zone, and for what does not work. */
export const enLate: LateWords = {
  dragging: ({ kinds, count, taken, isFull }) => {
    if (isFull) return 'No more files can be added';
    if (!taken) return `Only ${kinds} can be added`;
    return `Drop to add ${taken < count ? `${taken} of ` : ''}${count ? files(count) : 'files'}`;
  },
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
  cancelAll: 'Cancel all',
  retryAll: 'Retry all',
  overall: 'Overall progress',
  transferred: (loaded, total) => `${loaded} of ${total}`,
  speed: (bytes) => `${bytes}/s`,
  left: (time) => `${time} left`,
  dismiss: 'Dismiss',
  addAgain: 'Add again',
  notRemoved: 'The server did not remove the file.',
  copyLink: 'Copy link',
  copied: 'Copied',
  notCopied: 'The link could not be copied. Open it and copy the address.',
  notKept,
};
