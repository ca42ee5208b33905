import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import type { Store } from '../../src/server/store.ts';
import { drain, filesIn, folder, form, png, post, serve } from './helpers/server.ts';

const store: Store = {
  put: async ({ body }) => {
    await drain(body);
    return { id: 'x.png', link: 'http://media.example/x.png' };
  },
  remove: () => Promise.resolve(),
};
const ask = (init?: RequestInit, path = '/store'): Request => new Request(`http://relay.example${path}`, init);
const upload = (headers: Record<string, string> = {}, body: BodyInit = form(png())): Request =>
  ask({ method: 'POST', body, headers });

describe('options', () => {
  const wrong: [string, object][] = [
    ['store', {}],
    ['store', { store: null }],
    ['store', { store: { put: 1 } }],
    ['origins', { store, origins: 'https://a.example' }],
    ['origins', { store, origins: ['https://a.example/'] }],
    ['origins', { store, origins: ['a.example'] }],
    ['origins', { store, origins: ['ftp://a.example'] }],
    ['origins', { store, origins: ['http://*:*'] }],
    ['origins', { store, origins: null }],
    ['maxSize', { store, maxSize: 0 }],
    ['maxSize', { store, maxSize: '25MB' }],
    ['maxSize', { store, maxSize: NaN }],
    ['basePath', { store, basePath: 'store' }],
    ['basePath', { store, basePath: '/store/' }],
    ['key', { store, key: '' }],
    ['key', { store, key: 1 }],
    ['orgins', { store, orgins: [] }],
  ];
  for (const [name, options] of wrong) {
    test(`${JSON.stringify(options)} is refused by the name ${name}`, () => {
      assert.throws(() => createStoreHandler(options as never), {
        name: 'TypeError',
        message: new RegExp(`\\b${name}\\b`),
      });
    });
  }

  test('none at all is refused, too', () => {
    assert.throws(() => createStoreHandler(undefined as never), { name: 'TypeError' });
  });

  test('what is undefined counts as not given', async () => {
    const handler = createStoreHandler({ store, maxSize: undefined, key: undefined } as never);
    assert.equal((await handler(upload())).status, 200);
  });
});

describe('every answer', () => {
  const handler = createStoreHandler({ store, origins: ['https://cms.example'], maxSize: 1000 });

  test('is JSON with the matching status, not cached, and readable for an allowed origin', async () => {
    const cases: [number, Request][] = [
      [200, upload({ origin: 'https://cms.example' })],
      [400, upload({ origin: 'https://cms.example' }, new FormData())],
      [403, upload({ origin: 'https://evil.example' })],
      [403, upload({ origin: 'null' })],
      [404, ask({}, '/')],
      [404, ask({}, '/store/24p62f73c9583ec6.jpeg')],
      [405, ask({ headers: { origin: 'https://cms.example' } })],
      [405, ask({ method: 'PUT', body: 'x' })],
      [413, upload({ origin: 'https://cms.example' }, form(png(2000)))],
      [415, upload({ origin: 'https://cms.example', 'content-type': 'text/plain' }, 'x')],
    ];
    for (const [status, request] of cases) {
      const response = await handler(request);
      const json = (await response.json()) as { status: number; error?: string };
      const what = `${request.method} ${request.url} ${status}`;
      assert.deepEqual([response.status, json.status], [status, status], what);
      assert.equal(response.headers.get('cache-control'), 'no-store', what);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/, what);
      assert.equal(response.headers.get('vary'), 'Origin', what);
      if (request.headers.get('origin') === 'https://cms.example') {
        assert.equal(response.headers.get('access-control-allow-origin'), 'https://cms.example', what);
        assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After, Idempotency-Key', what);
      } else assert.equal(response.headers.get('access-control-allow-origin'), null, what);
    }
  });

  test('405 says what is allowed', async () => {
    const response = await handler(ask());
    assert.match(response.headers.get('allow') ?? '', /^POST/);
  });
});

