import { expect } from '@open-wc/testing';
import type { Rules } from '../../src/upload/validate.js';
import { type Deferred, deferred, idle, namesOf, RULES, testQueue, type TestQueue } from '../helpers/engine.js';
import { noise, picture } from '../helpers/files.js';

const SINGLE: Rules = { ...RULES, maxFiles: 1, replace: true };

/** A file of so many bytes; those of one seed and size have the same content, whatever their names. */
const file = (name: string, seed = 1, size = 9): File => new File([noise(size, seed)], name, { type: 'image/png' });

/** A file that is not read before the test says so, or cannot be. */
function slow(name: string, seed = 1): File & { reading: Deferred<void> } {
  const reading = deferred();
  const content = file(name, seed);
  const slice = (from: number, to: number): Blob => {
    const part = content.slice(from, to);
    return Object.assign(Object.create(part) as Blob, {
      arrayBuffer: () => reading.promise.then(() => part.arrayBuffer()),
    });
  };
  return Object.assign(file(name, seed), { reading, slice });
}

const refusals = (queue: TestQueue): (string | undefined)[][] =>
  queue.toldOf('refused').map(({ file: { name }, code, twin }) => [name, code, twin?.name]);

/** A queue with one stored file in it. */
async function withStored(name: string, rules: Rules = RULES): Promise<TestQueue> {
  const queue = testQueue();
  await queue.add([file(name)], rules);
  const rest = queue.start();
  (await queue.transport.call(0)).store();
  await rest;
  return queue;
}

describe('a file that is there already', () => {
  it('is refused by its content, whatever its name', async () => {
    const queue = testQueue();
    await queue.add([file('a.png')], RULES);
    expect(await queue.add([file('a.png'), file('b.png')], RULES)).to.deep.equal([]);
    expect(namesOf(queue.items)).to.deep.equal(['a.png']);
    expect(refusals(queue)).to.deep.equal([
      ['a.png', 'duplicate', 'a.png'],
      ['b.png', 'duplicate', 'a.png'],
    ]);
  });

  it('is found among the files that come with it', async () => {
    const queue = testQueue();
    await queue.add([file('a.png'), file('b.png'), file('c.png', 2)], RULES);
    expect(namesOf(queue.items)).to.deep.equal(['a.png', 'c.png']);
    expect(refusals(queue)).to.deep.equal([['b.png', 'duplicate', 'a.png']]);
  });

  for (const end of ['stored', 'failed', 'cancelled'] as const) {
    it(`is refused when the other one is ${end}`, async () => {
      const queue = testQueue();
      await queue.add([file('a.png')], RULES);
      const rest = queue.start();
      const call = await queue.transport.call(0);
      if (end === 'stored') call.store();
      else if (end === 'failed') call.reply(415, { status: 415, error: 'No.' });
      else queue.cancel();
      await rest;
      await queue.add([file('b.png')], RULES);
      expect(queue.statuses).to.deep.equal([end]);
      expect(refusals(queue)).to.deep.equal([['b.png', 'duplicate', 'a.png']]);
    });
  }

  it('is refused when the other one is stored and has left the list, and says where it is', async () => {
    const queue = await withStored('a.png');
    const former = queue.items;
    queue.remove();
    await queue.add([file('b.png')], { ...RULES, former });
    expect(queue.items).to.deep.equal([]);
    const [refusal] = queue.toldOf('refused');
    expect(refusal!.twin).to.equal(former[0]);
    expect(refusal!.twin!.link).to.equal('https://media.example/a.png');
  });

  it('enters where it is meant to be there twice', async () => {
    const queue = await withStored('a.png');
    await queue.add([file('a.png'), file('a.png')], { ...RULES, again: true, former: queue.items });
    expect(namesOf(queue.items)).to.deep.equal(['a.png', 'a.png', 'a.png']);
    expect(refusals(queue)).to.deep.equal([]);
  });

  it('is refused before the page is asked, and after the rules', async () => {
    const queue = testQueue();
    const asked: string[] = [];
    const rules: Rules = { ...RULES, maxSize: 20, validate: ({ name }) => void asked.push(name) };
    await queue.add([file('a.png')], rules);
    await queue.add([file('b.png'), file('c.png', 2), file('d.png', 1, 21)], rules);
    expect(asked).to.deep.equal(['a.png', 'c.png']);
    expect(refusals(queue)).to.deep.equal([
      ['d.png', 'too-large', undefined],
      ['b.png', 'duplicate', 'a.png'],
    ]);
  });

  it('is told from a full list', async () => {
    const queue = testQueue();
    const rules: Rules = { ...RULES, maxFiles: 1 };
    await queue.add([file('a.png')], rules);
    await queue.add([file('b.png'), file('c.png', 2)], rules);
    expect(refusals(queue).map(([, code]) => code)).to.deep.equal(['duplicate', 'too-many']);
  });
});

