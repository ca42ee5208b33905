import type { ReactiveControllerHost } from 'lit';
import type { Messages } from '../messages.js';
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
  messages: Messages,
  { add, clear, say }: Notices,
  settings: (file: File) => Promise<SendSettings>,
  remove: (item: Item, isTakenBack: boolean) => void,
): StoredActions {
  const files = onDemand(host, () => import('../stored-files.js').then(({ storedFiles }) => storedFiles(host)));
  /** Ids of those that the store is being asked to take back. */
  const leaving = new Set<string>();
  return {
    // Fetched with the first stored file, so that it is there before somebody clicks.
    copied: ({ id, link }) => (link ? files.now()?.copied(id) : undefined),
    async copy(format, item) {
      clear('action');
      if (await (await files.soon())?.copy(format, item)) say(messages.words.copied);
      else add({ kind: 'action', text: () => messages.words.notCopied });
    },
    async remove(item) {
      const { id, file, undo } = item;
      if (leaving.has(id)) return;
      clear('action');
      if (!undo) {
        remove(item, false);
        return;
      }
      leaving.add(id);
      const takeBack = async () => (await files.soon())?.takeBack(item, await settings(file));
      const isTakenBack = await takeBack().catch(() => false);
      leaving.delete(id);
      if (isTakenBack) remove(item, true);
      else add({ kind: 'action', text: () => messages.words.notRemoved });
    },
  };
}
