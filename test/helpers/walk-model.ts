import type { Item } from '../../src/upload/item.js';
import type { Outcome, QueueEvent, UploadQueue } from '../../src/upload/queue-types.js';
import type { FakeClock, FakeNetwork } from './fake-time.js';
import { createKnown, type Known, LEGAL } from './walk-known.js';

/** What a random walk learns from a queue, and the rules that hold whatever happens. */
export class WalkModel {
  /** In the order of the list. */
  list: Known[] = [];
  /** Left the list, and may come back. */
  gone: Known[] = [];
  /** Files on their way into the list: whether to be stored at once. */
  readonly entering = new Map<File, boolean>();
  /** One for all tries of a file. */
  readonly keys = new Map<File, string>();
  /** How often things happened. */
  readonly counts: Record<string, number> = {};
  /** What ended since the last `settled`. */
  readonly #batch = new Map<Known, keyof Outcome>();
  /** Files that somebody wants stored and the queue does not know it yet. */
  readonly #wanted = new Set<Known>();
  /** Something was asked for since the last `settled`. */
  #isOpen = false;
  settled = 0;
  /** A server asked everyone to wait until then. */
  heldUntil = 0;
  /** Something got through since the connection last failed, came or went. */
  isClear = true;
  /** Probes that failed since the connection came back while something was to be sent; `undefined` in better times. */
  failedProbes?: number | undefined;
  /** What fails now may be a probe, and so cost no try. */
  mayProbe = false;
  echoes = false;
  /** All that was given up is being asked for: what a listener gives up meanwhile may be, too. */
  wantsAll = false;
  /** A try by hand got through, though the browser says that there is no connection. */
  isProven = false;
  /** When a byte of any file last moved. */
  moved = -Infinity;
  /** Counts the tries whose settings did not come in time. */
  expire = (): void => undefined;

  constructor(
    readonly clock: FakeClock,
    readonly network: FakeNetwork,
    readonly retries: number,
    readonly renewable: boolean,
  ) {}

  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  find(file: File): Known {
    const found = this.list.find((one) => one.file === file);
    if (!found) throw new Error(`${file.name} is not in the list`);
    return found;
  }

  /** Somebody wants these stored; the queue says when it has heard. */
  want(known: Known[]): void {
    for (const one of known) this.#wanted.add(one);
  }

  #ask(known: Known): void {
    if (!this.#wanted.delete(known) && !this.wantsAll) throw new Error(`nobody asked for ${known.file.name}`);
    const { id, file, status, comment, cycle, unsure } = known;
    Object.assign(known, createKnown(id, file), { status, comment, unsure, cycle: cycle + 1, asked: true });
    this.#forget(id);
    this.#isOpen = true;
  }

  /** Of a file that came back, and of one that is tried anew, only the last end counts. */
  #forget(id: string): void {
    for (const one of this.#batch.keys()) if (one.id === id) this.#batch.delete(one);
  }

