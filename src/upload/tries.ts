import type { Clock, Network } from './clock.js';
import { StoreError } from './errors.js';
import type { InTime, Judge } from './failures.js';
import type { Gate } from './gate.js';
import { type Flow, sendInTime } from './in-time.js';
import type { Entry } from './intake.js';
import { type Change, isInFlight, type Status } from './item.js';
import type { Outcome, QueueEvents, QueueNeeds, QueueOptions, SendSettings } from './queue-types.js';

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

/** Also one that another script, with a copy of the class, has made. */
const isStoreError = (reason: unknown): reason is StoreError => (reason as Error | undefined)?.name === 'StoreError';

/** What is sent of a file. */
const bodyOf = ({ body, item }: Entry): File => body ?? item.file;

/** Fetches what says what is to be done about a try that failed; nothing where it does not come. */
export type FetchJudge = () => Judging | Promise<Judging | undefined>;

type Judging = Readonly<{ judge: Judge }>;

/** Makes the next step of a file. It resolves when that has ended, one way or another, and never rejects. */
export type NextStep = (entry: Entry, prepare?: QueueOptions['prepare']) => Promise<void>;

/**
 * One file's way to the store, try by try.
 *
 * @returns what makes the next try of a file, or prepares it where it is told how
 */
export function createTries(
  options: QueueNeeds,
  clock: Clock,
  network: Network,
  gate: Gate,
  fetchJudge: FetchJudge,
  { change, end, tell, say, running, forced }: TriesHost,
): NextStep {
  const { transport, settings, retries, stallTimeout, replyTimeout } = options;
  const flow: Flow = { moved: -Infinity };
  /** Endpoints that have shown that they do not store a file twice. */
  const safe = new Set<string>();

  /** Nothing for what does not come in time, or before the try is given up. 0 ms: there is no limit. */
  const inTime: InTime = (signal, work, time = stallTimeout()) =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => {
        callOff?.();
        resolve(undefined);
      };
      const callOff = time ? clock.after(time, giveUp) : undefined;
      signal.addEventListener('abort', giveUp);
      Promise.resolve(work).then(resolve, reject).finally(callOff);
    });

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
    const { link, id, undo } = await sendInTime(transport, request, abort, clock, limits, flow, ({ later, echoes }) => {
      entry.later = later;
      flow.moved = clock.now();
      if (echoes) safe.add(made.endpoint);
    });
    gate.through(isForced);
    // A reply counts even in the moment in which its time was over, but not after somebody gave the file up.
    if (entry.abort === abort && isInFlight(entry.item))
      end(entry, 'stored', { link, storeId: id, undo: undo ?? null, loaded: total });
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
      made = await inTime(signal, settings(bodyOf(entry)));
      if (signal.aborted) return;
      if (!made) throw new StoreError('stalled');
      // While the headers were made, the connection may have gone, or a server have asked everyone to wait.
      if (!isForced && retries() && gate.from() > clock.now()) running.delete(entry);
      else await attempt(entry, made, abort, isForced);
    } catch (cause) {
      /** Whoever gave the file up, perhaps to try it anew, waits for nothing more of this try. */
      const isOver = (): boolean => entry.abort !== abort;
      if (isOver()) return;
      // A time that is over aborts the request, too.
      const reason: unknown = signal.aborted ? signal.reason : cause;
      const isMistake = !isStoreError(reason);
      const failure = isMistake ? new StoreError('refused-by-page', 0, '', { cause }) : reason;
      const part = await inTime(signal, fetchJudge());
      if (isOver()) return;
      const about = { entry, error: failure, isMistake, isSafe: safe.has(made?.endpoint ?? ''), made, gate, inTime };
      const [error, wait] = part
        ? await part.judge({ ...options, ...about })
        : retries() && !network.online() && !failure.status && failure.code !== 'no-reply'
          ? [new StoreError('offline'), gate.lose()]
          : [failure];
      if (isOver()) return;
      say(error, entry);
      // Not before a server that asks everyone to wait was heard.
      if (error.status) gate.through(isForced);
      if (wait === undefined) end(entry, 'failed', { error });
      else {
        running.delete(entry);
        change(entry, { error, nextTry: wait || null, loaded: 0, preparing: false }, 'retrying');
      }
    }
  };
}
