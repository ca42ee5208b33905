import { StoreError } from '../../src/upload/errors.js';
import type { SendSettings } from '../../src/upload/queue-types.js';
import type { RawReply, StoreRequest } from '../../src/upload/transport.js';
import type { FakeClock, FakeNetwork } from './fake-time.js';
import { type Chance, Dice } from './dice.js';
import type { Known } from './walk-known.js';
import type { WalkModel } from './walk-model.js';

/** Milliseconds. */
export const STALL = 60_000;
export const REPLY = 120_000;

const JSON_STORED = JSON.stringify({ status: 200, link: 'https://media.example/a.png', id: 'a.png' });

/** A reply, and how it ends the file; without `end` it is tried again, if it may be. */
type Answer = Chance<[status: number, headers: Record<string, string>]>;

const ANSWERS: Answer[] = [
  [14, 200, {}],
  [5, 500, {}],
  [1, 503, { 'Retry-After': '7' }],
  [1, 429, { 'Retry-After': '20' }],
  [1, 429, {}],
  [1, 400, {}],
  [2, 401, {}],
];

/** A request that is under way. */
interface Call {
  known: Known;
  request: StoreRequest;
  loaded: number;
  sent: boolean;
  /** When its last byte moved. */
  moved: number;
  /** Its time is over, and its end is still to be told. */
  isOver: boolean;
  /** How often its file had been asked for. */
  cycle: number;
  end: (how: RawReply | StoreError) => void;
}

/** A transport and the server behind it, both moody. */
export class WalkServer {
  readonly #calls = new Map<Known, Call>();
  /** Ends of requests that were aborted. */
  readonly #late: (() => void)[] = [];
  readonly #asking: { known: Known; cycle: number; since: number; answer: (made: SendSettings | Error) => void }[] = [];

  constructor(
    readonly model: WalkModel,
    readonly clock: FakeClock,
    readonly network: FakeNetwork,
    readonly dice: Dice,
    readonly options: { echoes: boolean; renewable: boolean },
    /** A mistake of the engine, which must not become an answer. */
    readonly fail: (error: unknown) => void,
    readonly concurrency: () => number,
  ) {
    model.expire = this.#expire;
  }

