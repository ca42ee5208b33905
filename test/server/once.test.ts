import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, mock, test } from 'node:test';
import fsDriver from 'unstorage/drivers/fs';
import memoryDriver from 'unstorage/drivers/memory';
import { createMemory } from '../../src/server/memory.ts';
import { createStoreHandler, type StoreHandler } from '../../src/server/store-handler.ts';
import type { Store } from '../../src/server/store.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import { toPixLab } from '../../src/server/to-pixlab.ts';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { FILE_HEAD, head, Raw } from './helpers/raw.ts';
import { drain, filesIn, folder, form, png, post, type Reply, serve, until } from './helpers/server.ts';

const KEY = '7e5bc3a0-5f0e-4a52-9f5c-0d9a3d4f1d11';
const once = (key = KEY): RequestInit => ({ headers: { 'idempotency-key': key } });

/** A store that counts, fails when told to, and can be held up. */
function counting(): Store & { count: number; failures: number; gate: Promise<void> } {
  return {
    count: 0,
    failures: 0,
    gate: Promise.resolve(),
    async put({ body }) {
      await drain(body);
      await this.gate;
      if (this.failures-- > 0) throw new Error('the store is down');
      const id = `${++this.count}.png`;
      return { id, link: `http://media.example/${id}` };
    },
    remove: () => Promise.resolve(),
  };
}

async function send(handler: StoreHandler, bytes: Buffer, key = KEY): Promise<Reply> {
  const request = new Request('http://relay.example/store', {
    method: 'POST',
    body: form(bytes),
    ...once(key),
  });
  const response = await handler(request);
  return { http: response.status, json: (await response.json()) as Reply['json'], headers: response.headers };
}

describe('an Idempotency-Key', () => {
  test('gets the same reply again without a second upload, and is echoed', async () => {
    const store = counting();
    const handler = createStoreHandler({ store, undo: { secret: 'a secret of the relay' } });
    const bytes = png(100_000);
    const first = await send(handler, bytes);
    const second = await send(handler, bytes);
    assert.equal(first.http, 200);
    assert.deepEqual(second.json, first.json);
    assert.equal(store.count, 1);
    for (const { headers } of [first, second]) assert.equal(headers.get('idempotency-key'), KEY);
  });

  test('of another file is 422', async () => {
    const store = counting();
    const handler = createStoreHandler({ store });
    const bytes = png(100_000);
    await send(handler, bytes);
    const other = Buffer.from(bytes);
    other[99_999]! ^= 1;
    const { http, json, headers } = await send(handler, other);
    assert.deepEqual([http, json.status, headers.get('idempotency-key')], [422, 422, KEY]);
    assert.equal((await send(handler, bytes)).http, 200);
    assert.equal(store.count, 1);
  });

  test('that is still running is waited for, and its failure is not its repeat’s', async (t) => {
    t.mock.method(console, 'error', () => undefined);
    const store = counting();
    const handler = createStoreHandler({ store });
    const bytes = png(1000);
    let open: () => void = () => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    store.failures = 1;
    const all = [1, 2, 3, 4, 5].map(() => send(handler, bytes));
    open();
    const replies = await Promise.all(all);
    assert.deepEqual(
      replies.map(({ http }) => http),
      [500, 200, 200, 200, 200],
    );
    assert.equal(new Set(replies.slice(1).map(({ json }) => json.link)).size, 1);
    assert.equal(store.count, 1);
  });

  test('others do not wait for it', async () => {
    const store = counting();
    const handler = createStoreHandler({ store });
    let open: () => void = () => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    const held = send(handler, png(1000));
    store.gate = Promise.resolve();
    assert.equal((await send(handler, png(1000), 'another')).http, 200);
    open();
    assert.equal((await held).http, 200);
  });

  test('a repeat whose client goes away waits no longer', async () => {
    const memory = createMemory();
    let end: () => void = () => undefined;
    const first = memory.alone(
      'k',
      new AbortController().signal,
      () => new Promise<void>((resolve) => (end = resolve)),
    );
    const client = new AbortController();
    const second = memory.alone('k', client.signal, () => assert.fail('it must not run'));
    client.abort();
    await assert.rejects(second, /ended early/);
    end();
    await first;
  });

  test('is remembered for successes only, and echoed on every reply', async (t) => {
    t.mock.method(console, 'error', () => undefined);
    const store = counting();
    const handler = createStoreHandler({ store, accept: 'image/*' });
    const refused = await send(handler, Buffer.from('no image'));
    assert.deepEqual([refused.http, refused.headers.get('idempotency-key')], [415, KEY]);
    store.failures = 1;
    const failed = await send(handler, png(1000));
    assert.deepEqual([failed.http, failed.headers.get('idempotency-key')], [500, KEY]);
    assert.equal((await send(handler, png(1000))).http, 200);
  });

  test('without one, every request is an upload of its own', async () => {
    const store = counting();
    const handler = createStoreHandler({ store });
    const bytes = png(1000);
    await handler(new Request('http://relay.example/store', { method: 'POST', body: form(bytes) }));
    await handler(new Request('http://relay.example/store', { method: 'POST', body: form(bytes) }));
    assert.equal(store.count, 2);
  });

  test('that is no key is 400', async () => {
    const handler = createStoreHandler({ store: counting() });
    for (const key of ['a b', 'k'.repeat(256)]) assert.equal((await send(handler, png(), key)).http, 400, key);
  });

  test('is forgotten after a day, and never told to the memory in clear', async () => {
    const driver = memoryDriver();
    mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });
    try {
      const store = counting();
      const handler = createStoreHandler({ store, memory: driver });
      const bytes = png(1000);
      await send(handler, bytes);
      mock.timers.setTime(1_800_000_000_000 + 86_400_000);
      await send(handler, bytes);
      assert.equal(store.count, 1);
      mock.timers.setTime(1_800_000_000_000 + 86_400_001);
      await send(handler, bytes);
      assert.equal(store.count, 2);
      const known = (await driver.getKeys('', {})).join();
      assert.match(known, /^pixlab-store:[0-9a-f]{64}$/);
    } finally {
      mock.timers.reset();
    }
  });
});

