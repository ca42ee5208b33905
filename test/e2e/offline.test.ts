import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { heard, launch, listen, listenForEvents, Site } from './page.ts';

const COUNT = 30;

/** In Chromium alone: the others cannot be told over their protocols to lose the connection for real. */
describe('offline for real', () => {
  let browser: Browser;
  let dir: string;
  let site: Site;
  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'pixlab-store-offline-'));
    browser = await launch();
    site = new Site(
      dir,
      '<pixlab-store multiple concurrency="2" endpoint="/store"></pixlab-store>' +
        '<script type="module" src="/dist/pixlab-store.min.js"></script>',
    );
  });
  after(async () => {
    await browser.close();
    await site.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const statuses = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      (document.querySelector('pixlab-store') as PixlabStore).items.map(
        ({ status, error }) => status + (error ? ` ${error.code}` : ''),
      ),
    );
  const posts = (): number => site.asked.filter((one) => one.startsWith('POST')).length;

  it('for 5 seconds in the middle of 30 files: it holds, goes on by itself, and each is stored once', async () => {
    const page = await browser.newPage();
    const said = await listen(page);
    // The page's 5 seconds need not be ours.
    await page.clock.install();
    await page.goto(await site.open());
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
    await listenForEvents(page);
    const files = Array.from({ length: COUNT }, (_, index) => ({
      ...{ name: `${index}.png`, mimeType: 'image/png', buffer: Buffer.alloc(500_000 + index, `${index} `) },
    }));
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByRole('button', { name: `Upload ${COUNT} files` }).click();
    while (!(await statuses(page)).includes('stored'));

    await page.context().setOffline(true);
    const inFlight = /^(sending|processing)/;
    while ((await statuses(page)).some((status) => inFlight.test(status))) await page.clock.runFor(10);
    const before = await statuses(page);
    const sent = posts();
    await page.clock.runFor(5000);
    assert.deepEqual(await statuses(page), before, 'nothing moves');
    assert.equal(posts(), sent, 'nothing is sent');
    const held = before.filter((status) => status !== 'stored');
    assert.ok(held.length > 0 && held.length < COUNT, `${held.length} were held`);
    for (const status of held) assert.match(status, /^(waiting|retrying offline)$/);
    assert.equal(await page.evaluate(() => 'heard' in window), false, 'it has not settled');

    await page.context().setOffline(false);
    const { stored, counts } = await heard(page);
    assert.deepEqual(counts, [COUNT, 0, 0]);
    assert.equal(new Set(stored.map(({ id }) => id)).size, COUNT);
    const onDisk = readdirSync(dir).filter((name) => !name.startsWith('.'));
    assert.deepEqual(onDisk.sort(), stored.map(({ id }) => id).sort(), 'what the server holds');
    // What the browser itself says of a lost connection is no mistake of the element's.
    assert.deepEqual(
      said.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/.test(line)),
      [],
    );
  });
});
