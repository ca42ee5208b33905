import type { Clock, Network } from './clock.js';
import { type FailureCode, StoreError } from './errors.js';
import type { Gate } from './gate.js';
import { sendInTime } from './in-time.js';
import type { Entry } from './intake.js';
import { type Change, isInFlight, type Status } from './item.js';
import type { Outcome, QueueEvents, QueueOptions, SendSettings } from './queue-types.js';
import { RATE_LIMIT_TIME, retryDelay } from './retry.js';

/** Milliseconds that an explanation may take before the failure counts as one like any other. */
const EXPLAIN_TIME = 5000;

/** What one file's tries ask of the queue. */
export interface TriesHost {
  change: (entry: Entry, what: Change, status?: Status) => void;
  end: (entry: Entry, status: keyof Outcome, what: Change) => void;
  tell: <Type extends keyof QueueEvents>(type: Type, about: QueueEvents[Type]) => void;
}

/**
 * One file's way to the store, try by try.
 *
 * @returns what makes the next try of a file; it resolves when that has ended, one way or another, and never rejects
 */
export function createTries(
  options: QueueOptions,
  clock: Clock,
  random: () => number,
  network: Network,
  gate: Gate,
  { change, end, tell }: TriesHost,
): (entry: Entry) => Promise<void> {
  const { transport, settings, describe, explain } = options;
  const { retries = () => 3, stallTimeout = () => 60_000, replyTimeout = () => 120_000 } = options;
  /** Endpoints that have shown that they do not store a file twice. */
  const safe = new Set<string>();
  const isSafe = (made?: SendSettings): boolean => safe.has(made?.endpoint ?? '');
  /** The connection may be to blame. Where a second time could be stored twice, `no-reply` it stays. */
  const isLoss = (code: FailureCode, made?: SendSettings): boolean =>
    code === 'network' || code === 'stalled' || (code === 'no-reply' && isSafe(made));

  const attempt = async (entry: Entry, made: SendSettings, abort: AbortController, forced: boolean): Promise<void> => {
    const { id: idempotencyKey, file, comment, total } = entry.item;
    const go = (what: Change, status?: Status): void => {
      if (!abort.signal.aborted && isInFlight(entry.item)) change(entry, what, status);
    };
    entry.begun = true;
    change(entry, { error: null, nextTry: null }, 'sending');
    if (!entry.told) {
      // Before: who hears it may cancel the file, and ask for it anew.
      entry.told = true;
      tell('storing', entry.item);
    }
    const onProgress = (loaded: number): void => {
      if (loaded > entry.item.loaded) gate.through(forced);
      go({ loaded });
    };
    const request = { ...made, file, comment, idempotencyKey, onProgress, onSent: () => go({}, 'processing') };
    const limits = { stall: stallTimeout(), reply: replyTimeout() };
    const { link, id, undo } = await sendInTime(transport, request, abort, clock, limits, ({ echoes }) => {
      if (echoes) safe.add(made.endpoint);
    });
    gate.through(forced);
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

  /** What cannot be told in time does not hold the file up. */
  const soon = (explained: Promise<boolean>): Promise<boolean> =>
    new Promise((resolve) => {
      const callOffWait = clock.after(EXPLAIN_TIME, () => resolve(false));
      const settle = (blocked: boolean): void => {
        callOffWait();
        resolve(blocked);
      };
      explained.then(settle, () => settle(false));
    });

  const onFailure = async (
    entry: Entry,
    signal: AbortSignal,
    cause: unknown,
    forced: boolean,
    made?: SendSettings,
  ): Promise<void> => {
    // A time that is over aborts the request, too; an abort without a reason of ours was somebody's wish.
    const reason: unknown = signal.aborted ? signal.reason : cause;
    const isOwn = reason instanceof StoreError;
    if (signal.aborted && !isOwn) return;
    let error = isOwn ? reason : new StoreError('refused-by-page', 0, '', { cause });
    const { code, status } = error;
    if ((isLoss(code, made) || !isOwn) && !network.online()) {
      gate.lost();
      error = new StoreError('offline');
    } else if (explain && made && (code === 'network' ? !entry.item.loaded : status === 404 || status === 405)) {
      error.blocked = await soon(explain(made, error, !!entry.tries || !retries()));
      if (signal.aborted) return;
    } else if (!isOwn) {
      // A mistake of the page's own: only its author can mend it.
      console.error(cause);
    }
    error.message = describe?.(error, entry.item.file) ?? error.message;
    const wait = waitFor(entry, error, made);
    // Not before a server that asks everyone to wait was heard.
    if (error.status) gate.through(forced);
    if (wait === undefined) end(entry, 'failed', { error });
    else {
      entry.running = false;
      entry.from = clock.now() + wait;
      change(entry, { error, nextTry: wait || null, loaded: 0 }, 'retrying');
    }
  };

  return async (entry) => {
    const abort = (entry.abort = new AbortController());
    const { signal } = abort;
    const { forced } = entry;
    let made: SendSettings | undefined;
    entry.running = true;
    entry.forced = false;
    try {
      made = await settings(entry.item.file);
      if (signal.aborted) return;
      // While the headers were made, the connection may have gone, or a server have asked everyone to wait.
      if (!forced && retries() && gate.from() > clock.now()) entry.running = false;
      else await attempt(entry, made, abort, forced);
    } catch (cause) {
      await onFailure(entry, signal, cause, forced, made);
    }
  };
}
