import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import { turns } from '../helpers/fake-time.js';
import { timedQueue, type TimedQueue } from '../helpers/timed-queue.js';

/** A queue with one file, all of whose bytes are out. */
async function processing(): Promise<TimedQueue> {
  const timed = await timedQueue(['a'], { describe: ({ code }) => `Words of ${code}` });
  timed.call().onSent();
  return timed;
}

/** What is known of the file. */
const errorOf = ({ queue }: TimedQueue): StoreError | null => queue.item('a').error;

/** How a file is given up, besides by whoever cancels it. */
const WAYS: [how: string, act: (timed: TimedQueue) => void][] = [
  ['cancelled', ({ queue }) => queue.cancel(queue.item('a').id)],
  ['cancelled with all others', ({ queue }) => queue.cancel()],
  ['stopped with the element', ({ queue }) => queue.stop()],
];

describe('queue: a file that may be stored', () => {
  for (const [how, act] of WAYS) {
    it(`is ${how}, and says so`, async () => {
      const timed = await processing();
      act(timed);
      expect(timed.queue.statuses).to.deep.equal(['cancelled']);
      expect(errorOf(timed)).to.include({ code: 'no-reply', message: 'Words of no-reply' });
      expect(timed.queue.toldOf('cancelled')[0]!.error).to.equal(errorOf(timed));
    });
  }

  it('is removed, and says so when it comes back', async () => {
    const timed = await processing();
    const { queue } = timed;
    const removed = queue.remove(queue.item('a').id);
    expect(removed.map(({ name, status }) => [name, status])).to.deep.equal([['a', 'cancelled']]);
    queue.bringBack(removed);
    expect(queue.statuses).to.deep.equal(['waiting']);
    expect(errorOf(timed)!.code).to.equal('no-reply');
  });

  it('keeps its key, and the doubt whatever follows but an end of another kind', async () => {
    const timed = await processing();
    const { queue } = timed;
    queue.cancel();
    queue.retry();
    await turns();
    expect(errorOf(timed)).to.equal(null);
    queue.cancel();
    expect(errorOf(timed)!.code).to.equal('no-reply');
    queue.bringBack(queue.remove());
    void queue.start();
    await turns();
    queue.cancel();
    expect(errorOf(timed)!.code).to.equal('no-reply');
    queue.retry();
    await turns();
    await timed.store();
    expect(queue.item('a')).to.include({ status: 'stored', error: null });
    expect(new Set(queue.transport.calls.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
  });

  it('is not one of which something is still to be sent', async () => {
    const timed = await timedQueue(['a']);
    timed.call().onProgress(2);
    timed.queue.cancel();
    expect(errorOf(timed)).to.equal(null);
    timed.queue.bringBack(timed.queue.remove());
    expect(errorOf(timed)).to.equal(null);
  });
});
