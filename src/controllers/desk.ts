import { html, nothing } from 'lit';
import type { Acts, Asides } from '../asides.js';
import { button, icon, openLink } from '../controls.js';
import { emit } from '../events.js';
import type { Actions } from '../item-row.js';
import type { Messages } from '../messages.js';
import type { Item } from '../upload/item.js';
import type { UploadQueue } from '../upload/queue-types.js';
import type { Dragging, Refused } from '../reasons.js';
import type { Rules } from '../upload/validate.js';
import type { CopyFormat, CopySource } from '../stored-files.js';
import { plainNotices } from '../view-parts.js';
import type { Editor } from './announcer.js';
import type { Notices } from './notices.js';
import { onDemand, whenNear } from './on-demand.js';
import type { Sender } from './preconnect.js';
import { type Teller, teller } from './teller.js';

/** The element, as far as the desk knows it. */
export type DeskHost = Sender & Readonly<{ comment: string; autoUpload: boolean }>;

/** What people do with single files, and what they are told of them. */
export interface Desk extends Teller, Pick<Asides, 'remove'> {
  /**
   * Takes files in that were chosen.
   * @param again even if they are there already
   * @returns the accepted items, once all checks have answered
   */
  take: (files: File[], again?: boolean) => Promise<Item[]>;
  /** A file may not enter. */
  refuse: (refusal: Refused) => void;
  /** What has left the list may be chosen again. */
  forget: () => void;
  /** Which of an item's copy buttons has just worked; nothing while they are not there. */
  copied: (item: Item) => CopyFormat | '' | undefined;
  /** How much of a file is out, or the buttons that copy its link, as soon as they are there. */
  more: (item: CopySource | Item) => unknown;
  /** What is said of all files, and can be done with them, as soon as that is there. */
  allFiles: (disabled: boolean, actions: Actions) => unknown;
  /** The notices: until what can be done about them is fetched, as text. */
  boxes: (disabled: boolean) => unknown;
  /** What can be said of files that hang over the zone, as soon as that is there. */
  dragging: (types: string[] | undefined, accept: string, room: number) => Dragging | undefined;
  /** What makes rows look like rows is on its way. */
  isPending: () => boolean;
  /** Resolves as soon as the notices, and the rows if there are any, are all that they will be. */
  soon: (hasRows: boolean) => Promise<unknown>;
  /** Resolves when what a try may need to say can be said: it could not be fetched from a server that is out of reach. */
  ready: () => Promise<unknown>;
  /** What says what is to be done about a try that failed, if it can be fetched. */
  again: () => Promise<Pick<Asides, 'judge'> | undefined>;
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
  { removeStored, ...acts }: Pick<Acts, 'warn' | 'wear' | 'settings'> & { removeStored: (item: Item) => void },
): Desk {
  /** What is stored and has left the list. */
  const former = new Set<Item>();
  /** The refusal that is told last, while it is not. */
  let told: Promise<void> | undefined;
  /** Counts how often something was chosen anew: what is said later of what was chosen before is shown no more. */
  let round = 0;
  const part = onDemand<Asides>(host, async () => {
    const { asides } = await import('../asides.js');
    return asides({ html, button, icon, openLink }, host, queue, messages, notices, {
      ...acts,
      removeStored(item, isTakenBack) {
        removeStored(item);
        if (isTakenBack) former.delete(item);
      },
      remove,
      addAgain: (files) => void take(files, true),
    });
  });
  whenNear(host, part.now);

  const refuse = (refusal: Refused): void => {
    const { file, code, reason } = refusal;
    const now = rules();
    const busy = now.replace && queue.busy;
    const begun = round;
    const tell = (): void => {
      const notice = part.now()?.refused(refusal, now, busy) ?? {
        ...{ kind: 'problem' as const, file },
        text: () => messages.words.refused(file.name, reason || messages.help(now)),
      };
      if (begun === round) notices.add(notice);
      emit(host, 'refused', { file, code, message: notice.text() });
    };
    if (!told && part.now()) return tell();
    // One after the other: those that came first are told first.
    const mine = (told ?? part.inTime()).then(() => {
      if (told === mine) told = undefined;
      try {
        tell();
      } catch (error) {
        // Words of the page's own may fail; those that come after it are told.
        reportError(error);
      }
    });
    told = mine;
  };

  const take = async (files: File[], again = false): Promise<Item[]> => {
    const now = { ...rules(), again, former: [...former] };
    // Now: what is said of a lost connection could not be fetched any more.
    void part.soon().then((loaded) => loaded?.approach());
    if (!again) round += 1;
    const accepted = await queue.add(files, now, host.comment, host.autoUpload);
    await told;
    if (accepted.length) notices.say(messages.words.added(accepted.length), 'added', accepted);
    return accepted;
  };

  const remove = async (item: Item): Promise<void> => {
    const { id, link, checking } = item;
    if (link) {
      const actions = await part.inTime();
      if (actions) return actions.remove(item);
      if (item.undo) notices.add({ kind: 'action', text: () => messages.words.removeStored });
      removeStored(item);
      return;
    }
    const place = queue.items.findIndex((one) => one.id === id);
    // As it left: all of it may have been out.
    const [left = item] = queue.remove(id);
    // What had not entered is checked again when it is chosen again.
    if (!checking) (await part.soon())?.offerUndo(left, place);
  };

  return {
    ...teller(host, messages, notices, queue, former, refuse),
    refuse,
    take,
    remove,
    copied: (item) => (item.link ? part.now()?.copied(item) : undefined),
    more: (item) => part.now()?.more(item),
    allFiles: (...how) => part.now()?.allFiles(...how),
    forget() {
      former.clear();
      round += 1;
    },
    boxes(disabled) {
      const all = notices.all();
      return all.length ? (part.now()?.boxes(disabled) ?? plainNotices(all)) : nothing;
    },
    dragging: (types, ...about) => types && (part.now()?.drag(types, ...about) ?? { text: '', takes: true }),
    isPending: part.isDue,
    async soon(hasRows) {
      await told;
      if (hasRows || notices.all().length) await part.inTime();
    },
    ready: part.inTime,
    again: part.again,
    editor: async () => (await part.inTime())?.edit,
    done: (item) => part.now()?.done(item),
    held(item) {
      const { status, requested, checking } = item;
      const isHeld = status === 'retrying' || (status === 'waiting' && requested && !checking && queue.offline);
      return isHeld ? (part.now()?.heldText(item) ?? messages.words.retrying) : undefined;
    },
  };
}
