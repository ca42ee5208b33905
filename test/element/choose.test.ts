import { expect, fixture } from '@open-wc/testing';
import { choose, createStore, drop, fileInput, names, next, notices, part, press, Tape } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { arrived } from '../helpers/store-client.js';

describe('choosing with the picker', () => {
  it('is opened by the button, by the zone around it, and by browse()', async () => {
    const store = await createStore();
    let opened = 0;
    fileInput(store).addEventListener('click', (event) => {
      event.preventDefault();
      opened++;
    });
    await press(store, part(store, 'browse'));
    expect(opened).to.equal(1);
    part(store, 'dropzone').click();
    expect(opened).to.equal(2);
    store.browse();
    expect(opened).to.equal(3);
  });

  it('is not opened by a link or a field that the page has put into the zone', async () => {
    const store = await createStore('', '<span>Drop it, or <a href="#help">read this</a></span>');
    let opened = 0;
    fileInput(store).addEventListener('click', (event) => {
      event.preventDefault();
      opened++;
    });
    store.querySelector('a')!.click();
    expect(opened).to.equal(0);
    store.querySelector('span')!.click();
    expect(opened).to.equal(1);
  });

  it('offers what the attributes say', async () => {
    const store = await createStore('accept=".png, image/webp" capture="environment" multiple');
    const input = fileInput(store);
    expect(input.accept).to.equal('.png, image/webp');
    expect(input.getAttribute('capture')).to.equal('environment');
    expect(input.multiple).to.be.true;
    const plain = fileInput(await createStore());
    expect(plain.accept).to.equal('image/*,video/*');
    expect(plain.hasAttribute('capture')).to.be.false;
    expect(plain.multiple).to.be.false;
  });

  it('leaves the camera to the phone where capture has no value', async () => {
    const store = await createStore('capture');
    expect(store.capture).to.equal('');
    expect(fileInput(store).getAttribute('capture')).to.equal('');
    store.capture = 'user';
    await store.updateComplete;
    expect(fileInput(store).getAttribute('capture')).to.equal('user');
    store.removeAttribute('capture');
    await store.updateComplete;
    expect(fileInput(store).hasAttribute('capture')).to.be.false;
  });

  it('cannot happen before the element is in a page, and browse() says nothing of it', () => {
    const store = document.createElement('pixlab-store');
    expect(() => store.browse()).not.to.throw();
  });

  it('puts a row in the list for each file, in their order', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    await choose(store, picture('a.png'), picture('b.png'), picture('c.png'));
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png']);
    await choose(store, picture('d.png'));
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png', 'd.png']);
    expect(tape.of('chosen').map(({ detail }) => detail.files.length)).to.deep.equal([3, 1]);
  });

  it('can choose the same file again', async () => {
    const store = await createStore('multiple');
    await choose(store, picture('a.png'));
    // A picker tells of a change only where there is one.
    expect(fileInput(store).files).to.have.lengthOf(0);
    store.clear();
    await choose(store, picture('a.png'));
    expect(names(store)).to.deep.equal(['a.png']);
  });

  it('tells nothing when nothing was chosen', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    await choose(store);
    expect(await store.add([])).to.deep.equal([]);
    expect(await store.add(null)).to.deep.equal([]);
    expect(await store.add(undefined)).to.deep.equal([]);
    expect(tape.types).to.deep.equal([]);
  });

  it('lets the page take it over before anything enters', async () => {
    const store = await createStore('multiple auto-upload');
    const tape = new Tape(store);
    const files = [picture('a.png'), picture('note.txt', 3, 'text/plain')];
    store.addEventListener('chosen', (event) => event.preventDefault());
    await choose(store, ...files);
    expect(tape.types).to.deep.equal(['chosen']);
    expect(tape.of('chosen')[0]!.detail.files.map(({ name }) => name)).to.deep.equal(['a.png', 'note.txt']);
    expect(await store.add(files)).to.deep.equal([]);
    expect(store.items).to.deep.equal([]);
    expect(notices(store)).to.deep.equal([]);
  });

  it('is one way of adding: add() takes a list, an input’s files or one file, and says what entered', async () => {
    const store = await createStore('multiple');
    const input = document.createElement('input');
    input.type = 'file';
    const transfer = new DataTransfer();
    transfer.items.add(picture('c.png'));
    input.files = transfer.files;
    const added = [
      ...(await store.add([picture('a.png'), picture('b.txt', 3, 'text/plain')])),
      ...(await store.add(input.files)),
      ...(await store.add(picture('d.png'))),
    ];
    expect(added.map(({ name }) => name)).to.deep.equal(['a.png', 'c.png', 'd.png']);
    expect(added).to.deep.equal([...store.items]);
  });

  it('takes files of another window, dropped or added', async () => {
    const frame = await fixture<HTMLIFrameElement>('<iframe></iframe>');
    const there = frame.contentWindow as Window & typeof globalThis;
    const foreign = (name: string): File => new there.File([name], name, { type: 'image/png' });
    const file = foreign('a.png');
    expect(file).not.to.be.instanceOf(File);
    const store = await createStore('multiple');
    const held = { kind: 'file', type: file.type, webkitGetAsEntry: () => null, getAsFile: () => file };
    const transfer = { items: [held], files: [file], types: ['Files'] } as unknown as DataTransfer;
    const chosen = next(store, 'chosen');
    drop(part(store, 'dropzone'), transfer);
    expect((await chosen).detail.files).to.deep.equal([file]);
    await store.add([foreign('b.png')]);
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
    const { stored } = await store.upload();
    expect(await arrived(stored[0]!.storeId!)).to.include({ name: 'a.png', type: 'image/png', size: 5 });
  });

  it('does not emerge as an input or change of the element', async () => {
    const store = await createStore('multiple');
    const emerged: string[] = [];
    for (const type of ['input', 'change']) store.addEventListener(type, ({ type }) => emerged.push(type));
    const chosen = next(store, 'chosen');
    await choose(store, picture('a.png'));
    await chosen;
    expect(emerged).to.deep.equal([]);
  });

  it('lets the input and change of the page’s own fields in its slots emerge', async () => {
    const store = await createStore('', '<label slot="help"><input type="checkbox"> All rights are mine</label>');
    const emerged: string[] = [];
    const field = store.querySelector('input')!;
    for (const target of [store, store.parentElement!]) {
      for (const name of ['input', 'change']) {
        target.addEventListener(name, (event) => {
          expect(event.target).to.equal(field);
          emerged.push(name);
        });
      }
    }
    field.click();
    expect(emerged).to.deep.equal(['input', 'input', 'change', 'change']);
  });
});

describe('a disabled element', () => {
  it('takes nothing from the person', async () => {
    const store = await createStore('multiple disabled');
    let opened = 0;
    fileInput(store).addEventListener('click', () => opened++);
    await press(store, part(store, 'browse'));
    part(store, 'dropzone').click();
    store.browse();
    expect(opened).to.equal(0);
    expect(part<HTMLButtonElement>(store, 'browse').disabled).to.be.true;
    expect(part<HTMLTextAreaElement>(store, 'comment').disabled).to.be.true;
  });

  it('can be made usable again', async () => {
    const store = await createStore('multiple disabled');
    store.disabled = false;
    await store.updateComplete;
    expect(store.hasAttribute('disabled')).to.be.false;
    await choose(store, picture('a.png'));
    expect(names(store)).to.deep.equal(['a.png']);
  });
});
