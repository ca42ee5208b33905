import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a site answers for a path; anything else is a 404. */
export type Pages = Record<string, { body: string | Uint8Array; type: string; headers?: Record<string, string> }>;

/** A web site on a port of its own, which remembers what it was asked for. */
export class Site {
  readonly asked: string[] = [];
  readonly #server: Server;

  constructor(pages: Pages) {
    this.#server = createServer(({ url = '' }, response) => {
      this.asked.push(url);
      const page = pages[url];
      if (!page) return response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
      // As content delivery networks do.
      const headers = { 'Content-Type': page.type, 'Access-Control-Allow-Origin': '*', ...page.headers };
      return response.writeHead(200, headers).end(page.body);
    });
  }

  /** @returns the site's origin */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
