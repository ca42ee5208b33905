// Deno:  PIXLAB_KEY=… deno run --allow-net --allow-env --allow-read --allow-sys relay.mjs
/* global Deno */
import { createStoreHandler, toPixLab } from 'npm:pixlab-store/server';

const handler = createStoreHandler({
  store: toPixLab({ key: Deno.env.get('PIXLAB_KEY') ?? '' }),
  origins: ['https://www.example.com'],
  accept: 'image/*,video/*',
});

Deno.serve({ port: 3000 }, handler);
