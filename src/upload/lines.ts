import type { Clock } from './clock.js';
import type { Entry } from './intake.js';
import { isInFlight } from './item.js';

/** What is counted of the items in a list. */
export type Counted = 'requested' | 'checking' | 'waiting' | 'failed' | 'stored';

/** Where each entry stands, so that no event of one has to look through thousands of others. */
export interface Lines {
  /** Those of the list of which it is true, or whose status it is. */
  of: Record<Counted, ReadonlySet<Entry>>;
  /** What holds one of the places in flight. */
  running: Set<Entry>;
  /** What waits for a place and a person wants tried now, whatever holds the queue up. */
  forced: Set<Entry>;
  /** All that waits for a place, in the order in which it gets one: what is forced, what had one before, all others. */
  all: readonly [Set<Entry>, Set<Entry>, Set<Entry>];
  /** Puts an entry where it belongs, after every change; one that belongs there already keeps its place. */
  sort: (entry: Entry) => void;
  /** Likewise. So many milliseconds it waits for its next try from now on; by default no longer. */
  wait: (entry: Entry, time?: number | null) => void;
}

/**
 * @param isThere whether an entry is in the list
 * @param wake is called when a wait is over
 */
export function createLines(clock: Clock, isThere: (entry: Entry) => boolean, wake: () => void): Lines {
  const set = (): Set<Entry> => new Set();
  const of = { requested: set(), checking: set(), waiting: set(), failed: set(), stored: set() };
  const [forced, again, fresh] = [set(), set(), set()];
  const all = [forced, again, fresh] as const;

  const sort = (entry: Entry): void => {
    const { item, callOff } = entry;
    const isIn = isThere(entry);
    for (const [what, those] of Object.entries(of)) {
      const isOne = what in item ? item[what as 'requested' | 'checking'] : item.status === what;
      those[isIn && isOne ? 'add' : 'delete'](entry);
    }
    const { requested, checking, begun } = item;
    if (isIn && requested && !checking && !callOff && !isInFlight(item)) (begun ? again : fresh).add(entry);
    else for (const line of all) line.delete(entry);
  };

  const wait = (entry: Entry, time?: number | null): void => {
    entry.callOff?.();
    entry.callOff = undefined;
    if (time) {
      entry.callOff = clock.after(time, () => {
        wait(entry);
        wake();
      });
    }
    sort(entry);
  };

  return { of, running: set(), forced, all, sort, wait };
}
