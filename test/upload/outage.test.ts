import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import type { Network } from '../../src/upload/clock.js';
import type { SendSettings } from '../../src/upload/queue-types.js';
import { namesIn } from '../helpers/engine.js';
import { FakeNetwork, turns } from '../helpers/fake-time.js';
import { timedQueue, type TimedQueue } from '../helpers/timed-queue.js';

const SECOND = 1000;
const STORED = { status: 200, link: 'https://media.example/a.png', id: 'a.png' };
const lost = (): StoreError => new StoreError('network');

/** A connection that is gone before anything begins. */
function gone(): FakeNetwork {
  const network = new FakeNetwork();
  network.set(false);
  return network;
}

/** Files that were being sent when the connection broke, and then came back. */
async function afterOutage(names: string[], retries = 3): Promise<TimedQueue> {
  const timed = await timedQueue(names, { retries: () => retries });
  timed.network.set(false);
  for (const call of timed.queue.transport.calls) call.fail(lost());
  await turns();
  timed.network.set(true);
  await turns();
  return timed;
}

describe('queue: offline', () => {
  it('begins nothing, and goes on by itself when the connection is back', async () => {
    const network = gone();
    const timed = await timedQueue(['a', 'b'], { network });
    await timed.clock.pass(3600 * SECOND);
    expect(timed.count).to.equal(0);
    expect(timed.queue.offline).to.be.true;
    expect(timed.queue.busy).to.be.true;
    expect(timed.clock.pending, 'timers').to.equal(0);
    network.set(true);
    await turns();
    expect(timed.queue.offline).to.be.false;
    await timed.store();
    await timed.store();
    expect(timed.queue.toldOf('settled').map(namesIn)).to.deep.equal([
      { stored: ['a', 'b'], failed: [], cancelled: [] },
    ]);
  });

  it('lets what is under way go on, and begins nothing more', async () => {
    const timed = await timedQueue(['a', 'b', 'c', 'd']);
    timed.network.set(false);
    await timed.store(timed.call(0));
    expect(timed.queue.statuses).to.deep.equal(['stored', 'sending', 'sending', 'waiting']);
    expect(timed.count).to.equal(3);
  });

  for (const what of ['the connection went', 'a server asked everyone to wait']) {
    it(`sends nothing whose headers were still being made when ${what}`, async () => {
      const made: ((made: SendSettings) => void)[] = [];
      const settings = { endpoint: '/store', apiKey: '', keyIn: 'field', headers: {}, withCredentials: false } as const;
      const timed = await timedQueue(['a', 'b'], {
        settings: ({ name }) => (name === 'a' ? settings : new Promise((resolve) => made.push(resolve))),
      });
      if (what.startsWith('the')) timed.network.set(false);
      else await timed.reply(429, { 'Retry-After': '30' });
      made.shift()!(settings);
      await turns();
      expect(timed.count).to.equal(1);
      expect(timed.queue.item('b')).to.include({ status: 'waiting', requested: true });
      timed.network.set(true);
      // The one that was under way is the probe.
      timed.call(0).onProgress(1);
      await timed.clock.pass(30 * SECOND);
      // They are made anew: what they hold may be too old by now.
      made.shift()!(settings);
      await turns();
      expect(timed.queue.transport.names).to.include('b');
    });
  }

  it('says why a file waits, and does not wait for the end of a back-off', async () => {
    const timed = await timedQueue(['a', 'b']);
    timed.call(0).reply(500, {});
    await turns();
    timed.network.set(false);
    await timed.fail(lost(), timed.call(1));
    expect(timed.queue.item('b')).to.include({ status: 'retrying', nextTry: null, loaded: 0 });
    expect(timed.queue.item('b').error).to.include({ code: 'offline', status: 0 });
    await timed.clock.pass(3600 * SECOND);
    expect(timed.count).to.equal(2);
    timed.network.set(true);
    await turns();
    expect(timed.count).to.equal(3);
  });

  it('learns of an outage from a failure, before the browser tells', async () => {
    let online = true;
    const network: Network = { online: () => online, watch: () => () => undefined };
    const timed = await timedQueue(['a', 'b'], { network, concurrency: () => 1 });
    online = false;
    await timed.fail(lost());
    expect(timed.queue.item('a').error!.code).to.equal('offline');
    expect(timed.queue.offline).to.be.true;
    expect(timed.queue.transport.names).to.deep.equal(['a']);
  });

  it('spends no tries, however often the connection goes', async () => {
    const timed = await timedQueue(['a'], { retries: () => 1 });
    for (let times = 1; times <= 8; times++) {
      timed.network.set(false);
      await timed.fail(lost());
      timed.network.set(true);
      await turns();
      expect(timed.count).to.equal(times + 1);
    }
    await timed.reply(500);
    expect(timed.queue.item('a').status).to.equal('retrying');
    await timed.clock.pass(SECOND);
    await timed.reply(500);
    expect(timed.queue.item('a').status).to.equal('failed');
  });

  it('counts a stall as the outage that it is', async () => {
    const timed = await timedQueue(['a'], { retries: () => 1 });
    for (let times = 0; times < 3; times++) {
      timed.network.set(false);
      await timed.clock.pass(60 * SECOND);
      expect(timed.queue.item('a').status).to.equal('retrying');
      expect(timed.queue.item('a').error!.code).to.equal('offline');
      timed.network.set(true);
      await turns();
    }
    await timed.store();
    expect(timed.queue.item('a').status).to.equal('stored');
  });

  it('is still heard of while a server asks everyone to wait, and the wait is kept', async () => {
    const timed = await timedQueue(['a']);
    await timed.reply(429, { 'Retry-After': '30' });
    timed.network.set(false);
    await timed.clock.pass(10 * SECOND);
    timed.network.set(true);
    await timed.clock.pass(20 * SECOND - 1);
    expect(timed.count).to.equal(1);
    await timed.clock.pass(1);
    expect(timed.count).to.equal(2);
  });

  it('holds nothing that is to have no further try: it fails, and nothing waits', async () => {
    const network = gone();
    const timed = await timedQueue(['a'], { network, retries: () => 0 });
    await timed.fail(lost());
    expect(timed.queue.item('a').status).to.equal('failed');
    expect(timed.queue.item('a').error!.code).to.be.oneOf(['offline', 'network']);
    expect(timed.queue.toldOf('settled')).to.have.lengthOf(1);
  });

  it('ends with what is cancelled, leaving nobody listening', async () => {
    const network = gone();
    const timed = await timedQueue(['a', 'b'], { network });
    expect(network.watchers).to.equal(1);
    timed.queue.cancel();
    expect(timed.queue.statuses).to.deep.equal(['cancelled', 'cancelled']);
    expect([network.watchers, timed.clock.pending]).to.deep.equal([0, 0]);
    expect(timed.queue.toldOf('settled')).to.have.lengthOf(1);
    network.set(true);
    await turns();
    expect(timed.count).to.equal(0);
  });
});

