import assert from 'node:assert/strict';
import { describe, mock, test, type TestContext } from 'node:test';
import { readdir } from 'node:fs/promises';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { signUploadToken } from '../../src/server/tokens.ts';
import type { StoreHandlerOptions } from '../../src/server/options.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import { toPixLab } from '../../src/server/to-pixlab.ts';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { folder, form, png, post, type Running, serve } from './helpers/server.ts';

const undo = { secret: 'a secret of the relay' };

async function disk(t: TestContext, options: Partial<StoreHandlerOptions> = {}): Promise<Running & { dir: string }> {
  const dir = await folder(t);
  return { dir, ...(await serve(t, createStoreHandler({ store: toDisk({ dir }), undo, ...options }))) };
}

async function remove(
  origin: string,
  id: string,
  ticket?: string,
  headers: Record<string, string> = {},
): Promise<{ http: number; json: { status: number } }> {
  const response = await fetch(`${origin}/store/${id}`, {
    method: 'DELETE',
    headers: { ...headers, ...(ticket !== undefined && { 'x-undo-ticket': ticket }) },
  });
  return { http: response.status, json: (await response.json()) as { status: number } };
}

describe('undo', () => {
  test('a ticket removes the file and what is known of it, and once more does no harm', async (t) => {
    const { origin, dir } = await disk(t);
    const { json } = await post(origin, form(png()));
    assert.equal((await remove(origin, json.id!, json.undo)).http, 200);
    assert.deepEqual(await readdir(dir), []);
    assert.equal((await fetch(json.link!)).status, 404);
    assert.equal((await remove(origin, json.id!, json.undo)).http, 200);
  });

  test('nothing else removes it', async (t) => {
    const { origin, dir } = await disk(t);
    const { json } = await post(origin, form(png()));
    const other = await post(origin, form(png()));
    const [claims, signature] = json.undo!.split('.') as [string, string];
    const forged = Buffer.from(JSON.stringify({ id: json.id, link: 'http://evil.example/', exp: 9e9 })).toString(
      'base64url',
    );
    const token = await signUploadToken(undo.secret, { expires: 600 });
    for (const [ticket, expected] of [
      [undefined, 401],
      ['', 401],
      [claims, 401],
      [`${claims}.`, 401],
      [`${forged}.${signature}`, 401],
      [`${claims}.${signature.slice(0, -1)}`, 401],
      [token, 401],
      [other.json.undo, 403],
    ] as const) {
      const { http, json: answer } = await remove(origin, json.id!, ticket);
      assert.deepEqual([http, answer.status], [expected, expected], ticket);
    }
    assert.equal((await readdir(dir)).length, 4);
  });

  test('a ticket is over after a day', async (t) => {
    const { origin } = await disk(t);
    const { json } = await post(origin, form(png()));
    const stored = Date.now();
    mock.timers.enable({ apis: ['Date'], now: stored + 86_402_000 });
    try {
      assert.equal((await remove(origin, json.id!, json.undo)).http, 401);
      mock.timers.setTime(stored + 86_390_000);
      assert.equal((await remove(origin, json.id!, json.undo)).http, 200);
    } finally {
      mock.timers.reset();
    }
  });

  test('a repeat of an upload that was undone stores it again', async (t) => {
    const { origin } = await disk(t);
    const init = { headers: { 'idempotency-key': 'k-1' } };
    const bytes = png(1000);
    const { json } = await post(origin, form(bytes), init);
    await remove(origin, json.id!, json.undo);
    const again = await post(origin, form(bytes), init);
    assert.equal(again.http, 200);
    assert.equal((await fetch(again.json.link!)).status, 200);
  });

  test('is for allowed origins only, whose preflight is answered', async (t) => {
    const { origin } = await disk(t, { origins: ['https://cms.example'] });
    const { json } = await post(origin, form(png()));
    assert.equal((await remove(origin, json.id!, json.undo, { origin: 'https://evil.example' })).http, 403);
    const preflight = await fetch(`${origin}/store/${json.id}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://cms.example',
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'x-undo-ticket',
      },
    });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /DELETE/);
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'x-undo-ticket');
    assert.equal((await remove(origin, json.id!, json.undo, { origin: 'https://cms.example' })).http, 200);
  });

  test('without the option there is no ticket and no DELETE', async (t) => {
    const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir: await folder(t) }) }));
    const { json } = await post(origin, form(png()));
    assert.equal('undo' in json, false);
    const { http, json: answer } = await remove(origin, json.id!, 'x');
    assert.deepEqual([http, answer.status], [405, 405]);
  });

  for (const wrong of [null, {}, { secret: 1 }, { secret: 'short' }, 'secret']) {
    test(`undo ${JSON.stringify(wrong)} is refused by name, and so are such tokens`, () => {
      for (const name of ['undo', 'tokens']) {
        assert.throws(() => createStoreHandler({ store: toDisk(), [name]: wrong }), new RegExp(`\\b${name}\\b`));
      }
    });
  }
});

describe('undo at PixLab', () => {
  for (const mirror of [true, false]) {
    test(`is its delete command (HTTP status ${mirror ? 'mirrored' : 'always 200'})`, async (t) => {
      const pixlab = await new FakePixLab({ mirror }).start();
      t.after(() => pixlab.stop());
      const store = toPixLab({ key: pixlab.options.key, endpoint: `${pixlab.origin}/store` });
      const { origin } = await serve(t, createStoreHandler({ store, undo }));
      const { json } = await post(origin, form(png()));
      assert.equal(pixlab.media.size, 1);
      assert.equal((await remove(origin, json.id!, json.undo)).http, 200);
      assert.equal(pixlab.media.size, 0);
      assert.equal((await remove(origin, json.id!, json.undo)).http, 200, 'gone already');
      const { json: kept } = await post(origin, form(png()));
      pixlab.options.key = 'another';
      const failed = await remove(origin, kept.id!, kept.undo);
      assert.deepEqual([failed.http, failed.json.status], [502, 502]);
      assert.equal(pixlab.media.size, 1);
    });
  }
});

describe('onStored', () => {
  test('sees the reply and the request, and lets pass what it says nothing about', async (t) => {
    const seen: unknown[] = [];
    const { origin } = await disk(t, { onStored: (reply, request) => void seen.push(reply, request.method) });
    const { http, json } = await post(origin, form(png()));
    assert.equal(http, 200);
    assert.deepEqual(seen, [json, 'POST']);
  });

  test('may refuse: the file is gone and the client gets the reason; the next try is asked about anew', async (t) => {
    const reasons = ['Not a picture of a cat.', undefined];
    const { origin, dir } = await disk(t, { onStored: () => Promise.resolve(reasons.shift()) });
    const init = { headers: { 'idempotency-key': 'k-2' } };
    const bytes = png(1000);
    const { http, json } = await post(origin, form(bytes), init);
    assert.deepEqual([http, json], [422, { status: 422, error: 'Not a picture of a cat.' }]);
    assert.deepEqual(await readdir(dir), []);
    assert.equal((await post(origin, form(bytes), init)).http, 200);
  });

  test('that fails removes the file, too', async (t) => {
    t.mock.method(console, 'error', () => undefined);
    const { origin, dir } = await disk(t, {
      onStored: () => {
        throw new Error('no answer');
      },
    });
    assert.equal((await post(origin, form(png()))).http, 500);
    assert.deepEqual(await readdir(dir), []);
  });

  test("the recipe: PixLab's nsfw is asked for a score", async (t) => {
    const pixlab = await new FakePixLab().start();
    t.after(() => pixlab.stop());
    const { refuseNsfw } = await import('../../demo/deploy/nsfw.ts');
    const { key } = pixlab.options;
    const handler = createStoreHandler({
      store: toPixLab({ key, endpoint: `${pixlab.origin}/store` }),
      onStored: refuseNsfw({ key, endpoint: `${pixlab.origin}/nsfw` }),
    });
    const { origin } = await serve(t, handler);
    pixlab.options.score = 0.2;
    assert.equal((await post(origin, form(png()))).http, 200);
    pixlab.options.score = 0.9;
    const { http, json } = await post(origin, form(png()));
    assert.equal(http, 422);
    assert.match(json.error!, /not for everyone/);
    assert.equal(pixlab.media.size, 1, 'the refused one is deleted again');
    pixlab.options.html = 502;
    t.mock.method(console, 'error', () => undefined);
    assert.ok((await post(origin, form(png()))).http >= 500);
  });
});
