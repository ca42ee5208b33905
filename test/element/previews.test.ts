import { expect, fixture } from '@open-wc/testing';
import { picture as painted } from '../images/pictures.js';
import { createStore, part, parts, until } from '../helpers/element.js';

/** No two have the same content. */
const photos = async (count: number, width = 60, height = 40): Promise<File[]> => {
  const one = await painted(width, height);
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

  /** Places that scroll by themselves, each around what is put into the first. */
  const SCROLLERS: Record<string, () => [inside: HTMLElement, scroller: HTMLElement]> = {
    'of the page': () => {
      const scroller = document.createElement('div');
      return [scroller, scroller];
    },
    'inside a shadow root that the element is in, too': () => {
      const [host, scroller] = [document.createElement('div'), document.createElement('div')];
      host.attachShadow({ mode: 'open' }).append(scroller);
      document.body.append(host);
      return [scroller, scroller];
    },
    'inside a closed shadow root that shows the element': () => {
      const [host, scroller] = [document.createElement('div'), document.createElement('div')];
      scroller.append(document.createElement('slot'));
      host.attachShadow({ mode: 'closed' }).append(scroller);
      return [host, scroller];
    },
  };

  for (const [name, make] of Object.entries(SCROLLERS)) {
    it(`come up in tiles that come into sight in a scroller ${name}`, async () => {
      const [place, scroller] = make();
      scroller.style.cssText = 'height: 300px; width: 500px; overflow: auto';
      const store = await createStore('multiple no-comment layout="tile"', '', place);
      await store.add(await photos(100, 400, 400));
      const rows = (): HTMLElement[] => parts(store, 'item');
      await until(() => rows().length === 100, 'all rows');
      const drawn = (at: number): boolean => !!rows()[at]!.querySelector('canvas');
      await until(() => drawn(0), 'the first picture');
      for (const share of [0.6, 1]) {
        const at = Math.round(99 * share);
        expect(drawn(at), `row ${at}`).to.equal(false);
        await until(() => {
          scroller.scrollTop = scroller.scrollHeight * share - (share < 1 ? 150 : 0);
          return drawn(at);
        }, `the picture of row ${at}`);
      }
      // Far fewer than all: nobody has come near the others.
      expect(rows().filter((_, at) => drawn(at)).length).to.be.below(90);
    });
  }

  it('come up where the element has moved to, in another document that becomes larger', async () => {
    const store = await createStore('multiple no-comment layout="tile"');
    await store.add(await photos(100, 400, 400));
    const rows = (): HTMLElement[] => parts(store, 'item');
    await until(() => rows().length === 100 && rows()[0]!.querySelector('canvas'), 'the first picture');
    const frame = await fixture<HTMLIFrameElement>('<iframe style="width: 300px; height: 100px"></iframe>');
    frame.contentDocument!.body.append(store);
    await store.updateComplete;
    expect(!!rows()[99]!.querySelector('canvas')).to.equal(false);
    frame.style.height = '30000px';
    await until(() => {
      show(rows()[99]!);
      return rows()[99]!.querySelector('canvas');
    }, 'the last picture');
    store.remove();
  });
});
