import { expect } from '@open-wc/testing';
import { pictures, queueOf, RULES, testQueue } from '../helpers/engine.js';

describe('queue: comments', () => {
  it('sends the comment of its time, and fixes it at the first try', async () => {
    const queue = testQueue();
    await queue.add(pictures('a'), RULES, 'first');
    queue.comment('second');
    void queue.start();
    const call = await queue.transport.call(0);
    queue.comment('third');
    expect([call.comment, queue.item('a').comment]).to.deep.equal(['second', 'second']);
    call.reply(500, {});
    await queue.start();
    queue.comment('fourth');
    queue.retry();
    expect((await queue.transport.call(1)).comment).to.equal('second');
  });

  it('still changes while the file waits for its turn', async () => {
    const queue = await queueOf(['a', 'b'], { concurrency: () => 1 });
    void queue.start();
    (await queue.transport.call(0)).store();
    queue.comment('late', queue.item('b').id);
    expect((await queue.transport.call(1)).comment).to.equal('late');
    expect(queue.item('a').comment).to.equal('');
  });
});
