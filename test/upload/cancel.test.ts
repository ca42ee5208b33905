import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import { deferred, idle, namesIn, namesOf, pictures, queueOf, RULES } from '../helpers/engine.js';
import { picture } from '../helpers/files.js';

describe('queue: cancelling and removing', () => {
  it('aborts the request, frees the place and keeps the file in the list', async () => {
    const queue = await queueOf(['a', 'b'], { concurrency: () => 1 });
    void queue.start();
    const first = await queue.transport.call(0);
    queue.cancel(queue.item('a').id);
    expect(first.signal.aborted).to.be.true;
    expect(queue.item('a').status).to.equal('cancelled');
    (await queue.transport.call(1)).store();
    expect(namesIn(await queue.start())).to.deep.equal({ stored: ['b'], failed: [], cancelled: ['a'] });
  });

  it('cancels all that was asked for, and nothing else', async () => {
    const queue = await queueOf(['a', 'b']);
    void queue.start();
    await queue.add(pictures('c'), RULES);
    queue.cancel();
    expect(queue.statuses).to.deep.equal(['cancelled', 'cancelled', 'waiting']);
    expect(queue.toldOf('settled').map(namesIn)).to.deep.equal([{ stored: [], failed: [], cancelled: ['a', 'b'] }]);
  });

  it('does not believe a reply that comes after the cancel', async () => {
    const queue = await queueOf(['a']);
    void queue.start();
    const call = await queue.transport.call(0);
    queue.cancel();
    call.onProgress(3);
    call.onSent();
    call.store();
    await idle();
    expect(queue.item('a')).to.include({ status: 'cancelled', loaded: 0, link: null });
    expect(queue.toldOf('stored')).to.deep.equal([]);
  });

  it('keeps the old try of a file out of the new one', async () => {
    const queue = await queueOf(['a']);
    void queue.start();
    const old = await queue.transport.call(0);
    queue.cancel();
    queue.retry();
    const fresh = await queue.transport.call(1);
    old.onProgress(3);
    old.onSent();
    old.fail(new StoreError('network'));
    await idle();
    expect(queue.item('a')).to.include({ status: 'sending', loaded: 0 });
    fresh.store();
    await queue.start();
    expect(queue.item('a').status).to.equal('stored');
  });

  it('sends a file once, however often it was cancelled and retried before its turn', async () => {
    const queue = await queueOf(['a', 'b', 'c'], { concurrency: () => 2 });
    const rest = queue.start();
    for (let times = 0; times < 3; times++) {
      queue.cancel(queue.item('c').id);
      queue.retry(queue.item('c').id);
    }
    (await queue.transport.call(0)).store();
    const last = await queue.transport.call(2);
    // Frees a place while the file is under way.
    queue.transport.calls[1]!.store();
    await idle();
    last.store();
    await rest;
    expect(queue.transport.names).to.deep.equal(['a', 'b', 'c']);
  });

  it('removes a file that is in flight: aborted, told as cancelled, gone', async () => {
    const queue = await queueOf(['a', 'b']);
    const rest = queue.start();
    const call = await queue.transport.call(0);
    queue.remove(queue.item('a').id);
    expect(call.signal.aborted).to.be.true;
    expect(namesOf(queue.items)).to.deep.equal(['b']);
    expect(namesOf(queue.toldOf('removed'))).to.deep.equal(['a']);
    (await queue.transport.call(1)).store();
    expect(namesIn(await rest)).to.deep.equal({ stored: ['b'], failed: [], cancelled: ['a'] });
  });

  it('removes a stored file without calling it cancelled', async () => {
    const queue = await queueOf(['a']);
    const rest = queue.start();
    (await queue.transport.call(0)).store();
    await rest;
    queue.remove();
    expect(queue.items).to.deep.equal([]);
    expect(queue.toldOf('cancelled')).to.deep.equal([]);
  });

  it('leaves nothing running when it is stopped', async () => {
    const answer = deferred<string>();
    let asking: AbortSignal | undefined;
    const queue = await queueOf(['a', 'b']);
    void queue.start();
    const call = await queue.transport.call(0);
    const validate = (_file: File, { signal }: { signal: AbortSignal }): Promise<string> => {
      asking = signal;
      return answer.promise;
    };
    const adding = queue.add([picture('c', 9)], { ...RULES, validate });
    queue.stop();
    answer.resolve('');
    expect(await adding).to.deep.equal([]);
    expect([call.signal.aborted, asking!.aborted, queue.busy]).to.deep.equal([true, true, false]);
    expect(queue.statuses).to.deep.equal(['cancelled', 'cancelled']);
  });

  it('takes no harm from an id that it does not know', async () => {
    const queue = await queueOf(['a']);
    for (const act of ['cancel', 'retry', 'remove'] as const) queue[act]('nobody');
    expect(queue.statuses).to.deep.equal(['waiting']);
  });
});
