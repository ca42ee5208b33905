import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { PixlabStore } from '../../src/index.js';
import {
  choose,
  createStore,
  names,
  next,
  part,
  parts,
  press,
  row,
  spoken,
  statuses,
  storeAll,
  stub,
  until,
} from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** What has the focus: its part, and its row's file. */
function focus(store: PixlabStore): [part: string | null, file?: string] {
  const focused = store.shadowRoot!.activeElement;
  const name = focused?.closest('li')?.querySelector('[part=name]')?.textContent;
  const place = focused?.getAttribute('part') ?? null;
  return name ? [place, name] : [place];
}

const abc = (): File[] => ['a.png', 'b.png', 'c.png'].map((name) => picture(name));

describe('the focus', () => {
  it('comes to the button when the element is given it', async () => {
    const store = await createStore();
    store.focus();
    expect(document.activeElement).to.equal(store);
    expect(focus(store)).to.deep.equal(['browse']);
  });

  it('goes to the next row when one is removed, to the last one after the end, and to the button at last', async () => {
    const store = await createStore('multiple');
    await choose(store, ...abc());
    await press(store, part(row(store, 'b.png'), 'remove'));
    expect(focus(store)).to.deep.equal(['remove', 'c.png']);
    await press(store, part(row(store, 'c.png'), 'remove'));
    expect(focus(store)).to.deep.equal(['remove', 'a.png']);
    await press(store, part(row(store, 'a.png'), 'remove'));
    expect(focus(store)).to.deep.equal(['browse']);
  });

  it('keeps its place in a long list, wherever a row is removed, by button or key', async () => {
    const store = await createStore('multiple');
    await choose(store, ...Array.from({ length: 130 }, (_, index) => picture(`${index}.png`, 100 + index)));
    await until(() => parts(store, 'item').length === 130, 'all rows');
    // On both sides of the places where the list is divided, and at the end.
    for (const [place, byKey] of [48, 49, 50, 60, 73, 74, 75, 98, 99].flatMap(
      (at) =>
        [
          [at, false],
          [at, true],
        ] as const,
    )) {
      const name = store.items[place + 1]!.name;
      const remove = part(row(store, store.items[place]!.name), 'remove');
      if (byKey) {
        remove.focus();
        await sendKeys({ press: 'Delete' });
        await store.updateComplete;
      } else await press(store, remove);
      expect(focus(store), `${place}`).to.deep.equal(['remove', name]);
      expect(store.items[place]!.name).to.equal(name);
    }
    part(row(store, names(store).at(-1)!), 'remove').focus();
    // From one group into the one before, and into the list itself.
    while (store.items.length > 48) {
      const before = names(store).at(-2)!;
      await sendKeys({ press: 'Delete' });
      await store.updateComplete;
      expect(focus(store)).to.deep.equal(['remove', before]);
    }
  });

  it('goes with its file when rows before it leave a long list', async () => {
    const store = await createStore('multiple');
    await choose(store, ...Array.from({ length: 80 }, (_, index) => picture(`${index}.png`, 100 + index)));
    await until(() => parts(store, 'item').length === 80, 'all rows');
    part(row(store, '76.png'), 'remove').focus();
    for (let left = 80; left > 40; left -= 2) {
      for (const item of store.items.slice(0, 2)) store.removeItem(item);
      await store.updateComplete;
      expect(focus(store), `${left}`).to.deep.equal(['remove', '76.png']);
    }
  });

  it('stays where it is when another row goes', async () => {
    const store = await createStore('multiple');
    await choose(store, ...abc());
    for (const [index, gone] of ['a.png', 'c.png'].entries()) {
      part(row(store, 'b.png'), 'remove').focus();
      store.removeItem(store.items.find(({ name }) => name === gone)!);
      await store.updateComplete;
      expect(focus(store), `${index}`).to.deep.equal(['remove', 'b.png']);
    }
  });

  it('stays in its row when its button is gone', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, ...abc());
    store.endpoint = new FaultyEndpoint('hang-reply').url;
    await press(store, part(row(store, 'b.png'), 'retry'));
    expect(focus(store)).to.deep.equal(['cancel', 'b.png']);
    await until(() => statuses(store)[1] === 'processing');
    await press(store, part(row(store, 'b.png'), 'cancel'));
    expect(focus(store)).to.deep.equal(['remove', 'b.png']);
  });

  it('stays in the element when a button for all is gone', async () => {
    const store = await createStore('multiple');
    await choose(store, ...abc());
    const settled = next(store, 'settled');
    await press(store, part(store, 'upload'));
    await settled;
    await store.updateComplete;
    expect(parts(store, 'upload')).to.deep.equal([]);
    expect(focus(store)).to.deep.equal(['browse']);
  });

  it('is not taken from the page', async () => {
    const store = await createStore('multiple');
    const field = document.createElement('input');
    store.after(field);
    field.focus();
    await storeAll(store, ...abc());
    store.clear();
    await store.updateComplete;
    expect(document.activeElement).to.equal(field);
  });

  it('can reach everything by keyboard, in the order in which it is seen', async () => {
    const store = await createStore('multiple');
    await choose(store, picture('a.png'), picture('b.png'));
    store.focus();
    const reached = [focus(store)];
    for (let steps = 0; steps < 4; steps++) {
      await sendKeys({ press: 'Tab' });
      reached.push(focus(store));
    }
    expect(reached).to.deep.equal([['browse'], ['remove', 'a.png'], ['remove', 'b.png'], ['comment'], ['upload']]);
  });

  it('goes to the list, not to a button, when a name in a long list is clicked, and the name can be selected', async () => {
    const store = await createStore('multiple');
    await choose(store, ...Array.from({ length: 60 }, (_, index) => picture(`word${index}.png`)));
    const far = row(store, 'word40.png');
    const name = part(far, 'name').querySelector('span')!;
    // As a person does; what is in a row is laid out when that is in sight.
    far.scrollIntoView({ block: 'center' });
    let before = NaN;
    const isStill = (): boolean => {
      const { top, bottom } = name.getBoundingClientRect();
      const isSame = top === before;
      before = top;
      return isSame && top > 0 && bottom < innerHeight;
    };
    await until(isStill, 'the name');
    const place = scrollY;
    const { left, top, width, height } = name.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'click', position });
    expect(focus(store)).to.deep.equal(['list']);
    expect(scrollY).to.equal(place);
    await sendMouse({ type: 'move', position: [Math.round(left + 1), position[1]] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + width - 1), position[1]] });
    await sendMouse({ type: 'up' });
    expect(focus(store)).to.deep.equal(['list']);
    expect(String(getSelection())).to.include('word');
    getSelection()!.removeAllRanges();
  });

  it('brings rows into sight that are not laid out before, whoever walks through a long list', async () => {
    const store = await createStore('multiple no-comment');
    await choose(store, ...Array.from({ length: 40 }, (_, index) => picture(`${index}.png`)));
    await until(() => parts(store, 'item').length === 40, 'all rows');
    const list = part(store, 'list');
    part(row(store, '0.png'), 'remove').focus();
    for (let index = 1; index <= 20; index++) {
      await sendKeys({ press: 'Tab' });
      const button = part(row(store, `${index}.png`), 'remove');
      expect(store.shadowRoot!.activeElement === button, `row ${index}`).to.be.true;
      await until(() => {
        const [{ top, bottom, height }, around] = [button.getBoundingClientRect(), list.getBoundingClientRect()];
        return height > 0 && top >= around.top - 1 && bottom <= around.bottom + 1;
      }, `row ${index} in sight`);
    }
  });

  it('is seen', async () => {
    const store = await createStore();
    store.focus();
    await sendKeys({ press: 'Tab' });
    expect(focus(store)).to.deep.equal(['comment']);
    expect(getComputedStyle(part(store, 'comment')).outlineStyle).to.equal('solid');
    expect(parseFloat(getComputedStyle(part(store, 'comment')).outlineWidth)).to.be.at.least(2);
  });
});

