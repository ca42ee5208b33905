import { createServer, type Server } from 'node:http';
import { closeServer, openServer } from '../helpers/local-server.ts';

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
  open(): Promise<string> {
    return openServer(this.#server);
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }
}
