import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import { type StoreRequest, xhrTransport } from '../../src/upload/transport.js';
import { idle } from '../helpers/engine.js';
import { picture, sha256 } from '../helpers/files.js';
import { type Arrived, arrived, closedPort, FaultyEndpoint, freshConnections } from '../helpers/store-client.js';
import { KEY, otherOrigin } from '../helpers/store-client.js';

/** Enough that it does not fit into the buffers between browser and server. */
const LARGE = 12_000_000;

const requestOf = (endpoint: string, more: Partial<StoreRequest> = {}): StoreRequest => ({
  endpoint,
  file: picture(),
  comment: '',
  apiKey: '',
  keyIn: 'field',
  headers: {},
  withCredentials: false,
  idempotencyKey: '',
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onSent: () => undefined,
  onHeaders: () => undefined,
  ...more,
});

/** Stores a file for real, and says what arrived. */
async function store(more: Partial<StoreRequest>, endpoint = '/store'): Promise<Arrived> {
  const { status, body } = await xhrTransport(requestOf(endpoint, more));
  expect(status, body).to.equal(200);
  return arrived((JSON.parse(body) as { id: string }).id);
}

async function failure(request: StoreRequest): Promise<StoreError> {
  try {
    const { status } = await xhrTransport(request);
    throw new Error(`It was answered with ${status}.`);
  } catch (error) {
    expect(error).to.be.instanceOf(StoreError);
    return error as StoreError;
  }
}

describe('transport: what is sent', () => {
  it('sends the file last, after key and comment', async () => {
    const { parts } = await store({ apiKey: KEY, comment: 'hello' });
    expect(parts).to.deep.equal(['key', 'comment', 'file']);
  });

  it('sends the file alone when there is nothing else', async () => {
    const { parts, headers } = await store({});
    expect(parts).to.deep.equal(['file']);
    expect(headers).not.to.have.any.keys('www-authenticate', 'idempotency-key');
  });

  it('sends the file’s own name, type and bytes', async () => {
    const file = picture('"><img src=x onerror=alert(1)>.png', 100_000, 'image/webp');
    const seen = await store({ file });
    expect(seen).to.include({ type: 'image/webp', size: 100_000, sha256: await sha256(file) });
    // As the standard has it: form data writes a quote as %22.
    expect(seen.name).to.equal(file.name.replace('"', '%22'));
  });

  for (const [comment, sent] of [
    ['  not trimmed ', true],
    [' \n\t ', false],
    ['0', true],
  ] as const) {
    it(`${sent ? 'sends' : 'leaves out'} the comment ${JSON.stringify(comment)}`, async () => {
      const seen = await store({ comment });
      expect(seen.parts.includes('comment')).to.equal(sent);
      expect(seen.comment).to.equal(sent ? comment : '');
    });
  }

  it('sends the key as a header where that is asked for', async () => {
    const { parts, headers } = await store({ apiKey: KEY, keyIn: 'header' }, '/keyed');
    expect(parts).to.deep.equal(['file']);
    expect(headers['www-authenticate']).to.equal(KEY);
  });

  it('sends headers and the idempotency key', async () => {
    const { headers } = await store({ headers: { 'X-CSRF-Token': 'abc', 'x-b': '2' }, idempotencyKey: 'uuid' });
    expect(headers).to.include({ 'x-csrf-token': 'abc', 'x-b': '2', 'idempotency-key': 'uuid' });
  });

  it('sends cookies to another origin only with credentials', async () => {
    document.cookie = 'session=mine; path=/';
    const origin = await otherOrigin();
    for (const withCredentials of [true, false]) {
      const endpoint = new FaultyEndpoint('none', origin);
      await xhrTransport(requestOf(endpoint.url, { withCredentials }));
      const seen = (await endpoint.ended()).find(({ method }) => method === 'POST');
      expect(seen!.headers.cookie ?? '').to.equal(withCredentials ? 'session=mine' : '');
    }
    document.cookie = 'session=; path=/; max-age=0';
  });
});

