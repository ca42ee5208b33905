import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { closeServer, openServer } from '../helpers/local-server.ts';
import { createTestStore } from '../helpers/store-server.mjs';
import { root } from './page.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Upload</title><meta name="viewport" content="width=device-width">
<style>body{margin:0}main{padding:10px;font:16px/1.5 sans-serif}</style></head>
<body><main><h1>Upload</h1></main></body></html>`;

/** What the page's script has: test/helpers/states.ts. */
interface States {
  STATES: Record<string, { shows: string }>;
  createIn: (state: string, scheme: string, place: HTMLElement) => Promise<PixlabStore>;
}

/** A site with a page that brings the element into any of its states, from the sources as they are. */
export interface StatesSite {
  /** The names of all states. */
  states: readonly string[];
  /** Opens a page with the element in one of them, and in a layout. */
  show: (state: string, options?: BrowserContextOptions, layout?: PixlabStore['layout']) => Promise<Page>;
  close: () => Promise<void>;
}

export async function openStates(browser: Browser): Promise<StatesSite> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/helpers/states.ts')],
    outdir: root,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    // What cleans up after a test has nothing to do: each state has a page of its own.
    banner: { js: 'globalThis.afterEach ??= () => {};' },
  });
  const scripts = new Map(outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('/')), text]));
  const { owns, answer } = await createTestStore();
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const script = scripts.get(url);
    if (script)
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=600' }).end(script);
    else if (url === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    else if (owns(url)) void answer(request, response);
    else response.writeHead(404).end();
  });
  const origin = await openServer(server);

  /** By what they differ in: scripts are fetched once for each. */
  const contexts = new Map<string, BrowserContext>();
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const key = JSON.stringify(options);
    // What is measured stands still.
    const context = contexts.get(key) ?? (await browser.newContext({ reducedMotion: 'reduce', ...options }));
    contexts.set(key, context);
    const page = await context.newPage();
    // What the tests' own compiler puts around functions that are handed to a page.
    await page.addInitScript('globalThis.__name = (it) => it');
    await page.goto(`${origin}/`);
    return page;
  };

  const page = await open({});
  const states = await page.evaluate(async (url) => Object.keys(((await import(url)) as States).STATES), '/states.js');
  await page.close();

  return {
    states,
    async show(state, options = {}, layout = 'list') {
      const shown = await open(options);
      await shown.evaluate(
        async ([url, name, colors, look]) => {
          const { STATES, createIn } = (await import(url)) as States;
          Object.assign(document.body.style, { colorScheme: colors, background: 'Canvas', color: 'CanvasText' });
          const store = await createIn(name, colors, document.querySelector('main')!);
          if (!store.shadowRoot!.querySelector(STATES[name]!.shows)) throw new Error(`${name} is over`);
          store.layout = look;
          await store.updateComplete;
        },
        ['/states.js', state, options.colorScheme ?? 'light', layout] as const,
      );
      return shown;
    },
    close: () => closeServer(server),
  };
}
