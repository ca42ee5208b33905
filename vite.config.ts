import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { minify } from 'terser';
import {
  defineConfig,
  type EnvironmentOptions,
  minifySync,
  parseSync,
  type Plugin,
  type Rolldown,
  Visitor,
} from 'vite';
import { builtFiles } from './demo/built-plugin.ts';
import { sitePages } from './demo/site/plugin.ts';
import { localStore } from './demo/store-plugin.ts';
import { HOLE, leanLit } from './lean-lit.ts';

/** What each `dist/pixlab-store.*.js` is made from. The first two are for pages; they fetch the others when first needed. */
const SCRIPTS: Record<string, string> = {
  min: 'src/index.ts',
  classic: 'src/index.ts',
  present: 'src/present-row.ts',
  folders: 'src/upload/folders.ts',
  same: 'src/upload/same.ts',
  asides: 'src/asides.ts',
  persist: 'src/persist.ts',
  explain: 'src/explain.ts',
  demo: 'src/demo-transport.ts',
  languages: 'src/languages.ts',
  layouts: 'src/layouts.styles.ts',
  motion: 'src/motion.ts',
  images: 'src/images/thumbnails.ts',
  prepare: 'src/images/prepare.ts',
  video: 'src/images/video-still.ts',
};

const fileOf = (script: string): string => `pixlab-store.${script}.js`;

/** The file that stands for a dynamically imported module. The compiler makes those of the languages. */
function lazyFile(specifier: string, importer: string): string {
  if (specifier.startsWith('./locales/')) return specifier.slice(2);
  const source = resolve(dirname(importer), specifier).replace(/\.js$/, '.ts');
  const script = Object.keys(SCRIPTS).find((key) => resolve(SCRIPTS[key]!) === source);
  if (!script) throw new Error(`${importer} imports ${specifier} on demand, but no script is made from it.`);
  return fileOf(script);
}

/** One file for a script tag, with what it statically imports inside. */
function bundle(script: string): EnvironmentOptions {
  const entry = SCRIPTS[script]!;
  const isClassic = script === 'classic';
  return {
    consumer: 'client',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['production', 'browser'] },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      sourcemap: entry === 'src/index.ts',
      lib: { entry, formats: [isClassic ? 'iife' : 'es'], name: 'PixlabStore' },
      rolldownOptions: {
        output: {
          entryFileNames: fileOf(script),
          codeSplitting: false,
          intro: isClassic ? IMPORT_BESIDE : '',
          postBanner: banner,
          // `smallCode` does it.
          minify: false,
        },
      },
    },
  };
}

/**
 * How a classic script fetches another from beside itself. Its own `import()` would not do: in a script of another origin
 * whose tag lacks `crossorigin`, that knows no base. Optimizers put scripts into the page; then the page's base counts.
 */
const IMPORT_BESIDE = `
const scriptUrl = document.currentScript?.src || document.baseURI;
const importBeside = async (file) => import(new URL(file, scriptUrl).href);`;

/** Makes dynamic imports fetch the script that stands beside the one that asks. */
function lazyScripts(): Plugin {
  return {
    name: 'lazy-scripts',
    apply: 'build',
    enforce: 'pre',
    resolveId(specifier, importer, { kind }) {
      return kind === 'dynamic-import' ? { id: `./${lazyFile(specifier, importer!)}`, external: true } : undefined;
    },
    transform(code, id) {
      if (this.environment.name !== 'classic' || !id.endsWith('.ts')) return undefined;
      return edited(code, id, (text) => ({
        ImportExpression({ start, end, source }) {
          if (source.type !== 'Literal') return;
          text.update(start, end, `importBeside('${lazyFile(String(source.value), id)}')`);
        },
      }));
    },
  };
}

/** Minifiers leave template strings alone: sheets and markup are made small here. */
function smallTemplates(): Plugin {
  return {
    name: 'small-templates',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts')) return undefined;
      return edited(code, id, (text) => ({
        ImportDeclaration({ start, end, source, specifiers }) {
          const names = specifiers.map((one) => one.local.name);
          // A sheet with nothing put in needs no checks of what is put in.
          if (source.value === 'lit' && names.join() === 'css')
            text.update(start, end, "import { unsafeCSS as css } from 'lit';");
        },
        TaggedTemplateExpression({ tag, quasi }) {
          if (tag.type !== 'Identifier') return;
          const before = quasi.quasis.map(({ value }) => value.raw);
          const after =
            tag.name === 'css' ? smallSheet(before) : /^(html|svg)$/.test(tag.name) ? smallMarkup(before) : before;
          for (const [i, { start }] of quasi.quasis.entries()) {
            // The place of a text counts from the sign before it.
            const from = start + 1;
            if (!before[i]) text.appendLeft(from, after[i]!);
            else if (after[i] !== before[i]) text.update(from, from + before[i].length, after[i]!);
          }
        },
      }));
    },
  };
}

/** The code with some of its syntax rewritten, and the map back. */
function edited(code: string, id: string, visitor: (text: MagicString) => ConstructorParameters<typeof Visitor>[0]) {
  const text = new MagicString(code);
  new Visitor(visitor(text)).visit(parseSync(id, code).program);
  return { code: text.toString(), map: text.generateMap({ source: id, hires: 'boundary' }) };
}

