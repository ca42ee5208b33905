// The ways in which a server, or the way to it, can go wrong, as data; faults.mjs acts on them.

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
const busy = (headers) => json(429, { status: 429, error: 'Too many requests.' }, headers);

/** Enough that the buffers on both sides are full, and the client's bytes come to a halt; less than a large test file. */
const SOME = 100_000;

/**
 * What a fault may say, all of it optional:
 * - `status`, `headers`, `body`: the reply. A header may be a function, called for each reply
 * - `stores`: the real handler stores the file and makes the reply: once per `Idempotency-Key`, which it echoes, or with
 *   `stores: 'every time'` once per request, without a word about the key, as a server does that does not know it
 * - `token`: 401, unless the request has this in `X-Token`
 * - `reads`: bytes of the request that are read before the socket is reset: 0 for none, Infinity for all of them
 * - `stalls`: what was to be a reset is silence: not one byte more is read
 * - `loses`: after all that was read and stored, the socket is reset instead of a reply
 * - `cuts`: so is it after half of the reply's body
 * - `pace`: milliseconds before each chunk is read
 * - `holds`: what follows the request waits for `POST /fault/release?run=<id>`
 * - `cors: false`: no CORS headers
 */
export const FAULTS = {
  none: json(200, STORED),
  store: { stores: true },
  'store-every-time': { stores: 'every time' },
  json401: json(200, { status: 401, error: 'The API key is blocked.' }),
  json500: json(200, { status: 500, error: 'Try again later.' }),
  'json200-http500': json(500, STORED),
  '400-json': json(400, { status: 400, error: 'A parameter is missing.' }),
  '401-json': json(401, { status: 401, error: 'The API key is missing.' }),
  '401-once': { stores: true, token: '2' },
  '403-json': json(403, { status: 403, error: 'Not from here.' }),
  '404-json': json(404, { status: 404, error: 'Unknown command.' }),
  '415-json': json(415, { status: 415, error: 'Unsupported media type.' }),
  '429-json': busy({ 'retry-after': '1' }),
  '429-bare': busy(),
  '429-date': busy({ 'retry-after': () => new Date(Date.now() + 20_000).toUTCString() }),
  '500-json': json(500, { status: 500, error: 'Internal error.' }),
  '503-later': json(503, { status: 503, error: 'Down for repair.' }, { 'retry-after': '20' }),
  '404-html': html(404),
  '405-html': html(405),
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
  'reset-before': { reads: 0 },
  reset: { reads: 1 },
  'reset-during': { reads: SOME },
  'reset-after': { reads: Infinity },
  'no-reply': { reads: Infinity, holds: true },
  'stored-lost': { stores: true, loses: true },
  'stored-lost-every-time': { stores: 'every time', loses: true },
  'stored-cut': { stores: true, cuts: true },
  'stored-cut-every-time': { stores: 'every time', cuts: true },
  'stored-hang': { stores: true, holds: true },
  'stored-hang-every-time': { stores: 'every time', holds: true },
  stall: { reads: SOME, stalls: true },
  slow: { ...json(200, STORED), pace: 5 },
  trickle: { stores: true, pace: 2 },
  'no-cors': { ...json(200, STORED), cors: false },
};

/**
 * Which fault comes when: `500-json,store` fails once and then stores for good, `3*reset,store` fails three times, and
 * `2*store,reset,again` every third time.
 *
 * @returns the fault of a run's request of this number, from 0; nothing where a name is wrong
 */
export function planOf(text) {
  const names = text.split(',').flatMap((one) => {
    const [, times = 1, name] = /^(?:(\d+)\*)?(.*)$/.exec(one);
    return Array(Number(times)).fill(name);
  });
  const again = names.at(-1) === 'again' && names.pop();
  if (!names.every((name) => name in FAULTS)) return undefined;
  return (index) => FAULTS[names[again ? index % names.length : Math.min(index, names.length - 1)]];
}