describe('queue: after an outage', () => {
  it('probes with one request, and goes on with all as soon as a byte gets through', async () => {
    const timed = await afterOutage(['a', 'b', 'c', 'd']);
    expect(timed.count).to.equal(4);
    timed.call().onProgress(1);
    await turns();
    expect(timed.count).to.equal(6);
  });

  it('backs off from probe to probe, and spends no tries on them', async () => {
    const timed = await afterOutage(['a', 'b'], 1);
    for (const wait of [1, 3, 9, 27, 30]) {
      const { count } = timed;
      await timed.fail(lost());
      expect(timed.queue.statuses.includes('failed')).to.be.false;
      await timed.clock.pass(wait * SECOND - 1);
      expect(timed.count, `${wait} s`).to.equal(count);
      await timed.clock.pass(1);
      expect(timed.count, `${wait} s`).to.equal(count + 1);
    }
    await timed.store();
    await timed.store();
    expect(timed.queue.statuses).to.deep.equal(['stored', 'stored']);
  });

  for (const code of ['stalled', 'no-reply'] as const) {
    it(`spends no tries on probes that end as ${code}, where nothing is stored twice`, async () => {
      const timed = await timedQueue(['a', 'b'], { retries: () => 1, concurrency: () => 1 });
      const first = timed.call();
      first.reply(200, STORED, { 'Idempotency-Key': first.idempotencyKey });
      await turns();
      timed.network.set(false);
      await timed.fail(lost());
      timed.network.set(true);
      await turns();
      for (const wait of [1, 3, 9]) {
        await timed.fail(new StoreError(code));
        expect(timed.queue.item('b').status).to.equal('retrying');
        await timed.clock.pass(wait * SECOND);
      }
      await timed.store();
      expect(timed.queue.statuses).to.deep.equal(['stored', 'stored']);
    });
  }

  it('does not go on for ever: with nobody there, all fail in the end', async () => {
    const timed = await afterOutage(['a', 'b']);
    for (let left = 100; timed.queue.busy && left; left--) {
      for (const call of timed.queue.transport.calls) call.fail(lost());
      await timed.clock.pass(60 * SECOND);
    }
    expect(timed.queue.statuses).to.deep.equal(['failed', 'failed']);
    expect(timed.queue.item('a').error!.code).to.equal('network');
    expect(timed.clock.pending).to.equal(0);
  });

  it('counts a reply that says no as one that got through', async () => {
    const timed = await afterOutage(['a', 'b', 'c']);
    await timed.reply(400);
    expect(timed.queue.statuses.filter((status) => status === 'sending')).to.have.lengthOf(2);
  });

  it('without an outage, a connection that fails costs tries', async () => {
    const timed = await timedQueue(['a']);
    for (const wait of [1, 3, 9]) {
      await timed.fail(lost());
      await timed.clock.pass(wait * SECOND);
    }
    await timed.fail(lost());
    expect(timed.count).to.equal(4);
    expect(timed.queue.item('a').status).to.equal('failed');
    expect(timed.queue.item('a').error!.code).to.equal('network');
  });
});
