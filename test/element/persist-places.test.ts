import { expect } from '@open-wc/testing';
import { createStore, names, part, row, stub, type, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import {
  close,
  createKeeper,
  heldOf,
  hurry,
  idsOf,
  notesIn,
  notesOf,
  saysBack,
  someName,
  untilKept,
  untilLetGo,
  untilNobodyWaits,
  untilShown,
} from '../helpers/kept.js';

const HOUR = 3_600_000;

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
