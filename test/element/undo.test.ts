import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { createStore, notices, part, press, storeAll, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';

/** An element with one stored file, and that file's link. */
async function stored(endpoint: string): Promise<{ store: PixlabStore; link: string }> {
  const store = await createStore('multiple');
  store.endpoint = endpoint;
  const { stored: items } = await storeAll(store, picture('a.png'));
  return { store, link: items[0]!.link! };
}

const isThere = async (link: string): Promise<boolean> => (await fetch(link)).ok;
const nameOf = (store: PixlabStore): string | null => part(store, 'remove').getAttribute('aria-label');

describe('Remove on a stored file', () => {
  it('takes it back from a store that gave a ticket', async () => {
    const { store, link } = await stored('/undoable');
    expect(store.items[0]!.undo).to.be.a('string');
    expect(nameOf(store)).to.equal('Remove: a.png');
    expect(await isThere(link)).to.be.true;
    await press(store, part(store, 'remove'));
    await until(() => !store.items.length, 'the file to go');
    expect(await isThere(link)).to.be.false;
    expect(notices(store)).to.deep.equal([]);
  });

  it('sends the headers of the page with it', async () => {
    const { store } = await stored('/undoable');
    const asked: string[] = [];
    store.headers = ({ name }) => {
      asked.push(name);
      return { 'X-CSRF-Token': '1' };
    };
    await press(store, part(store, 'remove'));
    await until(() => !store.items.length, 'the file to go');
    expect(asked).to.deep.equal(['a.png']);
  });

  it('keeps the row and says so when the store does not take it back', async () => {
    const { store, link } = await stored('/undoable');
    store.endpoint = '/store';
    await press(store, part(store, 'remove'));
    await until(() => notices(store).length, 'a notice');
    expect(notices(store)[0]).to.match(/did not remove/);
    expect(store.items).to.have.lengthOf(1);
    expect(await isThere(link)).to.be.true;
  });

  it('says so, too, when the page cannot say with what it is taken back', async () => {
    const { store } = await stored('/undoable');
    store.headers = () => Promise.reject(new Error('no token'));
    await press(store, part(store, 'remove'));
    await until(() => notices(store).length, 'a notice');
    expect(notices(store)[0]).to.match(/did not remove/);
    expect(store.items).to.have.lengthOf(1);
  });

  it('asks the store once, however often it is pressed meanwhile', async () => {
    const { store } = await stored('/undoable');
    let answer!: () => void;
    let asked = 0;
    store.headers = () => {
      asked++;
      return new Promise((resolve) => (answer = () => resolve({})));
    };
    for (let times = 0; times < 3; times++) await press(store, part(store, 'remove'));
    await until(() => asked, 'the question');
    answer();
    await until(() => !store.items.length, 'the file to go');
    expect(asked).to.equal(1);
    expect(notices(store)).to.deep.equal([]);
  });

  it('only takes it from the list without a ticket, and says that it stays stored', async () => {
    const { store, link } = await stored('/store');
    expect(store.items[0]!.undo).to.be.null;
    expect(nameOf(store)).to.match(/stays stored/);
    await press(store, part(store, 'remove'));
    expect(store.items).to.deep.equal([]);
    expect(await isThere(link)).to.be.true;
  });

  it('is for people: removeItem() and clear() leave it in the store', async () => {
    const { store, link } = await stored('/undoable');
    store.removeItem(store.items[0]!);
    expect(store.items).to.deep.equal([]);
    expect(await isThere(link)).to.be.true;
  });
});
