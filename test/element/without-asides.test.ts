import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { part, row, statuses, text, until } from '../helpers/element.js';
import { LARGE } from '../helpers/drill.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint, freshConnections } from '../helpers/store-client.js';

/** Stands where the companion should. */
const NOWHERE = '/nowhere/asides.js';

const MAP = JSON.stringify({ imports: { '/src/asides.js': NOWHERE, '/src/asides.ts': NOWHERE } });

/** A page whose server has the element, but not what says what is to be done about a try that failed. */
async function pageWithout(plan: string): Promise<{ store: PixlabStore; endpoint: FaultyEndpoint; page: Window }> {
  const endpoint = new FaultyEndpoint(plan);
  const html = `<!doctype html><html lang="en"><title>Page</title>
    <script type="importmap">${MAP}</script>
    <script type="module" src="/src/index.ts"></script>
    <pixlab-store multiple></pixlab-store>`;
  const frame = await fixture<HTMLIFrameElement>('<iframe></iframe>');
  frame.srcdoc = html;
  await until(() => frame.contentDocument?.querySelector('pixlab-store:defined'), 'the element');
  const store = frame.contentDocument!.querySelector<PixlabStore>('pixlab-store')!;
  store.endpoint = endpoint.url;
  return { store, endpoint, page: frame.contentWindow! };
}

/** Says whether there is a connection, as far as the browser knows. */
function setOnline(page: Window, online: boolean, isTold = true): void {
  Object.defineProperty(page.navigator, 'onLine', { value: online, configurable: true });
  if (isTold) page.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

/** Adds a file, and waits until all has been asked for that there is to be fetched for it. */
async function add(store: PixlabStore, file: File): Promise<void> {
  await store.add(file);
  await store.updateComplete;
  await freshConnections();
}

const tries = async (endpoint: FaultyEndpoint): Promise<number> =>
  (await endpoint.seen()).filter(({ method }) => method === 'POST').length;

describe('without what says what is to be done about a try that failed', () => {
  it('is missing at all', async () => {
    const { store, page } = await pageWithout('store');
    await store.add(picture('a.png'));
    await store.updateComplete;
    const asked = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(asked).to.include(NOWHERE);
    expect(asked.filter((path) => /^\/src\/asides\b/.test(path))).to.deep.equal([]);
    const { stored } = await store.upload();
    expect(stored).to.have.lengthOf(1);
  });

  it('a file fails at its first failure with the reason, and Retry stores it', async () => {
    const { store, endpoint } = await pageWithout('503-html,store');
    const failed: unknown[] = [];
    store.addEventListener('failed', ({ detail }) => failed.push([detail.code, detail.status]));
    await store.add(picture('a.png'));
    await store.upload();
    expect(failed).to.deep.equal([['server-error', 503]]);
    await store.updateComplete;
    expect(text(row(store, 'a.png'))).to.include('Not stored');
    expect(await tries(endpoint)).to.equal(1);
    part(row(store, 'a.png'), 'retry').click();
    await until(() => statuses(store)[0] === 'stored', 'the file');
    expect(await tries(endpoint)).to.equal(2);
  });

  it('a mistake of the page fails the file', async () => {
    const { store } = await pageWithout('store');
    store.headers = () => {
      throw new RangeError('no token');
    };
    await store.add(picture('a.png'));
    const { failed } = await store.upload();
    expect(failed.map(({ error }) => [error!.code, (error!.cause as Error).message])).to.deep.equal([
      ['refused-by-page', 'no token'],
    ]);
  });

  it('a connection that is lost while a file is sent is waited for, and the file goes on by itself', async () => {
    const { store, endpoint, page } = await pageWithout('reset-before');
    store.addEventListener('storing', () => setOnline(page, false, false), { once: true });
    await add(store, picture('large.png', LARGE));
    const ended = store.upload();
    await until(() => statuses(store)[0] === 'retrying', 'the wait');
    expect(store.items[0]!.error!.code).to.equal('offline');
    await endpoint.ended();
    store.endpoint = new FaultyEndpoint('store').url;
    setOnline(page, true);
    const { stored } = await ended;
    expect(stored.map(({ loaded, error }) => [loaded, error])).to.deep.equal([[LARGE, null]]);
  });

  it('what may be stored already is not sent again when a lost connection is back', async () => {
    const { store, endpoint, page } = await pageWithout('stored-lost-every-time');
    store.addEventListener('storing', () => setOnline(page, false, false));
    await add(store, picture('a.png'));
    const { failed } = await store.upload();
    expect(failed.map(({ error }) => error!.code)).to.deep.equal(['no-reply']);
    // A browser may have sent it more than once by itself.
    const before = (await endpoint.stored()).length;
    setOnline(page, true);
    await store.updateComplete;
    expect(statuses(store)).to.deep.equal(['failed']);
    expect(await endpoint.stored()).to.have.lengthOf(before);
  });

  it('with no tries to come nothing waits for a lost connection', async () => {
    const { store, page } = await pageWithout('reset-before');
    store.retries = 0;
    store.addEventListener('storing', () => setOnline(page, false, false));
    await add(store, picture('large.png', LARGE));
    const { failed } = await store.upload();
    expect(failed.map(({ error }) => error!.code)).to.deep.equal(['network']);
  });
});
