// Bun:  bun add pixlab-store && PIXLAB_KEY=… bun run relay.mjs
/* global Bun */
import { createStoreHandler, toPixLab } from 'pixlab-store/server';

const handler = createStoreHandler({
  store: toPixLab({ key: process.env.PIXLAB_KEY ?? '', endpoint: process.env.PIXLAB_ENDPOINT }),
  origins: ['https://www.example.com'],
  accept: 'image/*,video/*',
});

// Bun refuses bodies above 128 MB unless it is told otherwise.
Bun.serve({
  port: Number(process.env.PORT ?? 3000),
  hostname: '127.0.0.1',
  maxRequestBodySize: 2 * 1024 ** 3,
  // It also ends a request on which nothing has moved for ten seconds.
  idleTimeout: 180,
  fetch: handler,
});
