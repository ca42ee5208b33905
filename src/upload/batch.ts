import type { Entry } from './intake.js';
import { isGivenUp } from './item.js';

/** How far a batch is, in bytes of files, and how fast they go. */
export interface Progress {
  loaded: number;
  total: number;
  /** Bytes a second over the last few seconds; 0 until that can be said. */
  speed: number;
}

/** Speed is measured over this many milliseconds at least; before the first have passed it would be a guess. */
const SPAN = 500;

/** The items between two `settled`. */
export interface Batch {
  /** By their ids: what was removed and came back is one. */
  entries: Map<string, Pick<Entry, 'item'>>;
  progress: () => Progress;
}

export function createBatch(now: () => number): Batch {
  const entries = new Map<string, Pick<Entry, 'item'>>();
  let since = now();
  let before = 0;
  let speed = 0;

  const speedAt = (loaded: number): number => {
    // A file that starts over takes its bytes back: what was measured before is over.
    if (loaded < before) {
      since = now();
      before = loaded;
      speed = 0;
    }
    const time = now() - since;
    if (time >= SPAN) {
      const current = ((loaded - before) * 1000) / time;
      // New spans count for a quarter: calm, and still soon true where the link changes.
      speed = speed ? speed + (current - speed) / 4 : current;
      since += time;
      before = loaded;
    }
    return speed;
  };

  return {
    entries,
    progress() {
      let loaded = 0;
      let total = 0;
      for (const { item } of entries.values()) {
        // A file that was given up counts as what was sent of it, so that nothing falls and the bar can still fill.
        loaded += item.loaded;
        total += isGivenUp(item) ? item.loaded : item.total;
      }
      return { loaded, total, speed: speedAt(loaded) };
    },
  };
}
