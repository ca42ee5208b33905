import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { launch, listen } from '../e2e/page.ts';
import { Consumer, node } from './consumer.ts';
import { Site } from './site.ts';

// A server that renders pages with the package as it is published, and a browser that goes on from there.

const consumer = new Consumer();
after(() => consumer.remove());
for (const name of ['@lit-labs/ssr', '@lit-labs/ssr-client']) consumer.link(name);

/** Runs a module in a Node of its own, which must have nothing to complain about; what it prints is JSON. */
function inNode<Result>(code: string): Result {
  const file = consumer.write('server.js', code);
  return JSON.parse(node(['--import', consumer.write('strict.js', STRICT), file], consumer.folder)) as Result;
}

/** Nobody may warn. */
const STRICT =
  "for (const name of ['warn', 'error']) console[name] = (...line) => { throw new Error(line.join(' ')); };";

/** What Lit itself leaves in a Node process: its registry of elements, and what its copies share. */
const OF_LIT = [
  'customElements',
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'litServerRoot',
  'reactiveElementVersions',
];

const GIF = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

/** An author's own element that has the uploader inside, with settings that no attribute can hold. */
const AUTHORS = `
  import { html, LitElement } from 'lit';
  customElements.define('my-page', class extends LitElement {
    render() {
      return html\`<h1>Entry</h1><pixlab-store
        endpoint="/store"
        .multiple=\${true}
        .noComment=\${true}
        .value=\${'https://media.example/one.gif'}
        .headers=\${async () => ({ 'X-Page': 'mine' })}
      ></pixlab-store>\`;
    }
  });`;

const PAGES = {
  plain: '<pixlab-store></pixlab-store>',
  'with settings':
    '<pixlab-store endpoint="/store" multiple max-size="5MB" accept="image/*" name="picture" required auto-upload' +
    ' no-comment><b>Your photo</b></pixlab-store>',
  'with a stored picture':
    '<pixlab-store endpoint="/store" multiple value="https://media.example/one.gif"></pixlab-store>',
  disabled: '<pixlab-store endpoint="/store" comment-each disabled></pixlab-store>',
  "inside an author's element": '<my-page></my-page>',
};

describe('on a server', () => {
  for (const entry of ['', '/element.js', '/client', '/server', '/react', '/preact', '/vue', '/svelte']) {
    it(`importing pixlab-store${entry} says nothing, throws nothing and changes no global`, () => {
      const added = inNode<string[]>(`
        // Node makes some of its own when first asked for.
        for (const name of Object.getOwnPropertyNames(globalThis)) void globalThis[name];
        const before = new Map(Object.getOwnPropertyNames(globalThis).map((name) => [name, globalThis[name]]));
        await import('pixlab-store${entry}');
        const changed = Object.getOwnPropertyNames(globalThis).filter((name) => !Object.is(before.get(name), globalThis[name]));
        console.log(JSON.stringify(changed));`);
      const usesLit = entry === '' || entry === '/element.js';
      assert.deepEqual(
        added.filter((name) => !usesLit || !OF_LIT.includes(name)),
        [],
      );
    });
  }

  it('takes every setting without a document', () => {
    const read = inNode<unknown[]>(`
      import { PixlabStore } from 'pixlab-store/element.js';
      customElements.define('my-uploader', class extends PixlabStore {});
      const element = new (customElements.get('my-uploader'))();
      element.endpoint = '/store';
      element.maxSize = '5MB';
      element.headers = '{"X-Name":"1"}';
      console.log(JSON.stringify([element.endpoint, element.maxSize, element.headers, element.items]));`);
    assert.deepEqual(read, ['/store', 5_000_000, { 'x-name': '1' }, []]);
  });
});

