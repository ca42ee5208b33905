import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { closeServer, openServer } from '../helpers/local-server.ts';
import { root } from './page.ts';

/** The tag that loads the element as it is built. */
export const SCRIPT = '<script type="module" src="/dist/pixlab-store.min.js"></script>';

/** An upload that waits for the test. Nothing of its body is read before. */
export interface Held {
  /** Reads it to its end and answers that it is stored; another status refuses it. */
  answer: (status?: number, headers?: Record<string, string>) => Promise<void>;
  /** Breaks the connection. */
  drop: () => void;
}

/** A site with these pages and the built scripts, whose store under `/store` answers when the test says so. */
export class HeldSite {
  readonly uploads: Held[] = [];
  readonly #server;
  readonly #waiting = new Set<() => void>();

  /** @param pages what stands in each page, by path */
  constructor(pages: Record<string, string>) {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '';
      const page = pages[path];
      if (page !== undefined) {
        const html = `<!doctype html><html lang="en"><title>${path}</title><link rel="icon" href="data:,">${page}`;
        return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      }
      if (path === '/store' && request.method === 'POST') return this.#hold(request, response);
      const name = /^\/dist\/(pixlab-store\.\w+\.js)$/.exec(path)?.[1];
      if (!name) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(root, 'dist', name)));
    });
  }

  open(): Promise<string> {
    return openServer(this.#server);
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }

  /** The upload of this number, from 0, as soon as it has come. */
  async upload(index: number): Promise<Held> {
    while (this.uploads.length <= index) await new Promise<void>((resolve) => this.#waiting.add(resolve));
    return this.uploads[index]!;
  }

  #hold(request: IncomingMessage, response: ServerResponse): void {
    const id = `24p${String(this.uploads.length).padStart(13, '0')}.png`;
    this.uploads.push({
      async answer(status = 200, headers = {}) {
        request.resume();
        await once(request, 'end');
        const body =
          status === 200 ? { status, id, link: `https://media.example/${id}` } : { status, error: 'Not now.' };
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
      },
      drop: () => request.socket.resetAndDestroy(),
    });
    for (const look of this.#waiting) look();
    this.#waiting.clear();
  }
}
