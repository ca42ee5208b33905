import { allFiles, bar } from './all-files.js';
import type { Editor } from './controllers/announcer.js';
import { keepFocus } from './controllers/focus-keeper.js';
import { keys } from './controllers/keys.js';
import type { Wear } from './controllers/keep-styles.js';
import type { Notices } from './controllers/notices.js';
import { preconnect, type Sender } from './controllers/preconnect.js';
import { rowPlaces } from './controllers/row-places.js';
import { speaker } from './controllers/speaker.js';
import { type StoredActions, storedActions } from './controllers/stored-actions.js';
import { undoRemove } from './controllers/undo-remove.js';
import { waiting } from './controllers/waiting.js';
import type { Actions } from './item-row.js';
import { listStyles } from './list.styles.js';
import { enLate } from './locales/en-rare.js';
import type { Messages } from './messages.js';
import { misspelt } from './misspelt.js';
import { noticeBoxes, type NoticeKit } from './notice-boxes.js';
import { preparedText } from './prepared-text.js';
import { type Reasons, reasonsIn } from './reasons.js';
import type { CopySource } from './stored-files.js';
import { judge, type Judge } from './upload/failures.js';
import type { Item } from './upload/item.js';
import type { SendSettings, UploadQueue } from './upload/queue-types.js';

/** What is shown, offered and said once there are files. Fetched when a person comes near; it may hold no copy of Lit. */
export interface Asides extends StoredActions, Pick<Reasons, 'refused' | 'drag'> {
  /** The notices, with what can be done about them. */
  boxes: (disabled: boolean) => unknown;
  /** How much of a file is out, or the buttons that copy its link. */
  more: (item: CopySource | Item) => unknown;
  /** What is said of all files, and can be done with them. */
  allFiles: (disabled: boolean, actions: Actions) => unknown;
  /** Offers to bring an unsent file back that a person has just removed. */
  offerUndo: (item: Item, place: number) => void;
  /** What holds an item up that waits for another try. */
  heldText: (item: Item) => string;
  /** What is being done to a picture before it is sent, or was. */
  done: (item: Item) => string;
  /** Files have come in: the connection that they need is opened. */
  approach: () => void;
  /** Says what is to be done about a try that failed. */
  judge: Judge;
  /** Puts together what is spoken. */
  edit: Editor;
}

/** What asides make others do. */
export interface Acts {
  /** Says what is wrong with the page's configuration. */
  warn: (line: string) => void;
  wear: Wear;
  settings: (file: File) => Promise<SendSettings>;
  /** Takes a file out of the list, as its button does. */
  remove: (item: Item) => unknown;
  /** Takes a stored file out of the list. */
  removeStored: (item: Item, isTakenBack: boolean) => void;
  /** Adds files that are there already. */
  addAgain: (files: File[]) => void;
}

export function asides(
  kit: NoticeKit,
  host: Sender,
  queue: UploadQueue,
  messages: Messages,
  notices: Notices,
  { warn, wear, settings, remove, removeStored, addAgain }: Acts,
): Asides {
  const { refused, failure, drag } = reasonsIn(messages, addAgain);
  messages.learn(enLate, failure);
  wear(listStyles, 1);
  misspelt(host, warn);
  keepFocus(host);
  rowPlaces(host, queue);
  keys(host, () => queue.items, remove);
  const actions = storedActions(kit.button, host, messages, notices, settings, removeStored);
  return {
    ...actions,
    refused,
    drag,
    boxes: (disabled) => noticeBoxes(kit, notices, messages, disabled),
    more: (item) => (item.link ? actions.copies(item) : 'status' in item ? bar(kit.html, messages, item) : ''),
    allFiles: (...how) => allFiles(kit, queue, messages, ...how),
    approach: preconnect(host, queue),
    offerUndo: undoRemove(host, queue, messages, notices),
    judge: (failed) =>
      judge({ ...failed, explain: async (...about) => (await import('./explain.js')).explain(...about, warn) }),
    // First what has begun, then what holds it up.
    edit: speaker(host, queue, messages, notices),
    heldText: waiting(host, queue, messages, notices),
    done: (item) => preparedText(item, messages),
  };
}
