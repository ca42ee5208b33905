import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { createStore, spyOnConsole, statuses, storeAll, until } from '../helpers/element.js';
import { createForm, LINK, OTHER, sent, storeByScript } from '../helpers/form.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

describe('the value', () => {
  it('is empty at first, then the stored link, and set before `stored` is told', async () => {
    const { form, store } = await createForm('name="media"');
    expect(store.value).to.equal('');
    const seen: unknown[] = [];
    store.addEventListener('stored', () => seen.push(store.value, ...sent(form)));
    const link = await storeByScript(store);
    expect(link).to.match(/^http/);
    expect(seen).to.deep.equal([link, link]);
    expect(store.value).to.equal(link);
  });

  it('is the links in the order of the list, one a line, with multiple', async () => {
    const { form, store } = await createForm('name="media" multiple concurrency="3"');
    const { stored } = await storeAll(store, picture('a.png', 90_000), picture('b.png'), picture('c.png'));
    const links = store.items.map(({ link }) => link);
    expect(stored).to.have.lengthOf(3);
    expect(store.value).to.equal(links.join('\n'));
    expect(sent(form)).to.deep.equal(links);
  });

  it('loses what is removed', async () => {
    const { form, store } = await createForm('name="media" multiple');
    await storeAll(store, picture('a.png'), picture('b.png'));
    const [a, b] = store.items;
    store.removeItem(a!);
    expect(store.value).to.equal(b!.link);
    expect(sent(form)).to.deep.equal([b!.link]);
    store.clear();
    expect(store.value).to.equal('');
    expect(sent(form)).to.deep.equal([]);
  });

  it('can be set, before and after the element is in a page', async () => {
    const store = document.createElement('pixlab-store');
    store.value = LINK;
    expect(store.value).to.equal(LINK);
    (await fixture('<div></div>')).append(store);
    expect(store.value).to.equal(LINK);
    store.value = OTHER;
    expect(store.value).to.equal(OTHER);
    for (const nothing of ['', null, undefined]) {
      store.value = LINK;
      Reflect.set(store, 'value', nothing);
      expect(store.value).to.equal('');
    }
  });

  it('can be several links, whatever is set first', async () => {
    const lines = `${LINK}\n\n  ${OTHER}\r\n`;
    const { form, store } = await createForm('name="media"');
    store.value = lines;
    expect(store.value).to.equal(LINK);
    store.multiple = true;
    expect(store.value).to.equal(`${LINK}\n${OTHER}`);
    expect(sent(form)).to.deep.equal([LINK, OTHER]);
    store.multiple = false;
    expect(sent(form)).to.deep.equal([LINK]);
  });

  it('comes from a property that was set before the element was defined', async () => {
    const tag = `late-form-store-${Math.round(Math.random() * 1e9)}`;
    const late = await fixture<PixlabStore>(`<${tag}></${tag}>`);
    Object.assign(late, { value: LINK, name: 'media', required: true });
    const { PixlabStore: Class } = await import('../../src/index.js');
    customElements.define(tag, class extends Class {});
    expect([late.value, late.name, late.getAttribute('name')]).to.deep.equal([LINK, 'media', 'media']);
    expect([late.required, late.hasAttribute('required')]).to.deep.equal([true, true]);
  });

  it('follows its attribute until it is changed, as on native controls', async () => {
    const store = await createStore(`value="${LINK}"`);
    expect(store.value).to.equal(LINK);
    store.setAttribute('value', OTHER);
    expect(store.value).to.equal(OTHER);
    store.value = LINK;
    expect(store.getAttribute('value')).to.equal(OTHER);
    store.setAttribute('value', '/no-such/c.png');
    expect(store.value).to.equal(LINK);
    const stored = await createStore();
    const link = await storeByScript(stored);
    stored.setAttribute('value', LINK);
    expect(stored.value).to.equal(link);
  });

  it('takes stored files out of the list when it is set, but no others', async () => {
    const store = await createStore('multiple');
    await storeAll(store, picture('a.png'));
    await store.add(picture('b.png'));
    store.value = LINK;
    expect(store.value).to.equal(LINK);
    expect(store.items.map(({ name }) => name)).to.deep.equal(['b.png']);
  });

  it('is empty once all was cleared, whatever a listener takes out meanwhile', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('hang-reply,store').url;
    await store.add(picture('a.png'));
    void store.upload();
    await until(() => statuses(store)[0] === 'processing');
    await store.add(picture('b.png'));
    void store.upload();
    await until(() => store.value, 'the second file');
    store.addEventListener('cancelled', () => store.removeItem({}));
    store.clear();
    expect(store.items).to.deep.equal([]);
    expect(store.value).to.equal('');
  });

  it('leaves the list alone when it is set to what it is: a page that keeps it may hand it back', async () => {
    const store = await createStore();
    store.addEventListener('stored', ({ detail }) => {
      store.value = detail.link;
    });
    const link = await storeByScript(store);
    expect(store.items.map((item) => item.link)).to.deep.equal([link]);
    expect(store.value).to.equal(link);
  });

  it('may stand relative to the page', async () => {
    const { form, store } = await createForm(`name="media" value="pictures/a.png"`);
    expect(store.value).to.equal('pictures/a.png');
    expect(sent(form)).to.deep.equal(['pictures/a.png']);
  });

  for (const bad of ['javascript:alert(1)', 'data:image/png;base64,AA', 'blob:https://a/b', ' JavaScript:alert(1)']) {
    it(`is never ${bad}, and that is said once`, async () => {
      const lines = spyOnConsole();
      const { form, store } = await createForm(`name="media" value="${bad}" multiple`);
      expect([store.value, store.shadowRoot!.querySelector('li')]).to.deep.equal(['', null]);
      expect(sent(form)).to.deep.equal([]);
      store.value = `${bad}\n${LINK}`;
      expect(store.value).to.equal(LINK);
      expect(sent(form)).to.deep.equal([LINK]);
      expect(lines).to.have.lengthOf(1);
      expect(lines[0])
        .to.match(/^warn: .*value/)
        .and.not.to.contain('alert');
    });
  }
});

describe('a value that is no text', () => {
  it('never throws, and is none, which is said once', async () => {
    const lines = spyOnConsole();
    const store = await createStore();
    for (const odd of [Symbol('odd'), Object.create(null), { toString: null }]) {
      store.value = LINK;
      Reflect.set(store, 'value', odd);
      expect(store.value).to.equal('');
    }
    Reflect.set(store, 'value', new URL(OTHER, location.href));
    expect(store.value).to.equal(location.origin + OTHER);
    expect(lines).to.have.lengthOf(1);
  });
});
