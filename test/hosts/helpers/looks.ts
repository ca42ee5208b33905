import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { WordPress } from './wordpress.ts';

/** The width of a picture as it came from the server, once it is there. */
export const widthOf = (image: Locator): Promise<number> =>
  image.evaluate(async (element) => {
    const img = element as HTMLImageElement;
    // One that is far down the page would not come by itself.
    img.loading = 'eager';
    await img.decode();
    return img.naturalWidth;
  });

/** All computed styles of some elements of the page. */
export const looksOf = (page: Page, selectors: string[]): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      wanted.map((selector) => {
        const style = getComputedStyle(document.querySelector(selector)!);
        return [selector, ...Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`)].join('\n');
      }),
    selectors,
  );

/** Parts of the element once it has a file, and what they look like; and what they may take from the page. */
export async function looksInside(element: Locator): Promise<{ host: Record<string, string>; parts: string[] }> {
  await element.locator('canvas').waitFor();
  return element.evaluate((store) => {
    const tree = store.shadowRoot!;
    const style = getComputedStyle(store);
    const names = [
      '-webkit-locale',
      'color',
      'font-family',
      'font-size',
      ...['accent', 'on-accent', 'radius'].map((one) => `--pixlab-store-${one}`),
    ];
    const host = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
    host['width'] = getComputedStyle(tree.querySelector('.frame')!).width;
    const parts = ['dropzone', 'browse', 'list', 'item', 'thumbnail', 'name', 'status', 'remove', 'comment', 'upload'];
    return {
      host,
      parts: parts.flatMap((part) => {
        const look = getComputedStyle(tree.querySelector(`[part=${part}]`)!);
        // Pages have custom properties of their own.
        const own = Array.from(look).filter((name) => !name.startsWith('--'));
        return own.map((name) => `${part} { ${name}: ${look.getPropertyValue(name)} }`);
      }),
    };
  });
}

/** A page with nothing but the element, which has the font and the colours of another page. */
export async function plainPage(
  context: BrowserContext,
  { origin }: WordPress,
  host: Record<string, string>,
): Promise<Page> {
  const script = `${origin}/wp-content/plugins/pixlab-store/scripts/pixlab-store.min.js`;
  const style = Object.entries(host)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');
  const body = `<!doctype html><html lang="en-US"><meta charset="utf-8"><style>pixlab-store { ${style} }</style>
    <script type="module" src="${script}"></script>
    <pixlab-store endpoint="/store" accept="image/*,video/*" max-size="8388608"></pixlab-store>`;
  const page = await context.newPage();
  await page.route(`${origin}/plain`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${origin}/plain`);
  return page;
}