describe('origins', () => {
  test('a listed one may leave its port open, and nothing else', async () => {
    const handler = createStoreHandler({ store, origins: ['http://localhost:*'] });
    const answer = async (origin: string): Promise<number> => (await handler(upload({ origin }))).status;
    for (const origin of ['http://localhost', 'http://localhost:5173']) assert.equal(await answer(origin), 200, origin);
    for (const origin of [
      'https://localhost:5173',
      'http://localhost.evil.example:80',
      'http://localhost:80.evil.example',
    ]) {
      assert.equal(await answer(origin), 403, origin);
    }
  });

  test('a preflight of an allowed origin is answered with the headers that it asks for', async () => {
    const handler = createStoreHandler({ store, origins: ['https://cms.example'] });
    const preflight = (origin: string): Promise<Response> =>
      handler(
        ask({
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'idempotency-key, x-wp-nonce, b@d',
          },
        }),
      );
    const fine = await preflight('https://cms.example');
    assert.equal(fine.status, 204);
    assert.equal(fine.headers.get('access-control-allow-origin'), 'https://cms.example');
    assert.equal(fine.headers.get('access-control-allow-headers'), 'idempotency-key, x-wp-nonce');
    assert.match(fine.headers.get('access-control-allow-methods') ?? '', /POST/);
    assert.equal((await preflight('https://evil.example')).status, 403);
  });

  test("the page's own origin may always upload, behind a proxy that ends TLS as well", async () => {
    const handler = createStoreHandler({ store });
    assert.equal((await handler(upload({ origin: 'http://relay.example' }))).status, 200);
    assert.equal((await handler(upload({ origin: 'https://relay.example' }))).status, 200);
    assert.equal((await handler(upload({ origin: 'https://relay.example.evil.example' }))).status, 403);
    assert.equal((await handler(upload({ origin: 'https://relay.example:444' }))).status, 403);
  });

  test("'*' lets every origin in, without cookies", async () => {
    const handler = createStoreHandler({ store, origins: '*' });
    const response = await handler(upload({ origin: 'https://any.example' }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
  });
});

describe('key', () => {
  test('is taken from the field before the file or from the header, and nothing is stored without it', async (t) => {
    const dir = await folder(t);
    const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }), key: 'c0ffee' }));
    const status = async (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<number> =>
      (await post(origin, form(png(), 'a.png', fields), { headers })).http;
    assert.equal(await status({}), 401);
    assert.equal(await status({ key: 'c0ffe' }), 401);
    assert.equal(await status({ key: '' }, { 'www-authenticate': 'wrong' }), 401);
    assert.deepEqual(await filesIn(dir), []);
    assert.equal(await status({ key: 'c0ffee' }), 200);
    assert.equal(await status({}, { 'www-authenticate': 'c0ffee' }), 200);
    assert.equal((await filesIn(dir)).length, 2);
  });
});

test('a store that fails is answered with 500 that says nothing of the machine', async (t) => {
  const log = t.mock.method(console, 'error', () => undefined);
  const failing: Store = {
    ...store,
    put: () =>
      Promise.reject(Object.assign(new Error('ENOSPC: no space left, write /srv/private/c0ffee'), { code: 'ENOSPC' })),
  };
  const response = await createStoreHandler({ store: failing })(upload());
  assert.deepEqual(await response.json(), { status: 500, error: 'The file could not be stored.' });
  const said = log.mock.calls.map((call) => call.arguments.join(' ')).join();
  assert.match(said, /ENOSPC/);
  assert.doesNotMatch(said, /private|c0ffee/);
});

test('another base path is answered, and the default one is not', async () => {
  const handler = createStoreHandler({ store, basePath: '/api/media' });
  assert.equal((await handler(ask({ method: 'POST', body: form(png()) }, '/api/media'))).status, 200);
  assert.equal((await handler(upload())).status, 404);
});
