import { expect } from '@open-wc/testing';
import { en } from '../../src/locales/en.js';
import { enLate } from '../../src/locales/en-rare.js';
import { messagesIn } from '../../src/messages.js';
import { persist, type PersistHost } from '../../src/persist.js';
import { names, notices, parts, spyOnConsole, stub, until } from '../helpers/element.js';
import { namesOf, queueOf, RULES } from '../helpers/engine.js';
import { FakeClock } from '../helpers/fake-time.js';
import { picture } from '../helpers/files.js';
import {
  close,
  createKeeper,
  heldOf,
  idsOf,
  inDatabase,
  notesOf,
  saysNotKept,
  someName,
  untilKept,
} from '../helpers/kept.js';

describe('persist where the browser keeps nothing', () => {
  const whatIsLeft = async (store: Awaited<ReturnType<typeof createKeeper>>): Promise<void> => {
    const { stored } = await store.upload();
    expect(stored.map((item) => item.name)).to.deep.equal(names(store));
  };

  it('says so once when the disk is full, keeps what it could, and loses nothing', async () => {
    const name = someName();
    const store = await createKeeper(name);
    await store.add(picture('a.png'));
    await untilKept(name, 'a.png');
    let tries = 0;
    stub(IDBObjectStore.prototype, 'put', () => () => {
      tries += 1;
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const lines = spyOnConsole();
    await store.add([picture('b.png'), picture('c.png')]);
    await until(() => saysNotKept(store).length, 'the notice');
    await store.add(picture('d.png'));
    await store.updateComplete;
    expect(notices(store)).to.deep.equal([]);
    expect(tries).to.be.at.most(2);
    await until(async () => (await heldOf(idsOf(store))).join() === store.items[0]!.id, 'letting go of the others');
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png', 'd.png']);
    await whatIsLeft(store);
    // What was kept before must not come back.
    await untilKept(name);
    expect(lines).to.deep.equal([]);
  });

  it('leaves a file alone that cannot be read, and keeps the others', async () => {
    const name = someName();
    const store = await createKeeper(name);
    const broken = ['NotReadableError', 'NotFoundError'].map((kind) => {
      const fail = (): never => {
        throw new DOMException('', kind);
      };
      return Object.assign(picture(`${kind}.png`), { slice: fail, arrayBuffer: fail });
    });
    // What was deleted is empty for Chromium.
    const deleted = picture('deleted.png');
    const { size } = deleted;
    let isThere = true;
    Object.defineProperty(deleted, 'size', { get: () => (isThere ? size : 0) });
    const adding = store.add([...broken, deleted]);
    isThere = false;
    await adding;
    await store.add(picture('b.png'));
    await untilKept(name, 'b.png');
    await until(async () => (await heldOf(idsOf(store))).join() === store.items[3]!.id, 'letting go of the others');
    expect(saysNotKept(store)).to.deep.equal([]);
    store.clear();
    await untilKept(name);
  });

  it('says so with the first file where pages have no locks', async () => {
    const name = someName();
    stub(navigator, 'locks', () => undefined);
    const store = await createKeeper(name);
    await store.updateComplete;
    expect(notices(store)).to.deep.equal([]);
    await store.add(picture('a.png'));
    await until(() => saysNotKept(store).length === 1, 'the notice');
    expect(parts(store, 'notice')).to.have.lengthOf(1);
    await whatIsLeft(store);
    expect(await notesOf(name)).to.deep.equal([]);
  });

  for (const [kind, refuse] of [
    ['is forbidden', () => stub(indexedDB, 'open', () => () => refused())],
    ['fails', () => stub(IDBObjectStore.prototype, 'getAll', () => () => refused())],
    ['takes no files', () => stub(IDBObjectStore.prototype, 'put', () => () => refused())],
  ] as const) {
    it(`says so with the first file where the database ${kind}`, async () => {
      refuse();
      const store = await createKeeper(someName());
      await store.add(picture('a.png'));
      await until(() => saysNotKept(store).length === 1, 'the notice');
      await whatIsLeft(store);
    });
  }

  it('says so, after a while, where the database does not open, and is in nobody’s way when it does', async () => {
    const blocker = await inDatabase(
      () =>
        new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('pixlab-store');
          opening.onsuccess = () => resolve(opening.result);
        }),
    );
    const deletion = (): Promise<unknown> =>
      new Promise((resolve) => (indexedDB.deleteDatabase('pixlab-store').onsuccess = resolve));
    // Waits for the connection that stays open, and all that comes after waits for it.
    const deleting = deletion();
    const clock = new FakeClock();
    const queue = await queueOf(['a.png']);
    const said: string[] = [];
    const host = fakeHost(someName());
    const { sync, close: letGo } = persist(
      host,
      {
        ...{ queue, messages: messagesIn({ ...en, ...enLate }), rules: () => RULES },
        notices: { add: ({ text: line }) => said.push(line()) },
      },
      clock,
    );
    sync();
    await until(() => clock.pending, 'the limit of the wait');
    expect(said).to.deep.equal([]);
    await clock.pass(5000);
    expect(said).to.deep.equal([enLate.notKept]);
    expect(namesOf(queue.items)).to.deep.equal(['a.png']);

    blocker.close();
    let closed = 0;
    stub(
      IDBDatabase.prototype,
      'close',
      (original) =>
        function (this: IDBDatabase) {
          closed += 1;
          original.call(this);
        },
    );
    await deleting;
    await until(() => closed === 1, 'closing what has opened too late');
    await deletion();
    letGo();
    host.remove();
    expect(said).to.have.lengthOf(1);
  });

  it('lets others delete the database, and says that files are no longer kept', async () => {
    const name = someName();
    const store = await createKeeper(name);
    await store.add(picture('a.png'));
    await untilKept(name, 'a.png');
    const deleting = indexedDB.deleteDatabase('pixlab-store');
    // It would wait for ever for a connection that stays open.
    await new Promise((resolve) => (deleting.onsuccess = resolve));
    await until(() => saysNotKept(store).length === 1, 'the notice');
    await store.add(picture('b.png'));
    expect(await notesOf(name)).to.deep.equal([]);

    // An element that opens it anew keeps what it has.
    await close(store);
    document.body.append(store);
    await untilKept(name, 'a.png', 'b.png');
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
    await whatIsLeft(store);
    await untilKept(name);
    store.remove();
  });
});

/** What an element is to what keeps its files. */
const fakeHost = (name: string): PersistHost =>
  Object.assign(document.body.appendChild(document.createElement('div')), {
    ...{ persist: name, comment: '', commentEach: false, noComment: false },
    ...{ addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined },
    updateComplete: Promise.resolve(true),
  });

function refused(): never {
  throw new DOMException('Not here.', 'SecurityError');
}
