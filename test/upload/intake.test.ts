import { expect } from '@open-wc/testing';
import type { Rules, Validate } from '../../src/upload/validate.js';
import { deferred, idle, namesOf, pictures, RULES, testQueue, type TestQueue } from '../helpers/engine.js';
import { picture } from '../helpers/files.js';

const SINGLE: Rules = { ...RULES, maxFiles: 1, replace: true };

const refusals = (queue: TestQueue): string[][] =>
  queue.toldOf('refused').map(({ file, code, reason }) => [file.name, code, reason]);

/** A page's check that answers when the test says so. */
function slowCheck(): { validate: Validate; answers: Map<string, (reason?: string) => void>; signals: AbortSignal[] } {
  const answers = new Map<string, (reason?: string) => void>();
  const signals: AbortSignal[] = [];
  const validate: Validate = ({ name }, { signal }) => {
    const answer = deferred<string | void>();
    answers.set(name, (reason) => answer.resolve(reason));
    signals.push(signal);
    return answer.promise;
  };
  return { validate, answers, signals };
}

describe('intake', () => {
  it('lets files in at once where the page has no check, and tells those that may not enter', async () => {
    const queue = testQueue();
    const files = [picture('a.png', 3), picture('b.png', 0), picture('c.txt', 3, 'text/plain'), picture('d.png', 9)];
    const adding = queue.add(files, { ...RULES, accept: 'image/*', maxSize: 5, validate: null });
    expect(namesOf(queue.items)).to.deep.equal(['a.png']);
    expect(refusals(queue)).to.deep.equal([
      ['b.png', 'empty', ''],
      ['c.txt', 'wrong-type', ''],
      ['d.png', 'too-large', ''],
    ]);
    expect(await adding).to.deep.equal(queue.items);
  });

  it('takes as many as there is room for', async () => {
    const queue = testQueue();
    await queue.add(pictures('a', 'b', 'c'), { ...RULES, maxFiles: 2 });
    await queue.add(pictures('d'), { ...RULES, maxFiles: 2 });
    expect(namesOf(queue.items)).to.deep.equal(['a', 'b']);
    expect(refusals(queue)).to.deep.equal([
      ['c', 'too-many', ''],
      ['d', 'too-many', ''],
    ]);
    queue.remove(queue.item('a').id);
    await queue.add(pictures('d'), { ...RULES, maxFiles: 2 });
    expect(namesOf(queue.items)).to.deep.equal(['b', 'd']);
  });

  it('does not count what may not enter anyway', async () => {
    const queue = testQueue();
    await queue.add([picture('a', 0), picture('b')], { ...RULES, maxFiles: 1 });
    expect(namesOf(queue.items)).to.deep.equal(['b']);
  });
});

describe('intake: one file', () => {
  it('takes the first usable of several, and calls the others too many', async () => {
    const queue = testQueue();
    await queue.add([picture('a', 0), picture('b'), picture('c')], SINGLE);
    expect(namesOf(queue.items)).to.deep.equal(['b']);
    expect(refusals(queue)).to.deep.equal([
      ['a', 'empty', ''],
      ['c', 'too-many', ''],
    ]);
  });

  it('gives a later choice the place of the one that is there', async () => {
    const queue = testQueue();
    await queue.add(pictures('a'), SINGLE);
    await queue.add(pictures('b'), SINGLE);
    expect(namesOf(queue.items)).to.deep.equal(['b']);
    const rest = queue.start();
    (await queue.transport.call(0)).store();
    await rest;
    await queue.add(pictures('c'), SINGLE);
    expect(namesOf(queue.items)).to.deep.equal(['c']);
    expect(namesOf(queue.toldOf('removed'))).to.deep.equal(['a', 'b']);
  });

  it('leaves the one that is there when the new one may not enter', async () => {
    const queue = testQueue();
    await queue.add(pictures('a'), SINGLE);
    await queue.add([picture('b', 0)], SINGLE);
    expect(namesOf(queue.items)).to.deep.equal(['a']);
  });

  it('does not replace what is in flight', async () => {
    const queue = testQueue();
    await queue.add(pictures('a'), SINGLE);
    void queue.start();
    await queue.add(pictures('b'), SINGLE);
    expect(namesOf(queue.items)).to.deep.equal(['a']);
    expect(refusals(queue)).to.deep.equal([['b', 'too-many', '']]);
  });

  it('replaces only when the page’s check has let the new one in', async () => {
    const queue = testQueue();
    await queue.add(pictures('a'), SINGLE);
    const { validate, answers } = slowCheck();
    const refused = queue.add(pictures('b'), { ...SINGLE, validate });
    answers.get('b')!('Not this one.');
    await refused;
    expect(namesOf(queue.items)).to.deep.equal(['a']);
    const taken = queue.add(pictures('c'), { ...SINGLE, validate });
    expect(namesOf(queue.items)).to.deep.equal(['a', 'c']);
    answers.get('c')!();
    await taken;
    expect(namesOf(queue.items)).to.deep.equal(['c']);
  });
});

