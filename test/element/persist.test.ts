import { expect } from '@open-wc/testing';
import {
  createStore,
  names,
  next,
  notices,
  part,
  parts,
  press,
  row,
  spyOnConsole,
  statuses,
  storeAll,
  stub,
  Tape,
  text,
  type,
  until,
} from '../helpers/element.js';
import { picture, sha256 } from '../helpers/files.js';
import {
  close,
  createKeeper,
  heldOf,
  hurry,
  idsOf,
  notesIn,
  notesOf,
  saysBack,
  saysNotKept,
  someName,
  untilKept,
  untilLetGo,
  untilNobodyWaits,
  untilShown,
} from '../helpers/kept.js';
import { arrived, FaultyEndpoint } from '../helpers/store-client.js';

const HOUR = 3_600_000;

describe('persist', () => {
  it('brings files back in their order, with their bytes, ids and comments, and sends none of them', async () => {
    const name = someName();
    const files = [picture('c.png', 5000), picture('a.webm', 20_000, 'video/webm'), picture('b.png', 3)];
    const first = await createKeeper(name, 'multiple comment-each');
    await first.add(files);
    await type(first, part(row(first, 'a.webm'), 'comment'), 'Low tide,\n“Praia”');
    await until(async () => (await notesOf(name))[1]?.comment, 'the comment in the store');
    await untilKept(name, 'c.png', 'a.webm', 'b.png');
    const ids = idsOf(first);
    await close(first);

    const second = await createKeeper(name, 'multiple comment-each');
    const tape = new Tape(second);
    await untilShown(second, 'c.png', 'a.webm', 'b.png');
    const after = second.items;
    expect(idsOf(second)).to.deep.equal(ids);
    expect(after.map(({ comment }) => comment)).to.deep.equal(['', 'Low tide,\n“Praia”', '']);
    expect(after.map(({ status, requested, error }) => [status, requested, error])).to.deep.equal(
      after.map(() => ['waiting', false, null]),
    );
    for (const [index, { file }] of after.entries()) {
      const { size, type: mediaType, lastModified } = files[index]!;
      expect(file).to.include({ size, type: mediaType, lastModified });
      expect(await sha256(file)).to.equal(await sha256(files[index]!));
    }
    expect(notices(second)).to.deep.equal(['3 files from your last visit are here again; they have not been sent.']);
    expect(tape.types).to.deep.equal([]);

    const { stored } = await second.upload();
    for (const { id, storeId, comment, name: fileName } of stored) {
      const { headers, ...rest } = await arrived(storeId!);
      expect(headers['idempotency-key']).to.equal(id);
      expect(rest).to.include({ name: fileName, comment: comment.replaceAll('\n', '\r\n') });
    }
    expect(stored).to.have.lengthOf(3);
    await untilKept(name);
  });

  it('puts the comment for all back into its field', async () => {
    const name = someName();
    const first = await createKeeper(name);
    await first.add(picture('a.png'));
    await type(first, part(first, 'comment'), 'Low tide');
    await until(async () => (await notesOf(name))[0]?.comment === 'Low tide', 'the comment in the store');
    await close(first);

    const second = await createKeeper(name);
    await untilShown(second, 'a.png');
    await second.updateComplete;
    expect(part<HTMLTextAreaElement>(second, 'comment').value).to.equal('Low tide');
    expect(second.items[0]!.comment).to.equal('Low tide');
    await type(second, part(second, 'comment'), '!');
    expect(second.items[0]!.comment).to.equal('Low tide!');
  });

  it('leaves it to the person to send them, even with auto-upload', async () => {
    const name = someName();
    const first = await createKeeper(name);
    await first.add(picture('old.png'));
    await untilKept(name, 'old.png');
    await close(first);

    const second = await createKeeper(name, 'multiple auto-upload');
    await untilShown(second, 'old.png');
    const settled = next(second, 'settled');
    await second.add(picture('new.png'));
    await settled;
    await second.updateComplete;
    expect(statuses(second)).to.deep.equal(['waiting', 'stored']);
    const again = next(second, 'settled');
    await press(second, part(second, 'upload'));
    await again;
    expect(statuses(second)).to.deep.equal(['stored', 'stored']);
  });

  it('forgets what is stored and what is removed, but not what is cancelled', async () => {
    const name = someName();
    const endpoint = new FaultyEndpoint('no-reply');
    const store = await createKeeper(name);
    await storeAll(store, picture('stored.png'));
    await store.add([picture('removed.png'), picture('cancelled.png')]);
    await untilKept(name, 'removed.png', 'cancelled.png');
    const ids = idsOf(store);
    store.endpoint = endpoint.url;
    void store.upload();
    await until(() => statuses(store).join() === 'stored,processing,processing', 'both on their way');
    store.cancel();
    await store.updateComplete;
    await press(store, part(row(store, 'removed.png'), 'remove'));
    await untilKept(name, 'cancelled.png');
    store.clear();
    await untilKept(name);
    await untilLetGo(ids);
  });

  it('keeps a removed file again when Remove is undone, at its old place', async () => {
    const name = someName();
    const first = await createKeeper(name, 'multiple comment-each');
    await first.add([picture('a.png'), picture('b.png'), picture('c.png')]);
    await type(first, part(row(first, 'b.png'), 'comment'), 'Low tide');
    await untilKept(name, 'a.png', 'b.png', 'c.png');
    await press(first, part(row(first, 'b.png'), 'remove'));
    await untilKept(name, 'a.png', 'c.png');
    await press(first, part(first, 'action'));
    await untilKept(name, 'a.png', 'b.png', 'c.png');
    await close(first);

    const second = await createKeeper(name, 'multiple comment-each');
    await untilShown(second, 'a.png', 'b.png', 'c.png');
    expect(second.items[1]!.comment).to.equal('Low tide');
    expect(await sha256(second.items[1]!.file)).to.equal(await sha256(picture('b.png')));
    // So it is with one that has come back before.
    await press(second, part(row(second, 'b.png'), 'remove'));
    await untilKept(name, 'a.png', 'c.png');
    await press(second, part(second, 'action'));
    await untilKept(name, 'a.png', 'b.png', 'c.png');
    expect(await sha256(second.items[1]!.file)).to.equal(await sha256(picture('b.png')));
  });

  it('keeps why a file was not stored', async () => {
    const name = someName();
    const first = await createKeeper(name);
    first.endpoint = new FaultyEndpoint('415-json').url;
    await storeAll(first, picture('a.png'));
    const { error } = first.items[0]!;
    await until(async () => (await notesOf(name))[0]?.error, 'the error in the store');
    await close(first);

    const second = await createKeeper(name);
    await untilShown(second, 'a.png');
    const [item] = second.items;
    expect(item).to.include({ status: 'waiting', requested: false });
    expect(item!.error).to.include({ code: 'wrong-type', status: 415, message: error!.message });
    expect(item!.error!.serverText).to.equal('Unsupported media type.');
    await second.updateComplete;
    expect(text(row(second, 'a.png'))).to.include('does not take image/png');
  });

  it('says of a file whose body had gone out that it may be stored, over more than one visit', async () => {
    const name = someName();
    const endpoint = new FaultyEndpoint('stored-hang,store');
    const first = await createKeeper(name);
    first.endpoint = endpoint.url;
    await first.add([picture('sent.png'), picture('unsent.png')]);
    first.concurrency = 1;
    void first.upload();
    await until(async () => (await notesOf(name))[0]?.sent, 'the note that it was sent');
    await close(first);

    const second = await createKeeper(name);
    await untilShown(second, 'sent.png', 'unsent.png');
    expect(second.items.map(({ error }) => error?.code)).to.deep.equal(['no-reply', undefined]);
    await second.updateComplete;
    expect(text(row(second, 'sent.png'))).to.include('may be stored');
    await close(second);

    const third = await createKeeper(name);
    await untilShown(third, 'sent.png', 'unsent.png');
    expect(third.items[0]!.error).to.include({ code: 'no-reply' });
    // The key is the same: a server that honours it has each file once.
    third.endpoint = endpoint.url;
    await third.upload();
    expect(statuses(third)).to.deep.equal(['stored', 'stored']);
    const files = (await endpoint.stored()).map((file) => file.name);
    expect(files).to.deep.equal(['sent.png', 'unsent.png']);
  });

  it('does not call a file sent that was refused', async () => {
    const name = someName();
    const first = await createKeeper(name, 'retries="0"');
    first.endpoint = new FaultyEndpoint('500-json').url;
    await storeAll(first, picture('a.png', 5000));
    await until(async () => (await notesOf(name))[0]?.error?.code === 'server-error', 'the error in the store');
    expect((await notesOf(name))[0]!.sent).to.be.false;
  });

  it('keeps nothing that is still being checked, or refused', async () => {
    const name = someName();
    const store = await createKeeper(name);
    let answer: (reason?: string) => void = () => undefined;
    store.validate = ({ name: file }) => (file === 'a.png' ? undefined : new Promise((resolve) => (answer = resolve)));
    const adding = store.add([picture('a.png'), picture('b.png')]);
    await untilKept(name, 'a.png');
    const [first, second] = idsOf(store);
    expect(await heldOf([first!, second!])).to.deep.equal([first]);
    answer('Not this one');
    await adding;
    await store.updateComplete;
    expect(idsOf(store)).to.deep.equal([first]);
    await untilKept(name, 'a.png');
  });

  it('needs no order of setting, and forgets when it is taken away', async () => {
    const name = someName();
    const store = await createStore('multiple');
    await store.add(picture('a.png'));
    store.persist = name;
    await untilKept(name, 'a.png');
    store.persist = false;
    await untilKept(name);
    await untilLetGo(idsOf(store));
    expect(names(store)).to.deep.equal(['a.png']);
    store.setAttribute('persist', name);
    await untilKept(name, 'a.png');
  });

  it('takes its files along to another name, and brings back what is there', async () => {
    const [one, other] = [someName(), someName()];
    const first = await createKeeper(other);
    await first.add(picture('there.png'));
    await untilKept(other, 'there.png');
    await close(first);
    const store = await createKeeper(one);
    await store.add(picture('mine.png'));
    await untilKept(one, 'mine.png');
    store.persist = other;
    await untilShown(store, 'there.png', 'mine.png');
    await untilKept(other, 'there.png', 'mine.png');
    await untilKept(one);
  });
});

