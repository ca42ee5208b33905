import { IDEMPOTENCY_HEADER, type StoreSuccess } from '../wire.js';

/** Why a request is refused: an HTTP status, and a sentence that holds no key, no comment, no file name and no path. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** The wire's JSON, with the matching HTTP status. Never cached: a reply belongs to one request. */
export function reply(body: StoreSuccess | { status: number; error: string }, headers: HeadersInit = {}): Response {
  const answer = Response.json(body, { status: body.status, headers });
  answer.headers.set('cache-control', 'no-store');
  answer.headers.set('x-content-type-options', 'nosniff');
  return answer;
}

/** A request header's name, as the grammar of HTTP has it: what a preflight asks for is repeated only if it is one. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * The CORS headers for a request, or `undefined` when its origin may not upload here. The page's own origin always may;
 * so may a request without an origin, which no browser page sends across origins.
 */
export function corsHeaders(request: Request, origins: readonly string[] | '*'): Record<string, string> | undefined {
  const origin = request.headers.get('origin');
  if (!origin || origin === ownOrigin(request)) return {};
  if (origins !== '*' && !origins.includes(origin)) return undefined;
  const asked = (request.headers.get('access-control-request-headers') ?? '').split(',').map((name) => name.trim());
  return {
    'access-control-allow-origin': origins === '*' ? '*' : origin,
    'access-control-expose-headers': `Retry-After, ${IDEMPOTENCY_HEADER}`,
    vary: 'Origin',
    ...(request.method === 'OPTIONS' && {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': asked.filter((name) => TOKEN.test(name)).join(', '),
      'access-control-max-age': '7200',
    }),
  };
}

/** Behind a proxy that ends TLS the request's own URL says http; the host decides then. */
function ownOrigin(request: Request): string | undefined {
  const { origin, host } = new URL(request.url);
  const sent = request.headers.get('origin');
  return sent && URL.canParse(sent) && new URL(sent).host === host ? sent : origin;
}
