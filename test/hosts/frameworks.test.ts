import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { withFrameworks } from '../../demo/frameworks/vite.mjs';
import { DemoSite } from '../e2e/demo-site.ts';
import { digest, launch, listen, root } from '../e2e/page.ts';

const PHOTO = join(root, 'node_modules/exif-parser/test/starfish.jpg');

const PLAIN = ['plain-module', 'plain-classic'];
const BUILT = ['react', 'vue', 'svelte', 'angular'];
const pathOf = (name: string): string => `demo/frameworks/${name}/index.html`;

describe('the element in', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pixlab-store-frameworks-'));
  let browser: Browser;
  let site: DemoSite;
  let origin: string;
  let page: Page;
  let said: string[];

  before(async () => {
    await build({
      ...withFrameworks(),
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: join(dir, 'built'),
        copyPublicDir: false,
        minify: false,
        modulePreload: false,
        rolldownOptions: { input: BUILT.map((name) => join(root, pathOf(name))) },
      },
    });
    site = new DemoSite(join(dir, 'store'), [join(dir, 'built'), root]);
    origin = await site.open();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await site.close();
    rmSync(dir, { recursive: true, force: true });
  });
  afterEach(() => page.close());

  async function open(name: string, query = ''): Promise<void> {
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    said = await listen(page);
    await page.goto(`${origin}/${pathOf(name)}${query}`);
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
  }

  const uploader = () => page.locator('pixlab-store');
  const state = () => page.locator('output');
  const isValid = (): Promise<boolean> =>
    uploader().evaluate((element) => (element as unknown as { validity: ValidityState }).validity.valid);

  /** What the page says in its console: nothing but what its listener has heard, and that Angular greets. */
  const assertHeard = (lines: string[]): void =>
    assert.deepEqual(
      said.filter((line) => !line.startsWith('log: Angular is running')),
      lines,
    );

  for (const name of [...PLAIN, ...BUILT]) {
    it(`${name}: a file is stored, the page knows its link, and the form sends it`, async () => {
      await open(name);
      const before = page.url();
      await page.getByLabel('Title').fill('Low tide');
      await page.getByRole('button', { name: 'Save' }).click();
      assert.equal(page.url(), before, 'a required picture is missing');
      assert.equal(await isValid(), false);

      await page.locator('input[type=file]').setInputFiles(PHOTO);
      await page.getByRole('button', { name: /^Upload/ }).click();
      await state().filter({ hasText: '/store/' }).waitFor();
      const link = (await state().textContent())!;
      assert.equal(await digest(link), await digest(PHOTO));
      assert.equal(site.sent.at(-1)!['x-csrf-token'], 'a-token-of-the-site');
      assert.equal(await isValid(), true);

      await page.getByRole('button', { name: 'Save' }).click();
      if (name === 'angular') {
        const saved = page.getByRole('status').filter({ hasText: 'Low tide' });
        assert.deepEqual(JSON.parse((await saved.textContent())!), { title: 'Low tide', picture: link });
      } else {
        await page.waitForURL((url) => url.searchParams.get('picture') === link);
        assert.equal(new URL(page.url()).searchParams.get('title'), 'Low tide');
      }
      assertHeard(PLAIN.includes(name) ? [] : [`log: starfish.jpg is stored as ${link.split('/').at(-1)}`]);
    });
  }

  for (const name of BUILT.filter((one) => one !== 'angular')) {
    it(`${name}: a form that opens with a picture shows it, and follows when it is removed`, async () => {
      await open(name, `?picture=${encodeURIComponent(`${origin}/demo/icon.svg`)}`);
      assert.equal(await state().textContent(), `${origin}/demo/icon.svg`);
      await uploader().locator('img').waitFor();
      await page.getByRole('button', { name: 'Remove: icon.svg' }).click();
      await page.waitForFunction(() => document.querySelector('output')!.textContent === '');
      assert.equal(await isValid(), false);
      assertHeard([]);
    });
  }

  it('angular: what the form sets is shown, and taken away again', async () => {
    await open('angular');
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    await page.getByRole('button', { name: /^Upload/ }).click();
    await uploader().getByRole('link').waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    await uploader().getByRole('link').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.querySelector('output')!.textContent === '');
    assert.equal(await isValid(), false);
  });
});
