import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import {
  deferred,
  idle,
  namesIn,
  namesOf,
  pictures,
  queueOf,
  RULES,
  testQueue,
  type TestQueue,
} from '../helpers/engine.js';

describe('queue: storing', () => {
  it('sends nothing until it is asked to', async () => {
    const queue = await queueOf(['a', 'b']);
    await idle();
    expect(queue.transport.calls).to.deep.equal([]);
    expect(queue.busy).to.be.false;
    expect(queue.statuses).to.deep.equal(['waiting', 'waiting']);
  });

  it('takes a file through its life, and tells each step', async () => {
    const queue = await queueOf(['a']);
    const rest = queue.start();
    expect(queue.item('a')).to.include({ status: 'waiting', requested: true });
    const call = await queue.transport.call(0);
    expect(queue.item('a')).to.include({ status: 'sending', loaded: 0 });
    call.onProgress(2);
    expect(queue.item('a').loaded).to.equal(2);
    call.onSent();
    expect(queue.item('a').status).to.equal('processing');
    call.store();
    const { stored } = await rest;
    expect(stored[0]).to.equal(queue.item('a'));
    expect(stored[0]).to.include({ status: 'stored', link: 'https://media.example/a', storeId: '24p-a' });
    expect(stored[0]!.loaded).to.equal(call.file.size);
    const told = queue.told.map(([type]) => type).filter((type) => type !== 'changed');
    expect(told).to.deep.equal(['storing', 'progress', 'progress', 'stored', 'settled']);
  });

  it('keeps to the number of calls at a time, in the order of arrival', async () => {
    const queue = await queueOf(['a', 'b', 'c', 'd', 'e'], { concurrency: () => 2 });
    const rest = queue.start();
    await queue.transport.call(1);
    await idle();
    expect(queue.transport.names).to.deep.equal(['a', 'b']);
    queue.transport.calls[1]!.store();
    await queue.transport.call(2);
    await idle();
    expect(queue.transport.names).to.deep.equal(['a', 'b', 'c']);
    for (let index = 0; index < 5; index++) if (index !== 1) (await queue.transport.call(index)).store();
    expect(namesOf((await rest).stored)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
  });

  it('tries first again what was tried before, and then what was never tried', async () => {
    const queue = await queueOf(['a', 'b', 'c', 'd'], { concurrency: () => 1 });
    void queue.start();
    (await queue.transport.call(0)).reply(400, {});
    await queue.transport.call(1);
    queue.retry(queue.item('a').id);
    queue.transport.calls[1]!.store();
    for (const index of [2, 3, 4]) (await queue.transport.call(index)).store();
    await idle();
    expect(queue.transport.names).to.deep.equal(['a', 'b', 'a', 'c', 'd']);
    expect(queue.statuses).to.deep.equal(['stored', 'stored', 'stored', 'stored']);
  });

  it('counts what is in a state', async () => {
    const queue = await queueOf(['a', 'b', 'c'], { concurrency: () => 1 });
    const counts = (): number[] => (['requested', 'waiting', 'failed', 'stored'] as const).map(queue.count);
    expect(counts()).to.deep.equal([0, 3, 0, 0]);
    void queue.start();
    (await queue.transport.call(0)).store();
    (await queue.transport.call(1)).reply(400, {});
    await queue.transport.call(2);
    expect(counts()).to.deep.equal([1, 0, 1, 1]);
    queue.cancel();
    queue.remove(queue.item('a').id);
    expect(counts()).to.deep.equal([0, 0, 1, 0]);
  });

  it('fills new places when it is woken', async () => {
    let places = 1;
    const queue = await queueOf(['a', 'b', 'c'], { concurrency: () => places });
    void queue.start();
    await queue.transport.call(0);
    places = 3;
    queue.wake();
    await queue.transport.call(2);
    expect(queue.transport.names).to.deep.equal(['a', 'b', 'c']);
  });

  it('asks for the settings anew at every try, and sends what they say', async () => {
    let asked = 0;
    const settings = { endpoint: '/relay', apiKey: 'k', keyIn: 'header', withCredentials: true } as const;
    const queue = await queueOf(['a'], { settings: () => ({ ...settings, headers: { 'x-token': `${++asked}` } }) });
    void queue.start();
    (await queue.transport.call(0)).reply(500, {});
    await queue.start();
    queue.retry();
    const [first, second] = [queue.transport.calls[0]!, await queue.transport.call(1)];
    expect(first).to.deep.include({ ...settings, headers: { 'x-token': '1' } });
    expect(second).to.deep.include({ ...settings, headers: { 'x-token': '2' } });
    expect(second.idempotencyKey).to.equal(first.idempotencyKey);
    expect(first.idempotencyKey).not.to.be.empty;
  });

  it('gives each file its own idempotency key', async () => {
    const queue = await queueOf(['a', 'b']);
    void queue.start();
    const [first, second] = [await queue.transport.call(0), await queue.transport.call(1)];
    expect(first.idempotencyKey).not.to.equal(second.idempotencyKey);
  });

  it('does not hold a place for a file whose settings are still being made, once it is cancelled', async () => {
    const token = deferred<never>();
    const queue = await queueOf(['a', 'b'], {
      concurrency: () => 1,
      settings: (file) =>
        file.name === 'a'
          ? token.promise
          : { endpoint: '/store', apiKey: '', keyIn: 'field', headers: {}, withCredentials: false },
    });
    void queue.start();
    queue.cancel(queue.item('a').id);
    await queue.transport.call(0);
    token.reject(new Error('late'));
    await idle();
    expect(queue.transport.names).to.deep.equal(['b']);
    expect(queue.statuses).to.deep.equal(['cancelled', 'sending']);
  });
});

describe('queue: failing', () => {
  it('fails with what the reply says', async () => {
    const queue = await queueOf(['a']);
    const rest = queue.start();
    (await queue.transport.call(0)).reply(200, { status: 401, error: 'Blocked.' });
    const [item] = (await rest).failed;
    expect(item).to.include({ status: 'failed', link: null, storeId: null });
    expect(item!.error).to.include({ code: 'bad-key', status: 401, serverText: 'Blocked.', message: 'Blocked.' });
    expect(queue.toldOf('failed')).to.deep.equal([item]);
  });

  it('fails with what the transport says', async () => {
    const queue = await queueOf(['a']);
    const rest = queue.start();
    (await queue.transport.call(0)).fail(new StoreError('no-reply'));
    expect((await rest).failed[0]!.error).to.include({ code: 'no-reply', status: 0, message: 'no-reply' });
  });

  it('says it in the words that it is given', async () => {
    const queue = await queueOf(['a'], { describe: ({ code }, { name }) => `${name}: ${code}!` });
    const rest = queue.start();
    (await queue.transport.call(0)).reply(500, {});
    expect((await rest).failed[0]!.error!.message).to.equal('a: server-error!');
  });

  it('fails a file whose settings cannot be made, and goes on', async () => {
    const cause = new Error('no token');
    const queue = await queueOf(['a', 'b'], {
      settings: ({ name }) =>
        name === 'a'
          ? Promise.reject(cause)
          : { endpoint: '/store', apiKey: '', keyIn: 'field', headers: {}, withCredentials: false },
    });
    const rest = queue.start();
    (await queue.transport.call(0)).store();
    const outcome = await rest;
    expect(namesIn(outcome)).to.deep.equal({ stored: ['b'], failed: ['a'], cancelled: [] });
    expect(outcome.failed[0]!.error).to.include({ code: 'refused-by-page', cause });
  });

  it('retries by hand, one or all', async () => {
    const queue = await queueOf(['a', 'b', 'c']);
    const rest = queue.start();
    for (const index of [0, 1, 2]) (await queue.transport.call(index)).reply(500, {});
    await rest;
    queue.retry(queue.item('b').id);
    expect(queue.item('b')).to.include({ error: null, loaded: 0 });
    (await queue.transport.call(3)).store();
    expect(namesOf((await queue.start()).stored)).to.deep.equal(['b']);
    expect(queue.statuses).to.deep.equal(['failed', 'stored', 'failed']);
    queue.retry();
    (await queue.transport.call(4)).store();
    (await queue.transport.call(5)).store();
    await queue.start();
    expect(queue.statuses).to.deep.equal(['stored', 'stored', 'stored']);
  });

  it('retries only what was given up', async () => {
    const queue = await queueOf(['a', 'b']);
    void queue.start();
    (await queue.transport.call(0)).store();
    await queue.transport.call(1);
    queue.retry();
    await idle();
    expect(queue.transport.names).to.deep.equal(['a', 'b']);
  });
});

describe('queue: listeners', () => {
  it('loses no file to one that throws, and reports what it threw', async () => {
    const mistake = new Error('a listener’s mistake');
    const reported: unknown[] = [];
    const report = window.reportError.bind(window);
    window.reportError = (error) => reported.push(error);
    try {
      const queue = await queueOf(['a', 'b'], {
        concurrency: () => 1,
        on: () => {
          throw mistake;
        },
      });
      const rest = queue.start();
      (await queue.transport.call(0)).reply(500, {});
      (await queue.transport.call(1)).store();
      expect(namesIn(await rest)).to.deep.equal({ stored: ['b'], failed: ['a'], cancelled: [] });
      expect(reported).to.have.lengthOf(queue.told.length);
      expect(new Set(reported)).to.deep.equal(new Set([mistake]));
    } finally {
      window.reportError = report;
    }
  });

  it('sends nothing of a file that is cancelled as it is told of', async () => {
    const queue: TestQueue = testQueue({ on: ({ type }) => type === 'storing' && queue.cancel() });
    await queue.add(pictures('a'), RULES);
    expect(namesIn(await queue.start())).to.deep.equal({ stored: [], failed: [], cancelled: ['a'] });
  });
});
