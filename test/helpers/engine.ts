import type { StoreRequest, Transport } from '../../src/upload/transport.js';
import { StoreError } from '../../src/upload/errors.js';
import type { Item } from '../../src/upload/item.js';
import type { Outcome, QueueEvents, QueueOptions, UploadQueue } from '../../src/upload/queue-types.js';
import { createQueue } from '../../src/upload/index.js';
import type { Rules } from '../../src/upload/validate.js';
import { picture } from './files.js';

/** Rules that let everything in. */
export const RULES: Rules = { accept: '', maxSize: Infinity, maxFiles: Infinity, replace: false };

/** A promise, and the two ways to settle it. */
export interface Deferred<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
}

export function deferred<T = void>(): Deferred<T> {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A request that the fake transport was given, under way until the test answers it. */
export interface Call extends StoreRequest {
  /** Answers that the file is stored. */
  store: () => void;
  reply: (status: number, body: unknown, headers?: Record<string, string>) => void;
  fail: (error: unknown) => void;
}

/** A transport that sends nothing: the test sees each request and answers it. */
export class FakeTransport {
  readonly calls: Call[] = [];
  #waiting: (() => void)[] = [];

  readonly send: Transport = (request) =>
    new Promise((resolve, reject) => {
      const reply = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
        request.onHeaders((name) => new Headers(headers).get(name) ?? undefined);
        resolve({ status, body: JSON.stringify(body) });
      };
      const { name } = request.file;
      const store = (): void => reply(200, { status: 200, link: `https://media.example/${name}`, id: `24p-${name}` });
      request.signal.addEventListener('abort', () => reject(new StoreError('cancelled')));
      this.calls.push({ ...request, store, reply, fail: reject });
      for (const look of this.#waiting.splice(0)) look();
    });

  /** The names of the files that were sent, in order. */
  get names(): string[] {
    return this.calls.map(({ file }) => file.name);
  }

  /** The call of this number, as soon as it is made. */
  async call(index: number): Promise<Call> {
    while (this.calls.length <= index) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.calls[index]!;
  }
}

type Told = { [Type in keyof QueueEvents]: [type: Type, about: QueueEvents[Type]] }[keyof QueueEvents];

/** A queue on a fake transport, with everything that it told. */
export interface TestQueue extends UploadQueue {
  readonly transport: FakeTransport;
  readonly told: readonly Told[];
  /** Resolves as soon as something of this type was told. */
  hears: (type: keyof QueueEvents) => Promise<void>;
  /** What was told of this type, in order. */
  toldOf: <Type extends keyof QueueEvents>(type: Type) => QueueEvents[Type][];
  item: (name: string) => Item;
  readonly statuses: string[];
}

export function testQueue(options: Partial<QueueOptions> = {}): TestQueue {
  const transport = new FakeTransport();
  const told: Told[] = [];
  const listeners: (() => void)[] = [];
  const queue = createQueue({
    transport: transport.send,
    settings: () => ({ endpoint: '/store', apiKey: '', keyIn: 'field', headers: {}, withCredentials: false }),
    concurrency: () => 3,
    retries: () => 0,
    // Reading takes time of its own.
    isGone: () => Promise.resolve(false),
    ...options,
    on: (event) => {
      told.push([event.type, event.about] as Told);
      for (const look of listeners.splice(0)) look();
      options.on?.(event);
    },
  });
  const toldOf = <Type extends keyof QueueEvents>(type: Type): QueueEvents[Type][] =>
    told.filter(([one]) => one === type).map(([, about]) => about as QueueEvents[Type]);
  const more = {
    transport,
    told,
    toldOf,
    async hears(type: keyof QueueEvents) {
      while (!toldOf(type).length) await new Promise<void>((resolve) => listeners.push(resolve));
    },
    item(name: string) {
      const found = queue.items.find((item) => item.name === name);
      if (!found) throw new Error(`There is no item ${name}`);
      return found;
    },
    get statuses() {
      return queue.items.map(({ status }) => status);
    },
  };
  return Object.create(queue, Object.getOwnPropertyDescriptors(more)) as TestQueue;
}

/**
 * Lets everything run that waits for nothing but its turn: a message comes after all that was started before it.
 * Only for showing that something does not happen.
 */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Small pictures of these names. */
export const pictures = (...names: string[]): File[] => names.map((name) => picture(name));

/** A queue with files of these names in it, none asked for yet. */
export async function queueOf(names: string[], options: Partial<QueueOptions> = {}): Promise<TestQueue> {
  const queue = testQueue(options);
  await queue.add(pictures(...names), RULES);
  return queue;
}

export const namesOf = (items: readonly Item[]): string[] => items.map(({ name }) => name);

/** Who ended how. */
export const namesIn = ({ stored, failed, cancelled }: Outcome): Record<keyof Outcome, string[]> => ({
  stored: namesOf(stored),
  failed: namesOf(failed),
  cancelled: namesOf(cancelled),
});
