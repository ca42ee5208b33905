import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import type { SendSettings } from '../../src/upload/queue-types.js';
import { turns } from '../helpers/fake-time.js';
import { timedQueue, type TimedQueue } from '../helpers/timed-queue.js';

const SECOND = 1000;

/** The header with which a server says that it honours the key of the last request. */
const echo = (timed: TimedQueue): Record<string, string> => ({ 'Idempotency-Key': timed.call().idempotencyKey });

/** All is sent, and then no reply comes. */
const WAYS: [how: string, lose: (timed: TimedQueue) => Promise<void>][] = [
  [
    'the connection breaks',
    async (timed) => {
      timed.call().onSent();
      await timed.fail(new StoreError('no-reply'));
    },
  ],
  [
    'the time for it is over',
    async (timed) => {
      timed.call().onSent();
      await timed.clock.pass(120 * SECOND);
    },
  ],
];

describe('queue: no reply', () => {
  for (const [how, lose] of WAYS) {
    it(`(${how}) is final where a second try could store the file twice`, async () => {
      const timed = await timedQueue(['a']);
      await lose(timed);
      expect(timed.queue.item('a').status).to.equal('failed');
      expect(timed.queue.item('a').error).to.include({ code: 'no-reply', status: 0 });
      expect(timed.call().signal.aborted).to.equal(how.includes('time'));
      await timed.clock.pass(3600 * SECOND);
      expect(timed.count).to.equal(1);
      expect(timed.clock.pending).to.equal(0);
    });

    it(`(${how}) is tried again where the server has shown that it stores a file once`, async () => {
      const timed = await timedQueue(['a']);
      await timed.reply(500, echo(timed));
      await timed.clock.pass(SECOND);
      await lose(timed);
      expect(timed.queue.item('a')).to.include({ status: 'retrying', nextTry: 3 * SECOND });
      expect(timed.queue.item('a').error!.code).to.equal('no-reply');
      await timed.clock.pass(3 * SECOND);
      await timed.store();
      expect(timed.queue.item('a').status).to.equal('stored');
      expect(new Set(timed.queue.transport.calls.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
    });

    it(`(${how}) costs a try, and is given up with the last one`, async () => {
      const timed = await timedQueue(['a'], { retries: () => 2 });
      await timed.reply(500, echo(timed));
      await timed.clock.pass(SECOND);
      await lose(timed);
      await timed.clock.pass(3 * SECOND);
      await lose(timed);
      expect(timed.count).to.equal(3);
      expect(timed.queue.item('a').status).to.equal('failed');
      expect(timed.queue.item('a').error!.code).to.equal('no-reply');
    });

    it(`(${how}) while offline: waits only where the server stores a file once`, async () => {
      for (const shown of [false, true]) {
        const timed = await timedQueue(['a']);
        await timed.reply(500, shown ? echo(timed) : {});
        await timed.clock.pass(SECOND);
        timed.network.set(false);
        await lose(timed);
        expect(timed.queue.item('a').status).to.equal(shown ? 'retrying' : 'failed');
        expect(timed.queue.item('a').error!.code).to.equal(shown ? 'offline' : 'no-reply');
        timed.network.set(true);
        await turns();
        expect(timed.count).to.equal(shown ? 3 : 2);
      }
    });

    it(`(${how}) is tried again when a person wants it`, async () => {
      const timed = await timedQueue(['a']);
      await lose(timed);
      timed.queue.retry(timed.queue.item('a').id);
      await turns();
      await timed.store();
      expect(timed.queue.item('a').status).to.equal('stored');
      expect(timed.call(0).idempotencyKey).to.equal(timed.call(1).idempotencyKey);
    });
  }

  it('is believed by the head of a reply whose rest never came', async () => {
    const timed = await timedQueue(['a']);
    const call = timed.call();
    call.onSent();
    call.onHeaders((name) => new Headers(echo(timed)).get(name) ?? undefined);
    await timed.fail(new StoreError('no-reply'));
    expect(timed.queue.item('a').status).to.equal('retrying');
  });

  it('is believed by what the server has shown with another file', async () => {
    const timed = await timedQueue(['a', 'b'], { concurrency: () => 1 });
    await timed.reply(400, echo(timed));
    await WAYS[0]![1](timed);
    expect(timed.queue.statuses).to.deep.equal(['failed', 'retrying']);
  });

  const strangers: [what: string, headers: Record<string, string>][] = [
    ['without the header', {}],
    ['with an empty one', { 'Idempotency-Key': '' }],
    ['with another key', { 'Idempotency-Key': '00000000-0000-4000-8000-000000000000' }],
    ['with any word', { 'Idempotency-Key': 'true' }],
  ];
  for (const [what, headers] of strangers) {
    it(`a reply ${what} shows nothing`, async () => {
      const timed = await timedQueue(['a']);
      await timed.reply(500, headers);
      await timed.clock.pass(SECOND);
      await WAYS[0]![1](timed);
      expect(timed.queue.item('a').status).to.equal('failed');
    });
  }

  it('at one endpoint says nothing of another', async () => {
    let endpoint = '/one';
    const settings = (): SendSettings => ({
      ...{ endpoint, apiKey: '', keyIn: 'field', headers: {}, withCredentials: false },
    });
    const timed = await timedQueue(['a'], { settings });
    await timed.reply(500, echo(timed));
    endpoint = '/other';
    await timed.clock.pass(SECOND);
    await WAYS[0]![1](timed);
    expect(timed.queue.item('a').status).to.equal('failed');
  });

  it('at PixLab is final: the key is not sent there', async () => {
    const settings: SendSettings = {
      ...{ endpoint: 'https://api.pixlab.io/store', apiKey: 'k', keyIn: 'field', headers: {}, withCredentials: false },
    };
    const timed = await timedQueue(['a'], { settings: () => settings });
    expect(timed.call().idempotencyKey).to.equal('');
    await timed.reply(500, echo(timed));
    await timed.clock.pass(SECOND);
    await WAYS[0]![1](timed);
    expect(timed.queue.item('a').status).to.equal('failed');
  });
});
