import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { createServer as createVite, type ViteDevServer } from 'vite';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { closeServer, openServer } from '../helpers/local-server.ts';
import { launch, root } from './page.ts';

const SIZE = 300_000;

/** How a file on the disk comes to be another than it was when it was chosen. */
const WAYS: [how: string, act: (path: string) => Promise<void>][] = [
  ['deleted', (path) => rm(path)],
  [
    'changed',
    async (path) => {
      await writeFile(path, Buffer.alloc(SIZE + 1, 'b'));
      // Chromium does not see what changes within a second or two.
      const later = Date.now() / 1000 + 60;
      await utimes(path, later, later);
    },
  ],
];

describe('a chosen file that can no longer be read', () => {
  let browser: Browser;
  let vite: ViteDevServer;
  let server: Server;
  let origin: string;
  let dir: string;
  let page: Page;
  /** Requests that came to the endpoint. */
  let bodies: Buffer[];

  before(async () => {
    browser = await launch();
    vite = await createVite({
      ...{ root, configFile: false, appType: 'custom', logLevel: 'error' },
      server: { middlewareMode: true, hmr: false, ws: false },
      optimizeDeps: { include: ['lit'] },
    });
  });
  after(async () => {
    await browser.close();
    await vite.close();
  });

  beforeEach(async () => {
    bodies = [];
    server = createServer((request, response) => {
      if (request.url === '/') {
        const script = '<script type="module" src="/src/index.ts"></script>';
        response.setHeader('content-type', 'text/html');
        return void response.end(`<!doctype html>${script}<pixlab-store endpoint="/store" accept="*"></pixlab-store>`);
      }
      if (request.url !== '/store') return vite.middlewares(request, response);
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('error', () => undefined);
      request.on('end', () => {
        bodies.push(Buffer.concat(parts));
        response.setHeader('content-type', 'application/json');
        response.end('{"status":200,"link":"https://media.example/a.png","id":"a.png"}');
      });
    });
    origin = await openServer(server);
    dir = await mkdtemp(join(tmpdir(), 'gone-file-'));
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterEach(async () => {
    await page.close();
    await closeServer(server);
    await rm(dir, { recursive: true });
  });

  for (const [how, act] of WAYS) {
    it(`since it was ${how}, is given up at once, and the person is told to choose it again`, async () => {
      const path = join(dir, 'a.png');
      await writeFile(path, Buffer.alloc(SIZE, 'a'));
      await page.goto(`${origin}/`);
      await page.locator('input[type=file]').setInputFiles(path);
      const row = page.locator('[part=item]');
      await row.waitFor();
      await act(path);
      await page.getByRole('button', { name: 'Upload' }).click();
      await page.locator('[part=item].failed').waitFor();
      assert.match(
        await row.innerText(),
        /can no longer be read: it was moved, changed or deleted\. Choose it again\./,
      );
      const error = await page.evaluate(() => {
        const { code, blocked, isGone } = document.querySelector<PixlabStore>('pixlab-store')!.items[0]!.error!;
        return { code, blocked, isGone };
      });
      assert.deepEqual(error, { code: 'network', blocked: true, isGone: true });
      assert.ok(!bodies.some((body) => body.includes('bbbb')), 'something else was sent');
    });
  }
});