function smallSheet([sheet, ...more]: string[]): string[] {
  if (more.length) throw new Error('A sheet with values inside cannot be made small.');
  const code = Buffer.from(sheet!.replaceAll('\\\\', '\\'));
  return [transform({ filename: 'sheet.css', code, minify: true }).code.toString().replaceAll('\\', '\\\\')];
}

/**
 * White space becomes one space between elements and attributes, and none before the end of a tag; in quotes it stays. Every
 * value that is a whole attribute gets quotes, as what `leanLit` leaves of Lit needs them, and the last one an end.
 */
function smallMarkup(texts: string[]): string[] {
  if (texts.some((text) => text.includes('<!'))) throw new Error('Templates have no comments.');
  let inTag = false;
  let quote = '';
  let isBare = false;
  const small = texts.map((text) => {
    const before = isBare ? '"' : '';
    const markup = text.replace(/\s+(?=(>?))|[<>"']/g, (found, end: string | undefined) => {
      if (quote) {
        if (found === quote) quote = '';
        return found;
      }
      if (end !== undefined) return inTag && end ? '' : ' ';
      if (found === '<') inTag = true;
      else if (found === '>') inTag = false;
      else if (inTag) quote = found;
      return found;
    });
    isBare = inTag && !quote;
    // What stands for a path is none: browsers take their time to find that out and to complain.
    return before + markup.replace(/ d=$/, ' ~d=') + (isBare ? '"' : '');
  });
  if (small.length > 1) small.push(small.pop() || HOLE);
  return small;
}

/** Two minifiers, one after the other, save more than either. */
function smallCode(): Plugin {
  return {
    name: 'small-code',
    apply: 'build',
    enforce: 'post',
    async renderChunk(code, { fileName }, { format }) {
      const module = format === 'es';
      const first = minifySync(fileName, code, { module, compress: true, mangle: true, sourcemap: true });
      const { code: small = '', map } = await minify(first.code, {
        module,
        ecma: 2020,
        compress: { passes: 3, keep_fargs: false, pure_getters: true, comparisons: false },
        // Lit's own, which no other script sees.
        mangle: { properties: { regex: /^_\$/ } },
        format: { comments: false },
        sourceMap: { content: JSON.stringify(first.map), asObject: true },
      });
      return { code: small, map: map as Rolldown.SourceMapInput };
    },
  };
}

interface Package {
  name: string;
  version: string;
  license: string;
  text: string;
}

/** What package.json and the licence file of a folder say. */
function readPackage(folder: string): Package {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Package;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return { ...manifest, text: file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : '' };
}

/** The foreign packages whose modules these are. */
function packagesOf(moduleIds: readonly string[]): Package[] {
  const folders = moduleIds.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0]);
  return [...new Set(folders)].filter((folder) => folder !== undefined).map(readPackage);
}

const sourceOf = ({ name, version }: Package): string => `https://www.npmjs.com/package/${name}/v/${version}`;

/**
 * Tells Chromium to compile all functions beside the main thread while the script comes in, instead of each of the hundreds
 * that the first view calls on it (v8.dev/blog/explicit-compile-hints). It has to be the first line.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/** A script's first lines. The MPL wants users of what it covers told where its source is; the other licences go into a file. */
function banner({ moduleIds, facadeModuleId }: Rolldown.RenderedChunk): string {
  const { name, version, license } = readPackage('.');
  const named = packagesOf(moduleIds)
    .filter((inside) => inside.license === 'MPL-2.0')
    .map(
      (inside) =>
        ` | contains ${inside.name} ${inside.version}, MPL-2.0 (https://mozilla.org/MPL/2.0/): ${sourceOf(inside)}`,
    );
  const hint = facadeModuleId === resolve('src/index.ts') ? COMPILE_HINT : '';
  return `${hint}/*! ${name} ${version} | ${license}${named.join('')} */`;
}

function licenses(moduleIds: string[]): string {
  const parts = packagesOf(moduleIds).map(
    (inside) => `${inside.name} ${inside.version} (${inside.license})\n${sourceOf(inside)}\n\n${inside.text}\n`,
  );
  return ['The scripts in this folder contain parts of these packages.\n', ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

export default defineConfig({
  plugins: [
    ...[lazyScripts(), leanLit(), smallTemplates(), smallCode()],
    ...[builtFiles(), sitePages(), localStore({ dir: './store-data' })],
  ],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  environments: Object.fromEntries(Object.keys(SCRIPTS).map((script) => [script, bundle(script)])),
  builder: {
    async buildApp(builder) {
      const moduleIds: string[] = [];
      for (const script of Object.keys(SCRIPTS)) {
        const [built] = (await builder.build(builder.environments[script]!)) as Rolldown.RolldownOutput[];
        for (const chunk of built!.output) if (chunk.type === 'chunk') moduleIds.push(...chunk.moduleIds);
      }
      writeFileSync('dist/pixlab-store.licenses.txt', licenses(moduleIds));
    },
  },
});
