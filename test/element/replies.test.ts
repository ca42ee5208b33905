import { expect } from '@open-wc/testing';
import { createStore, parts, row, statuses, storeAll, Tape, text, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint, otherOrigin } from '../helpers/store-client.js';

const LINK = 'https://media.example/24p0123456789abc.png';
const pwned = (): unknown => (globalThis as { pwned?: unknown }).pwned;

describe('a reply that says no', () => {
  const refusals: [kind: string, code: string, status: number, serverText: string, says: RegExp][] = [
    ['json401', 'bad-key', 401, 'The API key is blocked.', /key/],
    ['401-json', 'bad-key', 401, 'The API key is missing.', /key/],
    ['415-json', 'wrong-type', 415, 'Unsupported media type.', /image\/png.*another/],
    ['413-html', 'too-large', 413, '', /100 bytes.*smaller/],
    ['json500', 'server-error', 500, 'Try again later.', /[Rr]etry/],
    ['500-json', 'server-error', 500, 'Internal error.', /[Rr]etry/],
    ['503-html', 'server-error', 503, '', /[Rr]etry/],
    ['html', 'bad-reply', 200, '', /may be stored/],
    ['empty', 'bad-reply', 200, '', /may be stored/],
    ['no-link', 'bad-reply', 200, '', /may be stored/],
    ['no-id', 'bad-reply', 200, '', /may be stored/],
    ['js-link', 'bad-reply', 200, '', /may be stored/],
  ];
  for (const [kind, code, status, serverText, says] of refusals) {
    it(`(${kind}) ends in failed, ${code}, with the right words and nothing executed`, async () => {
      const store = await createStore('retries="0"');
      store.endpoint = new FaultyEndpoint(kind).url;
      const tape = new Tape(store);
      const { failed } = await storeAll(store, picture('a.png', 100));
      expect(tape.types).to.deep.equal(['chosen', 'storing', 'failed', 'settled']);
      const { detail } = tape.of('failed')[0]!;
      expect(detail).to.include({ code, status, item: failed[0]! });
      if (serverText) expect(detail.message).to.equal(serverText);
      else expect(detail.message).to.match(says);

      const shown = row(store, 'a.png');
      const word = code === 'bad-reply' ? 'Perhaps stored' : 'Not stored';
      expect(text(shown)).to.include(word).and.match(says).and.include(serverText);
      expect(shown.querySelector('a')).to.equal(null);
      expect(parts(store, 'copy')).to.deep.equal([]);
      expect(parts(store, 'retry')).to.have.lengthOf(1);
      expect(store.items[0]).to.include({ link: null, storeId: null });
      expect(JSON.stringify(store.items)).not.to.include('javascript:');
      expect(pwned()).to.equal(undefined);
    });
  }

  it('has its markup shown as text', async () => {
    const store = await createStore('retries="0"');
    store.endpoint = new FaultyEndpoint('markup-error').url;
    const [failed] = (await storeAll(store, picture('a.png'))).failed;
    expect(failed!.error!.message).to.include('<img src=x onerror=');
    expect(text(row(store, 'a.png')))
      .to.include('<img src=x onerror=')
      .and.include('<h1>Oops</h1>');
    expect(store.shadowRoot!.querySelectorAll('img, h1, title')).to.have.lengthOf(0);
    expect(pwned()).to.equal(undefined);
  });

  it('costs nothing but its own file', async () => {
    const store = await createStore('multiple concurrency="1" retries="0"');
    const bad = new FaultyEndpoint('html').url;
    store.headers = ({ name }) => {
      store.endpoint = name === 'a.png' ? '/store' : bad;
      return {};
    };
    store.endpoint = bad;
    const { stored, failed } = await storeAll(store, picture('a.png'), picture('b.png'));
    expect([...failed, ...stored].map(({ name, status }) => [name, status])).to.deep.equal([
      ['a.png', 'failed'],
      ['b.png', 'stored'],
    ]);
  });
});

describe('no reply at all', () => {
  it('(reset while sending) is network', async () => {
    const store = await createStore('retries="0"');
    store.endpoint = new FaultyEndpoint('reset').url;
    await storeAll(store, picture('a.png', 12_000_000));
    expect(store.items[0]!.error).to.include({ code: 'network', status: 0 });
    expect(text(row(store, 'a.png'))).to.match(/could not be reached.*retry/);
  });

  it('(all was sent) is no-reply, and says what a retry risks', async () => {
    const store = await createStore('retries="0"');
    const endpoint = new FaultyEndpoint('no-reply');
    store.endpoint = endpoint.url;
    const storing = storeAll(store, picture('a.png'));
    await until(() => statuses(store)[0] === 'processing');
    await endpoint.release();
    await storing;
    expect(store.items[0]!.error).to.include({ code: 'no-reply', status: 0 });
    expect(text(row(store, 'a.png'))).to.match(/may be stored.*twice/);
  });

  it('(nobody there, or another origin that lets nobody in) is network', async () => {
    const store = await createStore('multiple retries="0"');
    const endpoints = ['http://127.0.0.1:1/store', new FaultyEndpoint('no-cors', await otherOrigin()).url];
    for (const [index, endpoint] of endpoints.entries()) {
      store.endpoint = endpoint;
      const { failed } = await storeAll(store, picture(`${index}.png`));
      expect(failed[0]!.error).to.include({ code: 'network', status: 0 });
    }
  });
});

describe('a reply that says yes', () => {
  for (const kind of ['none', 'ssl-link', 'string-status', 'no-status', 'json200-http500']) {
    it(`(${kind}) ends in stored, with its https link in event, item and row`, async () => {
      const store = await createStore('retries="0"');
      store.endpoint = new FaultyEndpoint(kind).url;
      const tape = new Tape(store);
      await storeAll(store, picture('a.png'));
      expect(tape.of('stored')[0]!.detail).to.include({ link: LINK, id: '24p0123456789abc.png' });
      expect(store.items[0]).to.include({ status: 'stored', link: LINK, storeId: '24p0123456789abc.png' });
      const anchor = row(store, 'a.png').querySelector('a')!;
      expect(anchor).to.include({ href: LINK, target: '_blank' });
      expect(anchor.relList.contains('noreferrer')).to.be.true;
      expect(text(anchor)).to.include('media.example/24p0123456789abc.png');
      expect(text(row(store, 'a.png'))).to.include('Stored');
    });
  }
});
