import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { relay } from './helpers/edge-relay.ts';
import { leaveOut } from './helpers/debian.ts';
import { FILE_HEAD, head, Raw, raw } from './helpers/raw.ts';
import { bunPath, bundled, denoPath, started } from './helpers/runtimes.ts';
import { form, png, post, serve, sha256, until } from './helpers/server.ts';

const ENTRY = fileURLToPath(new URL('helpers/edge-relay.ts', import.meta.url));

type Start = (t: TestContext, env: Record<string, string>) => Promise<string | undefined>;

const runtimes: Record<string, Start> = {
  Node: async (t, env) => (await serve(t, relay(env as never))).origin,

  async workerd(t, env) {
    const { Miniflare } = await import('miniflare');
    const miniflare = new Miniflare({
      host: '127.0.0.1',
      port: 0,
      modules: [{ type: 'ESModule', path: 'relay.mjs', contents: await readFile(await bundled(t, ENTRY), 'utf8') }],
      modulesRoot: '.',
      compatibilityDate: '2026-01-01',
      compatibilityFlags: ['nodejs_compat'],
      bindings: env,
      cf: false,
    });
    t.after(() => miniflare.dispose());
    return (await miniflare.ready).origin;
  },

  async Deno(t, env) {
    const deno = denoPath();
    if (!deno) return undefined;
    const relay = await bundled(t, ENTRY);
    const main = `${relay}.deno.mjs`;
    const listen = "{ hostname: '127.0.0.1', port: Number(env.PORT) }";
    await writeFile(
      main,
      `import relay from ${JSON.stringify(relay)};\nconst env = Deno.env.toObject();\nDeno.serve(${listen}, (request) => relay.fetch(request, env));`,
    );
    const allow = ['--allow-net=127.0.0.1', '--allow-env', '--allow-read', '--allow-sys'];
    return started(t, deno, ['run', '--no-remote', ...allow, main], env);
  },

  async Bun(t, env) {
    const bun = bunPath();
    if (!bun) return undefined;
    const relay = await bundled(t, ENTRY);
    const main = `${relay}.bun.mjs`;
    await writeFile(
      main,
      `import relay from ${JSON.stringify(relay)};\nBun.serve({ hostname: '127.0.0.1', port: process.env.PORT, maxRequestBodySize: 2 ** 33, fetch: (request) => relay.fetch(request, process.env) });`,
    );
    return started(t, bun, ['run', main], env);
  },
};

for (const [name, start] of Object.entries(runtimes)) {
  describe(`the relay on ${name}`, () => {
    test('takes, refuses, remembers and undoes', async (t) => {
      const pixlab = await new FakePixLab().start();
      t.after(() => pixlab.stop());
      const { key } = pixlab.options;
      const origin = await start(t, { PIXLAB_KEY: key, PIXLAB_ENDPOINT: `${pixlab.origin}/store` });
      if (!origin) return leaveOut(t, [`${name} for this machine, from npm`]);

      const bytes = png(20_000_000);
      const headers = { 'idempotency-key': 'k-1', origin: 'https://cms.example' };
      const reply = await post(origin, form(bytes, 'Zoë.png', { comment: 'a comment', key: 'stolen' }), { headers });
      assert.equal(reply.http, 200, JSON.stringify(reply.json));
      assert.equal(reply.headers.get('idempotency-key'), 'k-1');
      assert.equal(reply.headers.get('access-control-allow-origin'), 'https://cms.example');
      const [media] = [...pixlab.media.values()];
      assert.deepEqual([media!.sha256, media!.comment, media!.name], [sha256(bytes), 'a comment', 'Zoë.png']);
      assert.ok(
        !pixlab.seen.join().includes('stolen') && !JSON.stringify([reply.json, [...reply.headers]]).includes(key),
      );

      const again = await post(origin, form(bytes), { headers });
      assert.deepEqual([again.http, again.json], [200, reply.json]);
      assert.equal((await post(origin, form(png()), { headers })).http, 422);
      assert.equal(pixlab.tries, 1);

      const preflight = await fetch(`${origin}/store`, {
        method: 'OPTIONS',
        headers: { origin: 'https://cms.example', 'access-control-request-method': 'POST' },
      });
      assert.equal(preflight.status, 204);
      const status = async (body: BodyInit, init?: RequestInit): Promise<number[]> => {
        const { http, json } = await post(origin, body, init);
        return [http, json.status];
      };
      assert.deepEqual(await status(form(Buffer.from('just text'))), [415, 415]);
      assert.deepEqual(await status('{}', { headers: { 'content-type': 'application/json' } }), [415, 415]);
      assert.deepEqual(await status(form(png()), { headers: { origin: 'https://evil.example' } }), [403, 403]);
      const large = new Raw(origin);
      await large.send(head(1024 ** 3));
      assert.equal((await large.reply()).json?.status, 413);
      large.socket.destroy();
      assert.deepEqual(await status(new FormData()), [400, 400]);
      assert.equal((await fetch(`${origin}/store`)).status, 405);
      assert.equal((await raw(origin, `${FILE_HEAD}${png().toString('latin1')}`)).status, 400, 'an unfinished form');

      pixlab.options.answer = (request, response) =>
        void request.on('end', () => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()).resume();
      assert.deepEqual(await status(form(png())), [502, 502]);
      pixlab.options.answer = undefined;

      const removed = await fetch(`${origin}/store/${reply.json.id}`, {
        method: 'DELETE',
        headers: { 'x-undo-ticket': reply.json.undo! },
      });
      assert.equal(removed.status, 200);
      assert.equal(pixlab.media.size, 0);

      const { tries } = pixlab;
      const connection = new Raw(origin);
      await connection.send(head(10_000_000));
      await connection.send(FILE_HEAD);
      await connection.send(png(1_000_000));
      await until(() => pixlab.tries > tries, 'the upload has begun');
      connection.socket.destroy();
      assert.equal((await post(origin, form(png()))).http, 200, 'and it goes on');
      assert.equal(pixlab.media.size, 1);
    });
  });
}
