import { type Transport, xhrTransport } from './upload/transport.js';

/** The network; for `demo:` endpoints a play without one, which is fetched when it is first asked for. */
export function createTransport(): Transport {
  let demo: Transport | undefined;
  return (request) =>
    request.endpoint.startsWith('demo:')
      ? import('./demo-transport.js').then((part) => (demo ??= part.createDemo())(request))
      : xhrTransport(request);
}
