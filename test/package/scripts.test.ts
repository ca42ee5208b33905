import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { parseSync, Visitor } from 'vite';
import { LAZY_SCRIPTS, manifest, PAGE_SCRIPTS, root, SCRIPTS } from './consumer.ts';

/** What a page's one request for `pixlab-store.min.js` may cost, in bytes after brotli 11. */
const BUDGET = 18_350;

const dist = join(root, 'dist');
const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
const script = (name: string): string => read(`pixlab-store.${name}.js`);

/** Every import and export of a script, in its syntax and not in its texts. */
function modulesOf(code: string): { imports: string[]; onDemand: unknown[]; exports: string[] } {
  const { program } = parseSync('script.js', code);
  const found = { imports: [] as string[], onDemand: [] as unknown[], exports: [] as string[] };
  new Visitor({
    ImportDeclaration: ({ source }) => void found.imports.push(source.value),
    ExportAllDeclaration: ({ source }) => void found.imports.push(source.value),
    ImportExpression: ({ source }) => void found.onDemand.push(source.type === 'Literal' ? source.value : source.type),
    ExportSpecifier: ({ exported }) => void found.exports.push(exported.type === 'Identifier' ? exported.name : ''),
  }).visit(program);
  return found;
}

describe('the scripts for pages', () => {
  it('are the ones that the tests know', () => {
    const built = readdirSync(dist).filter(
      // The compiler's files have their types beside them.
      (name) => /^pixlab-store\.\w+\.js$/.test(name) && !existsSync(join(dist, name.replace(/js$/, 'd.ts'))),
    );
    assert.deepEqual(built.sort(), SCRIPTS.toSorted());
  });

  it(`cost at most ${BUDGET} bytes`, () => {
    const size = brotliCompressSync(script('min')).length;
    assert.ok(size <= BUDGET, `pixlab-store.min.js has ${size} bytes after brotli, ${size - BUDGET} too many.`);
  });

  for (const name of PAGE_SCRIPTS) {
    it(`register the element: ${name}`, () => {
      assert.match(read(name), /customElements\.define\(/);
    });
  }

  it('are whole: the module imports nothing before it runs', () => {
    const { imports, onDemand, exports } = modulesOf(script('min'));
    assert.deepEqual(imports, []);
    assert.deepEqual(onDemand.sort(), LAZY_SCRIPTS.map((name) => `./${name}`).sort());
    assert.ok(exports.includes('PixlabStore'), exports.join());
  });

  it('are whole: so is the plain script, which imports by its own URL', () => {
    const code = script('classic');
    const { imports, onDemand, exports } = modulesOf(code);
    assert.deepEqual([imports, exports], [[], []]);
    assert.deepEqual(onDemand, ['MemberExpression']);
    const named = [...code.matchAll(/pixlab-store\.\w+\.js(?=["'`])/g)].map(([name]) => name);
    assert.deepEqual([...new Set(named)].sort(), LAZY_SCRIPTS);
  });

  it('fetch what opens videos from where the pictures are drawn', () => {
    assert.deepEqual(modulesOf(script('images')), {
      imports: [],
      onDemand: ['./pixlab-store.video.js'],
      exports: ['Thumbnails'],
    });
    assert.deepEqual(modulesOf(script('video')), { imports: [], onDemand: [], exports: ['videoStill'] });
  });

  it('fetch what finds out why nothing arrives from where failures are judged', () => {
    const explain = './pixlab-store.explain.js';
    assert.deepEqual(modulesOf(script('asides')), { imports: [], onDemand: [explain], exports: ['asides'] });
  });

  for (const name of SCRIPTS) {
    it(`hold nothing meant for development: ${name}`, () => {
      const code = read(name);
      for (const trace of ['process.env', 'NODE_ENV', 'Lit is in dev mode', 'litIssuedWarnings', 'emitWarning']) {
        assert.ok(!code.includes(trace), trace);
      }
    });

    it(`begin with a line that says what this is: ${name}`, () => {
      // A hint for the browser's compiler may stand before it.
      const first = read(name)
        .split('\n', 2)
        .find((line) => !line.startsWith('//#'));
      assert.ok(first!.startsWith(`/*! ${manifest.name} ${manifest.version} | MIT`), first);
      assert.ok(first!.endsWith(' */'), first);
    });
  }

  it('say of what the MPL covers where its source is', () => {
    assert.match(
      script('video').split('\n', 1)[0]!,
      /mediabunny [\d.]+, MPL-2\.0 \(https:\/\/mozilla\.org\/MPL\/2\.0\/\): https:/,
    );
    for (const name of SCRIPTS.filter((other) => other !== 'pixlab-store.video.js'))
      assert.doesNotMatch(read(name), /mediabunny/i);
  });

  it('come with the licences of what is inside', () => {
    const text = read('pixlab-store.licenses.txt');
    for (const name of [
      'lit',
      'lit-html',
      'lit-element',
      '@lit/reactive-element',
      'image-dimensions',
      'idb',
      'mediabunny',
    ]) {
      assert.match(text, new RegExp(`^${name} [\\d.]+ \\((MIT|ISC|BSD-3-Clause|MPL-2\\.0)\\)$`, 'm'));
    }
    for (const words of ['Google LLC', 'Sindre Sorhus', 'Mozilla Public License Version 2.0'])
      assert.ok(text.includes(words), words);
  });

  for (const name of PAGE_SCRIPTS) {
    it(`lead debuggers back to the source: ${name}`, () => {
      const code = read(name);
      assert.ok(code.trimEnd().endsWith(`\n//# sourceMappingURL=${name}.map`));
      const map = JSON.parse(read(`${name}.map`)) as SourceMapPayload;
      assert.deepEqual(
        map.sources.filter((source) => !/^\.\.\/(src|node_modules)\//.test(source)),
        [],
      );
      const word = 'Choose another';
      const before = code.slice(0, code.indexOf(word)).split('\n');
      const entry = new SourceMap(map).findEntry(before.length - 1, before.at(-1)!.length);
      assert.ok('originalSource' in entry);
      assert.equal(entry.originalSource, '../src/locales/en.ts');
      const lines = readFileSync(join(dist, entry.originalSource), 'utf8').split('\n');
      assert.ok(lines[entry.originalLine]!.includes(word), lines[entry.originalLine]);
    });
  }
});

describe('the templates in the scripts', () => {
  const texts = (code: string): string[] => {
    const found: string[] = [];
    new Visitor({ TemplateElement: ({ value }) => void found.push(value.raw) }).visit(parseSync('x.js', code).program);
    return found;
  };

  it('have no line breaks left', () => {
    // What is left comes from Lit.
    assert.deepEqual(
      texts(script('min')).filter((text) => /\n\s/.test(text)),
      [],
    );
  });

  it('keep what the sheets declare', () => {
    const sheets = readdirSync(join(root, 'src')).filter((name) => name.endsWith('.styles.ts'));
    const names = (code: string): string[] => [...new Set(code.match(/--[\w-]+(?=\s*:)|var\(--[\w-]+/g))].sort();
    const source = sheets.map((name) => readFileSync(join(root, 'src', name), 'utf8')).join('');
    // Those of rows, layouts and motion come when they are needed.
    const built = [...texts(script('min')), ...['asides', 'layouts', 'motion'].map(script)].join('');
    assert.deepEqual(names(built), names(source));
  });
});
