import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import puppeteer, { type Browser as Firefox } from 'puppeteer-core';
import { PNG } from 'pngjs';
import { FLAGS } from '../e2e/page.ts';
import { findBrowsers } from '../helpers/browsers.mjs';
import { WebDriver } from '../helpers/webkit-launcher.mjs';
import { differences, type Places } from './compare.ts';
import { type Look, nameOf, Sheets } from './sheet.ts';

// Pictures of every state, compared with those in test/visual/pictures. `npm run pictures` renews them: look at what
// has changed before you commit it.

const NARROW = 320;
const WIDE = 800;

const found = findBrowsers();
const sheets = new Sheets();
before(() => sheets.open());
after(() => sheets.close());

/** What the page calls, so that it works over every driver. */
const PLACES = `(() => {
  const places = {};
  for (const { id, parentElement } of document.querySelectorAll('pixlab-store')) {
    const { top, bottom } = parentElement.getBoundingClientRect();
    places[id] = { top: top + scrollY, bottom: bottom + scrollY };
  }
  return places;
})()`;
const READY = `'ready' in document.documentElement.dataset`;
const FAULT = 'document.documentElement.dataset.ready';

const same = (name: string, picture: Uint8Array, places: Places): void =>
  assert.deepEqual(differences(name, picture, places), [], `${name}: see test/visual/changed`);

const FULL: Look[] = [];
for (const scheme of ['light', 'dark'] as const) {
  for (const dir of ['ltr', 'rtl'] as const) {
    for (const width of [NARROW, WIDE]) FULL.push({ scheme, dir, width });
  }
  FULL.push({ scheme, dir: 'ltr', width: WIDE, forced: true });
}

describe('how every state looks in Chromium', { skip: !found.chromium && 'Chromium is not here' }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    const args = [...FLAGS, '--font-render-hinting=none', '--disable-lcd-text', '--hide-scrollbars'];
    browser = await chromium.launch({ executablePath: found.chromium!, args });
  });
  after(() => browser.close());

  for (const look of FULL) {
    it(nameOf(look), async () => {
      page = await browser.newPage({
        viewport: { width: look.width, height: 900 },
        colorScheme: look.scheme,
        forcedColors: look.forced ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      await page.goto(sheets.urlOf(look));
      await page.waitForFunction(READY, undefined, { timeout: 30_000 });
      assert.equal(await page.evaluate(FAULT), '');
      const places = await page.evaluate<Places>(PLACES);
      same(`chromium-${nameOf(look)}`, await page.screenshot({ fullPage: true, animations: 'disabled' }), places);
      await page.close();
    });
  }
});

const FEW: Look[] = [
  { scheme: 'light', dir: 'ltr', width: WIDE },
  { scheme: 'dark', dir: 'rtl', width: WIDE },
];

describe('how every state looks in Firefox', { skip: !found.firefox && 'Firefox is not here' }, () => {
  let browser: Firefox;
  before(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: found.firefox!, headless: true });
  });
  after(() => browser.close());

  for (const look of FEW) {
    it(nameOf(look), async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: look.width, height: 900 });
      await page.goto(sheets.urlOf(look));
      await page.waitForFunction(READY, { timeout: 30_000 });
      assert.equal(await page.evaluate(FAULT), '');
      const places = (await page.evaluate(PLACES)) as Places;
      same(`firefox-${nameOf(look)}`, await page.screenshot({ fullPage: true }), places);
      await page.close();
    });
  }
});

describe('how every state looks in WebKitGTK', { skip: !found.webkit && 'WebKitGTK is not here' }, () => {
  const browser = new WebDriver();
  before(() => browser.open(found.webkit!));
  after(() => browser.close());
  const run = (script: string): Promise<unknown> =>
    browser.call('POST', '/execute/sync', { script: `return ${script}`, args: [] });

  for (const look of FEW) {
    it(nameOf(look), async () => {
      await browser.call('POST', '/url', { url: sheets.urlOf(look) });
      const wait = `const [done] = arguments; const ask = () => ${READY} ? done(${FAULT}) : setTimeout(ask, 20); ask()`;
      assert.equal(await browser.call('POST', '/execute/async', { script: wait, args: [] }), '');
      const places = (await run(PLACES)) as Places;
      same(`webkit-${nameOf(look)}`, await wholePage(run, browser), places);
    });
  }
});

/** One picture of the whole page: this driver takes only what is in the window. */
async function wholePage(run: (script: string) => Promise<unknown>, browser: WebDriver): Promise<Uint8Array> {
  const [width, height] = (await run('[innerWidth, document.documentElement.scrollHeight]')) as [number, number];
  const all = new PNG({ width, height });
  for (let done = 0; done < height;) {
    const top = (await run(`(scrollTo(0, ${done}), scrollY)`)) as number;
    const piece = PNG.sync.read(Buffer.from(await stillPicture(browser), 'base64'));
    const rows = Math.min(piece.height, height - top);
    PNG.bitblt(piece, all, 0, 0, Math.min(width, piece.width), rows, 0, top);
    done = top + rows;
  }
  return PNG.sync.write(all);
}

/** A picture once the window shows what it was scrolled to: this driver does not wait for that. */
async function stillPicture(browser: WebDriver): Promise<string> {
  const frames = `const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()))`;
  let before = '';
  for (let tries = 0; tries < 20; tries++) {
    await browser.call('POST', '/execute/async', { script: frames, args: [] });
    const now = (await browser.call('GET', '/screenshot')) as string;
    if (now === before) return now;
    before = now;
  }
  throw new Error('The page does not come to rest.');
}
