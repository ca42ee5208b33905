import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { launch, listen } from '../e2e/page.ts';
import { manifest, PAGE_SCRIPTS, root, SCRIPTS } from './consumer.ts';
import { Site } from './site.ts';

// The snippets of the README for pages that load the scripts from another host.

const CDN = `https://cdn.jsdelivr.net/npm/${manifest.name}@${manifest.version}/dist/`;

const hashesIn = (readme: string): string =>
  /<!-- hashes: [^]*?<!-- end of hashes -->/.exec(readme)?.[0] ?? assert.fail('README.md has the hashes');
const printed = hashesIn(readFileSync(join(root, 'README.md'), 'utf8'));
const [snippet, classic] = [...printed.matchAll(/```html\n([^]*?)```/g)].map(([, code]) => code!);

const read = (file: string): Buffer => readFileSync(join(root, 'dist', file));
const hash = (file: string): string => `sha384-${createHash('sha384').update(read(file)).digest('base64')}`;
const git = (...args: string[]): string => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout;

/** How the README would have to look for the scripts that are built here. */
function assertCurrent(block: string): void {
  const pairs = [...block.matchAll(/https:\S+\/dist\/(\S+?)"(?:: |\s+integrity=)"(.+?)"/g)];
  const said = Object.fromEntries(pairs.map(([, file, value]) => [file!, value!]));
  assert.deepEqual(said, Object.fromEntries(SCRIPTS.map((file) => [file, hash(file)])));
  assert.equal(block.split(CDN).length - 1, SCRIPTS.length, `every address is of ${manifest.version}`);
}

describe('the hashes in README.md', () => {
  it('are those of all the scripts that are built here', () => assertCurrent(printed));

  it('are in dist/integrity.json with those of the languages', () => {
    const listed = JSON.parse(read('integrity.json').toString()) as Record<string, string>;
    assert.deepEqual(listed, Object.fromEntries(Object.keys(listed).map((file) => [file, hash(file)])));
    for (const file of [...SCRIPTS, 'locales/de.js', 'locales/pt-BR.js', 'locales/ar.js'])
      assert.ok(listed[file], file);
  });

  it('are committed with the sources that they belong to', (context) => {
    // Elsewhere than in a clean checkout the sources may have changed since.
    const changed = git('status', '--porcelain', '--', 'src', 'vite.config.ts', 'package.json', 'package-lock.json');
    const committed = git('show', 'HEAD:README.md');
    if (!committed || changed) return context.skip('the sources have changed since the last commit');
    assertCurrent(hashesIn(committed));
  });
});

describe('the scripts from another host, as README.md prints it', () => {
  let browser: Browser;
  let page: Page;
  let site: Site;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  afterEach(async () => {
    await page.close();
    await site.close();
  });

  /**
   * Opens a page with a snippet in it. The other host answers with what was built.
   *
   * @param tampered the file to which it adds something
   * @returns what the page says in its console, and what it asked the other host for
   */
  async function open(body: string, tampered = '', policy = ''): Promise<{ said: string[]; asked: string[] }> {
    const asked: string[] = [];
    const headers = policy ? { 'content-security-policy': policy } : undefined;
    const html = `<!doctype html><html lang="en"><title>Page</title>${body}`;
    site = new Site({ '/': { type: 'text/html; charset=utf-8', body: html, ...(headers && { headers }) } });
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    const said = await listen(page);
    await page.route(/^https:/, async (route) => {
      const file = route.request().url().replace(CDN, '');
      asked.push(file);
      const bytes = read(file);
      await route.fulfill({
        headers: { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' },
        body: file === tampered ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes,
      });
    });
    await page.goto(await site.open());
    return { said, asked };
  }

  /** Chooses a picture, and waits for its row. */
  async function choose(): Promise<void> {
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(30, 20);
      canvas.getContext('2d')!.fillRect(0, 0, 30, 20);
      const store = document.querySelector('pixlab-store') as unknown as PixlabStore;
      await store.add(new File([await canvas.convertToBlob()], 'photo.png', { type: 'image/png' }));
    });
    await page.locator('pixlab-store [part=item]').waitFor();
  }

  const picture = () => page.locator('pixlab-store canvas').waitFor();

  const variants = {
    module: snippet!,
    classic: snippet!.replace(/<script\s+type="module"[^]*?<\/script>/, () => classic!),
  };
  for (const [kind, body] of Object.entries(variants)) {
    const file = `pixlab-store.${kind === 'module' ? 'min' : 'classic'}.js`;

    it(`run, companions included: ${kind}`, async () => {
      assert.ok(PAGE_SCRIPTS.includes(file) && body.includes(file));
      const { said, asked } = await open(body);
      await choose();
      await picture();
      assert.deepEqual(asked.sort(), [file, 'pixlab-store.asides.js', 'pixlab-store.images.js'].sort());
      assert.deepEqual(said, []);
    });

    it(`run under a policy that names the host and a nonce: ${kind}`, async () => {
      const policy =
        `default-src 'none'; script-src ${new URL(CDN).origin} 'nonce-abc123'; style-src 'self'; img-src 'self'; ` +
        "connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
      const { said } = await open(body.replace('type="importmap"', '$& nonce="abc123"'), '', policy);
      await choose();
      await picture();
      assert.deepEqual(said, []);
    });

    it(`do not run with other bytes than those: ${kind}`, async () => {
      const { said } = await open(body, file);
      await page.waitForFunction(() => document.readyState === 'complete');
      assert.match(said.join('\n'), /integrity/);
      assert.equal(await page.evaluate(() => !!customElements.get('pixlab-store')), false);
    });

    it(`go on without a companion that has other bytes: ${kind}`, async () => {
      const { said } = await open(body, 'pixlab-store.images.js');
      const refused = page.waitForEvent('console', { predicate: (line) => line.text().includes('integrity') });
      await choose();
      await refused;
      assert.equal(await page.locator('pixlab-store canvas').count(), 0);
      assert.equal(said.filter((line) => !line.includes('integrity')).join(), '');
    });
  }
});
