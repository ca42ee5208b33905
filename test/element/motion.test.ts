import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  choose,
  createStore,
  drag,
  part,
  parts,
  press,
  row,
  storeAll,
  stub,
  text,
  transferWith,
  until,
} from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** Sheets of an element that no person has come near to. */
const AT_FIRST = 2;

const sheets = (store: PixlabStore): number => store.shadowRoot!.adoptedStyleSheets.length;
const shadow = (store: PixlabStore): HTMLElement | null => store.shadowRoot!.querySelector('[inert]');

/** A person comes near, and what moves is there. */
async function near(attributes = ''): Promise<PixlabStore> {
  const store = await createStore(attributes);
  store.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await until(() => sheets(store) > AT_FIRST, 'what moves');
  return store;
}

/** All that moves in it. */
const moving = (store: PixlabStore): Animation[] => [
  ...store.shadowRoot!.getAnimations(),
  ...store.getAnimations({ subtree: true }),
];
const keyframes = (one: Element): string =>
  JSON.stringify(one.getAnimations().map(({ effect }) => (effect as KeyframeEffect).getKeyframes()));

/** Everything that can move. */
async function live(store: PixlabStore): Promise<void> {
  const files = ['a.png', 'b.png', 'c.png'].map((name) => picture(name));
  const check = (when: string): void => {
    expect(moving(store), when).to.deep.equal([]);
  };
  drag('dragenter', part(store, 'dropzone'), transferWith(...files));
  await store.updateComplete;
  expect(text(part(store, 'dropzone'))).to.include('Drop to add');
  check('files hang over it');
  drag('dragleave', part(store, 'dropzone'), transferWith(...files));
  await choose(store, ...files);
  check('rows come');
  await press(store, part(row(store, 'a.png'), 'remove'));
  check('a row goes');
  expect(shadow(store)).to.equal(null);
  const endpoint = new FaultyEndpoint('hang-reply');
  store.endpoint = endpoint.url;
  void store.upload();
  await until(() => parts(store, 'progress').length > 1);
  await until(() => store.items.every(({ status }) => status === 'processing'));
  await store.updateComplete;
  check('the server thinks');
  await endpoint.release();
  await until(() => store.items.every(({ status }) => status === 'stored'));
  await store.updateComplete;
  check('they are stored');
}

