import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { launch } from '../e2e/page.ts';
import { root, SCRIPTS } from './consumer.ts';
import { type Pages, Site } from './site.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

const fileOf = (name: string): string => `pixlab-store.${name}.js`;
const film = readFileSync(join(root, 'test/images/fixtures/vp8.webm')).toString('base64');

/** The built scripts of these names, under a path. */
const scripts = (path: string, files = SCRIPTS): Pages =>
  Object.fromEntries(
    files.map((file) => [`${path}${file}`, { body: readFileSync(join(root, 'dist', file)), type: 'text/javascript' }]),
  );

const html = (tag: string, headers: Record<string, string> = {}): Pages[string] => ({
  body: `<!doctype html><title>A page</title><pixlab-store multiple></pixlab-store>${tag}`,
  type: 'text/html; charset=utf-8',
  headers,
});

const TAGS = {
  module: (base: string) => `<script type="module" src="${base}${fileOf('min')}"></script>`,
  'plain script': (base: string) => `<script src="${base}${fileOf('classic')}"></script>`,
};

describe('what the scripts load on demand', () => {
  let browser: Browser;
  let page: Page;
  let said: string[];
  let sites: Site[] = [];

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(async () => {
    await page.close();
    await Promise.all(sites.map((site) => site.close()));
    sites = [];
  });

  async function site(pages: Pages): Promise<{ origin: string; asked: string[] }> {
    const opened = new Site(pages);
    sites.push(opened);
    return { origin: await opened.open(), asked: opened.asked };
  }

  async function visit(url: string): Promise<void> {
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    said = [];
    page.on('console', (line: ConsoleMessage) => said.push(`${line.type()}: ${line.text()}`));
    page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`blocked by policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(url);
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
  }

  /** Adds a picture and two videos. */
  const addFiles = (): Promise<string[]> =>
    page.evaluate(async (base64) => {
      const canvas = new OffscreenCanvas(30, 20);
      canvas.getContext('2d')!.fillRect(0, 0, 30, 20);
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const store = document.querySelector('pixlab-store') as unknown as PixlabStore;
      const items = await store.add([
        new File([await canvas.convertToBlob()], 'photo.png', { type: 'image/png' }),
        new File([bytes], 'film.webm', { type: 'video/webm' }),
        new File([bytes, ' '], 'other.webm', { type: 'video/webm' }),
      ]);
      return items.map(({ status }) => status);
    }, film);

  /** Waits until this many rows have their picture. */
  const pictures = async (count: number): Promise<void> => {
    await page.waitForFunction(
      (wanted) => document.querySelector('pixlab-store')!.shadowRoot!.querySelectorAll('canvas').length === wanted,
      count,
    );
  };

  for (const [kind, tag] of Object.entries(TAGS)) {
    it(`stands beside the ${kind}, not beside the page`, async () => {
      const pages = { '/deep/in/the/site.html': html(tag('/assets/')), ...scripts('/assets/') };
      const { origin, asked } = await site(pages);
      await visit(`${origin}/deep/in/the/site.html`);
      assert.equal(asked.filter((path) => path.endsWith('.js')).length, 1, 'one request until it is used');
      await addFiles();
      await pictures(3);
      assert.ok(asked.includes(`/assets/${fileOf('video')}`));
    });

    it(`is found by the ${kind} of another origin`, async () => {
      const cdn = await site(scripts('/npm/pixlab-store/dist/'));
      const { origin, asked } = await site({ '/': html(tag(`${cdn.origin}/npm/pixlab-store/dist/`)) });
      await visit(origin);
      await addFiles();
      await pictures(3);
      assert.deepEqual(
        asked.filter((path) => path.endsWith('.js')),
        [],
      );
    });

    it(`speaks German where the ${kind} comes from another origin and the policy is strict`, async () => {
      const german = { body: readFileSync(join(root, 'dist/locales/de.js')), type: 'text/javascript' };
      const cdn = await site({ ...scripts('/npm/'), '/npm/locales/de.js': german });
      const policy = POLICY.replace("script-src 'self'", `script-src ${cdn.origin}`);
      const body = `<!doctype html><html lang="de"><title>Eine Seite</title><pixlab-store></pixlab-store>${tag(`${cdn.origin}/npm/`)}`;
      const inGerman = { body, type: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy } };
      const { origin } = await site({ '/': inGerman });
      await visit(origin);
      await page.getByRole('button', { name: 'Datei auswählen' }).waitFor();
      assert.deepEqual(said, []);
      assert.deepEqual(cdn.asked.filter((path) => /language|locale/.test(path)).sort(), [
        '/npm/locales/de.js',
        `/npm/${fileOf('languages')}`,
      ]);
    });

    it(`stays English where the page's server lacks the words, with the ${kind}`, async () => {
      const body = `<!doctype html><html lang="de"><title>Eine Seite</title><pixlab-store></pixlab-store>${tag('/')}`;
      const { origin } = await site({ '/': { body, type: 'text/html; charset=utf-8' }, ...scripts('/') });
      await visit(origin);
      await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    });

    it(`breaks no strict policy of a page with the ${kind}`, async () => {
      const pages = { '/': html(tag('/'), { 'Content-Security-Policy': POLICY }), ...scripts('/') };
      const { origin } = await site(pages);
      await visit(origin);
      await addFiles();
      await pictures(3);
      assert.deepEqual(said, []);
    });

    it(`may be missing where only the ${kind} was copied: rows have no pictures, and all else works`, async () => {
      const name = kind === 'module' ? 'min' : 'classic';
      const { origin, asked } = await site({ '/': html(tag('/')), ...scripts('/', [fileOf(name)]) });
      await visit(origin);
      const missed = page.waitForResponse((response) => response.url().endsWith(fileOf('images')));
      assert.deepEqual(await addFiles(), ['waiting', 'waiting', 'waiting']);
      await missed;
      // Another file, after the failure, asks for the missing part no more.
      await page.evaluate(async () => {
        const store = document.querySelector('pixlab-store') as unknown as PixlabStore;
        await store.add([new File(['x'], 'late.png', { type: 'image/png' })]);
        await store.updateComplete;
      });
      assert.equal(asked.filter((path) => path.endsWith(fileOf('images'))).length, 1);
      await page.waitForFunction(
        () => document.querySelector('pixlab-store')!.shadowRoot!.querySelectorAll('[part=item]').length === 4,
      );
      await pictures(0);
      // The browser's own line about the missing file is all that is said.
      assert.deepEqual(
        said.filter((line) => !/^error: Failed to load resource.*404/.test(line)),
        [],
      );
    });
  }

  /** Adds the same file twice, removes it, and says what is shown then. */
  const addTwiceAndRemove = (): Promise<{ names: string[]; notices: string[]; offers: string[] }> =>
    page.evaluate(async () => {
      const store = document.querySelector('pixlab-store') as unknown as PixlabStore;
      const root = store.shadowRoot!;
      const files = ['a.png', 'a.png', 'x.txt'].map(
        (name) => new File(['abc'], name, { type: name === 'x.txt' ? 'text/plain' : 'image/png' }),
      );
      await store.add(files);
      const names = store.items.map(({ name }) => name);
      await store.updateComplete;
      root.querySelector<HTMLElement>('[part=remove]')!.click();
      await store.updateComplete;
      await store.updateComplete;
      const [notices, offers] = ['.notice p', '[part=action]'].map((selector) =>
        [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim()),
      );
      return { names, notices: notices!, offers: offers! };
    });

  it('brings what compares files, and what can be done about duplicates and removed files, under a strict policy', async () => {
    const pages = { '/': html(TAGS.module('/'), { 'Content-Security-Policy': POLICY }), ...scripts('/') };
    const { origin, asked } = await site(pages);
    await visit(origin);
    const { names, notices, offers } = await addTwiceAndRemove();
    assert.deepEqual(names, ['a.png']);
    assert.equal(notices.length, 3);
    assert.deepEqual(offers, ['Add again', 'Undo']);
    for (const part of ['same', 'asides']) assert.ok(asked.includes(`/${fileOf(part)}`), part);
    assert.deepEqual(said, []);
  });

  it('may lack both: the same file is taken twice, what is refused is said, and Remove removes', async () => {
    const { origin } = await site({ '/': html(TAGS.module('/')), ...scripts('/', [fileOf('min')]) });
    await visit(origin);
    const { names, notices, offers } = await addTwiceAndRemove();
    assert.deepEqual(names, ['a.png', 'a.png']);
    assert.deepEqual(notices, ['“x.txt” was not added: Images and videos']);
    assert.deepEqual(offers, []);
    assert.deepEqual(
      await page.evaluate(() => (document.querySelector('pixlab-store') as unknown as PixlabStore).items.length),
      1,
    );
    assert.deepEqual(
      said.filter((line) => !/^error: Failed to load resource.*404/.test(line)),
      [],
    );
  });

  it('is asked again for what to do when a try has failed and that could not be fetched: the file is tried again', async () => {
    const reply = (json: object): Pages[string] => ({ body: JSON.stringify(json), type: 'application/json' });
    const body = `<!doctype html><title>A page</title><pixlab-store endpoint="/store"></pixlab-store>${TAGS.module('/')}`;
    const pages: Pages = { '/': { body, type: 'text/html; charset=utf-8' }, ...scripts('/', [fileOf('min')]) };
    const { origin, asked } = await site(pages);
    const times = (name: string): number => asked.filter((path) => path.endsWith(name)).length;
    await visit(origin);
    await page.clock.install();
    const begin = (): Promise<unknown> =>
      page.evaluate(async () => {
        const store = document.querySelector('pixlab-store') as unknown as PixlabStore;
        await store.add(new File(['x'], 'a.png', { type: 'image/png' }));
        await store.updateComplete;
        void store.upload();
      });
    const status = (wanted: string): Promise<unknown> =>
      page.waitForFunction(
        (word) => (document.querySelector('pixlab-store') as unknown as PixlabStore).items[0]!.status === word,
        wanted,
      );
    pages['/store'] = reply({ status: 503, error: 'Not now.' });
    await begin();
    await status('failed');
    assert.equal(times(fileOf('asides')), 2, 'with the file, and when it failed');

    Object.assign(pages, scripts('/', [fileOf('asides')]));
    await page.evaluate(() => (document.querySelector('pixlab-store') as unknown as PixlabStore).retry());
    await status('retrying');
    pages['/store'] = reply({ status: 200, link: 'https://media.example/a.png', id: 'a.png' });
    await page.clock.runFor(2000);
    await status('stored');
    assert.deepEqual([times(fileOf('asides')), times('/store')], [3, 3]);
  });

  it('may lack the part for videos: one line, and icons', async () => {
    const { origin } = await site({ '/': html(TAGS.module('/')), ...scripts('/', ['min', 'images'].map(fileOf)) });
    await visit(origin);
    const lines = page.waitForEvent('console', { predicate: (line) => line.type() === 'info' });
    await addFiles();
    await lines;
    await pictures(1);
    assert.equal(said.filter((line) => line.startsWith('info:')).length, 1);
  });

  it('finds the page beside a plain script that an optimizer put into it', async () => {
    const code = readFileSync(join(root, 'dist', fileOf('classic')), 'utf8').replaceAll('</', '<\\/');
    const { origin } = await site({ '/shop/': html(`<script>${code}</script>`), ...scripts('/shop/') });
    await visit(`${origin}/shop/`);
    await addFiles();
    await pictures(3);
  });

  it('has the attributes that the reference names', async () => {
    const { origin } = await site({ '/': html(TAGS.module('/')), ...scripts('/', [fileOf('min')]) });
    await visit(origin);
    const observed = await page.evaluate(
      () => (customElements.get('pixlab-store') as unknown as typeof PixlabStore).observedAttributes,
    );
    const reference = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const [element] = reference.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    assert.deepEqual(element!.attributes!.map(({ name }) => name).sort(), observed.sort());
  });
});
