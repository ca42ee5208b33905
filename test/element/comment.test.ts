import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PixlabStore } from '../../src/index.js';
import { createStore, next, part, parts, press, row, storeAll, type, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { type Arrived, arrived, FaultyEndpoint } from '../helpers/store-client.js';

type Field = HTMLTextAreaElement;

/** What arrived with each stored file of the list. */
const arrivedFrom = (store: PixlabStore): Promise<Arrived[]> =>
  Promise.all(store.items.map(({ storeId }) => arrived(storeId!)));

describe('one comment for all', () => {
  it('is sent with each file, and stays', async () => {
    const store = await createStore('multiple');
    const field = part<Field>(store, 'comment');
    await type(store, field, 'On the beach');
    expect(store.comment).to.equal('On the beach');
    const { stored } = await storeAll(store, picture('a.png'), picture('b.png'));
    expect(stored.map(({ comment }) => comment)).to.deep.equal(['On the beach', 'On the beach']);
    for (const { parts, comment } of await arrivedFrom(store)) {
      expect({ parts, comment }).to.deep.equal({ parts: ['comment', 'file'], comment: 'On the beach' });
    }
    expect(field.value).to.equal('On the beach');
    expect(parts(store, 'comment')).to.have.lengthOf(1);
  });

  it('goes with files that were chosen before it was written', async () => {
    const store = await createStore('multiple');
    await store.add(picture('a.png'));
    await type(store, part(store, 'comment'), 'later');
    await store.upload();
    expect((await arrivedFrom(store))[0]!.comment).to.equal('later');
  });

  it('can be set by the page, before and after', async () => {
    const store = await createStore('multiple comment="from the page"');
    expect(part<Field>(store, 'comment').value).to.equal('from the page');
    await store.add(picture('a.png'));
    store.comment = 'changed';
    await store.updateComplete;
    expect(part<Field>(store, 'comment').value).to.equal('changed');
    await store.upload();
    expect((await arrivedFrom(store))[0]!.comment).to.equal('changed');
  });

  it('travels exactly as it was written', async () => {
    const exact = '  “Ünïcode” & <b>tags</b> \u{1F600}\ttab  ';
    const store = await createStore();
    await type(store, part(store, 'comment'), exact);
    await storeAll(store, picture());
    expect((await arrivedFrom(store))[0]!.comment).to.equal(exact);
    expect(store.items[0]!.comment).to.equal(exact);
  });

  for (const blank of ['', '   ', ' \n\t ']) {
    it(`is no part of what is sent when it is ${JSON.stringify(blank)}`, async () => {
      const store = await createStore();
      store.comment = blank;
      await storeAll(store, picture());
      expect((await arrivedFrom(store))[0]!.parts).to.deep.equal(['file']);
    });
  }

  it('is fixed for a file when its first try begins', async () => {
    const store = await createStore('multiple concurrency="1" comment="first"');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add([picture('a.png'), picture('b.png')]);
    const storing = next(store, 'storing');
    const uploading = store.upload();
    await storing;
    await type(store, part(store, 'comment'), ' and second');
    expect(store.items.map(({ comment }) => comment)).to.deep.equal(['first', 'first and second']);
    await endpoint.release();
    const { stored } = await uploading;
    expect(stored.map(({ comment }) => comment)).to.deep.equal(['first', 'first and second']);
  });

  it('is the same at a retry, whatever was written since', async () => {
    const store = await createStore('comment="first"');
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture());
    store.endpoint = '/store';
    await type(store, part(store, 'comment'), ' and more');
    const settled = next(store, 'settled');
    await press(store, part(store, 'retry'));
    await settled;
    expect((await arrivedFrom(store))[0]!.comment).to.equal('first');
  });

  it('grows with its lines', async () => {
    const store = await createStore();
    const field = part<Field>(store, 'comment');
    const low = field.offsetHeight;
    expect(field.rows).to.equal(1);
    await type(store, field, 'one\ntwo\nthree');
    expect(field.offsetHeight).to.be.above(low * 1.5);
  });
});

