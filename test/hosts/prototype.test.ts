import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createStoreHandler, toDisk } from '../../src/server/index.ts';
import { launch, listen, root } from '../e2e/page.ts';
import { unpacked } from '../server/helpers/debian.ts';
import { folder, serve } from '../server/helpers/server.ts';
import { leadsTo, OTHER_PHOTO, PHOTO, presentPicture, screenshot, upload } from './helpers/editor.ts';

const PAGE = `<!doctype html>
  <html lang="en">
    <title>A shop of 2009</title>
    <link rel="icon" href="data:," />
    <script src="/prototype.js"></script>
    <script src="/pixlab-store.classic.js"></script>
    <form id="form"><pixlab-store endpoint="/store" name="picture" value-as="json" required></pixlab-store></form>
  </html>`;

test('a page with Prototype.js gets what any other gets', async (t) => {
  const library = await unpacked(t, 'libjs-prototype', 'usr/share/javascript/prototype/prototype.js');
  if (!library) return;
  const relay = createStoreHandler({ store: toDisk({ dir: await folder(t) }) });
  const { origin } = await serve(t, async (request) => {
    const { pathname } = new URL(request.url);
    if (/^\/store(\/|$)/.test(pathname)) return relay(request);
    if (pathname === '/') return new Response(PAGE, { headers: { 'content-type': 'text/html' } });
    const path = pathname === '/prototype.js' ? library : join(root, 'dist', pathname);
    const body = await readFile(path).catch(() => null);
    return new Response(body, { status: body ? 200 : 404, headers: { 'content-type': 'text/javascript' } });
  });
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const said = await listen(page);
  await page.goto(origin);
  // What makes such a page dangerous is there.
  assert.deepEqual(await page.evaluate(() => [Array.from(new Set([1])).length, 'each' in [], typeof [].entries]), [
    0,
    true,
    'undefined',
  ]);

  const store = page.locator('pixlab-store');
  await upload(store, PHOTO, 'A “quoted” comment');
  const sent = (): Promise<Record<string, string>> =>
    page.evaluate(() => {
      const form = document.querySelector('form')!;
      return JSON.parse(new FormData(form).get('picture') as string) as Record<string, string>;
    });
  const { link, comment, name } = await sent();
  assert.ok(await leadsTo(link!, PHOTO));
  assert.deepEqual([comment, name], ['A “quoted” comment', 'starfish.jpg']);

  await page.evaluate((one) => {
    // As an edit screen does that opens with its present picture.
    const fresh = document.querySelector('pixlab-store')!.cloneNode() as Element;
    fresh.setAttribute('value', one);
    document.querySelector('form')!.replaceChildren(fresh);
  }, link!);
  assert.equal(await presentPicture(store), link);
  await upload(store, OTHER_PHOTO, '');
  assert.ok(await leadsTo((await sent()).link!, OTHER_PHOTO));
  await screenshot(page, 'prototype');
  assert.deepEqual(said, []);
});
