import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { closeServer, openServer } from '../helpers/local-server.ts';
import { launch, root } from './page.ts';

const SHOP = 'https://shop.example';
const CANNOT_REACH = 'This page cannot reach the server. Tell this page’s owner.';

/** The shop's page, and its scripts as they are built. */
function shopFile(path: string, attributes: string): { status: number; type: string; body: string | Buffer } {
  if (path === '/') {
    const tag = '<script type="module" src="/pixlab-store.min.js"></script>';
    const body = `<!doctype html><link rel="icon" href="data:,"><pixlab-store ${attributes}></pixlab-store>${tag}`;
    return { status: 200, type: 'text/html', body };
  }
  const isScript = /^\/pixlab-store\.\w+\.js$/.test(path);
  const body = isScript ? readFileSync(join(root, 'dist', path)) : '';
  return { status: isScript ? 200 : 404, type: 'text/javascript', body };
}

describe('an endpoint that a page cannot reach', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  let context: BrowserContext;
  let page: Page;
  let servers: Server[];
  /** What the element has said in the console. */
  let said: string[];

  const open = async (): Promise<void> => {
    servers = [];
    said = [];
    // Chromium asks a person before a site may look for servers on the same machine.
    context = await browser.newContext({ permissions: ['local-network-access'] });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (line) => line.text().startsWith('<pixlab-store>') && said.push(line.text()));
    page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  };
  afterEach(async () => {
    await context.close();
    await Promise.all(servers.map(closeServer));
  });

  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    return openServer(server);
  }

  /** Stores a file on the shop's page, in vain. */
  async function fail(origin: string): Promise<string> {
    await page.goto(`${origin}/`);
    const file = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('abc') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.locator('[part=item].failed').waitFor();
    return page.locator('[part=item]').innerText();
  }

  it('since its server allows the page, but not a header, is explained by that header alone', async () => {
    await open();
    const asked: string[] = [];
    const other = await serve((request, response) => {
      asked.push(request.method!);
      const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'Idempotency-Key' };
      response.writeHead(200, allowed).end();
    });
    const attributes = `endpoint="${other}/store" retries="0" headers='{"X-Token": "secret"}'`;
    const origin = await serve((request, response) => {
      const { status, type, body } = shopFile(request.url!, attributes);
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    assert.ok((await fail(origin)).includes(CANNOT_REACH));
    assert.equal(said.length, 1);
    assert.match(said[0]!, /Access-Control-Allow-Headers: idempotency-key, x-token/);
    assert.doesNotMatch(said[0]!, /Allow-Origin|secret/);
    assert.ok(!asked.includes('POST'));
  });

  /**
   * Under https, which no server of a test could be without a certificate. In Chromium only: in the other browsers that are
   * installed a test cannot answer for another site.
   */
  describe('from an https page', () => {
    const missing = new Set<string>();

    async function failSecurely(attributes: string): Promise<string> {
      await page.route(`${SHOP}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        const { status, type, body } = shopFile(pathname, attributes);
        return route.fulfill({ status: missing.has(pathname) ? 404 : status, contentType: type, body });
      });
      return fail(SHOP);
    }

    it('since it is plain http, is explained so, and nothing is sent', async () => {
      await open();
      const row = await failSecurely('endpoint="http://files.example/store?token=secret" retries="3"');
      assert.ok(row.includes(CANNOT_REACH));
      assert.equal(said.length, 1);
      assert.match(said[0]!, /http:\/\/files\.example\b.*https.*endpoint="\/store"/);
      assert.doesNotMatch(said[0]!, /secret|files\.example\//);
    });

    it('may be plain http on the same machine', async () => {
      await open();
      const allowed = { 'access-control-allow-origin': SHOP, 'access-control-allow-headers': '*' };
      const origin = await serve((_request, response) => response.writeHead(404, allowed).end());
      assert.ok((await failSecurely(`endpoint="${origin}/stroe"`)).includes(CANNOT_REACH));
      assert.equal(said.length, 1);
      assert.match(said[0]!, /status 404/);
      assert.doesNotMatch(said[0]!, /stroe/);
    });

    it('fails as any other where the script that explains is missing', async () => {
      await open();
      missing.add('/pixlab-store.explain.js');
      const explaining = page.waitForRequest(`${SHOP}/pixlab-store.explain.js`);
      const row = await failSecurely('endpoint="http://files.example/store" retries="0"');
      await explaining;
      assert.ok(row.includes('The server could not be reached. Check the connection, then retry.'));
      assert.deepEqual(said, []);
    });
  });
});
