import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  choose,
  createStore,
  drag,
  drop,
  next,
  part,
  parts,
  press,
  row,
  storeAll,
  text,
  transferWith,
  until,
} from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';
import { picture as painted } from '../images/pictures.js';

const boxOf = (store: PixlabStore, name: string): DOMRect => part(store, name).getBoundingClientRect();
const shown = (store: PixlabStore, name: string): HTMLElement[] =>
  parts(store, name).filter((one) => one.checkVisibility());
const middle = ({ top, height }: DOMRect): number => top + height / 2;

/** An element in a place of such a width, as soon as it looks as it should. */
async function inPlace(width: number, attributes: string): Promise<PixlabStore> {
  const place = await fixture<HTMLElement>(
    `<div style="width: ${width}px; font-size: 16px"><pixlab-store endpoint="/store" ${attributes}></pixlab-store></div>`,
  );
  const store = place.querySelector('pixlab-store')!;
  await store.updateComplete;
  return store;
}

/** How much of a picture's pixels there are for each of the screen's that it is shown on. */
const sharpness = (canvas: HTMLCanvasElement): number => {
  const scale = Math.max(canvas.clientWidth / canvas.width, canvas.clientHeight / canvas.height);
  return 1 / scale / devicePixelRatio;
};

describe('a layout', () => {
  it('is fetched when an element has it, and is part of its update', async () => {
    const store = await createStore();
    expect(store.shadowRoot!.adoptedStyleSheets).to.have.lengthOf(1);
    store.layout = 'tile';
    expect(store.getAttribute('layout')).to.equal('tile');
    await store.updateComplete;
    expect(store.shadowRoot!.adoptedStyleSheets).to.have.lengthOf(2);
    store.layout = 'inline';
    await store.updateComplete;
    expect(store.shadowRoot!.adoptedStyleSheets).to.have.lengthOf(2);
  });

  it('hides an element that nobody has seen yet until then, but not for long', async () => {
    const store = document.createElement('pixlab-store');
    store.layout = 'tile';
    document.body.append(store);
    const frame = store.shadowRoot!.querySelector('.frame')!;
    expect(frame.className).to.include('pending');
    await store.updateComplete;
    expect(frame.className).not.to.include('pending');
    frame.classList.add('pending');
    const [veil] = frame.getAnimations();
    expect(getComputedStyle(frame).opacity).to.equal('0');
    expect(veil!.effect!.getComputedTiming().endTime).to.be.at.most(300);
    veil!.finish();
    expect(getComputedStyle(frame).opacity).to.equal('1');
    store.remove();
  });

  it('takes the focus of nobody when it comes later, or at once', async () => {
    const later = await createStore();
    part(later, 'browse').focus();
    later.layout = 'tile';
    await later.updateComplete;
    expect(later.shadowRoot!.activeElement?.getAttribute('part')).to.equal('browse');
    const store = document.createElement('pixlab-store');
    store.layout = 'inline';
    document.body.append(store);
    part(store, 'browse').focus();
    await store.updateComplete;
    expect(store.shadowRoot!.activeElement?.getAttribute('part')).to.equal('browse');
    store.remove();
  });

  it('goes with an element that moves into another document', async () => {
    const store = await inPlace(400, 'layout="tile"');
    const page = await fixture<HTMLIFrameElement>('<iframe></iframe>');
    page.contentDocument!.body.append(store);
    await store.updateComplete;
    const { width, height } = boxOf(store, 'dropzone');
    expect(width).to.equal(192);
    expect(height).to.equal(192);
    store.remove();
  });

  it('that comes while an element is between two documents takes nothing else away', async () => {
    const store = await inPlace(400, '');
    const page = await fixture<HTMLIFrameElement>('<iframe></iframe>');
    page.contentDocument!.adoptNode(store);
    store.layout = 'tile';
    await store.updateComplete;
    page.contentDocument!.body.append(store);
    await store.updateComplete;
    // Its own and the layout's; that of the rows comes with the first file.
    expect(store.shadowRoot!.adoptedStyleSheets).to.have.lengthOf(2);
    const { borderTopStyle, width } = getComputedStyle(part(store, 'dropzone'));
    expect([borderTopStyle, width]).to.deep.equal(['dashed', '192px']);
    store.remove();
  });

  it('of the rows is there, too, where files were added before the element was in a page', async () => {
    const store = document.createElement('pixlab-store');
    store.endpoint = '/store';
    await store.add(picture('a.png'));
    await store.upload();
    const place = await fixture<HTMLElement>('<div></div>');
    place.append(store);
    await store.updateComplete;
    expect(store.shadowRoot!.adoptedStyleSheets).to.have.lengthOf(2);
    expect(getComputedStyle(part(store, 'item')).display).to.equal('flex');
    expect(part(store, 'copy')).to.be.ok;
  });

  it('is left again without a trace', async () => {
    const plain = await inPlace(400, '');
    const store = await inPlace(400, 'layout="tile"');
    store.layout = 'list';
    await store.updateComplete;
    for (const one of [plain, store]) await one.add(picture('a.png'));
    for (const name of ['dropzone', 'item', 'remove', 'comment', 'upload']) {
      const [ours, theirs] = [boxOf(store, name), boxOf(plain, name)];
      expect(ours.width, name).to.be.closeTo(theirs.width, 0.1);
      expect(ours.height, name).to.be.closeTo(theirs.height, 0.1);
    }
  });
});

