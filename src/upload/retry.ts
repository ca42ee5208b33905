import type { FailureCode, StoreError } from './errors.js';

/** Waits between tries, in seconds: times three each, up to the longest, and each times a random 0.5 to 1.5. */
const FACTOR = 3;
const LONGEST = 30;

/** After a 429 that does not say how long: PixLab counts calls per minute. */
export const RATE_LIMIT_TIME = 60_000;

/** Failures that may pass by themselves. All others are the server's or the page's last word. */
const PASSING: Partial<Record<FailureCode, true>> = {
  network: true,
  stalled: true,
  'server-error': true,
  'rate-limited': true,
};

/**
 * The whole policy: how long to wait before the next try in milliseconds, or `undefined` to give up.
 *
 * @param tries automatic tries that were made already
 * @param limit how many of them there may be
 * @param isSafe the server is known not to store a file twice
 */
export function retryDelay(
  { code, blocked, retryAfter }: StoreError,
  tries: number,
  limit: number,
  isSafe: boolean,
  random: () => number,
): number | undefined {
  const mayPass = PASSING[code] ?? (code === 'no-reply' && isSafe);
  if (!mayPass || blocked || tries >= limit) return undefined;
  return retryAfter ?? (code === 'rate-limited' ? RATE_LIMIT_TIME : backOff(tries, random));
}

/** Milliseconds: 1, 3, 9 seconds … up to 30, each with its jitter. */
export const backOff = (tries: number, random: () => number): number =>
  Math.min(FACTOR ** tries, LONGEST) * 1000 * (0.5 + random());

/**
 * `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3), which counts from the reply's own date, since
 * a person's clock may be wrong. `undefined` for what is neither.
 */
export function readRetryAfter(text = '', date = ''): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Begins with the day's name: `Date.parse` takes much else for a date.
  const time = /^[a-z]/i.test(text) ? Date.parse(text) - (Date.parse(date) || Date.now()) : NaN;
  return time === time ? Math.max(0, time) : undefined;
}
