import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { findBrowsers } from '../helpers/browsers.mjs';
import { WebDriver } from '../helpers/webkit-launcher.mjs';
import { HeldSite, SCRIPT } from './held-site.ts';
import { launch } from './page.ts';

const ELEMENT = `<pixlab-store multiple endpoint="/store"></pixlab-store>${SCRIPT}`;
const TALL = '<style>body { height: 100vh; margin: 0 } iframe { width: 600px; height: 400px; border: 0 }</style>';

const PAGES = {
  '/': ELEMENT,
  '/tall': TALL + ELEMENT,
  '/dialog': `${TALL}<dialog>${ELEMENT}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  '/editor': `${TALL}${ELEMENT}<p contenteditable>Words</p><input>`,
  '/framed': `${TALL}<iframe src="/tall"></iframe>`,
  '/bare': `${TALL}<p>Nothing here takes files.</p>`,
  '/other': '<p>Another page</p>',
};

/** More than the buffers between browser and server hold: half of it is under way until it is read. */
const LARGE = 20_000_000;

describe('guards of the page, in Chromium', () => {
  let browser: Browser;
  let dir: string;
  let photo: string;
  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'pixlab-store-guards-'));
    photo = join(dir, 'photo.png');
    writeFileSync(photo, 'abc');
    browser = await launch({
      // What the real browser has, and a driven one otherwise has not.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  after(async () => {
    await browser.close();
    rmSync(dir, { recursive: true, force: true });
  });

  let site: HeldSite;
  let origin: string;
  let page: Page;
  /** What is answered when the browser asks whether to leave. */
  let leave: 'accept' | 'dismiss';
  beforeEach(async () => {
    site = new HeldSite(PAGES);
    origin = await site.open();
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    leave = 'accept';
    page.on('dialog', (dialog) => void dialog[leave]());
  });
  afterEach(async () => {
    await page.close();
    await site.close();
  });

  async function open(path = '/', attributes: Record<string, string> = {}): Promise<void> {
    await page.goto(origin + path);
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
    await page.evaluate((all) => {
      const element = document.querySelector('pixlab-store')!;
      for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    }, attributes);
  }

  const choose = (size = 3): Promise<unknown> =>
    page.evaluate((bytes) => {
      const file = new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' });
      return (document.querySelector('pixlab-store') as PixlabStore).add(file);
    }, size);

  /** Chooses a file and presses Upload; a browser asks nothing on a page that nobody has touched. */
  async function upload(size?: number): Promise<void> {
    await choose(size);
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
  }

  const reaches = (status: string): Promise<void> => page.locator(`[part=item].${status}`).waitFor();

  /** Leaves for another page by a link's way, if the browser lets it. */
  const go = (): Promise<void> => page.evaluate(() => location.assign('/other'));

  describe('leaving', () => {
    /** Tries to leave, and says whether the browser has asked first. */
    async function isAsked(): Promise<boolean> {
      leave = 'dismiss';
      const asking = page.waitForEvent('dialog').then(() => true);
      const leaving = page.waitForURL('**/other').then(() => false);
      const answer = Promise.any([asking, leaving]);
      await go();
      return answer;
    }

    it('is not asked about while files only wait to be uploaded', async () => {
      await open();
      await choose();
      await page.getByPlaceholder('Comment').fill('A touched page');
      assert.equal(await isAsked(), false);
    });

    it('is asked about while a file is in flight, and no longer when it is stored', async () => {
      await open();
      await upload();
      await reaches('processing');
      assert.equal(await isAsked(), true);
      await (await site.upload(0)).answer();
      await reaches('stored');
      assert.equal(await isAsked(), false);
    });

    it('is asked about while a file waits for its next try, and no longer when it is cancelled', async () => {
      await open();
      await upload();
      await (await site.upload(0)).answer(503, { 'retry-after': '1000' });
      await reaches('retrying');
      assert.equal(await isAsked(), true);
      await page.getByRole('button', { name: 'Cancel: a.png' }).click();
      await reaches('cancelled');
      assert.equal(await isAsked(), false);
    });

    it('is asked about while a file waits for a connection', async () => {
      await open();
      await page.context().setOffline(true);
      await upload();
      await page.waitForFunction(() => document.querySelector('pixlab-store')!.items[0]?.requested);
      assert.equal(await isAsked(), true);
      await page.context().setOffline(false);
      await (await site.upload(0)).answer();
      await reaches('stored');
    });
  });

  /** Firefox keeps no page that has an open request: it ends it, and loads the page anew. For WebKit see below. */
  describe('a page that is kept in the back/forward cache', () => {
    const note = (): Promise<void> =>
      page.evaluate(() => {
        const events: string[] = [];
        Object.assign(window, { events });
        addEventListener('pageshow', ({ persisted }) => events.push(`pageshow ${persisted}`));
        const element = document.querySelector('pixlab-store') as PixlabStore;
        for (const type of ['storing', 'stored', 'failed', 'settled'] as const)
          element.addEventListener(type, () => events.push(type));
      });
    const noted = (): Promise<string[]> => page.evaluate(() => (window as unknown as { events: string[] }).events);

    async function away(): Promise<void> {
      await go();
      await page.waitForURL('**/other');
    }

    /** There is no `load` of a page that was kept. */
    async function back(): Promise<void> {
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForFunction(() => (window as { events?: string[] }).events?.includes('pageshow true'));
    }

    it('takes the answer that came meanwhile', async () => {
      await open();
      await note();
      await upload();
      await reaches('processing');
      await away();
      await (await site.upload(0)).answer();
      await back();
      await reaches('stored');
      assert.deepEqual(await noted(), ['storing', 'pageshow true', 'stored', 'settled']);
      assert.equal(site.uploads.length, 1);
    });

    it('goes on with what was half way', async () => {
      await open();
      await note();
      await upload(LARGE);
      await reaches('sending');
      await away();
      await back();
      await (await site.upload(0)).answer();
      await reaches('stored');
      assert.equal(site.uploads.length, 1);
    });

    it('tries again what broke meanwhile', async () => {
      await open();
      await note();
      await upload(LARGE);
      await reaches('sending');
      await away();
      (await site.upload(0)).drop();
      await back();
      await (await site.upload(1)).answer();
      await reaches('stored');
      assert.deepEqual(await noted(), ['storing', 'pageshow true', 'stored', 'settled']);
    });

    it('goes on waiting for the next try', async () => {
      await open();
      await note();
      await upload();
      await (await site.upload(0)).answer(503, { 'retry-after': '1' });
      await reaches('retrying');
      await away();
      await back();
      await (await site.upload(1)).answer();
      await reaches('stored');
    });
  });

  /** With real drags, which only Chromium takes from a driver; the events of all browsers are tested with the element. */
  describe('a file that is dropped', () => {
    /** Drops the photo at a place of the window. */
    async function dropAt(x: number, y: number): Promise<void> {
      const session = await page.context().newCDPSession(page);
      const data = { items: [], files: [photo], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x, y, data });
      }
    }

    /** The page or frame with the element. */
    const home = (): Frame => page.frames().at(-1)!;
    const count = (): Promise<number> => home().evaluate(() => document.querySelector('pixlab-store')!.items.length);

    /** The middle of what a selector names, in the window. */
    async function middleOf(selector: string): Promise<[x: number, y: number]> {
      const box = (await home().locator(selector).first().boundingBox())!;
      return [box.x + box.width / 2, box.y + box.height / 2];
    }

    it('is opened by the browser where there is no element: else what follows would show nothing', async () => {
      await page.goto(`${origin}/bare`);
      const opening = page.context().waitForEvent('page');
      await dropAt(50, 300);
      assert.equal((await opening).url(), `file://${photo}`);
    });

    for (const [where, path] of [
      ['on a page', '/tall'],
      ['on a page with a dialog that holds the element', '/dialog'],
      ['in a frame', '/framed'],
    ] as const) {
      it(`${where} beside the zone opens nothing and adds nothing; on the zone it is added`, async () => {
        await page.goto(origin + path);
        await home().locator('[part=dropzone]').waitFor();
        const opened: string[] = [];
        page.context().on('page', (other) => opened.push(other.url()));
        page.on('framenavigated', (frame) => opened.push(frame.url()));
        // The corner of the frame, or that of the window, which is the backdrop of the dialog.
        await dropAt(1, path === '/framed' ? 399 : 590);
        assert.equal(await count(), 0);
        await dropAt(...(await middleOf('[part=dropzone]')));
        await home().locator('[part=item]').waitFor();
        assert.equal(await count(), 1);
        // What the first drop would have opened is open by the time the second has been worked through.
        assert.deepEqual(opened, []);
      });
    }

    for (const [what, selector] of [
      ['an editor', '[contenteditable]'],
      ['a text field', 'body > input'],
    ] as const) {
      it(`on ${what} of the page opens nothing, although that may take it`, async () => {
        await page.goto(`${origin}/editor`);
        await home().locator('[part=dropzone]').waitFor();
        const opened: string[] = [];
        page.context().on('page', (other) => opened.push(other.url()));
        await dropAt(...(await middleOf(selector)));
        await dropAt(...(await middleOf('[part=dropzone]')));
        await home().locator('[part=item]').waitFor();
        assert.deepEqual(opened, []);
      });
    }
  });
});

