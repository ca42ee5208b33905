import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { digest, root } from '../../e2e/page.ts';

/** Two real photos. */
export const PHOTO = join(root, 'node_modules/exif-parser/test/starfish.jpg');
export const OTHER_PHOTO = join(root, 'node_modules/exif-parser/test/test.jpg');

/** What an editor does with the element in an admin screen: chooses a file, says something of it, uploads it. */
export async function upload(store: Locator, file: string, comment: string): Promise<void> {
  await store.locator('input[type=file]').setInputFiles(file);
  await store.locator('textarea').fill(comment);
  await store.getByRole('button', { name: 'Upload' }).click();
  await store.locator('[part=status]', { hasText: 'Stored' }).waitFor();
}

/** The link of the picture that an element shows, which was there before; waits until it can be seen. */
export async function presentPicture(store: Locator): Promise<string> {
  const image = store.locator('[part=thumbnail] img');
  await image.waitFor();
  return image.evaluate(async (one: HTMLImageElement) => {
    await one.decode();
    return one.src;
  });
}

/** The link of the one image in a place of a page; waits until it can be seen. */
export async function shownPicture(place: Locator): Promise<string> {
  await place.waitFor();
  return place.evaluate(async (one: HTMLImageElement) => {
    await one.decode();
    return one.src;
  });
}

/** Whether a link leads to these very bytes. */
export const leadsTo = async (link: string, file: string): Promise<boolean> =>
  (await digest(link)) === (await digest(file));

/** A picture of the page for people to look at, in the folder that HOST_SCREENSHOTS names; without it, none. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.HOST_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
