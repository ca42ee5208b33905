import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import type { StoreRequest } from '../../src/upload/transport.js';
import { turns } from '../helpers/fake-time.js';
import { timedQueue, type TimedQueue } from '../helpers/timed-queue.js';

/** A queue whose transport takes its time even to end what was aborted, with a file whose time is over. */
async function stalled(more: Partial<Parameters<typeof timedQueue>[1]> = {}): Promise<{
  timed: TimedQueue;
  requests: StoreRequest[];
  reject: (index: number) => Promise<void>;
}> {
  const requests: StoreRequest[] = [];
  const ends: ((error: unknown) => void)[] = [];
  const timed = await timedQueue(['a'], {
    transport: (request) => {
      requests.push(request);
      return new Promise((_resolve, reject) => ends.push(reject));
    },
    ...more,
  });
  await timed.clock.pass(60_000);
  expect(requests[0]!.signal.aborted).to.be.true;
  expect(timed.queue.statuses).to.deep.equal(['sending']);
  const reject = async (index: number): Promise<void> => {
    ends[index]!(new StoreError('cancelled'));
    await turns();
  };
  return { timed, requests, reject };
}

describe('queue: a try that ends late', () => {
  it('is no failure of a file that was cancelled meanwhile', async () => {
    const { timed, reject } = await stalled();
    timed.queue.cancel();
    await reject(0);
    expect(timed.queue.item('a')).to.include({ status: 'cancelled', error: null });
    expect(timed.queue.toldOf('failed')).to.deep.equal([]);
  });

  it('is no failure of a file that is tried anew', async () => {
    const { timed, requests, reject } = await stalled();
    timed.queue.cancel();
    timed.queue.retry();
    await turns();
    expect(requests).to.have.lengthOf(2);
    await reject(0);
    expect(timed.queue.item('a')).to.include({ status: 'sending', error: null });
    expect(timed.clock.pending).to.equal(1);
  });

  it('is no failure of a file that waits for its turn anew', async () => {
    let concurrency = 1;
    const { timed, requests, reject } = await stalled({ concurrency: () => concurrency });
    timed.queue.cancel();
    concurrency = 0;
    timed.queue.retry();
    await reject(0);
    expect(timed.queue.item('a')).to.include({ status: 'waiting', error: null, requested: true });
    concurrency = 1;
    timed.queue.wake();
    await turns();
    expect(requests).to.have.lengthOf(2);
  });
});