describe('intake: the page’s own check', () => {
  it('shows a file while it is checked, and lets it in', async () => {
    const queue = testQueue();
    const { validate, answers } = slowCheck();
    const adding = queue.add(pictures('a'), { ...RULES, validate });
    expect(queue.item('a').checking).to.be.true;
    answers.get('a')!();
    expect(namesOf(await adding)).to.deep.equal(['a']);
    expect(queue.item('a').checking).to.be.false;
  });

  it('refuses with the page’s words', async () => {
    const queue = testQueue();
    expect(await queue.add(pictures('a'), { ...RULES, validate: () => 'Too blue.' })).to.deep.equal([]);
    expect(queue.items).to.deep.equal([]);
    expect(refusals(queue)).to.deep.equal([['a', 'refused-by-page', 'Too blue.']]);
  });

  const broken: [name: string, validate: Validate][] = [
    [
      'throws',
      () => {
        throw new Error('x');
      },
    ],
    ['rejects', () => Promise.reject(new Error('x'))],
  ];
  for (const [name, validate] of broken) {
    it(`refuses without words when it ${name}`, async () => {
      const queue = testQueue();
      await queue.add(pictures('a'), { ...RULES, validate });
      expect(refusals(queue)).to.deep.equal([['a', 'refused-by-page', '']]);
    });
  }

  const noReasons: [name: string, answer: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['true', true],
    ['a number', 7],
    ['an object', { reason: 'x' }],
  ];
  for (const [name, answer] of noReasons) {
    it(`lets a file in when it answers ${name}: only words are a reason`, async () => {
      const queue = testQueue();
      await queue.add(pictures('a'), { ...RULES, validate: (() => answer) as unknown as Validate });
      expect(namesOf(queue.items)).to.deep.equal(['a']);
    });
  }

  it('sees only files that keep the rules', async () => {
    const seen: string[] = [];
    const queue = testQueue();
    await queue.add([picture('a'), picture('b', 0)], { ...RULES, validate: ({ name }) => void seen.push(name) });
    expect(seen).to.deep.equal(['a']);
  });

  it('is told when its file is removed, and its answer no longer counts', async () => {
    const queue = testQueue();
    const { validate, answers, signals } = slowCheck();
    const adding = queue.add(pictures('a'), { ...RULES, validate });
    queue.remove(queue.item('a').id);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    answers.get('a')!('Too late.');
    expect(await adding).to.deep.equal([]);
    expect(refusals(queue)).to.deep.equal([]);
    // It had not entered, so nothing of it ended.
    expect(queue.toldOf('cancelled')).to.deep.equal([]);
  });

  it('holds nobody up when its file is removed before it has answered', async () => {
    const queue = testQueue();
    const { validate, answers } = slowCheck();
    const adding = queue.add(pictures('a', 'b'), { ...RULES, validate });
    answers.get('b')!();
    queue.remove(queue.item('a').id);
    expect(namesOf(await adding)).to.deep.equal(['b']);
  });

  it('leaves out of what entered what was removed while others were still checked', async () => {
    const queue = testQueue();
    const { validate, answers } = slowCheck();
    const adding = queue.add(pictures('a', 'b'), { ...RULES, validate });
    answers.get('a')!();
    await idle();
    expect(queue.item('a').checking).to.be.false;
    queue.remove(queue.item('a').id);
    answers.get('b')!();
    expect(namesOf(await adding)).to.deep.equal(['b']);
  });

  it('takes a cancelled file out that is still checked', async () => {
    const queue = testQueue();
    const { validate, answers } = slowCheck();
    const adding = queue.add(pictures('a'), { ...RULES, validate });
    const rest = queue.start();
    queue.cancel();
    expect(queue.items).to.deep.equal([]);
    expect(await rest).to.deep.equal({ stored: [], failed: [], cancelled: [] });
    answers.get('a')!();
    await adding;
    await idle();
    expect(queue.transport.calls).to.deep.equal([]);
  });

  it('holds back what was asked for, and sends it as soon as it is let in', async () => {
    const queue = testQueue();
    const { validate, answers } = slowCheck();
    void queue.add(pictures('a', 'b'), { ...RULES, validate });
    const rest = queue.start();
    await idle();
    expect(queue.transport.calls).to.deep.equal([]);
    answers.get('a')!();
    // The second is still being checked.
    (await queue.transport.call(0)).store();
    answers.get('b')!('No.');
    expect(namesOf((await rest).stored)).to.deep.equal(['a']);
    expect(queue.toldOf('settled')).to.have.lengthOf(1);
  });

  it('comes to rest when all that was asked for is refused', async () => {
    const queue = testQueue();
    const { validate, answers } = slowCheck();
    void queue.add(pictures('a'), { ...RULES, validate });
    const rest = queue.start();
    answers.get('a')!('No.');
    expect(await rest).to.deep.equal({ stored: [], failed: [], cancelled: [] });
    expect(queue.busy).to.be.false;
  });

  it('gives the room to the first in order, whoever is answered first', async () => {
    const queue = testQueue();
    const { validate, answers } = slowCheck();
    const adding = queue.add(pictures('a', 'b'), { ...RULES, maxFiles: 1, validate });
    answers.get('b')!();
    await idle();
    answers.get('a')!();
    expect(namesOf(await adding)).to.deep.equal(['a']);
    expect(refusals(queue)).to.deep.equal([['b', 'too-many', '']]);
  });
});