describe('rendered on a server', () => {
  let rendered: Record<string, string>;
  let script: string;
  let browser: Browser;

  before(async () => {
    consumer.write('my-page.js', AUTHORS);
    rendered = inNode(`
      import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { unsafeStatic, html } from 'lit/static-html.js';
      import 'pixlab-store';
      import './my-page.js';
      const pages = ${JSON.stringify(PAGES)};
      const done = {};
      for (const [name, page] of Object.entries(pages)) {
        done[name] = await collectResult(render(html\`\${unsafeStatic(page)}\`));
      }
      console.log(JSON.stringify(done));`);
    const entry = consumer.write(
      'client.js',
      "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';\nimport 'pixlab-store';\nimport './my-page.js';\n",
    );
    const result = (await build({
      root: consumer.folder,
      configFile: false,
      logLevel: 'error',
      build: { write: false, lib: { entry, formats: ['es'] }, rolldownOptions: { output: { codeSplitting: false } } },
    })) as Rolldown.RolldownOutput[];
    script = result[0]!.output[0].code;
    browser = await launch();
  });
  after(() => browser.close());

  it('is a declarative shadow root with the whole empty state', () => {
    for (const [name, page] of Object.entries(rendered)) {
      assert.match(page, /<pixlab-store[^]*<template shadowroot="open" shadowrootmode="open"/, name);
      assert.match(page, /part="dropzone"[^]*part="browse"[^]*<\/template>/, name);
    }
    assert.match(rendered['with settings']!, /Images, up to 5 MB/);
  });

  for (const name of Object.keys(PAGES)) {
    it(`is taken over as it stands: ${name}`, async () => {
      const site = new Site({
        '/': { type: 'text/html; charset=utf-8', body: pageOf(rendered[name]!) },
        '/client.js': { type: 'text/javascript', body: script },
      });
      const page = await browser.newPage();
      try {
        const said = await listen(page);
        await page.route('https://media.example/*', (route) => route.fulfill({ contentType: 'image/gif', body: GIF }));
        const stored = { status: 200, link: 'https://media.example/small.gif', id: 'small.gif' };
        await page.route('**/store', (route) => route.fulfill({ json: stored }));
        await page.goto(await site.open());
        const seen = await snapshot(page);
        const height = await heightOf(page);
        assert.ok(seen.parts > 1 && height > 80, 'it can be seen before any script has run');
        await page.addScriptTag({ type: 'module', url: '/client.js' });
        await page.waitForFunction(() => {
          const { store } = window.rendered!;
          return store.hasUpdated && !store.isUpdatePending;
        });
        assert.deepEqual(await snapshot(page), seen, 'nothing was made anew');
        // What was stored before is a mere link until its picture comes.
        const hasPicture = /picture|author/.test(name);
        if (hasPicture) await page.locator('pixlab-store img').waitFor();
        else {
          assert.equal(await heightOf(page), height);
          assert.equal(await page.evaluate(() => window.rendered!.shifts), 0, 'nothing has moved');
        }
        assert.deepEqual(await snapshot(page), seen);
        assert.deepEqual(said, []);

        // It is alive.
        const alive = await page.evaluate(async () => {
          const { store } = window.rendered!;
          const items = await store.add(new File(['GIF89a'], 'small.gif', { type: 'image/gif' }));
          await store.updateComplete;
          return [items.length, store.shadowRoot!.querySelectorAll('[part=item]').length, store.multiple];
        });
        const isMultiple = !/plain|disabled/.test(name);
        assert.deepEqual(alive, [1, hasPicture ? 2 : 1, isMultiple]);
        assert.deepEqual(said, []);
      } finally {
        await page.close();
        await site.close();
      }
    });
  }
});

declare global {
  interface Window {
    /** What the page remembers of what the server had rendered. */
    rendered?: { store: PixlabStore; nodes: Node[]; shifts: number };
  }
}

/** A page that remembers every node the server has made. */
const pageOf = (body: string): string => `<!doctype html><html lang="en"><title>Page</title>${body}
<p>Below it</p>
<script>
  const inside = (root) => [...root.querySelectorAll(':not(li, li *)')];
  const find = (root) => root.querySelector('pixlab-store') ?? find(inside(root).find((one) => one.shadowRoot).shadowRoot);
  const store = find(document);
  rendered = { store, nodes: inside(store.shadowRoot), shifts: 0 };
  new PerformanceObserver((list) => (rendered.shifts += list.getEntries().length)).observe({ type: 'layout-shift' });
</script>`;

/** What of it still stands where it stood: nodes the server made, without those in rows. */
const snapshot = (page: Page): Promise<{ kept: number; parts: number; text: string }> =>
  page.evaluate(() => {
    const { store, nodes } = window.rendered!;
    const now = [...store.shadowRoot!.querySelectorAll(':not(li, li *)')];
    return {
      kept: nodes.filter((node, index) => node === now[index]).length,
      parts: now.filter((node) => node.hasAttribute('part')).length,
      text: now.map(({ localName }) => localName).join(),
    };
  });

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => window.rendered!.store.getBoundingClientRect().height);
