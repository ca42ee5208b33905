import { expect } from '@open-wc/testing';
import { timedQueue } from '../helpers/timed-queue.js';

const SECOND = 1000;

describe('queue: a stall', () => {
  it('is so long without a byte moved, and not so long a time', async () => {
    const timed = await timedQueue(['a'], { stallTimeout: () => 10 * SECOND });
    for (const loaded of [1, 2]) {
      await timed.clock.pass(10 * SECOND - 1);
      timed.call().onProgress(loaded);
    }
    // Told again, but nothing has moved.
    await timed.clock.pass(5 * SECOND);
    timed.call().onProgress(2);
    await timed.clock.pass(5 * SECOND - 1);
    expect(timed.call().signal.aborted).to.be.false;
    await timed.clock.pass(1);
    expect(timed.call().signal.aborted).to.be.true;
    expect(timed.queue.item('a')).to.include({ status: 'retrying', nextTry: SECOND, loaded: 0 });
    expect(timed.queue.item('a').error!.code).to.equal('stalled');
    expect(timed.queue.toldOf('cancelled')).to.deep.equal([]);
  });

  it('is given up when it has stalled as often as there are tries', async () => {
    const timed = await timedQueue(['a'], { stallTimeout: () => 10 * SECOND });
    await timed.clock.pass((4 * 10 + 1 + 3 + 9) * SECOND - 1);
    expect(timed.queue.item('a').status).to.equal('sending');
    await timed.clock.pass(1);
    expect(timed.queue.item('a').status).to.equal('failed');
    expect(timed.queue.item('a').error).to.include({ code: 'stalled', status: 0 });
    expect(timed.count).to.equal(4);
    expect(timed.clock.pending).to.equal(0);
  });

  it('is not what follows the last byte, and never comes where it is set to 0', async () => {
    for (const [stall, sent] of [
      [10 * SECOND, true],
      [0, false],
    ] as const) {
      const timed = await timedQueue(['a'], { stallTimeout: () => stall, replyTimeout: () => 0 });
      if (sent) timed.call().onSent();
      await timed.clock.pass(24 * 3600 * SECOND);
      expect(timed.queue.item('a').status).to.equal(sent ? 'processing' : 'sending');
      expect(timed.clock.pending).to.equal(0);
    }
  });

  it('is 60 s and the wait for a reply 120 s where nobody says otherwise', async () => {
    const timed = await timedQueue(['a', 'b']);
    timed.call(1).onSent();
    await timed.clock.pass(60 * SECOND - 1);
    expect(timed.queue.statuses).to.deep.equal(['sending', 'processing']);
    await timed.clock.pass(1);
    expect(timed.queue.statuses).to.deep.equal(['retrying', 'processing']);
    await timed.clock.pass(60 * SECOND - 1);
    expect(timed.queue.item('b').status).to.equal('processing');
    await timed.clock.pass(1);
    expect(timed.queue.item('b').status).to.equal('failed');
  });

  it('is nothing to a file that has ended', async () => {
    const timed = await timedQueue(['a']);
    await timed.store();
    expect(timed.clock.pending).to.equal(0);
    await timed.clock.pass(3600 * SECOND);
    expect(timed.queue.item('a').status).to.equal('stored');
  });

  it('is not what waits for a connection of the browser’s while others move', async () => {
    const timed = await timedQueue(['a', 'b'], { stallTimeout: () => 10 * SECOND });
    for (let times = 1; times <= 3; times++) {
      await timed.clock.pass(7 * SECOND);
      timed.call(0).onProgress(times);
    }
    expect(timed.queue.statuses).to.deep.equal(['sending', 'sending']);
    // Nothing moves any more: what never moved has waited no longer than the other.
    await timed.clock.pass(10 * SECOND - 1);
    expect(timed.queue.statuses).to.deep.equal(['sending', 'sending']);
    await timed.clock.pass(1);
    expect(timed.queue.statuses).to.deep.equal(['retrying', 'retrying']);
  });

  it('is what never moves at all, after five times as long, however well others get on', async () => {
    const timed = await timedQueue(['a', 'b'], { stallTimeout: () => 10 * SECOND });
    for (let times = 1; times <= 9; times++) {
      await timed.clock.pass(5 * SECOND);
      timed.call(0).onProgress(times / 10);
    }
    await timed.clock.pass(5 * SECOND - 1);
    expect(timed.queue.statuses).to.deep.equal(['sending', 'sending']);
    await timed.clock.pass(1);
    expect(timed.queue.statuses).to.deep.equal(['sending', 'retrying']);
    expect(timed.queue.item('b').error!.code).to.equal('stalled');
  });

  it('is what had its connection and stands, whatever others do', async () => {
    const timed = await timedQueue(['a', 'b'], { stallTimeout: () => 10 * SECOND });
    timed.call(1).onProgress(1);
    await timed.clock.pass(7 * SECOND);
    timed.call(0).onProgress(1);
    await timed.clock.pass(3 * SECOND);
    expect(timed.queue.statuses).to.deep.equal(['sending', 'retrying']);
  });

  it('is not what waits while others are answered', async () => {
    const timed = await timedQueue(['a', 'b'], { stallTimeout: () => 10 * SECOND });
    timed.call(0).onSent();
    await timed.clock.pass(9 * SECOND);
    await timed.store(timed.call(0));
    await timed.clock.pass(9 * SECOND);
    expect(timed.queue.item('b').status).to.equal('sending');
    await timed.clock.pass(SECOND);
    expect(timed.queue.item('b').status).to.equal('retrying');
  });
});