/** Presses a real key, and waits for what follows. */
async function pressKey(store: PixlabStore, key: string): Promise<void> {
  await sendKeys({ press: key });
  await store.updateComplete;
}

describe('the Delete key', () => {
  it('removes the row with the focus, and goes on to the next, the previous, and the button at last', async () => {
    const store = await createStore('multiple');
    await choose(store, ...abc());
    part(row(store, 'b.png'), 'remove').focus();
    const reached: unknown[] = [];
    for (let left = 3; left > 0; left--) {
      await pressKey(store, 'Delete');
      reached.push([...names(store)], focus(store));
    }
    expect(reached).to.deep.equal([
      ...[
        ['a.png', 'c.png'],
        ['remove', 'c.png'],
      ],
      ...[['a.png'], ['remove', 'a.png']],
      ...[[], ['browse']],
    ]);
  });

  it('offers Undo, as the button does', async () => {
    const store = await createStore('multiple');
    await choose(store, ...abc());
    part(row(store, 'b.png'), 'remove').focus();
    await pressKey(store, 'Delete');
    await until(() => parts(store, 'action').length, 'the offer');
    await press(store, part(store, 'action'));
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png']);
  });

  it('works on every control of a row, but not where something is typed', async () => {
    const store = await createStore('multiple comment-each');
    await storeAll(store, picture('a.png'));
    await choose(store, picture('b.png'));
    const comment = part(row(store, 'b.png'), 'comment');
    comment.focus();
    await pressKey(store, 'Delete');
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
    row(store, 'a.png').querySelector('a')!.focus();
    await pressKey(store, 'Delete');
    expect(names(store)).to.deep.equal(['b.png']);
    expect(focus(store)).to.deep.equal(['remove', 'b.png']);
  });

  it('is no other key, none with a modifier, and none that is held down', async () => {
    const store = await createStore('multiple');
    await choose(store, ...abc());
    const button = part(row(store, 'b.png'), 'remove');
    button.focus();
    for (const key of ['Backspace', 'Control+Delete', 'Shift+Delete', 'Alt+Delete']) {
      const [last, ...modifiers] = key.split('+').reverse();
      for (const modifier of modifiers) await sendKeys({ down: modifier });
      await sendKeys({ press: last! });
      for (const modifier of modifiers) await sendKeys({ up: modifier });
    }
    for (const more of [{ repeat: true }, { metaKey: true }])
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true, ...more }));
    await store.updateComplete;
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png']);
    expect(focus(store)).to.deep.equal(['remove', 'b.png']);
  });

  it('does nothing outside the rows, nor in a list of the page around what stands in a slot', async () => {
    const store = await createStore(
      'multiple',
      '<ul slot="help"><li><button id="own">?</button><i part="remove"></i></li></ul>',
    );
    await choose(store, ...abc());
    for (const one of [
      part(store, 'browse'),
      part(store, 'upload'),
      part(store, 'list'),
      store.querySelector('button')!,
    ]) {
      one.focus();
      await pressKey(store, 'Delete');
    }
    expect(names(store)).to.deep.equal(['a.png', 'b.png', 'c.png']);
  });

  it('takes out at once what is in flight, aborts it, and offers Undo', async () => {
    const store = await createStore('multiple');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add([picture('a.png'), picture('b.png')]);
    const uploading = store.upload();
    await until(() => statuses(store).every((status) => status === 'processing'));
    await store.updateComplete;
    const cancelled = next(store, 'cancelled');
    part(row(store, 'a.png'), 'cancel').focus();
    await pressKey(store, 'Delete');
    expect(names(store)).to.deep.equal(['b.png']);
    expect((await cancelled).detail.item.name).to.equal('a.png');
    expect(focus(store)).to.deep.equal(['cancel', 'b.png']);
    await until(() => parts(store, 'action').length, 'the offer');
    await press(store, part(store, 'action'));
    expect(store.items.map(({ name, status }) => `${name} ${status}`)).to.deep.equal([
      'a.png waiting',
      'b.png processing',
    ]);
    store.cancel();
    await uploading;
    await endpoint.release();
  });

  it('removes what was stored before', async () => {
    const store = await createStore('multiple value="https://media.example/one.jpg"');
    await store.updateComplete;
    part(store, 'remove').focus();
    await pressKey(store, 'Delete');
    expect(store.value).to.equal('');
    expect(focus(store)).to.deep.equal(['browse']);
  });

  it('removes of both kinds one at a time', async () => {
    const store = await createStore('multiple value="https://media.example/one.jpg"');
    await choose(store, ...abc());
    await store.updateComplete;
    part(store, 'remove').focus();
    await pressKey(store, 'Delete');
    expect([store.value, ...names(store)]).to.deep.equal(['', 'a.png', 'b.png', 'c.png']);
    expect(focus(store)).to.deep.equal(['remove', 'a.png']);
    await pressKey(store, 'Delete');
    expect(names(store)).to.deep.equal(['b.png', 'c.png']);
  });

  for (const attribute of ['disabled', 'readonly']) {
    it(`removes nothing while the element is ${attribute}`, async () => {
      const store = await createStore('multiple value="https://media.example/one.jpg"');
      await storeAll(store, picture('a.png'));
      store.toggleAttribute(attribute, true);
      await store.updateComplete;
      const before = store.value;
      for (const link of store.shadowRoot!.querySelectorAll<HTMLElement>('li a')) {
        link.focus();
        await pressKey(store, 'Delete');
      }
      expect(store.value).to.equal(before);
    });
  }
});

