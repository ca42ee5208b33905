import { expect } from '@open-wc/testing';
import { idle, namesIn, namesOf, queueOf } from '../helpers/engine.js';

describe('queue: a file that comes back', () => {
  it('is counted once when the queue settles, as it ended', async () => {
    const queue = await queueOf(['a', 'b']);
    const rest = queue.start();
    await queue.transport.call(1);
    const [a] = queue.remove(queue.item('a').id);
    queue.bringBack([a!], 0);
    void queue.start();
    (await queue.transport.call(1)).store();
    (await queue.transport.call(2)).store();
    expect(namesIn(await rest)).to.deep.equal({ stored: ['a', 'b'], failed: [], cancelled: [] });
  });

  it('counts as waiting again, so that no form is sent without it', async () => {
    const queue = await queueOf(['a', 'b']);
    queue.bringBack(queue.remove(queue.item('a').id), 0);
    expect(queue.count('waiting')).to.equal(2);
  });

  it('was cancelled, if nobody wants it stored again before the others are', async () => {
    const queue = await queueOf(['a', 'b']);
    const rest = queue.start();
    await queue.transport.call(1);
    queue.bringBack(queue.remove(queue.item('a').id), 0);
    (await queue.transport.call(1)).store();
    expect(namesIn(await rest)).to.deep.equal({ stored: ['b'], failed: [], cancelled: ['a'] });
    expect(queue.statuses).to.deep.equal(['waiting', 'stored']);
  });

  it('still sends what it sent at first, whatever is written since', async () => {
    const queue = await queueOf(['a', 'b'], { concurrency: () => 1 });
    queue.comment('first');
    void queue.start();
    await queue.transport.call(0);
    const removed = queue.remove();
    expect(namesOf(removed)).to.deep.equal(['a', 'b']);
    queue.bringBack(removed);
    queue.comment('second');
    expect(queue.items.map(({ comment, begun }) => [comment, begun])).to.deep.equal([
      ['first', true],
      ['second', false],
    ]);
    void queue.start();
    (await queue.transport.call(1)).store();
    (await queue.transport.call(2)).store();
    await idle();
    expect(queue.transport.calls.map(({ comment }) => comment)).to.deep.equal(['first', 'first', 'second']);
  });
});
