import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { part, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { picture as photo } from '../images/pictures.js';

/** What themes, resets and page builders make their elements inherit, worse than any of them. */
const INHERITED = `
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; caret-color: red; cursor: grab; empty-cells: hide;
  font-feature-settings: "smcp"; font-kerning: none; font-optical-sizing: none; font-stretch: condensed; font-style: italic;
  font-variant: small-caps; font-variation-settings: "wght" 900; font-weight: 900; hyphens: auto; image-rendering: pixelated;
  letter-spacing: 0.3em; line-break: anywhere; line-height: 3; list-style: square inside; orphans: 5; overflow-wrap: anywhere;
  quotes: "<" ">"; tab-size: 1; text-align: justify; text-align-last: center; text-decoration-skip-ink: none;
  text-emphasis: circle; text-indent: 4em; text-rendering: optimizeSpeed; text-shadow: 1px 1px red; text-transform: uppercase;
  text-underline-offset: 1em; text-wrap: balance; white-space: pre-wrap; widows: 5; word-break: break-all; word-spacing: 1em;
  fill: red; stroke: red; stroke-width: 9; stroke-dasharray: 1 1; stroke-linecap: square; stroke-opacity: 0.5;
  -webkit-font-smoothing: antialiased; -webkit-text-fill-color: red; -webkit-text-stroke: 2px red; -webkit-user-select: none`;

/** What is said of every element of a page, for those inside the page only. */
const UNIVERSAL = `
  ${INHERITED}; box-sizing: content-box; outline: 3px solid red; background: red; border-radius: 0; margin: 0; padding: 0;
  appearance: none; transition: all 2s`;

/** What a browser says of the look of every element inside, and where each is. */
type Looks = [what: string, look: Record<string, string>][];

function looks(store: PixlabStore): Looks {
  const { left, top } = store.getBoundingClientRect();
  return [...store.shadowRoot!.querySelectorAll('*')].map((one) => {
    const style = getComputedStyle(one);
    // Custom properties are the way in that is meant.
    const properties = [...style].filter((property) => !property.startsWith('--'));
    const look = Object.fromEntries(properties.map((property) => [property, style.getPropertyValue(property)]));
    const box = one.getBoundingClientRect();
    const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round).join(' ');
    return [`${one.localName}.${one.getAttribute('class')}`, { ...look, place }];
  });
}

const CALM = 'main { width: 640px; font: 16px monospace; color: #123456 }';

/** An element with something of everything in it: a notice, rows, a preview, fields, buttons. */
async function full(rules: string): Promise<PixlabStore> {
  const page = await fixture(
    `<div><style>${rules}</style><main><pixlab-store multiple comment-each max-size="100KB"></pixlab-store></main></div>`,
  );
  const store = page.querySelector('pixlab-store') as PixlabStore;
  await store.add([await photo(20, 20), picture('b.webp', 20, 'image/webp'), picture('large.png', 200_000)]);
  await until(() => store.shadowRoot!.querySelector('canvas'), 'a preview');
  await store.updateComplete;
  return store;
}

/** How it looks in a page with such rules, which is gone afterwards: rules count for a whole document. */
async function looksUnder(rules: string): Promise<Looks> {
  const store = await full(rules);
  const seen = looks(store);
  store.closest('div')!.remove();
  return seen;
}

const differences = (one: Looks, other: Looks): string[] =>
  one.flatMap(([what, look], index) =>
    Object.entries(look)
      .filter(([property, value]) => value !== other[index]![1][property])
      .map(([property, value]) => `${what} ${property}: ${value}, elsewhere ${other[index]![1][property]}`),
  );

describe("a theme's styles", () => {
  it('do not get in by inheritance', async () => {
    const plain = await looksUnder(CALM);
    expect(differences(await looksUnder(`${CALM} main { ${INHERITED} }`), plain)).to.deep.equal([]);
  });

  it('do not get in by rules for every element, important or not', async () => {
    const plain = await looksUnder(CALM);
    for (const important of ['', ' !important']) {
      const rules = `${UNIVERSAL};`.replaceAll(';', `${important};`);
      const hostile = await full(`${CALM} main * { ${rules} }`);
      expect(getComputedStyle(hostile).letterSpacing).not.to.equal('normal');
      expect(differences(looks(hostile), plain)).to.deep.equal([]);
      hostile.closest('div')!.remove();
    }
  });

  it('do not get in by rules for buttons, fields and lists', async () => {
    const kinds = [
      'button',
      'input',
      'textarea',
      'progress',
      'ul',
      'li',
      'p',
      'a',
      'svg',
      'canvas',
      'span',
      'bdi',
      'slot',
    ];
    const rules = `${UNIVERSAL}; min-height: 40px; display: grid;`.replaceAll(';', ' !important;');
    const plain = await looksUnder(CALM);
    expect(plain.map(([what]) => what.split('.')[0])).to.include.members(['button', 'textarea', 'ul', 'canvas']);
    expect(differences(await looksUnder(`${CALM} ${kinds.join()} { ${rules} }`), plain)).to.deep.equal([]);
  });

  it('lend it their font, size, colour, scheme and language', async () => {
    const light = await looksUnder(`${CALM} main { color-scheme: light }`);
    const dressed = await full('main { font: 20px serif; color: rgb(1, 2, 3); color-scheme: dark }');
    const { fontFamily, fontSize, color } = getComputedStyle(part(dressed, 'name'));
    expect([fontFamily, fontSize, color]).to.deep.equal(['serif', '20px', 'rgb(1, 2, 3)']);
    const ground = getComputedStyle(part(dressed, 'upload')).backgroundColor;
    expect(light.map(([, look]) => look['background-color'])).not.to.include(ground);
    dressed.closest('main')!.lang = 'ja';
    const locale = getComputedStyle(part(dressed, 'browse')).getPropertyValue('-webkit-locale');
    // Firefox goes by the attribute itself and has no such property.
    expect(locale.replaceAll('"', '')).to.equal(navigator.userAgent.includes('Firefox') ? '' : 'ja');
  });

  it('can hide it and switch it off', async () => {
    const store = await full(`${CALM} main { visibility: hidden; pointer-events: none }`);
    const { visibility, pointerEvents } = getComputedStyle(part(store, 'browse'));
    expect([visibility, pointerEvents]).to.deep.equal(['hidden', 'none']);
  });
});
