import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Serves the files in `dist` as they are. Vite's own server would make modules of them, which a plain script tag cannot
 * run; and for one that was not built it would send a page.
 */
export function builtFiles(): Plugin {
  return {
    name: 'built-files',
    configureServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        const [, name] = /^\/dist\/([\w.-]+\.js)(?:\?|$)/.exec(request.url ?? '') ?? [];
        if (!name) return next();
        void readFile(join(config.root, 'dist', name)).then(
          (file) =>
            response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(file),
          () => response.writeHead(404).end(),
        );
      });
    },
  };
}
