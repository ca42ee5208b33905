import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { digest, launch, listen, root, Site } from './page.ts';

const PATH = join(root, 'node_modules/exif-parser/test/starfish.jpg');
const file = (name: string, buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } => ({
  ...{ name, buffer },
  mimeType: name.endsWith('jpg') ? 'image/jpeg' : 'image/png',
});
const PHOTO = file('starfish.jpg', readFileSync(PATH));

/** With something before and behind it, as on any page. */
const BODY = `<main><h1>Entry</h1>
<label>Title <input></label>
<label for="media">Pictures</label>
<pixlab-store id="media" multiple endpoint="/store"></pixlab-store>
<button>Save</button></main>
<script type="module" src="/dist/pixlab-store.min.js"></script>`;

let browser: Browser;
let dir: string;
before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'pixlab-store-keys-'));
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
});

let site: Site;
let page: Page;
let said: string[];
beforeEach(async () => {
  site = new Site(dir, BODY);
  page = await browser.newPage();
  said = await listen(page);
  // From now on no picker is opened for real.
  page.on('filechooser', () => undefined);
  await page.goto(await site.open());
  await page.waitForFunction(() => !!customElements.get('pixlab-store'));
});
afterEach(async () => {
  await page.close();
  await site.close();
});

/** What has the focus, as it is called, and whether that is seen. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element?.matches(':focus-visible') || getComputedStyle(element).outlineStyle === 'none') return 'not seen';
    return element.getAttribute('aria-label') ?? element.textContent.trim();
  });

describe('the whole job', () => {
  it('is done by keyboard alone, in a natural order, and what has the focus is always seen', async () => {
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const to = async (name: string | RegExp, key = 'Tab'): Promise<void> => {
      await press(key);
      assert.match(await focused(), typeof name === 'string' ? new RegExp(`^${name}$`) : name);
    };
    await page.keyboard.press('Tab');
    await page.keyboard.type('Low tide');
    await to('Choose files');
    const choosing = page.waitForEvent('filechooser');
    await press('Enter');
    const chooser = await choosing;
    assert.ok(chooser.isMultiple());
    await chooser.setFiles([PHOTO, file('wrong.png', Buffer.from('one')), file('other.png', Buffer.from('four'))]);
    await page.getByRole('listitem').nth(2).waitFor();
    assert.equal(await focused(), 'Add more', 'the focus stays where the picker was opened');

    await to('Remove: starfish.jpg');
    await to('Remove: wrong.png');
    await press('Delete');
    await page.waitForFunction(
      () => document.querySelector('pixlab-store')!.shadowRoot!.querySelectorAll('li').length === 2,
    );
    assert.equal(await focused(), 'Remove: other.png');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await press('Delete');
    await page.getByText('2 files removed', { exact: true }).waitFor();
    assert.equal(await focused(), 'Remove: starfish.jpg');

    await to('Comment');
    await page.keyboard.type('At the Praia');
    await to('Upload');
    await press('Enter');
    const link = page.getByRole('link');
    await link.waitFor();
    await page.waitForFunction(() => !document.querySelector('pixlab-store')!.matches(':state(uploading)'));
    assert.equal(await focused(), 'Add more', 'its button is gone: the focus stays in the element');

    // The offer to undo is still there, before the list.
    for (let presses = 0; !/store\//.test(await focused()); presses++) {
      assert.ok(presses < 4, 'the link is near');
      await press('Tab');
    }
    const opening = page.waitForEvent('popup');
    await press('Enter');
    const popup = await opening;
    assert.equal(await digest(popup.url()), await digest(PATH));
    await popup.close();
    for (const name of [
      'Copy link: starfish.jpg',
      'Markdown: starfish.jpg',
      'HTML: starfish.jpg',
      /^Remove .*: starfish.jpg$/,
    ])
      await to(name);
    await to('Comment');
    await to('Save');
    await to('Comment', 'Shift+Tab');
    assert.deepEqual(said, []);
  });

  it('is done by reading only the accessibility tree', async () => {
    const session = await page.context().newCDPSession(page);
    const find = (role: string, name: RegExp): Promise<Found> => findIn(session, role, name);
    const group = await find('group', /^Pictures$/);
    assert.ok(group, 'its label names it');

    const browse = await find('button', /^Choose files$/);
    assert.match(browse.description, /^Images and videos/);
    const choosing = page.waitForEvent('filechooser');
    await pressOn(session, browse);
    await (await choosing).setFiles([PHOTO, file('b.png', Buffer.from('one'))]);

    await find('list', /^2 files$/);
    await find('status', /2 files added: starfish\.jpg and b\.png/);
    await find('listitem', /starfish.*Ready to upload/);
    await pressOn(session, await find('button', /^Remove: b\.png$/));
    await find('list', /^1 file$/);
    await find('status', /“b\.png” was removed \(Undo\)/);

    await focus(session, await find('textbox', /^Comment$/));
    await page.keyboard.type('Low tide');
    await pressOn(session, await find('button', /^Upload$/));
    await find('status', /1 file stored/);
    await find('listitem', /starfish.*Stored/);
    const link = await find('link', /\/store\//);
    const opening = page.waitForEvent('popup');
    await pressOn(session, link);
    assert.equal(await digest((await opening).url()), await digest(PATH));
    assert.deepEqual(said, []);
  });
});

/** A node of the accessibility tree. */
interface Found {
  description: string;
  node: number;
}

/** Waits for what has this role, and this name; or this text inside, where its role gets no name from that. */
async function findIn(session: CDPSession, role: string, name: RegExp): Promise<Found> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textOf = (id: string): string => {
      const node = byId.get(id);
      if (node?.role?.value === 'StaticText') return String(node.name?.value);
      return (node?.childIds ?? []).map(textOf).join('');
    };
    const found = nodes.find(
      (node) =>
        !node.ignored &&
        node.role?.value === role &&
        name.test(String(node.name?.value || (/^(status|listitem)$/.test(role) ? textOf(node.nodeId) : ''))),
    );
    if (found) return { description: String(found.description?.value ?? ''), node: found.backendDOMNodeId! };
  }
  throw new Error(`There is no ${role} ${name}`);
}

async function focus(session: CDPSession, { node }: Found): Promise<void> {
  await session.send('DOM.focus', { backendNodeId: node });
}

async function pressOn(session: CDPSession, found: Found): Promise<void> {
  await focus(session, found);
  await page.keyboard.press('Enter');
}
