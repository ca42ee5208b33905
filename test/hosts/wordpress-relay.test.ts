import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { folder, form, png, type Reply, sha256 } from '../server/helpers/server.ts';
import { picture } from './helpers/pictures.ts';
import { addPlugin, LOGIN, startWordPress, type WordPress } from './helpers/wordpress.ts';

/** What a page of the site sends with each file of somebody who is logged in. */
async function headersOf(
  { origin }: WordPress,
  log = LOGIN.user,
  pwd = LOGIN.password,
): Promise<Record<string, string>> {
  const body = new URLSearchParams({ log, pwd });
  const { headers } = await fetch(`${origin}/wp-login.php`, { method: 'POST', body, redirect: 'manual' });
  const cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const nonce = await fetch(`${origin}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie } });
  return { cookie, 'x-wp-nonce': await nonce.text() };
}

const red = picture(40, 30, [200, 0, 0]);

test('the relay of the WordPress plugin', async (t) => {
  const pixlab = await new FakePixLab().start();
  t.after(() => pixlab.stop());
  const { key } = pixlab.options;
  const site = await startWordPress(t, { PIXLAB_ENDPOINT: `${pixlab.origin}/store` });
  if (!site) return;
  t.after(site.stop);
  await addPlugin(site);
  await site.php(`wp_create_user('reader', 'reader-pass-1', 'reader@example.com');`);
  const admin = await headersOf(site);
  const set = (settings: string): Promise<string> => site.php(`update_option('pixlab_store_settings', ${settings});`);

  const send = async (body: BodyInit | null, headers = admin, method = 'POST'): Promise<Reply> => {
    const url = `${site.origin}/index.php?rest_route=/pixlab-store/v1/store`;
    const response = await fetch(url, { method, body, headers });
    const text = await response.text();
    assert.ok(!text.includes(key), 'no reply tells the key');
    const json = JSON.parse(text) as Reply['json'];
    assert.equal(json.status, response.status, text);
    if (!response.ok) assert.ok(json.error, text);
    return { http: response.status, json, headers: response.headers };
  };
  const status = async (...args: Parameters<typeof send>): Promise<number> => (await send(...args)).http;

  await t.test('lets in nobody without a login, its nonce and the right to upload', async () => {
    const { cookie = '' } = admin;
    assert.equal(await status(form(red), {}), 401);
    assert.equal(await status(form(red), { cookie }), 401);
    // The uploader fetches a fresh nonce after a 401, and after no other status.
    assert.equal(await status(form(red), { cookie, 'x-wp-nonce': 'old' }), 401);
    const reader = await headersOf(site, 'reader', 'reader-pass-1');
    assert.equal(await status(form(red), reader), 403);
    await set(`['capability' => 'read']`);
    assert.equal(await status(form(red), reader), 200);
    await set('[]');
    const got = await send(null, admin, 'GET');
    assert.deepEqual([got.http, got.headers.get('allow')], [405, 'POST']);
  });

  await t.test('stores in the media library, with the comment as caption and alternative text', async () => {
    const { json } = await send(form(red, 'Zoë “1”.png', { comment: 'A <b>red</b> field' }));
    const stored = await fetch(json.link!);
    assert.equal(sha256(Buffer.from(await stored.arrayBuffer())), sha256(red));
    const [caption, alt] = JSON.parse(
      await site.php(`echo json_encode([get_post(${json.id})->post_excerpt,
        get_post_meta(${json.id}, '_wp_attachment_image_alt', true)]);`),
    ) as string[];
    assert.deepEqual([caption, alt], ['A red field', 'A red field']);
  });

  await t.test('refuses what is too large, of another type, empty or missing', async () => {
    assert.equal(await status(form(png(8_500_000))), 413);
    assert.equal(await status(form(png(10_000_000))), 413);
    assert.equal(await status(form(Buffer.alloc(0))), 400);
    assert.equal(await status(new URLSearchParams({ file: 'text' })), 400);
    assert.equal(await status(form(Buffer.from('just text'))), 415);
    // What WordPress lets nobody upload.
    assert.equal(await status(form(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg')), 415);
    assert.equal(await status(form(red, 'a.php')), 415);
    await set(`['accept' => 'image/jpeg,.webp', 'max_size' => 0.001]`);
    assert.equal(await status(form(png(1001))), 413);
    // A list with .webp takes pictures; WordPress then looks at the file.
    await set(`['accept' => 'video/*']`);
    assert.equal(await status(form(red)), 415);
    await set('[]');
  });

  await t.test('stores once for each Idempotency-Key', async () => {
    const count = async (): Promise<number> => Number(await site.php(`echo wp_count_attachments()->{'image/png'};`));
    const stored = await count();
    const headers = { ...admin, 'Idempotency-Key': 'a1b2' };
    const replies = [await send(form(red), headers), await send(form(red), headers)];
    assert.deepEqual(replies[0]!.json, replies[1]!.json);
    assert.equal(await count(), stored + 1);
    for (const reply of replies) assert.equal(reply.headers.get('idempotency-key'), 'a1b2');
    assert.equal(await status(form(picture(9, 9, [0, 0, 0])), headers), 422);
    assert.equal(await status(form(red), { ...admin, 'Idempotency-Key': 'ä' }), 400);

    const again = { ...admin, 'Idempotency-Key': 'c3d4' };
    const refused = await send(form(Buffer.from('just text')), again);
    assert.deepEqual([refused.http, refused.headers.get('idempotency-key')], [415, 'c3d4']);
    await site.php(`set_transient('pixlab_store_' . md5('1 e5f6'), ['hash' => '${sha256(red)}'], 60);`);
    const running = await send(form(red), { ...admin, 'Idempotency-Key': 'e5f6' });
    assert.deepEqual([running.http, running.headers.get('retry-after')], [503, '5']);
  });

  await t.test('sends on to PixLab, and believes only what makes sense', async () => {
    await site.php(`update_option('pixlab_store_key', ['key' => '${key}'], false);`);
    await set(`['mode' => 'pixlab']`);
    const bytes = Buffer.concat([red, png(3_000_000)]);
    const { json } = await send(form(bytes, 'Zoë.png', { comment: 'a comment', key: 'stolen' }));
    const media = pixlab.media.get(json.id!)!;
    assert.deepEqual(
      [media.sha256, media.comment, media.name, media.type],
      [sha256(bytes), 'a comment', 'Zoë.png', 'image/png'],
    );
    assert.ok(json.link!.startsWith('https://') && !pixlab.seen.join().includes('stolen'));

    pixlab.options.answer = (_request, response) =>
      response.writeHead(429, { 'retry-after': '7' }).end('{"status":429,"error":"Slow down."}');
    const limited = await send(form(red), { ...admin, 'Idempotency-Key': 'g7h8' });
    assert.deepEqual([limited.http, limited.headers.get('retry-after'), limited.json.error], [429, '7', 'Slow down.']);
    pixlab.options.answer = undefined;
    // Only successes are remembered.
    assert.equal(await status(form(red), { ...admin, 'Idempotency-Key': 'g7h8' }), 200);
    pixlab.options.answer = (_request, response) =>
      response.end('{"status":200,"id":"a.png","link":"javascript:alert(1)"}');
    assert.equal(await status(form(red)), 502);
    pixlab.options.answer = undefined;
    pixlab.options.key = 'another';
    for (const mirror of [true, false]) {
      pixlab.options.mirror = mirror;
      assert.equal(await status(form(red)), 401);
    }
    pixlab.options.key = key;
    pixlab.options.html = 413;
    assert.equal(await status(form(red)), 502);
    pixlab.options.html = 0;
  });

  await t.test('sends a large file on without holding it in memory', async () => {
    const path = join(await folder(t), 'large.png');
    writeFileSync(path, red);
    await truncate(path, 300_000_000);
    await site.php(`ini_set('memory_limit', '128M');
      $reply = pixlab_store_to_pixlab(['tmp_name' => '${path}', 'name' => 'large.png'], '');
      if (is_wp_error($reply)) throw new Exception($reply->get_error_message());`);
    assert.ok([...pixlab.media.values()].some(({ name, size }) => name === 'large.png' && size === 300_000_000));
  });

  await t.test('takes nothing while files go to another relay', async () => {
    await set(`['mode' => 'relay', 'relay' => 'https://uploads.example.com/store']`);
    assert.equal(await status(form(red)), 404);
    await set(`['mode' => 'pixlab']`);
  });

  await t.test('says so when PixLab cannot be reached', async () => {
    pixlab.stop();
    assert.equal(await status(form(red)), 502);
  });

  assert.doesNotMatch(site.complaints(), /plugins\/pixlab-store/);
});
