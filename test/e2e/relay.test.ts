import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { digest, heard, launch, listen, listenForEvents, POLICY, root } from './page.ts';

/** A real photo, with a camera's metadata in it. */
const PHOTO = join(root, 'node_modules/exif-parser/test/starfish.jpg');

/** The command as it is shipped, in a process of its own; all that it says. */
class Relay {
  said = '';
  readonly #process: ChildProcess;

  constructor(pixlab: FakePixLab, origin: string) {
    const args = [join(root, 'dist/server/cli.js'), '--port', '0', '--origin', origin];
    const { PATH } = process.env;
    const env = { PATH, PIXLAB_KEY: pixlab.options.key, PIXLAB_ENDPOINT: `${pixlab.origin}/store` };
    this.#process = spawn(process.execPath, args, { env });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream!.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
  }

  /** The address that it prints. */
  async endpoint(): Promise<string> {
    for (;;) {
      const [, endpoint] = /listens at (\S+)/.exec(this.said) ?? [];
      if (endpoint) return endpoint;
      const more = await Promise.race([
        once(this.#process.stdout!, 'data'),
        once(this.#process, 'exit').then(() => undefined),
      ]);
      if (!more) throw new Error(`the relay did not start: ${this.said}`);
    }
  }

  stop(): void {
    this.#process.kill('SIGKILL');
  }
}

describe('the built script, through the relay to PixLab', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  let pixlab: FakePixLab;
  let relay: Relay;
  let site: Server;
  let page: Page;
  let said: string[];
  /** What the browser sent and got, as far as it tells. */
  let traffic: string[];

  beforeEach(async () => {
    pixlab = await new FakePixLab().start();
    let html = '';
    let policy = '';
    site = createServer(({ url = '' }, response) => {
      const name = /^\/dist\/([\w.-]+\.js)$/.exec(url)?.[1];
      if (name) {
        const script = readFileSync(join(root, 'dist', name));
        return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      }
      if (url !== '/') return void response.writeHead(204).end();
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
      response.writeHead(200, headers).end(html);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    relay = new Relay(pixlab, origin);
    const endpoint = await relay.endpoint();
    policy = POLICY.replace("connect-src 'self'", `connect-src 'self' ${new URL(endpoint).origin}`);
    html = `<!doctype html><html lang="en"><title>Page</title><pixlab-store endpoint="${endpoint}"></pixlab-store><script type="module" src="/dist/pixlab-store.min.js"></script>`;

    page = await browser.newPage();
    said = await listen(page);
    traffic = [];
    page.on('request', (request) =>
      traffic.push(JSON.stringify([request.url(), request.headers(), request.postData()])),
    );
    page.on('response', (response) => traffic.push(JSON.stringify(response.headers())));
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
    await listenForEvents(page);
    await page.locator('input[type=file]').setInputFiles(PHOTO);
  });

  afterEach(async () => {
    await page.close();
    relay.stop();
    site.closeAllConnections();
    site.close();
    pixlab.stop();
  });

  /** The key is where it belongs, and nowhere else. */
  async function checkTheKey(key: string): Promise<void> {
    assert.ok(pixlab.seen.includes(`key=${key}`), 'PixLab got it');
    assert.ok(traffic.some((one) => one.includes('/store')));
    const shown = await page.evaluate(() => {
      const element = document.querySelector('pixlab-store') as PixlabStore;
      const items = JSON.stringify(element.items);
      return [document.documentElement.outerHTML, element.renderRoot.textContent, items].join('\n');
    });
    for (const [where, text] of Object.entries({
      shown,
      traffic: traffic.join(),
      said: said.join(),
      log: relay.said,
    })) {
      assert.ok(!text.includes(key), `the key is in ${where}`);
    }
  }

  it('stores a file with its comment, shows its link, and the key stays in the relay', async () => {
    await page.getByPlaceholder('Comment').fill('Low tide');
    await page.getByRole('button', { name: 'Upload' }).click();
    const { stored, counts } = await heard(page);
    assert.deepEqual(counts, [1, 0, 0]);
    const [media] = [...pixlab.media.values()];
    assert.deepEqual(
      [media!.sha256, media!.comment, media!.name, stored[0]!.id],
      [await digest(PHOTO), 'Low tide', 'starfish.jpg', media!.id],
    );
    const link = page.locator('pixlab-store a');
    await link.waitFor();
    assert.equal(await link.getAttribute('href'), stored[0]!.link);
    assert.match(stored[0]!.link, /^https:.*\.jpg$/);
    assert.deepEqual(said, []);
    await checkTheKey(pixlab.options.key);
    // The log tells of the upload, and nothing of what was in it.
    assert.match(relay.said, new RegExp(`"status":200,"id":"${media!.id}"`));
    assert.doesNotMatch(relay.said, /Low tide|starfish/);
  });

  it('shows a failure where PixLab answers HTTP 200 with a JSON status of 401', async () => {
    const { key } = pixlab.options;
    Object.assign(pixlab.options, { key: 'another', mirror: false });
    await page.getByRole('button', { name: 'Upload' }).click();
    const { stored, counts } = await heard(page);
    assert.deepEqual([stored, counts], [[], [0, 1, 0]]);
    const [item] = await page.evaluate(() => {
      const { items } = document.querySelector('pixlab-store') as PixlabStore;
      return items.map(({ status, error, link }) => ({ status, code: error?.code, link: link ?? '' }));
    });
    assert.deepEqual(item, { status: 'failed', code: 'bad-key', link: '' });
    await page.locator('pixlab-store [part~=status]').first().waitFor();
    assert.equal(await page.locator('pixlab-store a').count(), 0);
    assert.equal(pixlab.media.size, 0);
    assert.match(relay.said, /"status":401/);
    await checkTheKey(key);
  });
});