/** WebKit ends a request when it keeps its page. No driver of it takes drags, and it asks nobody who has not touched the page. */
describe('guards of the page, in WebKit', { skip: !findBrowsers().webkit && 'WebKitGTK is not here.' }, () => {
  it('a page that is kept in the back/forward cache tries again what was half way', async () => {
    const site = new HeldSite(PAGES);
    const driver = new WebDriver();
    const run = (script: string): Promise<unknown> => driver.call('POST', '/execute/sync', { script, args: [] });
    const until = async (script: string): Promise<void> => {
      while (!(await run(`return !!(${script})`)));
    };
    try {
      const origin = await site.open();
      await driver.open(findBrowsers().webkit!);
      await driver.call('POST', '/url', { url: `${origin}/` });
      await until("customElements.get('pixlab-store')");
      await run(`
        window.isKept = false;
        addEventListener('pageshow', ({ persisted }) => window.isKept = persisted);
        window.element = document.querySelector('pixlab-store');
        element.add(new File([new Uint8Array(${LARGE})], 'a.png', { type: 'image/png' })).then(() => element.upload());`);
      await site.upload(0);
      await until("element.items[0].status === 'sending' && element.items[0].loaded");
      await run("setTimeout(() => location.assign('/other'))");
      await until("location.pathname === '/other'");
      await driver.call('POST', '/back', {});
      await until('window.isKept');
      await (await site.upload(1)).answer();
      await until("element.items[0].status === 'stored'");
      assert.equal(site.uploads.length, 2);
    } finally {
      await driver.close();
      await site.close();
    }
  });
});
