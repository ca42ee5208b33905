import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  choose,
  createStore,
  drop,
  names,
  next,
  notices,
  part,
  parts,
  paste,
  press,
  spoken,
  statuses,
  storeAll,
  Tape,
  text,
  transferWith,
  until,
} from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** The same content under another name. */
const copyOf = (file: File, name: string): File => new File([file], name, { type: file.type });

const rowNames = (store: PixlabStore): string[] =>
  parts(store, 'item').map((row) => text(row.querySelector('[part="name"]')));

describe('a file that is in the list already', () => {
  const ways: [way: string, attributes: string, come: (store: PixlabStore, file: File) => unknown][] = [
    ['chosen', '', choose],
    ['dropped', '', (store, file) => drop(part(store, 'dropzone'), transferWith(file))],
    ['pasted', '', (store, file) => paste(part(store, 'browse'), transferWith(file))],
    ['pasted anywhere', 'drop-anywhere', (_, file) => paste(document.body, transferWith(file))],
    ['added by the page', '', (store, file) => store.add(file)],
  ];
  for (const [way, attributes, come] of ways) {
    it(`is refused as a duplicate when it is ${way}, by its content and not its name`, async () => {
      const store = await createStore(`multiple ${attributes}`);
      await store.add(picture('a.png'));
      const refused = next(store, 'refused');
      const copy = copyOf(picture('a.png'), 'b.png');
      await come(store, copy);
      const { code, file, message } = (await refused).detail;
      expect(code).to.equal('duplicate');
      expect(file.name).to.equal('b.png');
      expect(message).to.equal('“b.png” was not added: it is in the list already, as “a.png”.');
      await store.updateComplete;
      expect(notices(store)).to.deep.equal([message]);
      expect(spoken(store)).to.include(message).and.include('Add again');
      expect(names(store)).to.deep.equal(['a.png']);
    });
  }

  it('needs no other name to be said', async () => {
    const store = await createStore('multiple');
    await store.add([picture('a.png'), picture('a.png')]);
    await store.updateComplete;
    expect(notices(store)).to.deep.equal(['“a.png” was not added: it is in the list already.']);
    expect(parts(store, 'action').map(text)).to.deep.equal(['Add again']);
  });

  it('is shown while it is compared, and can be removed meanwhile', async () => {
    const store = await createStore('multiple');
    await store.add(picture('a.png'));
    const tape = new Tape(store);
    const adding = store.add(picture('b.png', picture('a.png').size));
    await store.updateComplete;
    expect(rowNames(store)).to.deep.equal(['a.png', 'b.png']);
    expect(text(parts(store, 'status')[1]!)).to.include('Checking');
    await press(store, parts(store, 'remove')[1]!);
    expect(await adding).to.deep.equal([]);
    expect(tape.types).to.deep.equal(['chosen']);
    // It had not entered: there is nothing to bring back.
    expect(parts(store, 'action')).to.deep.equal([]);
  });

  it('is added all the same, with all others that were there already, by one button', async () => {
    const store = await createStore('multiple comment="Twice"');
    await store.add([picture('a.png'), picture('b.png')]);
    await store.add([picture('c.png'), picture('a.png'), picture('b.png')]);
    await store.updateComplete;
    const chosen: string[] = [];
    store.addEventListener('chosen', () => chosen.push('chosen'));
    const [again] = parts(store, 'action');
    await press(store, again!);
    await until(() => store.items.length === 5, 'the files');
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png', 'a.png', 'b.png']);
    expect(store.items.every(({ comment, status }) => comment === 'Twice' && status === 'waiting')).to.be.true;
    await store.updateComplete;
    expect(notices(store)).to.deep.equal([]);
    expect(chosen).to.deep.equal([]);
    expect(spoken(store)).to.include('2 files added');
    expect(store.shadowRoot!.activeElement, 'the keyboard’s place').not.to.equal(null);
  });

  it('is stored at once when it is added again with auto-upload', async () => {
    const store = await createStore('multiple auto-upload');
    await store.add(picture('a.png'));
    await until(() => statuses(store)[0] === 'stored');
    await store.add(picture('a.png'));
    await store.updateComplete;
    await press(store, part(store, 'action'));
    await until(() => statuses(store).join() === 'stored,stored', 'both');
    expect(new Set(store.items.map(({ link }) => link)).size).to.equal(2);
  });

  it('is not added again while the element is disabled', async () => {
    const store = await createStore('multiple');
    await store.add([picture('a.png'), picture('a.png')]);
    store.disabled = true;
    await store.updateComplete;
    expect(part<HTMLButtonElement>(store, 'action').disabled).to.be.true;
  });
});

