import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build, type Rolldown } from 'vite';
import { Consumer, importsOf, manifest, node, root, run, SCRIPTS } from './consumer.ts';

const consumer = new Consumer();
after(() => consumer.remove());

const isScript = (file: string): boolean => SCRIPTS.includes(file.replace(/^dist\//, ''));

const dataFile = (kind: string): string => `vscode.${kind}-custom-data.json`;

/** Runs code as a module of the consumer's project, in a Node of its own. */
const inNode = (code: string): unknown => JSON.parse(node([consumer.write('main.js', code)], consumer.folder));

/** What a bundler makes of a consumer's module, with Lit left outside. */
async function bundled(code: string): Promise<string> {
  const entry = consumer.write('entry.js', code);
  const result = (await build({
    root: consumer.folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: [/^lit/, 'mediabunny', 'image-dimensions'], output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  return result[0]!.output[0].code;
}

describe('the entries', () => {
  it('name files that are in the package', () => {
    const files = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? entry : Object.values(entry),
    );
    const isThere = (name: string): boolean => {
      const [start = '', end] = name.replace('./', '').split('*');
      return consumer.files.some((file) => (end ? file.startsWith(start) && file.endsWith(end) : file === start));
    };
    assert.deepEqual(
      files.filter((file) => !isThere(file)),
      [],
    );
  });

  it('./client stores files from Node', () => {
    const code = `
      import { storeFile } from 'pixlab-store/client';
      console.log(JSON.stringify(typeof storeFile));`;
    assert.equal(inNode(code), 'function');
  });

  it('./server answers requests in Node', () => {
    const code = `
      import { createStoreHandler, toDisk } from 'pixlab-store/server';
      const handler = createStoreHandler({ store: toDisk({ dir: 'stored', baseUrl: 'https://media.example/' }) });
      const body = new FormData();
      body.append('file', new File([Uint8Array.from(atob('R0lGODlhAQABAAAAACw='), (c) => c.charCodeAt(0))], 'a.gif', { type: 'image/gif' }));
      const reply = await handler(new Request('https://site.example/store', { method: 'POST', body }));
      const { status, link } = await reply.json();
      console.log(JSON.stringify([reply.status, status, new URL(link).protocol]));`;
    assert.deepEqual(inNode(code), [200, 200, 'https:']);
  });

  it('. can be imported by a server that renders pages', () => {
    const code = `
      import { PixlabStore } from 'pixlab-store';
      console.log(JSON.stringify(customElements.get('pixlab-store') === PixlabStore));`;
    assert.equal(inNode(code), true);
  });

  it('. registers the element', async () => {
    assert.match(await bundled("import 'pixlab-store';"), /customElements\.define/);
  });

  it('./element.js registers nothing', async () => {
    const code = await bundled("import { PixlabStore } from 'pixlab-store/element.js'; console.log(PixlabStore);");
    assert.match(code, /extends LitElement/);
    assert.doesNotMatch(code, /customElements\.define/);
  });

  it('./element.js costs nothing where the class is not used', async () => {
    const code = await bundled("import { PixlabStore } from 'pixlab-store/element.js'; console.log(1);");
    assert.doesNotMatch(code, /PixlabStore|LitElement/);
  });

  it('please publint', async () => {
    const tarball = Uint8Array.from(readFileSync(consumer.tarball)).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('please attw', () => {
    run('@arethetypeswrong/cli/dist/index.js', [consumer.tarball, '--profile', 'esm-only', '--no-emoji']);
  });
});

describe('the tarball', () => {
  it('holds what is built, the documentation, and nothing else', () => {
    const about =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|custom-elements\.json|web-types\.json|vscode\..*\.json)$/;
    const built =
      /^dist\/((?!.*\.test\.)[\w/.-]+\.(js|d\.ts)|pixlab-store\.((min|classic)\.js\.map|licenses\.txt)|integrity\.json)$/;
    assert.deepEqual(
      consumer.files.filter((file) => !about.test(file) && !built.test(file)),
      [],
    );
  });

  it('holds no file whose source is gone', () => {
    const sourceOf = (file: string): string => file.replace(/^dist\//, 'src/').replace(/(\.d\.ts|\.js)$/, '.ts');
    const stale = consumer.files.filter((file) => {
      if (!/^dist\/.*\.(d\.ts|js)$/.test(file) || isScript(file)) return false;
      try {
        readFileSync(join(root, sourceOf(file)));
        return false;
      } catch {
        return true;
      }
    });
    assert.deepEqual(stale, []);
  });

  it('says where it may be loaded from, and what for', () => {
    const forEditors = ['custom-elements.json', 'web-types.json', ...['html', 'css'].map(dataFile)];
    for (const file of [
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      ...forEditors,
      ...SCRIPTS.map((name) => `dist/${name}`),
    ])
      assert.ok(consumer.files.includes(file), file);
  });

  it('names nothing of the machine that built it', () => {
    for (const file of consumer.files) assert.ok(!consumer.read(file).includes(root), file);
  });

  it('depends on what it imports, and on nothing else', () => {
    const imports = new Set<string>();
    for (const file of consumer.files.filter((name) => name.endsWith('.js') && !isScript(name))) {
      for (const specifier of importsOf(file, consumer.read(file))) {
        const [scope, name] = specifier.split('/');
        if (!specifier.startsWith('.')) imports.add(scope!.startsWith('@') ? `${scope}/${name}` : scope!);
      }
    }
    const foreign = [...imports].filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
    const { dependencies, peerDependencies } = manifest;
    assert.deepEqual(foreign.sort(), Object.keys({ ...dependencies, ...peerDependencies }).sort());
  });
});
