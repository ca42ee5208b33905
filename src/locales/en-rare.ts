import type { RareWords } from './words.js';

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