describe('an upload that ends', () => {
  it('takes the focus from nobody who writes, reads a link, or works on another row', async () => {
    const store = await createStore('multiple');
    await storeAll(store, picture('a.png'));
    for (const place of [
      () => part(store, 'comment'),
      () => row(store, 'a.png').querySelector('a')!,
      () => part(row(store, 'a.png'), 'remove'),
    ]) {
      const endpoint = new FaultyEndpoint('hang-reply');
      store.endpoint = endpoint.url;
      await store.add(picture(`${Math.random()}.png`));
      const uploading = store.upload();
      await until(() => statuses(store).at(-1) === 'processing');
      await store.updateComplete;
      place().focus();
      const before = focus(store);
      await endpoint.release();
      await uploading;
      await store.updateComplete;
      expect(focus(store)).to.deep.equal(before);
    }
  });

  it('leaves the focus in its row, whose button has another task now', async () => {
    const store = await createStore('multiple');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add([picture('a.png'), picture('b.png')]);
    const uploading = store.upload();
    await until(() => statuses(store).every((status) => status === 'processing'));
    await store.updateComplete;
    part(row(store, 'b.png'), 'cancel').focus();
    await endpoint.release();
    await uploading;
    await store.updateComplete;
    expect(focus(store)).to.deep.equal(['remove', 'b.png']);
  });
});