describe('transport: what comes back', () => {
  it('hands on status and body as they are', async () => {
    expect(await xhrTransport(requestOf(new FaultyEndpoint('401-json').url))).to.deep.equal({
      status: 401,
      body: '{"status":401,"error":"The API key is missing."}',
    });
    expect(await xhrTransport(requestOf(new FaultyEndpoint('empty').url))).to.deep.equal({ status: 200, body: '' });
  });

  it('tells progress in bytes of the file, which never falls and ends at the size', async () => {
    const told: number[] = [];
    const sent: number[] = [];
    const endpoint = new FaultyEndpoint('slow');
    await xhrTransport(
      requestOf(endpoint.url, {
        file: picture('a.png', LARGE),
        comment: 'x'.repeat(10_000),
        onProgress: (loaded) => told.push(loaded),
        onSent: () => sent.push(told.length),
      }),
    );
    expect(told.length).to.be.above(2);
    // Once, and nothing comes after it.
    expect(sent).to.deep.equal([told.length]);
    expect(told).to.deep.equal(told.toSorted((one, other) => one - other));
    expect(told[0]).to.be.within(0, LARGE);
    expect(told.at(-1)).to.equal(LARGE);
  });

  it('says when all is sent and only the reply is missing', async () => {
    const endpoint = new FaultyEndpoint('hang-reply');
    let size = 0;
    const order: string[] = [];
    await new Promise<void>((resolve) => {
      const request = requestOf(endpoint.url, {
        onProgress: (loaded) => order.push(`${loaded}`),
        onSent: () => {
          order.push('sent');
          resolve(endpoint.release());
        },
      });
      ({ size } = request.file);
      void xhrTransport(request).then(({ status }) => order.push(`reply ${status}`));
    });
    await endpoint.ended();
    expect(order.slice(order.indexOf('sent') - 1, order.indexOf('sent') + 1)).to.deep.equal([`${size}`, 'sent']);
  });
});

describe('transport: when there is no reply', () => {
  it('aborts the request for real while it is sending', async () => {
    const stop = new AbortController();
    const endpoint = new FaultyEndpoint('slow');
    const failing = failure(
      requestOf(endpoint.url, {
        file: picture('a.png', LARGE),
        signal: stop.signal,
        onProgress: (loaded) => loaded > 0 && stop.abort(),
      }),
    );
    expect(await failing).to.include({ code: 'cancelled', status: 0 });
    const [seen] = await endpoint.ended();
    expect(seen!.ended).to.equal('broken');
    expect(seen!.bytes).to.be.below(LARGE);
  });

  it('aborts the request for real while it waits for the reply', async () => {
    const stop = new AbortController();
    const endpoint = new FaultyEndpoint('hang-reply');
    const failing = failure(requestOf(endpoint.url, { signal: stop.signal, onSent: () => stop.abort() }));
    expect(await failing).to.include({ code: 'cancelled' });
    expect((await endpoint.ended())[0]!.ended).to.equal('broken');
  });

  it('sends nothing when it is aborted already', async () => {
    const endpoint = new FaultyEndpoint('none');
    const error = await failure(requestOf(endpoint.url, { signal: AbortSignal.abort() }));
    expect(error).to.include({ code: 'cancelled' });
    expect(await endpoint.seen()).to.deep.equal([]);
  });

  it('lets go of the signal when it has ended', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    let most = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type: string, listener: EventListener) => {
      most = Math.max(most, ++listeners);
      add(type, listener);
    };
    signal.removeEventListener = (type: string, listener: EventListener) => {
      listeners--;
      remove(type, listener);
    };
    await xhrTransport(requestOf(new FaultyEndpoint('none').url, { signal }));
    await idle();
    expect([most, listeners]).to.deep.equal([1, 0]);
  });

  it('calls it network when the connection breaks while sending', async () => {
    const request = requestOf(new FaultyEndpoint('reset').url, { file: picture('a.png', LARGE) });
    expect(await failure(request)).to.include({ code: 'network', status: 0 });
  });

  it('calls it no-reply when the connection breaks after all was sent', async () => {
    const endpoint = new FaultyEndpoint('no-reply');
    const failing = failure(requestOf(endpoint.url, { onSent: () => void endpoint.release() }));
    expect(await failing).to.include({ code: 'no-reply', status: 0 });
  });

  it('calls it no-reply when that comes so fast that no progress was told', async () => {
    for (const size of [3, 1_000_000, LARGE, LARGE, LARGE]) {
      await freshConnections();
      // A page with many pictures: what the browser keeps of its requests is full.
      performance.setResourceTimingBufferSize(0);
      const endpoint = new FaultyEndpoint('reset-after');
      const code = await failure(requestOf(endpoint.url, { file: picture('a.png', size) }));
      expect(code).to.include({ code: 'no-reply', status: 0 });
      expect((await endpoint.seen())[0]!.bytes).to.be.above(size);
    }
  });

  for (const size of [3, 1_000_000]) {
    const file = picture('a.png', size);
    it(`calls it network when another origin does not let the page in, with ${size} bytes`, async () => {
      const endpoint = new FaultyEndpoint('no-cors', await otherOrigin());
      // The browser asks first, since progress is listened to, and nothing is sent.
      expect(await failure(requestOf(endpoint.url, { file }))).to.include({ code: 'network' });
      expect(await failure(requestOf(endpoint.url, { file, headers: { 'x-a': '1' } }))).to.include({ code: 'network' });
      expect((await endpoint.seen()).map(({ method }) => method)).not.to.include('POST');
    });

    it(`calls it network when nobody is there, with ${size} bytes`, async () => {
      expect(await failure(requestOf(await closedPort(), { file }))).to.include({ code: 'network' });
    });
  }
});