describe('persist without a name', () => {
  it('is for the same element of the same page', async () => {
    const id = someName();
    const open = (attributes: string) => createStore(`persist multiple ${attributes}`);
    const first = await open(`id="${id}"`);
    expect(first.persist).to.be.true;
    await first.add(picture('a.png'));
    await until(async () => (await heldOf(idsOf(first))).length, 'the file to be kept');
    const path = location.href;
    await until(async () => (await notesIn(`page ${location.pathname}#${id}`)).length, 'the note');
    await close(first);

    const other = await open(`id="${someName()}"`);
    await other.add(picture('other.png'));
    await until(async () => (await heldOf(idsOf(other))).length, 'the file to be kept');
    expect(names(other)).to.deep.equal(['other.png']);

    history.replaceState(null, '', '/elsewhere');
    try {
      const elsewhere = await open(`id="${id}"`);
      await elsewhere.add(picture('elsewhere.png'));
      await until(async () => (await heldOf(idsOf(elsewhere))).length, 'the file to be kept');
      expect(names(elsewhere)).to.deep.equal(['elsewhere.png']);
    } finally {
      history.replaceState(null, '', path);
    }

    // Nobody else has taken it.
    const named = await open(`name="${id}"`);
    await untilShown(named, 'a.png');
  });
});

