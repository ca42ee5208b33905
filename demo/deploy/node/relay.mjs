// Node inside a server of your own:  npm install ./pixlab-store-0.1.0.tgz srvx && PIXLAB_KEY=… node relay.mjs
// Without one, `npx pixlab-store` does the same.
import { createStoreHandler, toPixLab } from 'pixlab-store/server';
import { serve } from 'srvx/node';

const handler = createStoreHandler({
  store: toPixLab({ key: process.env.PIXLAB_KEY ?? '', endpoint: process.env.PIXLAB_ENDPOINT }),
  origins: ['https://www.example.com'],
  accept: 'image/*,video/*',
});

// Node ends every request after five minutes; a large file on a slow line takes longer.
serve({ port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1', fetch: handler, node: { requestTimeout: 0 } });
