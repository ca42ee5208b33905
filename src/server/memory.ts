import { createHash } from 'node:crypto';
import { Refusal, type StoreReply } from './replies.js';

/** How long a reply is remembered, in seconds: longer than any page retries. */
const LIFETIME = 24 * 60 * 60;

/** How many replies the built-in memory holds before it forgets the oldest. */
const MOST = 10_000;

/** What is used of an unstorage driver: any that can write will do, so that several relays share a Redis or a Workers KV. */
export interface MemoryDriver {
  getItem(key: string): unknown;
  setItem?: ((key: string, value: string, options: { ttl: number }) => unknown) | undefined;
  removeItem?: ((key: string, options: object) => unknown) | undefined;
}

/** A reply as it is remembered. */
export interface Remembered {
  reply: StoreReply;
  /** SHA-256 of the file, in hexadecimal. */
  hash: string;
}

/** Remembers successes by the request's `Idempotency-Key`. */
export interface Memory {
  /** Runs the work for a key when no other work for it runs in this process any more. */
  alone<T>(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  get(key: string): Promise<Remembered | undefined>;
  set(key: string, remembered: Remembered): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The `Idempotency-Key` of a request as a key of the memory, which does not tell what the client sent. */
export function memoryKey(sent: string): string {
  if (!/^[\x21-\x7e]{1,255}$/.test(sent)) throw new Refusal(400, 'The Idempotency-Key is not valid.');
  return `pixlab-store:${createHash('sha256').update(sent).digest('hex')}`;
}

/** @param now the time, in milliseconds since 1970 */
export function createMemory(driver: MemoryDriver = builtIn(), now: () => number = Date.now): Memory {
  const running = new Map<string, Promise<unknown>>();
  return {
    async alone(key, signal, work) {
      for (let before = running.get(key); before; before = running.get(key)) await settled(before, signal);
      const run = work();
      running.set(key, run);
      try {
        return await run;
      } finally {
        running.delete(key);
      }
    },

    async get(key) {
      const value = await driver.getItem(key);
      const { at, reply, hash } = read(value);
      // Not every driver forgets by itself.
      if (typeof at !== 'number' || now() - at > LIFETIME * 1000) return undefined;
      return { reply: reply as Remembered['reply'], hash: String(hash) };
    },

    async set(key, { reply, hash }) {
      await driver.setItem?.(key, JSON.stringify({ reply, hash, at: now() }), { ttl: LIFETIME });
    },

    async remove(key) {
      await driver.removeItem?.(key, {});
    },
  };
}

/** Waits for work to end, whichever way, or for the request to be aborted. */
async function settled(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let leave: () => void = () => undefined;
  const left = new Promise<void>((_resolve, reject) => {
    leave = () => reject(new Refusal(400, 'The request ended early.'));
    signal.addEventListener('abort', leave);
  });
  try {
    await Promise.race([work.catch(() => undefined), left]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** Drivers hand back the text, or have parsed it already. */
function read(value: unknown): Record<string, unknown> {
  try {
    return Object(typeof value === 'string' ? JSON.parse(value) : value) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function builtIn(): MemoryDriver {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key),
    setItem(key, value) {
      items.delete(key);
      items.set(key, value);
      const [oldest] = items.keys();
      if (items.size > MOST && oldest !== undefined) items.delete(oldest);
    },
    removeItem: (key) => items.delete(key),
  };
}
