import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { choose, next, part, press, spyOnConsole, storeAll, until } from '../helpers/element.js';
import { changesAt, createForm, LINK, OTHER, storeByScript } from '../helpers/form.js';
import { picture } from '../helpers/files.js';

type Field = HTMLInputElement & HTMLTextAreaElement;

/** A form with an element and the page's own field. */
async function createPair(
  attributes = '',
  field = '<input id="link" type="hidden" name="link" />',
): Promise<{ form: HTMLFormElement; store: PixlabStore; field: Field }> {
  const made = await createForm(`for="link" ${attributes}`, field);
  return { ...made, field: made.form.querySelector<Field>('#link')! };
}

describe('for', () => {
  it('is htmlFor, as on labels, and stands in its attribute', async () => {
    const { store } = await createPair();
    expect(store.htmlFor).to.equal('link');
    store.htmlFor = 'other';
    expect(store.getAttribute('for')).to.equal('other');
  });

  it('writes what is stored into the field, before `stored` is told', async () => {
    const { store, field } = await createPair();
    const seen: string[] = [];
    store.addEventListener('stored', () => seen.push(field.value));
    const link = await storeByScript(store);
    expect([field.value, ...seen]).to.deep.equal([link, link]);
    store.clear();
    expect(field.value).to.equal('');
  });

  it('tells of it as if a person had typed it, where a person has stored it, and otherwise not', async () => {
    const { form, store, field } = await createPair();
    const told = changesAt(form);
    await storeByScript(store);
    store.value = OTHER;
    expect([field.value, told.length]).to.deep.equal([OTHER, 0]);
    const seen: string[] = [];
    field.addEventListener('change', () => seen.push(field.value));
    await choose(store, picture('b.png'));
    const stored = next(store, 'stored');
    await press(store, part(store, 'upload'));
    const { link } = (await stored).detail;
    expect(told).to.deep.equal(['input input', 'change input', 'input pixlab-store', 'change pixlab-store']);
    expect(seen).to.deep.equal([link]);
    await store.updateComplete;
    await press(store, part(store, 'remove'));
    expect(seen).to.deep.equal([link, '']);
  });

  it('writes so that what watches the field itself, as React does, takes it for a person’s', async () => {
    const { store, field } = await createPair();
    const seen: string[] = [];
    let kept = '';
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => get!.call(field) as string,
      set(text: string) {
        kept = text;
        set!.call(field, text);
      },
    });
    field.addEventListener('input', () => {
      if (field.value !== kept) seen.push(field.value);
    });
    await choose(store, picture());
    await press(store, part(store, 'upload'));
    await until(() => seen.length, 'the change');
    expect(seen).to.deep.equal([store.value]);
  });

  it('takes what stands in the field at the beginning, and what a reset brings back', async () => {
    const { form, store, field } = await createPair('', `<input id="link" value=" ${LINK} " />`);
    expect([store.value, field.value]).to.deep.equal([LINK, ` ${LINK} `]);
    await storeByScript(store);
    expect(field.value).to.equal(store.value);
    form.reset();
    expect([store.value, field.value]).to.deep.equal([LINK, LINK]);
  });

  it('writes its own value at the beginning where it has one, without a word, and again after a reset', async () => {
    const { form, store, field } = await createPair(`value="${LINK}"`, `<input id="link" value="${OTHER}" />`);
    expect([store.value, field.value]).to.deep.equal([LINK, LINK]);
    const told = changesAt(form);
    form.reset();
    expect([store.value, field.value]).to.deep.equal([LINK, LINK]);
    expect(told).to.deep.equal([]);
  });

  it('leaves alone what stands in the field and is no link, until there is one', async () => {
    const lines = spyOnConsole();
    const { store, field } = await createPair('', '<input id="link" value="javascript:alert(1)" />');
    expect([store.value, field.value, lines.length]).to.deep.equal(['', 'javascript:alert(1)', 1]);
    await storeByScript(store);
    expect(field.value).to.equal(store.value);
  });

  for (const [what, field, glue] of [
    ['a line in a textarea', '<textarea id="link"></textarea>', '\n'],
    ['after a space in an input', '<input id="link" />', ' '],
  ] as const) {
    it(`holds several links with multiple, each ${what}`, async () => {
      const pair = await createPair('multiple', field);
      await storeAll(pair.store, picture('a.png'), picture('b.png'));
      const links = pair.store.items.map(({ link }) => link);
      expect(pair.field.value).to.equal(links.join(glue));
      pair.form.remove();
      const again = await createPair(
        'multiple',
        field.replace(/( \/)?>/, ` value="${LINK}${glue}${OTHER}"$&`).replace(/ value="([^"]*)">/, `>$1`),
      );
      expect(again.store.value).to.equal(`${LINK}\n${OTHER}`);
      expect(again.field.value).to.equal(`${LINK}${glue}${OTHER}`);
    });
  }

  it('finds a field that comes later, and one that gets the id later', async () => {
    const { form, store } = await createPair('', '<input />');
    store.value = LINK;
    const [field] = form.getElementsByTagName('input');
    field!.id = 'link';
    await until(() => field!.value, 'the value');
    expect(field!.value).to.equal(LINK);
    const late = document.createElement('textarea');
    late.id = 'link';
    field!.replaceWith(late);
    await until(() => late.value, 'the value');
    await storeByScript(store);
    expect([late.value, field!.value]).to.deep.equal([store.value, LINK]);
  });

  it('takes what stands in a field that comes later only if nothing has happened before', async () => {
    const make = (): HTMLInputElement => Object.assign(document.createElement('input'), { id: 'link', value: LINK });
    const fresh = await createPair('', '');
    fresh.form.append(make());
    await until(() => fresh.store.value, 'the value');
    expect(fresh.store.value).to.equal(LINK);
    fresh.form.remove();
    const used = await createPair('', '');
    await storeByScript(used.store);
    used.store.clear();
    const field = make();
    used.form.append(field);
    await until(() => !field.value, 'the removal');
    expect(used.store.value).to.equal('');
  });

  it('can be set, and become another, at any time', async () => {
    const { form, store, field } = await createPair(`value="${LINK}"`, '<input id="link" /><input id="other" />');
    const other = form.querySelector<HTMLInputElement>('#other')!;
    expect([field.value, other.value]).to.deep.equal([LINK, '']);
    store.htmlFor = 'other';
    expect(other.value).to.equal(LINK);
    store.value = OTHER;
    expect([field.value, other.value]).to.deep.equal([LINK, OTHER]);
    store.htmlFor = '';
    store.value = LINK;
    expect(other.value).to.equal(OTHER);
  });

  it('looks in the tree in which the element is', async () => {
    const { store, field } = await createPair();
    const host = await fixture('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    const inner = Object.assign(document.createElement('input'), { id: 'link', value: LINK });
    root.append(inner, store);
    expect([store.value, field.value]).to.deep.equal([LINK, '']);
    store.value = OTHER;
    expect([inner.value, field.value]).to.deep.equal([OTHER, '']);
    store.remove();
    store.value = '';
    expect([inner.value, field.value]).to.deep.equal([OTHER, '']);
  });

  for (const wrong of ['<p id="link"></p>', '<input type="file" id="link" />', '<select id="link"></select>']) {
    it(`lets ${wrong.slice(1, -1)} be`, async () => {
      const { store } = await createPair('', wrong);
      const link = await storeByScript(store);
      expect(store.value).to.equal(link);
    });
  }

  it('stops watching the page with the element gone', async () => {
    const watching = new Set<MutationObserver>();
    const { observe, disconnect } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (...args) {
      watching.add(this);
      observe.apply(this, args);
    };
    MutationObserver.prototype.disconnect = function () {
      watching.delete(this);
      disconnect.call(this);
    };
    try {
      const { form, store } = await createPair();
      // One for the field, one for the language.
      const before = watching.size;
      store.remove();
      expect(watching.size).to.equal(before - 2);
      form.append(store);
      expect(watching.size).to.equal(before);
      store.htmlFor = '';
      expect(watching.size).to.equal(before - 1);
    } finally {
      Object.assign(MutationObserver.prototype, { observe, disconnect });
    }
  });
});
