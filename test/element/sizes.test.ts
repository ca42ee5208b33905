import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { createStore, part, storeAll, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';

const heightOf = (store: PixlabStore, name: string): number => part(store, name).getBoundingClientRect().height;
const fontOf = (store: PixlabStore, name: string): number => parseFloat(getComputedStyle(part(store, name)).fontSize);
const spaceOf = (store: PixlabStore): number =>
  parseFloat(getComputedStyle(store.shadowRoot!.querySelector('.frame')!).rowGap);

/** An element with a row in it, in a place with such a style. */
async function inPlace(style: string, attributes = ''): Promise<PixlabStore> {
  const place = await fixture<HTMLElement>(
    `<div style="${style}"><pixlab-store endpoint="/store" ${attributes}></pixlab-store></div>`,
  );
  const store = place.querySelector('pixlab-store')!;
  await store.add(picture('a.png'));
  await store.updateComplete;
  return store;
}

describe('size', () => {
  for (const [size, factor] of Object.entries({ small: 7 / 8, large: 5 / 4 })) {
    it(`${size} makes text, distances, pictures and targets so by one factor`, async () => {
      const medium = await inPlace('font-size: 16px');
      const store = await inPlace('font-size: 16px', `size="${size}"`);
      expect(fontOf(store, 'name')).to.be.closeTo(16 * factor, 0.01);
      expect(fontOf(store, 'status')).to.be.closeTo(14 * factor, 0.01);
      expect(spaceOf(store)).to.be.closeTo(12 * factor, 0.01);
      expect(heightOf(store, 'thumbnail')).to.be.closeTo(44 * factor, 0.1);
      for (const name of ['browse', 'upload', 'remove', 'comment'])
        expect(heightOf(store, name) / heightOf(medium, name), name).to.be.closeTo(factor, 0.05);
    });
  }

  it('can be changed at any time, by the attribute and by the property', async () => {
    const store = await createStore();
    expect(fontOf(store, 'browse')).to.equal(16);
    store.size = 'large';
    expect(store.getAttribute('size')).to.equal('large');
    expect(fontOf(store, 'browse')).to.equal(20);
    store.setAttribute('size', 'small');
    expect(store.size).to.equal('small');
    expect(fontOf(store, 'browse')).to.equal(14);
    store.removeAttribute('size');
    expect(fontOf(store, 'browse')).to.equal(16);
  });

  it('is a custom property, too: around the element it is a default, on the element it wins', async () => {
    const around = await inPlace('--pixlab-store-size: 2');
    expect(fontOf(around, 'name')).to.equal(32);
    const named = await inPlace('--pixlab-store-size: 2', 'size="small"');
    expect(fontOf(named, 'name')).to.equal(14);
    named.style.setProperty('--pixlab-store-size', '1.5');
    expect(fontOf(named, 'name')).to.equal(24);
  });

  it('small still has targets of 24 pixels, in a small font', async () => {
    const store = await inPlace('font-size: 13px', 'multiple size="small"');
    await storeAll(store, picture('b.png'));
    await until(() => store.shadowRoot!.querySelector('[part=copy]'), 'a copy button');
    for (const button of store.shadowRoot!.querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.getAttribute('part')!).to.be.at.least(24);
    }
  });
});

describe('the font', () => {
  it('is the page’s, in its size, whatever the size of the root is', async () => {
    const root = document.documentElement;
    root.style.fontSize = '62.5%';
    try {
      const store = await inPlace('font: 1.6rem serif');
      expect(fontOf(store, 'name')).to.equal(16);
      expect(heightOf(store, 'thumbnail')).to.equal(44);
      expect(heightOf(store, 'browse')).to.be.above(30);
      await storeAll(store, ...Array.from({ length: 30 }, (_, index) => picture(`${index}.png`, 100 + index)));
      store.multiple = true;
      await store.add(Array.from({ length: 30 }, (_, index) => picture(`${index}.png`, 200 + index)));
      await store.updateComplete;
      expect(heightOf(store, 'list')).to.equal(26 * 16);
    } finally {
      root.style.fontSize = '';
    }
  });

  it('is another where the page says so, for the element only', async () => {
    const store = await inPlace(
      'font: 20px serif; --pixlab-store-font-family: monospace; --pixlab-store-font-size: 13px',
    );
    for (const name of ['name', 'browse', 'comment']) {
      expect(getComputedStyle(part(store, name)).fontFamily, name).to.equal('monospace');
      expect(fontOf(store, name), name).to.equal(13);
    }
    expect(getComputedStyle(store).fontFamily).to.equal('serif');
  });

  it('takes its size from the page’s where that is given in em', async () => {
    const store = await inPlace('font-size: 20px; --pixlab-store-font-size: 0.8em', 'size="large"');
    expect(fontOf(store, 'name')).to.equal(20);
  });
});

describe('a narrow and a wide place', () => {
  for (const width of [240, 1600]) {
    for (const layout of ['list', 'inline', 'tile']) {
      for (const size of ['small', 'large']) {
        it(`of ${width} pixels holds ${layout}, ${size}`, async () => {
          const long = picture(`${'A long name of a picture '.repeat(4)}.png`);
          for (const attributes of ['', 'multiple']) {
            const store = await inPlace(
              `width: ${width}px; font-size: 16px`,
              `layout="${layout}" size="${size}" max-size="1KB" ${attributes}`,
            );
            await storeAll(store, long);
            await store.add([picture('b.png', 7), picture('too large.png', 5000)]);
            await store.updateComplete;
            const { left, right } = store.getBoundingClientRect();
            expect(right - left).to.equal(width);
            for (const one of store.shadowRoot!.querySelectorAll('button, textarea, li, .notice, [part=dropzone]')) {
              const box = one.getBoundingClientRect();
              const what = `${one.getAttribute('part')} ${attributes}`;
              // What a layout leaves out is nowhere.
              if (!box.width) continue;
              expect(box.left, what).to.be.at.least(left - 1);
              expect(box.right, what).to.be.at.most(right + 1);
            }
          }
        });
      }
    }
  }

  it('breaks no words of buttons', async () => {
    for (const layout of ['list', 'inline', 'tile']) {
      const store = await inPlace('width: 240px; font-size: 16px', `multiple layout="${layout}"`);
      for (const name of ['browse', 'upload']) {
        const button = part(store, name);
        const range = document.createRange();
        for (const word of button.textContent.trim().split(/\s+/)) {
          const [node] = [...button.childNodes].filter((one) => one.textContent?.includes(word));
          const at = node!.textContent!.indexOf(word);
          range.setStart(node!, at);
          range.setEnd(node!, at + word.length);
          expect(range.getClientRects(), `${layout}: ${word}`).to.have.lengthOf(1);
        }
      }
    }
  });
});
