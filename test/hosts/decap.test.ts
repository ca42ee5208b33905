import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { createStoreHandler, toDisk } from '../../src/server/index.ts';
import { launch, listen, root } from '../e2e/page.ts';
import { folder, serve } from '../server/helpers/server.ts';
import { leadsTo, OTHER_PHOTO, PHOTO, presentPicture, screenshot, shownPicture, upload } from './helpers/editor.ts';
import { npmPackage } from './helpers/npm-package.ts';

/** Where the page takes Decap from. */
const CDN = /^https:\/\/unpkg\.com\/decap-cms@([\d.]+)\/dist\//;

/** Where the page's test backend keeps entries. */
interface Repository {
  posts: { 'tide.md': { content: string } };
}

const send = (path: string, type: string): Response =>
  new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, { headers: { 'content-type': type } });

test('Decap CMS: an entry gets a picture, shows it when it is opened again, and gets another', async (t) => {
  const html = await readFile(join(root, 'demo/decap/index.html'), 'utf8');
  const [, version] = /decap-cms@([\d.]+)/.exec(html)!;
  const decap = npmPackage(t, 'decap-cms', version!);
  if (!decap) return;

  const relay = createStoreHandler({ store: toDisk({ dir: await folder(t) }) });
  const { origin } = await serve(t, (request) => {
    const { pathname } = new URL(request.url);
    if (/^\/store(\/|$)/.test(pathname)) return relay(request);
    if (pathname === '/') return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    const [, name] = /^\/dist\/(pixlab-store\.\w+\.js)$/.exec(pathname) ?? [];
    return name ? send(join(root, 'dist', name), 'text/javascript') : new Response(null, { status: 404 });
  });
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
  const said = await listen(page);
  const strangers: string[] = [];
  await page.route(
    ({ origin: one }) => one !== origin,
    (route) => {
      const url = route.request().url();
      const path = url.replace(CDN, '');
      if (path === url) strangers.push(url);
      if (path === url) return route.abort();
      return route.fulfill({ path: join(decap, 'dist', path), headers: { 'access-control-allow-origin': '*' } });
    },
  );

  /** The saved entry, as soon as it has so many links, this one among them. */
  const entry = async (count: number, link = ''): Promise<string> => {
    const handle = await page.waitForFunction(
      ([wanted, one]) => {
        const { content } = (window as unknown as { repoFiles: Repository }).repoFiles.posts['tide.md'];
        return content.split('http').length === wanted + 1 && content.includes(one) && content;
      },
      [count, link] as const,
    );
    return String(await handle.jsonValue());
  };
  const picture = page.locator('pixlab-store').first();
  const preview = page.frameLocator('iframe').locator('img');
  const open = async (): Promise<void> => {
    await page.goto(`${origin}/#/collections/posts`);
    await page.getByText('Low tide').click();
    await picture.waitFor();
  };
  const publish = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Publish now').click();
  };

  await page.goto(origin);
  await page.getByRole('button', { name: 'Login' }).click();
  await open();
  await upload(picture, PHOTO, 'Low tide, “Praia”');
  const first = await shownPicture(preview);
  assert.ok(await leadsTo(first, PHOTO));
  await screenshot(page, 'decap-stored');
  await publish();
  assert.match(await entry(1, first), new RegExp(`^picture: ${first}$`, 'm'));

  await open();
  assert.equal(await presentPicture(picture), first);
  await screenshot(page, 'decap-present');
  // What is not stored yet must not get lost.
  await picture.locator('input[type=file]').setInputFiles(OTHER_PHOTO);
  await page.getByLabel('Title').fill('Low tide at noon');
  await publish();
  await page.getByText('Upload or remove the file first.').waitFor();
  await screenshot(page, 'decap-unsent');
  await picture.getByRole('button', { name: 'Upload' }).click();
  const second = await shownPicture(preview.and(page.frameLocator('iframe').locator(`:not([src="${first}"])`)));
  assert.ok(await leadsTo(second, OTHER_PHOTO));
  await publish();
  assert.ok(!(await entry(1, second)).includes(first));

  // A field for several: a list in the entry.
  await open();
  const gallery = page.locator('pixlab-store').nth(1);
  await gallery.locator('input[type=file]').setInputFiles([PHOTO, OTHER_PHOTO]);
  await gallery.locator('[part=status]', { hasText: 'Stored' }).nth(1).waitFor();
  await publish();
  assert.match(await entry(3), /^gallery:\n( +- http.*\n){2}/m);
  await open();
  await gallery.locator('[part=thumbnail] img').nth(1).waitFor();
  await screenshot(page, 'decap-gallery');
  await gallery.getByRole('button', { name: 'Remove' }).first().click();
  await publish();
  await entry(2, second);

  assert.deepEqual(strangers, []);
  // Decap's own: it rejects a promise with nothing when an entry cannot be saved.
  const ofDecap = /^log: .*(decap-cms|CMS_MANUAL_INIT)|^uncaught: undefined$/;
  assert.deepEqual(
    said.filter((line) => !ofDecap.test(line)),
    [],
  );
});
