import { expect } from '@open-wc/testing';
import type { FailureCode } from '../../src/upload/errors.js';
import { StoreError } from '../../src/upload/errors.js';
import type { SendSettings } from '../../src/upload/queue-types.js';
import { namesIn } from '../helpers/engine.js';
import { turns } from '../helpers/fake-time.js';
import { timedQueue, type TimedQueue } from '../helpers/timed-queue.js';

const SECOND = 1000;

/** Asserts that the next request begins after so many milliseconds, and not before. */
async function expectNextIn(timed: TimedQueue, wait: number): Promise<void> {
  const { clock, count } = timed;
  if (wait) {
    await clock.pass(wait - 1);
    expect(timed.count, `requests 1 ms before ${wait}`).to.equal(count);
    await clock.pass(1);
  }
  await turns();
  expect(timed.count, `requests after ${wait} ms`).to.equal(count + 1);
}

describe('retry: what is tried again', () => {
  const STORED = { link: 'https://media.example/a', id: 'a' };
  const replies: [what: string, status: number, body: unknown, outcome: 'retrying' | 'stored' | FailureCode][] = [
    ['500', 500, {}, 'retrying'],
    ['502 with HTML', 502, '<h1>Bad gateway</h1>', 'retrying'],
    ['503', 503, { status: 503 }, 'retrying'],
    ['599', 599, {}, 'retrying'],
    ['429', 429, {}, 'retrying'],
    ['200 that says 500', 200, { status: 500 }, 'retrying'],
    ['200 that says 429', 200, { status: 429 }, 'retrying'],
    ['200 that says "503"', 200, { status: '503' }, 'retrying'],
    ['400', 400, {}, 'refused-by-server'],
    ['401', 401, {}, 'bad-key'],
    ['403', 403, {}, 'bad-key'],
    ['404', 404, {}, 'refused-by-server'],
    ['405', 405, {}, 'refused-by-server'],
    ['408', 408, {}, 'refused-by-server'],
    ['413 with HTML', 413, '<h1>Too large</h1>', 'too-large'],
    ['415', 415, {}, 'wrong-type'],
    ['422', 422, {}, 'refused-by-server'],
    ['200 that says 401', 200, { status: 401 }, 'bad-key'],
    ['500 that says 400', 500, { status: 400 }, 'refused-by-server'],
    ['200 with HTML', 200, '<h1>Hello</h1>', 'bad-reply'],
    ['200 without a link', 200, { status: 200, id: 'a' }, 'bad-reply'],
    ['500 that says 200', 500, { status: 200, ...STORED }, 'stored'],
  ];
  for (const [what, status, body, outcome] of replies) {
    it(`${what}: ${outcome}`, async () => {
      const { queue, clock, reply } = await timedQueue(['a']);
      await reply(status, {}, body);
      const { status: now, error } = queue.item('a');
      if (outcome === 'retrying' || outcome === 'stored') expect(now).to.equal(outcome);
      else expect({ now, code: error!.code }).to.deep.equal({ now: 'failed', code: outcome });
      // What has ended has ended.
      expect(clock.pending).to.equal(outcome === 'retrying' ? 1 : 0);
      if (outcome !== 'retrying') expect(queue.toldOf('settled')).to.have.lengthOf(1);
    });
  }

  it('a connection that breaks while sending is tried again', async () => {
    const { queue, fail } = await timedQueue(['a']);
    await fail(new StoreError('network'));
    expect(queue.item('a')).to.include({ status: 'retrying', loaded: 0 });
    expect(queue.item('a').error!.code).to.equal('network');
  });

  it('a request that cannot be made, or whose settings cannot, is not', async () => {
    const unmade = await timedQueue(['a']);
    await unmade.fail(new StoreError('refused-by-page'));
    expect(unmade.queue.item('a').status).to.equal('failed');
    const { error } = console;
    console.error = () => undefined;
    const settingsless = await timedQueue(['a'], { settings: () => Promise.reject(new Error('no token')) });
    console.error = error;
    expect(settingsless.queue.item('a').status).to.equal('failed');
    expect([unmade.clock.pending, settingsless.clock.pending]).to.deep.equal([0, 0]);
  });

  it('what can never get through from this page is not; what nobody can explain in time is', async () => {
    for (const [explain, status] of [
      [() => Promise.resolve(true), 'failed'],
      [() => Promise.resolve(false), 'retrying'],
      [() => Promise.reject(new Error('lost')), 'retrying'],
      [() => new Promise<boolean>(() => undefined), 'retrying'],
    ] as const) {
      const { queue, clock, fail } = await timedQueue(['a'], { explain });
      await fail(new StoreError('network'));
      if (queue.item('a').status === 'sending') await clock.pass(5 * SECOND);
      expect(queue.item('a').status, String(explain)).to.equal(status);
      expect(queue.item('a').error).to.include({ code: 'network', blocked: status === 'failed' });
    }
  });
});