describe('memory', () => {
  test('can be shared by relays through any driver of unstorage', async (t) => {
    for (const memory of [memoryDriver(), fsDriver({ base: await folder(t) })]) {
      const store = counting();
      const [one, other] = [createStoreHandler({ store, memory }), createStoreHandler({ store, memory })];
      const bytes = png(1000);
      assert.deepEqual((await send(one, bytes)).json, (await send(other, bytes)).json);
      assert.equal(store.count, 1);
    }
  });

  test('that cannot be written fails no upload; what is in it that makes no sense is not believed', async (t) => {
    const log = t.mock.method(console, 'error', () => undefined);
    const store = counting();
    const broken = {
      getItem: () => '{"no sense',
      setItem: () => Promise.reject(new Error('full')),
      removeItem: () => undefined,
    };
    const handler = createStoreHandler({ store, memory: broken });
    assert.equal((await send(handler, png(1000))).http, 200);
    assert.equal(log.mock.callCount(), 1);
  });

  test('that cannot be read fails the upload: it might be stored twice', async (t) => {
    t.mock.method(console, 'error', () => undefined);
    const store = counting();
    const broken = {
      getItem: () => Promise.reject(new Error('gone')),
      setItem: () => undefined,
      removeItem: () => undefined,
    };
    assert.equal((await send(createStoreHandler({ store, memory: broken }), png(1000))).http, 500);
    assert.equal(store.count, 0);
  });

  for (const memory of [null, {}, 'redis', { getItem: () => null }]) {
    test(`${JSON.stringify(memory)} is refused by name`, () => {
      assert.throws(() => createStoreHandler({ store: counting(), memory } as never), /\bmemory\b/);
    });
  }
});

describe('a retry after the connection broke', () => {
  test('ends with one stored file: upstream', async (t) => {
    const pixlab = await new FakePixLab().start();
    t.after(() => pixlab.stop());
    const store = toPixLab({ key: pixlab.options.key, endpoint: `${pixlab.origin}/store` });
    const { origin } = await serve(t, createStoreHandler({ store }));
    const bytes = png(500_000);
    // The whole body goes out, and the client is gone before the reply.
    const connection = new Raw(origin);
    const body = Buffer.concat([Buffer.from(FILE_HEAD), bytes, Buffer.from('\r\n--b--\r\n')]);
    await connection.send(head(body.length, `Idempotency-Key: ${KEY}\r\n`));
    await connection.send(body);
    await until(() => pixlab.media.size === 1, 'it is stored');
    connection.socket.destroy();
    const { http, json } = await post(origin, form(bytes), once());
    assert.equal(http, 200);
    assert.deepEqual([...pixlab.media.keys()], [json.id]);
  });

  test('ends with one stored file on disk even if the memory is lost', async (t) => {
    const dir = await folder(t);
    const bytes = png(500_000);
    const first = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
    const second = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
    const { json } = await post(first.origin, form(bytes), once());
    const again = await post(second.origin, form(bytes), once());
    assert.equal(again.json.id, json.id);
    assert.deepEqual(await filesIn(dir), [json.id]);
    const other = await post(
      (await serve(t, createStoreHandler({ store: toDisk({ dir }) }))).origin,
      form(png(500_000)),
      once(),
    );
    assert.equal(other.http, 422);
    assert.deepEqual((await readdir(dir)).sort(), [`.${json.id}.json`, json.id]);
    assert.equal((await fetch(json.link!)).headers.get('content-length'), '500000');
  });
});