describe('a file that is stored already', () => {
  it('is refused with its link', async () => {
    const store = await createStore('multiple');
    const { stored } = await storeAll(store, picture('a.png'));
    await store.add(picture('a.png'));
    await store.updateComplete;
    const { link } = stored[0]!;
    expect(notices(store)).to.deep.equal([
      `“a.png” was not added: it is stored already. ${link!.replace(/^https?:\/\//, '')}`,
    ]);
    const anchor = part(store, 'notice').querySelector('a')!;
    expect(anchor.href).to.equal(link);
    expect([anchor.target, anchor.rel]).to.deep.equal(['_blank', 'noreferrer']);
  });

  it('is known even after its row was removed, by the person or by a script, until all is cleared', async () => {
    const store = await createStore('multiple');
    await storeAll(store, picture('a.png'), picture('b.png'));
    await press(store, part(store, 'remove'));
    store.removeItem(store.items[0]!);
    expect(store.items).to.deep.equal([]);
    const tape = new Tape(store);
    await store.add([picture('a.png'), picture('b.png')]);
    expect(tape.of('refused').map(({ detail }) => detail.code)).to.deep.equal(['duplicate', 'duplicate']);
    store.clear();
    expect(await store.add([picture('a.png'), picture('b.png')])).to.have.lengthOf(2);
    const other = await createStore('multiple');
    expect(await other.add(picture('a.png'))).to.have.lengthOf(1);
  });

  it('is no duplicate any more when it was taken back from the store', async () => {
    const store = await createStore('multiple');
    store.endpoint = '/undoable';
    await storeAll(store, picture('a.png'));
    await press(store, part(store, 'remove'));
    await until(() => !store.items.length, 'the file to go');
    expect(await store.add(picture('a.png'))).to.have.lengthOf(1);
    expect(notices(store)).to.deep.equal([]);
  });
});

describe('the same file without multiple', () => {
  it('takes its own place while it is not sent', async () => {
    const store = await createStore();
    await store.add(picture('a.png'));
    const [before] = store.items;
    await store.add(picture('a.png'));
    expect(names(store)).to.deep.equal(['a.png']);
    expect(store.items[0]!.id).not.to.equal(before!.id);
    expect(notices(store)).to.deep.equal([]);
  });

  it('is a duplicate when it is stored, and takes that one’s place by Add again', async () => {
    const store = await createStore();
    await storeAll(store, picture('a.png'));
    await store.add(picture('a.png'));
    expect(statuses(store)).to.deep.equal(['stored']);
    await store.updateComplete;
    await press(store, part(store, 'action'));
    await until(() => statuses(store).join() === 'waiting', 'the file');
    expect(names(store)).to.deep.equal(['a.png']);
  });

  it('is a duplicate while it is being sent', async () => {
    const store = await createStore();
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add(picture('a.png'));
    const uploading = store.upload();
    await until(() => statuses(store)[0] === 'processing');
    const tape = new Tape(store);
    await store.add(picture('a.png'));
    expect(tape.of('refused').map(({ detail }) => detail.code)).to.deep.equal(['duplicate']);
    await endpoint.release();
    await uploading;
  });
});
