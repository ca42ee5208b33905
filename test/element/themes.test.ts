import { expect, fixture } from '@open-wc/testing';
import { PixlabStore } from '../../src/index.js';
import { layoutStyles } from '../../src/layouts.styles.js';
import { listStyles } from '../../src/list.styles.js';
import { motionStyles } from '../../src/motion.styles.js';
import { choose, part, parts, press, storeAll, text, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

const THEMES = ['quiet', 'wordpress', 'material', 'brutalist'];
const LAYOUTS = ['list', 'inline', 'tile'];
const SHEETS = [...PixlabStore.styles.map(({ cssText }) => cssText), listStyles, layoutStyles, motionStyles].join('\n');

const firsts = (source: string, pattern: RegExp): Set<string> =>
  new Set([...source.matchAll(pattern)].map(([, first]) => first!));
const load = async (theme: string): Promise<string> => (await fetch(`/demo/themes/${theme}.css`)).text();

/** An element in a page of one scheme and one theme, with something of everything in it. */
async function full(theme: string, scheme: string, layout: string): Promise<PixlabStore> {
  const place = await fixture<HTMLElement>(`<div style="color-scheme: ${scheme}; background: Canvas; color: CanvasText">
    <style>${theme}</style>
    <pixlab-store endpoint="/store" multiple max-size="50KB" layout="${layout}" style="--pixlab-store-duration: 0s"
      value="${location.origin}/none.png"></pixlab-store>
  </div>`);
  const store = place.querySelector('pixlab-store')!;
  await storeAll(store, picture('stored.png'));
  store.endpoint = new FaultyEndpoint('401-json').url;
  await storeAll(store, picture('failed.png'));
  await choose(store, picture('removed.png'), picture('waiting.png'), picture('large.png', 60_000));
  await until(() => text(store.shadowRoot).includes('was not added'));
  await press(store, parts(store, 'remove').at(-2)!);
  await until(() => parts(store, 'action').length, 'the offer to undo');
  await until(() => text(store.shadowRoot).includes('The picture cannot be shown'), 'what was there before');
  await store.updateComplete;
  return store;
}

type Colour = [red: number, green: number, blue: number, alpha: number];

/** As a browser computes it: `rgb(…)`, or `color(srgb …)` where it was mixed. */
function parse(colour: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = colour.startsWith('color(') ? 1 : 255;
  return [red / scale, green / scale, blue / scale, alpha];
}

const over = ([r, g, b, a]: Colour, [red, green, blue]: Colour): Colour => {
  const mix = (top: number, ground: number): number => top * a + ground * (1 - a);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
};

/** The colour on which something stands. */
function groundOf(one: Element | null): Colour {
  if (!one) return [1, 1, 1, 1];
  const up = one.assignedSlot ?? one.parentElement ?? (one.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const own = parse(getComputedStyle(one).backgroundColor);
  return own[3] === 1 ? own : over(own, groundOf(up));
}

const luminance = ([red, green, blue]: Colour): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

function contrast(one: Element, colour: string): number {
  const ground = groundOf(one);
  const [light = 0, dark = 0] = [luminance(ground), luminance(over(parse(colour), ground))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Each piece of text that is seen, with its contrast; what is off does not count. */
function texts(store: PixlabStore): [what: string, contrast: number][] {
  const found: [string, number][] = [];
  for (const one of store.shadowRoot!.querySelectorAll('*')) {
    const isText = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && text(node));
    const isSign = one.localName === 'svg';
    const isSeen =
      one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen, :disabled, [aria-disabled]');
    if (isSeen && (isText || isSign)) {
      const what = `${isSign ? 'sign' : text(one)} in ${one.closest('[part]')?.getAttribute('part')}`;
      found.push([what, contrast(one, getComputedStyle(one).color)]);
    }
    if (isSeen && one.matches('textarea'))
      found.push(['placeholder', contrast(one, getComputedStyle(one, '::placeholder').color)]);
  }
  return found;
}

describe('contrast, as these tests measure it,', () => {
  it('is that of the definition', async () => {
    const grey = await fixture<HTMLElement>('<p style="background: #fff"><span style="color: #767676">x</span></p>');
    const inner = grey.firstElementChild!;
    expect(contrast(inner, getComputedStyle(inner).color)).to.be.closeTo(4.54, 0.01);
    expect(contrast(inner, 'rgba(0, 0, 0, 0.5)')).to.be.closeTo(3.98, 0.06);
    expect(contrast(inner, 'color(srgb 0 0 0)')).to.equal(21);
  });
});

for (const name of THEMES) {
  describe(`the theme ${name}`, () => {
    let theme: string;
    before(async () => {
      theme = await load(name);
    });

    it('needs no force, and names only custom properties that there are', () => {
      expect(theme).not.to.include('!important');
      const known = firsts(SHEETS, /var\((--pixlab-store-[\w-]+)/g);
      const named = firsts(theme, /(--pixlab-store-[\w-]+)/g);
      expect(named.size).to.be.above(8);
      expect([...known]).to.include.members([...named]);
    });

    it('names only parts and states that there are', async () => {
      const store = await full(theme, 'light', 'list');
      const single = await fixture<PixlabStore>(`<pixlab-store value="${location.origin}/none.png"></pixlab-store>`);
      await single.updateComplete;
      const sending = await fixture<PixlabStore>(
        `<pixlab-store endpoint="${new FaultyEndpoint('hang-reply').url}"></pixlab-store>`,
      );
      await sending.add(picture());
      void sending.upload();
      await until(() => parts(sending, 'progress').length);
      const there = [store, single, sending].flatMap(({ shadowRoot }) =>
        [...shadowRoot!.querySelectorAll('[part]')].map((one) => one.getAttribute('part')!),
      );
      expect(there).to.include.members([...firsts(theme, /::part\(([\w-]+)\)/g)]);
      expect(['dragging', 'uploading', 'disabled', 'user-invalid']).to.include.members([
        ...firsts(theme, /:state\(([\w-]+)\)/g),
      ]);
    });

    for (const scheme of ['light', 'dark']) {
      for (const layout of LAYOUTS) {
        it(`can be read in ${scheme}, as ${layout}`, async () => {
          const store = await full(theme, scheme, layout);
          const all = texts(store);
          expect(all.length).to.be.above(12);
          // Of signs, 3 is enough.
          for (const [what, ratio] of all) expect(ratio, what).to.be.at.least(what.startsWith('sign') ? 3 : 4.5);
        });
      }
    }
  });
}

describe('the theme material', () => {
  for (const [scheme, accent] of [
    ['light', '#00663d'],
    ['dark', '#7fe0b0'],
  ] as const) {
    it(`follows an accent of the author's own, in ${scheme}`, async () => {
      const own = `pixlab-store { --pixlab-store-accent: ${accent}; }`;
      const theme = await load('material');
      const greens = (one: PixlabStore): number[] =>
        ['browse', 'dropzone', 'notice'].map((name) => {
          const [red, green, blue] = groundOf(part(one, name));
          return green * 2 - red - blue;
        });
      const before = greens(await full(theme, scheme, 'list'));
      const store = await full(theme + own, scheme, 'list');
      for (const [index, green] of greens(store).entries()) expect(green).to.be.above(before[index]! + 0.02);
      for (const [what, ratio] of texts(store)) expect(ratio, what).to.be.at.least(what.startsWith('sign') ? 3 : 4.5);
    });
  }
});

describe('the theme quiet', () => {
  it('has every custom property but the size, which the attribute sets', async () => {
    const all = firsts(SHEETS, /var\((--pixlab-store-[\w-]+)/g);
    all.delete('--pixlab-store-size');
    expect([...firsts(await load('quiet'), /^\s+(--pixlab-store-[\w-]+):/gm)]).to.have.members([...all]);
  });

  it('changes nothing', async () => {
    const names = [
      'dropzone',
      'browse',
      'notice',
      'action',
      'item',
      'thumbnail',
      'name',
      'status',
      'upload',
      'comment',
    ];
    const look = async (theme: string, layout: string): Promise<string[]> => {
      const store = await full(theme, 'light', layout);
      return names.flatMap((one) => {
        const style = getComputedStyle(part(store, one));
        const properties = [...style].filter((property) => !property.startsWith('--'));
        return properties.map((property) => `${one} ${property}: ${style.getPropertyValue(property)}`);
      });
    };
    for (const layout of LAYOUTS) {
      const plain = await look('', layout);
      const quiet = await look(await load('quiet'), layout);
      const changed = quiet.flatMap((line, at) => (line === plain[at] ? [] : `${line}, without it ${plain[at]}`));
      expect(changed).to.deep.equal([]);
    }
  });
});
