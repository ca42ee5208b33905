import type { QueueOptions } from '../../src/upload/queue-types.js';
import { type Call, queueOf, type TestQueue } from './engine.js';
import { FakeClock, FakeNetwork, turns } from './fake-time.js';

/** A queue whose time passes and whose connection breaks when the test says so. */
export interface TimedQueue {
  queue: TestQueue;
  clock: FakeClock;
  network: FakeNetwork;
  /** The request of this number, from 0; the last one, without. */
  call: (index?: number) => Call;
  /** How many requests there were. */
  readonly count: number;
  /** Answers the last request, and lets the queue take notice. */
  reply: (status: number, headers?: Record<string, string>, body?: unknown) => Promise<void>;
  store: (call?: Call) => Promise<void>;
  fail: (error: unknown, call?: Call) => Promise<void>;
}

/** Files of these names, asked for; the jitter is at its middle, so that 1 s is 1 s. */
export async function timedQueue(names: string[], options: Partial<QueueOptions> = {}): Promise<TimedQueue> {
  const clock = new FakeClock();
  const network = new FakeNetwork();
  const queue = await queueOf(names, { clock, network, random: () => 0.5, retries: () => 3, ...options });
  const { calls } = queue.transport;
  const call = (index = calls.length - 1): Call => {
    if (!calls[index]) throw new Error(`There is no request ${index}.`);
    return calls[index];
  };
  void queue.start();
  await turns();
  return {
    queue,
    clock,
    network,
    call,
    get count() {
      return calls.length;
    },
    async reply(status, headers = {}, body = { status, error: 'no' }) {
      call().reply(status, body, headers);
      await turns();
    },
    async store(one = call()) {
      one.store();
      await turns();
    },
    async fail(error, one = call()) {
      one.fail(error);
      await turns();
    },
  };
}
