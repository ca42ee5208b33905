import type { IncomingMessage, ServerResponse } from 'node:http';
import { toNodeHandler } from 'srvx/node';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { createStoreHandler } from '../src/server/store-handler.ts';
import { type DiskOptions, toDisk } from '../src/server/to-disk.ts';

/** Answers `/store` in Vite's own server with the local store, so that the demo needs no account. */
export function localStore(options: DiskOptions): Plugin {
  const use = ({ middlewares }: ViteDevServer | PreviewServer): void => {
    const handler = toNodeHandler(createStoreHandler({ store: toDisk(options) }));
    const answer = handler as (request: IncomingMessage, response: ServerResponse) => unknown;
    middlewares.use((request, response, next) => {
      if (/^\/store(\/|\?|$)/.test(request.url ?? '')) void answer(request, response);
      else next();
    });
  };
  return { name: 'local-store', configureServer: use, configurePreviewServer: use };
}