describe('persist in two places', () => {
  it('shows a file in one of them only', async () => {
    const name = someName();
    const first = await createKeeper(name);
    await first.add([picture('a.png'), picture('b.png')]);
    await untilKept(name, 'a.png', 'b.png');

    hurry();
    const second = await createKeeper(name);
    await second.add(picture('c.png'));
    await untilKept(name, 'a.png', 'b.png', 'c.png');
    await untilNobodyWaits();
    expect(names(second)).to.deep.equal(['c.png']);
    expect(saysBack(second)).to.deep.equal([]);

    await close(first);
    const third = await createKeeper(name);
    await untilShown(third, 'a.png', 'b.png');
    expect(names(second)).to.deep.equal(['c.png']);
  });

  it('gives it to one of two that open at once', async () => {
    const name = someName();
    const first = await createKeeper(name);
    await first.add([picture('a.png'), picture('b.png')]);
    await untilKept(name, 'a.png', 'b.png');
    await close(first);
    hurry();
    const both = await Promise.all([createKeeper(name), createKeeper(name)]);
    await until(() => both.flatMap(names).length === 2, 'the files');
    await untilNobodyWaits();
    await Promise.all(both.map((store) => store.updateComplete));
    expect(both.flatMap(names).sort()).to.deep.equal(['a.png', 'b.png']);
    expect(both.flatMap(saysBack)).to.not.be.empty;
  });

  it('leaves a file with an element that moves', async () => {
    const name = someName();
    const store = await createKeeper(name);
    await store.add(picture('a.png'));
    await untilKept(name, 'a.png');
    const { id } = store.items[0]!;
    const place = document.createElement('div');
    document.body.append(place);
    let wasFree = false;
    void navigator.locks.request(`pixlab-store ${id}`, () => (wasFree = true));
    place.append(store);
    await store.add(picture('b.png'));
    await untilKept(name, 'a.png', 'b.png');
    expect(wasFree).to.be.false;
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
    place.remove();
    await until(() => wasFree, 'letting go');
  });

  it('lets an element that was away for good and returns have what is still there', async () => {
    const name = someName();
    const store = await createKeeper(name);
    await store.add([picture('a.png'), picture('b.png'), picture('c.png')]);
    await untilKept(name, 'a.png', 'b.png', 'c.png');
    await close(store);

    const other = await createKeeper(name);
    await untilShown(other, 'a.png', 'b.png', 'c.png');
    other.removeItem(other.items[0]!);
    await untilKept(name, 'b.png', 'c.png');
    await close(other);
    const third = await createKeeper(name, 'max-files="1" multiple');
    await untilShown(third, 'b.png');

    document.body.append(store);
    await untilShown(store, 'c.png');
    expect(names(third)).to.deep.equal(['b.png']);
    store.comment = 'Still kept';
    await until(async () => (await notesOf(name))[1]?.comment === 'Still kept', 'the comment in the store');
    store.remove();
  });

  it('is not held up by a page in the back/forward cache', async () => {
    const name = someName();
    const store = await createKeeper(name);
    await store.add([picture('a.png'), picture('b.png')]);
    await untilKept(name, 'a.png', 'b.png');
    const ids = idsOf(store);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await untilLetGo(ids);
    store.requestUpdate();
    await store.updateComplete;

    const other = await createKeeper(name, '');
    await untilShown(other, 'a.png');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await untilShown(store, 'b.png');
    expect(names(other)).to.deep.equal(['a.png']);
  });
});

