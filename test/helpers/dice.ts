/** Something that comes so many times as often as what has a 1. */
export type Chance<Rest extends readonly unknown[]> = readonly [times: number, ...rest: Rest];

/** Chance that is the same for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to 1. */
  readonly random = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  oneOf<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  pick<T extends Chance<unknown[]>>(chances: readonly T[]): T {
    let left = this.random() * chances.reduce((sum, [times]) => sum + times, 0);
    return chances.find(([times]) => (left -= times) < 0) ?? chances[0]!;
  }
}
