import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import type { Store } from '../../src/server/store.ts';
import { unpacked } from './helpers/debian.ts';
import { FILE_HEAD, head, Raw } from './helpers/raw.ts';
import { freePort } from '../helpers/local-server.ts';
import { root, started } from './helpers/runtimes.ts';
import { drain, folder, form, png, post, serve, until } from './helpers/server.ts';

const SIZE = 100_000_000;

/** A snippet as it is shipped, with another address where the relay listens. */
async function snippet(file: string, relay: string): Promise<string> {
  const text = await readFile(join(root, 'demo/deploy/proxies', file), 'utf8');
  assert.ok(text.includes('127.0.0.1:3000'));
  return text.replace('127.0.0.1:3000', new URL(relay).host);
}

/** Starts a proxy in front of a relay: its origin, and a folder where it would keep bodies if it did. */
type Start = (t: TestContext, relay: string) => Promise<{ origin: string; kept: string } | undefined>;

const proxies: Record<string, Start> = {
  async nginx(t, relay) {
    const program = await unpacked(t, 'nginx', 'usr/sbin/nginx');
    if (!program) return undefined;
    const [dir, port] = [await folder(t), await freePort()];
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(dir, name)};`)
      .join('\n');
    const server = `server {\nlisten 127.0.0.1:${port};\n${await snippet('nginx.conf', relay)}\n}`;
    await writeFile(
      join(dir, 'nginx.conf'),
      `daemon off;\nmaster_process off;\npid ${join(dir, 'pid')};\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${server}\n}`,
    );
    const origin = await started(t, program, ['-p', dir, '-c', join(dir, 'nginx.conf'), '-e', 'stderr'], {}, { port });
    return { origin, kept: join(dir, 'client_body') };
  },

  async Caddy(t, relay) {
    const program = await unpacked(t, 'caddy', 'usr/bin/caddy');
    if (!program) return undefined;
    const [dir, port] = [await folder(t), await freePort()];
    // No certificates, and no other machine's visits.
    const site = (await snippet('Caddyfile', relay)).replace(
      'www.example.com {',
      `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`,
    );
    assert.match(site, /bind/);
    await writeFile(join(dir, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
    await mkdir(join(dir, 'kept'));
    const env = { XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir, TMPDIR: join(dir, 'kept') };
    const config = ['--config', join(dir, 'Caddyfile'), '--adapter', 'caddyfile'];
    return { origin: await started(t, program, ['run', ...config], env, { port }), kept: join(dir, 'kept') };
  },
};

for (const [name, start] of Object.entries(proxies)) {
  describe(`behind ${name}, with the snippet as it is shipped`, () => {
    test('a file of 100 MB streams through', async (t) => {
      let begun = false;
      const sizes: number[] = [];
      const store: Store = {
        put: async ({ body }) => {
          begun = true;
          sizes.push(await drain(body));
          return { id: 'x.png', link: 'http://media.example/x.png' };
        },
        remove: () => Promise.resolve(),
      };
      const { origin: relay } = await serve(t, createStoreHandler({ store }));
      const proxy = await start(t, relay);
      if (!proxy) return;
      const connection = new Raw(proxy.origin);
      const end = '\r\n--b--\r\n';
      await connection.send(head(FILE_HEAD.length + SIZE + end.length));
      await connection.send(FILE_HEAD);
      await connection.send(png(SIZE / 2));
      await until(() => begun, 'the relay has the file while half of it is still to come');
      await connection.send(Buffer.alloc(SIZE / 2));
      assert.deepEqual(await readdir(proxy.kept), [], 'the proxy keeps nothing');
      await connection.send(end);
      assert.equal((await connection.reply()).status, 200);
      connection.socket.destroy();
      assert.deepEqual(sizes, [SIZE]);
    });

    test('an early refusal reaches the client', async (t) => {
      const store: Store = { put: () => Promise.reject(new Error('not here')), remove: () => Promise.resolve() };
      const { origin: relay } = await serve(t, createStoreHandler({ store, maxSize: 1_000_000 }));
      const proxy = await start(t, relay);
      if (!proxy) return;
      // Several times: it is a race that an unfit proxy loses now and then.
      for (const size of Array.from({ length: 10 }, (_none, index) => (index % 2 ? 1_500_000 : 12_000_000))) {
        const { http, json } = await post(proxy.origin, form(png(size)));
        assert.deepEqual([http, json.status], [413, 413], `${size} bytes`);
      }
    });
  });
}
