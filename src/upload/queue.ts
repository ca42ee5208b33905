import { Batch, type Progress } from './batch.js';
import { StoreError } from './errors.js';
import { type Entry, takeIn } from './intake.js';
import { type Change, createItem, isGivenUp, isInFlight, type Item, type Status, step } from './item.js';
import { createId, send } from './store-file.js';
import type { StoreRequest, Transport } from './transport.js';
import type { Refusal, Rules } from './validate.js';

/** What a file is sent with, asked for anew at every try. */
export type SendSettings = Pick<StoreRequest, 'endpoint' | 'apiKey' | 'keyIn' | 'headers' | 'withCredentials'>;

/** How the items ended since the queue last came to rest. */
export type Outcome = Record<'stored' | 'failed' | 'cancelled', Item[]>;

/** What a queue tells, after it has happened, with what it is about. */
export interface QueueEvents {
  changed: Item;
  /** More bytes are out. Comes by the hundred; whoever shows it may wait for the next frame. */
  progress: Item;
  removed: Item;
  refused: Refusal;
  storing: Item;
  stored: Item;
  failed: Item;
  cancelled: Item;
  settled: Outcome;
}

/** All that a queue needs from outside. */
export interface QueueOptions {
  transport: Transport;
  settings: (file: File) => SendSettings | Promise<SendSettings>;
  /** Calls in flight at most; read whenever a place becomes free. */
  concurrency: () => number;
  /** A listener's mistake must not cost a file: what it throws is reported and passed over. */
  on: <Type extends keyof QueueEvents>(type: Type, about: QueueEvents[Type]) => void;
  /** An error's message for people, in their language. Default: the server's words, else the code. */
  describe?: (error: StoreError, file: File) => string;
  /** Milliseconds, for speed only. Default: `performance.now`. */
  now?: () => number;
}

