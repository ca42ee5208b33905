import { expect } from '@open-wc/testing';
import type { Item, PixlabStore } from '../../src/index.js';
import {
  spyOnConsole,
  stub,
  createStore,
  EVENT_TYPES,
  next,
  row,
  storeAll,
  Tape,
  text,
  until,
} from '../helpers/element.js';
import { picture, sha256 } from '../helpers/files.js';
import { type Arrived, arrived, FaultyEndpoint, KEY, otherOrigin } from '../helpers/store-client.js';

/** Stores one file, and says what of it arrived. */
async function sent(store: PixlabStore, file = picture()): Promise<Arrived> {
  const { stored, failed } = await storeAll(store, file);
  expect(failed.map(({ error }) => error!.message)).to.deep.equal([]);
  return arrived(stored[0]!.storeId!);
}

describe('what is sent', () => {
  it('is key, comment and file, in this order, and the file as it is', async () => {
    const store = await createStore(`api-key="${KEY}" comment="hello" endpoint="/keyed"`);
    const file = picture('“Ü” – 1.webp', 200_000, 'image/webp');
    const seen = await sent(store, file);
    expect(seen.parts).to.deep.equal(['key', 'comment', 'file']);
    expect(seen).to.include({ comment: 'hello', name: '“Ü” – 1.webp', type: 'image/webp', size: 200_000 });
    expect(seen.sha256).to.equal(await sha256(file));
  });

  it('is the file alone where nothing else is set', async () => {
    const { parts, headers } = await sent(await createStore());
    expect(parts).to.deep.equal(['file']);
    expect(headers).not.to.have.property('www-authenticate');
    expect(headers['idempotency-key']).to.match(/^[0-9a-f-]{36}$/);
  });

  it('has the key in a header where the page wants it there', async () => {
    const store = await createStore(`api-key="${KEY}" key-in="header" endpoint="/keyed"`);
    const { parts, headers } = await sent(store);
    expect(parts).to.deep.equal(['file']);
    expect(headers['www-authenticate']).to.equal(KEY);
  });

  it('follows what the page changes in between', async () => {
    const store = await createStore('multiple api-key="wrong" endpoint="/keyed"');
    const { failed } = await storeAll(store, picture('a.png'));
    expect(failed[0]!.error!.code).to.equal('bad-key');
    store.apiKey = KEY;
    store.keyIn = 'header';
    const retried = next(store, 'stored');
    store.retry();
    const { id } = (await retried).detail;
    expect((await arrived(id)).headers['www-authenticate']).to.equal(KEY);
  });

  it('carries one idempotency key over all tries of a file, and another for another file', async () => {
    const store = await createStore('multiple');
    const endpoint = new FaultyEndpoint('404-json');
    store.endpoint = endpoint.url;
    await storeAll(store, picture('a.png'));
    const settled = next(store, 'settled');
    store.retry();
    await settled;
    await storeAll(store, picture('b.png'));
    const keys = (await endpoint.ended(3)).map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).to.equal(keys[1]);
    expect(keys[2]).not.to.equal(keys[0]);
  });
});

