import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { withCode } from './code.ts';
import { controls, languages } from './controls.ts';
import { upFrom, withFrame } from './frame.ts';
import { reference } from './reference.ts';

/** A comment that stands for something made from the sources. */
const PLACE = /<!-- make: (\w+) -->/g;

function filled(html: string, root: string): string {
  const makers: Record<string, () => string> = {
    reference: () => reference(root).body,
    contents: () => reference(root).contents,
    controls: () => controls(root),
    languages: () => languages(root),
  };
  return html.replace(PLACE, (_all, name: string) => {
    const make = makers[name];
    if (!make) throw new Error(`Nothing makes ${name}.`);
    return make();
  });
}

const complete = (html: string, path: string, root: string, local: boolean): string =>
  withCode(filled(withFrame(html, path, local), root), root);

/** Puts into the pages what they share and what is made from the sources, as Vite serves them. */
export function sitePages(): Plugin {
  let root = '';
  return {
    name: 'site-pages',
    apply: 'serve',
    // Not one page that stands for all addresses.
    config: () => ({ appType: 'mpa' }),
    configResolved: (config) => {
      root = config.root;
    },
    configureServer({ middlewares }) {
      middlewares.use(withoutEnding(root));
      // Behind all that may have an answer, but for the pages.
      return () => void middlewares.use(notFound(root));
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => (isOurs(path) ? complete(html, path.slice(1), root, true) : undefined),
    },
  };
}

/** What is shown where there is nothing: a page of its own, which needs no other file. */
const NOT_FOUND = 'demo/site/404.html';

/** Answers what is no page; programs that ask for a file get the status alone. */
const notFound =
  (root: string): Answer =>
  (request, response, next) => {
    if (isPage(root, request.url)) return next();
    response.statusCode = 404;
    if (!isByPerson(request)) return void response.end();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // Here the way home is known.
    response.end(readFileSync(join(root, NOT_FOUND), 'utf8').replace(/<script[^]*<\/script>/, ''));
  };

/** `/demo/states` is the page, not the script that is called like it. */
const withoutEnding =
  (root: string): Answer =>
  (request, response, next) => {
    const [, path = '', query = ''] = /^(\/(?:[\w-]+\/)*[\w-]+)(\?.*)?$/.exec(request.url ?? '') ?? [];
    if (!path || !isByPerson(request) || !isPage(root, `${path}.html`)) return next();
    response.writeHead(302, { location: `${path}.html${query}` }).end();
  };

type Answer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const isByPerson = ({ headers }: IncomingMessage): boolean => /text\/html/.test(headers.accept ?? '');

function isPage(root: string, url = ''): boolean {
  try {
    // Encoded slashes stay what they are: no name leads out of the folder.
    const name = decodeURI(new URL(url, 'http://localhost').pathname);
    return name.endsWith('.html') && statSync(join(root, name)).isFile();
  } catch {
    return false;
  }
}

/** Not those of other people's programs, in folders of their own. */
const isOurs = (path: string): boolean => /^\/(demo\/)?[\w-]+\.html$/.test(path);

/** The scripts that a page loads itself: they are built already, and are no part of what Vite puts together. */
const OWN_SCRIPT = /<script([^>]*?) src="\/(?:src\/index\.ts|dist\/pixlab-store\.(min|classic)\.js)"><\/script>/g;
const MARK = /<!-- script:(min|classic) -->/g;

/**
 * The pages as plain files, for any host and under any path: with the built scripts in a folder of their own, relative
 * addresses, and played uploads where there is no store.
 */
export function staticSite(): Plugin {
  let root = '';
  return {
    name: 'static-site',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) =>
        complete(html, path.slice(1), root, false)
          .replace(OWN_SCRIPT, (_all, _attributes, kind: string | undefined) => `<!-- script:${kind ?? 'min'} -->`)
          .replace(/(<pixlab-store\b[^>]*? endpoint=)"\/store"/g, '$1"demo:"')
          .replace(/(<a\b[^>]*? href=")\/(?!\/)/g, `$1${upFrom(path.slice(1))}`),
    },
    generateBundle() {
      // Used by their names, as values and as links; Vite knows nothing of these.
      const themes = readdirSync(join(root, 'demo/themes')).map((file) => `demo/themes/${file}`);
      for (const fileName of ['demo/hills.svg', 'demo/icon.svg', ...themes]) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(root, fileName)) });
      }
      // Hosts look for it by this name.
      this.emitFile({ type: 'asset', fileName: '404.html', source: readFileSync(join(root, NOT_FOUND)) });
      const dist = join(root, 'dist');
      if (!existsSync(join(dist, 'pixlab-store.min.js'))) throw new Error('Run `npm run build` first.');
      const scripts = readdirSync(dist).filter((file) => /^pixlab-store\.\w+\.(js|txt)$/.test(file));
      const locales = readdirSync(join(dist, 'locales')).filter((file) => /\.js$/.test(file));
      for (const file of [...scripts, ...locales.map((name) => `locales/${name}`)]) {
        this.emitFile({ type: 'asset', fileName: `pixlab-store/${file}`, source: readFileSync(join(dist, file)) });
      }
    },
  };
}

/** Beside the other: what Vite has made of a page is complete only now. */
export function staticScripts(): Plugin {
  return {
    name: 'static-scripts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        html.replace(MARK, (_all, kind: string) => {
          const type = kind === 'min' ? ' type="module"' : '';
          return `<script${type} src="${upFrom(path.slice(1))}pixlab-store/pixlab-store.${kind}.js"></script>`;
        }),
    },
  };
}