describe('layout="inline"', () => {
  /** A text input as high as the element's own. */
  const LINE = 16 * 1.4 + 16 * 0.8 + 2;

  it('is one line, as high as a text input, whatever happens to one file', async () => {
    const store = await inPlace(640, 'layout="inline" no-comment');
    const line = (when: string): void => {
      expect(store.offsetHeight, when).to.be.closeTo(LINE, 3);
    };
    line('empty');
    expect(text(part(store, 'dropzone'))).to.include('Images and videos');
    await choose(store, picture('Holiday.png'));
    line('waiting');
    for (const name of ['name', 'status', 'remove', 'upload'])
      expect(middle(boxOf(store, name)), name).to.be.closeTo(middle(boxOf(store, 'browse')), 6);
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    void store.upload();
    await until(() => store.items[0]!.status === 'processing');
    await store.updateComplete;
    expect(boxOf(store, 'progress').width).to.be.above(20);
    const stored = next(store, 'stored');
    await endpoint.release();
    await stored;
    await store.updateComplete;
    line('stored');
    expect(text(part(store, 'status'))).to.include('Stored');
    expect(shown(store, 'copy')).to.have.lengthOf(1);
  });

  it('tells the whole reason of a failure', async () => {
    const store = await inPlace(600, 'layout="inline"');
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('a.png'));
    const status = part(store, 'status');
    expect(status.scrollWidth).to.be.at.most(status.clientWidth);
    expect(boxOf(store, 'item').height).to.be.above(LINE * 1.5);
    expect(shown(store, 'retry')).to.have.lengthOf(1);
  });

  it('has the comment beside the button, and on a second line with Upload when there is a file', async () => {
    const store = await inPlace(600, 'layout="inline"');
    expect(boxOf(store, 'comment').top).to.be.closeTo(boxOf(store, 'browse').top, 3);
    await choose(store, picture('a.png'));
    expect(boxOf(store, 'comment').top).to.be.above(boxOf(store, 'item').bottom);
    expect(middle(boxOf(store, 'upload'))).to.be.closeTo(middle(boxOf(store, 'comment')), 3);
  });

  it('grows to a list where there are several files', async () => {
    const store = await inPlace(600, 'layout="inline" multiple');
    await choose(store, picture('a.png'));
    expect(boxOf(store, 'list').top).to.be.closeTo(boxOf(store, 'browse').top, 3);
    await choose(store, picture('b.png'), picture('c.png'));
    expect(boxOf(store, 'list').top).to.be.at.least(boxOf(store, 'browse').bottom);
    expect(boxOf(store, 'list').width).to.equal(600);
  });

  it('says over the whole line what a drop will do', async () => {
    const store = await inPlace(600, 'layout="inline" multiple no-comment');
    await choose(store, picture('a.png'));
    drag('dragenter', part(store, 'dropzone'), transferWith(picture('b.png')));
    await store.updateComplete;
    const line = store.shadowRoot!.querySelector<HTMLElement>('.zone > p')!;
    expect(text(line)).to.equal('Drop to add 1 file');
    // It may still be on its way in, and smaller.
    expect(line.offsetWidth).to.equal(600);
    expect(line.scrollWidth).to.be.at.most(600);
  });
});