describe('what moves', () => {
  it('is fetched when a person comes near, by pointer, keyboard or with a file in hand', async () => {
    const bare = await createStore('multiple');
    await storeAll(bare, picture());
    expect(sheets(bare)).to.equal(AT_FIRST);
    expect(moving(bare)).to.deep.equal([]);
    const pointed = await near();
    expect(sheets(pointed)).to.equal(AT_FIRST + 1);
    const focused = await createStore();
    part(focused, 'browse').focus();
    await until(() => sheets(focused) > AT_FIRST);
    const dragged = await createStore();
    drag('dragenter', part(dragged, 'dropzone'), transferWith(picture()));
    await until(() => sheets(dragged) > AT_FIRST);
    // Once is enough.
    focused.dispatchEvent(new PointerEvent('pointerover'));
    await focused.updateComplete;
    expect(sheets(focused)).to.equal(AT_FIRST + 1);
  });

  it('are rows that come in, one after the other, and what makes room for them', async () => {
    const store = await near('multiple');
    await store.add([picture('a.png'), picture('b.png')]);
    await store.updateComplete;
    const [first, second] = parts(store, 'item').map((one) => one.getAnimations()[0]!);
    expect(keyframes(row(store, 'a.png'))).to.include('opacity');
    expect(second!.effect!.getTiming().delay).to.be.above(first!.effect!.getTiming().delay!);
    expect(keyframes(part(store, 'comment'))).to.include('translate');
    for (const one of moving(store)) one.finish();
    const { opacity, translate } = getComputedStyle(row(store, 'a.png'));
    expect([opacity, translate]).to.deep.equal(['1', 'none']);
    expect(moving(store)).to.deep.equal([]);
  });

  it('is the shadow of a removed row, while the row itself is gone for everybody', async () => {
    const store = await near('multiple');
    await store.add(['a.png', 'b.png', 'c.png'].map((name) => picture(name)));
    await store.updateComplete;
    for (const one of moving(store)) one.finish();
    const before = row(store, 'a.png').getBoundingClientRect();
    await press(store, part(row(store, 'a.png'), 'remove'));
    expect(parts(store, 'item').map((one) => text(part(one, 'name')))).to.deep.equal(['b.png', 'c.png']);
    const left = shadow(store)!;
    expect(left.inert).to.be.true;
    expect(left.ariaHidden).to.equal('true');
    expect(left.shadowRoot).to.equal(null);
    expect(text(part(store, 'list'))).not.to.include('a.png');
    const box = left.getBoundingClientRect();
    expect(box.top).to.be.closeTo(before.top, 20);
    expect(box.left).to.be.closeTo(before.left, 20);
    expect(keyframes(row(store, 'b.png'))).to.include('translate');
    // The keyboard is where it would be without anything that moves.
    expect(store.shadowRoot!.activeElement).to.equal(part(row(store, 'b.png'), 'remove'));
    for (const one of [...left.getAnimations(), ...moving(store)]) one.finish();
    await until(() => !shadow(store), 'its end');
    await until(() => !moving(store).length);
  });

  it('is the check of a stored file, drawn once, and its progress that becomes it', async () => {
    const store = await near('multiple');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add(picture('a.png'));
    void store.upload();
    await until(() => store.items[0]!.status === 'processing');
    await store.updateComplete;
    expect(getComputedStyle(part(store, 'progress')).animationName).to.equal('think');
    await endpoint.release();
    await until(() => row(store, 'a.png').classList.contains('stored'));
    const check = row(store, 'a.png').querySelector('[part=status] path')!;
    expect(keyframes(check)).to.include('strokeDasharray');
    expect(shadow(store)).not.to.equal(null);
    expect(parts(row(store, 'a.png'), 'progress')).to.deep.equal([]);
    for (const one of moving(store)) one.finish();
    store.requestUpdate();
    await store.updateComplete;
    expect(check.isConnected).to.be.true;
    expect(check.getAnimations()).to.deep.equal([]);
  });

  it('is the zone while files hang over it, unless it will not take them', async () => {
    const store = await near('accept="image/*"');
    const zone = part(store, 'dropzone');
    drag('dragenter', zone, transferWith(picture()));
    await store.updateComplete;
    expect(getComputedStyle(zone).animationName).to.equal('breathe');
    drag('dragleave', zone, transferWith(picture()));
    await store.updateComplete;
    expect(getComputedStyle(zone).animationName).to.equal('none');
    drag('dragenter', zone, transferWith(picture('a.pdf', 3, 'application/pdf')));
    await store.updateComplete;
    expect(getComputedStyle(zone).animationName).to.equal('none');
  });

  it('is nothing in a list too long to follow', async () => {
    const store = await near('multiple');
    await store.add(Array.from({ length: 60 }, (_, index) => picture(`${index}.png`, 10 + index)));
    await store.updateComplete;
    for (const one of parts(store, 'item')) expect(one.getAnimations()).to.deep.equal([]);
  });

  it('leaves no shadow behind in an element that goes', async () => {
    const store = await near('multiple');
    await store.add([picture('a.png'), picture('b.png')]);
    await store.updateComplete;
    await press(store, part(row(store, 'a.png'), 'remove'));
    expect(shadow(store)).not.to.equal(null);
    const place = store.parentElement!;
    store.remove();
    expect(shadow(store)).to.equal(null);
    place.append(store);
    await store.updateComplete;
    expect(parts(store, 'item')).to.have.lengthOf(1);
  });
});

describe('nothing moves', () => {
  it('with --pixlab-store-duration: 0s', async () => {
    const store = await near('multiple style="--pixlab-store-duration: 0s"');
    await live(store);
  });

  it('in a tab that nobody sees', async () => {
    const store = await near('multiple');
    stub(document, 'hidden', () => true);
    const still = (): void => {
      for (const one of parts(store, 'item')) expect(one.getAnimations()).to.deep.equal([]);
      expect(shadow(store)).to.equal(null);
    };
    await store.add([picture('a.png', 3), picture('b.png', 4)]);
    await store.updateComplete;
    still();
    await press(store, part(row(store, 'a.png'), 'remove'));
    still();
    expect(parts(store, 'item')).to.have.lengthOf(1);
  });

  it('for people who want less of it', async function () {
    // Only the launcher of Chromium can play such a person.
    if (!navigator.userAgent.includes('Chrome/')) return this.skip();
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      await live(await near('multiple'));
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});