describe('retry: when', () => {
  const delays: [random: number, seconds: number[]][] = [
    [0, [0.5, 1.5, 4.5, 13.5, 15, 15]],
    [0.5, [1, 3, 9, 27, 30, 30]],
    [1, [1.5, 4.5, 13.5, 40.5, 45, 45]],
  ];
  for (const [random, seconds] of delays) {
    it(`waits ${seconds.join(', ')} s where chance says ${random}`, async () => {
      const timed = await timedQueue(['a'], { random: () => random, retries: () => 6 });
      for (const wait of seconds) {
        await timed.reply(500);
        expect(timed.queue.item('a')).to.include({ status: 'retrying', nextTry: wait * SECOND });
        await expectNextIn(timed, wait * SECOND);
        expect(timed.queue.item('a')).to.include({ status: 'sending', nextTry: null, error: null });
      }
      await timed.reply(500);
      expect(timed.queue.item('a')).to.include({ status: 'failed', nextTry: null });
      expect(timed.queue.item('a').error).to.include({ code: 'server-error', status: 500 });
    });
  }

  it('tells each end once, and storing once for all tries, with one key', async () => {
    const timed = await timedQueue(['a']);
    const { queue, clock, reply } = timed;
    for (let tries = 0; tries < 3; tries++) {
      await reply(503);
      await clock.pass(9 * SECOND);
    }
    await timed.store();
    const told = queue.told.map(([type]) => type).filter((type) => type !== 'changed' && type !== 'progress');
    expect(told).to.deep.equal(['storing', 'stored', 'settled']);
    expect(timed.count).to.equal(4);
    expect(new Set(queue.transport.calls.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
    expect(clock.pending).to.equal(0);
  });

  it('does not hold a place while it waits', async () => {
    const timed = await timedQueue(['a', 'b'], { concurrency: () => 1 });
    await timed.reply(500);
    expect(timed.queue.transport.names).to.deep.equal(['a', 'b']);
    expect(timed.queue.statuses).to.deep.equal(['retrying', 'sending']);
    expect(timed.queue.toldOf('settled')).to.deep.equal([]);
    await timed.store();
    // The queue is not at rest before the last retry is.
    expect(timed.queue.toldOf('settled')).to.deep.equal([]);
    await timed.clock.pass(SECOND);
    await timed.store();
    expect(timed.queue.toldOf('settled').map(namesIn)).to.deep.equal([
      { stored: ['a', 'b'], failed: [], cancelled: [] },
    ]);
  });

  it('reads how many tries there are whenever one fails', async () => {
    let retries = 5;
    const timed = await timedQueue(['a'], { retries: () => retries });
    await timed.reply(500);
    await expectNextIn(timed, SECOND);
    retries = 1;
    await timed.reply(500);
    expect(timed.queue.item('a').status).to.equal('failed');
  });

  it('with none to come nothing waits', async () => {
    for (const fail of [
      ({ reply }: TimedQueue) => reply(500),
      ({ reply }: TimedQueue) => reply(429, { 'Retry-After': '1' }),
      (timed: TimedQueue) => timed.fail(new StoreError('network')),
      ({ clock }: TimedQueue) => clock.pass(60 * SECOND),
    ]) {
      const timed = await timedQueue(['a', 'b'], { retries: () => 0, concurrency: () => 1 });
      await fail(timed);
      expect(timed.queue.statuses, String(fail)).to.deep.equal(['failed', 'sending']);
    }
  });

  it('a file that is given up while it waits is not tried, and leaves no timer', async () => {
    for (const [how, giveUp, left] of [
      ['cancel', ({ queue }: TimedQueue) => queue.cancel(queue.item('a').id), ['cancelled']],
      ['cancel all', ({ queue }: TimedQueue) => queue.cancel(), ['cancelled']],
      ['remove', ({ queue }: TimedQueue) => queue.remove(queue.item('a').id), []],
      ['remove all', ({ queue }: TimedQueue) => queue.remove(), []],
      ['stop', ({ queue }: TimedQueue) => queue.stop(), ['cancelled']],
    ] as const) {
      const timed = await timedQueue(['a']);
      await timed.reply(500);
      giveUp(timed);
      expect(timed.queue.statuses, how).to.deep.equal(left);
      expect(timed.clock.pending, how).to.equal(0);
      expect(timed.network.watchers, how).to.equal(0);
      expect(timed.queue.toldOf('cancelled'), how).to.have.lengthOf(1);
      expect(timed.queue.toldOf('settled'), how).to.have.lengthOf(1);
      await timed.clock.pass(60 * SECOND);
      expect(timed.count, how).to.equal(1);
    }
  });
});

describe('retry: by hand', () => {
  it('is at once for one that waits, and costs none of its automatic tries', async () => {
    const timed = await timedQueue(['a'], { retries: () => 1 });
    await timed.reply(500);
    timed.queue.retry(timed.queue.item('a').id);
    await expectNextIn(timed, 0);
    expect(timed.queue.item('a').status).to.equal('sending');
    await timed.store();
    expect(timed.clock.pending).to.equal(0);
  });

  it('is at once even where the server asked everyone to wait, and for that file alone', async () => {
    const timed = await timedQueue(['a', 'b'], { concurrency: () => 1 });
    await timed.reply(429);
    expect(timed.queue.statuses).to.deep.equal(['retrying', 'waiting']);
    timed.queue.retry(timed.queue.item('a').id);
    await turns();
    await timed.store();
    expect(timed.queue.statuses).to.deep.equal(['stored', 'waiting']);
    await expectNextIn(timed, 60 * SECOND);
  });

  it('asked for twice is no second try, and does not shorten the next wait', async () => {
    const made: ((settings: SendSettings) => void)[] = [];
    const settings = { endpoint: '/store', apiKey: '', keyIn: 'field', headers: {}, withCredentials: false } as const;
    const timed = await timedQueue(['a'], { settings: () => new Promise((resolve) => made.push(resolve)) });
    made.pop()!(settings);
    await turns();
    await timed.reply(500);
    timed.queue.retry(timed.queue.item('a').id);
    timed.queue.retry(timed.queue.item('a').id);
    timed.queue.retry();
    expect(made).to.have.lengthOf(1);
    made.pop()!(settings);
    await turns();
    expect(timed.count).to.equal(2);
    await timed.reply(500);
    await turns();
    expect(timed.queue.item('a').status).to.equal('retrying');
    expect(made, 'settings asked for at once').to.deep.equal([]);
    await timed.clock.pass(9 * SECOND);
    expect(made).to.have.lengthOf(1);
  });

  it('gives a file that was given up all its tries anew', async () => {
    const timed = await timedQueue(['a'], { retries: () => 1 });
    await timed.reply(500);
    await expectNextIn(timed, SECOND);
    await timed.reply(500);
    expect(timed.queue.item('a').status).to.equal('failed');
    timed.queue.retry(timed.queue.item('a').id);
    await expectNextIn(timed, 0);
    await timed.reply(500);
    await expectNextIn(timed, SECOND);
    await timed.store();
    expect(timed.queue.item('a').status).to.equal('stored');
    expect(timed.queue.toldOf('settled')).to.have.lengthOf(2);
  });
});
