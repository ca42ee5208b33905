import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { closeServer, openServer } from '../helpers/local-server.ts';
import { root } from './page.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Where it stands on its host: not at the top. */
export const PATH = '/some/where/';

/** The documentation as `npm run build:site` makes it, on a host that knows nothing but files. */
export class StaticSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'pixlab-store-site-'));
  readonly #server: Server;
  /** Pages besides, by path. */
  readonly more = new Map<string, string>();

  constructor() {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      const page = this.more.get(pathname);
      if (page) return void response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page);
      const body = this.file(pathname);
      const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
      if (body) return void response.writeHead(200, { 'content-type': type }).end(body);
      if (pathname === '/favicon.ico') return void response.writeHead(204).end();
      response.writeHead(404, { 'content-type': TYPES['.html'] }).end(this.file(`${PATH}404.html`));
    });
  }

  /** What lies there, if anything does. The scripts are found at the top, too, where the snippets look for them. */
  file(pathname: string): Buffer | undefined {
    const inside = pathname.startsWith(PATH)
      ? pathname.slice(PATH.length)
      : /^\/pixlab-store\//.test(pathname) && pathname;
    if (!inside) return undefined;
    try {
      return readFileSync(join(this.folder, inside));
    } catch {
      return undefined;
    }
  }

  /** @returns the site's origin */
  async open(): Promise<string> {
    await build({
      configFile: join(root, 'demo/site/vite.config.ts'),
      logLevel: 'error',
      build: { outDir: this.folder, emptyOutDir: true },
    });
    return openServer(this.#server);
  }

  async close(): Promise<void> {
    await closeServer(this.#server);
    rmSync(this.folder, { recursive: true });
  }
}