describe('a comment for each file', () => {
  it('has a field of one line, however long the file’s name is, which is part of its own', async () => {
    const store = await createStore('multiple comment-each style="width: 360px"');
    const long = `${'A photograph of the hills behind the house '.repeat(3)}.png`;
    await store.add([picture('a.png', 3), picture(long, 4)]);
    await store.updateComplete;
    const [short, other] = parts<Field>(store, 'comment');
    expect(other!.offsetHeight).to.equal(short!.offsetHeight);
    expect(other!.scrollHeight).to.be.at.most(other!.clientHeight);
    expect(other!.placeholder).to.equal('Comment');
    expect(other!.ariaLabel).to.equal(`Comment: ${long}`);
    expect(other!.title).to.equal(other!.ariaLabel);
  });

  it('is written in its row, starts with the common one, and travels with its file', async () => {
    const store = await createStore('multiple comment-each comment="Holiday"');
    await store.add([picture('a.png'), picture('b.png')]);
    await store.updateComplete;
    expect(parts(store, 'comment')).to.have.lengthOf(2);
    expect(parts<Field>(store, 'comment').map(({ value }) => value)).to.deep.equal(['Holiday', 'Holiday']);
    await type(store, part(row(store, 'a.png'), 'comment'), ': the beach');
    await store.upload();
    expect((await arrivedFrom(store)).map(({ comment }) => comment)).to.deep.equal(['Holiday: the beach', 'Holiday']);
  });

  it('says to screen readers which file it is about', async () => {
    const store = await createStore('multiple comment-each');
    await store.add([picture('a.png'), picture('b.png')]);
    await store.updateComplete;
    const labels = parts(store, 'comment').map((field) => field.getAttribute('aria-label'));
    for (const [index, name] of ['a.png', 'b.png'].entries())
      expect(labels[index]).to.include('Comment').and.include(name);
  });

  it('cannot be changed while the element is disabled', async () => {
    const store = await createStore('multiple comment-each disabled');
    await store.add(picture());
    await store.updateComplete;
    expect(part<Field>(store, 'comment').disabled).to.be.true;
  });

  it('has gone from the row when the file is on its way', async () => {
    const store = await createStore('comment-each');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add(picture());
    const uploading = store.upload();
    await until(() => store.items[0]!.status === 'processing', 'the reply');
    await store.updateComplete;
    expect(parts(store, 'comment')).to.deep.equal([]);
    await endpoint.release();
    await uploading;
  });
});

describe('without a comment', () => {
  it('there is no input, and what the page has set is sent all the same', async () => {
    for (const attributes of ['no-comment', 'no-comment comment-each']) {
      const store = await createStore(`${attributes} comment="quiet"`);
      await store.add(picture());
      await store.updateComplete;
      expect(parts(store, 'comment')).to.deep.equal([]);
      await store.upload();
      expect((await arrivedFrom(store))[0]!.comment).to.equal('quiet');
    }
  });
});

describe('the comment and the keyboard', () => {
  it('is typed, and Enter makes a new line', async () => {
    const store = await createStore();
    await store.add(picture());
    part(store, 'comment').focus();
    await sendKeys({ type: 'two' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'lines' });
    expect(store.comment).to.equal('two\nlines');
    expect(store.items[0]!.status).to.equal('waiting');
  });

  it('Ctrl+Enter uploads', async () => {
    const store = await createStore();
    await store.add(picture());
    part(store, 'comment').focus();
    await sendKeys({ type: 'mine' });
    const stored = next(store, 'stored');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    expect((await stored).detail.comment).to.equal('mine');
  });

  for (const modifier of ['ctrlKey', 'metaKey']) {
    it(`${modifier} and Enter in a row’s comment uploads, and on a button does not`, async () => {
      const store = await createStore('multiple comment-each');
      await store.add([picture('a.png'), picture('b.png')]);
      await store.updateComplete;
      const chord = { key: 'Enter', [modifier]: true, bubbles: true, composed: true };
      part(store, 'browse').dispatchEvent(new KeyboardEvent('keydown', chord));
      expect(store.items.some(({ requested }) => requested)).to.be.false;
      const settled = next(store, 'settled');
      part(row(store, 'b.png'), 'comment').dispatchEvent(new KeyboardEvent('keydown', chord));
      expect((await settled).detail.stored).to.have.lengthOf(2);
    });
  }

  it('that is set after add() counts even if the element never is in a page', async () => {
    const store = document.createElement('pixlab-store');
    store.endpoint = '/store';
    await store.add(picture('a.png'));
    store.comment = 'late';
    const { stored } = await store.upload();
    expect(stored.map(({ comment }) => comment)).to.deep.equal(['late']);
    expect((await arrived(stored[0]!.storeId!)).comment).to.equal('late');
  });

  it('does not emerge from the element as its input or change', async () => {
    const store = await createStore('multiple comment-each');
    await store.add(picture('a.png'));
    await store.updateComplete;
    const emerged: string[] = [];
    for (const name of ['input', 'change']) {
      for (const target of [store, document]) target.addEventListener(name, () => emerged.push(name), { once: true });
    }
    await type(store, part(store, 'comment'), 'x');
    store.commentEach = false;
    await store.updateComplete;
    await type(store, part(store, 'comment'), 'x');
    expect(emerged).to.deep.equal([]);
    // What the page's own fields say is heard, so the listeners do hear.
    document.body.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.dispatchEvent(new Event('change', { bubbles: true }));
    expect(emerged).to.deep.equal(['input', 'change']);
  });
});
