import { expect } from '@open-wc/testing';
import type { SendSettings } from '../../src/upload/queue-types.js';
import { deferred } from '../helpers/engine.js';
import { turns } from '../helpers/fake-time.js';
import { timedQueue } from '../helpers/timed-queue.js';

const SECOND = 1000;
const SETTINGS: SendSettings = { endpoint: '/store', apiKey: '', keyIn: 'field', headers: {}, withCredentials: false };

describe('queue: settings that do not come', () => {
  it('count as a stall, and are asked for again', async () => {
    let asked = 0;
    const settings = (): Promise<SendSettings> | SendSettings => (asked++ ? SETTINGS : new Promise(() => undefined));
    const timed = await timedQueue(['a'], { settings, stallTimeout: () => 10 * SECOND });
    await timed.clock.pass(10 * SECOND - 1);
    expect(timed.queue.item('a')).to.include({ status: 'waiting', requested: true });
    await timed.clock.pass(1);
    expect(timed.queue.item('a')).to.include({ status: 'retrying', nextTry: SECOND });
    expect(timed.queue.item('a').error!.code).to.equal('stalled');
    await timed.clock.pass(SECOND);
    await timed.store();
    expect(timed.queue.item('a').status).to.equal('stored');
    expect(timed.clock.pending).to.equal(0);
  });

  it('are not sent with when they come after all', async () => {
    const late = deferred<SendSettings>();
    const timed = await timedQueue(['a'], { settings: () => late.promise, retries: () => 0 });
    await timed.clock.pass(60 * SECOND);
    expect(timed.queue.item('a').status).to.equal('failed');
    late.resolve(SETTINGS);
    await turns();
    expect(timed.count).to.equal(0);
  });

  it('hold nobody up where no limit is set, nor once their file was given up', async () => {
    for (const stall of [0, 10 * SECOND]) {
      const timed = await timedQueue(['a'], {
        settings: () => new Promise(() => undefined),
        stallTimeout: () => stall,
      });
      if (!stall) await timed.clock.pass(24 * 3600 * SECOND);
      expect(timed.queue.item('a').status).to.equal('waiting');
      timed.queue.cancel();
      expect(timed.clock.pending).to.equal(0);
      expect(timed.queue.busy).to.be.false;
    }
  });
});
