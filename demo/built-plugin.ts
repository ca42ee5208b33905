import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a careful site sends with its pages: all that the element needs, and nothing more. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** What is served as it is, and as what. */
const SCRIPTS = /^\/(dist\/[\w.-]+|demo\/csp)\.js$/;
const PAGE = '/demo/csp.html';

/**
 * Answers requests for the files in `dist`, and for the page with the strict policy. Vite's own server would make modules of
 * the first, which a plain script tag cannot run, and put a script of its own into the second; and for a file that was not
 * built it would send a page.
 */
export const serveRaw =
  (root: string, policy = POLICY) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const [pathname = ''] = (request.url ?? '').split('?');
    const isPage = pathname === PAGE;
    if (!isPage && !SCRIPTS.test(pathname)) return next();
    const type = isPage ? 'text/html; charset=utf-8' : 'text/javascript';
    const headers = { 'content-type': type, 'cache-control': 'no-cache' };
    void readFile(join(root, pathname)).then(
      (file) => response.writeHead(200, isPage ? { ...headers, 'content-security-policy': policy } : headers).end(file),
      () => response.writeHead(404).end(),
    );
  };

export function builtFiles(): Plugin {
  return {
    name: 'built-files',
    configureServer({ config, middlewares }) {
      middlewares.use(serveRaw(config.root));
    },
  };
}
