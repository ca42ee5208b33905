import type { QueueEvent, UploadQueue } from '../../src/upload/queue-types.js';
import { createQueue } from '../../src/upload/index.js';
import { type Chance, Dice } from './dice.js';
import { FakeClock, FakeNetwork, turns } from './fake-time.js';
import { picture } from './files.js';
import { createKnown } from './walk-known.js';
import { WalkModel } from './walk-model.js';
import { REPLY, STALL, WalkServer } from './walk-server.js';

/** All may enter, at once: none is compared with another. */
const RULES = { accept: '', maxSize: Infinity, maxFiles: Infinity, replace: false, again: true };

/** Files in the list at most, so that all are met again and again. */
const MOST = 24;

/** What reaches a page in the moment in which it happens, and so what a page's listeners can act on. */
const HEARD = new Set(['progress', 'storing', 'stored', 'failed', 'cancelled', 'settled']);

export interface WalkOptions {
  seed: number;
  /** Automatic tries. */
  retries: number;
  /** The server echoes the key, and so says that it stores nothing twice. */
  echoes: boolean;
  /** Settings are made anew after a 401. */
  renewable: boolean;
  /** Listeners act, too. */
  meddles: boolean;
}

type Act = Chance<[name: string, act: () => unknown]>;

/** A queue, and somebody who does whatever can be done to it, in any order. */
export class Walk {
  readonly model: WalkModel;
  readonly #options: WalkOptions;
  readonly #clock = new FakeClock();
  readonly #network = new FakeNetwork();
  readonly #dice: Dice;
  readonly #server: WalkServer;
  readonly #queue: UploadQueue;
  readonly #log: string[] = [];
  #concurrency = 3;
  #names = 0;
  /** Promises of `start` that are still open. */
  #starts = 0;
  #mistake: unknown;

  constructor(options: WalkOptions) {
    this.#options = options;
    const { seed, retries, renewable } = options;
    const concurrency = (): number => this.#concurrency;
    const [clock, network] = [this.#clock, this.#network];
    this.model = new WalkModel(clock, network, retries, renewable);
    this.#dice = new Dice(seed);
    const fail = (error: unknown): void => void (this.#mistake ??= error);
    this.#server = new WalkServer(this.model, clock, network, this.#dice, options, fail, concurrency);
    this.#queue = createQueue({
      transport: this.#server.send,
      settings: this.#server.settings,
      concurrency,
      retries: () => retries,
      stallTimeout: () => STALL,
      replyTimeout: () => REPLY,
      clock,
      network,
      random: this.#dice.random,
      isGone: () => Promise.resolve(false),
      on: (event) => this.#hear(event),
    });
  }

  /**
   * @returns how often each thing happened
   * @throws Error with the seed and what came before it, at the first rule that is broken
   */
  async run(steps: number): Promise<Record<string, number>> {
    let step = 0;
    try {
      while (step++ < steps) await this.#do(this.#dice.pick(this.#acts), step);
      await this.#finish();
    } catch (cause) {
      const where = `${JSON.stringify(this.#options)}, step ${step}`;
      throw new Error(`${where}: ${(cause as Error).message}\n${this.#log.slice(-30).join('\n')}`, { cause });
    }
    return this.model.counts;
  }

