import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { POLICY } from '../built-plugin.ts';
import { escape, unindented } from './markup.ts';

/** The recipes with hashes, as the build writes them into the README. */
function hashes(root: string, which: number): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, written = ''] = /<!-- hashes:[^]*?-->([^]*?)<!-- end of hashes -->/.exec(readme) ?? [];
  return [...written.matchAll(/```html\n([^]*?)```/g)][which]?.[1] ?? '';
}

/** The policy for a page that loads everything from its own origin, or the scripts from elsewhere, a part a line. */
const policy = (scripts = "'self'"): string =>
  POLICY.replace("script-src 'self'", `script-src ${scripts}`).replaceAll('; ', ';\n');

/** Code that no file holds as it is shown. */
const MADE: Record<string, (root: string) => string> = {
  'sri-module': (root) => hashes(root, 0),
  'sri-classic': (root) => hashes(root, 1),
  policy: () => policy(),
  'policy-cdn': () => policy("'self' 'nonce-…' https://cdn.jsdelivr.net"),
};

/** Of a file that marks what is worth showing, between `snippet` and `end` in comments, only that; else its body or all. */
function excerpt(source: string, isPage: boolean): string {
  const [, marked] = /(?:<!--|\/\*|\/\/) snippet\b.*\n([^]*?)\n.*(?:<!--|\/\*|\/\/) end\b/.exec(source) ?? [];
  const [, body] = isPage ? (/<\/h1>\n([^]*?)\n *<\/body>/.exec(source) ?? []) : [];
  return unindented(marked ?? body ?? source);
}

/**
 * Fills the blocks of source in a page: `data-source` names a file of the demo, `data-file` one from the project's folder,
 * `data-made` what is put together here. So that none can be other than what runs.
 */
export function withCode(html: string, root: string): string {
  return html.replace(
    /<pre([^>]*?)\sdata-(source|file|made)="([^"]+)"([^>]*)>[^]*?<\/pre>/g,
    (_all, before: string, kind: string, name: string, after: string) => {
      const label = `data-label="${kind === 'made' ? 'html' : (name.split('/').at(-1) ?? '')}"`;
      const made = MADE[name];
      if (kind === 'made' && !made) throw new Error(`There is no ${name} to show.`);
      let source = made
        ? made(root).trim()
        : excerpt(readFileSync(join(root, kind === 'source' ? 'demo' : '', name), 'utf8'), /\.html$/.test(name));
      // Without its few type notes it is plain JavaScript, which works in any page.
      if (kind === 'source' && name.endsWith('.ts')) source = source.replace(/<HTML\w+>|!(?=;)/g, '');
      return `<pre${before} ${/data-label/.test(before + after) ? '' : label}${after}><code>${escape(source)}</code></pre>`;
    },
  );
}
