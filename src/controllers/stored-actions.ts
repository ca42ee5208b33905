import type { ReactiveControllerHost } from 'lit';
import type { button as Button } from '../controls.js';
import type { Words, LateWords } from '../locales/words.js';
import type { Messages } from '../messages.js';
import type { Notices } from './notices.js';
import { type CopyFormat, type CopySource, storedFiles } from '../stored-files.js';
import type { Item } from '../upload/item.js';
import type { SendSettings } from '../upload/queue-types.js';

/** What a person can do with stored files. */
export interface StoredActions {
  /** Which of an item's copy buttons has just worked. */
  copied: (item: CopySource) => CopyFormat | '';
  /** The buttons that copy a stored file's link. */
  copies: (item: CopySource) => unknown;
  /** What can be taken back from the store is taken back; without that it only leaves the list. */
  remove: (item: Item) => Promise<void>;
}

export function storedActions(
  button: typeof Button,
  host: ReactiveControllerHost & HTMLElement,
  messages: Messages,
  { add, clear, say }: Notices,
  settings: (file: File) => Promise<SendSettings>,
  remove: (item: Item, isTakenBack: boolean) => void,
): StoredActions {
  const files = storedFiles(host);
  const words = (): Words & LateWords => messages.words as Words & LateWords;
  /** Ids of those that the store is being asked to take back. */
  const leaving = new Set<string>();
  const copy = async (format: CopyFormat, item: CopySource): Promise<void> => {
    clear('action');
    if (await files.copy(format, item)) say(words().copied);
    else add({ kind: 'action', text: () => words().notCopied });
  };
  return {
    copied: ({ id }) => files.copied(id) ?? '',
    copies(item) {
      const { copyLink, copied } = words();
      const labels: [CopyFormat, string][] = [
        ['url', copyLink],
        ['markdown', 'Markdown'],
        ['html', 'HTML'],
      ];
      return labels.map(([format, label]) => {
        const shown = files.copied(item.id) === format ? copied : label;
        return button('copy', shown, () => void copy(format, item), { name: `${shown}: ${item.name}` });
      });
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
      const takeBack = async (): Promise<boolean> => files.takeBack(item, await settings(file));
      const isTakenBack = await takeBack().catch(() => false);
      leaving.delete(id);
      if (isTakenBack) remove(item, true);
      else add({ kind: 'action', text: () => words().notRemoved });
    },
  };
}
