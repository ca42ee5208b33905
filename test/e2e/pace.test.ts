import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { launch, Site } from './page.ts';

/** So often there is something to draw, each time in a task of its own. */
const NEWS = 2000;

const TAGS = {
  module: '<script type="module" src="/dist/pixlab-store.min.js"></script>',
  'plain script': '<script src="/dist/pixlab-store.classic.js"></script>',
};

describe('the pace of drawing', () => {
  let browser: Browser;
  let dir: string;
  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'pixlab-store-pace-'));
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(dir, { recursive: true, force: true });
  });

  for (const [name, tag] of Object.entries(TAGS)) {
    describe(`of the built ${name}`, () => {
      let site: Site;
      let page: Page;
      beforeEach(async () => {
        site = new Site(dir, `<pixlab-store multiple endpoint="demo:slow"></pixlab-store>${tag}`);
        page = await browser.newPage();
        // What the tests' own compiler puts around functions that are handed to a page.
        await page.addInitScript('globalThis.__name = (one) => one');
        await page.goto(await site.open());
        await page.waitForFunction(() => !!customElements.get('pixlab-store'));
      });
      afterEach(async () => {
        await page.close();
        await site.close();
      });

      /** How often it is drawn for so much news; to the end, what it was told last is drawn. */
      const updates = (isSending: boolean): Promise<number> =>
        page.evaluate(
          async ([times, sends]) => {
            const store = document.querySelector('pixlab-store') as PixlabStore;
            await store.add(new File([new Uint8Array(10_000_000)], 'a.png', { type: 'image/png' }));
            if (sends) {
              const storing = new Promise((resolve) => store.addEventListener('storing', resolve, { once: true }));
              void store.upload();
              await storing;
            }
            await store.updateComplete;
            let drawn = 0;
            store.addController({ hostUpdated: () => drawn++ });
            const { port1, port2 } = new MessageChannel();
            for (let turn = 0; turn < times; turn++) {
              store.requestUpdate();
              await new Promise((resolve) => {
                port1.onmessage = resolve;
                port2.postMessage('');
              });
            }
            store.multiple = false;
            await store.updateComplete;
            if (store.shadowRoot!.querySelector('input')!.multiple) throw new Error('The last news is not drawn.');
            if (sends !== store.matches(':state(uploading)')) throw new Error('It was over too early.');
            return drawn;
          },
          [NEWS, isSending] as const,
        );

      it('is calm while a file is on its way, however much there is to tell', async () => {
        // Some at once, and then one in 50 ms, where each of them would be drawn.
        assert.ok((await updates(true)) < NEWS / 4);
      });

      it('is that of the news while nothing is on its way', async () => {
        assert.ok((await updates(false)) > NEWS / 2);
      });
    });
  }
});
