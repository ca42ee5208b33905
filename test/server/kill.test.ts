import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import { toPixLab } from '../../src/server/to-pixlab.ts';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { FILE_HEAD, head, Raw } from './helpers/raw.ts';
import { filesIn, folder, form, png, post, serve, sha256, until } from './helpers/server.ts';

/** Ten points of an upload, in parts of its length; the last is after its last byte. */
const POINTS = [0.01, 0.13, 0.22, 0.35, 0.41, 0.58, 0.66, 0.79, 0.93, 1];
const bytes = png(2_000_000);
const body = Buffer.concat([Buffer.from(FILE_HEAD), bytes, Buffer.from('\r\n--b--\r\n')]);
const init = (key: string): RequestInit => ({ headers: { 'idempotency-key': key } });

/** Sends an upload up to a point, and leaves the connection open. */
async function sendUpTo(origin: string, point: number, key: string): Promise<Raw> {
  const connection = new Raw(origin);
  await connection.send(head(body.length, `Idempotency-Key: ${key}\r\n`));
  await connection.send(body.subarray(0, Math.floor(body.length * point)));
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
    for (const [index, point] of POINTS.entries()) {
      const connection = await sendUpTo(origin, point, `client-${index}`);
      connection.socket.destroy();
      for (const name of await filesIn(dir)) {
        if (!name.startsWith('.')) assert.equal(sha256(await readFile(join(dir, name))), sha256(bytes));
      }
      const { http } = await post(origin, form(bytes), init(`client-${index}`));
      assert.equal(http, 200, `at ${point}`);
      await until(async () => (await filesIn(dir)).length === index + 1, `there is one file more, at ${point}`);
    }
  });

  test('the store of files', async (t) => {
    const dir = await folder(t);
    for (const [index, point] of POINTS.entries()) {
      const { child, origin } = await forked(t, 'disk-server.ts', dir);
      const connection = await sendUpTo(origin, point, `disk-${index}`);
      if (point < 0.1) await until(async () => (await filesIn(dir)).length >= index, 'it has begun');
      child.kill('SIGKILL');
      await connection.closed;
      const next = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
      const { http, json } = await post(next.origin, form(bytes), init(`disk-${index}`));
      assert.equal(http, 200, `at ${point}`);
      const served = await fetch(json.link!);
      assert.equal(sha256(Buffer.from(await served.arrayBuffer())), sha256(bytes));
      assert.equal((await filesIn(dir)).length, index + 1, `at ${point}: one file more, and nothing half-written`);
    }
  });

  test('the relay', async (t) => {
    const pixlab = await new FakePixLab().start();
    t.after(() => pixlab.stop());
    const args = [`${pixlab.origin}/store`, pixlab.options.key, await folder(t)];
    let next = await forked(t, 'relay-server.ts', ...args);
    for (const [index, point] of POINTS.entries()) {
      const { child, origin } = next;
      const connection = await sendUpTo(origin, Math.min(point, 0.99), `relay-${index}`);
      child.kill('SIGKILL');
      await connection.closed;
      assert.equal(pixlab.media.size, index, 'nothing half-written is stored');
      next = await forked(t, 'relay-server.ts', ...args);
      const first = await post(next.origin, form(bytes), init(`relay-${index}`));
      const second = await post(next.origin, form(bytes), init(`relay-${index}`));
      assert.deepEqual([first.http, second.json], [200, first.json], `at ${point}`);
      assert.equal(pixlab.media.size, index + 1);
    }
  });

  test('the upstream', async (t) => {
    const pixlab = await new FakePixLab().start();
    t.after(() => pixlab.stop());
    const store = toPixLab({ key: pixlab.options.key, endpoint: `${pixlab.origin}/store` });
    const { origin } = await serve(t, createStoreHandler({ store }));
    for (const [index, point] of POINTS.entries()) {
      const connection = await sendUpTo(origin, Math.min(point, 0.99), `upstream-${index}`);
      await until(() => pixlab.tries === 2 * index + 1, 'the upload has reached it');
      pixlab.server.closeAllConnections();
      await connection.send(body.subarray(Math.floor(body.length * Math.min(point, 0.99))));
      const { status } = await connection.reply();
      assert.equal(status, 502, `at ${point}`);
      connection.socket.destroy();
      assert.equal((await post(origin, form(bytes), init(`upstream-${index}`))).http, 200);
      assert.equal(pixlab.media.size, index + 1);
    }
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
