import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { closeServer, openServer } from '../test/helpers/local-server.ts';
import { LIT, OURS, RAW, WAYS } from './figures.ts';
import type { Rival } from './rivals.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** As the relay, and PixLab, answer. */
const STORED = '{"status":200,"link":"https://media.example/x.png","id":"x.png"}';

/** A click on it opens the file picker. */
const CONTROLS: Record<string, string> = {
  [RAW]: `document.querySelector('button')`,
  [LIT]: `document.querySelector('bare-list')?.shadowRoot?.querySelector('button')`,
  [OURS]: `document.querySelector('pixlab-store')?.shadowRoot?.querySelector('[part=browse]')`,
};

/** What the pages of the bench are asked for besides the column. */
export interface Wanted {
  concurrency?: number;
  /** Raw and Lit show a bar for each file, as ours always does. */
  bars?: boolean;
  /** Nothing is sent. */
  stay?: boolean;
  /** Raw makes pictures, and nothing else. */
  pictures?: boolean;
}

const attributes = (all: Record<string, unknown>): string =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? '' : String(value)}"`)
    .join('');

const script = (src: string): string => `<script type="module" src="${src}"></script>`;

/** A list as high as the element's. */
const ROWS = `<style>
  ul { height: 26em; margin: 0; padding: 0; overflow-y: auto; }
  li { display: flex; gap: 12px; padding: 12px 0; }
  ul:not([virtualizer]) > li { content-visibility: auto; contain-intrinsic-size: auto 3em; }
</style><ul></ul>${script('/rows.js')}`;

/** Waits until a person could click, and until nothing stands before the click. */
const startMark = (control: string): string => `<script type="module">
  const isThere = () => ${control}?.getBoundingClientRect().width > 0;
  while (!isThere()) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
  performance.mark('interactive');
</script>`;

export const controlOf = (column: string, rivals: readonly Rival[]): string =>
  CONTROLS[column] ?? rivals.find(({ name }) => name === column)!.control;

/** The pages of the bench, their scripts, and a store that throws away what it gets. */
export class Site {
  readonly #files = new Map<string, Uint8Array>();
  readonly #server: Server = createServer({ requestTimeout: 0 }, (request, response) =>
    this.#answer(request, response),
  );
  readonly #rivals: readonly Rival[];
  readonly #isNamed: boolean;
  origin = '';

  /** @param isNamed whether our functions keep their names: for profiles, not for figures */
  constructor(rivals: readonly Rival[], isNamed = false) {
    this.#rivals = rivals;
    this.#isNamed = isNamed;
  }

  async open(small: Uint8Array): Promise<void> {
    await this.#pack(
      ['raw', 'lit', 'ours', 'rows'].map((page) => join(root, 'bench/pages', `${page}.ts`)),
      true,
    );
    if (this.#isNamed) await this.#pack([join(root, 'src/index.ts')], false);
    // Now: a build that is made meanwhile does not count.
    const dist = join(root, 'dist');
    for (const name of readdirSync(dist).filter((file) => /^pixlab-store\.\w+\.js$/.test(file)))
      this.#files.set(name, readFileSync(join(dist, name)));
    this.#files.set('small.jpg', small);
    for (const [index, { script, sheet }] of this.#rivals.entries()) {
      this.#files.set(`rival-${index}.js`, script);
      this.#files.set(`rival-${index}.css`, sheet);
    }
    this.origin = await openServer(this.#server);
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }

  /** Where a column's page is. */
  pageOf(column: string, { concurrency = 3, bars, stay, pictures }: Wanted = {}): string {
    const wanted = { column, concurrency, bars, stay, pictures };
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== false);
    return `${this.origin}/?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
  }

  /** Where the page is whose start is measured: with nothing of the bench but a mark. */
  startOf = (column: string): string => `${this.origin}/start?${new URLSearchParams({ column }).toString()}`;

  /** Where something stands in our sources: what a profile calls by its place in a packed script. */
  placeOf(url: string, line: number): string {
    const lines = Buffer.from(this.#files.get(basename(url)) ?? '')
      .toString()
      .split('\n')
      .slice(0, line + 1);
    const file = lines.findLast((one) => /^\/\/ [\w@./-]+$/.test(one))?.slice(3);
    return file ? `${file}: ${lines.at(-1)!.trim().slice(0, 70)}` : basename(url);
  }

  async #pack(entryPoints: string[], minify: boolean): Promise<void> {
    const { outputFiles } = await build({
      ...{ entryPoints, minify, bundle: true, splitting: !minify, write: false, format: 'esm', target: 'es2022' },
      ...{ outdir: 'out', absWorkingDir: root, external: ['pixlab-store'] },
      // As in Vite's own builds.
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    });
    for (const { path, contents } of outputFiles) this.#files.set(basename(path), contents);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url!, 'http://bench');
    if (request.method === 'POST') {
      request.on('end', () => response.setHeader('content-type', 'application/json').end(STORED)).resume();
    } else if (pathname === '/' || pathname === '/start') {
      const page = this.#page(searchParams, pathname === '/start');
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    } else this.#file(pathname.slice(1), request, response);
  }

  #file(name: string, request: IncomingMessage, response: ServerResponse): void {
    const known = this.#files.get(name);
    if (!known) return void response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
    const type = { js: 'text/javascript', css: 'text/css', jpg: 'image/jpeg' }[name.replace(/.*\./, '')]!;
    const isPacked = type.startsWith('text/') && /\bbr\b/.test(String(request.headers['accept-encoding']));
    if (!isPacked) return void response.setHeader('content-type', type).end(known);
    // Once: what a server keeps ready takes it no time.
    const packed = this.#files.get(`${name}.br`) ?? brotliCompressSync(known);
    this.#files.set(`${name}.br`, packed);
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(packed);
  }

  #page(wanted: URLSearchParams, isStart: boolean): string {
    const column = wanted.get('column')!;
    const concurrency = wanted.get('concurrency');
    const body = {
      [RAW]: `<button>Choose files</button><input type="file" multiple hidden><ul></ul>${script('/raw.js')}`,
      [LIT]: `<bare-list${attributes({ concurrency, bars: wanted.has('bars') })}></bare-list>${script('/lit.js')}`,
      [OURS]: this.#ours(wanted, isStart),
    }[column];
    const content = body ?? (WAYS.includes(column) ? ROWS : this.#rival(column));
    const mark = isStart ? startMark(controlOf(column, this.#rivals)) : '';
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${content}${mark}`;
  }

  #ours(wanted: URLSearchParams, isStart: boolean): string {
    const own = this.#isNamed ? '/index.js' : '/pixlab-store.min.js';
    const concurrency = wanted.get('concurrency');
    const given = { accept: '', concurrency, 'auto-upload': !wanted.has('stay') };
    const all = attributes({ endpoint: '/store', multiple: true, ...(isStart ? {} : given) });
    return `${script(own)}<pixlab-store${all}></pixlab-store>${isStart ? '' : script('/ours.js')}`;
  }

  #rival(column: string): string {
    const index = this.#rivals.findIndex(({ name }) => name === column);
    return `<link rel="stylesheet" href="/rival-${index}.css"><div id="place"></div>${script(`/rival-${index}.js`)}`;
  }
}
