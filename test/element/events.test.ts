import { expect } from '@open-wc/testing';
import type { PixlabStore, PixlabStoreDetails } from '../../src/index.js';
import { createStore, EVENT_TYPES, next, statuses, storeAll, stub, Tape, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** Leads an element through all that it can tell. */
async function live(store: PixlabStore): Promise<void> {
  const working = store.endpoint;
  await storeAll(store, picture('stored.png', 60_000), picture('refused.txt', 3, 'text/plain'));
  store.endpoint = new FaultyEndpoint('401-json').url;
  await storeAll(store, picture('failed.png'));
  store.endpoint = new FaultyEndpoint('hang-reply').url;
  await store.add(picture('cancelled.png'));
  const uploading = store.upload();
  await next(store, 'storing');
  store.cancel();
  await uploading;
  store.endpoint = working;
}

describe('events', () => {
  it('are those of the map, each of them and no other', async () => {
    const store = await createStore('multiple');
    const dispatched = new Set<string>();
    stub(store, 'dispatchEvent', (dispatch) => (event) => {
      dispatched.add(event.type);
      return dispatch.call(store, event);
    });
    await live(store);
    expect([...dispatched]).to.have.members([...EVENT_TYPES]);
  });

  it('come in the order in which things happen', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    await live(store);
    expect(tape.types).to.deep.equal([
      ...['chosen', 'refused', 'storing', 'stored', 'settled'],
      ...['chosen', 'storing', 'failed', 'settled'],
      ...['chosen', 'storing', 'cancelled', 'settled'],
    ]);
    const types = tape.events.map(({ type }) => type);
    expect(types.indexOf('progress')).to.be.above(types.indexOf('storing'));
    expect(types.indexOf('progress')).to.be.below(types.indexOf('stored'));
  });

  it('bubble through shadow roots, but for progress, and only chosen can be prevented', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    const heard = new Set<string>();
    const outside = document.createElement('div').attachShadow({ mode: 'open' });
    document.body.append(outside.host);
    const place = store.parentElement!;
    outside.append(store);
    for (const type of EVENT_TYPES) outside.host.addEventListener(type, () => heard.add(type));
    await live(store);
    place.append(store);
    outside.host.remove();
    expect([...heard]).to.have.members(EVENT_TYPES.filter((type) => type !== 'progress'));
    for (const type of EVENT_TYPES) {
      const [event] = tape.of(type);
      const goesOut = type !== 'progress';
      expect(event, type).to.include({ bubbles: goesOut, composed: goesOut, cancelable: type === 'chosen' });
      expect(event, type).to.be.instanceOf(type === 'progress' ? ProgressEvent : CustomEvent);
    }
  });

  it('carry what the contract says', async () => {
    const store = await createStore('multiple comment="mine"');
    const tape = new Tape(store);
    await live(store);
    const detail = <Type extends keyof PixlabStoreDetails>(type: Type): PixlabStoreDetails[Type] =>
      (tape.of(type)[0] as CustomEvent<PixlabStoreDetails[Type]>).detail;
    const [stored, failed, cancelled] = store.items;

    expect(Object.keys(detail('chosen'))).to.deep.equal(['files']);
    expect(detail('chosen').files.map(({ name }) => name)).to.deep.equal(['stored.png', 'refused.txt']);
    expect(detail('chosen').files[0]).to.be.instanceOf(File);

    expect(detail('refused')).to.include({ code: 'wrong-type', file: detail('chosen').files[1] });
    expect(detail('refused').message).to.be.a('string').that.includes('refused.txt');
    expect(Object.keys(detail('refused'))).to.have.members(['file', 'code', 'message']);

    expect(Object.keys(detail('storing'))).to.deep.equal(['item']);
    expect(detail('storing').item).to.include({ id: stored!.id, status: 'sending', loaded: 0 });

    expect(detail('stored')).to.deep.equal({
      link: stored!.link,
      id: stored!.storeId,
      file: stored!.file,
      comment: 'mine',
      item: stored,
    });
    expect(detail('stored').item.status).to.equal('stored');

    expect(detail('failed')).to.deep.equal({
      file: failed!.file,
      code: 'bad-key',
      status: 401,
      message: 'The API key is missing.',
      item: failed,
    });
    expect(detail('cancelled')).to.deep.equal({ file: cancelled!.file, item: cancelled });
    expect(tape.of('settled').map((event) => event.detail)).to.deep.equal([
      { stored: [stored], failed: [], cancelled: [] },
      { stored: [], failed: [failed], cancelled: [] },
      { stored: [], failed: [], cancelled: [cancelled] },
    ]);
  });

  it('tell of an item that is in the list as they say', async () => {
    const store = await createStore('multiple');
    const seen: [string, string][] = [];
    for (const type of ['storing', 'stored', 'failed', 'cancelled'] as const) {
      store.addEventListener(type, ({ detail: { item } }) => {
        seen.push([type, store.items.find(({ id }) => id === item.id) === item ? item.status : 'another item']);
      });
    }
    store.addEventListener('settled', () => seen.push(['settled', statuses(store).join()]));
    await live(store);
    expect(seen).to.deep.equal([
      ...[
        ['storing', 'sending'],
        ['stored', 'stored'],
        ['settled', 'stored'],
      ],
      ...[
        ['storing', 'sending'],
        ['failed', 'failed'],
        ['settled', 'stored,failed'],
      ],
      ...[
        ['storing', 'sending'],
        ['cancelled', 'cancelled'],
        ['settled', 'stored,failed,cancelled'],
      ],
    ]);
  });
});

