import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { linger } from '../../src/server/linger.ts';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import { needs } from './helpers/debian.ts';
import { FILE_HEAD, head, Raw } from './helpers/raw.ts';
import { folder, form, png, post, type Running, serve } from './helpers/server.ts';

const CHUNK = Buffer.alloc(64 * 1024);

/** Node cuts a connection whose request nobody reads any more when it would cut an idle one. */
const impatient = ({ origin, server }: Running): string => {
  server.keepAliveTimeout = 50;
  return origin;
};

/** Sends without end until an answer comes, then until the connection is over; says how many bytes went out. */
async function flood(connection: Raw): Promise<number> {
  while (!connection.socket.destroyed) {
    if (connection.socket.write(CHUNK)) await new Promise(setImmediate);
    else await Promise.race([once(connection.socket, 'drain').catch(() => undefined), connection.closed]);
  }
  return connection.socket.bytesWritten;
}

test('a declared size over the limit is answered before anything of it arrives, and the rest is not read', async (t) => {
  const dir = await folder(t);
  const origin = impatient(await serve(t, createStoreHandler({ store: toDisk({ dir }), maxSize: 1_000_000 })));
  const connection = new Raw(origin);
  await connection.send(head(10 * 1024 ** 3));
  const { status, json } = await connection.reply();
  assert.deepEqual([status, json?.status], [413, 413]);
  const sent = await flood(connection);
  assert.ok(sent < 64 * 1024 ** 2, `${sent} bytes went out`);
});

for (const [what, options, path] of [
  ['a counted size over the limit', { maxSize: 1_000_000 }, '/store'],
  ['a wrong key', { key: 'c0ffee' }, '/store'],
  ['a wrong path', {}, '/stores'],
] as const) {
  test(`${what} is answered while the client is still sending, and the rest is not read`, async (t) => {
    const dir = await folder(t);
    const origin = impatient(await serve(t, createStoreHandler({ store: toDisk({ dir }), ...options })));
    const connection = new Raw(origin);
    await connection.send(head(10 * 1024 ** 3).replace('/store', path));
    await connection.send(FILE_HEAD);
    const [sent, { json }] = await Promise.all([flood(connection), connection.reply()]);
    assert.equal(json?.status, path === '/stores' ? 404 : 'key' in options ? 401 : 413);
    assert.ok(sent < 64 * 1024 ** 2, `${sent} bytes went out`);
  });
}

test('clients that send everything before they read get the answer when the file is not much too large', async (t) => {
  const dir = await folder(t);
  const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }), maxSize: 1_000_000 }));
  const large = png(12_000_000);
  assert.equal((await post(origin, form(large))).http, 413);

  const status = await new Promise((resolve, reject) => {
    const sending = request(`${origin}/store`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    sending.on('response', (response) => resolve(response.statusCode)).on('error', reject);
    sending.write(FILE_HEAD);
    sending.end(large);
  });
  assert.equal(status, 413);
});

test('curl, too, gets that answer', async (t) => {
  if (!needs(t, ['curl', '--version'], ['curl'])) return;
  const dir = await folder(t);
  const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }), maxSize: 1_000_000 }));
  const path = join(dir, 'large.png');
  await writeFile(path, png(12_000_000));
  const curl = spawn('curl', ['-s', '-F', `file=@${path}`, `${origin}/store`]);
  let said = '';
  curl.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(curl, 'close');
  assert.equal((JSON.parse(said) as { status: number }).status, 413);
});

test('the connection stays usable after a refusal that was read to its end', async (t) => {
  const dir = await folder(t);
  const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }), maxSize: 1_000_000 }));
  const connection = new Raw(origin);
  const body = Buffer.concat([Buffer.from(FILE_HEAD), png(2_000_000), Buffer.from('\r\n--b--\r\n')]);
  await connection.send(head(body.length));
  await connection.send(body);
  assert.equal((await connection.reply()).status, 413);
  const again = once(connection.socket, 'data');
  await connection.send('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  assert.match(String((await again)[0]), /^HTTP\/1\.1 404/);
  connection.socket.destroy();
});

test('a refused client that drips is cut off after three seconds', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    let cut: () => void;
    const cancelled = new Promise<void>((resolve) => (cut = resolve));
    const never = new ReadableStream<Uint8Array>({ cancel: () => cut() }, { highWaterMark: 0 });
    const over = linger(never.getReader());
    mock.timers.tick(2999);
    let early = true;
    void cancelled.then(() => (early = false));
    await Promise.resolve();
    assert.ok(early);
    mock.timers.tick(1);
    await cancelled;
    await over;
  } finally {
    mock.timers.reset();
  }
});
