import { createBatch } from './batch.js';
import { StoreError } from './errors.js';
import { type Entry, takeIn } from './intake.js';
import { type Change, createItem, isGivenUp, isInFlight, type Item, type Status, step } from './item.js';
import { createId, send } from './store-file.js';
import type { Outcome, QueueEvent, QueueEvents, QueueOptions, SendSettings, UploadQueue } from './queue-types.js';

export function createQueue(options: QueueOptions): UploadQueue {
  const { transport, settings, concurrency, on, describe, now = () => performance.now() } = options;
  const entries = new Map<string, Entry>();
  let batch = createBatch(now);
  /** What was under way last, for whoever asks where it ended. */
  let last = batch;
  let atRest = true;
  let waiters: ((outcome: Outcome) => void)[] = [];

  const pick = (id?: string): Entry[] => [...entries.values()].filter(({ item }) => id === undefined || item.id === id);
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
    change(entry, { ...what, requested: false }, status);
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
    } else {
      giveUp(entry);
    }
    entries.delete(entry.item.id);
    tell('removed', entry.item);
  };

  const request = (entry: Entry): void => {
    atRest = false;
    batch.entries.add(entry);
    change(entry, { requested: true });
  };

  const attempt = async (entry: Entry, made: SendSettings, signal: AbortSignal): Promise<void> => {
    entry.begun = true;
    change(entry, {}, 'sending');
    tell('storing', entry.item);
    const { id: idempotencyKey, file, comment, total } = entry.item;
    const go = (what: Change, status?: Status): void => {
      if (!signal.aborted && isInFlight(entry.item)) change(entry, what, status);
    };
    const onProgress = (loaded: number): void => go({ loaded });
    const onSent = (): void => go({}, 'processing');
    const {
      link,
      id,
      undo = null,
    } = await send(transport, { ...made, file, comment, idempotencyKey, signal, onProgress, onSent });
    if (!signal.aborted) end(entry, 'stored', { link, storeId: id, undo, loaded: total });
  };

  const run = async (entry: Entry): Promise<void> => {
    const { signal } = (entry.abort = new AbortController());
    entry.running = true;
    try {
      const made = await settings(entry.item.file);
      if (!signal.aborted) await attempt(entry, made, signal);
    } catch (cause) {
      const error = cause instanceof StoreError ? cause : new StoreError('refused-by-page', 0, '', { cause });
      // A mistake of the page's own: only its author can mend it.
      if (error !== cause) console.error(cause);
      if (!signal.aborted) {
        error.message = describe?.(error, entry.item.file) ?? error.message;
        end(entry, 'failed', { error });
      }
    }
    next();
  };

  const wake = (): void => {
    const all = pick();
    let free = concurrency() - all.filter(({ running }) => running).length;
    for (const entry of all) {
      const { requested, checking } = entry.item;
      if (requested && !checking && !entry.running && free-- > 0) void run(entry);
    }
  };

  const next = (): void => {
    wake();
    if (busy() || atRest) return;
    // The last item that was asked for has ended: the queue has come to rest, once.
    atRest = true;
    const outcome: Outcome = { stored: [], failed: [], cancelled: [] };
    for (const { item } of batch.entries) outcome[item.status as keyof Outcome].push(item);
    last = batch;
    batch = createBatch(now);
    const resting = waiters;
    waiters = [];
    tell('settled', outcome);
    for (const resolve of resting) resolve(outcome);
  };

  const cancel = (id?: string): void => {
    for (const entry of pick(id)) {
      if (id === undefined && !entry.item.requested) continue;
      // What is still being checked has not entered: there is nothing to come back to.
      if (entry.item.checking) drop(entry);
      else giveUp(entry);
    }
    next();
  };

  return {
    get items() {
      return items();
    },
    get busy() {
      return busy();
    },
    get progress() {
      return (atRest ? last : batch).progress();
    },
    async add(files, rules, comment = '') {
      const accepted = await takeIn(
        {
          entries: pick,
          enter(file, checking) {
            const item = createItem(createId(), file, comment, checking);
            const entry: Entry = { item, begun: false, running: false, abort: new AbortController() };
            entries.set(item.id, entry);
            tell('changed', item);
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
      next();
      return accepted.map(({ item }) => item);
    },
    start() {
      for (const entry of pick()) if (entry.item.status === 'waiting' && !entry.item.requested) request(entry);
      wake();
      return new Promise((resolve) => {
        if (busy()) waiters.push(resolve);
        else resolve({ stored: [], failed: [], cancelled: [] });
      });
    },
    cancel,
    retry(id) {
      for (const entry of pick(id)) {
        if (!isGivenUp(entry.item)) continue;
        request(entry);
        change(entry, { loaded: 0, error: null }, 'waiting');
      }
      wake();
    },
    remove(id) {
      pick(id).forEach(drop);
      next();
    },
    stop() {
      for (const entry of pick()) if (entry.item.checking) drop(entry);
      cancel();
    },
    comment(text, id) {
      for (const entry of pick(id)) if (!entry.begun) change(entry, { comment: text });
    },
    wake,
  };
}
