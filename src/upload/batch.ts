import { isGivenUp, type Item } from './item.js';

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

/** The items between two `settled`, each as it was last seen. */
export class Batch {
  readonly items = new Map<string, Item>();
  readonly #now: () => number;
  #samples: [at: number, loaded: number][] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  progress(): Progress {
    let loaded = 0;
    let total = 0;
    for (const item of this.items.values()) {
      // A file that was given up counts as what was sent of it, so that nothing falls and the bar can still fill.
      loaded += item.loaded;
      total += isGivenUp(item) ? item.loaded : item.total;
    }
    return { loaded, total, speed: this.#speed(loaded) };
  }

  #speed(loaded: number): number {
    const samples = this.#samples;
    const now = this.#now();
    if (now - (samples.at(-1)?.[0] ?? -SAMPLE) >= SAMPLE) samples.push([now, loaded]);
    while (samples.length > 2 && now - samples[0]![0] > WINDOW) samples.shift();
    const [at, before] = samples[0]!;
    return now - at < 5 * SAMPLE ? 0 : Math.max(0, ((loaded - before) * 1000) / (now - at));
  }
}
