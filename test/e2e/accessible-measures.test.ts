import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './page.ts';
import { openStates, type StatesSite } from './states-page.ts';

/** A telephone. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** States with all that can be seen of the element, one for each thing. */
const TELLING = [
  'empty, with limits',
  'waiting',
  'with a comment for each',
  'sending',
  'stored',
  'failed',
  'waiting for another try',
  'in the way of its form',
  'showing what was stored before',
  'asking about files that are there already',
  'refusing files',
];

describe('for people who see, point, or read in another way', () => {
  let browser: Browser;
  let site: StatesSite;
  before(async () => {
    browser = await launch();
    site = await openStates(browser);
    assert.deepEqual(
      TELLING.filter((state) => !site.states.includes(state)),
      [],
    );
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** What is wrong in each state that a measure is taken of; nothing at best. */
  async function wrongIn(
    states: readonly string[],
    options: BrowserContextOptions,
    measure: (page: Page) => Promise<string[]>,
  ): Promise<string[]> {
    const wrong: string[] = [];
    for (const state of states) {
      const page = await site.show(state, options);
      for (const line of await measure(page)) wrong.push(`${state}: ${line}`);
      await page.close();
    }
    return wrong;
  }

  /** Controls that are smaller than so many pixels. */
  const smallerThan =
    (least: number) =>
    (page: Page): Promise<string[]> =>
      page.evaluate((size) => {
        const controls = document.querySelector('pixlab-store')!.shadowRoot!.querySelectorAll('button, textarea, a');
        const small = [...controls].map((one) => {
          const { width, height } = one.getBoundingClientRect();
          const name = one.getAttribute('aria-label') ?? one.textContent.trim();
          return width && Math.min(width, height) < size - 0.01 ? `${name} has ${width} × ${height}` : '';
        });
        return small.filter(Boolean);
      }, least);

  it('every control has 24 pixels at least', async () => {
    assert.deepEqual(await wrongIn(site.states, {}, smallerThan(24)), []);
  });

  it('every control has 44 pixels for a finger', async () => {
    const wrong = await wrongIn(TELLING, PHONE, async (page) => {
      assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
      return smallerThan(44)(page);
    });
    assert.deepEqual(wrong, []);
  });

  /** What stands out of the page, or is cut where nothing may be cut. Long names and links are, and their tip has all. */
  const cut = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const wrong: string[] = [];
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) wrong.push(`the page has ${scrollWidth} of ${clientWidth} pixels`);
      const root = document.querySelector('pixlab-store')!.shadowRoot!;
      const boxes = root.querySelectorAll<HTMLElement>('button, p, .zone, .flow, [part=status], li, .about, .notice');
      for (const box of boxes) {
        const { right, left, width } = box.getBoundingClientRect();
        const name = `${box.localName} ${box.getAttribute('part') ?? box.className} ${box.textContent.trim().slice(0, 20)}`;
        if (width && (right > clientWidth + 0.5 || left < -0.5)) wrong.push(`${name} ends at ${right}`);
        if (box.scrollWidth > box.clientWidth + 1) wrong.push(`${name} needs ${box.scrollWidth} of ${box.clientWidth}`);
        const mayCut = box.localName === 'button' || getComputedStyle(box).overflowY !== 'visible';
        if (mayCut && box.scrollHeight > box.clientHeight + 2)
          wrong.push(`${name} needs ${box.scrollHeight} of ${box.clientHeight} in height`);
      }
      return wrong;
    });

  it('at 320 pixels, nothing is cut and nothing has to be scrolled to the side', async () => {
    assert.deepEqual(await wrongIn(TELLING, { viewport: { width: 320, height: 640 } }, cut), []);
  });

  it('with words that are 40 % longer, nothing is cut on a narrow page', async () => {
    const wrong = await wrongIn(TELLING, { viewport: { width: 320, height: 640 } }, async (page) => {
      const said = await page.evaluate(async (url) => {
        const store = document.querySelector('pixlab-store')!;
        ({ pseudo: store.words } = (await import(url)) as { pseudo: typeof store.words });
        await store.updateComplete;
        return store.shadowRoot!.querySelector('[part=browse]')!.textContent;
      }, '/states.js');
      assert.match(said, /óó|éé/);
      return cut(page);
    });
    assert.deepEqual(wrong, []);
  });

  it('with text of twice the size, nothing is cut', async () => {
    const wrong = await wrongIn(TELLING, { viewport: { width: 640, height: 800 } }, async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '32px';
        document.querySelector('main')!.style.fontSize = '1rem';
      });
      const size = await page.evaluate(
        () => getComputedStyle(document.querySelector('pixlab-store')!.shadowRoot!.querySelector('button')!).fontSize,
      );
      assert.equal(size, '32px');
      return cut(page);
    });
    assert.deepEqual(wrong, []);
  });

  it('with the wider lines, letters and words that a reader sets, nothing is cut', async () => {
    const wrong = await wrongIn(TELLING, { viewport: { width: 640, height: 800 } }, async (page) => {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
        // As a reader's own sheet, which reaches everywhere.
        for (const root of [document, document.querySelector('pixlab-store')!.shadowRoot!])
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      });
      return cut(page);
    });
    assert.deepEqual(wrong, []);
  });

  /** Lines and signs that carry a meaning, and have less contrast than 3 to 1. */
  const pale = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      /** The brightness of colours that lie on each other. */
      const brightness = (...colors: string[]): number => {
        for (const color of colors) {
          context.fillStyle = color;
          context.fillRect(0, 0, 1, 1);
        }
        const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
          const share = byte / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      const contrast = (one: number, other: number): number =>
        (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const ground = getComputedStyle(document.body).backgroundColor;
      const root = document.querySelector('pixlab-store')!.shadowRoot!;
      const signs: [what: string, selector: string, property: string][] = [
        ['the edge of a field', 'textarea:enabled', 'border-top-color'],
        ['the sign on a button', '.round:enabled svg', 'stroke'],
        ['the sign of a state', '[part=status] svg', 'stroke'],
        ['the sign of a notice', '.notice > svg', 'stroke'],
        ['the edge of a notice', '.notice', 'border-left-color'],
      ];
      const wrong: string[] = [];
      let count = 0;
      const judge = (what: string, found: number): void => {
        count += 1;
        if (found < 3) wrong.push(`${what} has ${found}`);
      };
      for (const [what, selector, property] of signs)
        for (const one of root.querySelectorAll(selector))
          judge(
            what,
            contrast(brightness(ground, getComputedStyle(one).getPropertyValue(property)), brightness(ground)),
          );
      const probe = root.querySelector('.frame')!.appendChild(document.createElement('i'));
      probe.style.color = 'var(--_accent)';
      const accent = getComputedStyle(probe).color;
      probe.remove();
      // What is out, on the bar; and the ring of the focus, on the page.
      for (const bar of root.querySelectorAll('progress'))
        judge(
          'progress',
          contrast(brightness(ground, accent), brightness(ground, getComputedStyle(bar).backgroundColor)),
        );
      judge('the ring of the focus', contrast(brightness(ground, accent), brightness(ground)));
      if (count < 2) wrong.push('nothing to judge');
      return wrong;
    });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`lines and signs with a meaning have a contrast of 3 to 1, on a ${colorScheme} page`, async () => {
      assert.deepEqual(await wrongIn(TELLING, { colorScheme }, pale), []);
    });
  }

  /** A computed colour of a part. */
  const colorOf = (page: Page, selector: string, property: string): Promise<string> =>
    page.evaluate(
      ([what, which]) => {
        const one = document.querySelector('pixlab-store')!.shadowRoot!.querySelector(what)!;
        return getComputedStyle(one).getPropertyValue(which);
      },
      [selector, property] as const,
    );

  it('where somebody asks for more contrast, text of less weight has the full one, and so have lines', async () => {
    const page = await site.show('stored', { contrast: 'more' });
    const full = await colorOf(page, '.frame', 'color');
    assert.equal(await colorOf(page, '.zone .muted', 'color'), full);
    assert.equal(await colorOf(page, '[part=copy]', 'border-top-color'), full);
    assert.equal(await colorOf(page, 'textarea', 'border-top-color'), full);
    await page.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`in the system’s own colours, ${colorScheme}, progress, buttons and the focus can be told from the page`, async () => {
      const page = await site.show('sending', { forcedColors: 'active', colorScheme });
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
      const system = (color: string): Promise<string> =>
        page.evaluate((name) => {
          const probe = document.body.appendChild(document.createElement('i'));
          Object.assign(probe.style, { color: name, forcedColorAdjust: 'none' });
          const { color: found } = getComputedStyle(probe);
          probe.remove();
          return found;
        }, color);
      const ground = await system('Canvas');
      for (const button of ['[part=cancel]', '[part=browse]'])
        assert.notEqual(await colorOf(page, button, 'color'), ground, button);
      assert.notEqual(await colorOf(page, '[part=cancel] svg', 'stroke'), ground);
      assert.notEqual(await colorOf(page, '[part=browse]', 'border-top-color'), ground);
      // What is out is in the colour of what is chosen; the rest of the bar is not.
      assert.deepEqual(await pale(page), []);
      const bar = await colorOf(page, 'progress', 'background-color');
      assert.ok(bar !== ground && bar !== (await system('Highlight')), bar);
      await page.keyboard.press('Tab');
      assert.equal(await colorOf(page, ':focus-visible', 'outline-style'), 'solid');
      assert.notEqual(await colorOf(page, ':focus-visible', 'outline-color'), ground);
      await page.close();
    });
  }

  it('where somebody wants no motion, nothing moves', async () => {
    const moving = (page: Page): Promise<string[]> =>
      page.evaluate(() =>
        document
          .querySelector('pixlab-store')!
          .shadowRoot!.getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 10)
          .map((one) => one.constructor.name),
      );
    const states = [...TELLING, 'under files that it takes', 'processing'];
    assert.deepEqual(await wrongIn(states, { reducedMotion: 'reduce' }, moving), []);
  });

  for (const layout of ['list', 'inline', 'tile'] as const) {
    it(`on paper the list is whole, and without buttons: ${layout}`, async () => {
      const page = await site.show('full, of 200 files', {}, layout);
      const measure = () =>
        page.evaluate(() => {
          const list = document.querySelector('pixlab-store')!.shadowRoot!.querySelector('ul')!;
          const isWhole = list.clientHeight >= list.scrollHeight;
          const rows = [...list.querySelectorAll('li')];
          const names = [...list.querySelectorAll('[part=name]')];
          const drawn = names.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length;
          const buttons = [...list.querySelectorAll('button')].filter((one) => one.offsetWidth).length;
          return { isWhole, rows: rows.length, drawn, buttons };
        });
      const shown = await measure();
      assert.deepEqual([shown.isWhole, shown.buttons], [layout === 'tile', 200]);
      assert.ok(shown.drawn < 200);
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await measure(), { isWhole: true, rows: 200, drawn: 200, buttons: 0 });
      await page.close();
    });
  }
});