describe('layout="tile"', () => {
  const ratioOf = (store: PixlabStore, name: string): number => boxOf(store, name).width / boxOf(store, name).height;

  it('is a square that invites, and then shows the picture in the same place', async () => {
    const store = await inPlace(500, 'layout="tile"');
    const empty = boxOf(store, 'dropzone');
    expect([empty.width, empty.height]).to.deep.equal([192, 192]);
    await choose(store, await painted(400, 300));
    await until(() => store.shadowRoot!.querySelector('canvas'), 'a preview');
    const { top, left, width, height } = boxOf(store, 'thumbnail');
    expect([top, left, width, height]).to.deep.equal([empty.top, empty.left, 192, 192]);
    expect(ratioOf(store, 'dropzone')).to.equal(1);
  });

  it('has a preview as fine as the screen, and not cut to a square', async () => {
    const store = await inPlace(500, 'layout="tile"');
    await choose(store, await painted(1600, 800));
    const canvas = (): HTMLCanvasElement | null => store.shadowRoot!.querySelector('canvas');
    await until(() => canvas() && sharpness(canvas()!) >= 1, 'a fine preview');
    expect(canvas()!.width / canvas()!.height).to.be.closeTo(2, 0.02);
    expect(getComputedStyle(canvas()!).objectFit).to.equal('cover');
  });

  it('takes any width and shape by custom properties', async () => {
    const store = await inPlace(
      600,
      'layout="tile" style="--pixlab-store-tile-width: 100%; --pixlab-store-tile-ratio: 3 / 1"',
    );
    expect(boxOf(store, 'dropzone').width).to.equal(600);
    expect(ratioOf(store, 'dropzone')).to.be.closeTo(3, 0.01);
    await choose(store, await painted(2000, 1600));
    await until(() => store.shadowRoot!.querySelector('canvas'), 'a preview');
    expect(boxOf(store, 'thumbnail').width).to.equal(600);
    expect(ratioOf(store, 'thumbnail')).to.be.closeTo(3, 0.01);
    await until(() => sharpness(store.shadowRoot!.querySelector('canvas')!) >= 1, 'a fine preview');
  });

  it('shows what is there already, from its link', async () => {
    const link = new URL('/demo/icon.svg', location.href).href;
    const store = await inPlace(500, `layout="tile" value="${link}"`);
    const image = store.shadowRoot!.querySelector('img')!;
    expect(image.src).to.equal(link);
    expect([image.offsetWidth, image.offsetHeight]).to.deep.equal([192, 192]);
    expect(getComputedStyle(image).objectFit).to.equal('cover');
  });

  it('shows in the one tile what was chosen instead, and what is there again when that goes', async () => {
    const link = new URL('/demo/icon.svg', location.href).href;
    const store = await inPlace(500, `layout="tile" value="${link}"`);
    const before = boxOf(store, 'thumbnail');
    await choose(store, await painted(300, 300));
    await until(() => store.shadowRoot!.querySelector('canvas'), 'a preview');
    expect(parts(store, 'item')).to.have.lengthOf(1);
    expect(boxOf(store, 'thumbnail').toJSON()).to.deep.equal(before.toJSON());
    expect(part(store, 'list').getAttribute('aria-label')).to.equal('1 file');
    // It counts until another one is stored.
    expect(store.value).to.equal(link);
    await press(store, part(store, 'remove'));
    expect(store.shadowRoot!.querySelector('img')!.src).to.equal(link);
    await choose(store, await painted(300, 300));
    await store.upload();
    await store.updateComplete;
    expect(store.value).to.equal(store.items[0]!.link);
    expect(parts(store, 'item')).to.have.lengthOf(1);
    store.removeItem(store.items[0]!);
    await store.updateComplete;
    expect(parts(store, 'item')).to.deep.equal([]);
  });

  it('can be replaced and removed with the keyboard, and shows where that is', async () => {
    const store = await inPlace(500, 'layout="tile" no-comment');
    await choose(store, await painted(300, 300));
    await until(() => store.shadowRoot!.querySelector('canvas'), 'a preview');
    for (const name of ['browse', 'remove']) {
      const button = part(store, name);
      expect(button.checkVisibility({ opacityProperty: true, visibilityProperty: true }), name).to.be.true;
      expect(button.tabIndex).to.equal(0);
      button.focus({ focusVisible: true });
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(button);
      expect([outlineStyle, outlineWidth], name).to.deep.equal(['solid', '2px']);
      // A second ring, for pictures on which the first is not seen.
      expect(boxShadow, name).to.include('4px');
      const { left, top, width, height } = button.getBoundingClientRect();
      const onTop = store.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)!;
      expect(button.contains(onTop), name).to.be.true;
    }
    await press(store, part(store, 'remove'));
    expect(parts(store, 'item')).to.deep.equal([]);
    expect(boxOf(store, 'dropzone').height).to.equal(192);
  });

  it('takes a file that is dropped on the picture', async () => {
    const store = await inPlace(500, 'layout="tile"');
    await choose(store, picture('old.png'));
    const over = boxOf(store, 'thumbnail');
    const hit = store.shadowRoot!.elementFromPoint(over.left + over.width / 2, over.top + over.height / 2)!;
    const chosen = next(store, 'chosen');
    drop(hit, transferWith(picture('new.png')));
    await chosen;
    await until(() => store.items[0]!.name === 'new.png');
    expect(store.items).to.have.lengthOf(1);
  });

  it('has the progress over the picture', async () => {
    const store = await inPlace(500, 'layout="tile"');
    store.endpoint = new FaultyEndpoint('hang-reply').url;
    await store.add(picture('a.png'));
    void store.upload();
    await until(() => store.items[0]!.status === 'processing');
    await store.updateComplete;
    const [bar, tile] = [boxOf(store, 'progress'), boxOf(store, 'thumbnail')];
    expect(bar.bottom).to.be.below(tile.bottom).and.above(tile.top);
    expect(bar.left).to.be.above(tile.left);
    expect(bar.right).to.be.below(tile.right);
    expect(bar.height).to.be.above(3);
  });

  it('is a gallery with `multiple`, the zone its first tile', async () => {
    const store = await inPlace(660, 'layout="tile" multiple');
    await choose(store, ...['a.png', 'b.png', 'c.png'].map((name) => picture(name)));
    const zone = boxOf(store, 'dropzone');
    const tiles = ['a.png', 'b.png', 'c.png'].map((name) =>
      part(row(store, name), 'thumbnail').getBoundingClientRect(),
    );
    for (const { width, height } of tiles) expect([width, height]).to.deep.equal([zone.width, zone.height]);
    expect(tiles.map(({ top }) => top === zone.top)).to.deep.equal([true, true, false]);
    expect(tiles[0]!.left).to.be.above(zone.right);
    expect(tiles[2]!.left).to.equal(zone.left);
  });

  it('has at least two tiles side by side on a telephone', async () => {
    const store = await inPlace(320, 'layout="tile" multiple');
    await choose(store, picture('a.png'));
    expect(boxOf(store, 'thumbnail').top).to.equal(boxOf(store, 'dropzone').top);
    expect(boxOf(store, 'thumbnail').right).to.be.at.most(store.getBoundingClientRect().right);
  });

  it('stands on the other side where one writes from right to left', async () => {
    const place = await fixture<HTMLElement>(
      '<div dir="rtl" style="width: 500px; font-size: 16px"><pixlab-store endpoint="/store" layout="tile"></pixlab-store></div>',
    );
    const store = place.querySelector('pixlab-store')!;
    await choose(store, picture('a.png'));
    expect(boxOf(store, 'dropzone').right).to.equal(store.getBoundingClientRect().right);
    expect(boxOf(store, 'remove').left - boxOf(store, 'thumbnail').left).to.be.below(20);
  });
});
