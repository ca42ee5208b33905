import { StoreError } from '../upload/errors.js';
import type { Item } from '../upload/item.js';
import type { Saved } from '../upload/queue-types.js';
import type { Note } from './database.js';

/** What is written down of the items, with what only those know who have watched them. */
export interface Notes {
  /** To be called with every change of an item. */
  watch: (item: Item) => void;
  of: (item: Item) => Omit<Note, 'time'>;
  /** The item that a note was made of, as it comes back. */
  back: (note: Note, file: File) => Saved;
}

/**
 * @param scope whose files these are
 * @param now milliseconds since 1970
 * @param describe an error's message for people
 */
export function createNotes(
  scope: () => string,
  now: () => number,
  describe: (error: StoreError, file: File) => string,
): Notes {
  /** Stays when a file is removed: it may come back to its place. */
  const orders = new Map<string, number>();
  let lastOrder = 0;
  /** All bytes are out and the reply may come; no reply came. */
  const processing = new Set<string>();
  const unanswered = new Set<string>();

  return {
    watch({ id, status, error }) {
      if (!orders.has(id)) orders.set(id, (lastOrder = Math.max(lastOrder + 1, now())));
      const isProcessing = status === 'processing';
      // A reply has a status. Without one nobody knows.
      if (error?.code === 'no-reply' || (processing.has(id) && !isProcessing && !error?.status)) unanswered.add(id);
      processing[isProcessing ? 'add' : 'delete'](id);
    },
    of({ id, file, comment, error }) {
      const { name, type, lastModified } = file;
      return {
        ...{ id, name, type, lastModified, comment },
        scope: scope(),
        order: orders.get(id)!,
        error: error && { code: error.code, status: error.status, serverText: error.serverText },
        sent: processing.has(id) || unanswered.has(id),
      };
    },
    back({ id, order, comment, sent, error: last }, file) {
      orders.set(id, order);
      lastOrder = Math.max(lastOrder, order);
      if (sent) unanswered.add(id);
      const why = sent ? { code: 'no-reply' as const, status: 0, serverText: '' } : last;
      const error = why && new StoreError(why.code, why.status, why.serverText);
      if (error) error.message = describe(error, file);
      return { id, file, comment, error, begun: sent };
    },
  };
}
