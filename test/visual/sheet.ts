import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeServer, openServer } from '../helpers/local-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { resolve } = createRequire(import.meta.url);

/** One way to look at all states. */
export interface Look {
  scheme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  width: number;
  forced?: boolean;
}

export const nameOf = ({ scheme, dir, width, forced }: Look): string =>
  [scheme, dir, width, ...(forced ? ['forced'] : [])].join('-');

/** The elements by their states, each with its attributes. `sheet.js` leads them there. */
const STATES: Record<string, string> = {
  empty: 'multiple max-size="25MB" max-files="10"',
  single: 'accept="image/*" no-comment',
  disabled: 'disabled',
  focused: 'multiple no-comment',
  dragging: 'multiple no-comment',
  'dragging-wrong': 'multiple no-comment',
  invalid: 'required no-comment',
  waiting: 'multiple comment="A walk around the lake"',
  'comment-each': 'multiple comment-each',
  sending: 'multiple no-comment',
  processing: 'no-comment',
  retrying: 'no-comment',
  stored: 'multiple no-comment',
  failed: 'multiple no-comment',
  cancelled: 'no-comment',
  refused: 'multiple no-comment accept="image/*"',
  removed: 'multiple no-comment',
  present: 'no-comment value="https://media.example/24p62f73c9583ec6.mp4"',
  'present-readonly': 'no-comment readonly multiple value="https://media.example/24p62f73c9583ec6.mp4"',
  'inline-empty': 'layout="inline" no-comment',
  'inline-sending': 'layout="inline" no-comment',
  'inline-stored': 'layout="inline" no-comment',
  'tile-empty': 'layout="tile" no-comment accept="image/*"',
  'tile-sending': 'layout="tile" no-comment accept="image/*"',
  'tile-stored': 'layout="tile" no-comment accept="image/*"',
  'size-small': 'size="small" no-comment',
  'size-large': 'size="large" no-comment',
};

/** Pinned by packages, so that no machine's own fonts are in the picture. */
const FONTS = ['noto-sans/latin', 'noto-sans/latin-ext', 'noto-sans-arabic/arabic'].flatMap((path) => {
  const [name, subset] = path.split('/') as [string, string];
  return [400, 500, 600].map((weight) => ({ name, weight, file: `${name}-${subset}-${weight}-normal.woff2` }));
});

const faces = FONTS.map(
  ({ name, weight, file }) => `@font-face { font-family: ${name}; font-weight: ${weight}; src: url(/fonts/${file}); }`,
).join('\n');

const page = ({ scheme, dir, width }: Look): string => `<!doctype html>
<html lang="${dir === 'rtl' ? 'ar' : 'en'}" dir="${dir}">
<meta charset="utf-8">
<meta name="color-scheme" content="${scheme}">
<title>All states</title>
<style>
${faces}
:root { font: 16px/1.5 noto-sans, noto-sans-arabic; color-scheme: ${scheme}; background: Canvas; color: CanvasText; scrollbar-width: none; caret-color: transparent; }
body { margin: 0; width: ${width}px; }
section { padding: 12px; }
pixlab-store { --pixlab-store-duration: 0s; }
</style>
${Object.entries(STATES)
  .map(
    ([id, attributes]) =>
      `<section><pixlab-store id="${id}" endpoint="/stored" ${attributes}></pixlab-store></section>`,
  )
  .join('\n')}
<script src="/sheet.js"></script>
<script type="module" src="/dist/pixlab-store.min.js"></script>`;

/** A site with a page for each look. */
export class Sheets {
  readonly #server: Server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const send = (type: string, body: string | Buffer): void =>
      void response.writeHead(200, { 'content-type': type }).end(body);
    if (pathname === '/') return send('text/html', page(Object.fromEntries(searchParams) as unknown as Look));
    if (pathname === '/sheet.js') return send('text/javascript', readFileSync(new URL('sheet.js', import.meta.url)));
    const font = FONTS.find(({ file }) => pathname === `/fonts/${file}`);
    if (font) {
      const folder = dirname(resolve(`@fontsource/${font.name}/package.json`));
      return send('font/woff2', readFileSync(join(folder, 'files', font.file)));
    }
    if (/^\/dist\/(locales\/)?[\w.-]+\.js$/.test(pathname))
      return send('text/javascript', readFileSync(join(root, pathname)));
    return void response.writeHead(404).end();
  });

  #origin = '';

  async open(): Promise<void> {
    this.#origin = await openServer(this.#server);
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }

  urlOf({ scheme, dir, width }: Look): string {
    return `${this.#origin}/?${new URLSearchParams({ scheme, dir, width: `${width}` })}`;
  }
}
