import { IDEMPOTENCY_HEADER } from '../wire.js';

/** A request header's name, as the grammar of HTTP has it: what a preflight asks for is repeated only if it is one. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * The CORS headers for a request, or `undefined` when its origin may not upload here. The page's own origin always may;
 * so may a request without an origin, which no browser page sends across origins.
 */
export function corsHeaders(request: Request, origins: readonly string[] | '*'): Record<string, string> | undefined {
  const origin = request.headers.get('origin');
  if (origin === null || origin === publicOrigin(request)) return {};
  if (origins !== '*' && !origins.some((one) => matches(one, origin))) return undefined;
  const asked = (request.headers.get('access-control-request-headers') ?? '').split(',').map((name) => name.trim());
  return {
    'access-control-allow-origin': origins === '*' ? '*' : origin,
    // A wildcard cannot carry cookies; a listed origin may, for pages that use `with-credentials`.
    ...(origins !== '*' && { 'access-control-allow-credentials': 'true' }),
    'access-control-expose-headers': `Retry-After, ${IDEMPOTENCY_HEADER}`,
    ...(request.method === 'OPTIONS' && {
      'access-control-allow-methods': 'POST, DELETE',
      'access-control-allow-headers': asked.filter((name) => TOKEN.test(name)).join(', '),
      'access-control-max-age': '7200',
    }),
  };
}

/** Whether a listed origin, whose port may be `*`, means this one. */
const matches = (listed: string, origin: string): boolean =>
  listed === origin || (listed.endsWith(':*') && listed.slice(0, -2) === origin.replace(/:\d+$/, ''));

/**
 * The origin under which the handler is reached. Behind a proxy that ends TLS the request's own URL says `http:`, but a
 * page of the same host that sends the request knows better.
 */
export function publicOrigin(request: Request): string {
  const { origin, host } = new URL(request.url);
  const sent = request.headers.get('origin');
  if (!sent || !URL.canParse(sent)) return origin;
  const page = new URL(sent);
  // As a browser writes it: a path or a user name in it comes from something else.
  return page.host === host && page.origin === sent && /^https?:$/.test(page.protocol) ? sent : origin;
}
