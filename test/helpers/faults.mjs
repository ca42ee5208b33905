// Servers that answer badly: `POST /fault/<plan>?run=<id>` takes a file as fault-table.mjs says. A test names its own run, so
// that browsers and tests do not see each other's requests.
import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { planOf } from './fault-table.mjs';

/** One test's requests, as they were seen, and what is stored of them. */
class Run extends EventEmitter {
  requests = [];
  stored = [];
  isReleased = false;
  /** The connection to this run is broken: whatever comes is reset. */
  isDown = false;
  sockets = new Set();
  /** Files that were sent so far: which fault comes next. */
  sent = 0;

  constructor() {
    super();
    // One listener a held request.
    this.setMaxListeners(0);
  }
}

/**
 * Commands, beside the plans:
 * - `POST /fault/release`: lets go what is held
 * - `POST /fault/down`, `/fault/up`: breaks the connection, resetting what is under way, and mends it
 * - `GET /fault/seen`: the requests of the run; with `until=ended`, as soon as so many as `count` says have ended
 * - `GET /fault/stored`: what the run's store holds, each file with its name, size and sha256
 * - `POST /fault/fresh`: closes all connections that nothing uses. A browser that meets a reset on a connection that it has
 *   used before sends the request again by itself, unseen by the page
 * - `GET /fault/closed-port`: the URL of a port where nobody listens
 *
 * @param createHandler makes the real handler on a store
 * @param store keeps the files
 */
export function createFaults(createHandler, store) {
  const runs = new Map();

  const runOf = (id) => {
    if (!runs.has(id)) {
      const run = new Run();
      // One memory of `Idempotency-Key` for each run.
      run.handler = createHandler({ ...store, put: (file, context) => note(run, store, file, context) });
      runs.set(id, run);
    }
    return runs.get(id);
  };

  const commands = {
    async release(run, response) {
      run.isReleased = true;
      run.emit('release');
      response.writeHead(204).end();
    },
    async down(run, response) {
      run.isDown = true;
      for (const socket of run.sockets) socket.resetAndDestroy();
      response.writeHead(204).end();
    },
    async up(run, response) {
      run.isDown = false;
      response.writeHead(204).end();
    },
    async seen(run, response, { until, count = 1 }) {
      const ended = () => run.requests.filter((request) => request.ended).length;
      while (until === 'ended' && ended() < count) await once(run, 'ended');
      sendJson(response, run.requests);
    },
    async stored(run, response) {
      sendJson(response, run.stored);
    },
    async fresh(_run, response) {
      response.socket.server.closeIdleConnections();
      response.writeHead(204).end();
    },
    async 'closed-port'(_run, response) {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const url = `http://127.0.0.1:${server.address().port}/store`;
      server.close();
      sendJson(response, { url });
    },
  };

  return async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const kind = decodeURIComponent(pathname.split('/')[2]);
    const run = runOf(searchParams.get('run'));
    // What follows comes on a connection of its own.
    response.shouldKeepAlive = false;
    if (commands[kind]) return commands[kind](run, response, Object.fromEntries(searchParams));
    const plan = planOf(kind);
    if (!plan) return response.writeHead(404).end(`There is no fault "${kind}".`);
    // A question about the endpoint, a preflight or another, is no try of a file.
    const fault = plan(request.method === 'POST' ? run.sent++ : run.sent);
    const cors = fault.cors === false ? {} : corsHeaders(request);
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    await misbehave(fault, cors, run, request, response);
  };
}

/** Stores a file for real, and notes which: once, where the store finds that it holds it already. */
async function note(run, store, file, context) {
  const hash = createHash('sha256');
  let size = 0;
  const watch = new TransformStream({
    transform(chunk, controller) {
      hash.update(chunk);
      size += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const stored = await store.put({ ...file, body: file.body.pipeThrough(watch) }, context);
  const { id } = stored;
  if (!run.stored.some((one) => one.id === id)) {
    run.stored.push({ id, name: file.name, size, sha256: hash.digest('hex') });
  }
  return stored;
}

async function misbehave(fault, cors, run, request, response) {
  const { method, headers, socket } = request;
  const seen = { method, headers, bytes: 0, ended: '' };
  const chunks = [];
  const released = async () => fault.holds && !run.isReleased && (await once(run, 'release'));
  const read = async () => {
    // A reset has to be one on the wire: the client must not be read from by then.
    if (run.isDown || (fault.reads === 0 && !fault.stalls)) return socket.resetAndDestroy();
    for await (const chunk of request) {
      chunks.push(chunk);
      seen.bytes += chunk.length;
      if (seen.bytes >= fault.reads) {
        if (fault.stalls) await once(response, 'close');
        return socket.resetAndDestroy();
      }
      if (fault.pace) await wait(fault.pace);
    }
  };

  run.requests.push(seen);
  run.sockets.add(socket);
  response.once('close', () => {
    run.sockets.delete(socket);
    seen.ended = response.writableFinished ? 'answered' : 'broken';
    run.emit('ended');
  });
  try {
    await read();
  } catch {
    // The client went away: `close` has noted it.
    return;
  }
  if (socket.destroyed) return;
  const reply = await replyOf(fault, run, request, Buffer.concat(chunks));
  await released();
  if (fault.reads || fault.loses) return void socket.resetAndDestroy();
  const { status, body } = reply;
  response.writeHead(status, { ...reply.headers, ...cors, 'content-length': Buffer.byteLength(body) });
  if (fault.cuts) response.write(body.slice(0, body.length / 2), () => socket.resetAndDestroy());
  else response.end(body);
}

/** What the fault says, or the real handler. */
async function replyOf({ stores, token, status, headers, body = '' }, run, request, sent) {
  if (!stores) {
    const made = Object.entries(headers ?? {}).map(([name, value]) => [name, value.call?.() ?? value]);
    return { status, headers: Object.fromEntries(made), body };
  }
  if (request.method !== 'POST') return { status: 405, body };
  if (token && request.headers['x-token'] !== token) {
    const error = JSON.stringify({ status: 401, error: 'The token has expired.' });
    return { status: 401, headers: { 'content-type': 'application/json' }, body: error };
  }
  const taken = new Headers(request.headers);
  // CORS is the fault's business.
  taken.delete('origin');
  if (stores === 'every time') taken.delete('idempotency-key');
  const url = `http://${request.headers.host}/store`;
  const reply = await run.handler(new Request(url, { method: 'POST', headers: taken, body: sent }));
  return { status: reply.status, headers: Object.fromEntries(reply.headers), body: await reply.text() };
}

function sendJson(response, body) {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

const corsHeaders = ({ headers: { origin, ...headers } }) =>
  origin
    ? {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
        'access-control-expose-headers': 'Idempotency-Key, Retry-After',
      }
    : {};
