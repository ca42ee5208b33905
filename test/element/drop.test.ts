import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  createStore,
  drag,
  drop,
  names,
  next,
  notices,
  part,
  spoken,
  Tape,
  transferWith,
  until,
} from '../helpers/element.js';
import { idle } from '../helpers/engine.js';
import { dropOf, fileEntry, folderEntry, transferOf } from '../helpers/entries.js';
import { picture } from '../helpers/files.js';

/** A transfer of text, as when a selection is dragged. */
function words(): DataTransfer {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', 'hello');
  return transfer;
}

describe('dropping on the element', () => {
  it('takes the files', async () => {
    const store = await createStore('multiple');
    const chosen = next(store, 'chosen');
    const event = drop(part(store, 'dropzone'), transferWith(picture('a.png'), picture('b.png')));
    expect(event.defaultPrevented).to.be.true;
    expect((await chosen).detail.files.map(({ name }) => name)).to.deep.equal(['a.png', 'b.png']);
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
  });

  it('takes them beside the zone, too: on the list and the comment', async () => {
    const store = await createStore('multiple');
    await store.add(picture('a.png'));
    await store.updateComplete;
    for (const [place, name] of [
      ['list', 'b.png'],
      ['comment', 'c.png'],
    ] as const) {
      const chosen = next(store, 'chosen');
      drop(part(store, place), transferWith(picture(name)));
      await chosen;
    }
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png']);
  });

  it('reads folders to their end, and what is in them', async () => {
    const store = await createStore('multiple');
    const many = Array.from({ length: 220 }, (_, index) => fileEntry(`${index}.png`));
    const deep = folderEntry('deep', [folderEntry('deeper', [fileEntry('in.png')]), fileEntry('beside.png')]);
    const { transfer, end } = dropOf(folderEntry('photos', [...many, deep]), picture('loose.png'));
    const chosen = next(store, 'chosen');
    drop(part(store, 'dropzone'), transfer);
    // A transfer is empty as soon as its event is over.
    end();
    await chosen;
    expect(store.items).to.have.lengthOf(223);
    expect(names(store)).to.include.members(['0.png', '219.png', 'in.png', 'beside.png', 'loose.png']);
  });

  it('says of a folder with nothing in it what to do, and takes the rest', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    drop(part(store, 'dropzone'), transferOf(folderEntry('empty', []), picture('a.png')));
    await until(() => tape.of('refused').length);
    const [{ detail }] = tape.of('refused') as [CustomEvent<{ file: File; code: string; message: string }>];
    expect(detail.code).to.equal('empty');
    expect(detail.file.name).to.equal('empty');
    expect(detail.message).to.match(/“empty”.*folder.*Choose/);
    expect(names(store)).to.deep.equal(['a.png']);
    await store.updateComplete;
    expect(notices(store)).to.deep.equal([detail.message]);
    expect(spoken(store)).to.include(detail.message);
  });

  it('leaves text that is dragged alone', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    for (const target of [part(store, 'comment'), part(store, 'dropzone')]) {
      for (const type of ['dragenter', 'dragover', 'drop']) {
        expect(drag(type, target, words()).defaultPrevented, type).to.be.false;
      }
    }
    await idle();
    expect(store.matches(':state(dragging)')).to.be.false;
    expect(tape.types).to.deep.equal([]);
  });

  it('is over for an element that is removed while it still reads a folder', async () => {
    const store = await createStore('multiple auto-upload');
    const tape = new Tape(store);
    const folder = folderEntry('photos', [fileEntry('a.png'), fileEntry('b.png')]);
    drop(part(store, 'dropzone'), transferOf(folder));
    store.remove();
    // Another one that began later has read it by now.
    const other = await createStore('multiple');
    const chosen = next(other, 'chosen');
    drop(part(other, 'dropzone'), transferOf(folder));
    await chosen;
    await idle();
    expect(tape.types).to.deep.equal([]);
    expect(store.items).to.deep.equal([]);
  });

  it('takes nothing while it is disabled, and the page stays all the same', async () => {
    const store = await createStore('multiple disabled');
    const tape = new Tape(store);
    const transfer = transferOf(picture('a.png'));
    expect(drop(part(store, 'dropzone'), transfer).defaultPrevented).to.be.true;
    expect(transfer.dropEffect).to.equal('none');
    await idle();
    expect(tape.types).to.deep.equal([]);
    expect(store.items).to.deep.equal([]);
  });
});

