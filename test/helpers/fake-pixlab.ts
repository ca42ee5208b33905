import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Busboy } from '@fastify/busboy';

/** How the fake behaves; may be changed between requests. */
export interface FakePixLabOptions {
  /** The only key that is good. */
  key: string;
  /** Whether the HTTP status is the JSON's, or always 200 as the real one has been seen to do. Default: true. */
  mirror: boolean;
  /** Whether replies have the undocumented `ssl_link`, beside a `link` of plain http. Default: true. */
  sslLink: boolean;
  /** What the CDN in front answers instead, as HTML: an HTTP status, or 0 for nothing. Default: 0. */
  html: number;
  /** The score that `/nsfw` gives, 0 to 1. Default: 0. */
  score: number;
  /** Answers `/store` in place of the fake, for replies that no PixLab would send. */
  answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
}

/** A file that was stored whole. */
export interface FakeMedia {
  id: string;
  name: string;
  type: string;
  comment: string;
  size: number;
  sha256: string;
  /** Request headers that tests look at. */
  headers: IncomingMessage['headers'];
}

/** The types that PixLab documents. */
const TYPES = /^(image|video)\//;

/**
 * PixLab's `/store`, `/delete` and `/nsfw`, as strict as their documentation: keys, methods, parts and status codes. Files
 * are counted and hashed, not kept, so that large ones can be sent.
 */
export class FakePixLab {
  readonly options: FakePixLabOptions;
  readonly media = new Map<string, FakeMedia>();
  /** Requests that reached `/store`, whatever became of them. */
  tries = 0;
  /** The fields and the address of each request, in order: what a leak would show up in. */
  readonly seen: string[] = [];
  readonly server: Server;

  constructor(options: Partial<FakePixLabOptions> = {}) {
    this.options = {
      key: 'c0ffee00c0ffee00c0ffee00c0ffee00',
      mirror: true,
      sslLink: true,
      html: 0,
      score: 0,
      answer: undefined,
      ...options,
    };
    this.server = createServer((request, response) => this.#answer(request, response));
  }

  /** Starts listening on the loopback. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.origin);
    this.seen.push(`${request.method} ${url.pathname}${url.search}`);
    const { html, answer } = this.options;
    if (html) {
      request.resume();
      response
        .writeHead(html, { 'content-type': 'text/html' })
        .end(`<!doctype html><h1>${html} <script>alert(1)</script></h1>`);
    } else if (url.pathname === '/store') {
      this.tries++;
      if (answer) answer(request, response);
      else this.#store(request, response);
    } else if (url.pathname === '/delete') this.#delete(request, url, response);
    else if (url.pathname === '/nsfw') this.#nsfw(request, url, response);
    else this.#say(response, 404, { error: 'Unknown command.' });
  }

  #say(response: ServerResponse, status: number, body: object): void {
    response.writeHead(this.options.mirror ? status : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status, ...body }));
  }

  #isGood(key: string | string[] | null | undefined, response: ServerResponse): boolean {
    if (key === this.options.key) return true;
    this.#say(response, 401, { error: key ? `Invalid API key: ${key as string}` : 'Missing API key.' });
    return false;
  }

  #store(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'POST') return this.#say(response, 405, { error: 'Method not allowed.' });
    const contentType = request.headers['content-type'];
    if (!contentType?.startsWith('multipart/form-data'))
      return this.#say(response, 400, { error: 'Expected multipart/form-data.' });
    const fields = new Map<string, string>();
    const files: FakeMedia[] = [];
    const parser = new Busboy({ headers: { 'content-type': contentType } });
    let broken = false;
    parser.on('field', (name, value) => {
      // The real one would take the last; a relay must not send two.
      if (fields.has(name)) broken = true;
      fields.set(name, value);
      this.seen.push(`${name}=${value}`);
    });
    parser.on('file', (part, stream, name, _encoding, type) => {
      const hash = createHash('sha256');
      let size = 0;
      stream.on('error', () => (broken = true));
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        hash.update(chunk);
      });
      stream.on('end', () => {
        const extension = /\.[a-z0-9]+$/.exec(name.toLowerCase())?.[0] ?? '.bin';
        const id = `24p${randomBytes(7).toString('hex').slice(1)}${extension}`;
        const comment = fields.get('comment') ?? '';
        if (part === 'file')
          files.push({ id, name, type, comment, size, sha256: hash.digest('hex'), headers: request.headers });
      });
    });
    parser.on('error', () => (broken = true));
    parser.on('finish', () => {
      const [file] = files;
      if (!this.#isGood(request.headers['www-authenticate'] ?? fields.get('key'), response)) return;
      if (broken || files.length !== 1 || !file?.size)
        return this.#say(response, 400, { error: 'Missing or broken parameter: file' });
      if (!TYPES.test(file.type)) return this.#say(response, 415, { error: 'Unsupported media type.' });
      this.media.set(file.id, file);
      const path = `${new URL(this.origin).host}/media/${file.id}`;
      this.#say(response, 200, {
        id: file.id,
        link: `http://${path}`,
        ...(this.options.sslLink && { ssl_link: `https://${path}` }),
      });
    });
    request.pipe(parser);
  }

  #delete(request: IncomingMessage, url: URL, response: ServerResponse): void {
    if (request.method !== 'GET') return this.#say(response, 405, { error: 'Method not allowed.' });
    if (!this.#isGood(url.searchParams.get('key'), response)) return;
    const id = url.searchParams.get('link')?.split('/').at(-1);
    if (!id) return this.#say(response, 400, { error: 'Missing parameter: link' });
    if (!this.media.delete(id)) return this.#say(response, 404, { error: 'No such media.' });
    this.#say(response, 200, {});
  }

  #nsfw(request: IncomingMessage, url: URL, response: ServerResponse): void {
    if (request.method !== 'GET') return this.#say(response, 405, { error: 'Method not allowed.' });
    if (!this.#isGood(url.searchParams.get('key'), response)) return;
    const id = url.searchParams.get('img')?.split('/').at(-1);
    if (!id || !this.media.has(id)) return this.#say(response, 400, { error: 'Missing parameter: img' });
    this.#say(response, 200, { score: this.options.score });
  }
}
