import { expect, fixture } from '@open-wc/testing';
import { PixlabStore } from '../../src/index.js';
import { choose, spyOnConsole, names, next, part, parts, statuses, storeAll, Tape } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { arrived } from '../helpers/store-client.js';

const WRITTEN: Record<string, string> = {
  multiple: '',
  'max-files': '2',
  'max-size': '1KiB',
  accept: '.png',
  endpoint: '/store',
  comment: 'mine',
  'comment-each': '',
  concurrency: '1',
  headers: '{"x-token":"t"}',
  'key-in': 'header',
  'auto-upload': '',
};

/** What an element says that its settings are. */
const readBack = (store: PixlabStore): unknown[] => {
  const { multiple, maxFiles, maxSize, accept, endpoint, comment, commentEach, concurrency, headers } = store;
  return [multiple, maxFiles, maxSize, accept, endpoint, comment, commentEach, concurrency, headers, store.keyIn];
};

let count = 0;
/** A name that is not defined yet, and how to define it. */
function undefinedTag(): { tag: string; define: () => void } {
  const tag = `late-store-${count++}`;
  return { tag, define: () => customElements.define(tag, class extends PixlabStore {}) };
}

describe('the order of setting', () => {
  const entries = Object.entries(WRITTEN);

  it('does not matter, before or after the element is in the page', async () => {
    const results: unknown[] = [];
    for (const order of [entries, entries.toReversed(), entries.toSorted()]) {
      const before = document.createElement('pixlab-store');
      for (const [name, value] of order) before.setAttribute(name, value);
      const place = await fixture('<div></div>');
      place.append(before);
      await before.updateComplete;
      const after = await fixture<PixlabStore>('<pixlab-store></pixlab-store>');
      for (const [name, value] of order) after.setAttribute(name, value);
      await after.updateComplete;
      for (const store of [before, after]) {
        await choose(store, picture('a.png'), picture('b.png', 2000), picture('c.png'), picture('d.png'));
        await store.upload();
        await store.updateComplete;
        results.push([readBack(store), names(store), statuses(store), parts(store, 'comment').length]);
      }
    }
    for (const result of results) expect(result).to.deep.equal(results[0]);
    const [, list, stands] = results[0] as unknown[][];
    expect([list, stands]).to.deep.equal([
      ['a.png', 'c.png'],
      ['stored', 'stored'],
    ]);
  });

  it('of files and settings does not matter, either: what is sent goes by what is set by then', async () => {
    const store = await fixture<PixlabStore>('<pixlab-store></pixlab-store>');
    store.multiple = true;
    await store.add([picture('a.png'), picture('b.png')]);
    store.comment = 'late';
    store.endpoint = '/store';
    store.headers = { 'x-token': 't' };
    const { stored } = await store.upload();
    expect(stored).to.have.lengthOf(2);
    const seen = await arrived(stored[0]!.storeId!);
    expect(seen.comment).to.equal('late');
    expect(seen.headers['x-token']).to.equal('t');
  });

  it('works without a page: an element that was never attached stores files', async () => {
    const store = document.createElement('pixlab-store');
    store.endpoint = '/store';
    await store.add(picture());
    expect((await store.upload()).stored).to.have.lengthOf(1);
  });
});

