import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  createStore,
  names,
  next,
  part,
  parts,
  press,
  row,
  statuses,
  storeAll,
  Tape,
  text,
  until,
} from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { arrived, FaultyEndpoint } from '../helpers/store-client.js';

/** Large enough not to fit into the buffers on its way. */
const LARGE = 12_000_000;

/** An element that sends its files to an endpoint that does not answer. */
async function sending(endpoint: FaultyEndpoint, ...files: File[]): Promise<{ store: PixlabStore; tape: Tape }> {
  const store = await createStore('multiple');
  store.endpoint = endpoint.url;
  const tape = new Tape(store);
  await store.add(files);
  void store.upload();
  await until(() => tape.of('storing').length === Math.min(files.length, 3), 'storing');
  await store.updateComplete;
  return { store, tape };
}

const held = (): FaultyEndpoint => new FaultyEndpoint('hang-reply');
const inFlight = (store: PixlabStore): Promise<void> => until(() => statuses(store).includes('processing'));

describe('cancelling', () => {
  it('a file while it is sending breaks the request off, on the server’s side as well', async () => {
    const endpoint = new FaultyEndpoint('slow');
    const { store, tape } = await sending(endpoint, picture('a.png', LARGE));
    await next(store, 'progress');
    const settled = next(store, 'settled');
    await press(store, part(row(store, 'a.png'), 'cancel'));
    expect((await settled).detail.cancelled).to.deep.equal([...store.items]);
    const [seen] = await endpoint.ended();
    expect(seen!.ended).to.equal('broken');
    expect(seen!.bytes).to.be.below(LARGE);
    expect(tape.types).to.deep.equal(['chosen', 'storing', 'cancelled', 'settled']);
    expect(text(row(store, 'a.png'))).to.include('Cancelled');
  });

  it('a file that waits for its reply breaks that off, too', async () => {
    const endpoint = held();
    const { store, tape } = await sending(endpoint, picture('a.png'));
    await inFlight(store);
    store.cancel(store.items[0]);
    expect(statuses(store)).to.deep.equal(['cancelled']);
    expect((await endpoint.ended())[0]!.ended).to.equal('broken');
    expect(tape.types).to.deep.equal(['chosen', 'storing', 'cancelled', 'settled']);
  });

  it('a file that waits for its turn sends nothing of it', async () => {
    const endpoint = held();
    const files = ['a.png', 'b.png', 'c.png', 'd.png'].map((name) => picture(name));
    const { store, tape } = await sending(endpoint, ...files);
    expect(text(row(store, 'd.png'))).to.include('Waiting');
    await press(store, part(row(store, 'd.png'), 'cancel'));
    expect(statuses(store)[3]).to.equal('cancelled');
    const settled = next(store, 'settled');
    await endpoint.release();
    const { stored, cancelled } = (await settled).detail;
    expect([stored.length, cancelled.length]).to.deep.equal([3, 1]);
    expect(tape.of('storing').map(({ detail }) => detail.item.name)).not.to.include('d.png');
    expect(await endpoint.seen()).to.have.lengthOf(3);
  });

  it('all gives up what is in flight and what waits for its turn, each told once, and settles once', async () => {
    const endpoint = held();
    const files = Array.from({ length: 5 }, (_, index) => picture(`${index}.png`));
    const { store, tape } = await sending(endpoint, ...files);
    await until(async () => (await endpoint.seen()).length === 3, 'the requests');
    const [all] = parts(store, 'cancel').filter((button) => !button.closest('li'));
    expect(text(all!)).to.equal('Cancel all');
    await press(store, all!);
    expect(statuses(store)).to.deep.equal(Array(5).fill('cancelled'));
    expect(tape.of('cancelled').map(({ detail }) => detail.file)).to.deep.equal(files);
    expect(tape.of('settled').map(({ detail }) => detail.cancelled.length)).to.deep.equal([5]);
    for (const { ended } of await endpoint.ended(3)) expect(ended).to.equal('broken');
  });

  it('lets the next file in line begin', async () => {
    const store = await createStore('multiple concurrency="1"');
    store.endpoint = held().url;
    await store.add([picture('a.png'), picture('b.png')]);
    const first = next(store, 'storing');
    const uploading = store.upload();
    await first;
    const second = next(store, 'storing');
    store.endpoint = '/store';
    store.cancel(store.items[0]);
    expect((await second).detail.item.name).to.equal('b.png');
    expect((await uploading).stored.map(({ name }) => name)).to.deep.equal(['b.png']);
  });

  it('changes nothing about what is over, was never asked for, or is not there', async () => {
    const store = await createStore('multiple');
    await storeAll(store, picture('a.png'));
    await store.add(picture('b.png'));
    const tape = new Tape(store);
    store.cancel();
    store.cancel(store.items[0]);
    store.cancel({ id: 'nobody' });
    expect(statuses(store)).to.deep.equal(['stored', 'waiting']);
    expect(tape.types).to.deep.equal([]);
  });

  it('in a listener of an event is no trouble', async () => {
    const store = await createStore('multiple');
    store.endpoint = held().url;
    store.addEventListener('storing', ({ detail }) => store.cancel(detail.item));
    store.addEventListener('cancelled', () => store.cancel());
    const { cancelled } = await storeAll(store, picture('a.png'), picture('b.png'));
    expect(cancelled).to.have.lengthOf(2);
  });
});

