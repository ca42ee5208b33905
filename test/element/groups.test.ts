import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { Dice } from '../helpers/dice.js';
import { createStore, names, part, text, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { LINK } from '../helpers/form.js';

// Of a long list only the first rows stand in the list itself: nobody may notice.

const files = (count: number): File[] =>
  Array.from({ length: count }, (_, index) => picture(`${index}.png`, 100 + index));
const rows = (store: PixlabStore): HTMLElement[] => [...store.shadowRoot!.querySelectorAll('li')];
const namesIn = (store: PixlabStore): string[] => rows(store).map((one) => text(part(one, 'name')));

/** What rows say of their places, and what they should say: of few rows, which are all there, browsers know it. */
const placesIn = (store: PixlabStore): (string | null)[] =>
  rows(store).map((one) => one.ariaPosInSet && `${one.ariaPosInSet} of ${one.ariaSetSize}`);
const placesOf = (count: number, present: number): (string | null)[] =>
  Array.from({ length: count + present }, (_, index) => (count > 50 ? `${index + 1} of ${count + present}` : null));

async function long(attributes: string, count: number): Promise<PixlabStore> {
  const store = await createStore(`multiple no-comment ${attributes}`);
  const before = store.value ? store.value.split('\n').length : 0;
  await store.add(files(count));
  await until(() => rows(store).length === before + count, 'all rows');
  return store;
}

const PRESENT = [LINK, '/no-such/b.png', '/no-such/c.png'].join('&#10;');

const PLACES: Record<string, string> = {
  'a list': '',
  'an inline list': 'layout="inline"',
  tiles: 'layout="tile"',
  'a list below what was stored before': `value="${PRESENT}"`,
  'an inline list below what was stored before': `layout="inline" value="${PRESENT}"`,
  'tiles behind what was stored before': `layout="tile" value="${PRESENT}"`,
};

/** Where each row is in its list, as soon as it is laid out. */
function boxes(store: PixlabStore): { top: number; left: number }[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('li, .more { content-visibility: visible !important }');
  store.shadowRoot!.adoptedStyleSheets.push(sheet);
  const list = part(store, 'list');
  expect(list.scrollTop).to.equal(0);
  const from = list.getBoundingClientRect();
  return rows(store)
    .map((one) => one.getBoundingClientRect())
    .map(({ top, left }) => ({ top: top - from.top, left: left - from.left }));
}

describe('a long list', () => {
  for (const [name, attributes] of Object.entries(PLACES)) {
    it(`has the right rows in the right order, whatever is removed: ${name}`, async () => {
      const store = await long(attributes, 130);
      const before = store.value ? store.value.split('\n').map((link) => link.slice('/no-such/'.length)) : [];
      const dice = new Dice(7);
      const below = (limit: number): number => dice.below(limit);
      while (store.items.length) {
        // One, some in a row, or those that lie everywhere: groups become shorter, and vanish.
        const { length } = store.items;
        const first = below(length);
        const gone = [
          [store.items[first]!],
          store.items.slice(first, first + below(30)),
          store.items.filter((_, place) => place % 7 === first % 7),
        ][below(3)]!;
        for (const item of gone) store.removeItem(item);
        await store.updateComplete;
        expect(namesIn(store), `after ${length}`).to.deep.equal([...before, ...names(store)]);
        expect(
          rows(store)
            .slice(before.length)
            .map(({ id }) => id),
        ).to.deep.equal(store.items.map(({ id }) => id));
        expect(placesIn(store)).to.deep.equal(placesOf(store.items.length, before.length));
        for (const group of store.shadowRoot!.querySelectorAll('.more')) expect(group.children).not.to.be.empty;
      }
      await store.add(files(60));
      await until(() => rows(store).length === before.length + 60, 'all rows');
      expect(namesIn(store)).to.deep.equal([...before, ...names(store)]);
      expect(placesIn(store)).to.deep.equal(placesOf(60, before.length));
      await store.add(picture('last.png', 5));
      await store.updateComplete;
      expect(placesIn(store)).to.deep.equal(placesOf(61, before.length));
    });
  }

  it('has its rows at the same distance everywhere', async () => {
    for (const attributes of ['', 'layout="inline"']) {
      const store = await long(attributes, 130);
      const tops = boxes(store).map(({ top }) => top);
      // The first has no line above.
      const [first, ...others] = tops.slice(2).map((top, index) => top - tops[index + 1]!);
      expect(first).to.be.above(20);
      expect(
        others.filter((step) => Math.abs(step - first!) > 0.1),
        attributes,
      ).to.deep.equal([]);
    }
  });

  it('flows on in lines of tiles, without a gap', async () => {
    const store = await long('layout="tile" style="width: 700px; --pixlab-store-tile-width: 100px"', 130);
    const places = boxes(store).map(({ left, top }) => [Math.round(left), Math.round(top)] as const);
    const columns = [...new Set(places.map(([left]) => left))].sort((one, other) => one - other);
    const lines = [...new Set(places.map(([, top]) => top))];
    expect(columns.length).to.be.above(3);
    // The zone is the first tile.
    const expected = places.map((_, index) => {
      const place = index + 1;
      return [columns[place % columns.length], lines[Math.floor(place / columns.length)]];
    });
    expect(places).to.deep.equal(expected);
    const heights = lines.slice(2).map((top, index) => top - lines[index + 1]!);
    expect(Math.max(...heights) - Math.min(...heights)).to.be.at.most(1);
  });
});