describe('an element that is there before its script', () => {
  it('takes over attributes, properties and listeners', async () => {
    const { tag, define } = undefinedTag();
    const written = Object.entries(WRITTEN).map(([name, value]) => `${name}='${value}'`);
    const place = await fixture(`<div><${tag} ${written.join(' ')}><span slot="help">Mine</span></${tag}></div>`);
    const store = place.firstElementChild as PixlabStore;
    const asked: string[] = [];
    const stored: string[] = [];
    store.maxFiles = 1;
    store.disabled = true;
    store.validate = ({ name }) => void asked.push(name);
    store.addEventListener('stored', ({ detail }) => stored.push(detail.comment));
    expect(store.shadowRoot).to.equal(null);
    define();
    await store.updateComplete;
    expect(store).to.include({ maxFiles: 1, maxSize: 1024, comment: 'mine', keyIn: 'header', disabled: true });
    expect(part<HTMLButtonElement>(store, 'browse').disabled).to.be.true;
    expect(store.matches(':state(disabled)')).to.be.true;
    await storeAll(store, picture('a.png'), picture('b.png'));
    expect(asked).to.deep.equal(['a.png', 'b.png']);
    expect(stored).to.deep.equal(['mine']);
  });

  it('goes by properties that were set before, from the moment of its definition', async () => {
    const { tag, define } = undefinedTag();
    const place = await fixture(`<div><${tag}></${tag}></div>`);
    const store = place.firstElementChild as PixlabStore;
    const asked: string[] = [];
    Object.assign(store, { accept: '.pdf', multiple: true, endpoint: '/store', autoUpload: true, comment: 'early' });
    store.validate = ({ name }) => {
      asked.push(name);
      return name === 'c.pdf' ? 'Not this one.' : undefined;
    };
    define();
    const tape = new Tape(store);
    const settled = next(store, 'settled');
    const pdfs = ['a.pdf', 'b.pdf', 'c.pdf'].map((name, index) => picture(name, 3 + index, 'application/pdf'));
    const added = store.add([...pdfs, picture('d.png')]);
    expect(asked).to.deep.equal(['a.pdf', 'b.pdf', 'c.pdf']);
    expect((await added).map(({ name }) => name)).to.deep.equal(['a.pdf', 'b.pdf']);
    expect(tape.of('refused').map(({ detail }) => detail.code)).to.deep.equal(['wrong-type', 'refused-by-page']);
    expect((await settled).detail.stored.map(({ comment }) => comment)).to.deep.equal(['early', 'early']);
  });

  it('has them, too, when it is put into the page later', async () => {
    const { tag, define } = undefinedTag();
    const place = await fixture(`<div><${tag}></${tag}></div>`);
    const store = place.firstElementChild as PixlabStore;
    store.remove();
    Object.assign(store, { multiple: true, accept: '' });
    define();
    // What is in no page is upgraded on its way into one.
    place.append(store);
    const accepted = await store.add([picture('a.txt', 3, 'text/plain'), picture('b.png')]);
    expect(accepted.map(({ name }) => name)).to.deep.equal(['a.txt', 'b.png']);
  });

  it('warns of bad values as any other does', async () => {
    const lines = spyOnConsole();
    const { tag, define } = undefinedTag();
    const place = await fixture(`<div><${tag} max-size="huge"></${tag}></div>`);
    const store = place.firstElementChild as PixlabStore;
    Reflect.set(store, 'concurrency', 99);
    define();
    await store.updateComplete;
    expect(store).to.include({ maxSize: Infinity, concurrency: 3 });
    expect(lines).to.have.lengthOf(2);
    expect(lines.join()).to.include('max-size').and.include('concurrency');
  });
});

describe('elements made by a script', () => {
  it('have no attributes and no children of their own', () => {
    const store = document.createElement('pixlab-store');
    expect(store.attributes).to.have.lengthOf(0);
    expect(store.childNodes).to.have.lengthOf(0);
    expect(new PixlabStore()).to.be.instanceOf(HTMLElement);
  });

  it('can be told everything before they are in the page', async () => {
    const store = Object.assign(document.createElement('pixlab-store'), { multiple: true, endpoint: '/store' });
    const tape = new Tape(store);
    store.setAttribute('max-size', '10');
    await store.add([picture('a.png', 10), picture('b.png', 11)]);
    (await fixture('<div></div>')).append(store);
    await store.updateComplete;
    expect(parts(store, 'item')).to.have.lengthOf(1);
    expect(tape.types).to.deep.equal(['chosen', 'refused']);
  });

  it('are copied with their settings, not with their files', async () => {
    const store = await fixture<PixlabStore>('<pixlab-store multiple endpoint="/store" comment="c"></pixlab-store>');
    await store.add(picture());
    store.after(store.cloneNode(true));
    const copy = store.nextElementSibling as PixlabStore;
    await copy.updateComplete;
    expect(copy).to.include({ multiple: true, comment: 'c' });
    expect(copy.items).to.deep.equal([]);
  });
});
