import { expect } from '@open-wc/testing';
import { explain } from '../../src/explain.js';
import type { PixlabStore } from '../../src/index.js';
import { StoreError } from '../../src/upload/errors.js';
import { createStore, next, notices, row, spyOnConsole, storeAll, stub, text } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { closedPort, FaultyEndpoint, otherOrigin } from '../helpers/store-client.js';

const SECRET = 'deadbeef00000000deadbeef00000000';
const CANNOT_REACH = 'This page cannot reach the server. Tell this page’s owner.';

let lines: string[];
beforeEach(() => {
  lines = spyOnConsole();
});

/** Stores one file in vain. */
async function failing(endpoint: string, attributes = ''): Promise<{ store: PixlabStore; code: string }> {
  const store = await createStore(`multiple ${attributes}`);
  store.endpoint = endpoint;
  const { failed } = await storeAll(store, picture('a.png'));
  expect(failed).to.have.lengthOf(1);
  return { store, code: failed[0]!.error!.code };
}

/** What the element itself has said; browsers say lines of their own. */
const said = (): string[] => lines.filter((line) => line.includes('<pixlab-store>'));

/** Explains a request that failed like one to a server that is not there. */
async function explained(endpoint: string, again = true): Promise<[isBlocked: boolean, lines: string[]]> {
  const told: string[] = [];
  const settings = { endpoint, apiKey: '', keyIn: 'field', headers: {}, withCredentials: false } as const;
  const isBlocked = await explain(settings, new StoreError('network'), again, (line) => told.push(line));
  return [isBlocked, told];
}

describe('a server of another origin that does not let the page in', () => {
  it('is named with the headers that it has to send, once, and is not tried for ever', async () => {
    const origin = await otherOrigin();
    const endpoint = new FaultyEndpoint('no-cors', origin);
    const { store, code } = await failing(
      `${endpoint.url}&token=${SECRET}`,
      'retries="0" with-credentials key-in="header"',
    );
    expect(code).to.equal('network');
    expect(text(row(store, 'a.png'))).to.include(CANNOT_REACH);

    store.apiKey = SECRET;
    store.headers = { 'X-Token': SECRET };
    store.retry();
    await next(store, 'settled');
    expect((await endpoint.seen()).map(({ method }) => method)).not.to.include('POST');

    expect(said()).to.have.lengthOf(2);
    const [first, second] = said();
    for (const line of said()) {
      expect(line).to.match(/^warn/);
      for (const part of [origin, `Access-Control-Allow-Origin: ${location.origin}`, 'endpoint="/store"'])
        expect(line).to.include(part);
      expect(line).to.include('Access-Control-Allow-Credentials: true');
    }
    expect(first).to.include('Access-Control-Allow-Headers: idempotency-key, to OPTIONS');
    expect(second).to.include('Access-Control-Allow-Headers: idempotency-key, www-authenticate, x-token');
    expect(said().join()).not.to.include(SECRET).and.not.to.include('/fault');
  });

  it('is suspected only at the second failure: it may have been away for a moment', async () => {
    const { url } = new FaultyEndpoint('no-cors', await otherOrigin());
    expect(await explained(url, false)).to.deep.equal([false, []]);
    expect((await explained(url))[0]).to.be.true;
  });
});

describe('what is not blocked', () => {
  const cases: [what: string, endpoint: () => Promise<string>][] = [
    [
      'a server of another origin that lets the page in',
      async () => new FaultyEndpoint('store', await otherOrigin()).url,
    ],
    ['a port where nobody listens', closedPort],
    ['a server of the same origin', () => Promise.resolve(new FaultyEndpoint('no-cors').url)],
  ];
  for (const [what, endpoint] of cases) {
    it(`${what} may be reached the next time`, async () => {
      expect(await explained(await endpoint())).to.deep.equal([false, []]);
    });
  }

  it('a server is not asked while the browser is offline', async () => {
    stub(navigator as { onLine: boolean }, 'onLine', () => false);
    stub(window, 'fetch', () => () => expect.fail('Something was asked.'));
    expect(await explained('https://elsewhere.example/store')).to.deep.equal([false, []]);
  });
});

describe('an endpoint that leads nowhere', () => {
  for (const name of ['404-html', '405-html']) {
    it(`is called wrong, with ${name}`, async () => {
      const { store, code } = await failing(new FaultyEndpoint(name).url);
      expect(code).to.equal('refused-by-server');
      expect(text(row(store, 'a.png'))).to.include(CANNOT_REACH);
      expect(said()).to.have.lengthOf(1);
      expect(said()[0])
        .to.include(`status ${name.slice(0, 3)}`)
        .and.include('endpoint')
        .and.include(location.origin);
      expect(said()[0]).not.to.include('/fault');
      expect(notices(store)).to.deep.equal([]);
    });
  }

  it('is not, where the server says why in words', async () => {
    const { store } = await failing(new FaultyEndpoint('404-json').url);
    expect(text(row(store, 'a.png')))
      .to.include('“Unknown command.”')
      .and.not.to.include(CANNOT_REACH);
    expect(said()).to.have.lengthOf(1);
  });
});

// From here on the page has a policy, for good: it cannot be taken back.
describe('a policy of the page that forbids the endpoint', () => {
  const setPolicy = (policy: string): void => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    document.head.append(meta);
  };
  let elsewhere: string;
  before(async () => {
    elsewhere = await otherOrigin();
    setPolicy(`connect-src ${location.origin} ws://${location.host}`);
  });

  it('is named with the word that it lacks, at once, and the file is not tried again', async () => {
    const { store, code } = await failing(`${new FaultyEndpoint('store', elsewhere).url}&token=${SECRET}`);
    expect(code).to.equal('network');
    expect(text(row(store, 'a.png'))).to.include(CANNOT_REACH);
    expect(said()).to.have.lengthOf(1);
    expect(said()[0]).to.include('connect-src').and.include(`add ${elsewhere} `).and.not.to.include(SECRET);
    expect(await explained(`${elsewhere}/store`, false)).to.have.nested.property('[0]', true);
  });

  it('is not blamed for what it allows', async () => {
    expect(await explained(new FaultyEndpoint('none').url)).to.deep.equal([false, []]);
  });
});