  /** Settings are waited for as long as bytes, and then the try is over. They may still come, and nobody wants them. */
  readonly #expire = (): void => {
    for (const one of this.#asking) {
      const { known, cycle, since } = one;
      // But for what fractions of a millisecond lose.
      if (this.clock.now() - since + 1e-6 < STALL || !known.asked || known.cycle !== cycle) continue;
      one.cycle = -1;
      this.model.count('no settings');
      const isOnline = this.network.online();
      this.model.fail(known, false, isOnline && !this.model.mayProbe, isOnline);
    }
  };

  /** Files with a request. */
  get open(): Set<Known> {
    // One that takes its time to end holds nobody up once its file was given up.
    for (const [known, { isOver, cycle }] of this.#calls)
      if (isOver && !(known.asked && known.cycle === cycle)) this.#calls.delete(known);
    return new Set(this.#calls.keys());
  }

  /** Files whose settings are still being made. */
  get asking(): Set<Known> {
    this.#expire();
    // Nobody waits any more for those of a file that was given up.
    const wanted = this.#asking.filter(({ known, cycle }) => known.asked && known.cycle === cycle);
    return new Set(wanted.map(({ known }) => known));
  }

  readonly settings = (file: File): SendSettings | Promise<SendSettings> => {
    const known = this.model.find(file);
    this.#guard(() => this.model.beginTry(known, this.open, this.asking, this.concurrency()));
    if (this.dice.below(4)) return this.#made();
    return new Promise((resolve, reject) => {
      const answer = (made: SendSettings | Error): void => {
        this.#asking.splice(this.#asking.indexOf(one), 1);
        if (made instanceof Error) reject(made);
        else resolve(made);
      };
      const one = { known, cycle: known.cycle, since: this.clock.now(), answer };
      this.#asking.push(one);
    });
  };

  #made(): SendSettings {
    const { renewable } = this.options;
    return { endpoint: '/store', apiKey: '', keyIn: 'field', headers: {}, withCredentials: false, renewable };
  }

  /** Hands out settings that somebody waits for. */
  answer(goodwill = this.dice.below(8) > 0): void {
    const one = this.dice.oneOf(this.#asking);
    one?.answer(goodwill ? this.#made() : new Error('no token'));
  }

  readonly send = (request: StoreRequest): Promise<RawReply> =>
    new Promise((resolve, reject) => {
      const { file, idempotencyKey, comment, signal } = request;
      // Given up by whoever heard that it was about to begin.
      if (signal.aborted) return reject(new StoreError('cancelled'));
      const known = this.model.find(file);
      this.#guard(() => this.model.beginRequest(known, this.open, idempotencyKey, comment));
      const call: Call = {
        ...{ known, request, loaded: 0, sent: false, moved: this.clock.now(), isOver: false, cycle: known.cycle },
        end: (how) => {
          if (this.#calls.get(known) === call) this.#calls.delete(known);
          if (how instanceof StoreError) reject(how);
          else resolve(how);
        },
      };
      this.#calls.set(known, call);
      signal.addEventListener('abort', () => {
        if (this.#calls.get(known) !== call) return;
        // But for what fractions of a millisecond lose.
        const isEarly = this.clock.now() - this.#since(call) + 1 < (call.sent ? REPLY : STALL);
        const end = (): void => {
          const isOnline = this.network.online();
          const costs = isOnline && !this.model.mayProbe;
          if (known.cycle === call.cycle) known.aborted = { sent: call.sent, costs, mayCost: isOnline, isEarly };
          call.end(new StoreError('cancelled'));
        };
        call.isOver = signal.reason instanceof StoreError && !this.dice.below(2);
        if (call.isOver) {
          this.model.count('ends late');
          this.#late.push(end);
        } else end();
      });
    });

  /** Since when nothing has moved. What never did may be without a connection, as long as others move, but not for ever. */
  #since({ sent, loaded, moved }: Call): number {
    return sent || loaded ? moved : Math.min(Math.max(moved, this.model.moved), moved + 4 * STALL);
  }

  /** Ends a request that was aborted, perhaps after its file was given up, and even tried anew. */
  end(): void {
    const end = this.dice.oneOf(this.#late);
    if (!end) return;
    this.#late.splice(this.#late.indexOf(end), 1);
    end();
  }

  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.fail(error);
    }
  }

  progress(): void {
    const call = this.dice.oneOf(this.#running.filter(({ sent }) => !sent));
    if (!call) return;
    const loaded = call.loaded + this.dice.below(call.request.file.size - call.loaded + 1);
    // Told again without a byte more, as browsers do: nothing has moved.
    if (loaded > call.loaded) this.#through(call);
    call.loaded = loaded;
    call.request.onProgress(loaded);
  }

  sent(call = this.dice.oneOf(this.#running.filter(({ sent }) => !sent))): void {
    if (!call) return;
    const { file, onProgress, onSent } = call.request;
    if (call.loaded < file.size) this.#through(call);
    call.moved = this.clock.now();
    call.loaded = file.size;
    onProgress(file.size);
    // Whoever hears of the progress may have given it up.
    call.sent = true;
    onSent();
  }

  #through(call: Call): void {
    call.moved = this.model.moved = this.clock.now();
    if (!this.network.online()) this.model.isProven ||= call.known.wasByHand;
    else Object.assign(this.model, { isClear: true, failedProbes: undefined, mayProbe: false });
  }

  /** Replies to a request in the very moment in which somebody gives its file up. Returns which. */
  replyTooLate(): Known | undefined {
    const call = this.#any();
    this.reply([1, 200, {}], call);
    return call?.known;
  }

  /** Replies to a request; a success comes after all bytes, a refusal may come before. */
  reply([, status, headers]: Answer = this.dice.pick(ANSWERS), call = this.#any()): void {
    if (!call) return;
    if (status === 200 || this.dice.below(2)) this.#whole(call);
    if (this.#calls.get(call.known) !== call) return;
    const { known } = call;
    this.model.count(`${status}`);
    this.#head(call, headers);
    this.#through(call);
    if (status === 429) known.hold = this.clock.now() + Number(headers['Retry-After'] ?? 60) * 1000;
    if (status === 401) known.refused++;
    else if (status !== 200) this.model.fail(known, false, true, true);
    call.end({ status, body: status === 200 ? JSON_STORED : JSON.stringify({ status, error: 'no' }) });
  }

  #whole(call: Call): void {
    if (!call.sent) this.sent(call);
  }

  #head({ request }: Call, headers: Record<string, string> = {}): void {
    const { idempotencyKey } = request;
    this.model.moved = this.clock.now();
    const all = new Headers({ ...headers, ...(this.options.echoes && { 'Idempotency-Key': idempotencyKey }) });
    this.model.echoes ||= this.options.echoes;
    request.onHeaders((name) => all.get(name) ?? undefined);
  }

  /** The connection breaks: before all was sent, after it, or in the middle of the reply. */
  lose(call = this.#any()): void {
    if (!call) return;
    const { model, network } = this;
    if (call.sent && this.dice.below(3) === 0) this.#head(call);
    this.model.count(call.sent ? 'no-reply' : 'network');
    const isFree = !network.online() || model.mayProbe;
    model.fail(call.known, call.sent, !isFree, network.online());
    if (!call.sent) {
      Object.assign(model, { isClear: false, isProven: false });
      if (model.failedProbes !== undefined) model.failedProbes++;
    }
    call.end(new StoreError(call.sent ? 'no-reply' : 'network'));
  }

  /** Stores all that is under way, and lets all settings be made. */
  store(): void {
    while (this.#asking.length) this.answer(true);
    while (this.#late.length) this.end();
    for (const call of this.#running) this.reply([1, 200, {}], call);
  }

  /** No request may be left alone for longer than the limits say. */
  check(): void {
    for (const call of this.#running) {
      const { known, sent } = call;
      const limit = sent ? REPLY : STALL;
      if (this.clock.now() - this.#since(call) > limit)
        throw new Error(`${known.file.name} hangs for longer than ${limit}`);
    }
  }

  /** Requests whose time is not over. */
  get #running(): Call[] {
    return [...this.#calls.values()].filter(({ isOver }) => !isOver);
  }

  #any(): Call | undefined {
    return this.dice.oneOf(this.#running);
  }
}
