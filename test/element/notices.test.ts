import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { choose, createStore, part, parts, press, row, storeAll, text, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';

const boxes = (store: PixlabStore): string[][] =>
  parts(store, 'notice').map((box) => [...box.querySelectorAll('p')].map((line) => text(line)));

/** An element with a notice of each kind: a refused file, a duplicate, and one that was removed. */
async function withThree(): Promise<PixlabStore> {
  const store = await createStore('multiple');
  await choose(store, picture('a.png'), picture('b.png'));
  await store.add([picture('a.txt', 3, 'text/plain'), picture('a.png')]);
  await store.updateComplete;
  await press(store, part(row(store, 'b.png'), 'remove'));
  await until(() => parts(store, 'notice').length === 3, 'the offer to undo');
  return store;
}

describe('notices', () => {
  it('have a box for each kind, with its own button', async () => {
    const store = await withThree();
    expect(boxes(store)).to.deep.equal([
      ['“a.txt” was not added: only images and videos can be added.'],
      ['“a.png” was not added: it is in the list already.'],
      ['“b.png” was removed'],
    ]);
    const offers = parts(store, 'notice').map((box) => parts(box, 'action').map(text));
    expect(offers).to.deep.equal([[], ['Add again'], ['Undo']]);
  });

  it('are dismissed one by one', async () => {
    const store = await withThree();
    await press(store, parts(store, 'dismiss')[1]!);
    expect(boxes(store).flat().join()).to.match(/a\.txt.*b\.png/);
    expect(boxes(store)).to.have.lengthOf(2);
    await press(store, parts(store, 'dismiss')[1]!);
    await press(store, parts(store, 'dismiss')[0]!);
    expect(boxes(store)).to.deep.equal([]);
  });

  it('look like a failure only where something went wrong', async () => {
    const store = await withThree();
    const [wrong, ...calm] = parts(store, 'notice').map((box) => getComputedStyle(box).color);
    expect(calm[0]).to.equal(calm[1]);
    expect(calm[0]).not.to.equal(wrong);
    const muted = getComputedStyle(store.shadowRoot!.querySelector('slot[name=help]')!).color;
    expect(calm[0]).to.equal(muted);
  });

  it('count the files beyond the first few, and their button is for all of them', async () => {
    const store = await createStore('multiple');
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => picture(`${name}.png`));
    await store.add(files);
    await store.add(files);
    await store.updateComplete;
    expect(boxes(store)).to.have.lengthOf(1);
    expect(boxes(store)[0]).to.have.lengthOf(3);
    expect(text(part(store, 'notice'))).to.include('and 2 more');
    await press(store, part(store, 'action'));
    await until(() => store.items.length === 10, 'all of them');
  });

  it('can be styled, box and button', async () => {
    const store = await withThree();
    const sheet = document.createElement('style');
    sheet.textContent = `pixlab-store::part(notice) { border-style: double } pixlab-store::part(action) { color: red }`;
    document.head.append(sheet);
    try {
      expect(getComputedStyle(part(store, 'notice')).borderInlineStartStyle).to.equal('double');
      expect(getComputedStyle(part(store, 'action')).color).to.equal('rgb(255, 0, 0)');
    } finally {
      sheet.remove();
    }
  });

  it('are read in their own direction, and fit a narrow page', async () => {
    const store = await createStore('multiple');
    store.style.width = '280px';
    const name = `${'long-'.repeat(30)}.png`;
    const { stored } = await storeAll(store, picture(name));
    await store.add(picture(name));
    await store.updateComplete;
    const box = part(store, 'notice');
    expect(text(box.querySelector('bdi'))).to.include(name);
    expect(box.querySelector('a')!.href).to.equal(stored[0]!.link);
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    expect(box.getBoundingClientRect().width).to.be.at.most(280);
  });
});