  /** What a queue tells. */
  hear({ type, about }: QueueEvent): void {
    this.count(type);
    this.expire();
    if (type === 'settled') return this.#settle(about);
    if (type === 'refused') throw new Error('nothing is to be refused');
    const gone = this.gone.find(({ id }) => id === about.id);
    // Told late: whoever heard of it first has removed the file.
    if (type === 'changed' && gone?.status === about.status && !this.list.some(({ id }) => id === about.id)) return;
    const known = this.list.find(({ id }) => id === about.id) ?? this.#enter(about);
    if (!Object.isFrozen(about)) throw new Error('an item can be changed');
    if (about.status !== known.status && !LEGAL[known.status].includes(about.status)) {
      throw new Error(`${known.status} → ${about.status}`);
    }
    // A try whose settings did not come has not changed the status.
    if (about.status === 'retrying' && (known.status !== 'retrying' || about.error !== known.item?.error)) {
      known.due = about.nextTry === null ? undefined : this.clock.now() + about.nextTry;
    }
    // Heard, unless somebody gave the file up in the same moment.
    if (about.error?.code === 'rate-limited' && this.retries) this.heldUntil = Math.max(this.heldUntil, known.hold);
    // Given up while all of it was out, now or before: it may be stored.
    if (about.status === 'cancelled') known.unsure ||= known.status === 'processing';
    if (about.error?.code === 'no-reply') known.unsure ||= about.status !== 'retrying';
    known.status = about.status;
    known.item = about;
    if (about.requested && !known.asked) this.#ask(known);
    if (type === 'storing') {
      if (known.told || about.status !== 'sending') throw new Error(`${about.name}: storing out of turn`);
      known.told = true;
    } else if (type === 'removed') {
      if (!known.ended) throw new Error(`${about.name} left without an end`);
      this.list = this.list.filter((one) => one !== known);
      if (known.ended !== 'stored') this.gone.push(known);
    } else if (type === 'stored' || type === 'failed' || type === 'cancelled') {
      if (known.ended) throw new Error(`${about.name} ended twice: ${known.ended}, ${type}`);
      if (about.status !== type) throw new Error(`${type}, but ${about.status}`);
      if (known.asked && type === 'stored' && !known.told) throw new Error('stored without storing');
      if (type === 'failed') this.#judge(known, about.error?.code ?? '');
      if (type === 'cancelled' && known.unsure && about.error?.code !== 'no-reply')
        throw new Error(`${about.name} may be stored, and nobody is told`);
      Object.assign(known, { ended: type, asked: false, byHand: false });
      this.#forget(known.id);
      this.#batch.set(known, type);
    }
  }

