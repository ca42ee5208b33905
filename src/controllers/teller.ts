import type { ReactiveControllerHost } from 'lit';
import { emit, emitItem, emitProgress } from '../events.js';
import type { Messages } from '../messages.js';
import type { Item } from '../upload/item.js';
import type { QueueEvent, UploadQueue } from '../upload/queue-types.js';
import type { Refusal, Rules } from '../upload/validate.js';
import type { Notices } from './notices.js';
import { onceAFrame } from './once-a-frame.js';

/** Tells on what has happened: to the page as events, to the person as words. */
export interface Teller {
  /** A file may not enter. */
  refuse: (refusal: Refusal) => void;
  /** What the queue tells. */
  tell: (told: QueueEvent) => void;
}

/**
 * @param former takes items that are stored and leave the list
 * @param addAgain adds files that are there already
 */
export function teller(
  host: ReactiveControllerHost & HTMLElement,
  messages: Messages,
  { add, say }: Notices,
  queue: UploadQueue,
  rules: () => Rules,
  former: Set<Item>,
  addAgain: (files: File[]) => void,
): Teller {
  // At once for what comes first, so that even a small file has its progress.
  const progress = onceAFrame(() => {
    const { loaded, total } = queue.progress;
    // The batch may be over by now.
    if (total) emitProgress(host, loaded, total);
    host.requestUpdate();
  });

  const refuse = (refusal: Refusal): void => {
    const { file, code, twin } = refusal;
    const now = rules();
    const isBusy = now.replace && queue.busy;
    const text = (): string => messages.refusal(refusal, now, isBusy);
    if (twin) {
      const act = (notices: readonly { file?: File }[]): void => addAgain(notices.map((one) => one.file!));
      add({ kind: 'duplicate', text, link: twin.link, file, action: { words: () => messages.words.addAgain, act } });
    } else add({ kind: 'problem', text, file });
    emit(host, 'refused', { file, code, message: text() });
  };

  return {
    refuse,
    tell({ type, about }) {
      // The frame's update comes with it.
      if (type === 'progress') progress();
      else host.requestUpdate();
      if (type === 'refused') refuse(about);
      else if (type === 'removed') {
        if (about.link) former.add(about);
      } else if (type === 'settled') {
        const { stored, failed, cancelled } = about;
        // Nobody needs to hear of what was removed or replaced.
        const there = new Set(queue.items);
        const left = cancelled.filter((item) => there.has(item));
        say(messages.words.settled(stored.length, failed.length, left.length), 'settled');
        emit(host, type, about);
      } else if (type !== 'changed' && type !== 'progress') {
        if (type === 'failed') say(`${about.name}: ${messages.failure(about.error!, about)}`, 'failed');
        emitItem(host, type, about);
      }
    },
  };
}
