import type { Editor } from './controllers/announcer.js';
import type { Notices } from './controllers/notices.js';
import { preconnect, type Sender } from './controllers/preconnect.js';
import { speaker } from './controllers/speaker.js';
import { undoRemove } from './controllers/undo-remove.js';
import { waiting } from './controllers/waiting.js';
import type { Messages } from './messages.js';
import { noticeBoxes, type NoticeKit } from './notice-boxes.js';
import { preparedText } from './prepared-text.js';
import type { Item } from './upload/item.js';
import type { UploadQueue } from './upload/queue-types.js';

/** What is offered and said where all does not go smoothly. Fetched when that first happens; it may hold no copy of Lit. */
export interface Asides {
  /** The notices, with what can be done about them. */
  boxes: (disabled: boolean) => unknown;
  /** Offers to bring an unsent file back that a person has just removed. */
  offerUndo: (item: Item, place: number) => void;
  /** What holds an item up that waits for another try. */
  heldText: (item: Item) => string;
  /** What is being done to a picture before it is sent, or was. */
  done: (item: Item) => string;
  /** Files have come in: the connection that they need is opened. */
  approach: () => void;
  /** Puts together what is spoken. */
  edit: Editor;
}

export const asides = (
  kit: NoticeKit,
  host: Sender,
  queue: UploadQueue,
  messages: Messages,
  notices: Notices,
): Asides => ({
  boxes: (disabled) => noticeBoxes(kit, notices, messages, disabled),
  approach: preconnect(host, queue),
  offerUndo: undoRemove(host, queue, messages, notices),
  // First what has begun, then what holds it up.
  edit: speaker(host, queue, messages, notices),
  heldText: waiting(host, queue, messages, notices),
  done: (item) => preparedText(item, messages),
});
