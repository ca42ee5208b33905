import type { Clock } from './clock.js';
import type { Gate } from './gate.js';
import type { Entry } from './intake.js';
import type { Lines } from './lines.js';
import type { QueueNeeds } from './queue-types.js';
import type { NextStep } from './tries.js';

/** So many files that have to be prepared first are passed over for one that could be sent before them. */
const LOOKS = 100;

/**
 * Begins whatever may begin: as many files as there are places for, and the preparing of one more.
 *
 * @param run makes the next step of a file
 * @param next is called when that has ended
 * @returns to be called whenever something may have changed; it calls itself when better times come
 */
export function createStarter(
  { concurrency, retries, prepare, prepares }: QueueNeeds,
  clock: Clock,
  gate: Gate,
  { running, forced, all }: Lines,
  run: NextStep,
  next: () => void,
): () => void {
  let callOff: (() => void) | undefined;
  /** The last that was prepared: one at a time. */
  let prepared: Entry | undefined;

  const wake = (): void => {
    const time = clock.now();
    // Without tries to come, nothing waits for better times.
    const from = retries() ? gate.from() : 0;
    // After an outage one, until something has got through.
    const places = gate.probes === undefined ? concurrency() : 1;
    let raw: Entry | undefined;
    let looks = LOOKS;
    (from > time ? [forced] : all).some((line) => {
      for (const entry of line) {
        const { file, preparing } = entry.item;
        if (preparing || running.has(entry)) continue;
        if (!prepares(file) || (entry.body && entry.how === prepares(file))) {
          // At most one is prepared before there is a place for it: it is in memory.
          if (running.size >= places) return true;
          void run(entry).then(next);
        } else {
          raw ??= entry;
          if (!looks--) return true;
        }
      }
      return false;
    });
    callOff?.();
    const isHeld = from > time && from < Infinity && all.some(({ size }) => size);
    callOff = isHeld ? clock.after(from - time, wake) : undefined;
    if (!raw || prepared?.item.preparing) return;
    raw.how = prepares(raw.item.file);
    prepared = raw;
    void run(raw, prepare).then(next);
  };
  return wake;
}
