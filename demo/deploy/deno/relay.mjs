// Deno:  PIXLAB_KEY=… deno run --allow-net --allow-env --allow-read --allow-sys relay.mjs
/* global Deno */
import { createStoreHandler, toPixLab } from 'npm:pixlab-store/server';

const handler = createStoreHandler({
  store: toPixLab({ key: Deno.env.get('PIXLAB_KEY') ?? '', endpoint: Deno.env.get('PIXLAB_ENDPOINT') }),
  origins: ['https://www.example.com'],
  accept: 'image/*,video/*',
});

Deno.serve({ port: Number(Deno.env.get('PORT') ?? 3000), hostname: '127.0.0.1' }, handler);
