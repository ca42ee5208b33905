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

  comment: 'Comment',
  upload: (count) => (count > 1 ? `Upload ${files(count)}` : 'Upload'),

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

  refused: (name, reason) => `“${name}” was not added: ${reason}`,

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
