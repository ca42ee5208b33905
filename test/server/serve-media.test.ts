import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import { Raw } from './helpers/raw.ts';
import { folder, form, png, post, serve } from './helpers/server.ts';

async function stored(
  t: TestContext,
  bytes: Buffer,
  name = 'a.png',
): Promise<{ origin: string; link: string; dir: string }> {
  const dir = await folder(t);
  const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
  const { json } = await post(origin, form(bytes, name));
  return { origin, link: json.link!, dir };
}

test('a stored file comes back with its type and can neither run nor be sniffed', async (t) => {
  const bytes = png(100);
  const { link } = await stored(t, bytes);
  const response = await fetch(link);
  assert.equal(response.status, 200);
  const header = (name: string): string | null => response.headers.get(name);
  assert.equal(header('content-type'), 'image/png');
  assert.equal(header('content-length'), '100');
  assert.equal(header('x-content-type-options'), 'nosniff');
  assert.match(header('content-security-policy') ?? '', /^sandbox; default-src 'none'/);
  assert.equal(header('accept-ranges'), 'bytes');
  assert.equal(header('content-disposition'), null);
  assert.match(header('cache-control') ?? '', /immutable/);
  assert.ok(Buffer.from(await response.arrayBuffer()).equals(bytes));
});

test('HEAD says the same without the bytes', async (t) => {
  const { link } = await stored(t, png(100));
  const response = await fetch(link, { method: 'HEAD' });
  assert.deepEqual([response.status, response.headers.get('content-length'), await response.text()], [200, '100', '']);
});

test('ranges, as videos ask for them', async (t) => {
  const bytes = png(1000);
  const { link } = await stored(t, bytes);
  const cases: [range: string, status: number, from: number, to: number][] = [
    ['bytes=0-0', 206, 0, 0],
    ['bytes=10-19', 206, 10, 19],
    ['bytes=990-', 206, 990, 999],
    ['bytes=-5', 206, 995, 999],
    ['bytes=-5000', 206, 0, 999],
    ['bytes=10-5000', 206, 10, 999],
    // Not understood: the whole file.
    ['bytes=19-10', 200, 0, 999],
    ['bytes=0-1,5-6', 200, 0, 999],
    ['lines=1-2', 200, 0, 999],
    ['bytes=-', 200, 0, 999],
  ];
  for (const [range, status, from, to] of cases) {
    const response = await fetch(link, { headers: { range } });
    assert.equal(response.status, status, range);
    assert.ok(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(from, to + 1)), range);
    assert.equal(response.headers.get('content-range'), status === 206 ? `bytes ${from}-${to}/1000` : null, range);
  }
  for (const range of ['bytes=1000-', 'bytes=5000-6000', 'bytes=-0']) {
    const response = await fetch(link, { headers: { range } });
    assert.equal(response.status, 416, range);
    assert.equal(response.headers.get('content-range'), 'bytes */1000', range);
    await response.body?.cancel();
  }
});

test('nothing but stored files is ever served', async (t) => {
  const { origin, link, dir } = await stored(t, png(100));
  const id = link.split('/').at(-1)!;
  const beside = (await readdir(dir)).find((name) => name.endsWith('.json'))!;
  for (const path of [
    '',
    beside,
    beside.slice(1),
    `${id}.json`,
    `${id}/`,
    `../${id}`,
    `..%2f${id}`,
    `%2e%2e/${id}`,
    '..',
    '.',
    'etc/passwd',
    `${id}%00`,
    id.toUpperCase(),
    '24p0000000000000.png',
    `./${id}x`,
  ]) {
    // A bare connection: a client library would tidy the path up.
    const connection = new Raw(origin);
    await connection.send(`GET /store/${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    const { status } = await connection.reply();
    connection.socket.destroy();
    assert.ok(status === 404 || status === 405, `${path}: ${status}`);
  }
});

test('a reader that goes away in the middle does no harm', async (t) => {
  const { origin, link } = await stored(t, png(20_000_000));
  for (let count = 0; count < 5; count++) {
    const connection = new Raw(origin);
    await connection.send(`GET ${new URL(link).pathname} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    await once(connection.socket, 'data');
    connection.socket.destroy();
  }
  const response = await fetch(link);
  assert.equal((await response.arrayBuffer()).byteLength, 20_000_000);
});
