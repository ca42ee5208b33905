import type { Clock, Network } from '../../src/upload/clock.js';

/**
 * Lets all run that waits for nothing but its turn: more turns than any chain of promises in the engine is long. Much
 * quicker than a task, for tests that wait ten thousand times.
 */
export async function turns(count = 40): Promise<void> {
  for (let left = count; left > 0; left--) await Promise.resolve();
}

interface Timer {
  at: number;
  act: () => void;
}

/** Time that passes only when the test says so, in milliseconds. */
export class FakeClock implements Clock {
  #now = 1_000_000;
  readonly #timers = new Set<Timer>();

  readonly now = (): number => this.#now;

  readonly after = (time: number, act: () => void): (() => void) => {
    const timer = { at: this.#now + Math.max(0, time), act };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** How many things are still to be done. */
  get pending(): number {
    return this.#timers.size;
  }

  /** In how many milliseconds the next one is. */
  get next(): number {
    return Math.min(...[...this.#timers].map(({ at }) => at)) - this.#now;
  }

  /** Lets so much time pass, and what is due in it be done, each thing at its own time and with all that follows at once. */
  async pass(time: number): Promise<void> {
    const end = this.#now + time;
    for (;;) {
      await turns();
      const [due] = [...this.#timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!due) break;
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.act();
    }
    this.#now = end;
  }
}

/** A connection that comes and goes when the test says so. */
export class FakeNetwork implements Network {
  readonly #watchers = new Set<(online: boolean) => void>();
  #online = true;

  readonly online = (): boolean => this.#online;

  readonly watch = (act: (online: boolean) => void): (() => void) => {
    this.#watchers.add(act);
    return () => this.#watchers.delete(act);
  };

  /** How many listen. */
  get watchers(): number {
    return this.#watchers.size;
  }

  /** As a browser does it: first it is so, then it is told. */
  set(online: boolean): void {
    this.#online = online;
    for (const act of [...this.#watchers]) act(online);
  }
}
