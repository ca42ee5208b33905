'use strict';

/**
 * A Koa middleware that answers `/store`: with PIXLAB_KEY in the environment files go on to PixLab, without it into the folder
 * `store-data`. Only who is logged in to the admin panel may upload; what is stored may be seen by all. Name it in
 * config/middlewares.js before `strapi::body`, which would take the file into a temporary one.
 */
function relay(_config, { strapi }) {
  /** @param {Request} request what the element sends, with the panel's own token */
  async function authorize(request) {
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
    const { isValid, payload } = strapi.sessionManager('admin').validateAccessToken(token);
    return isValid && strapi.sessionManager('admin').isSessionActive(payload.sessionId);
  }

  async function start() {
    const { join } = await import('node:path');
    const { createStoreHandler, toDisk, toPixLab } = await import('pixlab-store/server');
    const { toNodeHandler } = await import('srvx/node');
    const key = process.env.PIXLAB_KEY;
    const store = key ? toPixLab({ key }) : toDisk({ dir: join(strapi.dirs.app.root, 'store-data') });
    return toNodeHandler(createStoreHandler({ store, authorize, accept: 'image/*,video/*' }));
  }

  let started;
  return async (context, next) => {
    if (!/^\/store(\/|$)/.test(context.path)) return next();
    started ??= start();
    const answer = await started;
    context.respond = false;
    await answer(context.req, context.res);
  };
}

module.exports = {
  register({ strapi }) {
    strapi.customFields.register({
      name: 'store',
      plugin: 'pixlab-store',
      type: 'text',
      inputSize: { default: 12, isResizable: true },
    });
  },
  middlewares: { relay },
};
