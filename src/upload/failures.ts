import { browserNetwork, systemClock } from './clock.js';
import { StoreError } from './errors.js';
import type { Gate } from './gate.js';
import type { Entry } from './intake.js';
import type { QueueNeeds, SendSettings } from './queue-types.js';
import { backOff, RATE_LIMIT_TIME, readRetryAfter, retryDelay } from './retry.js';

/** Milliseconds that finding out why may take before a failure counts as one like any other. */
const EXPLAIN_TIME = 5000;

/** After an outage, so many failed probes cost no file one of its tries: some four minutes. */
const FREE_PROBES = 10;

/** Milliseconds. */
const AGAIN = 100;

/**
 * Nothing for what does not come within so many milliseconds, by default as many as a try may stall, or before the try is
 * given up.
 */
export type InTime = <T>(signal: AbortSignal, work: T | Promise<T>, time?: number) => Promise<T | undefined>;

/** A try that failed, and what its queue has. */
export interface Failed extends QueueNeeds {
  entry: Entry;
  error: StoreError;
  /** The error came from the page itself, and is a mistake of its author. */
  isMistake: boolean;
  /** The server is known not to store a file twice. */
  isSafe: boolean;
  /** What it was sent with; nothing where it did not come so far. */
  made: SendSettings | undefined;
  gate: Gate;
  inTime: InTime;
}

/** Why a file is not stored, and in how many milliseconds it is tried again; without these it is given up. */
export type Verdict = readonly [error: StoreError, wait?: number | undefined];

/** Says what is to be done about a try that failed; anything where it was given up meanwhile. */
export type Judge = (failed: Failed) => Promise<Verdict>;

const readsNothing = (file: Blob): Promise<boolean> =>
  file
    .slice(-1)
    .arrayBuffer()
    .then(
      ({ byteLength }) => !byteLength,
      () => true,
    );

/** What was deleted has no last byte any more, or cannot be read, as what was changed. */
export const isGone = async (file: Blob): Promise<boolean> => {
  if (!(await readsNothing(file))) return false;
  // Nor does a page read that leaves for the back/forward cache: its time stands still until it is back.
  await new Promise((resolve) => setTimeout(resolve, AGAIN));
  return readsNothing(file);
};

export const judge: Judge = async (failed) => {
  const { entry, error, isMistake, isSafe, made, retries, gate } = failed;
  const { network = browserNetwork, explain, isGone: isLost = isGone } = failed;
  const { code, status } = error;
  const { abort } = entry;
  // Where there was no reply, what is there is of another try.
  if (status && entry.later) error.retryAfter ??= readRetryAfter(...entry.later);
  const ask = (answer: Promise<boolean>): Promise<boolean | undefined> =>
    failed.inTime(
      abort.signal,
      answer.catch(() => false),
      EXPLAIN_TIME,
    );
  // The connection may be to blame. Where a second time could be stored twice, `no-reply` it stays.
  const isLoss = code === 'network' || code === 'stalled' || (code === 'no-reply' && isSafe);
  if (code === 'offline' || ((isLoss || isMistake) && !network.online())) {
    gate.lose();
    return [new StoreError('offline'), retries() ? 0 : undefined];
  }
  if (/^(network|refused-by-page)$/.test(code) && (await ask(isLost(entry.body ?? entry.item.file))))
    return [Object.assign(new StoreError('network'), { isGone: true, blocked: true })];
  // Whoever gave the file up, perhaps to try it anew, waits for nothing more of this try.
  if (entry.abort !== abort) return [error];
  if (explain && made && (code === 'network' ? !entry.item.loaded : status === 404 || status === 405)) {
    error.blocked = !!(await ask(explain(made, error, !!entry.tries || !retries())));
    if (entry.abort !== abort) return [error];
  } else if (isMistake) {
    // Only the page's author can mend it.
    console.error(error.cause);
  }
  return [error, waitFor(failed, isLoss)];
};

/** In how many milliseconds a file that failed is tried again; `undefined` if it is given up. */
function waitFor(failed: Failed, isLoss: boolean): number | undefined {
  const { entry, error, made, isSafe, retries, gate } = failed;
  const { random = Math.random, clock = systemClock, network = browserNetwork } = failed;
  const { code, status, blocked, retryAfter = RATE_LIMIT_TIME } = error;
  if (status === 401 && made?.renewable && !entry.renewed) {
    entry.renewed = true;
    return 0;
  }
  if (isLoss && retries() && !blocked) {
    // It may have gone since.
    if (!network.online()) return gate.lose();
    if (gate.probes !== undefined && gate.probes < FREE_PROBES) {
      const wait = backOff(gate.probes++, random);
      // Otherwise the next file would be the next probe, at once.
      gate.nextProbe = clock.now() + wait;
      return wait;
    }
  }
  // Even if this file has had its tries: the limit is everyone's.
  if (code === 'rate-limited' && retries()) gate.heldUntil = Math.max(gate.heldUntil, clock.now() + retryAfter);
  return retryDelay(error, entry.tries++, retries(), isSafe, random);
}
