// The test store inside @web/test-runner's own server, which is a Koa app.
import { createTestStore } from './store-server.mjs';

export async function storeMiddleware() {
  const { answer, owns } = await createTestStore();
  return async (context, next) => {
    if (!owns(context.url)) return next();
    context.respond = false;
    // A connection that breaks is what some tests are about: neither an error nor a missing page.
    context.onerror = () => undefined;
    context.status = 200;
    try {
      await answer(context.req, context.res);
    } catch (error) {
      console.error(error);
      context.res.destroy();
    }
  };
}
