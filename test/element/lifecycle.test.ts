import { expect, fixture, oneEvent } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { choose, spyOnConsole, createStore, drag, drop, names, next, part, parts, spoken } from '../helpers/element.js';
import { statuses, storeAll, stub, Tape, transferWith, type, until } from '../helpers/element.js';
import { idle } from '../helpers/engine.js';
import { transferOf } from '../helpers/entries.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** Whether the browser would ask before this window is left. */
function asks(view: Window = window): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  view.dispatchEvent(event);
  return event.defaultPrevented;
}

/** An element whose file is sent, and whose reply is held back. */
async function sending(): Promise<{ store: PixlabStore; endpoint: FaultyEndpoint; settled: Promise<unknown> }> {
  const store = await createStore('multiple');
  const endpoint = new FaultyEndpoint('hang-reply');
  store.endpoint = endpoint.url;
  await store.add(picture('a.png'));
  const settled = store.upload();
  await until(() => statuses(store)[0] === 'processing');
  await store.updateComplete;
  return { store, endpoint, settled };
}

describe('moving the element', () => {
  type Movable = Omit<Element, 'moveBefore'> & { moveBefore?: (node: Node, before: Node | null) => void };
  const ways: [how: string, move: (store: PixlabStore, place: Movable) => unknown][] = [
    ['by appending it elsewhere', (store, place) => place.append(store)],
    [
      'by taking it out and putting it in again',
      async (store, place) => {
        store.remove();
        await idle();
        place.append(store);
      },
    ],
    [
      'several times',
      async (store, place) => {
        for (let times = 0; times < 5; times++) {
          store.remove();
          await idle();
          place.append(store);
        }
      },
    ],
    [
      'into a shadow root and out again',
      async (store, place) => {
        const root = place.attachShadow({ mode: 'open' });
        root.append(store);
        await idle();
        place.parentElement!.append(store);
        await idle();
        root.append(store);
      },
    ],
    [
      'with what is around it',
      (store, place) => {
        const around = document.createElement('article');
        store.replaceWith(around);
        around.append(store);
        place.append(around);
      },
    ],
    [
      'with moveBefore, where there is one',
      (store, place: Movable) => (place.moveBefore ? place.moveBefore(store, null) : place.append(store)),
    ],
  ];
  for (const [how, move] of ways) {
    it(`${how} aborts nothing, and it works on`, async () => {
      const { store, endpoint, settled } = await sending();
      const tape = new Tape(store);
      await move(store, await fixture('<section></section>'));
      expect(statuses(store)).to.deep.equal(['processing']);
      // Longer than a removal for good would need to show.
      for (let frames = 0; frames < 8; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
      await endpoint.release();
      await settled;
      expect(tape.types).to.deep.equal(['stored', 'settled']);
      await choose(store, picture('b.png'));
      expect(parts(store, 'item')).to.have.lengthOf(2);
      const chosen = next(store, 'chosen');
      drop(part(store, 'dropzone'), transferWith(picture('c.png')));
      await chosen;
      expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png']);
    });
  }
});

describe('moving the element while bytes go out', () => {
  it('goes on with the same request, once', async () => {
    const store = await createStore('multiple');
    const endpoint = new FaultyEndpoint('trickle');
    store.endpoint = endpoint.url;
    const places = await Promise.all([1, 2].map(() => fixture('<section></section>')));
    await store.add(picture('a.png', 12_000_000));
    const settled = store.upload();
    let moves = 0;
    store.addEventListener('progress', ({ loaded, total }) => {
      if (loaded < total) places[moves++ % 2]!.append(store);
    });
    expect((await settled).stored).to.have.lengthOf(1);
    expect(moves).to.be.above(0);
    expect((await endpoint.seen()).map(({ ended }) => ended)).to.deep.equal(['answered']);
  });
});

describe('removing the element for good', () => {
  it('aborts what is in flight, and leaves nothing listening', async () => {
    const { store, endpoint } = await sending();
    const settled = next(store, 'settled');
    store.remove();
    expect((await settled).detail.cancelled).to.have.lengthOf(1);
    expect((await endpoint.ended())[0]!.ended).to.equal('broken');
    expect(asks()).to.be.false;
    expect(drop(document.body, transferOf(picture('b.png'))).defaultPrevented).to.be.false;
    expect(statuses(store)).to.deep.equal(['cancelled']);
  });

  it('takes every listener off the page that it had put there', async () => {
    // One that listens already is not added twice.
    const held = new Map<EventTarget, Map<unknown, Set<string>>>([
      [document, new Map()],
      [window, new Map()],
    ]);
    const note = (target: EventTarget, type: string, listener: unknown, isOn: boolean): void => {
      const all = held.get(target);
      const types = all?.get(listener) ?? new Set();
      types[isOn ? 'add' : 'delete'](type);
      all?.set(listener, types);
    };
    const count = (target: EventTarget): number =>
      [...held.get(target)!.values()].reduce((sum, types) => sum + types.size, 0);
    stub(EventTarget.prototype, 'addEventListener', (add) => {
      return function (this: EventTarget, type, listener, options) {
        note(this, type, listener, true);
        if (typeof options === 'object' && options.signal)
          add.call(options.signal, 'abort', () => note(this, type, listener, false));
        add.call(this, type, listener, options);
      };
    });
    stub(EventTarget.prototype, 'removeEventListener', (remove) => {
      return function (this: EventTarget, type, listener, options) {
        note(this, type, listener, false);
        remove.call(this, type, listener, options);
      };
    });
    const { store } = await sending();
    expect(count(document)).to.be.above(0);
    const settled = next(store, 'settled');
    store.remove();
    await settled;
    for (const target of held.keys()) expect(count(target)).to.equal(0);
  });

  it('keeps the list, so that it can be put back and retried', async () => {
    const { store } = await sending();
    const settled = next(store, 'settled');
    const place = store.parentElement!;
    store.remove();
    await settled;
    store.endpoint = '/store';
    place.append(store);
    store.retry();
    expect((await next(store, 'settled')).detail.stored).to.have.lengthOf(1);
    await until(() => spoken(store).includes('1 file stored'));
  });

  it('ends what was said of files that hung over it', async () => {
    const store = await createStore('multiple');
    const place = store.parentElement!;
    drag('dragenter', part(store, 'dropzone'), transferWith(picture()));
    store.remove();
    place.append(store);
    await store.updateComplete;
    expect(store.matches(':state(dragging)')).to.be.false;
  });
});

describe('leaving the page', () => {
  it('is asked about only while something is in flight', async () => {
    const store = await createStore('multiple');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    expect(asks()).to.be.false;
    await choose(store, picture('a.png'));
    expect(asks()).to.be.false;
    const uploading = store.upload();
    await store.updateComplete;
    expect(asks()).to.be.true;
    await endpoint.release();
    await uploading;
    await store.updateComplete;
    expect(asks()).to.be.false;
  });

  it('is no longer asked about when what was in flight is cancelled', async () => {
    const { store, settled } = await sending();
    expect(asks()).to.be.true;
    store.cancel();
    await settled;
    await store.updateComplete;
    expect(asks()).to.be.false;
  });
});

describe('in another document', () => {
  it('the element guards that one, and no longer the first', async () => {
    const { store, endpoint, settled } = await sending();
    const frame = await fixture<HTMLIFrameElement>('<iframe srcdoc="<p>Words</p>"></iframe>');
    if (frame.contentDocument!.readyState !== 'complete' || !frame.contentDocument!.querySelector('p')) {
      await oneEvent(frame, 'load');
    }
    const there = frame.contentDocument!;
    there.body.append(store);
    await store.updateComplete;
    expect(asks()).to.be.false;
    expect(asks(frame.contentWindow!)).to.be.true;
    expect(drop(document.body, transferOf(picture('b.png'))).defaultPrevented).to.be.false;
    expect(drop(there.body, transferOf(picture('b.png'))).defaultPrevented).to.be.true;
    await endpoint.release();
    await settled;
    expect(statuses(store)).to.deep.equal(['stored']);
    document.body.append(store);
    await store.updateComplete;
    expect(drop(document.body, transferOf(picture('b.png'))).defaultPrevented).to.be.true;
    store.remove();
  });
});

describe('two elements on a page', () => {
  it('know nothing of each other', async () => {
    const page = await fixture(`<div>
      <pixlab-store multiple endpoint="/store" comment="one"></pixlab-store>
      <pixlab-store multiple endpoint="/store" comment="other" accept=".pdf"></pixlab-store>
    </div>`);
    const [one, other] = page.querySelectorAll('pixlab-store') as unknown as [PixlabStore, PixlabStore];
    await Promise.all([one.updateComplete, other.updateComplete]);
    const tape = new Tape(other);
    const chosen = next(one, 'chosen');
    drop(part(one, 'dropzone'), transferWith(picture('a.png')));
    await chosen;
    await type(one, part(one, 'comment'), '!');
    const { stored } = await storeAll(one, picture('b.png'));
    expect(stored.map(({ comment }) => comment)).to.deep.equal(['one!', 'one!']);
    expect([other.items.length, other.comment, tape.types.length]).to.deep.equal([0, 'other', 0]);
    one.remove();
    const later = next(other, 'chosen');
    drop(part(other, 'dropzone'), transferWith(picture('c.pdf')));
    await later;
    expect(names(other)).to.deep.equal(['c.pdf']);
  });

  it('share a page that is the target of one: each takes what is dropped on it', async () => {
    const page = await fixture(`<div><p></p>
      <pixlab-store multiple endpoint="/store"></pixlab-store>
      <pixlab-store multiple endpoint="/store" drop-anywhere></pixlab-store>
    </div>`);
    const [one, anywhere] = page.querySelectorAll('pixlab-store') as unknown as [PixlabStore, PixlabStore];
    await Promise.all([one.updateComplete, anywhere.updateComplete]);
    const chosen = [next(one, 'chosen'), next(anywhere, 'chosen')];
    drop(part(one, 'dropzone'), transferWith(picture('a.png')));
    drop(page.querySelector('p')!, transferWith(picture('b.png')));
    await Promise.all(chosen);
    expect([names(one), names(anywhere)]).to.deep.equal([['a.png'], ['b.png']]);
  });
});

describe('a second copy of the script', () => {
  it('changes nothing, and says one line in the console at most', async () => {
    const store = await createStore('multiple');
    const first = customElements.get('pixlab-store');
    const lines = spyOnConsole();
    const second = new URL('../../src/define.ts?second', import.meta.url).href;
    await import(second);
    expect(lines).to.have.lengthOf.at.most(1);
    expect(lines.join()).not.to.match(/^(warn|error)/);
    expect(customElements.get('pixlab-store')).to.equal(first);
    expect((await storeAll(store, picture())).stored).to.have.lengthOf(1);
  });
});
