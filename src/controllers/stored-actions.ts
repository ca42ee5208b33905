import type { ReactiveControllerHost } from 'lit';
import type { Words } from '../locales/words.js';
import type { Notices } from './notices.js';
import { onDemand } from './on-demand.js';
import type { CopyFormat, CopySource } from '../stored-files.js';
import type { Item } from '../upload/item.js';
import type { SendSettings } from '../upload/queue-types.js';

/** What a person can do with stored files. */
export interface StoredActions {
  /** Which of an item's copy buttons has just worked. */
  copied: (item: Pick<CopySource, 'id' | 'link'>) => CopyFormat | undefined;
  copy: (format: CopyFormat, item: CopySource) => Promise<void>;
  /** What can be taken back from the store is taken back; without that it only leaves the list. */
  remove: (item: Item) => Promise<void>;
}

export function storedActions(
  host: ReactiveControllerHost & HTMLElement,
  words: Words,
  { add, clear, say }: Notices,
  settings: (file: File) => Promise<SendSettings>,
  remove: (item: Item, isTakenBack: boolean) => void,
): StoredActions {
  const files = onDemand(host, () => import('../stored-files.js').then(({ storedFiles }) => storedFiles(host)));
  return {
    // Fetched with the first stored file, so that it is there before somebody clicks.
    copied: ({ id, link }) => (link ? files.now()?.copied(id) : undefined),
    async copy(format, item) {
      clear('action');
      if (await (await files.soon())?.copy(format, item)) say(words.copied);
      else add({ kind: 'action', text: words.notCopied });
    },
    async remove(item) {
      clear('action');
      const isTakenBack = !!item.undo && !!(await (await files.soon())?.takeBack(item, await settings(item.file)));
      if (isTakenBack || !item.undo) remove(item, isTakenBack);
      else add({ kind: 'action', text: words.notRemoved });
    },
  };
}
