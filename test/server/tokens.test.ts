import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, mock, test } from 'node:test';
import { createStoreHandler, type StoreHandler } from '../../src/server/store-handler.ts';
import type { Store } from '../../src/server/store.ts';
import { signUploadToken, type UploadTokenOptions } from '../../src/server/tokens.ts';
import { needs } from './helpers/debian.ts';
import { drain, form, png } from './helpers/server.ts';

const SECRET = 'a secret of the servers';

function relay(options: object = {}): { handler: StoreHandler; taken: () => number } {
  let taken = 0;
  const store: Store = {
    put: async ({ body }) => {
      await drain(body);
      taken++;
      return { id: 'x.png', link: 'http://media.example/x.png' };
    },
    remove: () => Promise.resolve(),
  };
  return { handler: createStoreHandler({ store, tokens: { secret: SECRET }, ...options }), taken: () => taken };
}

async function status(handler: StoreHandler, headers: Record<string, string>, size = 100): Promise<number> {
  const request = new Request('http://relay.example/store', { method: 'POST', body: form(png(size)), headers });
  return (await handler(request)).status;
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const signed = (options: Partial<UploadTokenOptions> = {}): Promise<string> =>
  signUploadToken(SECRET, { expires: 600, ...options });

describe('an upload token', () => {
  test('lets in, by either header', async () => {
    const { handler, taken } = relay();
    const token = await signed();
    assert.equal(await status(handler, bearer(token)), 200);
    assert.equal(await status(handler, { 'x-upload-token': token, authorization: 'Basic eDp5' }), 200);
    assert.equal(taken(), 2);
  });

  test('that is missing or forged is 401, and nothing is stored', async () => {
    const { handler, taken } = relay();
    const token = await signed();
    const [header, claims, signature] = token.split('.') as [string, string, string];
    const b64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = b64({ alg: 'none', typ: 'JWT' });
    for (const forged of [
      '',
      'x',
      '..',
      `${header}.${claims}`,
      `${header}.${claims}.`,
      `${none}.${claims}.`,
      `${none}.${claims}.${signature}`,
      `${header}.${b64({ exp: 9e9 })}.${signature}`,
      `${token}x`,
      `${token}.x`,
      token.slice(0, -1),
      await signUploadToken('another secret text', { expires: 600 }),
    ]) {
      assert.equal(await status(handler, bearer(forged)), 401, forged);
    }
    assert.equal(await status(handler, {}), 401);
    assert.equal(taken(), 0);
  });

  test('is over when it expires, give or take a minute between two clocks', async () => {
    mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });
    try {
      const { handler } = relay();
      const until = 1_800_000_600;
      for (const expires of [600, until, until * 1000, new Date(until * 1000)]) {
        mock.timers.setTime(1_800_000_000_000);
        const token = await signed({ expires });
        mock.timers.setTime((until + 60) * 1000);
        assert.equal(await status(handler, bearer(token)), 200, String(expires));
        mock.timers.setTime((until + 61) * 1000);
        assert.equal(await status(handler, bearer(token)), 401, String(expires));
      }
    } finally {
      mock.timers.reset();
    }
  });

  test('allows no more than it says: size, kind and origin', async () => {
    const { handler } = relay({ origins: ['https://a.example', 'https://b.example'] });
    const small = bearer(await signed({ maxSize: 1000 }));
    assert.equal(await status(handler, small, 1000), 200);
    assert.equal(await status(handler, small, 1001), 413);
    assert.equal(await status(handler, bearer(await signed({ accept: 'video/*' }))), 415);
    assert.equal(await status(handler, bearer(await signed({ accept: '.png' }))), 200);
    const page = bearer(await signed({ origin: 'https://a.example' }));
    assert.equal(await status(handler, { ...page, origin: 'https://a.example' }), 200);
    assert.equal(await status(handler, { ...page, origin: 'https://b.example' }), 403);
    assert.equal(await status(handler, page), 403);
  });

  test('allows no more than the relay', async () => {
    const { handler } = relay({ maxSize: 1000, accept: 'image/*' });
    assert.equal(await status(handler, bearer(await signed({ maxSize: 5000 })), 1001), 413);
    assert.equal(await status(handler, bearer(await signed({ accept: '*/*' }))), 200);
    const video = relay({ accept: 'video/*' });
    assert.equal(await status(video.handler, bearer(await signed({ accept: '*/*' }))), 415);
  });

  for (const [name, secret, options] of [
    ['secret', '', {}],
    ['secret', 'short', {}],
    ['expires', SECRET, { expires: undefined }],
    ['expires', SECRET, { expires: 'tomorrow' }],
    ['expires', SECRET, { expires: new Date(NaN) }],
    ['maxSize', SECRET, { maxSize: -1 }],
    ['maxSize', SECRET, { maxSize: '1MB' }],
    ['accept', SECRET, { accept: ['image/*'] }],
    ['origin', SECRET, { origin: 'https://a.example/' }],
  ] as const) {
    test(`is not made of ${JSON.stringify(options)}: the error names ${name}`, async () => {
      const made = signUploadToken(secret, { expires: 600, ...options } as never);
      await assert.rejects(made, { name: 'TypeError', message: new RegExp(`signUploadToken: ${name}\\b`) });
    });
  }
});

describe('authorize', () => {
  test('lets in who it says true for, and nobody else', async () => {
    for (const [answer, expected] of [
      [true, 200],
      [Promise.resolve(true), 200],
      [false, 401],
      [undefined, 401],
      ['yes', 401],
    ] as const) {
      const { handler } = relay({ tokens: undefined, authorize: () => answer });
      assert.equal(await status(handler, {}), expected);
    }
  });

  test('sees the request, and lets nobody in when it fails', async (t) => {
    t.mock.method(console, 'error', () => undefined);
    const { handler } = relay({
      tokens: undefined,
      authorize: (request: Request) => {
        if (request.headers.get('cookie') === 'broken') throw new Error('no session');
        return request.headers.get('cookie') === 'session=1';
      },
    });
    assert.equal(await status(handler, { cookie: 'session=1' }), 200);
    assert.equal(await status(handler, { cookie: 'session=2' }), 401);
    assert.equal(await status(handler, { cookie: 'broken' }), 500);
  });
});

describe('the recipes make the same token', () => {
  const recipes = new URL('../../demo/deploy/tokens/', import.meta.url);
  for (const [file, command, debian] of [
    ['token.php', 'php', 'php-cli'],
    ['token.py', 'python3', 'python3'],
    ['token.mjs', process.execPath, 'nodejs'],
  ] as const) {
    test(file, async (t) => {
      if (!needs(t, [command, '--version'], [debian])) return;
      const path = new URL(file, recipes).pathname;
      assert.match(await readFile(path, 'utf8'), /sha256/i);
      const options = {
        expires: 1_900_000_000,
        maxSize: 25_000_000,
        accept: 'image/*,.pdf',
        origin: 'https://www.example.com',
      };
      const made = spawnSync(command, [path, SECRET, JSON.stringify(options)], { encoding: 'utf8' });
      assert.equal(made.stdout.trim(), await signUploadToken(SECRET, options), made.stderr);
    });
  }
});
