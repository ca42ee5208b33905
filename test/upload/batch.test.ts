import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import { deferred, pictures, RULES, testQueue, type TestQueue } from '../helpers/engine.js';
import { picture } from '../helpers/files.js';

/** A queue with a clock that the test sets, and two files of 1000 and 3000 bytes under way. */
async function underWay(): Promise<{ queue: TestQueue; clock: { now: number } }> {
  const clock = { now: 0 };
  const queue = testQueue({ clock: { now: () => clock.now, after: () => () => undefined } });
  await queue.add([picture('a', 1000), picture('b', 3000)], RULES);
  void queue.start();
  await queue.transport.call(1);
  return { queue, clock };
}

describe('batch: progress', () => {
  it('counts the bytes of all files that were asked for', async () => {
    const { queue } = await underWay();
    await queue.add([picture('c', 500)], RULES);
    expect(queue.progress).to.include({ loaded: 0, total: 4000 });
    queue.transport.calls[0]!.onProgress(400);
    queue.transport.calls[1]!.onProgress(1000);
    expect(queue.progress).to.include({ loaded: 1400, total: 4000 });
    void queue.start();
    expect(queue.progress).to.include({ loaded: 1400, total: 4500 });
  });

  it('does not fall, and can still fill, when a file is given up or taken out', async () => {
    const { queue } = await underWay();
    queue.transport.calls[0]!.onProgress(400);
    queue.transport.calls[1]!.onProgress(1000);
    queue.remove(queue.item('a').id);
    expect(queue.progress).to.include({ loaded: 1400, total: 3400 });
    queue.transport.calls[1]!.fail(new StoreError('network'));
    await queue.start();
    expect(queue.told.filter(([type]) => type === 'progress')).to.have.lengthOf(2);
  });

  it('takes back no more than the bytes of the file that starts over', async () => {
    const { queue } = await underWay();
    queue.transport.calls[0]!.onProgress(400);
    queue.transport.calls[1]!.onProgress(1000);
    queue.cancel(queue.item('a').id);
    queue.retry(queue.item('a').id);
    expect(queue.progress).to.include({ loaded: 1000, total: 4000 });
  });

  it('does not wait for the bytes of a file that was refused or taken out while it was checked', async () => {
    const { queue } = await underWay();
    const answer = deferred<string>();
    const adding = queue.add(pictures('c', 'd'), { ...RULES, validate: () => answer.promise });
    void queue.start();
    queue.remove(queue.item('c').id);
    answer.resolve('No.');
    await adding;
    expect(queue.progress).to.include({ loaded: 0, total: 4000 });
  });

  it('stays where it ended when the queue has come to rest, and begins anew with the next request', async () => {
    const { queue } = await underWay();
    queue.transport.calls[0]!.store();
    queue.transport.calls[1]!.store();
    await queue.start();
    expect(queue.progress).to.include({ loaded: 4000, total: 4000 });
    await queue.add(pictures('next'), RULES);
    void queue.start();
    expect(queue.progress.loaded).to.equal(0);
    expect(queue.progress.total).to.be.below(4000);
  });
});

describe('batch: speed', () => {
  it('is not guessed in the first half second', async () => {
    const { queue, clock } = await underWay();
    expect(queue.progress.speed).to.equal(0);
    clock.now = 499;
    queue.transport.calls[1]!.onProgress(1000);
    expect(queue.progress.speed).to.equal(0);
    clock.now = 500;
    expect(queue.progress.speed).to.equal(2000);
  });

  it('follows the link within seconds, and calmly', async () => {
    const { queue, clock } = await underWay();
    const [, call] = queue.transport.calls;
    const seen: number[] = [];
    for (clock.now = 1000; clock.now <= 20_000; clock.now += 1000) {
      // 200 bytes a second for ten seconds, then 100.
      call!.onProgress(clock.now <= 10_000 ? clock.now / 5 : 2000 + (clock.now - 10_000) / 10);
      seen.push(queue.progress.speed);
    }
    expect(new Set(seen.slice(0, 10))).to.deep.equal(new Set([200]));
    expect(seen[10]).to.be.within(150, 190);
    expect(seen.slice(9)).to.deep.equal(seen.slice(9).toSorted((one, other) => other - one));
    expect(seen[19]).to.be.closeTo(100, 10);
  });

  it('is never negative', async () => {
    const { queue, clock } = await underWay();
    queue.transport.calls[1]!.onProgress(2000);
    expect(queue.progress.speed).to.equal(0);
    queue.cancel(queue.item('b').id);
    queue.retry(queue.item('b').id);
    clock.now = 1000;
    expect(queue.progress.speed).to.equal(0);
  });
});
