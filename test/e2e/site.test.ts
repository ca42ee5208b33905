import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { PixlabStore } from '../../src/index.ts';
import { launch, listen, root } from './page.ts';
import { PATH, StaticSite } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What was found on a page, each opened once: opening takes longer than looking. */
interface Survey {
  said: string[];
  /** What was asked for outside the site's folder. */
  strange: string[];
  ids: string[];
  links: string[];
  /** What axe finds wrong, by colour scheme. */
  violations: Record<'light' | 'dark', string>;
  /** How wide the page is in a window of so many pixels. */
  widths: Record<number, number>;
}

describe('the site, from a host that has only files', () => {
  const site = new StaticSite();
  const surveys = new Map<string, Survey>();
  let browser: Browser;
  let origin: string;

  before(async () => {
    origin = await site.open();
    browser = await launch();
    const files = ['index.html', ...readdirSync(join(site.folder, 'demo')).map((file) => `demo/${file}`)];
    for (const file of files.filter((one) => one.endsWith('.html'))) surveys.set(file, await survey(file));
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function visit(file: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
    await page.goto(`${origin}${PATH}${file}`);
    return page;
  }

  async function survey(file: string): Promise<Survey> {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const said = await listen(page);
    const strange: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}${PATH}`)) strange.push(request.url());
    });
    await page.goto(`${origin}${PATH}${file}`);
    await page.waitForFunction(() => !!customElements.get('pixlab-store') || !document.querySelector('pixlab-store'));
    const ids = await page.evaluate(async () => {
      const elements = [...document.querySelectorAll<PixlabStore>('pixlab-store')];
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      for (const closed of document.querySelectorAll('details')) closed.open = true;
      return [...document.querySelectorAll('[id]')].map(({ id }) => id);
    });
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], link[href], script[src], img[src]')].map(
        (one) => (one as HTMLAnchorElement).href || (one as HTMLImageElement).src,
      ),
    );
    const violations = { light: await axe(page, 'light'), dark: await axe(page, 'dark') };
    const widths: Survey['widths'] = {};
    for (const width of [320, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      widths[width] = await page.evaluate(() => document.documentElement.scrollWidth);
    }
    await page.close();
    return { said, strange, ids, links, violations, widths };
  }

  async function axe(page: Page, colorScheme: 'light' | 'dark'): Promise<string> {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(AXE);
    const { violations } = await page.evaluate((): Promise<AxeResults> => {
      const loaded = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
      return loaded.axe.run({ resultTypes: ['violations'] });
    });
    return violations
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      .join('\n');
  }

  /** Nothing is wrong on any page; all that is wrong is told together. */
  function assertNone(wrong: (survey: Survey) => unknown): void {
    const found = [...surveys].map(([file, one]) => [file, wrong(one)] as const).filter(([, one]) => one);
    assert.deepEqual(Object.fromEntries(found), {});
  }

  it('has all pages that its navigation names', () => {
    for (const name of ['playground', 'states', 'styled', 'recipes', 'relay', 'reference', 'accessibility', 'form']) {
      assert.ok(surveys.has(`demo/${name}.html`), name);
    }
  });

  it('opens without a word in the console, and asks for nothing outside its folder', () => {
    assertNone(({ said, strange }) => [...said, ...strange].join('\n'));
  });

  it('has no broken link, and no link to what is not on a page', () => {
    const isBroken = ({ pathname, hash }: URL): boolean => {
      if (!pathname.startsWith(PATH) || !site.file(pathname)) return true;
      const ids = surveys.get(pathname.slice(PATH.length))?.ids;
      return !!hash && !!ids && !ids.includes(decodeURIComponent(hash.slice(1)));
    };
    assertNone(({ links }) =>
      links
        .map((href) => new URL(href))
        .filter((to) => to.origin === origin && isBroken(to))
        .map(({ href }) => href)
        .join('\n'),
    );
    assert.notEqual([...surveys.values()].flatMap(({ links }) => links).length, 0);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds wrong: ${scheme}`, () => assertNone(({ violations }) => violations[scheme]));
  }

  for (const width of [320, 1600]) {
    it(`fits into ${width} pixels`, () => assertNone(({ widths }) => widths[width]! > width && widths[width]));
  }

  it('can be read without JavaScript, and says so where the element would be', async () => {
    const wrong: Record<string, string> = {};
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const file of surveys.keys()) {
      await page.goto(`${origin}${PATH}${file}`);
      const text = (await page.locator('main').textContent()) ?? '';
      const elements = await page.locator('pixlab-store').count();
      const said = await page.locator('.needs-script').filter({ visible: true }).count();
      if (text.length < 400) wrong[file] = `only ${text.length} characters`;
      if (said < elements) wrong[file] = `${elements} elements, and ${said} sentences`;
    }
    assert.deepEqual(wrong, {});
    await page.goto(`${origin}${PATH}demo/reference.html`);
    for (const words of ['max-size', 'Where files are POSTed', 'settled', 'dropzone', '--pixlab-store-accent']) {
      await page.getByText(words).first().waitFor({ timeout: 10_000 });
    }
    await page.close();
  });

  it('leads home from what is no page, wherever the site begins', async () => {
    const page = await browser.newPage();
    for (const path of ['nothing', 'demo/nothing.html', 'a/b/c/d']) {
      const response = await page.goto(`${origin}${PATH}${path}`);
      assert.equal(response!.status(), 404, path);
      await page.locator(`a[href="${origin}${PATH}"]`).waitFor({ timeout: 10_000 });
      assert.match(await page.locator('h1').innerText(), /There is no such page/);
    }
    await page.close();
  });

  it('tells of hashes and policy what the README and the server tell', async () => {
    const page = await visit('demo/recipes.html');
    const [, hash] = /pixlab-store\.min\.js"\s+integrity="(sha384-[^"]+)"/.exec(
      readFileSync(join(root, 'README.md'), 'utf8'),
    )!;
    const shown = { cdn: await page.locator('#cdn').innerText(), policy: await page.locator('#policy').innerText() };
    assert.ok(shown.cdn.includes(hash!), 'the hash of the README');
    assert.match(shown.policy, /trusted-types lit-html/);
    const entry = readFileSync(join(root, 'demo/frameworks/react/Entry.tsx'), 'utf8').trim();
    assert.equal((await page.locator('#react pre').textContent())?.trim(), entry);
    await page.close();
  });
});