describe('a file that is as large as another', () => {
  it('is held while it is compared; all others enter at once', async () => {
    const queue = testQueue();
    await queue.add([file('a.png')], RULES);
    const held = slow('b.png', 2);
    const adding = queue.add([held, picture('c.png', 10)], RULES);
    expect(queue.items.map(({ name, checking }) => [name, checking])).to.deep.equal([
      ['a.png', false],
      ['b.png', true],
      ['c.png', false],
    ]);
    await idle();
    expect(queue.item('b.png').checking).to.be.true;
    held.reading.resolve();
    expect(namesOf(await adding)).to.deep.equal(['b.png', 'c.png']);
    expect(queue.item('b.png').checking).to.be.false;
  });

  it('is sent as soon as it is let in, where it was asked for', async () => {
    const queue = testQueue();
    await queue.add([file('a.png')], RULES);
    const held = slow('b.png', 2);
    const adding = queue.add([held], RULES, '', true);
    await idle();
    expect(queue.transport.calls).to.deep.equal([]);
    held.reading.resolve();
    await adding;
    expect((await queue.transport.call(0)).file).to.equal(held);
    expect(queue.transport.names).to.deep.equal(['b.png']);
  });

  it('enters when it cannot be read: sending it will tell', async () => {
    const queue = testQueue();
    await queue.add([file('a.png')], RULES);
    const broken = slow('b.png');
    broken.reading.promise.catch(() => undefined);
    broken.reading.reject(new DOMException('It was moved.', 'NotReadableError'));
    expect(namesOf(await queue.add([broken, file('c.png')], RULES))).to.deep.equal(['b.png']);
    expect(refusals(queue)).to.deep.equal([['c.png', 'duplicate', 'a.png']]);
  });

  it('enters when the other one was removed meanwhile', async () => {
    const queue = testQueue();
    await queue.add([file('a.png')], RULES);
    const held = slow('b.png');
    const adding = queue.add([held], RULES);
    queue.remove(queue.item('a.png').id);
    held.reading.resolve();
    expect(namesOf(await adding)).to.deep.equal(['b.png']);
  });

  it('is compared no longer when it is removed', async () => {
    const queue = testQueue();
    await queue.add([file('a.png')], RULES);
    const held = slow('b.png');
    const adding = queue.add([held], { ...RULES, validate: () => 'Nobody should ask.' });
    queue.remove(queue.item('b.png').id);
    expect(await adding).to.deep.equal([]);
    held.reading.resolve();
    await idle();
    expect(refusals(queue)).to.deep.equal([]);
  });
});

describe('a file that is there already, where there is place for one', () => {
  it('replaces itself as long as it is not sent', async () => {
    const queue = testQueue();
    await queue.add([file('a.png')], SINGLE);
    await queue.add([file('b.png')], SINGLE);
    expect(namesOf(queue.items)).to.deep.equal(['b.png']);
    expect(refusals(queue)).to.deep.equal([]);
  });

  it('is refused once it is stored', async () => {
    const queue = await withStored('a.png', SINGLE);
    await queue.add([file('b.png')], SINGLE);
    expect(queue.statuses).to.deep.equal(['stored']);
    expect(refusals(queue)).to.deep.equal([['b.png', 'duplicate', 'a.png']]);
  });

  it('is refused while it is being sent', async () => {
    const queue = testQueue();
    await queue.add([file('a.png')], SINGLE);
    void queue.start();
    await queue.transport.call(0);
    await queue.add([file('b.png')], SINGLE);
    expect(refusals(queue)).to.deep.equal([['b.png', 'duplicate', 'a.png']]);
  });

  it('makes way for the first usable one that comes with it', async () => {
    const queue = await withStored('a.png', SINGLE);
    await queue.add([file('b.png'), file('c.png', 2), picture('d.png', 10)], SINGLE);
    expect(namesOf(queue.items)).to.deep.equal(['c.png']);
    expect(refusals(queue).map(([name, code]) => [name, code])).to.deep.equal([
      ['b.png', 'duplicate'],
      ['d.png', 'too-many'],
    ]);
  });
});
