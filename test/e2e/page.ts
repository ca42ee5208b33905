import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { toNodeHandler } from 'srvx/node';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { createStoreHandler, toDisk } from '../../src/server/index.ts';
import { findBrowsers } from '../helpers/browsers.mjs';
import { closeServer, openServer } from '../helpers/local-server.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a careful site sends with its pages. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** Chromium needs the first as root; the others keep it from doing anything that was not asked for. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-sync',
];

export const launch = (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowsers().chromium!, args: FLAGS, ...options });

/** A site with one bare page, the built scripts and the local store, on one origin. */
export class Site {
  readonly asked: string[] = [];
  readonly #server: Server;

  /**
   * @param dir where the store keeps its files
   * @param body what stands in the page
   */
  constructor(dir: string, body: string, policy = POLICY) {
    const store = toNodeHandler(createStoreHandler({ store: toDisk({ dir }) }));
    this.#server = createServer((request, response) => {
      const url = request.url ?? '';
      this.asked.push(`${request.method} ${url}`);
      if (/^\/store(\/|$)/.test(url)) return void (store as (...args: unknown[]) => unknown)(request, response);
      if (url === '/') {
        const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
        return void response.writeHead(200, headers).end(`<!doctype html><html lang="en"><title>Page</title>${body}`);
      }
      const name = /^\/dist\/([\w.-]+\.js)$/.exec(url)?.[1];
      if (!name) return void response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(root, 'dist', name)));
    });
  }

  async open(): Promise<string> {
    return `${await openServer(this.#server)}/`;
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }
}

/** What a page said in its console, uncaught errors and blocked resources included, from now on. */
export async function listen(page: Page): Promise<string[]> {
  const said: string[] = [];
  page.on('console', (line) => said.push(`${line.type()}: ${line.text()}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`blocked by policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  return said;
}

/** What the page's own listener hears of each stored file; `all` resolves at `settled`. */
export interface Heard {
  stored: { name: string; link: string; id: string; comment: string }[];
  counts: [stored: number, failed: number, cancelled: number];
}

/** Starts to listen as a page's author would; ask {@link heard} for what came. */
export const listenForEvents = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const element = document.querySelector('pixlab-store') as PixlabStore;
    const stored: Heard['stored'] = [];
    element.addEventListener('stored', ({ detail: { file, link, id, comment } }) =>
      stored.push({ name: file.name, link, id, comment }),
    );
    element.addEventListener('settled', ({ detail }) => {
      Object.assign(window, {
        heard: { stored, counts: [detail.stored.length, detail.failed.length, detail.cancelled.length] },
      });
    });
  });

export async function heard(page: Page): Promise<Heard> {
  const handle = await page.waitForFunction(() => (window as unknown as { heard?: Heard }).heard, null, {
    timeout: 240_000,
  });
  return (await handle.jsonValue())!;
}

/** SHA-256 of a file on disk, or of what a link leads to. */
export async function digest(from: string): Promise<string> {
  const body = from.startsWith('http')
    ? Readable.fromWeb((await fetch(from)).body as Parameters<typeof Readable.fromWeb>[0])
    : createReadStream(from);
  const hash = createHash('sha256');
  await pipeline(body, hash);
  return hash.digest('hex');
}

/** Writes a file of this many bytes, none like another. */
export async function writeLarge(path: string, size: number): Promise<void> {
  const block = createHash('sha512').update(path).digest();
  const part = Buffer.alloc(2 ** 20, block);
  await pipeline(
    Readable.from(
      (function* () {
        for (let left = size, count = 0; left > 0; left -= part.length, count += 1) {
          part.writeUInt32BE(count);
          yield Buffer.from(part.subarray(0, Math.min(left, part.length)));
        }
      })(),
    ),
    createWriteStream(path),
  );
}
