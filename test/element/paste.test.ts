import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { createStore, names, next, part, paste, Tape, transferWith } from '../helpers/element.js';
import { idle } from '../helpers/engine.js';
import { picture } from '../helpers/files.js';

/** What Office programs put on the clipboard: the text, and a picture of it. */
function textWithPicture(): DataTransfer {
  const transfer = transferWith(picture('image.png'));
  transfer.setData('text/plain', 'Some words');
  return transfer;
}

describe('pasting', () => {
  it('with the focus inside the element adds the picture', async () => {
    const store = await createStore('multiple');
    const chosen = next(store, 'chosen');
    expect(paste(part(store, 'browse'), transferWith(picture('image.png'))).defaultPrevented).to.be.true;
    await chosen;
    expect(names(store)).to.deep.equal(['image.png']);
  });

  it('a picture into the comment adds it, since text cannot hold it', async () => {
    const store = await createStore('multiple');
    const chosen = next(store, 'chosen');
    expect(paste(part(store, 'comment'), transferWith(picture('image.png'))).defaultPrevented).to.be.true;
    await chosen;
    expect(names(store)).to.deep.equal(['image.png']);
  });

  it('text that comes with a picture of it into the comment is text', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    expect(paste(part(store, 'comment'), textWithPicture()).defaultPrevented).to.be.false;
    await idle();
    expect(tape.types).to.deep.equal([]);
  });

  it('text is left alone', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'Some words');
    for (const place of ['comment', 'browse']) {
      expect(paste(part(store, place), transfer).defaultPrevented, place).to.be.false;
    }
    await idle();
    expect(tape.types).to.deep.equal([]);
  });

  it('does nothing while the element is disabled', async () => {
    const store = await createStore('multiple disabled');
    const tape = new Tape(store);
    paste(part(store, 'dropzone'), transferWith(picture('image.png')));
    await idle();
    expect(tape.types).to.deep.equal([]);
  });
});

describe('pasting elsewhere in the page', () => {
  let page: HTMLElement;
  let store: PixlabStore;

  const set = async (attributes: string): Promise<void> => {
    page = await fixture(`<div>
      <p>Words</p>
      <input>
      <textarea></textarea>
      <div contenteditable="true"><b>Rich</b></div>
      <pixlab-store ${attributes} endpoint="/store"></pixlab-store>
    </div>`);
    store = page.querySelector('pixlab-store')!;
    await store.updateComplete;
  };

  it('is the page’s own business', async () => {
    await set('multiple');
    for (const place of ['p', 'input', 'textarea', 'b']) {
      const event = paste(page.querySelector(place)!, transferWith(picture('image.png')));
      expect(event.defaultPrevented, place).to.be.false;
    }
    await idle();
    expect(store.items).to.deep.equal([]);
  });

  it('is taken with drop-anywhere', async () => {
    await set('multiple drop-anywhere');
    for (const target of [page.querySelector('p')!, document.body, part(store, 'browse')]) {
      const chosen = next(store, 'chosen');
      expect(paste(target, transferWith(picture('image.png'))).defaultPrevented).to.be.true;
      await chosen;
      expect(names(store)).to.deep.equal(['image.png']);
      store.clear();
    }
  });

  it('is taken from controls into which no text goes', async () => {
    await set('multiple drop-anywhere');
    const controls = ['checkbox', 'radio', 'button', 'submit', 'range', 'color'].map((type) =>
      Object.assign(document.createElement('input'), { type }),
    );
    const more = ['button', 'select'].map((name) => document.createElement(name));
    for (const control of [...controls, ...more]) {
      page.append(control);
      const chosen = next(store, 'chosen');
      const { defaultPrevented } = paste(control, transferWith(picture('image.png')));
      expect(defaultPrevented, control.outerHTML).to.be.true;
      await chosen;
      store.clear();
    }
  });

  it('is left to fields for any kind of text', async () => {
    await set('multiple drop-anywhere');
    const field = page.querySelector('input')!;
    for (const type of ['text', 'search', 'email', 'url', 'tel', 'password', 'number', 'date']) {
      field.type = type;
      expect(paste(field, transferWith(picture('image.png'))).defaultPrevented, type).to.be.false;
    }
    await idle();
    expect(store.items).to.deep.equal([]);
  });

  it('is never taken out of a field of the page', async () => {
    await set('multiple drop-anywhere');
    for (const place of ['input', 'textarea', 'b']) {
      for (const transfer of [transferWith(picture('image.png')), textWithPicture()]) {
        expect(paste(page.querySelector(place)!, transfer).defaultPrevented, place).to.be.false;
      }
    }
    await idle();
    expect(store.items).to.deep.equal([]);
  });
});