/** Progress is told once a frame at most, so the last may come one frame after the end. */
const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

describe('progress', () => {
  it('is a native event about the whole batch, in bytes of files, that never falls and ends at the total', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('slow').url;
    const sizes = [3_000_000, 2_000_000, 5];
    const tape = new Tape(store);
    await storeAll(store, ...sizes.map((size, index) => picture(`${index}.png`, size)));
    await nextFrame();
    const told = tape.of('progress');
    expect(told.length).to.be.above(1);
    const loaded = told.map((event) => event.loaded);
    expect(loaded).to.deep.equal(loaded.toSorted((one, other) => one - other));
    for (const event of told) expect(event).to.include({ total: 5_000_005, lengthComputable: true });
    expect(loaded.at(-1)).to.equal(5_000_005);
  });

  it('ends at the total of small files, too, and of each retry', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    /** Where the bar stands when all is over and the frame has come that may still tell of it. */
    const end = async (): Promise<number[]> => {
      await nextFrame();
      const { loaded, total } = tape.of('progress').at(-1)!;
      return [loaded, total];
    };
    await storeAll(store, ...[5, 6, 7, 8, 9].map((size) => picture(`${size}.png`, size)));
    expect(await end()).to.deep.equal([35, 35]);
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('a.png', 1000), picture('b.png', 500));
    expect(await end()).to.deep.equal([1500, 1500]);
    store.endpoint = '/store';
    const seen = tape.of('progress').length;
    store.retry();
    expect((await store.upload()).stored).to.have.lengthOf(2);
    expect(await end()).to.deep.equal([1500, 1500]);
    expect(tape.of('progress').length).to.be.above(seen);
  });

  it('comes at most once a frame', async () => {
    const store = await createStore('multiple');
    let frames = 0;
    let running = true;
    const count = (): void => {
      frames++;
      if (running) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const perFrame = new Map<number, number>();
    store.addEventListener('progress', () => perFrame.set(frames, (perFrame.get(frames) ?? 0) + 1));
    await storeAll(store, ...Array.from({ length: 40 }, (_, index) => picture(`${index}.png`, 30_000)));
    running = false;
    expect(perFrame.size).to.be.above(0);
    expect([...perFrame.values()].filter((times) => times > 1)).to.deep.equal([]);
  });

  it('counts a new batch from nothing', async () => {
    const store = await createStore('multiple');
    const tape = new Tape(store);
    await storeAll(store, picture('a.png', 50_000));
    await until(() => tape.of('progress').length);
    const before = tape.events.length;
    await storeAll(store, picture('b.png', 70_000));
    const told = tape.events.slice(before).filter(({ type }) => type === 'progress') as ProgressEvent[];
    for (const { total } of told) expect(total).to.equal(70_000);
  });
});
