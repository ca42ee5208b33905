import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { toNodeHandler } from 'srvx/node';
import { serveRaw } from '../../demo/built-plugin.ts';
import { createStoreHandler, toDisk } from '../../src/server/index.ts';
import { closeServer, openServer } from '../helpers/local-server.ts';
import { root } from './page.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The demo pages as a plain server serves them, with the local store on the same origin. */
export class DemoSite {
  /** The headers of what was sent to the store. */
  readonly sent: IncomingHttpHeaders[] = [];
  readonly #server: Server;

  /**
   * @param dir where the store keeps its files
   * @param folders where pages are looked for, the first before the others
   * @param policy of the page with the strict policy, another one than its own
   */
  constructor(dir: string, folders: readonly string[] = [root], policy?: string) {
    const store = toNodeHandler(createStoreHandler({ store: toDisk({ dir }) }));
    const raw = serveRaw(root, policy);
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      if (/^\/store(\/|$)/.test(pathname)) {
        if (request.method === 'POST') this.sent.push(request.headers);
        return void (store as (...args: unknown[]) => unknown)(request, response);
      }
      raw(request, response, () => {
        const type = TYPES[extname(pathname)];
        const missing = (): unknown => response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
        if (!type) return void missing();
        void folders
          .reduce(
            (found, folder) => found.catch(() => readFile(join(folder, pathname))),
            Promise.reject<Buffer>(new Error('in no folder')),
          )
          .then((file) => response.writeHead(200, { 'content-type': type }).end(file), missing);
      });
    });
  }

  /** @returns the site's origin */
  open(): Promise<string> {
    return openServer(this.#server);
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }
}
