import { type Clock, systemClock } from './upload/clock.js';
import { StoreError } from './upload/errors.js';
import type { RawReply, StoreRequest, Transport } from './upload/transport.js';

/** How the play is directed; nothing of it is needed. */
export interface DemoOptions {
  /** Default: the system's. */
  clock?: Clock;
  /** Bytes a millisecond over the made-up line. Default: 250, a good mobile line. */
  speed?: number;
}

/** So many milliseconds a file takes at most: nobody watches a demo for an hour. */
const LONGEST = 8000;

/** How much slower `demo:slow` is. */
const SLOWNESS = 10;

/** Milliseconds from one step of the progress to the next. */
const STEP = 50;

/** Milliseconds from the last byte to the reply. */
const THINKING = 400;

/** The part of a file that gets out before its line breaks. */
const BROKEN_AT = 0.4;

/** Milliseconds after which a lost connection is back. */
const OUTAGE = 8000;

/** Seconds that `demo:429` asks to wait. */
const PAUSE = '10';

/** What a server answers, by status. */
const REFUSALS: Record<string, string> = {
  400: 'A part is missing.',
  401: 'The key is not valid.',
  413: 'The file is too large for this server.',
  415: 'This server does not take files of this type.',
  429: 'Too many files at once.',
  500: 'The server has a problem.',
};

/** All that can stand behind `demo:`. */
const WORDS = [
  ...['stored', 'slow', 'offline', 'stalled', 'no-reply', 'bad-reply', 'mixed'],
  ...Object.keys(REFUSALS),
] as const;

/** What the files of `demo:mixed` come to, one after the other. */
const MIX = ['stored', '413', 'slow', '500', 'stored', 'bad-reply'];

/**
 * A transport that sends nothing and plays what could happen to a file, so that a page can be looked at without a server.
 * What stands behind `demo:` in the endpoint says what is played; with nothing behind it the file's name does, if it begins
 * with one of the same words (`413.jpg`, `offline at sea.png`), and else the file is stored.
 */
export function createDemo({ clock = systemClock, speed = 250 }: DemoOptions = {}): Transport {
  const warned = new Set<string>();
  /** Of `demo:mixed`, so that a file keeps its part over all its tries. */
  const parts = new WeakMap<File, string>();
  let turn = 0;
  /** Files that have lost the connection already. */
  const lost = new WeakSet<File>();

  const partOf = ({ endpoint, file }: StoreRequest): string => {
    const word = endpoint.replace(/^demo:\/*/, '').toLowerCase();
    if (word && !WORDS.includes(word) && !warned.has(word)) {
      warned.add(word);
      console.warn(
        `<pixlab-store> cannot play demo:${word}. Write endpoint="demo:", or one of these behind it: ${WORDS.join(', ')}`,
      );
    }
    if (word === 'mixed') {
      if (!parts.has(file)) parts.set(file, MIX[turn++ % MIX.length]!);
      return parts.get(file)!;
    }
    return WORDS.includes(word) ? word : (WORDS.find((one) => begins(file.name, one)) ?? 'stored');
  };

  return async (request) => {
    const { file, signal } = request;
    const part = partOf(request);
    const isOffline = part === 'offline' && !lost.has(file);
    const pace = Math.max(speed, file.size / LONGEST) / (part === 'slow' ? SLOWNESS : 1);

    await transfer(clock, request, isOffline || part === 'stalled' ? BROKEN_AT : 1, pace);
    if (isOffline) {
      lost.add(file);
      // The engine waits for the browser to say so, as it would after a real outage.
      clock.after(OUTAGE, () => globalThis.dispatchEvent(new Event('online')));
      throw new StoreError('offline');
    }
    if (part === 'stalled') return givenUp(signal);
    request.onSent();
    if (part === 'no-reply') return givenUp(signal);
    await pause(clock, THINKING, signal);
    request.onHeaders((name) => (part === '429' && name === 'Retry-After' ? PAUSE : undefined));
    return replyOf(part, request);
  };
}

const begins = (name: string, word: string): boolean => new RegExp(`^${word}(?![a-z\\d])`, 'i').test(name);

/** Lets a share of the file go out, at so many bytes a millisecond. */
async function transfer(clock: Clock, request: StoreRequest, share: number, pace: number): Promise<void> {
  const end = request.file.size * share;
  const from = clock.now();
  for (let loaded = 0; loaded < end;) {
    await pause(clock, Math.min(STEP, Math.ceil((end - loaded) / pace)), request.signal);
    loaded = Math.min(end, Math.round((clock.now() - from) * pace));
    request.onProgress(loaded);
  }
}

/** Rejects as soon as somebody has had enough. */
const givenUp = (signal: AbortSignal, giveUp = new AbortController()): Promise<never> =>
  new Promise((_resolve, reject) => {
    const onAbort = (): void => reject(new StoreError('cancelled'));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, giveUp);
  });

/** Waits so many milliseconds, or until somebody has had enough. */
async function pause(clock: Clock, time: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  let callOff: (() => void) | undefined;
  try {
    const waiting = new Promise<void>((resolve) => (callOff = clock.after(time, resolve)));
    await Promise.race([waiting, givenUp(signal, over)]);
  } finally {
    callOff?.();
    over.abort();
  }
}

function replyOf(part: string, { file, idempotencyKey }: StoreRequest): RawReply {
  if (part === 'bad-reply') return { status: 200, body: '<!doctype html><title>Not what was asked for</title>' };
  const error = REFUSALS[part];
  if (error) return { status: Number(part), body: JSON.stringify({ status: Number(part), error }) };
  const [ending = ''] = /\.\w+$/.exec(file.name) ?? [];
  const id = `${idempotencyKey.slice(0, 8)}${ending.toLowerCase()}`;
  return { status: 200, body: JSON.stringify({ status: 200, link: `https://example.com/demo/${id}`, id }) };
}
