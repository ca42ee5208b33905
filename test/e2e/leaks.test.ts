import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { HeldSite, SCRIPT } from './held-site.ts';
import { launch } from './page.ts';
import { type Open, prepareUse, watchPage } from './watched-page.ts';

/** So often an element is made, used and removed. */
const TIMES = 200;

/** What a page itself may gain meanwhile, in nodes and listeners: less than one for two elements. */
const SLACK = TIMES / 2;

/** Milliseconds after which an element that is out of the page has gone for good; as in the element. */
const MOVE_TIME = 50;

/** Milliseconds in which an element that has gone is to end everything. */
const PATIENCE = 5000;

/** What is alive in the page, after what nobody can reach any more was taken away. */
interface Alive {
  elements: number;
  requests: number;
  databases: number;
  nodes: number;
  listeners: number;
}

/** With Chromium's own view of its memory, which no other browser shows to a driver. */
describe('two hundred elements, used and removed', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  let site: HeldSite;
  let page: Page;
  let session: CDPSession;
  let idle: Open;
  beforeEach(async () => {
    site = new HeldSite({ '/': SCRIPT });
    const origin = await site.open();
    page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    // The TypeScript runner writes it into functions that go to the page.
    await page.addInitScript('globalThis.__name = (one) => one');
    await page.addInitScript(watchPage);
    await page.goto(origin);
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
    await page.evaluate(prepareUse);
    session = await page.context().newCDPSession(page);
    // The driver listens, too.
    idle = await open();
  });
  afterEach(async () => {
    await page.close();
    await site.close();
  });

  /** Uses and removes so many elements. Of the files that each sends, the first is to be tried again later. */
  async function use(times: number): Promise<void> {
    for (let count = 0; count < times; count++) {
      const first = site.uploads.length;
      const using = page.evaluate((name) => self.useElement(name), `leaks-${first}`);
      await (await site.upload(first)).answer(503, { 'retry-after': '1000' });
      // The next one takes its place.
      for (const other of [1, 2]) await site.upload(first + other);
      await using;
    }
  }

  const open = (): Promise<Open> => page.evaluate(() => self.whatIsOpen());

  /** Waits until so much is open as before; what is open after a while is the answer. */
  async function openInTheEnd(): Promise<Open> {
    let now = await open();
    for (const end = Date.now() + PATIENCE; Date.now() < end && !isDeepStrictEqual(now, idle); now = await open());
    return now;
  }

  /** How many objects with this prototype there are. */
  async function count(prototype: string): Promise<number> {
    const { result } = await session.send('Runtime.evaluate', { expression: prototype, objectGroup: 'count' });
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId!,
      objectGroup: 'count',
    });
    const { result: length } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
    });
    await session.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
    return length.value as number;
  }

  /** Browsers let go of what they watched for an element with the next frame or the one after it. */
  async function alive(): Promise<Alive> {
    await session.send('Performance.enable');
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      await session.send('HeapProfiler.collectGarbage');
      if (!(await count("customElements.get('pixlab-store').prototype"))) break;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((one) => one.name === name)!.value;
    return {
      elements: await count("customElements.get('pixlab-store').prototype"),
      requests: await count('XMLHttpRequest.prototype'),
      databases: await count('IDBDatabase.prototype'),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
    };
  }

  it('leave nothing behind', { timeout: 240_000 }, async () => {
    // What is made once for all is made by the first few.
    await use(5);
    assert.deepEqual(await openInTheEnd(), idle);
    const before = await alive();
    await use(TIMES);
    assert.deepEqual(await openInTheEnd(), idle);
    const now = await alive();
    const { elements, requests, databases } = now;
    assert.deepEqual({ elements, requests, databases }, { elements: 0, requests: 0, databases: 0 });
    for (const what of ['nodes', 'listeners'] as const) {
      assert.ok(now[what] - before[what] < SLACK, `${now[what] - before[what]} more ${what}`);
    }
  });

  it('would be seen, if they did', async () => {
    await use(5);
    await openInTheEnd();
    const before = await alive();
    // Nothing is ended any more, and no element notices that it has gone for good.
    await page.evaluate((moveTime) => {
      AbortController.prototype.abort = () => undefined;
      const start = window.setTimeout.bind(window) as (...given: unknown[]) => number;
      const startOthers = (act: unknown, time: number): number => (time === moveTime ? 0 : start(act, time));
      window.setTimeout = startOthers as typeof setTimeout;
    }, MOVE_TIME);
    await use(3);
    const left = await openInTheEnd();
    for (const what of ['listeners', 'requests', 'timers', 'locks'] as const) {
      assert.ok(left[what] - idle[what] >= 3, `${idle[what]}, then ${left[what]} open ${what}`);
    }
    const now = await alive();
    for (const [what, seen] of Object.entries(now)) {
      assert.ok(seen - before[what as keyof Alive] >= 3, `${before[what as keyof Alive]}, then ${seen} ${what}`);
    }
  });
});
