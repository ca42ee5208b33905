import type { ReactiveControllerHost } from 'lit';
import { enRare } from '../locales/en-rare.js';
import type { RareWords } from '../locales/words.js';
import { timeIn } from '../locales/time.js';
import type { Messages } from '../messages.js';
import { isInFlight, type Item } from '../upload/item.js';
import type { UploadQueue } from '../upload/queue-types.js';
import type { Notices } from './notices.js';

/** What passes as soon as bytes go out again; whether a server has recovered is known only when it has stored a file. */
const PASSES = /offline|network|rate-limited/;

/**
 * Says why files do not go on and when they will: in their rows, counted down, and spoken once for all of them.
 *
 * @returns what an item's row says
 */
export function waiting(
  host: ReactiveControllerHost,
  queue: UploadQueue,
  messages: Messages,
  { say }: Pick<Notices, 'say'>,
): (item: Item) => string {
  const rare = (): RareWords => messages.words.rare ?? enRare;
  /** When each wait is over; a new wait is a new record. */
  const ends = new WeakMap<Item, number>();
  /** What was last said to hold the files up. */
  let told: string | undefined;
  /** How many were stored then. */
  let stored = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tick = (): void => {
    timer = undefined;
    host.requestUpdate();
  };

  /** Milliseconds; 0 when it is over, or nobody knows. */
  const timeLeft = (item: Item): number => {
    if (!item.nextTry) return 0;
    const now = performance.now();
    const end = ends.get(item) ?? now + item.nextTry;
    ends.set(item, end);
    return Math.max(0, end - now);
  };

  const textOf = (reason: string | undefined, time: number): string => {
    const held: Partial<Record<string, (time: string) => string>> = rare().held;
    return held[reason ?? '']?.(time ? timeIn(messages.format, Math.ceil(time / 1000)) : '') ?? messages.words.retrying;
  };

  /** What holds everything up that is to be stored, and for how long. */
  const obstacle = (running: Item[]): [reason: string | undefined, time: number] => {
    if (queue.offline) return ['offline', 0];
    const held = running.filter(({ status }) => status === 'retrying');
    const limited = held.find(({ error }) => error?.code === 'rate-limited');
    const [first] = held.length === running.length ? held : [];
    const item = limited ?? first;
    return item ? [item.error?.code, timeLeft(item)] : [undefined, 0];
  };

  host.addController({
    // Before it is drawn what was said.
    hostUpdate() {
      const running = queue.items.filter(({ requested }) => requested);
      const [reason, time] = obstacle(running);
      if (reason) {
        if (reason !== told) {
          say(textOf(reason, time));
          stored = queue.count('stored');
        }
        told = reason;
      } else if (
        told &&
        PASSES.test(told) &&
        // It may all be over by now.
        (queue.count('stored') > stored || running.some((item) => isInFlight(item) && item.loaded))
      ) {
        told = undefined;
        say(rare().resumed);
      } else if (!running.length) told = undefined;
    },
    hostDisconnected: () => clearTimeout(timer),
    hostConnected: tick,
  });

  return (item) => {
    const time = timeLeft(item);
    if (time) timer ??= setTimeout(tick, time % 1000 || 1000);
    return textOf(queue.offline ? 'offline' : item.error?.code, time);
  };
}
