import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import { FILE_HEAD, head, Raw } from './helpers/raw.ts';
import { filesIn, folder, form, png, post, serve, sha256, until } from './helpers/server.ts';

test('stores the bytes under the id, and name, type and comment beside it', async (t) => {
  const dir = join(await folder(t), 'made', 'when-needed');
  const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
  const bytes = png(3_000_000);
  const { http, json } = await post(origin, form(bytes, 'Été.png', { comment: 'a <b>bold</b> comment' }));
  assert.equal(http, 200);
  assert.match(json.id!, /^24p[0-9a-f]{13}\.png$/);
  assert.equal(json.link, `${origin}/store/${json.id}`);
  assert.deepEqual(await filesIn(dir), [json.id]);
  assert.equal(sha256(await readFile(join(dir, json.id!))), sha256(bytes));
  const about = JSON.parse(await readFile(join(dir, `.${json.id}.json`), 'utf8')) as Record<string, unknown>;
  assert.deepEqual(
    { ...about, storedAt: '' },
    { name: 'Été.png', type: 'image/png', size: bytes.length, comment: 'a <b>bold</b> comment', storedAt: '' },
  );
  const served = await fetch(json.link);
  assert.equal(sha256(Buffer.from(await served.arrayBuffer())), sha256(bytes));
});

test('links begin with baseUrl, or as the page reached the handler', async (t) => {
  const dir = await folder(t);
  const link = async (options: { baseUrl?: string }, headers: Record<string, string> = {}): Promise<string> => {
    const handler = createStoreHandler({ store: toDisk({ dir, ...options }) });
    const response = await handler(
      new Request('http://cms.example/store', { method: 'POST', body: form(png()), headers }),
    );
    return ((await response.json()) as { link: string }).link.replace(/[^/]+$/, '');
  };
  assert.equal(await link({ baseUrl: 'https://media.example/m/' }), 'https://media.example/m/');
  assert.equal(await link({}), 'http://cms.example/store/');
  assert.equal(await link({}, { origin: 'https://cms.example' }), 'https://cms.example/store/');
});

for (const [name, options] of [
  ['dir', { dir: '' }],
  ['dir', { dir: 1 }],
  ['baseUrl', { baseUrl: '/media' }],
  ['baseUrl', { baseUrl: 'file:///srv' }],
] as const) {
  test(`${JSON.stringify(options)} is refused by name`, () => {
    assert.throws(() => toDisk(options as never), { name: 'TypeError', message: new RegExp(`\\b${name}\\b`) });
  });
}

describe('hostile names', () => {
  const names: Record<string, string> = {
    '../../etc/passwd.png': 'png',
    '..\\..\\windows\\system32\\a.png': 'png',
    'nul\0byte.png': 'png',
    [`${'n'.repeat(300)}.png`]: 'png',
    CON: 'png',
    'CON.png': 'png',
    '🦊🏳️‍🌈.png': 'png',
    '"><img src=x onerror=alert(1)>.png': 'png',
    '.htaccess': 'png',
    'a.html': 'png',
    'a.json': 'png',
    'a.part': 'png',
    '\r\nSet-Cookie: a=b': 'png',
    'a.png/../../b': 'png',
    '  ': 'png',
    '%2e%2e%2f.png': 'png',
  };
  for (const [name, extension] of Object.entries(names)) {
    test(JSON.stringify(name.length > 50 ? `${name.slice(0, 10)}… of ${name.length}` : name), async (t) => {
      const parent = await folder(t);
      const dir = join(parent, 'store');
      const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
      const { http, json } = await post(origin, form(png(), name));
      assert.equal(http, 200);
      assert.match(json.id!, new RegExp(`^24p[0-9a-f]{13}\\.${extension}$`));
      assert.deepEqual(await filesIn(dir), [json.id]);
      assert.deepEqual(await readdir(parent), ['store']);
      assert.equal((await fetch(json.link!)).status, 200);
    });
  }
});

describe('what ends early', () => {
  test('an upload that the client aborts leaves nothing', async (t) => {
    const dir = await folder(t);
    const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
    const connection = new Raw(origin);
    await connection.send(head(10_000_000));
    await connection.send(FILE_HEAD);
    await connection.send(png(1_000_000));
    await until(async () => (await filesIn(dir)).length === 1, 'the temporary file is there');
    assert.match((await filesIn(dir))[0]!, /^\..+\.part$/);
    connection.socket.destroy();
    await until(async () => (await readdir(dir)).length === 0, 'nothing is left');
  });

  test('so does one that is refused while it is written', async (t) => {
    const dir = await folder(t);
    const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }), maxSize: 300_000 }));
    const { http } = await post(origin, form(png(400_000)));
    assert.equal(http, 413);
    assert.deepEqual(await readdir(dir), []);
  });

  test('a killed process leaves a temporary file that is not served, and gone after the next start', async (t) => {
    const dir = await folder(t);
    const child = fork(new URL('helpers/disk-server.ts', import.meta.url), [dir], { execArgv: ['--import', 'tsx'] });
    t.after(() => child.kill('SIGKILL'));
    const origin = await new Promise<string>((resolve) =>
      child.once('message', (message) => resolve(message as string)),
    );
    const connection = new Raw(origin);
    await connection.send(head(10_000_000));
    await connection.send(FILE_HEAD);
    await connection.send(png(1_000_000));
    await until(async () => (await filesIn(dir)).length === 1, 'the temporary file is there');
    child.kill('SIGKILL');
    await connection.closed;

    const [partial] = await filesIn(dir);
    assert.match(partial!, /\.part$/);
    // Not ours to remove: its writer, a machine that shares the folder, may be alive.
    await writeFile(join(dir, '.24p0000000000000.png.elsewhere-1.part'), 'x');
    await writeFile(join(dir, '.24p0000000000001.png.elsewhere-1.part'), 'x');
    await utimes(join(dir, '.24p0000000000001.png.elsewhere-1.part'), 1, 1);
    const own = `.24p0000000000002.png.${hostname().replaceAll(/[^\w-]/g, '_')}-${process.pid}.part`;
    await writeFile(join(dir, own), 'x');

    const next = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
    for (const id of [partial!, partial!.slice(1), partial!.slice(1).split('.').slice(0, 2).join('.')]) {
      assert.equal((await fetch(`${next.origin}/store/${id}`)).status, 404, id);
    }
    await until(async () => (await filesIn(dir)).length === 2, 'what nobody writes is gone');
    assert.deepEqual(await filesIn(dir), ['.24p0000000000000.png.elsewhere-1.part', own]);
  });
});
