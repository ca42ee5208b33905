import { expect } from '@open-wc/testing';
import {
  choose,
  createStore,
  drop,
  names,
  next,
  notices,
  part,
  press,
  spoken,
  statuses,
  storeAll,
  Tape,
} from '../helpers/element.js';
import { transferWith, until } from '../helpers/element.js';
import { type Deferred, deferred } from '../helpers/engine.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

describe('without multiple', () => {
  it('takes the first usable of several files, and refuses the others with a reason each', async () => {
    const store = await createStore();
    const tape = new Tape(store);
    const files = ['note.txt', 'a.png', 'b.png', 'c.png'].map((name) =>
      picture(name, 3, name.endsWith('txt') ? 'text/plain' : 'image/png'),
    );
    drop(part(store, 'dropzone'), transferWith(...files));
    await until(() => tape.of('refused').length === 3);
    expect(names(store)).to.deep.equal(['a.png']);
    expect(tape.of('refused').map(({ detail: { code, file } }) => [code, file.name])).to.deep.equal([
      ['wrong-type', 'note.txt'],
      ['too-many', 'b.png'],
      ['too-many', 'c.png'],
    ]);
  });

  it('puts a later choice in the place of a waiting file', async () => {
    const store = await createStore();
    const tape = new Tape(store);
    await choose(store, picture('a.png'));
    await choose(store, picture('b.png'));
    expect(names(store)).to.deep.equal(['b.png']);
    await store.upload();
    expect(tape.of('stored').map(({ detail }) => detail.file.name)).to.deep.equal(['b.png']);
    expect(tape.of('refused')).to.deep.equal([]);
  });

  it('puts a later choice in the place of a stored and of a failed file', async () => {
    const store = await createStore();
    await storeAll(store, picture('a.png'));
    await choose(store, picture('b.png'));
    expect([names(store), statuses(store)]).to.deep.equal([['b.png'], ['waiting']]);
    store.endpoint = new FaultyEndpoint('401-json').url;
    await store.upload();
    expect(statuses(store)).to.deep.equal(['failed']);
    await choose(store, picture('c.png'));
    expect([names(store), statuses(store)]).to.deep.equal([['c.png'], ['waiting']]);
  });

  it('keeps a file that is being sent, and says what to do', async () => {
    const store = await createStore();
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await choose(store, picture('a.png'));
    const uploading = store.upload();
    await next(store, 'storing');
    const refused = next(store, 'refused');
    await choose(store, picture('b.png'));
    const { code, message } = (await refused).detail;
    expect(code).to.equal('too-many');
    expect(message).to.match(/b\.png.*wait.*cancel/);
    expect(notices(store)).to.deep.equal([message]);
    await endpoint.release();
    expect((await uploading).stored.map(({ name }) => name)).to.deep.equal(['a.png']);
  });

  it('makes room as soon as that is cancelled', async () => {
    const store = await createStore();
    store.endpoint = new FaultyEndpoint('hang-reply').url;
    await choose(store, picture('a.png'));
    const uploading = store.upload();
    await next(store, 'storing');
    await store.updateComplete;
    await press(store, part(store, 'cancel'));
    await uploading;
    await choose(store, picture('b.png'));
    expect([names(store), statuses(store)]).to.deep.equal([['b.png'], ['waiting']]);
  });

  for (const first of ['earlier', 'later']) {
    it(`stores only the later of two choices that are being checked, if the ${first} is answered first`, async () => {
      const store = await createStore('auto-upload');
      const tape = new Tape(store);
      const answers: Deferred<undefined>[] = [];
      store.validate = () => {
        answers.push(deferred<undefined>());
        return answers.at(-1)!.promise;
      };
      const adding = [store.add(picture('a.png'))];
      expect(names(store)).to.deep.equal(['a.png']);
      adding.push(store.add(picture('b.png')));
      expect(names(store)).to.deep.equal(['b.png']);
      const settled = next(store, 'settled');
      for (const one of first === 'later' ? answers.toReversed() : answers) one.resolve(undefined);
      expect((await Promise.all(adding)).map((items) => items.map(({ name }) => name))).to.deep.equal([[], ['b.png']]);
      await settled;
      expect(tape.of('stored').map(({ detail }) => detail.file.name)).to.deep.equal(['b.png']);
      expect(tape.types).to.deep.equal(['chosen', 'chosen', 'storing', 'stored', 'settled']);
    });
  }

  it('lets a refused choice take the place of none that is being checked', async () => {
    const store = await createStore();
    const answer = deferred<undefined>();
    store.validate = () => answer.promise;
    const adding = store.add(picture('a.png'));
    await choose(store, picture('b.txt', 3, 'text/plain'));
    answer.resolve(undefined);
    expect(await adding).to.have.lengthOf(1);
    expect(names(store)).to.deep.equal(['a.png']);
  });

  it('lets a refused choice take nobody’s place', async () => {
    const store = await createStore();
    await choose(store, picture('a.png'));
    await choose(store, picture('b.txt', 3, 'text/plain'));
    expect(names(store)).to.deep.equal(['a.png']);
  });

  it('says nothing of files that were replaced, and counts none of them as cancelled', async () => {
    const store = await createStore();
    await choose(store, picture('a.png'));
    const heard: string[] = [];
    const region = store.shadowRoot!.querySelector('[role="status"]')!;
    new MutationObserver(() => heard.push(spoken(store))).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    await choose(store, picture('b.png'));
    const { stored, cancelled } = await store.upload();
    // The page is told how each of them ended.
    expect([stored, cancelled].map(([item]) => item!.name)).to.deep.equal(['b.png', 'a.png']);
    await until(() => heard.join().includes('1 file stored'), 'the words');
    expect(heard.join()).not.to.include('cancelled');
  });

  it('takes one file whatever max-files says', async () => {
    const store = await createStore('max-files="5"');
    await choose(store, picture('a.png'), picture('b.png'));
    expect(names(store)).to.deep.equal(['a.png']);
  });

  it('becomes many when the page says so', async () => {
    const store = await createStore();
    await choose(store, picture('a.png'));
    store.multiple = true;
    await store.updateComplete;
    await choose(store, picture('b.png'));
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
  });
});
