import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  choose,
  createStore,
  drag,
  next,
  part,
  parts,
  statuses,
  storeAll,
  text,
  transferWith,
  until,
} from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

const PARTS = [
  ...['dropzone', 'browse', 'comment', 'list', 'item', 'thumbnail', 'name', 'progress', 'status'],
  ...['upload', 'cancel', 'retry', 'remove', 'copy'],
];

/** The contract's parts that are there at the moment. */
const present = (store: PixlabStore): string[] => PARTS.filter((name) => parts(store, name).length);

/** An element with a stored, a failed, a waiting and a processing file. */
async function busy(attributes = ''): Promise<{ store: PixlabStore; endpoint: FaultyEndpoint }> {
  const store = await createStore(`multiple ${attributes}`);
  await storeAll(store, picture('stored.png'));
  store.endpoint = new FaultyEndpoint('401-json').url;
  await storeAll(store, picture('failed.png'));
  const endpoint = new FaultyEndpoint('hang-reply');
  store.endpoint = endpoint.url;
  await store.add(picture('sent.png'));
  void store.upload();
  await until(() => statuses(store).at(-1) === 'processing');
  await choose(store, picture('waiting.png'));
  return { store, endpoint };
}

describe('parts', () => {
  it('of an empty element are zone, button and comment', async () => {
    expect(present(await createStore())).to.deep.equal(['dropzone', 'browse', 'comment']);
  });

  it('are all there when everything is going on', async () => {
    const { store } = await busy();
    expect(present(store)).to.deep.equal(PARTS);
  });

  it('are repeated in every row, and named once each', async () => {
    const { store } = await busy('comment-each');
    for (const name of ['thumbnail', 'name', 'status']) {
      for (const one of parts(store, 'item')) expect(parts(one, name), name).to.have.lengthOf(1);
    }
    expect(parts(store, 'comment')).to.have.lengthOf(1);
    for (const one of store.shadowRoot!.querySelectorAll('[part]')) {
      expect([...PARTS, 'dismiss']).to.include(one.getAttribute('part'));
    }
  });

  it('can be styled by the page', async () => {
    const store = await createStore('class="mine"');
    const sheet = document.createElement('style');
    sheet.textContent = '.mine::part(browse) { letter-spacing: 7px } .mine:state(disabled)::part(dropzone) { zoom: 2 }';
    store.before(sheet);
    expect(getComputedStyle(part(store, 'browse')).letterSpacing).to.equal('7px');
    store.disabled = true;
    await store.updateComplete;
    expect(getComputedStyle(part(store, 'dropzone')).zoom).to.equal('2');
  });
});

describe('states', () => {
  const states = (store: PixlabStore): string[] =>
    ['dragging', 'uploading', 'disabled'].filter((name) => store.matches(`:state(${name})`));

  it('are none at rest', async () => {
    const store = await createStore('multiple');
    expect(states(store)).to.deep.equal([]);
    await choose(store, picture());
    expect(states(store)).to.deep.equal([]);
  });

  it('say that it is disabled', async () => {
    const store = await createStore('disabled');
    expect(states(store)).to.deep.equal(['disabled']);
    store.disabled = false;
    await store.updateComplete;
    expect(states(store)).to.deep.equal([]);
  });

  it('say that it is uploading, from the first file’s turn to the last file’s end', async () => {
    const { store, endpoint } = await busy();
    expect(states(store)).to.deep.equal(['uploading']);
    const settled = next(store, 'settled');
    await endpoint.release();
    await settled;
    await store.updateComplete;
    expect(states(store)).to.deep.equal([]);
  });

  it('say that files hang over it, even while it is uploading', async () => {
    const { store } = await busy();
    drag('dragenter', part(store, 'list'), transferWith(picture()));
    await store.updateComplete;
    expect(states(store)).to.deep.equal(['dragging', 'uploading']);
  });
});

describe('slots', () => {
  it('replace what the zone says, its icon and its help', async () => {
    const store = await fixture<PixlabStore>(`<pixlab-store endpoint="/store">
      Bring <b>holiday</b> pictures or
      <span slot="icon">★</span>
      <span slot="help">JPEG only</span>
    </pixlab-store>`);
    const assigned = (name: string): string[] =>
      store
        .shadowRoot!.querySelector<HTMLSlotElement>(name ? `slot[name=${name}]` : 'slot:not([name])')!
        .assignedNodes()
        .map((node) => text(node))
        .filter(Boolean);
    expect(assigned('')).to.deep.equal(['Bring', 'holiday', 'pictures or']);
    expect(assigned('icon')).to.deep.equal(['★']);
    expect(assigned('help')).to.deep.equal(['JPEG only']);
    expect(part(store, 'browse').checkVisibility()).to.be.true;
  });

  it('have what the element says by itself', async () => {
    const store = await createStore('multiple accept="image/*, .pdf" max-size="25MB" max-files="5"');
    expect(text(part(store, 'dropzone')))
      .to.include('Drop files here')
      .and.include('Choose files');
    const help = text(store.shadowRoot!.querySelector('slot[name=help]'));
    expect(help).to.include('Images').and.include('PDF').and.include('25 MB').and.include('5 files');
    expect(store.shadowRoot!.querySelector('slot[name=icon] svg')).not.to.equal(null);
    const one = await createStore('');
    expect(text(part(one, 'dropzone')))
      .to.include('Drop a file here')
      .and.include('Choose a file');
  });

  it('make room when there is a list, and keep what the page has put in', async () => {
    const store = await createStore('multiple', '<em>Bring them</em>');
    const words = store.querySelector('em')!;
    const high = part(store, 'dropzone').offsetHeight;
    await choose(store, picture());
    expect(part(store, 'dropzone').offsetHeight).to.be.below(high);
    expect(words.checkVisibility()).to.be.true;
    expect(text(part(store, 'browse'))).to.equal('Add more');
  });
});

describe('the element in a page', () => {
  it('is hidden by the hidden attribute, and is as narrow as its place', async () => {
    const place = await fixture('<div><pixlab-store multiple endpoint="/store"></pixlab-store></div>');
    const store = place.querySelector('pixlab-store')!;
    (place as HTMLElement).style.width = '260px';
    await storeAll(store, picture(`${'w'.repeat(200)}.png`), picture('b.png'));
    expect(store.offsetWidth).to.equal(260);
    expect(store.scrollWidth).to.equal(260);
    store.hidden = true;
    expect(store.offsetWidth).to.equal(0);
  });

  it('follows the page’s direction, and is as narrow there', async () => {
    const place = await fixture('<div dir="rtl"><pixlab-store multiple endpoint="/store"></pixlab-store></div>');
    const store = place.querySelector('pixlab-store')!;
    (place as HTMLElement).style.width = '320px';
    await storeAll(store, picture('photo.png'));
    const left = (name: string): number => part(store, name).getBoundingClientRect().left;
    expect(left('thumbnail')).to.be.above(left('name'));
    expect(left('name')).to.be.above(left('remove'));
    expect(store.scrollWidth).to.equal(320);
  });

  it('leaves the page’s own markup alone', async () => {
    const store = await createStore('multiple class="mine" style="margin: 0" data-x="1"');
    await storeAll(store, picture());
    expect(store.className).to.equal('mine');
    expect(store.getAttributeNames()).to.have.members(['multiple', 'class', 'style', 'data-x', 'endpoint']);
    expect(store.childNodes).to.have.lengthOf(0);
  });
});
