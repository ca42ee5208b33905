// Bun:  bun add pixlab-store && PIXLAB_KEY=… bun run relay.mjs
/* global Bun */
import { createStoreHandler, toPixLab } from 'pixlab-store/server';

const handler = createStoreHandler({
  store: toPixLab({ key: process.env['PIXLAB_KEY'] ?? '' }),
  origins: ['https://www.example.com'],
  accept: 'image/*,video/*',
});

// Bun refuses bodies above 128 MB unless it is told otherwise.
Bun.serve({ port: 3000, maxRequestBodySize: 2 * 1024 ** 3, fetch: handler });
