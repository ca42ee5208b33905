import type { Clock, Network } from './clock.js';
import { type FailureCode, StoreError } from './errors.js';
import type { Gate } from './gate.js';
import { type Flow, sendInTime } from './in-time.js';
import type { Entry } from './intake.js';
import { type Change, isInFlight, type Status } from './item.js';
import type { Outcome, QueueEvents, QueueOptions, SendSettings } from './queue-types.js';
import { RATE_LIMIT_TIME, retryDelay } from './retry.js';

/** Milliseconds that finding out why may take before a failure counts as one like any other. */
const EXPLAIN_TIME = 5000;

/** What one file's tries ask of the queue. */
export interface TriesHost {
  change: (entry: Entry, what: Change, status?: Status) => void;
  end: (entry: Entry, status: keyof Outcome, what: Change) => void;
  tell: <Type extends keyof QueueEvents>(type: Type, about: QueueEvents[Type]) => void;
  say: (error: StoreError, entry: Entry) => StoreError;
  /** What holds one of the places in flight. */
  running: Set<Entry>;
  /** What a person wants tried now, whatever holds the queue up. */
  forced: Set<Entry>;
}

const readsNothing = (file: Blob): Promise<boolean> =>
  file
    .slice(-1)
    .arrayBuffer()
    .then(
      ({ byteLength }) => !byteLength,
      () => true,
    );

/** Milliseconds. */
const AGAIN = 100;

/** What was deleted has no last byte any more, or cannot be read, as what was changed. */
export const isGone = async (file: Blob): Promise<boolean> => {
  if (!(await readsNothing(file))) return false;
  // Nor does a page read that leaves for the back/forward cache: its time stands still until it is back.
  await new Promise((resolve) => setTimeout(resolve, AGAIN));
  return readsNothing(file);
};

/** Also one that another script, with a copy of the class, has made. */
const isStoreError = (reason: unknown): reason is StoreError => (reason as Error | undefined)?.name === 'StoreError';

/** What is sent of a file. */
const bodyOf = ({ body, item }: Entry): File => body ?? item.file;

/** Makes the next step of a file. It resolves when that has ended, one way or another, and never rejects. */
export type NextStep = (entry: Entry, prepare?: QueueOptions['prepare']) => Promise<void>;

/**
 * One file's way to the store, try by try.
 *
 * @returns what makes the next try of a file, or prepares it where it is told how
 */
