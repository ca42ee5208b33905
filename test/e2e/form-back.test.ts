import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import type {} from '../../src/define.ts';
import { findBrowsers } from '../helpers/browsers.mjs';
import { WebDriver } from '../helpers/webkit-launcher.mjs';
import { HeldSite, SCRIPT } from './held-site.ts';

const LINK = '/no-such/a.png';

const PAGES = {
  // A page that wants to know when it is left is not kept alive: the browser has to make it anew.
  '/form': `<form><pixlab-store name="media" endpoint="/store"></pixlab-store></form><script>onunload = () => {}</script>${SCRIPT}`,
  '/next': '<p>Another page</p>',
};

/** A browser, as far as it is needed here. */
interface Driver {
  go: (url: string) => Promise<unknown>;
  back: () => Promise<unknown>;
  run: <T>(act: (value: string) => T, value: string) => Promise<T>;
  close: () => Promise<unknown>;
}

async function openPuppeteer(browser: 'chrome' | 'firefox', executablePath: string): Promise<Driver> {
  const args = browser === 'chrome' ? ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync'] : [];
  const opened = await puppeteer.launch({ browser, executablePath, args });
  const page = await opened.newPage();
  return {
    go: (url) => page.goto(url),
    back: () => page.goBack(),
    run: (act, value) => page.evaluate(act, value),
    close: () => opened.close(),
  };
}

async function openWebKit(parts: { driver: string; screen: string; browser: string }): Promise<Driver> {
  const driver = new WebDriver();
  await driver.open(parts);
  return {
    go: (url) => driver.call('POST', '/url', { url }),
    back: () => driver.call('POST', '/back', {}),
    run: (act, value) =>
      driver.call('POST', '/execute/sync', {
        script: `return (${act.toString()})(arguments[0])`,
        args: [value],
      }) as Promise<never>,
    close: () => driver.close(),
  };
}

const found = findBrowsers();
const BROWSERS: [name: string, isHere: boolean, open: () => Promise<Driver>][] = [
  ['Chromium', !!found.chromium, () => openPuppeteer('chrome', found.chromium!)],
  ['Firefox', !!found.firefox, () => openPuppeteer('firefox', found.firefox!)],
  ['WebKit', !!found.webkit, () => openWebKit(found.webkit!)],
];

for (const [name, isHere, open] of BROWSERS) {
  describe(`going back, in ${name}`, { skip: !isHere && `${name} is not here` }, () => {
    const site = new HeldSite(PAGES);
    let origin: string;
    let driver: Driver;
    before(async () => {
      origin = await site.open();
      driver = await open();
    });
    after(async () => {
      await driver.close();
      await site.close();
    });

    it('brings back what the form would have sent', async () => {
      await driver.go(`${origin}/form`);
      const marked = await driver.run((link) => {
        const store = document.querySelector('pixlab-store') as PixlabStore;
        store.value = link;
        document.title = 'left';
        return new FormData(document.querySelector('form')!).get('media');
      }, LINK);
      assert.equal(marked, LINK);
      await driver.go(`${origin}/next`);
      await driver.back();
      const [title, ...values] = await driver.run(() => {
        const store = document.querySelector('pixlab-store') as PixlabStore;
        return [document.title, store.value, new FormData(document.querySelector('form')!).get('media')];
      }, '');
      // WebKit keeps the page alive all the same, and where it makes one anew it restores not even an input: what the element
      // does with a state is tested beside the others in test/element.
      assert.equal(title, name === 'WebKit' ? 'left' : '/form');
      assert.deepEqual(values, [LINK, LINK]);
    });
  });
}
