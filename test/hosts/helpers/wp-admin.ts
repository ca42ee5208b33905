import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { LOGIN, type WordPress } from './wordpress.ts';

/** Somebody who is logged in, in a browser of their own. */
export interface Person {
  context: BrowserContext;
  page: Page;
  /** Errors that no script caught. */
  errors: string[];
}

export async function logIn(browser: Browser, { origin }: WordPress, { user, password } = LOGIN): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  // Nothing outside this machine is asked; the admin screens would show avatars.
  const isOutside = (url: URL): boolean => url.protocol.startsWith('http') && url.origin !== origin;
  await context.route(isOutside, (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  // Editors ask before they are left.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${origin}/wp-login.php`);
  await page.fill('#user_login', user);
  await page.fill('#user_pass', password);
  await page.click('#wp-submit');
  await page.waitForURL('**/wp-admin/**');
  return { context, page, errors };
}

/** A published post with this content. Returns its number. */
export const newPost = async (site: WordPress, content: string): Promise<string> =>
  site.php(`echo wp_insert_post(wp_slash(['post_title' => 'A post', 'post_status' => 'publish',
    'post_content' => base64_decode('${Buffer.from(content).toString('base64')}')]));`);

/** A file as the file picker hands it over. */
export interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Chooses a file, writes a comment and uploads, all as a person does. */
export async function upload(element: Locator, file: Chosen, comment: string): Promise<void> {
  await element.locator('input[type=file]').setInputFiles(file);
  await element.locator('[part=comment]').fill(comment);
  await element.locator('[part=upload]').click();
  await element.locator('.stored').waitFor();
}

/** A way to edit a post and what stands in it. */
export interface Editor {
  open: (page: Page, url: string) => Promise<void>;
  element: (page: Page) => Locator;
  save: (page: Page) => Promise<void>;
}

const META_BOX = '#pixlab-store pixlab-store';

const canvas = (page: Page): FrameLocator => page.frameLocator('iframe[name=editor-canvas]');

async function openBlocks(page: Page, url: string): Promise<void> {
  await page.context().clearCookies({ name: 'classic-editor' });
  await page.goto(url);
  await page.waitForFunction(() => 'wp' in window && document.querySelector('.interface-interface-skeleton'));
  await page.evaluate(`wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)`);
  await canvas(page).locator('.wp-block-post-content').waitFor();
}

/** Presses Save, and waits for the answer to what is to be saved. */
const saveBlocks =
  (answer: RegExp) =>
  async (page: Page): Promise<void> => {
    const saved = page.waitForResponse(
      (response) => answer.test(decodeURIComponent(response.url())) && response.request().method() === 'POST',
    );
    await page.click('.editor-post-publish-button');
    await (await saved).finished();
  };

export const EDITORS: Record<'the box, in the classic editor' | 'the box, under the blocks' | 'the block', Editor> = {
  'the box, in the classic editor': {
    async open(page, url) {
      await page.context().addCookies([{ name: 'classic-editor', value: '1', url }]);
      await page.goto(url);
    },
    element: (page) => page.locator(META_BOX),
    async save(page) {
      await Promise.all([page.waitForURL(/message=/), page.click('#publish')]);
    },
  },
  'the box, under the blocks': {
    open: openBlocks,
    element: (page) => page.locator(META_BOX),
    save: saveBlocks(/meta-box-loader=1/),
  },
  'the block': {
    async open(page, url) {
      await openBlocks(page, url);
      // Its tools are there while it is selected.
      await canvas(page)
        .locator('.wp-block-pixlab-store-media')
        .click({ position: { x: 5, y: 5 } });
    },
    element: (page) => canvas(page).locator('pixlab-store'),
    save: saveBlocks(/\/wp\/v2\/posts\/\d+/),
  },
};
