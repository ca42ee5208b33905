import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { withFrameworks } from '../../demo/frameworks/vite.mjs';
import { DemoSite } from '../e2e/demo-site.ts';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { launch, listen } from '../e2e/page.ts';
import { freePort } from '../helpers/local-server.ts';
import { answers, end } from './commands.ts';
import { Consumer, manifest, root, run } from './consumer.ts';

// The README's recipes as a new user meets them: copied as they are printed, with the package as it would be published.

interface Recipe {
  language: string;
  code: string;
  /** The number of its first line. */
  line: number;
}

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const recipes: Recipe[] = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(({ 1: language, 2: code, index }) => ({
  language: language!,
  code: code!,
  line: readme.slice(0, index).split('\n').length + 1,
}));
const inLanguage = (...languages: string[]): Recipe[] => recipes.filter(({ language }) => languages.includes(language));

/** The one recipe that has this in it. */
function recipeWith(text: string, ...languages: string[]): Recipe {
  const found = inLanguage(...languages).filter(({ code }) => code.includes(text));
  assert.equal(found.length, 1, `README.md has one recipe with ${text}`);
  return found[0]!;
}

/** Stands for a real key. */
const KEY = '0123456789abcdef0123456789abcdef';

const consumer = new Consumer();
after(() => consumer.remove());

/** What the recipes of frameworks are called in the demo, and which packages they want. */
const FRAMEWORKS = {
  react: { file: 'Entry.tsx', language: 'tsx', main: 'main.tsx' },
  vue: { file: 'Entry.vue', language: 'vue', main: 'main.ts' },
  svelte: { file: 'Entry.svelte', language: 'svelte', main: 'main.ts' },
  angular: { file: 'entry.ts', language: 'ts', main: 'main.ts' },
};
const PACKAGES = [
  ...['react', 'react-dom', '@types/react', '@types/react-dom', 'csstype', 'vue', 'svelte', 'rxjs', '@types/node'],
  ...['common', 'compiler', 'core', 'forms', 'platform-browser'].map((name) => `@angular/${name}`),
  '@lit-labs/ssr-client',
];
for (const name of PACKAGES) consumer.link(name);

const inDemo = (framework: string, file: string): string =>
  readFileSync(join(root, 'demo/frameworks', framework, file), 'utf8');

/** Type-checks these files with a command that takes a project. */
function check(command: string, files: string[], args: string[] = [], more: object = {}): void {
  const compilerOptions = {
    ...{ module: 'esnext', moduleResolution: 'bundler', target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'] },
    ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true, jsx: 'react-jsx' },
    ...{ experimentalDecorators: true, verbatimModuleSyntax: true, types: ['node'], ...more },
  };
  const config = consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, include: files }));
  run(command, args.length ? [...args, config] : ['-p', config], consumer.folder);
}

describe('the recipes for frameworks', () => {
  before(() => {
    for (const [framework, { file, language, main }] of Object.entries(FRAMEWORKS)) {
      mkdirSync(join(consumer.folder, framework));
      consumer.write(`${framework}/${file}`, recipeWith(framework === 'angular' ? '@Component' : '', language).code);
      consumer.write(`${framework}/${main}`, inDemo(framework, main));
      consumer.write(`${framework}/index.html`, inDemo(framework, 'index.html').replace(/<link[^>]*>/g, ''));
    }
  });

  for (const [framework, { file, language }] of Object.entries(FRAMEWORKS)) {
    it(`are what the demo shows: ${framework}`, () => {
      const { code } = recipeWith(framework === 'angular' ? '@Component' : '', language);
      assert.equal(code, inDemo(framework, file));
    });
  }

  it('fit the types: React and Angular', () => check('typescript/bin/tsc', ['react/*', 'angular/*']));

  /** Checks a recipe, and beside it what is wrong in it when these words are replaced. */
  function assertChecked(
    framework: 'vue' | 'svelte',
    command: string,
    args: string[],
    wrongs: [string, string][],
  ): void {
    const { file, language } = FRAMEWORKS[framework];
    const { code } = recipeWith('', language);
    const files = wrongs.map(([right, wrong], place) => {
      assert.ok(code.includes(right), right);
      const name = `${framework}/Wrong${place}.${language}`;
      consumer.write(name, code.replace(right, wrong));
      return name;
    });
    let said = '';
    try {
      check(command, [`${framework}/${file}`, ...files], args);
    } catch (error) {
      said = (error as Error).message;
    }
    for (const name of files) assert.ok(said.includes(name), `${name} is wrong, and ${command} says nothing:\n${said}`);
    assert.ok(!said.includes(file), said);
  }

  it('fit the types: Vue, in its template, too', () => {
    consumer.write('env.d.ts', "declare module '*.vue';");
    assertChecked(
      'vue',
      'vue-tsc/bin/vue-tsc.js',
      [],
      [
        ['$event.detail.id', '$event.detail.url'],
        ['name="picture"', ':name="5"'],
      ],
    );
  });

  it('fit the types: Svelte, in its markup, too', () => {
    const args = ['--workspace', consumer.folder, '--output', 'machine', '--fail-on-warnings', '--tsconfig'];
    assertChecked('svelte', 'svelte-check/bin/svelte-check', args, [
      ['detail.id', 'detail.url'],
      ['name="picture"', 'name={5}'],
    ]);
  });
});

