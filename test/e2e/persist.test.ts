import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { findBrowsers } from '../helpers/browsers.mjs';
import { digest, FLAGS, Site, writeLarge } from './page.ts';

const MB = 1_000_000;

/** Bytes a second: slow enough to be met in the middle. */
const SLOW = MB;

const NAMES = ['one.mp4', 'two.mp4', 'three.mp4'];

const BODY =
  '<pixlab-store id="pictures" persist multiple comment-each endpoint="/store"></pixlab-store>' +
  '<script type="module" src="/dist/pixlab-store.min.js"></script>';

/** Chromium only: it alone can be told to slow down, and to crash, from outside. */
describe('persist, with the built script', () => {
  let dir: string;
  let paths: string[];
  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'pixlab-store-persist-'));
    paths = NAMES.map((name) => join(dir, name));
    for (const path of paths) await writeLarge(path, 3 * MB);
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  let site: Site;
  let url: string;
  let context: BrowserContext;
  beforeEach(async () => {
    site = new Site(join(dir, 'store'), BODY);
    url = await site.open();
    context = await start();
  });
  afterEach(async () => {
    await context.close();
    await site.close();
    for (const folder of ['store', 'profile']) rmSync(join(dir, folder), { recursive: true, force: true });
  });

  /** A browser as people have it: what playwright opens by itself is a private window, which keeps files otherwise. */
  const start = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(join(dir, 'profile'), { executablePath: findBrowsers().chromium!, args: FLAGS });

  async function open(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
    return page;
  }

  /** Chooses the files, gives each its comment, and waits until they are kept. */
  async function choose(page: Page, files = paths): Promise<void> {
    await page.locator('input[type=file]').setInputFiles(files);
    for (const [index, field] of (await page.locator('[part~=item] textarea').all()).entries()) {
      await field.fill(`Comment ${index}`);
    }
    await untilKept(page, files.length);
  }

  const untilKept = (page: Page, count: number): Promise<unknown> =>
    page.waitForFunction(async (wanted) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('pixlab-store');
        opening.onsuccess = () => resolve(opening.result);
      });
      const asking = db.transaction('notes').objectStore('notes').getAll();
      const notes = await new Promise<unknown[]>((resolve) => (asking.onsuccess = () => resolve(asking.result)));
      db.close();
      return notes.filter((note) => (note as { comment: string }).comment).length === wanted;
    }, count);

  /**
   * Presses Upload on a slow line, and waits until every file is half way.
   *
   * @returns how to make the line fast again
   */
  async function sendHalf(page: Page): Promise<() => Promise<unknown>> {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const limit = (uploadThroughput: number): Promise<unknown> =>
      session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput,
      });
    await limit(SLOW);
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.waitForFunction(() => {
      const { items } = document.querySelector('pixlab-store') as PixlabStore;
      return items.every(({ status, loaded }) => status === 'sending' && loaded > 0);
    });
    return () => limit(-1);
  }

  interface Shown {
    name: string;
    status: string;
    comment: string;
    requested: boolean;
    error: string | undefined;
  }
  const shown = (page: Page): Promise<Shown[]> =>
    page.evaluate(() => {
      const { items } = document.querySelector('pixlab-store') as PixlabStore;
      return items.map(({ name, status, comment, requested, error }) => ({
        ...{ name, status, comment, requested },
        error: error?.code,
      }));
    });

  const untilStored = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => {
      const { items } = document.querySelector('pixlab-store') as PixlabStore;
      return items.length > 0 && items.every(({ status }) => status === 'stored');
    });

  const BACK = NAMES.map((name, index) => ({
    ...{ name, status: 'waiting', comment: `Comment ${index}`, requested: false, error: undefined },
  }));

  /** The server has each file once, with its bytes and its comment. */
  async function assertStoredOnce(): Promise<void> {
    const store = join(dir, 'store');
    const abouts = readdirSync(store).filter((file) => /^\..*\.json$/.test(file));
    const found = abouts.map((file) => {
      const { name, comment } = JSON.parse(readFileSync(join(store, file), 'utf8')) as Record<string, string>;
      return { name, comment, path: join(store, file.slice(1, -'.json'.length)) };
    });
    assert.deepEqual(
      found.map(({ name, comment }) => `${name} ${comment}`).sort(),
      NAMES.map((name, index) => `${name} Comment ${index}`).sort(),
    );
    for (const { name, path } of found) assert.equal(await digest(path), await digest(join(dir, name!)), name);
  }

  it('brings files back after a reload in mid-upload, unsent, and stores each once', async () => {
    const page = await open();
    await choose(page);
    const hurry = await sendHalf(page);
    await page.reload();
    await page.getByText('3 files from your last visit are here again; they have not been sent.').first().waitFor();
    assert.deepEqual(await shown(page), BACK);
    const sent = site.asked.filter((one) => one.startsWith('POST')).length;
    assert.equal(sent, 3);

    await hurry();
    await page.getByRole('button', { name: 'Upload 3 files' }).click();
    await untilStored(page);
    await assertStoredOnce();
    assert.equal(site.asked.filter((one) => one.startsWith('POST')).length, 6);

    // What is stored does not come back.
    await untilKept(page, 0);
    await page.reload();
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await shown(page), []);
  });

  it('brings files back after a crash in mid-upload, and stores each once', async () => {
    const page = await open();
    await choose(page);
    await sendHalf(page);
    const crashed = page.waitForEvent('crash');
    const session = await context.newCDPSession(page);
    // A page that has crashed answers nothing.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();

    const again = await open();
    await again.getByText('3 files from your last visit').first().waitFor();
    assert.deepEqual(await shown(again), BACK);
    await again.getByRole('button', { name: 'Upload 3 files' }).click();
    await untilStored(again);
    await assertStoredOnce();
  });

  it('needs neither the files on disk nor the browser to stay', async () => {
    const path = join(dir, 'gone.mp4');
    await writeLarge(path, MB);
    const before = await digest(path);
    await choose(await open(), [path]);
    rmSync(path);
    await context.close();
    context = await start();

    const again = await open();
    await again.getByText('1 file from your last visit').first().waitFor();
    await again.getByRole('button', { name: 'Upload' }).click();
    await untilStored(again);
    const link = await again.locator('pixlab-store a').getAttribute('href');
    assert.equal(await digest(link!), before);
  });

  it('shows and sends a file in one of two tabs only', async () => {
    const waiting = async (page: Page, count: number): Promise<void> => {
      const ask = async (): Promise<number | undefined> => (await navigator.locks.query()).pending?.length;
      while ((await page.evaluate(ask)) !== count);
    };
    const first = await open();
    await choose(first);
    await sendHalf(first);
    const second = await open();
    // It asks for the files, and gives up.
    await waiting(second, 3);
    await waiting(second, 0);
    assert.deepEqual(await shown(second), []);
    await first.close();

    // Both look for what is left; each file goes to one of them.
    const both = await Promise.all([open(), open()]);
    const all = async (): Promise<Shown[]> => (await Promise.all(both.map(shown))).flat();
    while ((await all()).length < NAMES.length);
    await waiting(second, 0);
    assert.deepEqual((await all()).map(({ name }) => name).sort(), [...NAMES].sort());
    for (const page of both) {
      if (!(await shown(page)).length) continue;
      await page.bringToFront();
      await page.getByRole('button', { name: 'Upload' }).click();
      await untilStored(page);
    }
    await assertStoredOnce();
    assert.deepEqual(await shown(second), []);
  });

  it('says that files cannot be kept where its companion is missing, and still stores them', async () => {
    await context.route('**/pixlab-store.persist.js', (route) => route.fulfill({ status: 404 }));
    const page = await open();
    await page.locator('input[type=file]').setInputFiles(paths[0]!);
    await page.getByText('This browser cannot keep your files for another visit.').first().waitFor();
    await page.getByRole('button', { name: 'Upload' }).click();
    await untilStored(page);
  });
});
