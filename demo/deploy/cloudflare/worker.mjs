// A Cloudflare Worker:  npm install ./pixlab-store-0.1.0.tgz && npx wrangler secret put PIXLAB_KEY && npx wrangler deploy
import { createStoreHandler, toPixLab } from 'pixlab-store/server';

let handler;

export default {
  fetch(request, env) {
    // Secrets come with a request, not before.
    handler ??= createStoreHandler({
      store: toPixLab({ key: env.PIXLAB_KEY, endpoint: env.PIXLAB_ENDPOINT }),
      origins: env.ORIGINS?.split(',') ?? [],
      accept: 'image/*,video/*',
    });
    return handler(request);
  },
};