describe('in Chromium, the recipes', () => {
  const folder = join(consumer.folder, 'site');
  const html = inLanguage('html').filter(({ code }) => !code.includes('integrity='));
  let browser: Browser;
  let site: DemoSite;
  let origin: string;

  before(async () => {
    // For Angular's decorators, as its own projects have it.
    consumer.write('tsconfig.json', JSON.stringify({ compilerOptions: { experimentalDecorators: true } }));
    await build({
      plugins: withFrameworks().plugins,
      root: consumer.folder,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        modulePreload: false,
        rolldownOptions: { input: Object.keys(FRAMEWORKS).map((name) => join(consumer.folder, name, 'index.html')) },
      },
    });
    cpSync(consumer.path('dist'), join(folder, 'pixlab-store'), { recursive: true });
    for (const { code, line } of html) writeFileSync(join(folder, `${line}.html`), pageWith(code));
    site = new DemoSite(join(consumer.folder, 'store-data'), [folder]);
    origin = await site.open();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** An empty page with a recipe in it, and with the first recipe's parts where it has none of its own. */
  const pageWith = (code: string): string => {
    const [script, element] = html[0]!.code.split('\n');
    const parts = [code.includes(' src=') ? '' : script, code.includes('<pixlab-store') ? '' : element, code];
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${parts.join('\n')}`;
  };

  /** Opens a page, and stores a picture with it where it has a store. */
  async function use(path: string): Promise<{ said: string[]; link?: string }> {
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    try {
      const said = await listen(page);
      const picture = { contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
      await page.route('https://media.example/**', (route) => route.fulfill(picture));
      await page.goto(`${origin}/${path}`);
      await page.locator('[part=browse]').first().waitFor();
      const endpoint = await page
        .locator('pixlab-store')
        .first()
        .evaluate((element) => (element as PixlabStore).endpoint);
      if (endpoint !== '/store') return { said };
      const link = await page
        .locator('pixlab-store')
        .first()
        .evaluate(async (element) => {
          const store = element as PixlabStore;
          const canvas = new OffscreenCanvas(30, 20);
          canvas.getContext('2d')!.fillRect(0, 0, 30, 20);
          await store.add(new File([await canvas.convertToBlob()], 'photo.png', { type: 'image/png' }));
          return (await store.upload()).stored[0]?.link;
        });
      return { said, link: link ?? '' };
    } finally {
      await page.close();
    }
  }

  for (const { code, line } of html) {
    it(`of HTML works: line ${line}, ${code.split('\n')[0]}`, async () => {
      const { said, link } = await use(`${line}.html`);
      if (link !== undefined) assert.match(link, /^http:.*\/store\//);
      assert.deepEqual(said, code.includes('console.log') ? [`log: ${link}`] : []);
    });
  }

  for (const framework of Object.keys(FRAMEWORKS)) {
    it(`of ${framework} works with the package`, async () => {
      const { said, link = '' } = await use(`${framework}/index.html`);
      assert.match(link, /^http:.*\/store\//);
      const heard = said.filter((text) => text.startsWith('log: photo.png is stored as'));
      assert.equal(heard.length, 1, said.join());
    });
  }
});

describe('in Node, the recipes', () => {
  it('of JavaScript fit the types', () => {
    consumer.write('globals.d.ts', 'declare const file: File;');
    const files = inLanguage('js').map(({ code, line }) => basename(consumer.write(`line-${line}.js`, code)));
    assert.ok(files.length > 5);
    check('typescript/bin/tsc', ['globals.d.ts', ...files], [], {
      allowJs: true,
      checkJs: true,
      strict: false,
      moduleDetection: 'force',
    });
  });

  it('of a server of one’s own answers', async (t) => {
    const { code } = recipeWith('createStoreHandler', 'js');
    const port = await freePort();
    const server = consumer.write('server.js', code.replace('port: 3000', `port: ${port}`));
    const child = spawn(process.execPath, [server], { cwd: consumer.folder, env: { ...process.env, PIXLAB_KEY: KEY } });
    t.after(() => end(child));
    await answers(child, /127\.0\.0\.1:\d+/);
    const body = new FormData();
    body.append('comment', 'no file');
    const reply = await fetch(`http://127.0.0.1:${port}/store`, { method: 'POST', body });
    assert.equal(reply.status, 400);
    assert.equal(((await reply.json()) as { status: number }).status, 400);
  });

  it('of the command installs and runs', async (t) => {
    const empty = mkdtempSync(join(tmpdir(), 'pixlab-store-empty-'));
    t.after(() => rmSync(empty, { recursive: true, force: true }));
    cpSync(consumer.tarball, join(empty, basename(consumer.tarball)));
    const [install, start, ...rest] = recipeWith('npx pixlab-store', 'sh').code.trim().split('\n');
    assert.deepEqual([install, rest], [`npm install ./${basename(consumer.tarball)}`, []]);
    try {
      execFileSync('sh', ['-c', install!], { cwd: empty, stdio: 'pipe' });
    } catch (error) {
      if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(String(error)))
        return t.skip('the npm registry is out of reach');
      throw error;
    }
    const child = spawn('sh', ['-c', start!.replace('…', KEY)], {
      cwd: empty,
      env: { ...process.env, PORT: '0' },
      detached: true,
    });
    t.after(() => end(child, true));
    const [origin] = await answers(child, /http:\/\/127\.0\.0\.1:\d+/);
    assert.equal((await fetch(`${origin}/health`)).status, 200);
    const { dependencies } = JSON.parse(readFileSync(join(empty, 'package.json'), 'utf8')) as typeof manifest;
    assert.deepEqual(Object.keys(dependencies), [manifest.name]);
  });
});
