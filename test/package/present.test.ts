import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../e2e/page.ts';
import { root, SCRIPTS } from './consumer.ts';
import { type Pages, Site } from './site.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

const icon = { body: readFileSync(join(root, 'demo/icon.svg')), type: 'image/svg+xml' };

describe('a form that opens with a picture of another host', () => {
  let browser: Browser;
  let page: Page;
  let media: Site;
  let site: Site;
  /** Where the picture is. */
  let link: string;
  let blocked: string[];
  let referrers: string[];

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(async () => {
    await page.close();
    await media.close();
    await site.close();
  });

  /** @param lacks a script that the page's server does not have */
  async function open(policy: (mediaHost: string) => string, lacks = ''): Promise<void> {
    media = new Site({ '/a.svg': icon });
    const host = await media.open();
    link = `${host}/a.svg`;
    const pages: Pages = {
      '/': {
        body: `<!doctype html><title>A page</title><form><pixlab-store name="media" value="${link}"></pixlab-store></form><script type="module" src="/pixlab-store.min.js"></script>`,
        type: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': policy(host) },
      },
    };
    for (const file of SCRIPTS.filter((name) => name !== lacks))
      pages[`/${file}`] = { body: readFileSync(join(root, 'dist', file)), type: 'text/javascript' };
    site = new Site(pages);
    const origin = await site.open();
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    blocked = [];
    referrers = [];
    page.on('request', (request) => {
      if (request.url() === link) referrers.push(request.headers().referer ?? '');
    });
    page.on('console', (line) => {
      if (/Content Security Policy|Trusted/.test(line.text())) blocked.push(line.text());
    });
    await page.goto(origin);
    await page.locator('pixlab-store a').waitFor();
  }

  const sent = (): Promise<FormDataEntryValue | null> =>
    page.evaluate(() => new FormData(document.querySelector('form')!).get('media'));

  it('shows it where the policy names that host, and tells it of no page', async () => {
    await open((host) => `${POLICY}; img-src 'self' ${host}`);
    await page.waitForFunction(
      () => document.querySelector('pixlab-store')!.shadowRoot!.querySelector('img')?.naturalWidth,
    );
    assert.equal(await page.locator('pixlab-store [part=status]').count(), 0);
    assert.deepEqual([blocked, referrers], [[], ['']]);
    assert.equal(await sent(), link);
  });

  it('says so where the policy does not, and keeps the link', async () => {
    await open(() => `${POLICY}; img-src 'self'`);
    await page.locator('pixlab-store [part=status]').waitFor();
    assert.match((await page.locator('pixlab-store [part=status]').textContent())!, /cannot be shown/);
    assert.equal(await page.locator('pixlab-store a').getAttribute('href'), link);
    assert.equal(blocked.length, 1);
    assert.deepEqual(media.asked, []);
    assert.equal(await sent(), link);
  });

  it('may lack what draws its row: then the link stands there, and is sent', async () => {
    await open((host) => `${POLICY}; img-src 'self' ${host}`, 'pixlab-store.present.js');
    await page.waitForFunction(() => document.querySelector('pixlab-store')!.updateComplete);
    assert.equal(await page.locator('pixlab-store a').getAttribute('href'), link);
    assert.equal(await page.locator('pixlab-store [part=item]').count(), 1);
    assert.equal(await sent(), link);
  });
});
