// The end of `npm run build`: writes the hashes of the scripts into the snippets of the README, for pages that load them from
// a host that is not their own, and those of the languages, too, into dist/integrity.json.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const PAGE_SCRIPTS = ['pixlab-store.min.js', 'pixlab-store.classic.js'];

const url = (file) => `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/${file}`;
const hash = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;

/** What the page's script imports by itself: all scripts but the compiler's modules, which have their types beside them. */
const companions = readdirSync('dist')
  .filter((file) => /^pixlab-store\.\w+\.js$/.test(file) && !existsSync(`dist/${file.replace(/js$/, 'd.ts')}`))
  .filter((file) => !PAGE_SCRIPTS.includes(file))
  .sort();

/** Each language's words; what is no language has no tag for its name. */
const languages = readdirSync('dist/locales')
  .filter((file) => file.endsWith('.js') && !/^(en|en-rare|format|words)\./.test(file))
  .map((file) => `locales/${file}`)
  .sort();

const hashes = [...PAGE_SCRIPTS, ...companions, ...languages].map((file) => [file, hash(file)]);
writeFileSync('dist/integrity.json', `${JSON.stringify(Object.fromEntries(hashes), undefined, 2)}\n`);

const tag = (file, attributes) => `<script
${attributes}  src="${url(file)}"
  integrity="${hash(file)}"
  crossorigin
></script>`;

const [module, classic] = PAGE_SCRIPTS;
const block = `
\`\`\`html
<script type="importmap">
  {
    "integrity": {
${companions.map((file) => `      "${url(file)}": "${hash(file)}"`).join(',\n')}
    }
  }
</script>
${tag(module, '  type="module"\n')}
<pixlab-store endpoint="/store"></pixlab-store>
\`\`\`

The classic script takes the place of the second tag. The import map stays.

\`\`\`html
${tag(classic, '')}
\`\`\`
`;

const before = readFileSync('README.md', 'utf8');
const marked = /(<!-- hashes: `npm run build` writes them -->\n)[^]*?(\n<!-- end of hashes -->)/;
if (!marked.test(before)) throw new Error('README.md has no place for the hashes.');
const after = before.replace(marked, (_, start, end) => start + block + end);
if (after !== before) writeFileSync('README.md', after);
