import type { Entry } from './intake.js';
import { isGivenUp } from './item.js';

/** How far a batch is, in bytes of files, and how fast they go. */
export interface Progress {
  loaded: number;
  total: number;
  /** Bytes a second over the last few seconds; 0 until that can be said. */
  speed: number;
}

/** Speed is taken over this many milliseconds: long enough to be calm, short enough to follow a changing link. */
const WINDOW = 5000;

/** Speed is sampled this often, in milliseconds; before the fifth sample it would be a guess. */
const SAMPLE = 100;

/** The items between two `settled`. */
export interface Batch {
  entries: Set<Pick<Entry, 'item'>>;
  progress: () => Progress;
}

export function createBatch(now: () => number): Batch {
  const entries = new Set<Pick<Entry, 'item'>>();
  const samples: [at: number, loaded: number][] = [];

  const speedAt = (loaded: number): number => {
    const time = now();
    if (time - (samples.at(-1)?.[0] ?? -SAMPLE) >= SAMPLE) samples.push([time, loaded]);
    while (samples.length > 2 && time - samples[0]![0] > WINDOW) samples.shift();
    const [at, before] = samples[0]!;
    return time - at < 5 * SAMPLE ? 0 : Math.max(0, ((loaded - before) * 1000) / (time - at));
  };

  return {
    entries,
    progress() {
      let loaded = 0;
      let total = 0;
      for (const { item } of entries) {
        // A file that was given up counts as what was sent of it, so that nothing falls and the bar can still fill.
        loaded += item.loaded;
        total += isGivenUp(item) ? item.loaded : item.total;
      }
      return { loaded, total, speed: speedAt(loaded) };
    },
  };
}
