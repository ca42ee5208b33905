import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { needs } from './helpers/debian.ts';
import { form, png, type Reply, sha256, until } from './helpers/server.ts';

/** Ends well where PHP has what the relay uses. */
const PHP: [string, ...string[]] = [
  'php',
  '-r',
  'exit((int) !(extension_loaded("curl") && extension_loaded("fileinfo")));',
];

test('the relay in one PHP file', async (t) => {
  if (!needs(t, PHP, ['php-cli', 'php-curl'])) return;
  const pixlab = await new FakePixLab().start();
  t.after(() => pixlab.stop());
  const { key } = pixlab.options;
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as { port: number };
  free.close();
  await once(free, 'close');
  const folder = fileURLToPath(new URL('../../demo/deploy/php/', import.meta.url));
  const settings = ['-d', 'upload_max_filesize=4M', '-d', 'post_max_size=5M', '-d', 'display_errors=0'];
  const env = { ...process.env, PIXLAB_KEY: key, PIXLAB_ENDPOINT: `${pixlab.origin}/store` };
  const php = spawn('php', [...settings, '-S', `127.0.0.1:${port}`, '-t', folder], { env, stdio: 'ignore' });
  t.after(() => php.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}/store.php`;
  await until(
    () =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    'PHP listens',
  );

  const send = async (body: BodyInit, headers: Record<string, string> = {}): Promise<Reply> => {
    const response = await fetch(url, { method: 'POST', body, headers });
    return { http: response.status, json: (await response.json()) as Reply['json'], headers: response.headers };
  };
  const bytes = png(3_000_000);
  const reply = await send(form(bytes, 'Zoë.png', { comment: 'a comment', key: 'stolen' }));
  assert.equal(reply.http, 200, JSON.stringify(reply.json));
  const [media] = [...pixlab.media.values()];
  assert.deepEqual(
    [media!.sha256, media!.comment, media!.name, reply.json.id],
    [sha256(bytes), 'a comment', 'Zoë.png', media!.id],
  );
  assert.ok(!pixlab.seen.join().includes('stolen') && !JSON.stringify(reply.json).includes(key));

  assert.equal((await fetch(url)).status, 405);
  assert.equal((await send(form(png()), { origin: 'https://evil.example' })).http, 403);
  assert.equal((await send(form(png()), { origin: `http://127.0.0.1:${port}` })).http, 200);
  assert.equal((await send(form(png(4_500_000)))).http, 413);
  assert.equal((await send(form(png(6_000_000)))).http, 413);
  assert.equal((await send(form(Buffer.from('just text')))).http, 415);
  assert.equal((await send(form(Buffer.alloc(0)))).http, 400);
  pixlab.options.key = 'another';
  for (const mirror of [true, false]) {
    pixlab.options.mirror = mirror;
    const refused = await send(form(png()));
    assert.deepEqual([refused.http, refused.json.status], [401, 401]);
    assert.ok(!JSON.stringify(refused.json).includes(key));
  }
  pixlab.options.html = 413;
  assert.equal((await send(form(png()))).http, 502);
  pixlab.stop();
  assert.equal((await send(form(png()))).http, 502);
});
