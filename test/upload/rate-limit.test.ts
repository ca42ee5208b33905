import { expect } from '@open-wc/testing';
import type { SendSettings } from '../../src/upload/queue-types.js';
import { turns } from '../helpers/fake-time.js';
import { timedQueue } from '../helpers/timed-queue.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DATE = 'Tue, 15 Nov 1994 08:12:31 GMT';

describe('Retry-After', () => {
  const forms: [text: string | undefined, date: string | undefined, of429: number, of503: number][] = [
    [undefined, undefined, MINUTE, SECOND],
    ['5', undefined, 5 * SECOND, 5 * SECOND],
    [' 120 ', undefined, 120 * SECOND, 120 * SECOND],
    // From the reply's own date: a person's clock may be wrong.
    ['Tue, 15 Nov 1994 08:14:01 GMT', DATE, 90 * SECOND, 90 * SECOND],
    // Neither a number of seconds nor a date.
    ['', undefined, MINUTE, SECOND],
    ['soon', undefined, MINUTE, SECOND],
    ['-5', undefined, MINUTE, SECOND],
    ['1.5', undefined, MINUTE, SECOND],
    ['1e3', undefined, MINUTE, SECOND],
    ['0x10', undefined, MINUTE, SECOND],
    ['12 monkeys', undefined, MINUTE, SECOND],
    ['NaN', undefined, MINUTE, SECOND],
    ['Infinity', undefined, MINUTE, SECOND],
    ['5, 10', undefined, MINUTE, SECOND],
    ['2030-01-01', DATE, MINUTE, SECOND],
  ];
  for (const [text, date, of429, of503] of forms) {
    for (const [status, wait] of [
      [429, of429],
      [503, of503],
    ] as const) {
      it(`${text === undefined ? 'missing' : `"${text}"`} with ${status} makes a file wait ${wait} ms`, async () => {
        const timed = await timedQueue(['a']);
        await timed.reply(status, { ...(text !== undefined && { 'Retry-After': text }), ...(date && { Date: date }) });
        expect(timed.queue.item('a')).to.include({ status: 'retrying', nextTry: wait });
        await timed.clock.pass(wait - 1);
        expect(timed.count).to.equal(1);
        await timed.clock.pass(1);
        expect(timed.count).to.equal(2);
      });
    }
  }

  it('of 0 or a date that is over is at once, but no more often than there are tries', async () => {
    for (const text of ['0', 'Tue, 15 Nov 1994 08:00:00 GMT']) {
      const timed = await timedQueue(['a'], { retries: () => 2 });
      for (const count of [1, 2, 3]) {
        expect(timed.count, text).to.equal(count);
        await timed.reply(429, { 'Retry-After': text, Date: DATE });
        await timed.clock.pass(0);
      }
      expect(timed.queue.item('a').status, text).to.equal('failed');
      expect(timed.count, text).to.equal(3);
    }
  });

  it('counts a date from now where the reply does not say its own', async () => {
    const timed = await timedQueue(['a']);
    await timed.reply(503, { 'Retry-After': new Date(Date.now() + 90 * SECOND).toUTCString() });
    expect(timed.queue.item('a').nextTry).to.be.within(80 * SECOND, 90 * SECOND);
  });

  for (const text of ['99999999999', '9'.repeat(400), 'Fri, 31 Dec 9999 23:59:59 GMT']) {
    it(`of ages (${text.slice(0, 30)}) neither wakes too soon nor loses the file`, async () => {
      const timed = await timedQueue(['a', 'b'], { concurrency: () => 1 });
      await timed.reply(429, { 'Retry-After': text, Date: DATE });
      // Longer than browsers can count: there such a timer would be over at once.
      await timed.clock.pass(2 ** 32);
      expect(timed.count).to.equal(1);
      expect(timed.queue.statuses).to.deep.equal(['retrying', 'waiting']);
      expect(timed.queue.busy).to.be.true;
      timed.queue.retry(timed.queue.item('a').id);
      await turns();
      await timed.store();
      timed.queue.cancel();
      expect(timed.queue.statuses).to.deep.equal(['stored', 'cancelled']);
      expect(timed.clock.pending).to.equal(0);
    });
  }
});