describe('dropping elsewhere', () => {
  let page: HTMLElement;
  let store: PixlabStore;

  const set = async (attributes = ''): Promise<void> => {
    page = await fixture(
      `<div><p>Words</p><input type="file"><pixlab-store ${attributes} endpoint="/store"></pixlab-store></div>`,
    );
    store = page.querySelector('pixlab-store')!;
    await store.updateComplete;
  };

  it('beside the zone does not replace the page', async () => {
    await set('multiple');
    const transfer = transferOf(picture('a.png'));
    const over = drag('dragover', page.querySelector('p')!, transfer);
    expect(over.defaultPrevented).to.be.true;
    expect(transfer.dropEffect).to.equal('none');
    expect(drop(page.querySelector('p')!, transferOf(picture('a.png'))).defaultPrevented).to.be.true;
    expect(drop(document.documentElement, transferOf(picture('a.png'))).defaultPrevented).to.be.true;
    await idle();
    expect(store.items).to.deep.equal([]);
  });

  it('leaves text, the page’s own file field and the page’s own drop targets alone', async () => {
    await set('multiple');
    expect(drop(page.querySelector('p')!, words()).defaultPrevented).to.be.false;
    expect(drop(page.querySelector('input')!, transferOf(picture('a.png'))).defaultPrevented).to.be.false;
    const transfer = transferOf(picture('a.png'));
    const mine = page.querySelector('p')!;
    mine.addEventListener('dragover', (event) => {
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'move';
    });
    drag('dragover', mine, transfer);
    expect(transfer.dropEffect).to.equal('move');
  });

  it('hangs over the page’s editors as over any page, and still replaces nothing where they do not take it', async () => {
    await set('multiple');
    const editor = page.querySelector('p')!;
    editor.contentEditable = 'true';
    editor.innerHTML = 'Some <b>bold</b> words';
    for (const target of [editor, editor.querySelector('b')!]) {
      const transfer = transferOf(picture('a.png'));
      for (const type of ['dragenter', 'dragover']) expect(drag(type, target, transfer).defaultPrevented).to.be.false;
      expect(transfer.dropEffect).not.to.equal('none');
      expect(drag('drop', target, transfer).defaultPrevented).to.be.true;
    }
    let taken = 0;
    editor.addEventListener('drop', (event) => {
      event.preventDefault();
      taken += event.dataTransfer!.files.length;
    });
    const transfer = transferOf(picture('a.png'));
    drop(editor, transfer);
    expect(transfer.dropEffect).not.to.equal('none');
    expect(taken).to.equal(1);
    await idle();
    expect(store.items).to.deep.equal([]);
  });

  it('no longer matters when the element is gone', async () => {
    await set('multiple');
    store.remove();
    expect(drop(page, transferOf(picture('a.png'))).defaultPrevented).to.be.false;
  });

  it('is taken with drop-anywhere', async () => {
    await set('multiple drop-anywhere');
    const chosen = next(store, 'chosen');
    const place = page.querySelector('p')!;
    drag('dragenter', place, transferWith(picture('a.png')));
    await store.updateComplete;
    expect(store.matches(':state(dragging)')).to.be.true;
    expect(drop(place, transferWith(picture('a.png'))).defaultPrevented).to.be.true;
    await chosen;
    expect(names(store)).to.deep.equal(['a.png']);
  });

  it('ends what was said of the files with drop-anywhere when another zone takes them', async () => {
    await set('multiple drop-anywhere');
    const zone = page.querySelector('p')!;
    for (const type of ['dragover', 'drop']) zone.addEventListener(type, (event) => event.preventDefault());
    const transfer = transferWith(picture('a.png'));
    drag('dragenter', zone, transfer);
    drag('dragover', zone, transfer);
    await store.updateComplete;
    expect(store.matches(':state(dragging)')).to.be.true;
    expect(part(store, 'dropzone').querySelector('p')).not.to.equal(null);
    drag('drop', zone, transfer);
    await store.updateComplete;
    expect(store.matches(':state(dragging)')).to.be.false;
    expect(part(store, 'dropzone').querySelector('p')).to.equal(null);
    await idle();
    expect(store.items).to.deep.equal([]);
  });

  it('is taken once where it is dropped on the element itself', async () => {
    await set('multiple drop-anywhere');
    const tape = new Tape(store);
    drop(part(store, 'dropzone'), transferWith(picture('a.png')));
    await until(() => tape.of('chosen').length);
    await idle();
    expect(tape.types).to.deep.equal(['chosen']);
    expect(names(store)).to.deep.equal(['a.png']);
  });

  it('on the page’s own file field stays there, even with drop-anywhere', async () => {
    await set('multiple drop-anywhere');
    expect(drop(page.querySelector('input')!, transferWith(picture('a.png'))).defaultPrevented).to.be.false;
    await idle();
    expect(store.items).to.deep.equal([]);
  });

  it('follows drop-anywhere when that is turned off', async () => {
    await set('multiple drop-anywhere');
    const tape = new Tape(store);
    store.dropAnywhere = false;
    drop(page.querySelector('p')!, transferWith(picture('a.png')));
    drop(part(store, 'dropzone'), transferWith(picture('b.png')));
    await until(() => tape.of('chosen').length);
    await idle();
    expect(names(store)).to.deep.equal(['b.png']);
  });
});