  /** What a person or a page can do, whenever they like. */
  readonly #wishes: Act[] = [
    [5, 'start', () => this.#start()],
    [3, 'cancel one', () => this.#queue.cancel(this.#any())],
    [0.3, 'cancel all', () => this.#queue.cancel()],
    [5, 'retry one', () => this.#retry(this.#any())],
    [0.7, 'retry all', () => this.#retry()],
    [3, 'remove', () => this.#queue.remove(this.#any())],
    [0.3, 'clear', () => this.#queue.remove()],
    [0.3, 'stop', () => this.#queue.stop()],
    [3, 'bring back', () => this.#bringBack()],
    [2, 'comment', () => this.#queue.comment(`${this.#dice.below(100)}`, this.#any())],
    [2, 'concurrency', () => this.#widen(1 + this.#dice.below(6))],
  ];

  /** All that can happen. */
  readonly #acts: Act[] = [
    ...this.#wishes,
    [5, 'add', () => this.#add()],
    // A move of the element is none of the engine's business, but for a look for free places.
    [2, 'move', () => this.#queue.wake()],
    [2, 'on or off', () => this.#switch(!this.#network.online())],
    [6, 'settings', () => this.#server.answer()],
    [14, 'progress', () => this.#server.progress()],
    [10, 'sent', () => this.#server.sent()],
    [16, 'reply', () => this.#server.reply()],
    [2, 'too late', () => this.#tooLate()],
    [5, 'lose', () => this.#server.lose()],
    [5, 'late', () => this.#server.end()],
    [10, 'time', () => this.#clock.pass(this.#dice.below(2000))],
    [5, 'next', () => this.#clock.pass(this.#next)],
    [1, 'long', () => this.#clock.pass(this.#dice.below(150_000))],
  ];

  async #do([, name, act]: Act, step: number): Promise<void> {
    this.#log.push(`${step} (${this.#clock.now()}) ${name}`);
    this.model.count(name);
    await act();
    await turns();
    this.#check();
    const isLeft = this.#queue.items.length || this.#server.open.size;
    if (name === 'clear' && isLeft && !this.#options.meddles) throw new Error('something is left after clear');
  }

  #check(): void {
    if (this.#mistake) throw this.#mistake as Error;
    this.model.check(this.#queue, this.#server.open, this.#server.asking, this.#concurrency);
    this.#server.check();
    if (this.#starts && !this.#queue.busy) throw new Error('at rest, and start() has not resolved');
  }

  /** All that was begun comes to a good end, and then everything goes. */
  async #finish(): Promise<void> {
    if (!this.#network.online()) this.#switch(true);
    for (let left = 1000; this.#queue.busy; left--) {
      if (!left) throw new Error('it does not come to rest');
      this.#server.store();
      await this.#clock.pass(this.#next);
      this.#check();
    }
    this.#queue.remove();
    await turns();
    this.#check();
  }

  #hear(event: QueueEvent): void {
    const { type, about } = event;
    this.#log.push(
      'name' in about ? `  ${type} ${about.name} ${about.status} ${about.error?.code ?? ''}` : `  ${type}`,
    );
    try {
      this.model.hear(event);
    } catch (error) {
      // The engine passes over what a listener throws.
      this.#mistake ??= error;
    }
    if (!this.#options.meddles || !HEARD.has(type) || this.#dice.below(8)) return;
    const [, name, act] = this.#dice.pick(this.#wishes);
    this.#log.push(`  a listener: ${name}`);
    this.model.count('meddled');
    act();
  }

  /** Until something is due, if anything is; milliseconds. */
  get #next(): number {
    return this.#clock.pending ? Math.min(this.#clock.next, 300_000) : 0;
  }

  /** Any file's id, or one that is not in the list. */
  #any(): string {
    return this.#dice.oneOf(this.model.list)?.id ?? 'nobody';
  }

  #add(): void {
    if (this.model.list.length > MOST) return void this.#queue.remove(this.#any());
    const start = this.#dice.below(5) < 2;
    const sizes = Array.from({ length: 1 + this.#dice.below(4) }, () => 10 + this.#dice.below(90));
    const files = sizes.map((size) => picture(`f${++this.#names}`, size));
    for (const file of files) this.model.entering.set(file, start);
    void this.#queue.add(files, RULES, 'first', start);
  }

  #start(): void {
    const { model } = this;
    model.want(model.list.filter(({ status, asked }) => status === 'waiting' && !asked));
    const before = model.settled;
    const isBusy = model.list.some(({ asked, status }) => asked || status === 'waiting');
    this.#starts++;
    void this.#queue.start().then(() => {
      this.#starts--;
      if (isBusy && model.settled === before) this.#mistake ??= new Error('start() resolved too soon');
    });
  }

  #retry(id?: string): void {
    const { model } = this;
    const inFlight = new Set([...this.#server.open, ...this.#server.asking]);
    for (const known of model.list.filter((one) => !id || one.id === id)) {
      if (known.ended && known.ended !== 'stored') model.want([known]);
      else if (known.asked && !inFlight.has(known)) known.byHand = true;
    }
    const before = model.wantsAll;
    model.wantsAll ||= !id;
    this.#queue.retry(id);
    model.wantsAll = before;
  }

  #tooLate(): void {
    const { id } = this.#server.replyTooLate() ?? { id: 'nobody' };
    this.#queue.cancel(id);
    if (this.#dice.below(2)) this.#retry(id);
  }

  #bringBack(): void {
    const { model } = this;
    const back = model.gone.splice(this.#dice.below(model.gone.length), 1 + this.#dice.below(2));
    const saved = back.map(({ item }) => item!);
    // What it sends stays what it was, and so does what nobody knows of it.
    const known = back.map(({ id, file, comment, unsure }) =>
      Object.assign(createKnown(id, file), comment === undefined ? { unsure } : { comment, unsure }),
    );
    const [first] = model.list;
    // A listener may have come in the middle of a removal, and there places mean little.
    if (this.#options.meddles || !first) {
      model.list.push(...known);
      return this.#queue.bringBack(saved);
    }
    const at = this.#dice.below(model.list.length + 1);
    model.list = model.list.toSpliced(at, 0, ...known);
    // One that is in the list already does not come twice.
    this.#queue.bringBack([...saved, { id: first.id, file: first.file, comment: '' }], at);
  }

  #switch(online: boolean): void {
    const { model } = this;
    const mayProbe = online && !this.#network.online() && this.#queue.busy;
    const failedProbes = mayProbe && !model.isProven ? 0 : undefined;
    Object.assign(model, { isClear: false, isProven: false, mayProbe, failedProbes });
    this.#network.set(online);
  }

  #widen(concurrency: number): void {
    this.#concurrency = concurrency;
    this.#queue.wake();
  }
}
