// Servers that answer badly, as data: `POST /fault/<kind>?run=<id>` takes a file the way FAULTS says. A test names its own
// run, so that browsers and tests do not see each other's requests.
import { EventEmitter, once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

const LINK = 'https://media.example/24p0123456789abc.png';
const ID = '24p0123456789abc.png';
const STORED = { status: 200, link: LINK, id: ID };
const PAGE = '<!doctype html><title>Oops</title><img src=x onerror="globalThis.pwned = true"><h1>Oops</h1>';

const json = (status, body, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const html = (status, body = PAGE) => ({ status, headers: { 'content-type': 'text/html' }, body });

/**
 * What a fault may say, all of it optional:
 * - `status`, `headers`, `body`: the reply
 * - `reads`: bytes of the request that are read before the socket is reset; Infinity for all of them
 * - `pace`: milliseconds before each chunk is read
 * - `holds`: what follows the request waits for `POST /fault/release?run=<id>`
 * - `cors: false`: no CORS headers
 */
export const FAULTS = {
  none: json(200, STORED),
  json401: json(200, { status: 401, error: 'The API key is blocked.' }),
  json500: json(200, { status: 500, error: 'Try again later.' }),
  'json200-http500': json(500, STORED),
  '401-json': json(401, { status: 401, error: 'The API key is missing.' }),
  '404-json': json(404, { status: 404, error: 'Unknown command.' }),
  '415-json': json(415, { status: 415, error: 'Unsupported media type.' }),
  '429-json': json(429, { status: 429, error: 'Too many requests.' }, { 'retry-after': '1' }),
  '500-json': json(500, { status: 500, error: 'Internal error.' }),
  '413-html': html(413),
  '503-html': html(503),
  html: html(200),
  empty: html(200, ''),
  'no-link': json(200, { status: 200, id: ID }),
  'no-id': json(200, { status: 200, link: LINK }),
  'js-link': json(200, { status: 200, link: 'javascript:globalThis.pwned=true', id: ID }),
  'ssl-link': json(200, { status: 200, link: LINK.replace('https', 'http'), ssl_link: LINK, id: ID }),
  'string-status': json(200, { ...STORED, status: '200' }),
  'no-status': json(200, { link: LINK, id: ID }),
  'markup-error': json(400, { status: 400, error: PAGE }),
  'hang-reply': { ...json(200, STORED), holds: true },
  reset: { reads: 1 },
  'no-reply': { reads: Infinity, holds: true },
  slow: { ...json(200, STORED), pace: 5 },
  'no-cors': { ...json(200, STORED), cors: false },
};

/** One test's requests, as they were seen. */
class Run extends EventEmitter {
  requests = [];
  isReleased = false;
}

export function createFaults() {
  const runs = new Map();
  const runOf = (id) => {
    if (!runs.has(id)) runs.set(id, new Run());
    return runs.get(id);
  };

  /** What a test asks of its run, by path. */
  const commands = {
    async release(run, response) {
      run.isReleased = true;
      run.emit('release');
      response.writeHead(204).end();
    },
    /** The requests of a run; with `until=ended`, as soon as so many as `count` says have ended. */
    async seen(run, response, { until, count = 1 }) {
      const ended = () => run.requests.filter((request) => request.ended).length;
      while (until === 'ended' && ended() < count) await once(run, 'ended');
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(run.requests));
    },
  };

  return async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const kind = pathname.split('/')[2];
    const run = runOf(searchParams.get('run'));
    if (commands[kind]) return commands[kind](run, response, Object.fromEntries(searchParams));
    const fault = FAULTS[kind];
    if (!fault) return response.writeHead(404).end(`There is no fault "${kind}".`);
    const cors = fault.cors === false ? {} : corsHeaders(request);
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    await misbehave(fault, cors, run, request, response);
  };
}

async function misbehave(fault, cors, run, request, response) {
  const { method, headers, socket } = request;
  const seen = { method, headers, bytes: 0, ended: '' };
  run.requests.push(seen);
  response.once('close', () => {
    seen.ended = response.writableFinished ? 'answered' : 'broken';
    run.emit('ended');
  });
  try {
    for await (const chunk of request) {
      seen.bytes += chunk.length;
      if (seen.bytes >= fault.reads) return void socket.resetAndDestroy();
      if (fault.pace) await wait(fault.pace);
    }
  } catch {
    // The client went away: `close` has noted it.
    return;
  }
  if (fault.holds && !run.isReleased) await once(run, 'release');
  if (fault.reads) return void socket.resetAndDestroy();
  response.writeHead(fault.status, { ...fault.headers, ...cors }).end(fault.body);
}

const corsHeaders = ({ headers: { origin, ...headers } }) =>
  origin
    ? {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
      }
    : {};
