import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { digest, heard, launch, listen, listenForEvents, POLICY, root, Site, writeLarge } from './page.ts';

const MB = 1_000_000;
const LARGE = 300 * MB;

/** A real photo, with a camera's metadata in it. */
const PHOTO = join(root, 'node_modules/exif-parser/test/starfish.jpg');

/** How much a page's memory may grow while a large file goes out, in bytes. */
const GROWTH = 60 * MB;

describe('the main job, with the built script on a bare page', () => {
  let browser: Browser;
  let dir: string;
  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'pixlab-store-e2e-'));
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(dir, { recursive: true, force: true });
  });

  let site: Site;
  let page: Page;
  afterEach(async () => {
    await page.close();
    await site.close();
  });

  /** @returns what the page says in its console from now on */
  async function open(body: string, policy?: string): Promise<string[]> {
    site = new Site(join(dir, 'store'), body, policy);
    page = await browser.newPage();
    const said = await listen(page);
    await page.goto(await site.open());
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
    return said;
  }

  /** What the page's process holds, in bytes. */
  async function memory(): Promise<number> {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const sizes = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) * 1024);
    return Math.max(...sizes);
  }

  it('stores a photo and a 300 MB video with a comment, byte for byte', async () => {
    const video = join(dir, 'long.mp4');
    await writeLarge(video, LARGE);
    const said = await open(
      '<pixlab-store multiple endpoint="/store"></pixlab-store><script type="module" src="/dist/pixlab-store.min.js"></script>',
    );
    const scripts = site.asked.filter((one) => one.endsWith('.js'));
    assert.deepEqual(scripts, ['GET /dist/pixlab-store.min.js'], 'loading it costs one request');

    await listenForEvents(page);
    await page.locator('input[type=file]').setInputFiles([PHOTO, video]);
    await page.locator('[part~=thumbnail] canvas').waitFor();
    const before = await memory();
    await page.getByPlaceholder('Comment').fill('Low tide, “Praia”\nday 2');
    await page.getByRole('button', { name: 'Upload 2 files' }).click();

    const { stored, counts } = await heard(page);
    assert.deepEqual(counts, [2, 0, 0]);
    assert.ok((await memory()) - before < GROWTH, `${((await memory()) - before) / MB} MB more`);
    for (const [name, path] of [
      ['starfish.jpg', PHOTO],
      ['long.mp4', video],
    ] as const) {
      const { link, id, comment } = stored.find((one) => one.name === name)!;
      assert.equal(comment, 'Low tide, “Praia”\nday 2');
      assert.ok(link.endsWith(`/store/${id}`));
      assert.equal(await digest(link), await digest(path), name);
      const about = JSON.parse(readFileSync(join(dir, 'store', `.${id}.json`), 'utf8')) as Record<string, unknown>;
      // A form's text travels with the line ends of the network.
      assert.equal(about.comment, comment.replaceAll('\n', '\r\n'));
      assert.equal(about.name, name);
    }

    // What a person sees: both stored, each with its link.
    await page.getByText('Stored').nth(1).waitFor();
    const links = await page
      .locator('pixlab-store a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    assert.deepEqual(links.sort(), stored.map(({ link }) => link).sort());
    assert.deepEqual(said, []);
  });

  it('works as a plain script, too', async () => {
    const said = await open(
      '<pixlab-store endpoint="/store" auto-upload></pixlab-store><script src="/dist/pixlab-store.classic.js"></script>',
    );
    await listenForEvents(page);
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    const { stored } = await heard(page);
    assert.equal(await digest(stored[0]!.link), await digest(PHOTO));
    assert.deepEqual(said, []);
  });

  it('is harmless twice on a page', async () => {
    const said = await open(
      '<pixlab-store endpoint="/store"></pixlab-store><script src="/dist/pixlab-store.classic.js"></script>' +
        '<script type="module" src="/dist/pixlab-store.min.js"></script>',
      `${POLICY} 'allow-duplicates'`,
    );
    await page.waitForLoadState('networkidle');
    await listenForEvents(page);
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    await page.getByRole('button', { name: 'Upload' }).click();
    assert.deepEqual((await heard(page)).counts, [1, 0, 0]);
    assert.deepEqual(said, []);
  });
});