  /** Nothing is given up that may still be tried. */
  #judge(known: Known, code: string): void {
    this.settleAbort(known);
    const passes = ['network', 'offline', 'stalled', 'server-error', 'rate-limited'].includes(code);
    if (passes && known.most <= this.retries && this.retries)
      throw new Error(`${known.file.name} is given up too soon`);
  }

  #enter(item: Item): Known {
    const start = this.entering.get(item.file);
    if (start === undefined || item.status !== 'waiting') throw new Error(`${item.name} came from nowhere`);
    this.entering.delete(item.file);
    const known = createKnown(item.id, item.file);
    this.list.push(known);
    if (start) this.want([known]);
    return known;
  }

  #settle(outcome: Outcome): void {
    if (!this.#isOpen) throw new Error('settled, and nothing was asked for');
    if (this.list.some(({ asked }) => asked)) throw new Error('settled, and something has not ended');
    const told = Object.entries(outcome).flatMap(([end, items]) => items.map(({ id }) => `${id} ${end}`));
    const ended = [...this.#batch].map(([{ id }, end]) => `${id} ${end}`);
    if (told.sort().join() !== ended.sort().join()) throw new Error(`settled with ${told.join()}, not ${ended.join()}`);
    this.#batch.clear();
    this.#isOpen = false;
    Object.assign(this, { failedProbes: undefined, mayProbe: false });
    this.settled++;
  }

  /** An abort that nobody asked for was a time that was over: a failure that costs a try. */
  settleAbort(known: Known): void {
    const { aborted } = known;
    known.aborted = undefined;
    if (!aborted || known.ended) return;
    if (aborted.isEarly) throw new Error(`${known.file.name} is given up before its time`);
    this.fail(known, aborted.sent, aborted.costs, aborted.mayCost);
  }

  /** @param ambiguous all was sent: it may be stored */
  fail(known: Known, ambiguous: boolean, costs: boolean, mayCost: boolean): void {
    known.ambiguous = ambiguous;
    known.failures += Number(costs);
    known.most += Number(mayCost);
  }

  /** What holds after every step. `open`: files with a request; `asking`: files whose settings are being made. */
  check(queue: UploadQueue, open: Set<Known>, asking: Set<Known>, concurrency: number): void {
    const { list, clock, network } = this;
    for (const known of list) this.settleAbort(known);
    for (const known of this.#wanted) if (list.includes(known)) throw new Error(`${known.file.name} is not asked for`);
    this.#wanted.clear();
    const shown = queue.items.map(({ id, status }) => `${id} ${status}`).join();
    const expected = list.map(({ id, status }) => `${id} ${status}`).join();
    if (shown !== expected) throw new Error(`the list is ${shown}, not ${expected}`);
    for (const known of list) {
      const isEnd = known.status === 'stored' || known.status === 'failed' || known.status === 'cancelled';
      if (isEnd !== !!known.ended) throw new Error(`${known.file.name}: ${known.status}, told ${known.ended}`);
      const inFlight = known.status === 'sending' || known.status === 'processing';
      if (inFlight !== open.has(known)) throw new Error(`${known.file.name}: ${known.status}, and its request`);
    }
    for (const known of open) if (!list.includes(known)) throw new Error('a request for a file that is gone');

    const isBusy = list.some(({ asked }) => asked);
    if (queue.busy !== isBusy) throw new Error(`busy: ${queue.busy}`);
    const { loaded, total } = queue.progress;
    if (!(loaded >= 0 && loaded <= total)) throw new Error(`progress ${loaded} of ${total}`);
    if (!isBusy) {
      if (this.#isOpen) throw new Error('at rest, and not settled');
      if (clock.pending || network.watchers) throw new Error('something is left running at rest');
      return;
    }
    // One for each request and each wait, and one for all that waits for better times.
    const waits = list.filter(({ status, due = 0 }) => status === 'retrying' && due > clock.now());
    const most = open.size + asking.size + waits.length + 1;
    if (clock.pending > most) throw new Error(`${clock.pending} timers, at most ${most} are needed`);
    const stands = !open.size && !asking.size && !clock.pending;
    if (stands && (network.online() || !this.retries)) throw new Error('it stands still');

    if (!network.online() || !this.isClear || clock.now() < this.heldUntil) return;
    const places = concurrency - new Set([...open, ...asking]).size;
    const ready = list.filter(
      (one) => one.asked && !open.has(one) && !asking.has(one) && (one.status === 'waiting' || one.due! <= clock.now()),
    );
    if (places > 0 && ready.length) throw new Error(`${ready[0]!.file.name} could be sent, and is not`);
  }

  /** What holds in the moment in which a try begins: the settings are asked for, then comes the request. */
  beginTry(known: Known, open: Set<Known>, asking: Set<Known>, concurrency: number): void {
    const { clock, network, retries } = this;
    const { name } = known.file;
    const inFlight = new Set([...open, ...asking]);
    this.settleAbort(known);
    if (inFlight.has(known)) throw new Error(`${name}: a second try at a time`);
    if (inFlight.size >= concurrency) throw new Error(`${inFlight.size + 1} in flight, ${concurrency} allowed`);
    if (known.byHand) this.count('byHand');
    else {
      if (known.ambiguous && !this.echoes) throw new Error(`${name} may be stored twice`);
      if (known.refused > Number(this.renewable)) throw new Error(`${name} is sent again after 401`);
      if (known.failures > retries) throw new Error(`${name}: try ${known.failures + 1} of ${retries + 1}`);
      if (clock.now() < (known.due ?? 0)) throw new Error(`${name} is tried too soon`);
      if (clock.now() < this.heldUntil) throw new Error(`${name} is sent, and the server asked to wait`);
      if (retries && !network.online() && !this.isProven) throw new Error(`${name} is sent offline`);
      if (this.failedProbes && open.size) throw new Error(`${name} is sent, and the probe has not got through`);
    }
    Object.assign(known, { wasByHand: known.byHand, byHand: false, ambiguous: false, due: undefined });
  }

  beginRequest(known: Known, open: Set<Known>, key: string, comment: string): void {
    const { name } = known.file;
    if (open.has(known)) throw new Error(`${name}: a second request`);
    if (!known.asked || known.status !== 'sending' || !known.told) throw new Error(`${name} is sent unasked`);
    const others = [...this.keys].some(([file, one]) => one === key && file !== known.file);
    if (!key || others || (this.keys.get(known.file) ?? key) !== key) throw new Error(`${name}: another key`);
    this.keys.set(known.file, key);
    if ((known.comment ??= comment) !== comment) throw new Error(`${name}: another comment`);
  }
}
