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

/** What each `dist/pixlab-store.*.js` is made from. The first two are for pages; they fetch the others when first needed. */
const SCRIPTS: Record<string, string> = {
  min: 'src/index.ts',
  classic: 'src/index.ts',
  stored: 'src/stored-files.ts',
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

/**
 * What Lit does for old browsers and polyfills, which nothing that can read these scripts' static blocks needs, and for
 * what these elements leave alone. Only the scripts for pages go without it; the package has Lit as a dependency.
 */
const SPARE_IN_LIT: [file: string, old: RegExp, now: string][] = [
  ['/css-tag.js', /\w+\.ShadowRoot&&\([^)]*ShadyCSS[^)]*\)&&"adoptedStyleSheets"in [^,]*(?=,)/, 'true'],
  // Nobody here makes sheets but `unsafeCSS`.
  ['/css-tag.js', /if\((this\._\$cssResult\$=!0),\w!==\w\)throw Error\("CSSResult is not[^)]*\)/, '$1'],
  ['/lit-html.js', /\w+\.litHtmlPolyfillSupport\b/, 'void 0'],
  // No template here has a directive, is anything but HTML, or puts values into comments, the text of fields, or tags other
  // than as their attributes; listeners are functions, and stay.
  ['/lit-html.js', /(?<=function M\(t,i),s=t,e\)\{if\(i===E\)return i;.*?h,e\)\),i\}/, '){return i}'],
  ['/lit-html.js', /this\._\$AP\?\.\(!1,!0,s\);/, ';'],
  ['/lit-html.js', /setConnected\(t\)\{.*?\}(?=\}class H)/, ''],
  ['/lit-html.js', /1===r\.type\?(i=new r\.ctor\(.*?\)):6===r\.type&&\(i=new Z\(h,this,t\)\)/, '$1'],
  ['/lit-html.js', /else t\.startsWith\(o\)&&\(d\.push\(\{type:6,.*?removeAttribute\(t\)\);/, ''],
  ['/lit-html.js', /if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/, ''],
  ['/lit-html.js', /y\.test\(u\[2\]\)&&\(n=RegExp\(.*?"g"\)\),/, ''],
  ['/lit-html.js', /else\{let t=-1;for\(;-1!==\(t=r\.data.*?o\.length-1\}/, ''],
  ['/lit-html.js', /2===i\?"<svg>":3===i\?"<math>":""/, '""'],
  ['/lit-html.js', /\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/, '""'],
  ['/lit-html.js', /,2===i\|\|3===i\)\{const t=this\.el\.content.*?t\.childNodes\)\}(?=for)/, ');'],
  ['/lit-html.js', /"number"==typeof s\?(this\._\$AC\(t\)):\(void 0===s\.el&&.*?,s\)(?=;)/, '$1'],
  [
    '/lit-html.js',
    /if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;.*?(?=this\._\$AH=t\}handle)/,
    'this._$AH===A&&this.element.addEventListener(this.name,this),',
  ],
  ['/lit-html.js', /"function"==typeof this\._\$AH\?this\._\$AH\.call.*?handleEvent\(t\)/, 'this._$AH(t)'],
  ['/lit-element.js', /connectedCallback\(\)\{super\.connectedCallback\(\),.*?setConnected\(!1\)\}/, ''],
  ['/reactive-element.js', /\w+\.reactiveElementPolyfillSupport\b/, 'void 0'],
  // Properties have accessors of their own, which also read and reflect what is not a boolean; decorators declare none.
  ['/reactive-element.js', /static addInitializer\(t\)\{.*?push\(t\)\}/, ''],
  ['/reactive-element.js', /,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
  ['/reactive-element.js', /,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
  ['/reactive-element.js', /,!s\.noAccessor\)\{const i=Symbol\(\),.*?configurable:!0,enumerable:!0\}\}/, ');}'],
  ['/reactive-element.js', /const t=this\[Symbol\.metadata\];.*?elementProperties\.set\(t,i\)\}/, ''],
  ['/reactive-element.js', /Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
  ['/reactive-element.js', /_\$ET\(t,s\)\{.*?this\._\$Em=null\}\}/, ''],
  ['/reactive-element.js', /this\._\$Eq&&=.*?_\$ET\(t,this\[t\]\)\),/, ''],
  [
    '/reactive-element.js',
    /(?<=C\(t,s),\{useDefault:i,.*?(this\._\$AL\.)has\(t\).*?add\(t\)\)\}/,
    '){$1has(t)||$1set(t,this.hasUpdated?s:void 0)}',
  ],
  ['/reactive-element.js', /\|\|i\.useDefault&&i\.reflect&&.*?_\$Eu\(t,i\)\)/, ''],
  ['/reactive-element.js', /toAttribute\(t,s\)\{switch.*?return t\},/, ''],
  ['/reactive-element.js', /case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/, ''],
  [
    '/reactive-element.js',
    /h="function"==typeof t\.converter\?.*?:u;.*?(?=\}\}requestUpdate)/,
    'h=u;this[e]=h.fromAttribute(s,t.type)',
  ],
  [
    '/reactive-element.js',
    /if\(Array\.isArray\(s\)\)\{.*?\}else void 0!==s&&i\.push\(\w+\(s\)\)/,
    'i.push(...[s].flat())',
  ],
  ['/lit-element.js', /\w+\.litElementPolyfillSupport\b/, 'void 0'],
];

function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    apply: 'build',
    transform(code, id) {
      const text = new MagicString(code);
      for (const [file, old, now] of SPARE_IN_LIT) {
        if (!id.endsWith(file)) continue;
        if (!old.test(code)) throw new Error(`${id} has changed: ${old} is not in it.`);
        text.replace(old, now);
      }
      if (!text.hasChanged()) return undefined;
      return { code: text.toString(), map: text.generateMap({ source: id, hires: 'boundary' }) };
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
            if (after[i] !== before[i]) text.update(from, from + before[i]!.length, after[i]!);
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

/** White space becomes one space between elements and attributes, and none before the end of a tag; in quotes it stays. */
function smallMarkup(texts: string[]): string[] {
  let inTag = false;
  let quote = '';
  return texts.map((text) =>
    text.replace(/\s+(?=(>?))|[<>"']/g, (found, end: string | undefined) => {
      if (quote) {
        if (found === quote) quote = '';
        return found;
      }
      if (end !== undefined) return inTag && end ? '' : ' ';
      if (found === '<') inTag = true;
      else if (found === '>') inTag = false;
      else if (inTag) quote = found;
      return found;
    }),
  );
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

/** A script's first line. The MPL wants users of what it covers told where its source is; the other licences go into a file. */
function banner({ moduleIds }: Rolldown.RenderedChunk): string {
  const { name, version, license } = readPackage('.');
  const named = packagesOf(moduleIds)
    .filter((inside) => inside.license === 'MPL-2.0')
    .map(
      (inside) =>
        ` | contains ${inside.name} ${inside.version}, MPL-2.0 (https://mozilla.org/MPL/2.0/): ${sourceOf(inside)}`,
    );
  return `/*! ${name} ${version} | ${license}${named.join('')} */`;
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
