import { expect } from '@open-wc/testing';
import { choose, createStore, drag, drop, next, part, text, transferWith } from '../helpers/element.js';
import { folderEntry, transferOf } from '../helpers/entries.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

describe('while files hang over the element', () => {
  /** What it says of files of these types. */
  async function verdict(attributes: string, types: string[]): Promise<{ says: string; refuses: boolean }> {
    const store = await createStore(attributes);
    const zone = part(store, 'dropzone');
    drag('dragenter', zone, transferWith(...types.map((type, index) => picture(`${index}`, 3, type))));
    await store.updateComplete;
    const says = [...zone.querySelectorAll('p')].map((line) => line.textContent).join();
    return { says, refuses: zone.classList.contains('refuse') };
  }

  const cases: [attributes: string, types: string[], says: RegExp, refuses: boolean][] = [
    ['', ['image/png'], /add 1 file$/, false],
    ['', ['image/png', 'image/png'], /1 of 2 files/, false],
    ['multiple', ['image/png', 'video/mp4'], /add 2 files/, false],
    ['multiple', ['image/png', 'text/plain'], /1 of 2 files/, false],
    ['multiple max-files="2"', ['image/png', 'image/png', 'image/png'], /2 of 3 files/, false],
    ['multiple', ['text/plain'], /Only images and videos/, true],
    ['multiple accept=".pdf"', ['image/png'], /add 1 file$/, false],
    ['disabled', ['image/png'], /No more files/, true],
  ];
  for (const [attributes, types, words, refuses] of cases) {
    it(`<pixlab-store ${attributes}> says of ${types.join(' and ')} what it will do with it`, async () => {
      const said = await verdict(attributes, types);
      expect(said.says).to.match(words);
      expect(said.refuses).to.equal(refuses);
    });
  }

  it('says that there is no room where the list is full', async () => {
    const store = await createStore('multiple max-files="1"');
    await store.add(picture('a.png'));
    drag('dragenter', part(store, 'dropzone'), transferWith(picture('b.png')));
    await store.updateComplete;
    expect(part(store, 'dropzone').textContent).to.include('No more files');
  });

  it('says that there is no room while the only file is being sent, and that there is when that is over', async () => {
    const store = await createStore();
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await choose(store, picture('a.png'));
    const says = async (): Promise<string> => {
      drag('dragenter', part(store, 'dropzone'), transferWith(picture('b.png')));
      await store.updateComplete;
      return text(part(store, 'dropzone').querySelector('p'));
    };
    expect(await says()).to.equal('Drop to add 1 file');
    const storing = next(store, 'storing');
    const uploading = store.upload();
    await storing;
    expect(await says()).to.equal('No more files can be added');
    expect(part(store, 'dropzone').classList.contains('refuse')).to.be.true;
    await endpoint.release();
    await uploading;
    expect(await says()).to.equal('Drop to add 1 file');
  });

  it('promises no number where the browser hides what it is', async () => {
    const store = await createStore('multiple');
    drag('dragenter', part(store, 'dropzone'), transferOf(picture('a.png'), folderEntry('photos', [])));
    await store.updateComplete;
    expect(part(store, 'dropzone').textContent).to.include('Drop to add files');
  });

  it('stays that way over its inner parts, and ends when they leave or are dropped', async () => {
    const store = await createStore('multiple');
    const hangs = async (): Promise<boolean> => {
      await store.updateComplete;
      return store.matches(':state(dragging)');
    };
    const transfer = transferWith(picture('a.png'));
    drag('dragenter', part(store, 'dropzone'), transfer);
    expect(await hangs()).to.be.true;
    // Browsers enter the next node before they leave the last one.
    drag('dragenter', part(store, 'browse'), transfer);
    drag('dragleave', part(store, 'dropzone'), transfer);
    expect(await hangs()).to.be.true;
    drag('dragleave', part(store, 'browse'), transfer);
    expect(await hangs()).to.be.false;
    drag('dragenter', part(store, 'dropzone'), transfer);
    expect(await hangs()).to.be.true;
    drop(part(store, 'dropzone'), transfer);
    expect(await hangs()).to.be.false;
    expect(part(store, 'dropzone').querySelector('p')).to.equal(null);
  });
});