/** The chosen files and their way to the store: at most so many at a time, first come, first served. */
export class UploadQueue {
  readonly #options: QueueOptions;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();
  /** Asked to be stored, and not ended since. */
  readonly #requested = new Set<Entry>();
  /** Those that hold one of the `concurrency` places. */
  readonly #active = new Set<Entry>();
  readonly #line: Entry[] = [];
  #batch: Batch;
  #atRest = true;
  #onRest: ((outcome: Outcome) => void)[] = [];

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#batch = new Batch(this.#now);
  }

  /** Every file in the list, in the order in which they came. */
  get items(): Item[] {
    return [...this.#entries.values()].map(({ item }) => item);
  }

  /** Whether anything was asked to be stored and has not ended. */
  get busy(): boolean {
    return this.#requested.size > 0;
  }

  /** Of what was asked for since the queue last came to rest. */
  get progress(): Progress {
    return this.#batch.progress();
  }

  /**
   * Takes files in, at once where the page has no check of its own. Each is accepted, or told as `refused`.
   *
   * @returns the accepted items, once the page's checks have answered
   */
  async add(files: Iterable<File>, rules: Rules, comment = ''): Promise<Item[]> {
    const accepted = await takeIn(
      {
        entries: () => [...this.#entries.values()],
        enter: (file, checking) => this.#enter(file, comment, checking),
        accept: (entry) => this.#accept(entry),
        remove: (entry) => this.#remove(entry),
        refuse: (refusal) => this.#tell('refused', refusal),
        has: ({ item }) => this.#entries.has(item.id),
        isRequested: (entry) => this.#requested.has(entry),
      },
      files,
      rules,
    );
    this.#next();
    return accepted.map(({ item }) => item);
  }

  /** Stores everything that waits. Resolves when the queue comes to rest, and never rejects for a file's sake. */
  start(): Promise<Outcome> {
    for (const entry of this.#entries.values()) if (entry.item.status === 'waiting') this.#request(entry);
    return new Promise((resolve) => {
      if (this.busy) this.#onRest.push(resolve);
      else resolve({ stored: [], failed: [], cancelled: [] });
    });
  }

  /** Gives up one file, or all that were asked to be stored. They stay in the list. */
  cancel(id?: string): void {
    for (const entry of id === undefined ? [...this.#requested] : this.#pick(id)) {
      // What is still being checked has not entered: there is nothing to come back to.
      if (entry.item.checking) this.#remove(entry);
      else this.#cancel(entry);
    }
    this.#next();
  }

  /** Stores one failed or cancelled file after all, or all of them. */
  retry(id?: string): void {
    for (const entry of this.#pick(id)) {
      if (!isGivenUp(entry.item)) continue;
      this.#show(entry, { loaded: 0, error: null, requested: false }, 'waiting');
      this.#request(entry);
    }
  }

  /** Takes one file, or all, out of the list; what is under way is aborted. */
  remove(id?: string): void {
    for (const entry of this.#pick(id)) this.#remove(entry);
    this.#next();
  }

  /** Gives up everything, the page's checks too: nothing is left running. */
  stop(): void {
    for (const entry of this.#pick()) if (entry.item.checking) this.#remove(entry);
    this.cancel();
  }

  /** Sets the comment of one file, or of all, as long as their first try has not begun. */
  comment(text: string, id?: string): void {
    for (const entry of this.#pick(id)) if (!entry.begun) this.#show(entry, { comment: text });
  }

  /** Looks for free places, for instance after `concurrency` has grown. */
  wake(): void {
    while (this.#line.length && this.#active.size < this.#options.concurrency()) {
      const entry = this.#line.shift()!;
      // A file that was cancelled and retried stands in the line twice.
      if (this.#requested.has(entry) && !this.#active.has(entry)) void this.#run(entry);
    }
  }

  #pick(id?: string): Entry[] {
    return id === undefined ? [...this.#entries.values()] : [this.#entries.get(id)].filter((entry) => !!entry);
  }

  #enter(file: File, comment: string, checking: boolean): Entry {
    const item = createItem(createId(), file, comment, checking);
    const entry: Entry = { item, idempotencyKey: createId(), begun: false, abort: new AbortController() };
    this.#entries.set(item.id, entry);
    this.#tell('changed', item);
    return entry;
  }

  #accept(entry: Entry): void {
    this.#show(entry, { checking: false });
    if (this.#requested.has(entry)) this.#queue(entry);
  }

  #request(entry: Entry): void {
    if (this.#requested.has(entry)) return;
    this.#requested.add(entry);
    this.#atRest = false;
    this.#show(entry, { requested: true });
    if (!entry.item.checking) this.#queue(entry);
    this.wake();
  }

  #queue(entry: Entry): void {
    this.#batch.items.set(entry.item.id, entry.item);
    this.#line.push(entry);
  }

  async #run(entry: Entry): Promise<void> {
    const { signal } = (entry.abort = new AbortController());
    this.#active.add(entry);
    try {
      const settings = await this.#options.settings(entry.item.file);
      if (!signal.aborted) await this.#try(entry, settings, signal);
    } catch (cause) {
      const error = cause instanceof StoreError ? cause : new StoreError('refused-by-page', 0, '', { cause });
      if (!signal.aborted) this.#fail(entry, error);
    }
    this.#next();
  }

  async #try(entry: Entry, settings: SendSettings, signal: AbortSignal): Promise<void> {
    entry.begun = true;
    this.#show(entry, {}, 'sending');
    this.#tell('storing', entry.item);
    const { file, comment, total } = entry.item;
    const { link, id } = await send(this.#options.transport, {
      ...settings,
      file,
      comment,
      idempotencyKey: entry.idempotencyKey,
      signal,
      onProgress: (loaded) => {
        if (!signal.aborted && isInFlight(entry.item)) this.#show(entry, { loaded });
      },
      onSent: () => {
        if (!signal.aborted && isInFlight(entry.item)) this.#show(entry, {}, 'processing');
      },
    });
    if (!signal.aborted) this.#end(entry, 'stored', { link, storeId: id, loaded: total });
  }

  #fail(entry: Entry, error: StoreError): void {
    error.message = this.#options.describe?.(error, entry.item.file) ?? error.message;
    this.#end(entry, 'failed', { error });
  }

  #cancel(entry: Entry): void {
    entry.abort.abort();
    if (entry.item.status !== 'stored' && !isGivenUp(entry.item)) this.#end(entry, 'cancelled');
  }

  #end(entry: Entry, status: keyof Outcome, change: Change = {}): void {
    this.#requested.delete(entry);
    this.#active.delete(entry);
    this.#show(entry, change, status);
    this.#batch.items.set(entry.item.id, entry.item);
    this.#tell(status, entry.item);
  }

  #remove(entry: Entry): void {
    if (entry.item.checking) {
      // Nothing ends that has not entered.
      entry.abort.abort();
      this.#requested.delete(entry);
    } else {
      this.#cancel(entry);
    }
    this.#entries.delete(entry.item.id);
    this.#tell('removed', entry.item);
  }

  /** Every change of an item goes through here. */
  #show(entry: Entry, change: Change, status?: Status): void {
    const { id, loaded } = entry.item;
    entry.item = step(entry.item, change, status);
    if (this.#batch.items.has(id)) this.#batch.items.set(id, entry.item);
    if (loaded !== entry.item.loaded) this.#tell('progress', entry.item);
    if (loaded === entry.item.loaded || status) this.#tell('changed', entry.item);
  }

  #next(): void {
    this.wake();
    if (this.busy || this.#atRest) return;
    // The last item that was asked for has ended: the queue has come to rest, once.
    this.#atRest = true;
    const outcome: Outcome = { stored: [], failed: [], cancelled: [] };
    for (const item of this.#batch.items.values()) outcome[item.status as keyof Outcome].push(item);
    this.#batch = new Batch(this.#now);
    const resting = this.#onRest;
    this.#onRest = [];
    this.#tell('settled', outcome);
    for (const resolve of resting) resolve(outcome);
  }

  #tell<Type extends keyof QueueEvents>(type: Type, about: QueueEvents[Type]): void {
    try {
      this.#options.on(type, about);
    } catch (error) {
      reportError(error);
    }
  }
}
