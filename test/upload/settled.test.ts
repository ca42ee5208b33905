import { expect } from '@open-wc/testing';
import type { Outcome } from '../../src/upload/queue-types.js';
import { idle, namesIn, namesOf, pictures, queueOf, RULES, testQueue, type TestQueue } from '../helpers/engine.js';

describe('queue: coming to rest', () => {
  it('resolves at once when there is nothing to do', async () => {
    expect(await testQueue().start()).to.deep.equal({ stored: [], failed: [], cancelled: [] });
  });

  it('settles once, with every end since it last did, and tells before it resolves', async () => {
    const queue = await queueOf(['a', 'b', 'c']);
    const order: string[] = [];
    const [first, second] = [queue.start(), queue.start()].map((rest) =>
      rest.then((outcome) => {
        order.push(`resolved after ${queue.toldOf('settled').length}`);
        return outcome;
      }),
    );
    (await queue.transport.call(0)).store();
    (await queue.transport.call(1)).reply(400, {});
    await queue.hears('failed');
    queue.cancel();
    expect(namesIn(await first!)).to.deep.equal({ stored: ['a'], failed: ['b'], cancelled: ['c'] });
    expect(await second).to.equal(await first);
    expect(order).to.deep.equal(['resolved after 1', 'resolved after 1']);
    await idle();
    expect(queue.toldOf('settled')).to.have.lengthOf(1);
  });

  it('settles again after the next batch, with that batch alone', async () => {
    const queue = await queueOf(['a']);
    const rest = queue.start();
    (await queue.transport.call(0)).store();
    await rest;
    await queue.add(pictures('b'), RULES);
    const next = queue.start();
    (await queue.transport.call(1)).store();
    expect(namesIn(await next)).to.deep.equal({ stored: ['b'], failed: [], cancelled: [] });
    expect(queue.toldOf('settled')).to.have.lengthOf(2);
  });

  it('waits for what was added while it was busy and asked for', async () => {
    const queue = await queueOf(['a']);
    const rest = queue.start();
    await queue.add(pictures('b'), RULES);
    void queue.start();
    (await queue.transport.call(0)).store();
    (await queue.transport.call(1)).store();
    expect(namesOf((await rest).stored)).to.deep.equal(['a', 'b']);
  });

  it('can be started again by whoever hears that it settled', async () => {
    let again: Promise<Outcome> | undefined;
    const queue: TestQueue = testQueue({
      on: ({ type }) => {
        if (type !== 'settled' || again) return;
        queue.retry();
        again = queue.start();
      },
    });
    await queue.add(pictures('a'), RULES);
    const rest = queue.start();
    (await queue.transport.call(0)).reply(500, {});
    expect(namesOf((await rest).failed)).to.deep.equal(['a']);
    (await queue.transport.call(1)).store();
    expect(namesOf((await again!).stored)).to.deep.equal(['a']);
  });
});
