import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test, type TestContext } from 'node:test';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { leaveOut } from './helpers/debian.ts';
import { bundled, bunPath, denoPath, root, started } from './helpers/runtimes.ts';
import { folder, form, png, post, sha256 } from './helpers/server.ts';

const deploy = join(root, 'demo/deploy');

/** A folder with one of the files as a user has it: beside the packages that its first line says to install. */
async function setUp(t: TestContext, file: string): Promise<{ dir: string; path: string }> {
  const dir = await folder(t);
  await mkdir(join(dir, 'node_modules'));
  await symlink(root, join(dir, 'node_modules/pixlab-store'));
  await symlink(join(root, 'node_modules/srvx'), join(dir, 'node_modules/srvx'));
  const path = join(dir, 'relay.mjs');
  await copyFile(join(deploy, file), path);
  return { dir, path };
}

type Start = (t: TestContext, env: Record<string, string>) => Promise<string | undefined>;

const entries: Record<string, Start> = {
  async 'node/relay.mjs'(t, env) {
    const { dir, path } = await setUp(t, 'node/relay.mjs');
    return started(t, process.execPath, [path], env, { cwd: dir });
  },

  async 'deno/relay.mjs'(t, env) {
    const deno = denoPath();
    if (!deno) return undefined;
    const { dir, path } = await setUp(t, 'deno/relay.mjs');
    const [, flags = ''] = /deno run ((?:--\S+ )+)relay\.mjs/.exec(await readFile(path, 'utf8')) ?? [];
    // As after `deno install`: the package comes from the folder and not from the registry.
    await writeFile(join(dir, 'package.json'), '{"dependencies":{"pixlab-store":"*"}}');
    const args = ['run', '--no-remote', '--node-modules-dir=manual', ...flags.trim().split(' '), path];
    return started(t, deno, args, env, { cwd: dir });
  },

  async 'bun/relay.mjs'(t, env) {
    const bun = bunPath();
    if (!bun) return undefined;
    const { dir, path } = await setUp(t, 'bun/relay.mjs');
    return started(t, bun, ['run', path], env, { cwd: dir });
  },

  async 'cloudflare/worker.mjs'(t, env) {
    const { Miniflare } = await import('miniflare');
    const settings = await readFile(join(deploy, 'cloudflare/wrangler.toml'), 'utf8');
    const setting = (name: string): string => new RegExp(`^${name} = (.+)$`, 'm').exec(settings)?.[1] ?? 'null';
    assert.equal(JSON.parse(setting('main')), 'worker.mjs');
    const { path } = await setUp(t, 'cloudflare/worker.mjs');
    const miniflare = new Miniflare({
      host: '127.0.0.1',
      port: 0,
      modules: [{ type: 'ESModule', path: 'worker.mjs', contents: await readFile(await bundled(t, path), 'utf8') }],
      modulesRoot: '.',
      compatibilityDate: JSON.parse(setting('compatibility_date')) as string,
      compatibilityFlags: JSON.parse(setting('compatibility_flags')) as string[],
      bindings: { ORIGINS: JSON.parse(setting('ORIGINS')) as string, ...env },
      cf: false,
    });
    t.after(() => miniflare.dispose());
    return (await miniflare.ready).origin;
  },
};

describe('the deploy files, as they are shipped', () => {
  before(async () => {
    await readFile(join(root, 'dist/server/index.js')).catch(() => {
      throw new Error('they use the built package: npm run build');
    });
  });

  for (const [file, start] of Object.entries(entries)) {
    test(file, async (t) => {
      const pixlab = await new FakePixLab().start();
      t.after(() => pixlab.stop());
      const { key } = pixlab.options;
      const origin = await start(t, { PIXLAB_KEY: key, PIXLAB_ENDPOINT: `${pixlab.origin}/store` });
      if (!origin) return leaveOut(t, [`what runs ${file}, from npm`]);
      const headers = { origin: 'https://www.example.com' };
      const bytes = png(3_000_000);
      const reply = await post(origin, form(bytes), { headers });
      assert.equal(reply.http, 200, JSON.stringify(reply.json));
      assert.equal(reply.headers.get('access-control-allow-origin'), 'https://www.example.com');
      assert.deepEqual(
        [...pixlab.media.values()].map((media) => media.sha256),
        [sha256(bytes)],
      );
      assert.ok(!JSON.stringify([reply.json, [...reply.headers]]).includes(key));
      assert.equal((await post(origin, form(Buffer.from('just text')), { headers })).http, 415);
      assert.equal((await post(origin, form(png()), { headers: { origin: 'https://evil.example' } })).http, 403);
    });
  }

  test('docker/Dockerfile names what the package has', async () => {
    const lines = (await readFile(join(deploy, 'docker/Dockerfile'), 'utf8'))
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line));
    const of = (word: string): string[] =>
      lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
    const { name, version, bin, engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      bin: Record<string, string>;
      engines: { node: string };
    };
    const [, major = ''] = /^node:(\d+)/.exec(of('FROM')[0] ?? '') ?? [];
    assert.ok(Number(major) >= Number(/\d+/.exec(engines.node)?.[0]), 'a Node that the package runs on');
    const tarball = `${name}-${version}.tgz`;
    assert.deepEqual(of('COPY').concat(of('ADD')), [`${tarball} ./`], 'only the package comes from beside it');
    assert.ok(
      of('RUN').some((line) => line.split(' && ').some((command) => command === `npm install --omit=dev ./${tarball}`)),
    );
    const [entry = ''] = JSON.parse(of('ENTRYPOINT')[0] ?? '[]') as string[];
    assert.equal(entry.replace('node_modules/.bin/', ''), Object.keys(bin)[0]);
    const help = (await import('../../src/server/cli-options.ts')).HELP;
    for (const variable of of('ENV')
      .join(' ')
      .matchAll(/(\w+)=/g)) {
      if (variable[1] !== 'NODE_ENV') assert.ok(help.includes(variable[1]!), variable[1]);
    }
    // Files are kept in ./store-data, which the user of the image may write.
    assert.match(of('RUN').join(), /mkdir store-data && chown node store-data/);
    assert.ok(lines.findIndex((line) => line === 'USER node') > lines.findIndex((line) => line.startsWith('RUN ')));
  });
});
