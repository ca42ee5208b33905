import type { ReactiveControllerHost } from 'lit';
import { enRare } from '../locales/en-rare.js';
import type { RareWords } from '../locales/words.js';
import type { Messages } from '../messages.js';
import type { Item } from '../upload/item.js';
import type { UploadQueue } from '../upload/queue-types.js';
import type { Notice, Notices } from './notices.js';

/** Milliseconds for which an offer stays at least, even if the next upload begins. */
const SHORTEST = 5000;

/**
 * Offers to bring files back that a person has removed: all of them since the offer was made.
 *
 * @returns takes an item that was removed, and its place in the list
 */
export function undoRemove(
  host: ReactiveControllerHost & HTMLElement,
  queue: UploadQueue,
  messages: Messages,
  notices: Notices,
): (item: Item, place: number) => void {
  let removed: [item: Item, place: number][] = [];
  let offer: Notice | undefined;
  let since = 0;
  let wasBusy = false;

  const focus = ({ id }: Item): void =>
    host.shadowRoot!.querySelector<HTMLElement>(`[id="${id}"]>:last-child`)?.focus();

  const bringBack = (): void => {
    // A place counts among the files that were there then.
    for (const [item, place] of removed.reverse()) queue.bringBack([item], place);
    const [last] = removed;
    notices.say(messages.words.added(removed.length));
    if (last) void host.updateComplete.then(() => focus(last[0]));
  };

  host.addController({
    hostUpdate() {
      const { busy } = queue;
      if (busy && !wasBusy && performance.now() - since > SHORTEST) notices.clear('removed');
      wasBusy = busy;
    },
  });

  return (item, place) => {
    // The last offer was taken, or is over.
    if (!offer || !notices.all().includes(offer)) removed = [];
    removed.push([item, place]);
    since = performance.now();
    const rare = (): RareWords => messages.words.rare ?? enRare;
    const { length } = removed;
    const text = (): string => (length > 1 ? rare().removedMany(length) : rare().removed(item.name));
    offer = { kind: 'removed', text, action: { words: () => rare().undo, act: bringBack } };
    notices.clear('removed');
    notices.add(offer);
  };
}
