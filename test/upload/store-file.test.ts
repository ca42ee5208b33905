import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import { createId, storeFile, type StoreFileOptions } from '../../src/upload/store-file.js';
import { FakeTransport } from '../helpers/engine.js';
import { noise, picture, sha256 } from '../helpers/files.js';
import { arrived, FaultyEndpoint, KEY } from '../helpers/store-client.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The error with which storing fails. */
async function failure(options: StoreFileOptions, file = picture()): Promise<StoreError> {
  try {
    await storeFile(file, options);
  } catch (error) {
    return error as StoreError;
  }
  throw new Error('It was stored.');
}

describe('storeFile', () => {
  it('stores a file as it is, with its comment', async () => {
    const content = noise(300_000);
    const file = new File([content], 'Bild – ä “1”.png', { type: 'image/png' });
    const stored = await storeFile(file, { endpoint: '/store', comment: '  exact\ntext ' });
    expect(Object.keys(stored)).to.have.members(['link', 'id']);
    expect(await sha256(await (await fetch(stored.link)).blob())).to.equal(await sha256(file));
    const { parts, name, type, comment, size } = await arrived(stored.id);
    expect({ parts, name, type, size }).to.deep.equal({
      parts: ['comment', 'file'],
      name: 'Bild – ä “1”.png',
      type: 'image/png',
      size: 300_000,
    });
    // Form data turns every line break into CRLF.
    expect(comment).to.equal('  exact\r\ntext ');
  });

  it('tells how far it is, and ends at the size', async () => {
    const told: [number, number][] = [];
    const file = picture('a.png', 100_000);
    await storeFile(file, { endpoint: '/store', onProgress: (loaded, total) => told.push([loaded, total]) });
    expect(told.at(-1)).to.deep.equal([100_000, 100_000]);
  });

  const refusals: [kind: string, code: string, status: number, text: string][] = [
    ['json401', 'bad-key', 401, 'The API key is blocked.'],
    ['401-json', 'bad-key', 401, 'The API key is missing.'],
    ['404-json', 'refused-by-server', 404, 'Unknown command.'],
    ['415-json', 'wrong-type', 415, 'Unsupported media type.'],
    ['429-json', 'rate-limited', 429, 'Too many requests.'],
    ['json500', 'server-error', 500, 'Try again later.'],
    ['500-json', 'server-error', 500, 'Internal error.'],
    ['503-html', 'server-error', 503, ''],
    ['413-html', 'too-large', 413, ''],
    ['html', 'bad-reply', 200, ''],
    ['empty', 'bad-reply', 200, ''],
    ['no-link', 'bad-reply', 200, ''],
    ['no-id', 'bad-reply', 200, ''],
    ['js-link', 'bad-reply', 200, ''],
  ];
  for (const [kind, code, status, text] of refusals) {
    it(`fails with ${code} at a server's ${kind}`, async () => {
      const error = await failure({ endpoint: new FaultyEndpoint(kind).url });
      expect(error).to.be.instanceOf(StoreError);
      expect(error).to.include({ code, status, serverText: text, message: text || code });
    });
  }

  for (const kind of ['none', 'ssl-link', 'string-status', 'no-status', 'json200-http500']) {
    it(`stores at a server's ${kind}`, async () => {
      const { link } = await storeFile(picture(), { endpoint: new FaultyEndpoint(kind).url });
      expect(link).to.equal('https://media.example/24p0123456789abc.png');
    });
  }

  it('fails with network where nobody answers', async () => {
    expect(await failure({ endpoint: 'http://127.0.0.1:1/store' })).to.include({ code: 'network', status: 0 });
  });

  it('gives up when told to', async () => {
    expect(await failure({ endpoint: '/store', signal: AbortSignal.abort() })).to.include({ code: 'cancelled' });
    const stop = new AbortController();
    const endpoint = new FaultyEndpoint('hang-reply');
    const failing = failure({ endpoint: endpoint.url, signal: stop.signal, onProgress: () => stop.abort() });
    expect(await failing).to.include({ code: 'cancelled' });
  });

  it('sends the key where it is told to', async () => {
    const inField = await storeFile(picture(), { endpoint: '/keyed', apiKey: KEY, comment: 'x' });
    expect(await arrived(inField.id)).to.deep.include({ parts: ['key', 'comment', 'file'] });
    const inHeader = await storeFile(picture(), { endpoint: '/keyed', apiKey: KEY, keyIn: 'header' });
    const seen = await arrived(inHeader.id);
    expect(seen.parts).to.deep.equal(['file']);
    expect(seen.headers['www-authenticate']).to.equal(KEY);
    expect(await failure({ endpoint: '/keyed', apiKey: 'wrong' })).to.include({ code: 'bad-key', status: 401 });
  });

  it('takes options that are there but not set', async () => {
    const unset = {
      apiKey: undefined,
      keyIn: undefined,
      headers: undefined,
      withCredentials: undefined,
      comment: undefined,
      signal: undefined,
      onProgress: undefined,
      idempotencyKey: undefined,
      transport: undefined,
    } as unknown as StoreFileOptions;
    const { id } = await storeFile(picture(), { endpoint: '/store', ...unset });
    expect((await arrived(id)).parts).to.deep.equal(['file']);
  });

  it('fails with a code, and without the key, when a request cannot be made', async () => {
    const secret = 'se\ncret';
    const error = await failure({ endpoint: '/store', apiKey: secret, keyIn: 'header' });
    expect(error).to.include({ code: 'refused-by-page', status: 0 });
    expect([error.message, error.stack, String(error.cause)].join()).not.to.include('cret');
    expect(await failure({ endpoint: 'http://[' })).to.include({ code: 'refused-by-page' });
  });
});

describe('storeFile: the idempotency key', () => {
  const keySentTo = async (endpoint?: string, idempotencyKey?: string): Promise<string> => {
    const transport = new FakeTransport();
    const options = { ...(endpoint !== undefined && { endpoint }), ...(idempotencyKey && { idempotencyKey }) };
    const storing = storeFile(picture(), { ...options, transport: transport.send });
    const call = await transport.call(0);
    call.store();
    await storing;
    return call.idempotencyKey;
  };

  it('is a new UUID, unless it is given', async () => {
    const first = await keySentTo('/store');
    expect(first).to.match(UUID);
    expect(await keySentTo('/store')).to.match(UUID);
    expect(await keySentTo('/store')).not.to.equal(first);
    expect(await keySentTo('/store', 'mine')).to.equal('mine');
  });

  it('goes to every endpoint but PixLab, whose preflight may not allow it', async () => {
    expect(await keySentTo()).to.equal('');
    expect(await keySentTo('https://API.pixlab.io/store?x', 'mine')).to.equal('');
    expect(await keySentTo('https://relay.example/https://api.pixlab.io/store', 'mine')).to.equal('mine');
    expect(await keySentTo('https://api.pixlab.io.example/store', 'mine')).to.equal('mine');
  });

  it('travels as a header', async () => {
    const { id } = await storeFile(picture(), { endpoint: '/store', idempotencyKey: 'f00' });
    expect((await arrived(id)).headers['idempotency-key']).to.equal('f00');
  });

  it('is made where there is no crypto.randomUUID', () => {
    Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: undefined });
    const ids = new Set(Array.from({ length: 1000 }, createId));
    Reflect.deleteProperty(crypto, 'randomUUID');
    ids.add(createId());
    expect([...ids].filter((id) => UUID.test(id))).to.have.lengthOf(1001);
  });
});
