import { expect } from '@open-wc/testing';
import type { Item, PixlabStore } from '../../src/index.js';
import { createStore, names, next, statuses, storeAll, Tape, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** What the contract names; pages may rely on these. */
const FIELDS = [
  ...['id', 'file', 'name', 'size', 'type', 'status', 'comment', 'loaded', 'total', 'link', 'storeId', 'error'],
];

describe('items', () => {
  it('are a frozen snapshot of frozen records', async () => {
    const store = await createStore('multiple');
    await store.add([picture('a.png'), picture('b.png')]);
    const before = store.items;
    expect(before).to.be.an('array').that.is.frozen;
    for (const item of before) expect(item).to.be.frozen;
    await store.upload();
    expect(before.map(({ status }) => status)).to.deep.equal(['waiting', 'waiting']);
    expect(store.items.map(({ status }) => status)).to.deep.equal(['stored', 'stored']);
    store.clear();
    expect(before).to.have.lengthOf(2);
    expect(store.items).to.have.lengthOf(0);
  });

  it('keep their id and their file through all changes, and no two have the same id', async () => {
    const store = await createStore('multiple');
    const file = picture('a.png');
    await store.add([file, picture('b.png')]);
    const ids = store.items.map(({ id }) => id);
    await store.upload();
    expect(store.items.map(({ id }) => id)).to.deep.equal(ids);
    expect(new Set(ids).size).to.equal(2);
    expect(store.items[0]!.file).to.equal(file);
    // Nothing is written onto the page's own File.
    expect(Object.getOwnPropertyNames(file)).to.deep.equal([]);
  });

  it('say what a file is and how it stands, from waiting to stored', async () => {
    const store = await createStore('comment="c"');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    const file = picture('a.webp', 5000, 'image/webp');
    await store.add(file);
    const fixed = { id: store.items[0]!.id, file, name: 'a.webp', size: 5000, type: 'image/webp', total: 5000 };
    const expected = { ...fixed, comment: 'c', link: null, storeId: null, error: null };
    expect(fields(store)).to.deep.equal({ ...expected, status: 'waiting', loaded: 0 });

    const storing = next(store, 'storing');
    const uploading = store.upload();
    expect(pick((await storing).detail.item)).to.deep.equal({ ...expected, status: 'sending', loaded: 0 });
    await until(() => store.items[0]!.status === 'processing', 'the end of sending');
    expect(fields(store)).to.deep.equal({ ...expected, status: 'processing', loaded: 5000 });

    await endpoint.release();
    await uploading;
    const [link, storeId] = ['https://media.example/24p0123456789abc.png', '24p0123456789abc.png'];
    expect(fields(store)).to.deep.equal({ ...expected, status: 'stored', loaded: 5000, link, storeId });
  });

  it('say why a file failed, as a code with a status, and forget it at a retry', async () => {
    const store = await createStore();
    store.endpoint = new FaultyEndpoint('415-json').url;
    await storeAll(store, picture());
    const { status, error, link, storeId } = store.items[0]!;
    expect({ status, link, storeId }).to.deep.equal({ status: 'failed', link: null, storeId: null });
    expect(error).to.be.instanceOf(Error).and.include({ code: 'wrong-type', status: 415 });
    store.endpoint = '/store';
    const settled = next(store, 'settled');
    store.retry();
    expect(store.items[0]).to.include({ status: 'waiting', error: null, loaded: 0 });
    await settled;
    expect(store.items[0]).to.include({ status: 'stored', error: null });
  });

  it('are what methods want: a file in their place stands for none, not for all', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('a.png'));
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add(picture('b.png'));
    const uploading = store.upload();
    await until(() => statuses(store)[1] === 'processing');
    await store.add(picture('c.png'));
    const tape = new Tape(store);
    for (const { file } of store.items) {
      // As a page without types can write it.
      const mistaken = file as unknown as Item;
      store.cancel(mistaken);
      store.retry(mistaken);
      store.removeItem(mistaken);
    }
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png']);
    expect(statuses(store)).to.deep.equal(['failed', 'processing', 'waiting']);
    expect(tape.types).to.deep.equal([]);
    await endpoint.release();
    await uploading;
  });

  it('cannot be set', async () => {
    const store = await createStore();
    expect(() => {
      (store as unknown as { items: unknown }).items = [];
    }).to.throw(TypeError);
  });
});

const pick = (item: Item): Record<string, unknown> =>
  Object.fromEntries(FIELDS.map((name) => [name, item[name as keyof Item]]));

const fields = (store: PixlabStore): Record<string, unknown> => pick(store.items[0]!);
