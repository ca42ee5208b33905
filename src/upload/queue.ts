import { createBatch } from './batch.js';
import { browserNetwork, systemClock } from './clock.js';
import { createGate } from './gate.js';
import { StoreError } from './errors.js';
import { type Entry, takeIn } from './intake.js';
import { type Change, createItem, isGivenUp, type Item, type Status, step } from './item.js';
import { createLines } from './lines.js';
import type { Outcome, QueueEvent, QueueEvents, QueueNeeds, UploadQueue } from './queue-types.js';
import { createId } from './store-file.js';
import { createStarter } from './starter.js';
import { createTries, type FetchJudge } from './tries.js';

/** @param fetchJudge is asked whenever a try has failed: without an answer the file is given up */
export function createQueue(options: QueueNeeds, fetchJudge: FetchJudge): UploadQueue {
  const { on, describe } = options;
  const { clock = systemClock, network = browserNetwork } = options;
  const entries = new Map<string, Entry>();
  let batch = createBatch(clock.now);
  /** What was under way last, for whoever asks where it ended. */
  let last = batch;
  let atRest = true;
  let waiters: ((outcome: Outcome) => void)[] = [];

  const isThere = (entry: Entry): boolean => entries.get(entry.item.id) === entry;
  const lines = createLines(clock, isThere, () => wake());
  const { of, running, forced, sort, wait } = lines;
  const gate = createGate(network, () => {
    each(undefined, ({ item }) => item.requested && tell('changed', item));
    wake();
  });
  const pick = (id?: string): Entry[] => (id === undefined ? [...entries.values()] : [entries.get(id) ?? []].flat());
  /** Whoever is told of one may take others out of the list meanwhile. */
  const each = (id: string | undefined, act: (entry: Entry) => unknown): void => {
    for (const entry of pick(id)) if (isThere(entry)) act(entry);
  };
  /** Made when it is asked for, and good until something changes. */
  let snapshot: readonly Item[] | undefined;
  const items = (): readonly Item[] => (snapshot ??= Object.freeze(pick().map(({ item }) => item)));
  const busy = (): boolean => of.requested.size > 0;

  const tell = <Type extends keyof QueueEvents>(type: Type, about: QueueEvents[Type]): void => {
    try {
      on({ type, about } as QueueEvent);
    } catch (error) {
      reportError(error);
    }
  };

  /** Of files that may be stored: all of each was out in a try that had no answer. */
  const unsure = new Set<string>();
  const doubt = ({ id, error }: Item): unknown => error?.code === 'no-reply' && unsure.add(id);

  /** A failure in words for people; a mistake in these must not cost a file. */
  const say = (error: StoreError, { body, item }: Entry): StoreError => {
    try {
      error.message = describe?.(error, body ?? item.file) ?? error.message;
    } catch (mistake) {
      reportError(mistake);
    }
    return error;
  };

  /** Every change of an item goes through here. */
  const change = (entry: Entry, what: Change, status?: Status): void => {
    const { loaded } = entry.item;
    entry.item = step(entry.item, what, status);
    snapshot = undefined;
    if (status) wait(entry, what.nextTry);
    else sort(entry);
    const isProgress = loaded !== entry.item.loaded;
    if (isProgress) tell('progress', entry.item);
    if (!isProgress || status) tell('changed', entry.item);
  };

  const end = (entry: Entry, status: keyof Outcome, what: Change = {}): void => {
    running.delete(entry);
    // What its last try may still say is not about the next one.
    entry.abort = new AbortController();
    batch.entries.set(entry.item.id, entry);
    // First: who hears of the end can ask for it again.
    doubt({ ...entry.item, ...what });
    change(entry, { ...what, requested: false, preparing: false, nextTry: null }, status);
    if (status === 'stored') entry.body = undefined;
    tell(status, entry.item);
  };

  const giveUp = (entry: Entry): void => {
    entry.abort.abort();
    const { status } = entry.item;
    if (status === 'stored' || isGivenUp(entry.item)) return;
    const isUnsure = unsure.has(entry.item.id) || status === 'processing';
    end(entry, 'cancelled', isUnsure ? { error: say(new StoreError('no-reply'), entry) } : {});
  };

  const drop = (entry: Entry): void => {
    if (entry.item.checking) {
      // Nothing ends that has not entered.
      entry.abort.abort();
      batch.entries.delete(entry.item.id);
    }
    // Out of the list first: who hears that it is cancelled can't ask for it again.
    entries.delete(entry.item.id);
    snapshot = undefined;
    sort(entry);
    if (!entry.item.checking) giveUp(entry);
    tell('removed', entry.item);
  };

  const request = (entry: Entry, what: Change = {}, status?: Status): void => {
    gate.watch(true);
    atRest = false;
    batch.entries.set(entry.item.id, entry);
    Object.assign(entry, { told: false, tries: 0, renewed: false });
    change(entry, { ...what, requested: true }, status);
  };

  const run = createTries(options, clock, network, gate, fetchJudge, {
    change,
    end,
    tell,
    say,
    running,
    forced,
  });

  const wake = createStarter(options, clock, gate, lines, run, () => next());

  const next = (): void => {
    wake();
    if (busy() || atRest) return;
    // The last item that was asked for has ended: the queue has come to rest, once.
    atRest = true;
    gate.watch(false);
    const outcome: Outcome = { stored: [], failed: [], cancelled: [] };
    for (const { item } of batch.entries.values()) outcome[item.status as keyof Outcome].push(item);
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
    count: (what) => of[what].size,
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
          entered: () => entries.size - of.checking.size,
          enter(file, checking) {
            const entry = createEntry(createItem(createId(), file, comment, checking));
            entries.set(entry.item.id, entry);
            snapshot = undefined;
            sort(entry);
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
        .map(({ id, file, comment, error, begun }) => createEntry(createItem(id, file, comment, false, error, begun)));
      all.splice(at, 0, ...back);
      entries.clear();
      snapshot = undefined;
      for (const entry of all) entries.set(entry.item.id, entry);
      back.forEach(sort);
      for (const { item } of back) {
        doubt(item);
        tell('changed', item);
      }
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
        if (isGivenUp(entry.item)) request(entry, { loaded: 0, error: null }, 'waiting');
        else if (!running.has(entry) && (id || entry.item.status === 'retrying')) {
          // What is not to be sent at all does not stay there.
          forced.add(entry);
          wait(entry);
        }
      });
      wake();
    },
    remove(id) {
      const left = pick(id);
      each(id, drop);
      next();
      return left.map(({ item }) => item);
    },
    stop() {
      each(undefined, (entry) => entry.item.checking && drop(entry));
      cancel();
    },
    comment(text, id) {
      each(id, (entry) => !entry.item.begun && entry.item.comment !== text && change(entry, { comment: text }));
    },
    wake,
  };
}

const createEntry = (item: Item): Entry => ({
  item,
  ...{ told: false, tries: 0, renewed: false },
  abort: new AbortController(),
});
