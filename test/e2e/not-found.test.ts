import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServer, type ViteDevServer } from 'vite';
import { root } from './page.ts';

/** A path as it stands, which `fetch` would make sense of first. */
const ask = (origin: string, path: string, accept = 'text/html'): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    request(origin, { path, headers: { accept } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    })
      .on('error', reject)
      .end();
  });

describe('the demo pages, as `npm start` serves them', () => {
  let vite: ViteDevServer;
  let origin: string;
  before(async () => {
    vite = await createServer({
      ...{ root, logLevel: 'silent' },
      server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null, preTransformRequests: false },
      optimizeDeps: { noDiscovery: true },
    });
    await vite.listen();
    const { port } = vite.httpServer!.address() as { port: number };
    origin = `http://127.0.0.1:${port}`;
  });
  after(() => vite.close());

  it('are there under their names', async () => {
    for (const path of ['/', '/index.html', '/demo/relay.html', '/demo/frameworks/plain-module/']) {
      const { status, text } = await ask(origin, path);
      assert.equal(status, 200, path);
      assert.doesNotMatch(text, /There is no such page/, path);
    }
  });

  it('are found without their ending, as the page and not as its script', async () => {
    const response = await fetch(`${origin}/demo/states?long`, { headers: { accept: 'text/html' } });
    assert.equal(response.url, `${origin}/demo/states.html?long`);
    assert.match(await response.text(), /<title>States/);
  });

  const STRANGE = [
    '/nothing',
    '/nothing/',
    '/demo/',
    '/demo/nothing.html',
    '/nothing?x=/index.html',
    '/%',
    '/%00',
    '//',
  ];
  for (const path of STRANGE) {
    it(`are not what ${path} is: that is no page, and says so with a way home`, async () => {
      const { status, text } = await ask(origin, path);
      assert.equal(status, 404);
      assert.match(text, /There is no such page/);
      assert.match(text, /<a href="\/">/);
    });
  }

  it('are no page to a program that asks for a file', async () => {
    assert.deepEqual(await ask(origin, '/nothing.js', '*/*'), { status: 404, text: '' });
  });

  for (const up of ['..', '%2e%2e', '..%2f..', '..%5c..']) {
    it(`hand out nothing from above their folder, nor what is hidden in it: ${up}`, async () => {
      const manifest = readFileSync(join(root, 'package.json'), 'utf8');
      for (const path of [
        `/${up}/${up}/${up}/${up}/${up}/etc/passwd`,
        `/demo/${up}/${up}/etc/passwd`,
        `/dist/${up}/.git/config`,
      ]) {
        const { status, text } = await ask(origin, path);
        assert.ok(status >= 400, `${path}: ${status}`);
        assert.doesNotMatch(text, /root:|\[core\]/, path);
      }
      const { text } = await ask(origin, `/store/${up}/package.json`);
      assert.notEqual(text, manifest);
    });
  }
});
