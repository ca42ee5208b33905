import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { POLICY } from '../../demo/built-plugin.ts';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { DemoSite } from './demo-site.ts';
import { launch, listen, root } from './page.ts';

const PHOTO = join(root, 'node_modules/exif-parser/test/starfish.jpg');
const FILM = join(root, 'test/images/fixtures/vp8.webm');

describe('demo/csp.html, under the policy that it is served with', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pixlab-store-csp-'));
  let browser: Browser;
  let site: DemoSite;
  let origin: string;
  let page: Page;
  let said: string[];
  before(async () => {
    site = new DemoSite(dir);
    origin = await site.open();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await site.close();
    rmSync(dir, { recursive: true, force: true });
  });
  afterEach(() => page.close());

  async function open(at = origin): Promise<void> {
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    said = await listen(page);
    await page.goto(`${at}/demo/csp.html`);
    await page.waitForFunction(() => !!customElements.get('pixlab-store'));
  }

  const list = () => page.locator('#list');
  const edit = () => page.locator('#edit');
  const choose = (id: string, files: string | string[]) => page.locator(`#${id} input[type=file]`).setInputFiles(files);

  /** The picture that the form has now, as it is on the screen. */
  const present = () => edit().locator('[part~=item] img');
  const width = (): Promise<number> => present().evaluate((image) => (image as HTMLImageElement).naturalWidth);

  /** Waits until so many files would survive a reload. */
  const untilKept = (count: number) =>
    page.waitForFunction(async (wanted) => {
      const all = await indexedDB.databases();
      if (!all.some(({ name }) => name === 'pixlab-store')) return false;
      const opening = indexedDB.open('pixlab-store');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const counting = opening.result.transaction('notes').objectStore('notes').count();
      await new Promise((resolve) => (counting.onsuccess = resolve));
      opening.result.close();
      return counting.result === wanted;
    }, count);

  it('nothing is blocked from choosing to storing, copying and removing', async () => {
    await open();
    await choose('list', [PHOTO, FILM]);
    await list().locator('canvas').nth(1).waitFor();
    await untilKept(2);
    await page.reload();
    await list().locator('canvas').nth(1).waitFor();
    await list().getByPlaceholder('Comment').fill('<b>Low</b> tide\nand more');
    await list()
      .getByRole('button', { name: /^Upload/ })
      .click();
    await list().getByText('Stored').nth(1).waitFor();
    await list()
      .getByRole('button', { name: /Markdown/ })
      .first()
      .click();
    await list()
      .getByRole('button', { name: /Remove/ })
      .first()
      .click();
    assert.deepEqual(said, []);
  });

  it('nothing is blocked by what hangs over the zone, what is refused and what fails', async () => {
    await open();
    await list().evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'photo.png', { type: 'image/png' }));
      const zone = element.shadowRoot!.querySelector('[part=dropzone]')!;
      for (const type of ['dragenter', 'dragover', 'drop']) {
        zone.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
      }
    });
    await list().getByText('photo.png').first().waitFor();
    await list().evaluate((element) =>
      (element as PixlabStore).add(new File(['x'], 'list.txt', { type: 'text/plain' })),
    );
    await list().locator('[role=alert], .notice').first().waitFor();
    assert.deepEqual(said, []);

    await choose('refused', PHOTO);
    await page.locator('#refused').getByRole('button', { name: /Retry/ }).first().waitFor();
    // The browser and the element say what is wrong with the endpoint. That is all.
    assert.deepEqual(
      said.filter(
        (line) => !/^error: Failed to load resource.*40[45]|^warning: <pixlab-store> found nothing/.test(line),
      ),
      [],
    );
    assert.equal(await page.locator('#violations').textContent(), 'Nothing was blocked so far.');
  });

  it('nothing is blocked in a form that opens with a picture, which is replaced and sent', async () => {
    await open();
    await choose('list', PHOTO);
    await list().getByRole('button', { name: 'Upload' }).click();
    await present().waitFor();
    await page.waitForFunction(() => {
      const image = document.querySelector('#edit')!.shadowRoot!.querySelector('img');
      return image!.complete;
    });
    assert.ok((await width()) > 0, 'the picture is seen');
    const before = await edit().evaluate((element) => (element as PixlabStore).value);

    await choose('edit', PHOTO);
    await edit().getByRole('button', { name: 'Upload' }).click();
    await page.waitForFunction(
      (old) => (document.querySelector('#edit') as unknown as PixlabStore).value !== old,
      before,
    );
    const after = await edit().evaluate((element) => (element as PixlabStore).value);
    assert.notEqual(after, before);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL((url) => url.searchParams.get('picture') === after);
    assert.deepEqual(said, []);
  });

  describe('with pictures on another host', () => {
    let media: DemoSite;
    let picture: string;
    before(async () => {
      media = new DemoSite(dir);
      picture = `${await media.open()}/demo/icon.svg`;
    });
    after(() => media.close());

    const show = (): Promise<void> =>
      edit().evaluate((element, link) => {
        (element as PixlabStore).value = link;
      }, picture);

    it('which the policy names, they are shown', async (t) => {
      const policy = POLICY.replace("img-src 'self'", `$& ${new URL(picture).origin}`);
      const naming = new DemoSite(dir, [root], policy);
      t.after(() => naming.close());
      await open(await naming.open());
      await show();
      await page.waitForFunction(() => {
        const image = document.querySelector('#edit')!.shadowRoot!.querySelector('img');
        return image?.complete && image.naturalWidth > 0;
      });
      assert.deepEqual(said, []);
    });

    it('which it does not name, their link is there all the same', async () => {
      await open();
      await show();
      await edit().locator(`a[href="${picture}"]`).waitFor();
      await present().waitFor({ state: 'detached' });
      assert.deepEqual(
        said.filter((line) => !/img-src/.test(line)),
        [],
      );
    });
  });

  it('is the policy that the page and README.md print', async () => {
    await open();
    assert.equal(await page.locator('#policy').textContent(), POLICY);
    assert.ok(readFileSync(join(root, 'README.md'), 'utf8').includes(`\`\`\`\n${POLICY}\n\`\`\``));
  });
});

it('npm start serves demo/csp.html with its policy, and untouched', async () => {
  const child = spawn(process.execPath, [join(root, 'demo/start.mjs')], { env: { ...process.env, PORT: '0' } });
  try {
    let out = '';
    const origin = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error(out)));
      child.stderr.on('data', (text: Buffer) => (out += text.toString()));
      child.stdout.on('data', (text: Buffer) => {
        out += text.toString();
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(out) ?? [];
        if (address) resolve(address);
      });
    });
    const response = await fetch(`${origin}/demo/csp.html`);
    assert.equal(response.headers.get('content-security-policy'), POLICY);
    assert.equal(await response.text(), readFileSync(join(root, 'demo/csp.html'), 'utf8'));
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
});
