// One relay for every runtime: what differs is only who calls `fetch`.
import { createStoreHandler, type StoreHandler, toPixLab } from '../../../src/server/index.ts';

interface Env {
  PIXLAB_KEY: string;
  PIXLAB_ENDPOINT: string;
}

export function relay({ PIXLAB_KEY: key, PIXLAB_ENDPOINT: endpoint }: Env): StoreHandler {
  return createStoreHandler({
    store: toPixLab({ key, endpoint, timeout: 10_000 }),
    origins: ['https://cms.example'],
    maxSize: 30_000_000,
    accept: 'image/*',
    undo: { secret: 'a secret of the relay' },
  });
}

let handler: StoreHandler | undefined;

/** Cloudflare's shape; a Worker learns its secrets with its first request. */
export default { fetch: (request: Request, env: Env): Promise<Response> => (handler ??= relay(env))(request) };
