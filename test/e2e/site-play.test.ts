import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, errors, type Page } from 'playwright-core';
import type { Item, PixlabStore } from '../../src/index.ts';
import { launch, listen } from './page.ts';
import { PATH, StaticSite } from './site.ts';

describe('on the site, without a server', () => {
  const site = new StaticSite();
  let browser: Browser;
  let origin: string;

  before(async () => {
    origin = await site.open();
    browser = await launch();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function visit(file: string): Promise<{ page: Page; said: string[] }> {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(30_000);
    const said = await listen(page);
    // What compiles this file names functions with it, also those that run in the page.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${origin}${PATH}${file}`);
    return { page, said };
  }

  describe('playground', () => {
    const markup = (page: Page): Promise<string> => page.locator('#snippet').innerText();

    it('has a control for each attribute of the element', async () => {
      const { page } = await visit('demo/playground.html');
      const missing = await page.evaluate(async () => {
        const { observedAttributes } = (await customElements.whenDefined(
          'pixlab-store',
        )) as unknown as typeof PixlabStore;
        const names = observedAttributes.filter((name) => !['lang', 'dir'].includes(name));
        return names.filter((name) => !document.getElementById(`attribute-${name}`)?.closest('#controls'));
      });
      assert.deepEqual(missing, []);
    });

    it('changes the element, the snippet and the address, and opens again from that', async () => {
      const { page, said } = await visit('demo/playground.html');
      await page.getByLabel('comment-each', { exact: true }).check();
      await page.getByLabel('max-size', { exact: true }).fill('3MB');
      await page.getByLabel('value-as', { exact: true }).selectOption('json');
      await page.getByLabel('Direction').selectOption('rtl');
      await page.getByText('Custom properties').click();
      await page.getByLabel('--…radius').fill('2px');
      const look = (one: Page): Promise<unknown> =>
        one.evaluate(() => {
          const element = document.querySelector('pixlab-store') as PixlabStore;
          const { commentEach, maxSize, valueAs, multiple } = element;
          const radius = getComputedStyle(element).getPropertyValue('--pixlab-store-radius');
          return { commentEach, maxSize, valueAs, multiple, radius, dir: getComputedStyle(element).direction };
        });
      const expected = { commentEach: true, maxSize: 3e6, valueAs: 'json', multiple: true, radius: '2px', dir: 'rtl' };
      assert.deepEqual(await look(page), expected);
      const written = await markup(page);
      for (const part of [
        'comment-each',
        'max-size="3MB"',
        'value-as="json"',
        'dir="rtl"',
        '--pixlab-store-radius: 2px;',
      ]) {
        assert.ok(written.includes(part), `${part} in ${written}`);
      }
      const { page: shared } = await visit(`demo/playground.html${new URL(page.url()).hash}`);
      assert.deepEqual(await look(shared), expected);
      assert.equal(await markup(shared), written);
      await page.getByRole('button', { name: 'Start again' }).click();
      assert.doesNotMatch(await markup(page), /comment-each/);
      assert.deepEqual(said, []);
    });

    it('makes the frame as narrow as its slider says', async () => {
      const { page } = await visit('demo/playground.html');
      await page.getByRole('slider', { name: 'Width' }).fill('320');
      assert.equal((await page.locator('#frame').boundingBox())!.width, 320);
    });

    it('has a snippet that works where it is pasted, property and words included', async () => {
      const { page } = await visit(
        'demo/playground.html#endpoint=demo:413&multiple&validate&slot=Bring <b>it</b>&browse=Pick',
      );
      site.more.set('/pasted.html', `<!doctype html><html lang="en"><title>Pasted</title>${await markup(page)}`);
      const said = await listen(page);
      await page.goto(`${origin}/pasted.html`);
      await page.getByRole('button', { name: 'Pick' }).waitFor();
      const end = await page.evaluate(async () => {
        const element = document.querySelector('pixlab-store') as PixlabStore;
        await customElements.whenDefined('pixlab-store');
        const files = ['a b.png', 'c.png'].map((name) => new File([name], name, { type: 'image/png' }));
        await element.add(files);
        const { failed } = await element.upload();
        return { failed: failed.map(({ name, error }) => `${name} ${error?.code}`), text: element.textContent.trim() };
      });
      assert.deepEqual(end, { failed: ['c.png too-large'], text: 'Bring <b>it</b>' });
      assert.deepEqual(said, []);
    });
  });

  it('has a page that reaches each of its states, and asks no server for it', async () => {
    const { page, said } = await visit('demo/states.html');
    const asked: string[] = [];
    page.on('request', (request) => request.method() === 'GET' || asked.push(request.url()));
    const states = await page.locator('.state').count();
    assert.ok(states > 30, `${states} states`);
    const late: string[] = [];
    for (let index = 0; index < states; index++) {
      const state = page.locator('.state').nth(index);
      await state.scrollIntoViewIfNeeded();
      const reached = await page
        .waitForFunction(
          (card) => {
            const element = card.querySelector('pixlab-store') as PixlabStore;
            const [want = '', code] = element.dataset.reaches!.split(':');
            const { items, shadowRoot, value } = element;
            const looks: Record<string, () => unknown> = {
              none: () => !items.length && shadowRoot!.querySelector('[part~=browse]'),
              dragging: () => element.matches(':state(dragging)'),
              invalid: () =>
                element.matches(':state(user-invalid)') &&
                shadowRoot!.querySelector('#error')?.textContent === 'Choose a file and upload it.',
              present: () => value && shadowRoot!.querySelector('[part~=item]'),
              refused: () => shadowRoot!.querySelector('[part~=notice]'),
              checking: () => items.some(({ checking }: Item) => checking),
              failed: () => items.some(({ error }: Item) => error?.code === code),
              mixed: () => ['stored', 'failed'].every((one) => items.some(({ status }: Item) => status === one)),
            };
            return (looks[want] ?? (() => items.some(({ status }: Item) => status === want)))();
          },
          await state.elementHandle(),
        )
        .catch((error: unknown) => {
          if (!(error instanceof errors.TimeoutError)) throw error;
        });
      if (!reached) late.push((await state.getAttribute('id'))!);
    }
    assert.deepEqual(late, []);
    assert.deepEqual(asked, []);
    assert.deepEqual(said, []);
  });

  it('has a recipe for other words that works as it is printed', async () => {
    const { page } = await visit('demo/recipes.html');
    const [content] = await page.locator('#other-words pre').allTextContents();
    const { page: plain, said } = await visit('demo/plain.html');
    await plain.addScriptTag({ content: content!, type: 'module' });
    await plain.getByRole('button', { name: 'Choose your picture' }).waitFor();
    assert.equal(await plain.locator('textarea').getAttribute('placeholder'), 'What is to be seen?');
    assert.deepEqual(said, []);
  });

  it('shows a themed form in German that works', async () => {
    const { page } = await visit('demo/german.html');
    await page.getByLabel('Titel').fill('Hügel');
    await page.locator('pixlab-store').evaluate(async (one) => {
      const element = one as unknown as PixlabStore;
      await element.add(new File(['x'], 'Hügel.png', { type: 'image/png' }));
      await element.upload();
    });
    await page.getByRole('button', { name: 'Einreichen' }).click();
    assert.match(
      await page.locator('#sent').innerText(),
      /title: Hügel, photo: https:\/\/example\.com\/demo\/\w+\.png$/,
    );
  });
});