describe('retrying', () => {
  it('a failed file stores it after all, with the comment of its first try', async () => {
    const store = await createStore('comment="first"');
    const tape = new Tape(store);
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('a.png', 5000));
    store.endpoint = '/store';
    store.comment = 'second';
    const stored = next(store, 'stored');
    await press(store, part(row(store, 'a.png'), 'retry'));
    const { id, comment } = (await stored).detail;
    expect(comment).to.equal('first');
    expect(await arrived(id)).to.include({ comment: 'first', size: 5000 });
    expect(tape.types.slice(1)).to.deep.equal(['storing', 'failed', 'settled', 'storing', 'stored', 'settled']);
    expect(parts(store, 'retry')).to.deep.equal([]);
  });

  it('a cancelled file goes on as if it were new', async () => {
    const endpoint = held();
    const { store } = await sending(endpoint, picture('a.png'));
    await inFlight(store);
    store.cancel();
    await store.updateComplete;
    store.endpoint = '/store';
    const settled = next(store, 'settled');
    await press(store, part(row(store, 'a.png'), 'retry'));
    expect((await settled).detail.stored).to.have.lengthOf(1);
  });

  it('all stores every failed and cancelled file', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('a.png'), picture('b.png'), picture('c.png'));
    store.endpoint = '/store';
    const [all] = parts(store, 'retry').filter((button) => !button.closest('li'));
    expect(text(all!)).to.match(/^Retry/);
    const settled = next(store, 'settled');
    await press(store, all!);
    expect((await settled).detail.stored).to.have.lengthOf(3);
  });

  it('is for what was given up only', async () => {
    const store = await createStore('multiple');
    await storeAll(store, picture('a.png'));
    await store.add(picture('b.png'));
    store.retry();
    for (const item of store.items) store.retry(item);
    expect(statuses(store)).to.deep.equal(['stored', 'waiting']);
  });
});

describe('removing', () => {
  it('a waiting file takes its row away, and is told as cancelled: every file ends in something', async () => {
    const store = await createStore('multiple');
    await store.add([picture('a.png'), picture('b.png')]);
    await store.updateComplete;
    const tape = new Tape(store);
    await press(store, part(row(store, 'a.png'), 'remove'));
    expect(names(store)).to.deep.equal(['b.png']);
    expect(parts(store, 'item')).to.have.lengthOf(1);
    expect(tape.types).to.deep.equal(['cancelled']);
  });

  it('a file that is being sent breaks its request off, and settles', async () => {
    const endpoint = new FaultyEndpoint('slow');
    const { store, tape } = await sending(endpoint, picture('a.png', LARGE));
    await next(store, 'progress');
    store.removeItem(store.items[0]!);
    expect(store.items).to.deep.equal([]);
    expect((await endpoint.ended())[0]!.ended).to.equal('broken');
    expect(tape.types).to.deep.equal(['chosen', 'storing', 'cancelled', 'settled']);
  });

  it('a stored file tells nothing: it stays stored', async () => {
    const store = await createStore('multiple');
    const { stored } = await storeAll(store, picture('a.png'));
    const tape = new Tape(store);
    await press(store, part(row(store, 'a.png'), 'remove'));
    expect(store.items).to.deep.equal([]);
    expect(tape.types).to.deep.equal([]);
    expect((await fetch(stored[0]!.link!)).ok).to.be.true;
  });

  it('everything with clear() breaks off what is in flight, and the element can be used again', async () => {
    const endpoint = held();
    const { store, tape } = await sending(endpoint, picture('a.png'), picture('b.png'));
    await inFlight(store);
    store.clear();
    await store.updateComplete;
    expect(store.items).to.deep.equal([]);
    expect(parts(store, 'list')).to.deep.equal([]);
    expect(tape.types.slice(3)).to.deep.equal(['cancelled', 'cancelled', 'settled']);
    store.endpoint = '/store';
    expect((await storeAll(store, picture('c.png'))).stored).to.have.lengthOf(1);
  });

  it('leaves the DOM’s own remove() as it is', async () => {
    const store = await createStore();
    store.remove();
    expect(store.isConnected).to.be.false;
  });
});
