import type { ReactiveControllerHost } from 'lit';
import { emit, emitItem, emitProgress } from '../events.js';
import type { Messages } from '../messages.js';
import type { Item } from '../upload/item.js';
import type { QueueEvent, UploadQueue } from '../upload/queue-types.js';
import type { Refusal } from '../upload/validate.js';
import type { Notices } from './notices.js';
import { onceAFrame } from './once-a-frame.js';

/** Tells on what has happened: to the page as events, to the person as words. */
export interface Teller {
  /** What the queue tells. */
  tell: (told: QueueEvent) => void;
}

/**
 * @param former takes items that are stored and leave the list
 * @param refuse tells that a file may not enter
 */
export function teller(
  host: ReactiveControllerHost & HTMLElement,
  messages: Messages,
  { say }: Notices,
  queue: UploadQueue,
  former: Set<Item>,
  refuse: (refusal: Refusal) => void,
): Teller {
  // At once for what comes first, so that even a small file has its progress.
  const progress = onceAFrame(() => {
    const { loaded, total } = queue.progress;
    // The batch may be over by now.
    if (total) emitProgress(host, loaded, total);
    host.requestUpdate();
  });

  return {
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
