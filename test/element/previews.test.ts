import { expect } from '@open-wc/testing';
import { picture as painted } from '../images/pictures.js';
import { createStore, part, parts, until } from '../helpers/element.js';

/** No two have the same content. */
const photos = async (count: number): Promise<File[]> => {
  const one = await painted(60, 40);
  return Array.from(
    { length: count },
    (_, index) => new File([one, String(index)], `${index}.jpg`, { type: 'image/jpeg' }),
  );
};

/** Rows that were not laid out yet turn out smaller than they were taken for: once is not enough. */
const show = (row: HTMLElement): void => row.scrollIntoView({ block: 'nearest' });

describe('previews of a long list', () => {
  it('come up in rows that are scrolled to, go from those far away, and shift nothing', async () => {
    const store = await createStore('multiple no-comment');
    await store.add(await photos(320));
    const rows = (): HTMLElement[] => parts(store, 'item');
    await until(() => rows().length === 320, 'all rows');
    const list = part(store, 'list');
    const drawn = (row: HTMLElement): number => row.querySelector('canvas')?.width ?? 0;
    await until(() => drawn(rows()[0]!), 'the first picture');
    const before = rows()[3]!.getBoundingClientRect().top - list.getBoundingClientRect().top;
    for (const at of [80, 160, 240, 319]) {
      await until(() => {
        show(rows()[at]!);
        return drawn(rows()[at]!);
      }, `the picture of row ${at}`);
    }
    expect(rows().filter((row) => drawn(row)).length).to.be.below(290);
    list.scrollTop = 0;
    await until(() => drawn(rows()[0]!), 'the first picture again');
    expect(rows()[3]!.getBoundingClientRect().top - list.getBoundingClientRect().top).to.equal(before);
  });

  it('come up when what holds the list is opened', async () => {
    const dialog = document.createElement('dialog');
    const store = await createStore('multiple no-comment', '', dialog);
    await store.add(await photos(320));
    const rows = (): HTMLElement[] => parts(store, 'item');
    await until(() => rows().length === 320, 'all rows');
    dialog.showModal();
    await until(() => {
      show(rows()[319]!);
      return rows()[319]!.querySelector('canvas');
    }, 'the last picture');
  });

  it('are hidden from screen readers, and take no focus', async () => {
    const store = await createStore('multiple');
    await store.add(await photos(2));
    const remove = part(store, 'remove');
    remove.focus();
    await until(() => parts(store, 'thumbnail').every((one) => one.querySelector('canvas')), 'both pictures');
    expect(store.shadowRoot!.activeElement).to.equal(remove);
    for (const one of parts(store, 'thumbnail')) expect(one.ariaHidden).to.equal('true');
  });
});
