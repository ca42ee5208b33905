import { expect } from '@open-wc/testing';
import {
  choose,
  createStore,
  names,
  next,
  notices,
  parts,
  row,
  statuses,
  storeAll,
  Tape,
  text,
} from '../helpers/element.js';
import { part, press, until } from '../helpers/element.js';
import { deferred, idle } from '../helpers/engine.js';
import { picture } from '../helpers/files.js';

describe('the page’s own check', () => {
  const answers: [what: string, validate: () => string | Promise<string>, reason: RegExp][] = [
    ['returns a reason', () => 'landscape only', /“bad\.png”.*landscape only/],
    ['resolves with a reason', () => Promise.resolve('landscape only'), /“bad\.png”.*landscape only/],
    ['rejects', () => Promise.reject(new Error('secret detail')), /“bad\.png”.*[Cc]hoose another/],
    [
      'throws',
      () => {
        throw new Error('secret detail');
      },
      /“bad\.png”.*[Cc]hoose another/,
    ],
  ];
  for (const [what, answer, reason] of answers) {
    it(`that ${what} refuses the file, and the others go on`, async () => {
      const store = await createStore('multiple');
      const refused = next(store, 'refused');
      store.validate = ({ name }) => (name === 'bad.png' ? answer() : undefined);
      const { stored } = await storeAll(store, picture('good.png'), picture('bad.png'), picture('fine.png'));
      const { code, file, message } = (await refused).detail;
      expect({ code, name: file.name }).to.deep.equal({ code: 'refused-by-page', name: 'bad.png' });
      expect(message).to.match(reason).and.not.include('secret');
      expect(notices(store)).to.deep.equal([message]);
      expect(stored.map(({ name }) => name)).to.have.members(['good.png', 'fine.png']);
      expect(names(store)).to.deep.equal(['good.png', 'fine.png']);
    });
  }

  it('lets a file in that it says nothing of', async () => {
    const store = await createStore('multiple');
    for (const [index, nothing] of [undefined, null, '', true, Promise.resolve(undefined)].entries()) {
      store.validate = () => nothing as undefined;
      await storeAll(store, picture(`${index}.png`));
    }
    expect(statuses(store)).to.deep.equal(Array(5).fill('stored'));
  });

  it('is asked only about files that break no rule, with the file and a signal', async () => {
    const store = await createStore('multiple');
    const asked: unknown[][] = [];
    store.validate = (...all) => void asked.push(all);
    const file = picture('a.png');
    await storeAll(store, file, picture('b.txt', 3, 'text/plain'));
    expect(asked).to.have.lengthOf(1);
    expect(asked[0]![0]).to.equal(file);
    expect((asked[0]![1] as { signal: AbortSignal }).signal).to.be.instanceOf(AbortSignal);
  });

  it('that takes its time shows the file as being checked, and sends nothing before', async () => {
    const store = await createStore('auto-upload');
    const answer = deferred<string | undefined>();
    const tape = new Tape(store);
    store.validate = () => answer.promise;
    await choose(store, picture('a.png'));
    expect(text(row(store, 'a.png'))).to.include('Checking');
    expect(tape.types).to.deep.equal(['chosen']);
    const settled = next(store, 'settled');
    answer.resolve(undefined);
    await settled;
    expect(tape.types).to.deep.equal(['chosen', 'storing', 'stored', 'settled']);
  });

  it('is waited for by add(), which says what entered', async () => {
    const store = await createStore('multiple');
    const answer = deferred<string | undefined>();
    store.validate = ({ name }) => (name === 'b.png' ? answer.promise : undefined);
    let entered: string[] | undefined;
    const adding = store.add([picture('a.png'), picture('b.png')]).then((items) => {
      entered = items.map(({ name }) => name);
    });
    await idle();
    expect(entered).to.equal(undefined);
    answer.resolve('not this one');
    await adding;
    expect(entered).to.deep.equal(['a.png']);
  });

  it('is given up with its file, which is then told of no more', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    const answer = deferred<string | undefined>();
    let signal!: AbortSignal;
    store.validate = (_file, given) => {
      ({ signal } = given);
      return answer.promise;
    };
    await choose(store, picture('a.png'));
    expect(signal.aborted).to.be.false;
    await press(store, part(row(store, 'a.png'), 'remove'));
    expect(signal.aborted).to.be.true;
    answer.resolve('too late');
    await answer.promise;
    expect(parts(store, 'item')).to.deep.equal([]);
    expect(tape.types).to.deep.equal(['chosen']);
  });

  it('that never answers holds up nobody once its file is removed', async () => {
    const store = await createStore('multiple');
    store.validate = ({ name }) => (name === 'a.png' ? new Promise(() => undefined) : undefined);
    const adding = store.add([picture('a.png'), picture('b.png'), picture('c.png')]);
    const uploading = store.upload();
    await store.updateComplete;
    expect(text(row(store, 'b.png'))).to.include('Checking');
    store.removeItem(store.items[0]!);
    expect((await adding).map(({ name }) => name)).to.deep.equal(['b.png', 'c.png']);
    expect((await uploading).stored.map(({ name }) => name)).to.have.members(['b.png', 'c.png']);
    expect(names(store)).to.deep.equal(['b.png', 'c.png']);
  });

  it('that never answers ends with its file for add() and upload(), also where that was the only one', async () => {
    const store = await createStore();
    store.validate = () => new Promise(() => undefined);
    const adding = store.add(picture('a.png'));
    const uploading = store.upload();
    store.cancel();
    expect(await adding).to.deep.equal([]);
    expect(await uploading).to.deep.equal({ stored: [], failed: [], cancelled: [] });
  });

  it('is given up when the element goes for good', async () => {
    const store = await createStore('multiple');
    let signal: AbortSignal | undefined;
    store.validate = (_file, given) => {
      ({ signal } = given);
      return new Promise(() => undefined);
    };
    await choose(store, picture('a.png'));
    store.remove();
    await until(() => signal!.aborted, 'the end of the check');
    expect(store.items).to.deep.equal([]);
  });
});
