// The real handler on a fresh folder, the faults, and a look at what arrived: for the browser tests as a middleware, for
// others behind a plain server.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Busboy } from '@fastify/busboy';
import { toNodeHandler } from 'srvx/node';
import { tsImport } from 'tsx/esm/api';
import { createFaults } from './faults.mjs';

/** Where the handler answers, and with which options. */
const MOUNTS = {
  '/store': {},
  '/keyed': { key: '0123456789abcdef0123456789abcdef' },
  '/small': { maxSize: 1000 },
  '/undoable': { undo: { secret: 'a secret of the tests' } },
};

/**
 * Answers these paths of a Node server:
 * - `/store`, `/keyed`, `/small`, `/undoable`: the real handler, storing on disk
 * - `/inspect/<id>`: of a stored file its sha256 and size as it is served, and of its request the file's name and type, the
 *   comment, all headers, and the names of the parts in their order
 * - `/sha256?times=<n>`: the sha256 of the request's body, so many times over
 * - `/fault/<kind>`: see faults.mjs
 * - `/other-origin`: another origin of the same site that answers all of these, too
 *
 * @returns `answer(request, response)`, and `owns(url)`: whether the path is one of these
 */
export async function createTestStore() {
  const { createStoreHandler, toDisk } = await tsImport('../../src/server/index.ts', import.meta.url);
  const dir = mkdtempSync(join(tmpdir(), 'pixlab-store-test-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const disk = toDisk({ dir });
  const noted = new Map();
  let other;

  const mount = ([basePath, options]) => {
    const handler = createStoreHandler({ store: disk, basePath, ...options });
    const notingHandler = async (request) => {
      const { url, method, headers, signal } = request;
      const note = { headers: Object.fromEntries(headers), parts: [], comment: '' };
      const type = headers.get('content-type') ?? '';
      const body = type.startsWith('multipart/') ? request.body?.pipeThrough(formReader(type, note)) : request.body;
      const reply = await handler(new Request(url, { method, headers, signal, body, duplex: 'half' }));
      if (method === 'POST' && reply.ok) {
        const { id, link } = await reply.clone().json();
        noted.set(id, { ...note, read: () => handler(new Request(link)) });
      }
      return reply;
    };
    return [basePath, toNodeHandler(notingHandler)];
  };

  const routes = {
    ...Object.fromEntries(Object.entries(MOUNTS).map(mount)),
    '/fault': createFaults((store) => createStoreHandler({ store }), disk),
    async '/inspect'({ url }, response) {
      const { read, ...note } = noted.get(url.split('/').at(-1)) ?? {};
      if (!read) return sendJson(response, 404, { error: 'There is no such file.' });
      sendJson(response, 200, { ...note, ...(await measure((await read()).body)) });
    },
    async '/sha256'(request, response) {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const block = Buffer.concat(chunks);
      const hash = createHash('sha256');
      for (let left = Number(new URL(request.url, 'http://localhost').searchParams.get('times')); left > 0; left--) {
        hash.update(block);
      }
      sendJson(response, 200, { sha256: hash.digest('hex') });
    },
    async '/other-origin'(_request, response) {
      other ??= listen(answer);
      sendJson(response, 200, { origin: await other });
    },
  };
  const routeOf = (url) => routes[/^\/[^/?]*/.exec(url)[0]];
  const answer = (request, response) => routeOf(request.url)(request, response);
  return { owns: (url) => !!routeOf(url), answer };
}

/** Passes a form on as it is, and notes what it consists of. */
function formReader(type, note) {
  const busboy = new Busboy({ headers: { 'content-type': type } });
  busboy.on('field', (name, value) => {
    note.parts.push(name);
    if (name === 'comment') note.comment = value;
  });
  busboy.on('file', (part, stream, name, _encoding, mediaType) => {
    note.parts.push(part);
    Object.assign(note, { name, type: mediaType });
    stream.on('error', () => undefined).resume();
  });
  // A form that breaks off is the handler's business.
  busboy.on('error', () => undefined);
  return new TransformStream({
    transform(chunk, controller) {
      busboy.write(chunk);
      controller.enqueue(chunk);
    },
    flush: () => void busboy.end(),
  });
}

async function measure(body) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of body) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
}

/** Serves on any free port, and does not keep the process alive. */
async function listen(answer) {
  const server = createServer(answer).listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
}

function sendJson(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
