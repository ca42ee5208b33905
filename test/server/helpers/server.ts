import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { toNodeHandler } from 'srvx/node';
import { closeServer, openServer } from '../../helpers/local-server.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** A running server of this machine, and its origin. */
export interface Running {
  origin: string;
  server: Server;
}

/** Serves a handler through srvx on a free port of the loopback until the test ends. */
export async function serve(t: TestContext, handler: Fetch): Promise<Running> {
  const listener = toNodeHandler(handler) as Parameters<typeof createServer>[1];
  const server = createServer(listener);
  const origin = await openServer(server);
  t.after(() => closeServer(server));
  return { origin, server };
}

/** A folder of its own for a test, gone when the test ends. */
export async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'pixlab-store-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** What a folder holds but for notes beside files. Empty when it does not exist. */
export async function filesIn(path: string): Promise<string[]> {
  return (await readdir(path).catch(() => [])).filter((name) => !name.endsWith('.json')).sort();
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Waits until something holds, looking again after each turn of the event loop. Fails after ten seconds. */
export async function until(holds: () => unknown, what: string): Promise<void> {
  const last = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > last) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Bytes that a browser would show as a PNG of one pixel, followed by noise up to a size. */
export function png(size = 0): Buffer {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return size > pixel.length ? Buffer.concat([pixel, randomBytes(size - pixel.length)]) : pixel;
}

/** A form as a browser sends it. */
export function form(
  bytes: Uint8Array<ArrayBuffer> | Buffer,
  name = 'photo.png',
  fields: Record<string, string> = {},
): FormData {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  body.append('file', new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
  return body;
}

/** A reply's parts that tests look at. */
export interface Reply {
  http: number;
  json: { status: number; link?: string; id?: string; error?: string; undo?: string };
  headers: Headers;
}

/** Sends a form to `/store` and reads the reply. */
export async function post(origin: string, body: BodyInit, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(`${origin}/store`, { method: 'POST', body, ...init });
  return { http: response.status, json: (await response.json()) as Reply['json'], headers: response.headers };
}

/** Reads a stream to its end and says how many bytes it had. */
export async function drain(body: ReadableStream<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of body) size += chunk.length;
  return size;
}
