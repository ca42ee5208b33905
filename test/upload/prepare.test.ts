import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import type { Prepared, QueueOptions } from '../../src/upload/queue-types.js';
import { type Deferred, deferred, idle, namesIn, queueOf, type TestQueue } from '../helpers/engine.js';

/** A queue that prepares files, as soon as the test says that it is done. */
async function preparingQueue(
  names: string[],
  options: Partial<QueueOptions> = {},
): Promise<{ queue: TestQueue; work: { name: string; signal: AbortSignal; done: Deferred<Prepared | undefined> }[] }> {
  const work: { name: string; signal: AbortSignal; done: Deferred<Prepared | undefined> }[] = [];
  const queue = await queueOf(names, {
    prepare({ name }, signal) {
      const done = deferred<Prepared | undefined>();
      work.push({ name, signal, done });
      return done.promise;
    },
    prepares: ({ name }) => !name.endsWith('.mp4'),
    ...options,
  });
  return { queue, work };
}

const small = (name: string): Prepared => ({
  file: new File(['tiny'], name, { type: 'image/png' }),
  changes: { scaled: { width: 10, height: 8 }, stripped: false },
});

describe('a file that is prepared', () => {
  it('is sent in its new form, under the same name, type and id; the item keeps the chosen one', async () => {
    const { queue, work } = await preparingQueue(['a.png']);
    const { id, file, size } = queue.item('a.png');
    const settled = queue.start();
    expect(queue.item('a.png').preparing).to.equal(true);
    expect(queue.statuses).to.deep.equal(['waiting']);
    const asked = small('a.png');
    work[0]!.done.resolve(asked);
    const call = await queue.transport.call(0);
    expect(call.file).to.equal(asked.file);
    expect(call.idempotencyKey).to.equal(id);
    const now = queue.item('a.png');
    expect([now.file, now.size, now.total, now.preparing]).to.deep.equal([file, size, 4, false]);
    expect(now.prepared).to.equal(asked.changes);
    call.store();
    const [item] = (await settled).stored;
    expect([item!.loaded, item!.total, item!.prepared]).to.deep.equal([4, 4, asked.changes]);
  });

  it('is sent as it is where there was nothing to do', async () => {
    const { queue, work } = await preparingQueue(['a.png']);
    void queue.start();
    work[0]!.done.resolve(undefined);
    const { file } = await queue.transport.call(0);
    expect(file).to.equal(queue.item('a.png').file);
    expect([queue.item('a.png').prepared, queue.item('a.png').total]).to.deep.equal([null, file.size]);
  });

  it('is prepared once, and not again for other tries', async () => {
    const { queue, work } = await preparingQueue(['a.png'], { retries: () => 0 });
    void queue.start();
    const asked = small('a.png');
    work[0]!.done.resolve(asked);
    (await queue.transport.call(0)).fail(new StoreError('server-error', 500));
    await queue.hears('failed');
    queue.retry();
    const again = await queue.transport.call(1);
    expect(again.file).to.equal(asked.file);
    expect(work).to.have.length(1);
    again.store();
    await queue.hears('stored');
  });

  it('counts in the progress of all with the bytes that are sent', async () => {
    const { queue, work } = await preparingQueue(['a.png', 'film.mp4']);
    void queue.start();
    const film = queue.item('film.mp4').size;
    expect(queue.progress.total).to.equal(queue.item('a.png').size + film);
    work[0]!.done.resolve(small('a.png'));
    const call = await queue.transport.call(1);
    expect(queue.progress.total).to.equal(4 + film);
    call.onProgress(3);
    expect(queue.progress.loaded).to.equal(3);
    call.store();
    await queue.hears('stored');
    expect(queue.progress.loaded).to.equal(4);
  });
});

