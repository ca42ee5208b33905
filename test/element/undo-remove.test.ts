import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  choose,
  createStore,
  names,
  notices,
  part,
  parts,
  press,
  row,
  spoken,
  statuses,
  storeAll,
  stub,
  Tape,
  text,
  type,
  until,
} from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

const undoButton = (store: PixlabStore): HTMLElement | undefined =>
  parts(store, 'action').find((button) => text(button) === 'Undo');

/** Presses Remove in a file's row, and waits for the offer to undo that. */
async function remove(store: PixlabStore, name: string): Promise<void> {
  await press(store, part(row(store, name), 'remove'));
  await until(() => undoButton(store), 'the offer');
}

const undo = (store: PixlabStore): Promise<void> => press(store, undoButton(store)!);

/** An element with files of these names. */
async function withFiles(...files: string[]): Promise<PixlabStore> {
  const store = await createStore('multiple');
  await choose(store, ...files.map((name) => picture(name)));
  return store;
}

describe('Undo after Remove', () => {
  it('brings a file back to its place, as it was', async () => {
    const store = await createStore('multiple comment-each');
    await choose(store, picture('a.png'), picture('b.png'), picture('c.png'));
    await type(store, part(row(store, 'b.png'), 'comment'), 'The beach');
    const [, before] = store.items;
    await remove(store, 'b.png');
    expect(names(store)).to.deep.equal(['a.png', 'c.png']);
    expect(notices(store)).to.deep.equal(['“b.png” was removed']);
    expect(spoken(store)).to.include('“b.png” was removed').and.include('Undo');
    await undo(store);
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png']);
    expect(store.items[1]).to.include({ id: before!.id, file: before!.file, comment: 'The beach', status: 'waiting' });
    await store.updateComplete;
    expect(part<HTMLTextAreaElement>(row(store, 'b.png'), 'comment').value).to.equal('The beach');
    expect(notices(store)).to.deep.equal([]);
    expect(spoken(store)).to.include('1 file added');
  });

  it('brings all back that were removed since, each to its place', async () => {
    const store = await withFiles('a.png', 'b.png', 'c.png', 'd.png');
    for (const name of ['c.png', 'a.png', 'd.png']) await remove(store, name);
    expect(names(store)).to.deep.equal(['b.png']);
    await until(() => notices(store)[0]?.startsWith('3'), 'the third');
    expect(notices(store)).to.deep.equal(['3 files removed']);
    expect(parts(store, 'notice')).to.have.lengthOf(1);
    await undo(store);
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png', 'd.png']);
  });

  it('begins anew when it was used, or dismissed', async () => {
    const store = await withFiles('a.png', 'b.png', 'c.png');
    await remove(store, 'a.png');
    await undo(store);
    await remove(store, 'b.png');
    expect(notices(store)).to.deep.equal(['“b.png” was removed']);
    await press(store, part(store, 'dismiss'));
    expect(notices(store)).to.deep.equal([]);
    await remove(store, 'c.png');
    expect(notices(store)).to.deep.equal(['“c.png” was removed']);
    await undo(store);
    expect(names(store)).to.deep.equal(['a.png', 'c.png']);
  });

  it('brings back what failed, with the reason and calmly, to be stored after all', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('415-json').url;
    await storeAll(store, picture('a.png'));
    await remove(store, 'a.png');
    await undo(store);
    await store.updateComplete;
    const [item] = store.items;
    expect(item!.status).to.equal('waiting');
    expect(item!.error).to.include({ code: 'wrong-type', status: 415 });
    const status = part(row(store, 'a.png'), 'status');
    expect(text(status)).to.include('Ready to upload').and.include('does not take image/png');
    expect(status.querySelector('svg')).to.equal(null);
    expect(parts(row(store, 'a.png'), 'retry')).to.deep.equal([]);
    store.endpoint = '/store';
    await press(store, part(store, 'upload'));
    await until(() => statuses(store)[0] === 'stored');
    await store.updateComplete;
    expect(text(row(store, 'a.png'))).not.to.include('does not take');
  });

  it('brings back what was cancelled', async () => {
    const store = await createStore('multiple');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add(picture('a.png'));
    void store.upload();
    await until(() => statuses(store)[0] === 'processing');
    store.cancel();
    await store.updateComplete;
    await remove(store, 'a.png');
    await undo(store);
    expect(statuses(store)).to.deep.equal(['waiting']);
    await endpoint.release();
  });

  it('waits for somebody to ask for it even with auto-upload, and Upload is there for that', async () => {
    const store = await createStore('multiple auto-upload');
    store.endpoint = new FaultyEndpoint('415-json').url;
    await store.add(picture('a.png'));
    await until(() => statuses(store)[0] === 'failed');
    await store.updateComplete;
    expect(parts(store, 'upload')).to.deep.equal([]);
    await remove(store, 'a.png');
    await undo(store);
    await store.updateComplete;
    store.endpoint = '/store';
    expect(statuses(store)).to.deep.equal(['waiting']);
    await press(store, part(store, 'upload'));
    await until(() => statuses(store)[0] === 'stored');
  });

  it('is not offered for what a script removes, nor for what is stored', async () => {
    const store = await withFiles('a.png', 'b.png', 'c.png', 'd.png');
    // The offer is there as soon as there is one.
    await remove(store, 'd.png');
    await press(store, part(store, 'dismiss'));
    store.removeItem(store.items[0]!);
    store.clear();
    await storeAll(store, picture('e.png'));
    await press(store, part(row(store, 'e.png'), 'remove'));
    await until(() => !store.items.length, 'the file to go');
    await store.updateComplete;
    expect(notices(store)).to.deep.equal([]);
  });

  it('tells no events of its own', async () => {
    const store = await withFiles('a.png');
    const tape = new Tape(store);
    await remove(store, 'a.png');
    tape.events.length = 0;
    await undo(store);
    expect(tape.types).to.deep.equal([]);
  });

  it('is over with the next choice and with clear()', async () => {
    const store = await withFiles('a.png', 'b.png');
    await remove(store, 'a.png');
    await choose(store, picture('c.png'));
    expect(undoButton(store)).to.equal(undefined);
    await remove(store, 'b.png');
    store.clear();
    await store.updateComplete;
    expect(undoButton(store)).to.equal(undefined);
  });

  it('is over with the next upload, unless it was offered only just before', async () => {
    const store = await withFiles('a.png', 'b.png', 'c.png');
    store.endpoint = new FaultyEndpoint('415-json').url;
    await remove(store, 'a.png');
    await store.upload();
    await store.updateComplete;
    expect(undoButton(store), 'just offered').not.to.equal(undefined);
    const { now } = performance;
    stub(performance, 'now', () => () => now.call(performance) + 6000);
    store.retry();
    await until(() => !undoButton(store), 'the end of the offer');
  });

  it('can be used while the others are sent, and its files wait', async () => {
    const store = await withFiles('a.png', 'b.png');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await remove(store, 'a.png');
    const uploading = store.upload();
    await until(() => statuses(store)[0] === 'processing');
    await undo(store);
    await endpoint.release();
    const { stored } = await uploading;
    expect(stored.map(({ name }) => name)).to.deep.equal(['b.png']);
    expect(statuses(store)).to.deep.equal(['waiting', 'stored']);
  });

  it('is disabled with the element', async () => {
    const store = await withFiles('a.png');
    await remove(store, 'a.png');
    store.disabled = true;
    await store.updateComplete;
    expect((undoButton(store) as HTMLButtonElement).disabled).to.be.true;
  });
});

describe('the keyboard’s place', () => {
  const focused = (store: PixlabStore): Element => store.shadowRoot!.activeElement!;

  it('goes from Remove to the row that takes the place, and with Undo to the row that came back', async () => {
    const store = await withFiles('a.png', 'b.png', 'c.png');
    await remove(store, 'b.png');
    expect(focused(store)).to.equal(part(row(store, 'c.png'), 'remove'));
    await undo(store);
    await until(() => focused(store) === part(row(store, 'b.png'), 'remove'), 'the focus');
  });

  it('goes from the last Remove to the picker’s button, with Undo next to it', async () => {
    const store = await withFiles('a.png');
    await remove(store, 'a.png');
    expect(focused(store)).to.equal(part(store, 'browse'));
    const buttons = [...store.shadowRoot!.querySelectorAll('button')];
    expect(buttons.indexOf(undoButton(store) as HTMLButtonElement)).to.equal(1);
  });
});
