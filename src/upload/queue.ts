import { createBatch } from './batch.js';
import { browserNetwork, systemClock } from './clock.js';
import { createGate } from './gate.js';
import { type Entry, takeIn } from './intake.js';
import { type Change, createItem, isGivenUp, type Item, type Status, step } from './item.js';
import type { Outcome, QueueEvent, QueueEvents, QueueOptions, UploadQueue } from './queue-types.js';
import { createId } from './store-file.js';
import { createTries } from './tries.js';

export function createQueue(options: QueueOptions): UploadQueue {
  const { concurrency, on, retries = () => 3 } = options;
  const { clock = systemClock, network = browserNetwork, random = Math.random } = options;
  const entries = new Map<string, Entry>();
  let batch = createBatch(clock.now);
  /** What was under way last, for whoever asks where it ended. */
  let last = batch;
  let atRest = true;
  let waiters: ((outcome: Outcome) => void)[] = [];
  let callOff: (() => void) | undefined;

  const gate = createGate(clock, network, random, () => {
    each(undefined, ({ item }) => item.requested && tell('changed', item));
    wake();
  });
  const pick = (id?: string): Entry[] => [...entries.values()].filter(({ item }) => id === undefined || item.id === id);
  /** Whoever is told of one may take others out of the list meanwhile. */
  const each = (id: string | undefined, act: (entry: Entry) => unknown): void => {
    for (const entry of pick(id)) if (entries.get(entry.item.id) === entry) act(entry);
  };
  const items = (): Item[] => pick().map(({ item }) => item);
  const busy = (): boolean => items().some(({ requested }) => requested);

  const tell = <Type extends keyof QueueEvents>(type: Type, about: QueueEvents[Type]): void => {
    try {
      on({ type, about } as QueueEvent);
    } catch (error) {
      reportError(error);
    }
  };

  /** Every change of an item goes through here. */
  const change = (entry: Entry, what: Change, status?: Status): void => {
    const { loaded } = entry.item;
    entry.item = step(entry.item, what, status);
    const isProgress = loaded !== entry.item.loaded;
    if (isProgress) tell('progress', entry.item);
    if (!isProgress || status) tell('changed', entry.item);
  };

  const end = (entry: Entry, status: keyof Outcome, what: Change = {}): void => {
    entry.running = false;
    batch.entries.add(entry);
    change(entry, { ...what, requested: false, nextTry: null }, status);
    tell(status, entry.item);
  };

  const giveUp = (entry: Entry): void => {
    entry.abort.abort();
    if (entry.item.status !== 'stored' && !isGivenUp(entry.item)) end(entry, 'cancelled');
  };

  const drop = (entry: Entry): void => {
    if (entry.item.checking) {
      // Nothing ends that has not entered.
      entry.abort.abort();
      batch.entries.delete(entry);
    }
    // Out of the list first: who hears that it is cancelled can't ask for it again.
    entries.delete(entry.item.id);
    if (!entry.item.checking) giveUp(entry);
    tell('removed', entry.item);
  };

  const request = (entry: Entry, what: Change = {}, status?: Status): void => {
    gate.watch(true);
    atRest = false;
    batch.entries.add(entry);
    Object.assign(entry, { told: false, tries: 0, renewed: false, forced: false, from: 0 });
    change(entry, { ...what, requested: true }, status);
  };

  const run = createTries(options, clock, random, network, gate, { change, end, tell });

  const wake = (): void => {
    const time = clock.now();
    const all = pick();
    let free = gate.places(concurrency()) - all.filter(({ running }) => running).length;
    let soonest = Infinity;
    for (const entry of all) {
      const { requested, checking } = entry.item;
      if (!requested || checking || entry.running) continue;
      // Without tries to come, nothing waits for better times.
      const from = entry.forced ? 0 : Math.max(entry.from, retries() && gate.from());
      if (from > time) soonest = Math.min(soonest, from);
      else if (free-- > 0) void run(entry).then(next);
    }
    callOff?.();
    callOff = soonest < Infinity ? clock.after(soonest - time, wake) : undefined;
  };

  const next = (): void => {
    wake();
    if (busy() || atRest) return;
    // The last item that was asked for has ended: the queue has come to rest, once.
    atRest = true;
    gate.watch(false);
    const outcome: Outcome = { stored: [], failed: [], cancelled: [] };
    for (const { item } of batch.entries) outcome[item.status as keyof Outcome].push(item);
    last = batch;
    batch = createBatch(clock.now);
    const resting = waiters;
    waiters = [];
    tell('settled', outcome);
    for (const resolve of resting) resolve(outcome);
  };

  const cancel = (id?: string): void => {
    each(id, (entry) => {
      if (id === undefined && !entry.item.requested) return;
      // What is still being checked has not entered: there is nothing to come back to.
      if (entry.item.checking) drop(entry);
      else giveUp(entry);
    });
    next();
  };

  return {
    get items() {
      return items();
    },
    get busy() {
      return busy();
    },
    get offline() {
      return gate.offline;
    },
    get progress() {
      return (atRest ? last : batch).progress();
    },
    async add(files, rules, comment = '', start = false) {
      const adding = takeIn(
        {
          entries: pick,
          enter(file, checking) {
            const entry = createEntry(createItem(createId(), file, comment, checking));
            entries.set(entry.item.id, entry);
            tell('changed', entry.item);
            if (start) request(entry);
            return entry;
          },
          accept(entry) {
            change(entry, { checking: false });
            // Others may be checked for long.
            wake();
          },
          remove: drop,
          refuse: (refusal) => tell('refused', refusal),
          has: ({ item }) => entries.has(item.id),
        },
        files,
        rules,
      );
      wake();
      const accepted = await adding;
      next();
      return accepted.map(({ item }) => item);
    },
    bringBack(saved, at = entries.size) {
      const all = [...entries.values()];
      const back = [...saved]
        .filter(({ id }) => !entries.has(id))
        .map(({ id, file, comment, error = null }) => createEntry(createItem(id, file, comment, false, error)));
      all.splice(at, 0, ...back);
      entries.clear();
      for (const entry of all) entries.set(entry.item.id, entry);
      for (const { item } of back) tell('changed', item);
    },
    start() {
      each(undefined, (entry) => {
        if (entry.item.status === 'waiting' && !entry.item.requested) request(entry);
      });
      wake();
      return new Promise((resolve) => {
        if (busy()) waiters.push(resolve);
        else resolve({ stored: [], failed: [], cancelled: [] });
      });
    },
    cancel,
    retry(id) {
      each(id, (entry) => {
        const { status, requested } = entry.item;
        if (isGivenUp(entry.item)) request(entry, { loaded: 0, error: null }, 'waiting');
        else if (!entry.running && (status === 'retrying' || (id && requested))) entry.forced = true;
      });
      wake();
    },
    remove(id) {
      each(id, drop);
      next();
    },
    stop() {
      each(undefined, (entry) => entry.item.checking && drop(entry));
      cancel();
    },
    comment(text, id) {
      each(id, (entry) => !entry.begun && change(entry, { comment: text }));
    },
    wake,
  };
}

const createEntry = (item: Item): Entry => ({
  item,
  ...{ begun: false, told: false, tries: 0, renewed: false, from: 0, forced: false, running: false },
  abort: new AbortController(),
});