describe('while files are prepared', () => {
  it('others are sent that need it not, even with one place', async () => {
    const { queue, work } = await preparingQueue(['a.png', 'b.png', 'one.mp4', 'two.mp4'], { concurrency: () => 1 });
    const settled = queue.start();
    (await queue.transport.call(0)).store();
    (await queue.transport.call(1)).store();
    expect(queue.transport.names).to.deep.equal(['one.mp4', 'two.mp4']);
    expect(work.map(({ name }) => name)).to.deep.equal(['a.png']);
    work[0]!.done.resolve(undefined);
    (await queue.transport.call(2)).store();
    work[1]!.done.resolve(undefined);
    (await queue.transport.call(3)).store();
    expect(namesIn(await settled).stored).to.deep.equal(['a.png', 'b.png', 'one.mp4', 'two.mp4']);
  });

  it('it is one at a time, and one before there is a place for it', async () => {
    const { queue, work } = await preparingQueue(['a.png', 'b.png', 'c.png'], { concurrency: () => 1 });
    void queue.start();
    await idle();
    expect(work).to.have.length(1);
    work[0]!.done.resolve(undefined);
    await queue.transport.call(0);
    await idle();
    expect(work.map(({ name }) => name)).to.deep.equal(['a.png', 'b.png']);
    work[1]!.done.resolve(small('b.png'));
    await idle();
    expect(work).to.have.length(2);
    (await queue.transport.call(0)).store();
    await queue.transport.call(1);
    await idle();
    expect(work.map(({ name }) => name)).to.deep.equal(['a.png', 'b.png', 'c.png']);
  });

  it('one that is given up makes room for the next, and is prepared anew when it is wanted after all', async () => {
    const { queue, work } = await preparingQueue(['a.png', 'b.png']);
    void queue.start();
    queue.cancel(queue.item('a.png').id);
    expect(work[0]!.signal.aborted).to.equal(true);
    expect(queue.item('a.png').preparing).to.equal(false);
    expect(work.map(({ name }) => name)).to.deep.equal(['a.png', 'b.png']);
    work[0]!.done.resolve(small('a.png'));
    await idle();
    expect(queue.item('a.png').status).to.equal('cancelled');
    expect(queue.item('a.png').prepared).to.equal(null);
    queue.retry(queue.item('a.png').id);
    work[1]!.done.resolve(undefined);
    await queue.transport.call(0);
    await idle();
    expect(work.map(({ name }) => name)).to.deep.equal(['a.png', 'b.png', 'a.png']);
    queue.remove(queue.item('a.png').id);
    expect(work[2]!.signal.aborted).to.equal(true);
    work[2]!.done.reject(new Error('too late'));
    await idle();
    expect(queue.transport.names).to.deep.equal(['b.png']);
  });

  it('what fails is not sent, says why, and can be retried', async () => {
    const { queue, work } = await preparingQueue(['a.png']);
    const settled = queue.start();
    work[0]!.done.reject(new StoreError('refused-by-page', 0, 'It has a place in it.'));
    const { failed } = await settled;
    expect(failed[0]!.error!.code).to.equal('refused-by-page');
    expect(failed[0]!.error!.message).to.equal('It has a place in it.');
    expect(failed[0]!.preparing).to.equal(false);
    expect(queue.transport.names).to.deep.equal([]);
    queue.retry();
    work[1]!.done.resolve(undefined);
    (await queue.transport.call(0)).store();
    await queue.hears('stored');
  });

  it('its comment can still be changed', async () => {
    const { queue, work } = await preparingQueue(['a.png']);
    void queue.start();
    queue.comment('later');
    expect(queue.item('a.png').preparing).to.equal(true);
    work[0]!.done.resolve(undefined);
    expect((await queue.transport.call(0)).comment).to.equal('later');
  });

  it('is prepared anew for its next try where it is to be prepared in another way by then', async () => {
    let how = 'small';
    const { queue, work } = await preparingQueue(['a.png'], { retries: () => 0, prepares: () => how });
    void queue.start();
    work[0]!.done.resolve(undefined);
    (await queue.transport.call(0)).fail(new StoreError('network'));
    await idle();
    how = 'stripped';
    queue.retry();
    await idle();
    expect(work).to.have.length(2);
    const asked = small('a.png');
    work[1]!.done.resolve(asked);
    expect((await queue.transport.call(1)).file).to.equal(asked.file);
  });
});