describe('retry: a server that limits', () => {
  it('holds the whole queue, but for what is under way', async () => {
    const timed = await timedQueue(['a', 'b', 'c', 'd', 'e']);
    const { queue, clock } = timed;
    timed.call(0).reply(429, {}, { 'Retry-After': '20' });
    await timed.store(timed.call(1));
    expect(queue.statuses).to.deep.equal(['retrying', 'stored', 'sending', 'waiting', 'waiting']);
    await timed.store(timed.call(2));
    await clock.pass(20 * SECOND - 1);
    expect(queue.transport.names).to.deep.equal(['a', 'b', 'c']);
    await clock.pass(1);
    expect(queue.transport.names.slice(3).sort()).to.deep.equal(['a', 'd', 'e']);
  });

  it('is heard by what is added meanwhile, and by what failed otherwise', async () => {
    const timed = await timedQueue(['a', 'b'], { concurrency: () => 2 });
    timed.call(0).reply(429, {}, { 'Retry-After': '20' });
    await timed.reply(500);
    void timed.queue.start();
    await timed.clock.pass(20 * SECOND - 1);
    expect(timed.count).to.equal(2);
    await timed.clock.pass(1);
    expect(timed.count).to.equal(4);
  });

  it('is heard by its longest word', async () => {
    const timed = await timedQueue(['a', 'b']);
    timed.call(0).reply(429, {}, { 'Retry-After': '40' });
    await turns();
    timed.call(1).reply(429, {}, { 'Retry-After': '10' });
    await timed.clock.pass(40 * SECOND - 1);
    expect(timed.count).to.equal(2);
    await timed.clock.pass(1);
    expect(timed.count).to.equal(4);
  });

  it('holds the others even when the file itself has had its tries', async () => {
    const timed = await timedQueue(['a', 'b'], { concurrency: () => 1, retries: () => 1 });
    await timed.reply(429, { 'Retry-After': '1' });
    await timed.clock.pass(SECOND);
    expect(timed.queue.transport.names).to.deep.equal(['a', 'a']);
    await timed.reply(429, { 'Retry-After': '30' });
    expect(timed.queue.statuses).to.deep.equal(['failed', 'waiting']);
    await timed.clock.pass(30 * SECOND - 1);
    expect(timed.count).to.equal(2);
    await timed.clock.pass(1);
    expect(timed.queue.transport.names.at(-1)).to.equal('b');
  });
});

describe('retry: 401', () => {
  const settings = (renewable?: boolean) => {
    let made = 0;
    return (): SendSettings => ({
      ...{ endpoint: '/store', apiKey: '', keyIn: 'field' as const, withCredentials: false },
      headers: { 'x-token': `${++made}` },
      ...(renewable !== undefined && { renewable }),
    });
  };

  for (const [where, status, body] of [
    ['by HTTP', 401, { status: 401 }],
    ['by JSON', 200, { status: 401 }],
  ] as const) {
    it(`${where} asks for headers once more, at once, even where nothing else is tried again`, async () => {
      const timed = await timedQueue(['a'], { settings: settings(true), retries: () => 0 });
      await timed.reply(status, {}, body);
      await timed.clock.pass(0);
      expect(timed.queue.transport.calls.map(({ headers }) => headers['x-token'])).to.deep.equal(['1', '2']);
      await timed.store();
      expect(timed.queue.item('a').status).to.equal('stored');
    });
  }

  it('twice is bad-key, until somebody retries by hand', async () => {
    const timed = await timedQueue(['a'], { settings: settings(true) });
    for (const count of [2, 4]) {
      await timed.reply(401);
      await timed.clock.pass(0);
      await timed.reply(401);
      await timed.clock.pass(0);
      expect(timed.count).to.equal(count);
      expect(timed.queue.item('a').status).to.equal('failed');
      expect(timed.queue.item('a').error!.code).to.equal('bad-key');
      expect(timed.clock.pending).to.equal(0);
      timed.queue.retry();
      await turns();
    }
  });

  it('costs none of the tries that other failures have', async () => {
    const timed = await timedQueue(['a'], { settings: settings(true), retries: () => 1 });
    await timed.reply(401);
    await timed.clock.pass(0);
    await timed.reply(500);
    expect(timed.queue.item('a').status).to.equal('retrying');
    await timed.clock.pass(SECOND);
    await timed.store();
    expect(timed.queue.item('a').status).to.equal('stored');
  });

  it('is the last word where the headers are always the same, and so is 403', async () => {
    for (const [renewable, status] of [
      [false, 401],
      [undefined, 401],
      [true, 403],
    ] as const) {
      const timed = await timedQueue(['a'], { settings: settings(renewable) });
      await timed.reply(status);
      await timed.clock.pass(MINUTE);
      expect(timed.count).to.equal(1);
      expect(timed.queue.item('a').status).to.equal('failed');
    }
  });
});
