import type { Clock } from './clock.js';
import { type FailureCode, StoreError } from './errors.js';
import { type Reply, send, type Stored } from './store-file.js';
import type { StoreRequest, Transport } from './transport.js';

/** Milliseconds; 0 is no limit. */
export interface Limits {
  /** Without a byte moved, while sending. */
  stall: number;
  /** Without a reply, after the last byte. */
  reply: number;
}

/** What all tries have in common. */
export interface Flow {
  /** When a byte of any of them last moved, by the clock. */
  moved: number;
}

/** So many times its limit a try waits for its first byte while others move: a connection may hang, too. */
const LONGEST_WAIT = 5;

/** One try, watched: when one of its times is over it is aborted, with the failure as the reason. */
export async function sendInTime(
  transport: Transport,
  request: Omit<StoreRequest, 'onHeaders' | 'signal'>,
  abort: AbortController,
  clock: Clock,
  { stall, reply }: Limits,
  flow: Flow,
  onReply: (reply: Reply) => void,
): Promise<Stored> {
  let callOff: (() => void) | undefined;
  let sent = 0;
  /** When its last byte moved. */
  let moved = 0;
  const last = clock.now() + LONGEST_WAIT * stall;
  const expect = (time: number, code: FailureCode, left = time): void => {
    const act = (): void => {
      // Browsers open few connections at a time: what never had one waits for others, as long as these get on.
      const since = sent ? moved + time : Math.min(flow.moved + time, last);
      const more = code === 'stalled' ? since - clock.now() : 0;
      if (more > 0) expect(time, code, more);
      else abort.abort(new StoreError(code));
    };
    callOff?.();
    callOff = time ? clock.after(left, act) : undefined;
  };
  expect(stall, 'stalled');
  try {
    const watched = {
      ...request,
      signal: abort.signal,
      onProgress(loaded: number) {
        // The timer asks when it is over: to set it anew each time would cost more than all else.
        if (loaded > sent) flow.moved = moved = clock.now();
        sent = loaded;
        request.onProgress(loaded);
      },
      onSent() {
        expect(reply, 'no-reply');
        request.onSent();
      },
    };
    return await send(transport, watched, onReply);
  } finally {
    callOff?.();
  }
}