describe('headers', () => {
  it('are read from JSON', async () => {
    const store = await createStore(`headers='{"X-CSRF-Token": "abc", "x-number": 7}'`);
    expect((await sent(store)).headers).to.include({ 'x-csrf-token': 'abc', 'x-number': '7' });
  });

  it('are read from an object', async () => {
    const store = await createStore();
    store.headers = { 'X-WP-Nonce': 'n0nce' };
    expect((await sent(store)).headers).to.include({ 'x-wp-nonce': 'n0nce' });
  });

  for (const kind of ['at once', 'as a promise']) {
    it(`are made by a function of the file, ${kind}, for every file and every try`, async () => {
      const store = await createStore('multiple');
      const endpoint = new FaultyEndpoint('404-json');
      store.endpoint = endpoint.url;
      const asked: File[] = [];
      store.headers = (file) => {
        asked.push(file);
        const made = { 'x-try': `${asked.length}` };
        return kind === 'at once' ? made : Promise.resolve(made);
      };
      const files = [picture('a.png'), picture('b.png')];
      await storeAll(store, ...files);
      const settled = next(store, 'settled');
      store.retry();
      await settled;
      expect(asked).to.have.members([...files, ...files]);
      const tries = (await endpoint.ended(4)).map(({ headers }) => headers['x-try']);
      expect(tries).to.have.members(['1', '2', '3', '4']);
    });
  }

  for (const nothing of [undefined, Promise.resolve()]) {
    it(`are none where a function makes ${nothing ? 'a promise of nothing' : 'nothing'}`, async () => {
      const plain = Object.keys((await sent(await createStore())).headers);
      const store = await createStore();
      store.headers = () => nothing;
      expect(Object.keys((await sent(store)).headers)).to.have.members(plain);
    });
  }

  it('of one element are not those of another, even where a page writes into the default', async () => {
    const [one, other] = [await createStore(), await createStore()];
    Object.assign(one.headers, { 'x-token': 'mine' });
    expect(one.headers).to.deep.equal({ 'x-token': 'mine' });
    expect(other.headers).to.deep.equal({});
    expect((await createStore()).headers).to.deep.equal({});
    expect((await sent(other)).headers).not.to.have.property('x-token');
  });

  it('are asked for again where their function found no connection', async () => {
    const said = spyOnConsole();
    const store = await createStore();
    const cause = new TypeError('Failed to fetch');
    let asked = 0;
    store.headers = () => {
      if (!asked++) throw cause;
      return { 'x-token': 'late' };
    };
    await store.add(picture('a.png'));
    void store.upload();
    await until(() => store.items[0]!.status === 'retrying');
    expect(store.items[0]!.error).to.include({ code: 'network', cause });
    expect(said.join()).to.include('Failed to fetch');
    store.retry(store.items[0]);
    await until(() => store.items[0]!.status === 'stored');
    expect((await arrived(store.items[0]!.storeId!)).headers['x-token']).to.equal('late');
  });

  it('that cannot be sent are a mistake of the page, which is told the name alone', async () => {
    const said = spyOnConsole();
    const store = await createStore();
    store.headers = () => ({ 'x-token': 'secret\nvalue' });
    const { failed } = await storeAll(store, picture('a.png'));
    expect(failed[0]!.error!.code).to.equal('refused-by-page');
    expect(said.join()).to.include('x-token').and.not.include('secret');
  });

  const mistakes: [what: string, headers: () => never][] = [
    [
      'throws',
      () => {
        throw new Error('no token');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no token')) as never],
    ['makes a header that cannot be', () => ({ 'bad name': 'x' }) as never],
  ];
  for (const [what, headers] of mistakes) {
    it(`of a function that ${what} cost the file, not the page, and the console says why`, async () => {
      const lines = spyOnConsole();
      const store = await createStore();
      store.headers = headers;
      const { failed } = await storeAll(store, picture());
      expect(failed[0]!.error).to.include({ code: 'refused-by-page', status: 0 });
      expect(failed[0]!.error!.message).not.to.include('token');
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.match(/^error: .*Error/);
    });
  }
});

describe('cookies', () => {
  for (const [attribute, cookie] of [
    ['with-credentials', 'session=mine'],
    ['', ''],
  ] as const) {
    it(`go to another origin ${attribute ? 'with' : 'only with'} with-credentials`, async () => {
      document.cookie = 'session=mine; path=/';
      const endpoint = new FaultyEndpoint('none', await otherOrigin());
      const store = await createStore(attribute);
      store.endpoint = endpoint.url;
      expect((await storeAll(store, picture())).stored).to.have.lengthOf(1);
      document.cookie = 'session=; path=/; max-age=0';
      const post = (await endpoint.ended()).find(({ method }) => method === 'POST')!;
      expect(post.headers.cookie ?? '').to.equal(cookie);
    });
  }
});

describe('the key', () => {
  const SECRET = '5ec4e70123456789abcdef0123456789';
  let lines: string[];

  beforeEach(() => {
    lines = spyOnConsole();
  });

  /** Everything of an object that a page could write down, its error's cause and stack included. */
  function all(value: unknown, seen = new Set<unknown>()): string {
    if (typeof value !== 'object' || value === null) return String(value);
    if (seen.has(value) || value instanceof Node || value instanceof Window) return '';
    seen.add(value);
    const names = new Set([...Object.getOwnPropertyNames(value), 'message', 'stack', 'cause', 'detail']);
    return [...names].map((name) => all((value as Record<string, unknown>)[name], seen)).join(' ');
  }

  for (const keyIn of ['field', 'header']) {
    it(`in a ${keyIn} is in no event, error, log, URL or markup of the element`, async () => {
      const store = await createStore(`multiple retries="0" key-in="${keyIn}"`);
      store.apiKey = SECRET;
      const tape = new Tape(store);
      const urls: string[] = [];
      stub(XMLHttpRequest.prototype, 'open', (open) => {
        return function (this: XMLHttpRequest, method: string, url: string | URL) {
          urls.push(String(url));
          open.call(this, method, url, true);
        };
      });
      for (const endpoint of ['/store', new FaultyEndpoint('json401').url, new FaultyEndpoint('reset').url]) {
        store.endpoint = endpoint;
        await storeAll(store, picture(`${endpoint.slice(1, 9)}.png`, 100_000), picture('x.txt', 3, 'text/plain'));
      }
      // A key that no header can carry.
      store.apiKey = `${SECRET}\n`;
      await storeAll(store, picture('last.png'));
      expect(urls.length).to.be.above(2);
      expect(tape.types).to.include.members(EVENT_TYPES.filter((type) => !/progress|cancelled/.test(type)));
      const said = [...tape.events.map((event) => all(event)), ...store.items.map((item: Item) => all(item)), ...urls];
      expect([...said, ...lines].join('\n')).not.to.include(SECRET);
      expect(store.shadowRoot!.innerHTML + store.outerHTML).not.to.include(SECRET);
    });
  }

  it('is missed at once where it is needed: nothing is sent, and the console says so once', async () => {
    stub(XMLHttpRequest.prototype, 'open', () => () => expect.fail('Something was sent.'));
    const store = await createStore('multiple retries="3"');
    store.endpoint = 'https://api.pixlab.io/store';
    const tape = new Tape(store);
    const { failed } = await storeAll(store, picture('a.png'), picture('b.png', 4));
    expect(failed.map(({ error }) => error!.code)).to.deep.equal(['bad-key', 'bad-key']);
    expect(tape.types).to.deep.equal(['chosen', 'failed', 'failed', 'settled']);
    expect(text(row(store, 'a.png'))).to.include('This page cannot reach the server. Tell this page’s owner.');
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.include('warn').and.include('api-key').and.include('endpoint="/store"');
  });
});
