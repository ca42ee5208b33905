import { expect } from '@open-wc/testing';
import { storeAll, until } from '../helpers/element.js';
import { changesAt, createForm, LINK, OTHER, sent, storeByScript } from '../helpers/form.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

// What the Web Platform Tests ask of form-associated custom elements, asked of this one.

describe('a reset', () => {
  it('brings back the initial value, an empty list and the comment as it was written', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}" comment="Mine" multiple`);
    await storeAll(store, picture('a.png'));
    await store.add(picture('b.png'));
    store.comment = 'Sunny';
    store.value = OTHER;
    form.reset();
    expect([store.value, ...sent(form), store.items.length, store.comment]).to.deep.equal([LINK, LINK, 0, 'Mine']);
    store.setAttribute('value', OTHER);
    expect(store.value, 'it follows its attribute again').to.equal(OTHER);
  });

  it('aborts what is in flight', async () => {
    const { form, store } = await createForm('name="media" auto-upload');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add(picture());
    await until(() => store.items[0]?.status === 'processing');
    form.reset();
    expect([store.items.length, store.value, form.checkValidity()]).to.deep.equal([0, '', true]);
    expect((await endpoint.ended())[0]!.ended).to.equal('broken');
  });

  it('brings back what a script has set before the element came into the page', async () => {
    const { form } = await createForm();
    const store = document.createElement('pixlab-store');
    store.value = LINK;
    form.append(store);
    await store.updateComplete;
    store.value = OTHER;
    form.reset();
    expect(store.value).to.equal(LINK);
  });

  it('tells nobody of a change', async () => {
    const { form, store } = await createForm('name="media"');
    await storeByScript(store);
    const told = changesAt(form);
    form.reset();
    expect([store.value, told.length]).to.deep.equal(['', 0]);
  });
});

describe('going back', () => {
  for (const [what, attributes] of [
    ['a link', ''],
    ['an id', 'value-as="id"'],
    ['several', 'multiple value-as="json"'],
  ] as const) {
    it(`brings back what was stored, sent as ${what}, from the state that the browser has kept`, async () => {
      const { form, store } = await createForm(`name="media" ${attributes}`);
      const states: unknown[] = [];
      const { setFormValue } = ElementInternals.prototype;
      ElementInternals.prototype.setFormValue = function (value, state) {
        states.push(state);
        setFormValue.call(this, value, state!);
      };
      try {
        await storeAll(store, picture('a.png'));
        if (store.multiple) await storeAll(store, picture('b.png'));
      } finally {
        ElementInternals.prototype.setFormValue = setFormValue;
      }
      const before = [store.value, ...sent(form)];
      const state = states.at(-1);
      expect(state, 'no File and no FormData, which no browser restores').to.be.a('string');
      const next = await createForm(`name="media" value="${LINK}" ${attributes}`);
      next.store.formStateRestoreCallback(state);
      expect([next.store.value, ...sent(next.form)]).to.deep.equal(before);
      next.store.setAttribute('value', OTHER);
      expect(next.store.value, 'what was restored is no initial value').to.equal(before[0]);
      next.form.reset();
      expect(next.store.value).to.equal(OTHER);
    });
  }

  it('takes a mere link, too, as browsers hand it out that fill in forms', async () => {
    const { form, store } = await createForm('name="media"');
    store.formStateRestoreCallback(LINK);
    expect([store.value, ...sent(form)]).to.deep.equal([LINK, LINK]);
    for (const nothing of [null, new FormData(), new File([], '')]) store.formStateRestoreCallback(nothing);
    expect(store.value).to.equal(LINK);
  });

  it('is nothing that a script could tell from the beginning: no events', async () => {
    const { form, store } = await createForm('name="media"');
    const told = changesAt(form);
    store.formStateRestoreCallback(LINK);
    expect(told).to.deep.equal([]);
  });
});