describe('persist and the limits of a list', () => {
  it('brings back no more than the list may hold, and the others when there is room', async () => {
    const name = someName();
    const first = await createKeeper(name);
    await first.add([picture('a.png'), picture('b.png'), picture('c.png')]);
    await untilKept(name, 'a.png', 'b.png', 'c.png');
    await close(first);
    const second = await createKeeper(name, '');
    await untilShown(second, 'a.png');
    expect(saysBack(second)).to.deep.equal(['1 file from your last visit is here again; it has not been sent.']);
    // A later choice takes the place of the one that is there.
    await second.add(picture('d.png'));
    await untilKept(name, 'b.png', 'c.png', 'd.png');
    await close(second);
    const third = await createKeeper(name, 'multiple max-files="2"');
    await untilShown(third, 'b.png', 'c.png');
  });

  it('keeps a file for 24 hours after its last change', async () => {
    const name = someName();
    const first = await createKeeper(name, 'multiple comment-each');
    await first.add([picture('old.png'), picture('new.png')]);
    await untilKept(name, 'old.png', 'new.png');
    let later = 10 * HOUR;
    stub(Date, 'now', (now) => () => now() + later);
    await type(first, part(row(first, 'new.png'), 'comment'), 'Low tide');
    await until(async () => (await notesOf(name))[1]?.comment, 'the comment in the store');

    // What is open in a tab is not old.
    later = 50 * HOUR;
    const elsewhere = await createKeeper(someName());
    await elsewhere.add(picture('other.png'));
    await until(async () => (await heldOf(idsOf(elsewhere))).length, 'the file to be kept');
    // With it ends its sweeping.
    await close(elsewhere);
    await untilKept(name, 'old.png', 'new.png');

    await close(first);
    later = 24 * HOUR + 1000;
    const second = await createKeeper(name);
    await untilShown(second, 'new.png');
    await untilKept(name, 'new.png');
    await close(second);
    later = 60 * HOUR;
    // Any opening sweeps, whatever its name.
    await createKeeper(someName());
    await untilKept(name);
  });
});

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
    await whatIsLeft(store);

    const after = await createKeeper(name);
    await after.add(picture('c.png'));
    await untilKept(name, 'c.png');
  });
});

function refused(): never {
  throw new DOMException('Not here.', 'SecurityError');
}