describe('screen readers', () => {
  it('are told what was added and how it ended', async () => {
    const store = await createStore('multiple');
    expect(spoken(store)).to.equal('');
    await choose(store, picture('a.png'));
    await until(() => spoken(store));
    expect(spoken(store)).to.equal('1 file added: a.png');
    await store.add([picture('b.png'), picture('c.png')]);
    await store.upload();
    await until(() => spoken(store).includes('3 files stored'));
  });

  it('are told of a failure with its file and its reason', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('a.png'));
    await until(() => spoken(store));
    expect(spoken(store)).to.match(
      /a\.png: The server refused the key\. Tell .+ “The API key is missing\.” 1 file not stored/,
    );
  });

  it('are told the same as often as it happens', async () => {
    const pauses: (() => void)[] = [];
    stub(window, 'setTimeout', (start) => {
      const later = (act: () => void, time?: number) => (time === 100 ? pauses.push(act) : start(act, time));
      return later as typeof setTimeout;
    });
    const store = await createStore('multiple');
    const region = store.shadowRoot!.querySelector('[role=status]')!;
    const heard: string[] = [];
    for (let times = 0; times < 4; times++) {
      await choose(store, picture('a.txt', 3, 'text/plain'));
      expect(region.textContent, `${times}`).not.to.equal(heard.at(-1));
      heard.push(region.textContent);
      for (const end of pauses.splice(0)) end();
    }
    for (const line of heard) expect(line.trim()).to.match(/^“a\.txt” was not added: .*\.$/);
  });

  it('find one live region, which is there from the beginning and is polite', async () => {
    const store = await createStore();
    const [region, ...others] = store.shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]');
    expect(others).to.deep.equal([]);
    expect(region!.getAttribute('role')).to.equal('status');
  });

  it('find a list with a name, a bar with a name, and buttons that say which file they are about', async () => {
    const store = await createStore('multiple');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await choose(store, ...abc());
    void store.upload();
    await until(() => statuses(store).every((status) => status === 'processing'));
    await store.updateComplete;
    expect(part(store, 'list').getAttribute('aria-label')).to.equal('3 files');
    expect(part(store, 'list').getAttribute('role')).to.equal('list');
    for (const name of ['a.png', 'b.png', 'c.png']) {
      const one = row(store, name);
      expect(part(one, 'progress').getAttribute('aria-label')).to.include(name);
      expect(part(one, 'cancel').getAttribute('aria-label'))
        .to.match(/^Cancel/)
        .and.include(name);
    }
    await endpoint.release();
  });
});