export function createTries(
  options: QueueOptions,
  clock: Clock,
  random: () => number,
  network: Network,
  gate: Gate,
  { change, end, tell, say, running, forced }: TriesHost,
): NextStep {
  const { transport, settings, explain, isGone: isLost = isGone } = options;
  const { retries = () => 3, stallTimeout = () => 60_000, replyTimeout = () => 120_000 } = options;
  const flow: Flow = { moved: -Infinity };
  /** Endpoints that have shown that they do not store a file twice. */
  const safe = new Set<string>();
  const isSafe = (made?: SendSettings): boolean => safe.has(made?.endpoint ?? '');
  /** The connection may be to blame. Where a second time could be stored twice, `no-reply` it stays. */
  const isLoss = (code: FailureCode, made?: SendSettings): boolean =>
    code === 'network' || code === 'stalled' || (code === 'no-reply' && isSafe(made));

  const attempt = async (
    entry: Entry,
    made: SendSettings,
    abort: AbortController,
    isForced: boolean,
  ): Promise<void> => {
    const { id: idempotencyKey, comment, total } = entry.item;
    const file = bodyOf(entry);
    const go = (what: Change, status?: Status): void => {
      if (!abort.signal.aborted && isInFlight(entry.item)) change(entry, what, status);
    };
    change(entry, { begun: true, error: null, nextTry: null }, 'sending');
    if (!entry.told) {
      // Before: who hears it may cancel the file, and ask for it anew.
      entry.told = true;
      tell('storing', entry.item);
    }
    const onProgress = (loaded: number): void => {
      if (loaded > entry.item.loaded) gate.through(isForced);
      go({ loaded });
    };
    const request = { ...made, file, comment, idempotencyKey, onProgress, onSent: () => go({}, 'processing') };
    const limits = { stall: stallTimeout(), reply: replyTimeout() };
    const { link, id, undo } = await sendInTime(transport, request, abort, clock, limits, flow, ({ echoes }) => {
      flow.moved = clock.now();
      if (echoes) safe.add(made.endpoint);
    });
    gate.through(isForced);
    // A reply counts even in the moment in which its time was over, but not after somebody gave the file up.
    if (entry.abort === abort && isInFlight(entry.item))
      end(entry, 'stored', { link, storeId: id, undo: undo ?? null, loaded: total });
  };

  /** In how many milliseconds a file that failed is tried again; `undefined` if it is given up. */
  const waitFor = (entry: Entry, error: StoreError, made?: SendSettings): number | undefined => {
    const { code, status } = error;
    if (status === 401 && made?.renewable && !entry.renewed) {
      entry.renewed = true;
      return 0;
    }
    if (code === 'offline') return retries() ? 0 : undefined;
    const free = isLoss(code, made) && retries() && !error.blocked ? gate.lost() : undefined;
    if (free !== undefined) return free;
    // Even if this file has had its tries: the limit is everyone's.
    if (code === 'rate-limited' && retries()) gate.hold(error.retryAfter ?? RATE_LIMIT_TIME);
    return retryDelay(error, entry.tries++, retries(), isSafe(made), random);
  };

  /** Nothing for what does not come in time, or before the try is given up. 0 ms: there is no limit. */
  const inTime = <T>(signal: AbortSignal, time: number, work: Promise<T>): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => {
        callOff?.();
        resolve(undefined);
      };
      const callOff = time ? clock.after(time, giveUp) : undefined;
      signal.addEventListener('abort', giveUp);
      work.then(resolve, reject).finally(callOff);
    });

  const onFailure = async (
    entry: Entry,
    signal: AbortSignal,
    cause: unknown,
    isForced: boolean,
    made?: SendSettings,
  ): Promise<void> => {
    /** Whoever gave the file up, perhaps to try it anew, waits for nothing more of this try. */
    const isOver = (): boolean => entry.abort.signal !== signal;
    const ask = (answer: Promise<boolean>): Promise<boolean | undefined> =>
      inTime(
        signal,
        EXPLAIN_TIME,
        answer.catch(() => false),
      );
    if (isOver()) return;
    // A time that is over aborts the request, too.
    const reason: unknown = signal.aborted ? signal.reason : cause;
    const isOwn = isStoreError(reason);
    let error = isOwn ? reason : new StoreError('refused-by-page', 0, '', { cause });
    const { code, status } = error;
    if (code === 'offline' || ((isLoss(code, made) || !isOwn) && !network.online())) {
      gate.lost(true);
      error = new StoreError('offline');
    } else if (/^(network|refused-by-page)$/.test(code) && (await ask(isLost(bodyOf(entry))))) {
      error = Object.assign(new StoreError('network'), { isGone: true, blocked: true });
    } else if (isOver()) {
      return;
    } else if (explain && made && (code === 'network' ? !entry.item.loaded : status === 404 || status === 405)) {
      error.blocked = !!(await ask(explain(made, error, !!entry.tries || !retries())));
    } else if (!isOwn) {
      // A mistake of the page's own: only its author can mend it.
      console.error(cause);
    }
    if (isOver()) return;
    const wait = waitFor(entry, say(error, entry), made);
    // Not before a server that asks everyone to wait was heard.
    if (error.status) gate.through(isForced);
    if (wait === undefined) end(entry, 'failed', { error });
    else {
      running.delete(entry);
      change(entry, { error, nextTry: wait || null, loaded: 0, preparing: false }, 'retrying');
    }
  };

  return async (entry, prepare) => {
    const abort = (entry.abort = new AbortController());
    const { signal } = abort;
    const isForced = !prepare && forced.delete(entry);
    let made: SendSettings | undefined;
    try {
      if (prepare) {
        change(entry, { preparing: true });
        const { file } = entry.item;
        const ready = await inTime(
          signal,
          stallTimeout(),
          prepare(file, signal).then((made) => ({ made })),
        );
        if (signal.aborted) return;
        if (!ready) {
          // Whoever waits for its turn waits for it no more.
          abort.abort(new StoreError('stalled'));
          throw signal.reason;
        }
        const { file: body = file, changes: prepared = null } = ready.made ?? {};
        entry.body = body;
        change(entry, { preparing: false, prepared, total: body.size });
        return;
      }
      running.add(entry);
      made = await inTime(signal, stallTimeout(), Promise.resolve(settings(bodyOf(entry))));
      if (signal.aborted) return;
      if (!made) throw new StoreError('stalled');
      // While the headers were made, the connection may have gone, or a server have asked everyone to wait.
      if (!isForced && retries() && gate.from() > clock.now()) running.delete(entry);
      else await attempt(entry, made, abort, isForced);
    } catch (cause) {
      await onFailure(entry, signal, cause, isForced, made);
    }
  };
}
