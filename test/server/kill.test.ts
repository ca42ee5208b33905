import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import { toPixLab } from '../../src/server/to-pixlab.ts';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { numbers } from './helpers/numbers.ts';
import { FILE_HEAD, head, Raw } from './helpers/raw.ts';
import { filesIn, folder, form, png, post, serve, sha256, until } from './helpers/server.ts';

const SEED = 20_261_125;
const bytes = png(2_000_000);
const body = Buffer.concat([Buffer.from(FILE_HEAD), bytes, Buffer.from('\r\n--b--\r\n')]);
const init = (key: string): RequestInit => ({ headers: { 'idempotency-key': key } });

/** Ten points of an upload, in bytes: eight anywhere, one in its last percent, and one after its last byte. */
function pointsFor(seed: number): number[] {
  const below = numbers(seed);
  const percent = Math.floor(body.length / 100);
  return [...Array.from({ length: 8 }, () => below(body.length)), body.length - 1 - below(percent), body.length];
}

/** Runs a drill for each point; what fails says which. */
async function atEach(
  seed: number,
  drill: (point: number, key: string, index: number) => Promise<void>,
): Promise<void> {
  for (const [index, point] of pointsFor(seed).entries()) {
    try {
      await drill(point, `key-${index}`, index);
    } catch (error) {
      throw new Error(`killed after ${point} of ${body.length} bytes, seed ${seed}`, { cause: error });
    }
  }
}

/** Sends an upload up to a point, and leaves the connection open. */
async function sendUpTo(origin: string, point: number, key: string): Promise<Raw> {
  const connection = new Raw(origin);
  await connection.send(head(body.length, `Idempotency-Key: ${key}\r\n`));
  await connection.send(body.subarray(0, point));
  return connection;
}

async function forked(
  t: TestContext,
  file: string,
  ...args: string[]
): Promise<{ child: ChildProcess; origin: string }> {
  const child = fork(new URL(`helpers/${file}`, import.meta.url), args, {
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  t.after(() => child.kill('SIGKILL'));
  const origin = await new Promise<string>((resolve) => child.once('message', (message) => resolve(message as string)));
  return { child, origin };
}

describe('killed at ten points, retried once: one whole file', () => {
  test('the client, on disk', async (t) => {
    const dir = await folder(t);
    const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
    await atEach(SEED, async (point, key, index) => {
      const connection = await sendUpTo(origin, point, key);
      connection.socket.destroy();
      for (const name of await filesIn(dir)) {
        if (!name.startsWith('.')) assert.equal(sha256(await readFile(join(dir, name))), sha256(bytes));
      }
      assert.equal((await post(origin, form(bytes), init(key))).http, 200);
      await until(async () => (await filesIn(dir)).length === index + 1, 'there is one file more');
    });
  });

  test('the client of a relay', async (t) => {
    const pixlab = await new FakePixLab().start();
    t.after(() => pixlab.stop());
    const store = toPixLab({ key: pixlab.options.key, endpoint: `${pixlab.origin}/store` });
    const { origin } = await serve(t, createStoreHandler({ store }));
    await atEach(SEED + 1, async (point, key, index) => {
      const connection = await sendUpTo(origin, point, key);
      connection.socket.destroy();
      assert.equal((await post(origin, form(bytes), init(key))).http, 200);
      assert.equal(pixlab.media.size, index + 1);
    });
  });

  test('the store of files', async (t) => {
    const dir = await folder(t);
    await atEach(SEED + 2, async (point, key, index) => {
      const { child, origin } = await forked(t, 'disk-server.ts', dir);
      const connection = await sendUpTo(origin, point, key);
      child.kill('SIGKILL');
      await connection.closed;
      const next = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
      const { http, json } = await post(next.origin, form(bytes), init(key));
      assert.equal(http, 200);
      const served = await fetch(json.link!);
      assert.equal(sha256(Buffer.from(await served.arrayBuffer())), sha256(bytes));
      assert.equal((await filesIn(dir)).length, index + 1, 'one file more, and nothing half-written');
    });
  });

  test('the relay', async (t) => {
    const pixlab = await new FakePixLab().start();
    t.after(() => pixlab.stop());
    const args = [`${pixlab.origin}/store`, pixlab.options.key, await folder(t)];
    let next = await forked(t, 'relay-server.ts', ...args);
    await atEach(SEED + 3, async (point, key, index) => {
      const { child, origin } = next;
      const connection = await sendUpTo(origin, point, key);
      // Between the last byte and its reply nobody can know what PixLab has done: a relay must have lived that long.
      if (point === body.length) assert.equal((await connection.reply()).status, 200);
      child.kill('SIGKILL');
      await connection.closed;
      assert.equal(pixlab.media.size, index + Number(point === body.length), 'nothing half-written is stored');
      next = await forked(t, 'relay-server.ts', ...args);
      const first = await post(next.origin, form(bytes), init(key));
      const second = await post(next.origin, form(bytes), init(key));
      assert.deepEqual([first.http, second.json], [200, first.json]);
      assert.equal(pixlab.media.size, index + 1);
    });
  });

  test('the upstream', async (t) => {
    const pixlab = await new FakePixLab().start();
    t.after(() => pixlab.stop());
    const store = toPixLab({ key: pixlab.options.key, endpoint: `${pixlab.origin}/store` });
    const { origin } = await serve(t, createStoreHandler({ store }));
    await atEach(SEED + 4, async (point, key, index) => {
      // It dies with the whole file in its hands, before it has stored it.
      if (point === body.length) {
        pixlab.options.answer = (request) => void request.on('end', () => request.socket.destroy()).resume();
      }
      const tries = pixlab.tries;
      const connection = await sendUpTo(origin, point, key);
      await until(() => pixlab.tries === tries + 1, 'the upload has reached it');
      if (point < body.length) pixlab.server.closeAllConnections();
      await connection.send(body.subarray(point));
      assert.equal((await connection.reply()).status, 502);
      connection.socket.destroy();
      pixlab.options.answer = undefined;
      assert.equal((await post(origin, form(bytes), init(key))).http, 200);
      assert.equal(pixlab.media.size, index + 1);
    });
  });
});

test('500 uploads at once lose none', async (t) => {
  const dir = await folder(t);
  const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
  const file = png(100_000);
  const replies = await Promise.all(Array.from({ length: 500 }, () => post(origin, form(file))));
  assert.ok(replies.every(({ http }) => http === 200));
  const names = await filesIn(dir);
  assert.equal(new Set(replies.map(({ json }) => json.id)).size, 500);
  assert.equal(names.length, 500);
  for (const name of names) assert.equal(sha256(await readFile(join(dir, name))), sha256(file));
});
