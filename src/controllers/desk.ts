import { html, nothing } from 'lit';
import { button, icon, openLink } from '../controls.js';
import type { Messages } from '../messages.js';
import type { Item } from '../upload/item.js';
import type { SendSettings, UploadQueue } from '../upload/queue-types.js';
import type { Rules } from '../upload/validate.js';
import { plainNotices } from '../view-parts.js';
import type { Editor } from './announcer.js';
import type { Notices } from './notices.js';
import { onDemand } from './on-demand.js';
import type { Sender } from './preconnect.js';
import { type StoredActions, storedActions } from './stored-actions.js';
import { type Teller, teller } from './teller.js';

/** The element, as far as the desk knows it. */
export type DeskHost = Sender & Readonly<{ comment: string; autoUpload: boolean }>;

/** What people do with single files, and what they are told of them. */
export interface Desk extends Teller, StoredActions {
  /**
   * Takes files in that were chosen.
   * @param again even if they are there already
   * @returns the accepted items, once all checks have answered
   */
  take: (files: File[], again?: boolean) => Promise<Item[]>;
  /** What has left the list may be chosen again. */
  forget: () => void;
  /** The notices: until what can be done about them is fetched, as text. */
  boxes: (disabled: boolean) => unknown;
  /** Resolves as soon as the notices are all that they will be. */
  soon: () => Promise<unknown>;
  /** What puts together what is spoken, if it can be fetched. */
  editor: () => Promise<Editor | undefined>;
  /** What holds an item up, though it was asked for; nothing where it runs, or waits for its turn. */
  held: (item: Item) => string | undefined;
  /** What is being done to its picture before it is sent, or was; nothing, or an empty text, where that is nothing. */
  done: (item: Item) => string | undefined;
}

export function desk(
  host: DeskHost,
  queue: UploadQueue,
  messages: Messages,
  notices: Notices,
  rules: () => Rules,
  settings: (file: File) => Promise<SendSettings>,
  removeStored: (item: Item) => void,
): Desk {
  /** What is stored and has left the list. */
  const former = new Set<Item>();
  const part = onDemand(host, async () => {
    const { asides } = await import('../asides.js');
    return asides({ html, button, icon, openLink }, host, queue, messages, notices);
  });

  const take = async (files: File[], again = false): Promise<Item[]> => {
    const now = { ...rules(), again, former: [...former] };
    // Now: what is said of a lost connection could not be fetched any more.
    void part.soon().then((loaded) => loaded?.approach());
    const accepted = await queue.add(files, now, host.comment, host.autoUpload);
    if (accepted.length) notices.say(messages.words.added(accepted.length), 'added', accepted);
    return accepted;
  };
  const stored = storedActions(host, messages, notices, settings, (item, isTakenBack) => {
    removeStored(item);
    if (isTakenBack) former.delete(item);
  });

  return {
    ...teller(host, messages, notices, queue, rules, former, (files) => void take(files, true)),
    ...stored,
    take,
    async remove(item) {
      const { id, link, checking } = item;
      if (link) return stored.remove(item);
      const place = queue.items.findIndex((one) => one.id === id);
      // As it left: all of it may have been out.
      const [left = item] = queue.remove(id);
      // What had not entered is checked again when it is chosen again.
      if (!checking) (await part.soon())?.offerUndo(left, place);
    },
    forget: () => former.clear(),
    boxes(disabled) {
      const all = notices.all();
      return all.length ? (part.now()?.boxes(disabled) ?? plainNotices(all)) : nothing;
    },
    soon: async () => notices.all().length && part.soon(),
    editor: async () => (await part.soon())?.edit,
    done: (item) => part.now()?.done(item),
    held(item) {
      const { status, requested, checking } = item;
      const isHeld = status === 'retrying' || (status === 'waiting' && requested && !checking && queue.offline);
      return isHeld ? (part.now()?.heldText(item) ?? messages.words.retrying) : undefined;
    },
  };
}
