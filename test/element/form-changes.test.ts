import { expect } from '@open-wc/testing';
import { choose, next, part, press, storeAll } from '../helpers/element.js';
import { changesAt, createForm, LINK, sent, storeByScript } from '../helpers/form.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

describe('input and change', () => {
  it('come natively, once each and in this order, when a person has stored a file', async () => {
    const { form, store } = await createForm('name="media"');
    const told = changesAt(form);
    const flags: unknown[] = [];
    store.addEventListener('change', (event) => {
      flags.push(event.constructor === Event, event.bubbles, event.composed, event.cancelable, store.value !== '');
    });
    await choose(store, picture());
    expect(told, 'choosing alone changes no value').to.deep.equal([]);
    const stored = next(store, 'stored');
    await press(store, part(store, 'upload'));
    await stored;
    expect(told).to.deep.equal(['input pixlab-store', 'change pixlab-store']);
    expect(flags).to.deep.equal([true, true, false, false, true]);
  });

  it('come before `stored`, and after the value is set', async () => {
    const { form, store } = await createForm('name="media" auto-upload');
    const order: unknown[] = [];
    store.addEventListener('change', () => order.push('change', sent(form)[0]));
    store.addEventListener('stored', ({ detail }) => order.push('stored', detail.link));
    const stored = next(store, 'stored');
    await choose(store, picture());
    const { link } = (await stored).detail;
    expect(order).to.deep.equal(['change', link, 'stored', link]);
  });

  it('come when a person removes a stored file or what was there before', async () => {
    const { form, store } = await createForm(`name="media" multiple value="${LINK}"`);
    await storeByScript(store);
    const told = changesAt(form);
    await press(store, part(store, 'remove'));
    expect(told).to.deep.equal(['input pixlab-store', 'change pixlab-store']);
    expect(store.value).to.equal(store.items[0]!.link);
    await press(store, part(store, 'remove'));
    expect(told).to.have.lengthOf(4);
    expect(store.value).to.equal('');
  });

  it('come when a person retries what a script has begun', async () => {
    const { form, store } = await createForm('name="media"');
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture());
    store.endpoint = '/store';
    const told = changesAt(form);
    const stored = next(store, 'stored');
    await press(store, part(store, 'retry'));
    await stored;
    expect(told).to.have.lengthOf(2);
  });

  it('do not come of what a script does', async () => {
    const { form, store } = await createForm('name="media"');
    const told = changesAt(form);
    await storeByScript(store);
    store.value = LINK;
    store.value = '';
    await storeByScript(store, 'b.png');
    store.removeItem(store.items[0]!);
    await storeByScript(store, 'c.png');
    store.clear();
    form.reset();
    expect(told).to.deep.equal([]);
  });

  it('do not come while nothing is stored, nor of the comment or the file picker', async () => {
    const { form, store } = await createForm('name="media"');
    const told = changesAt(form);
    await choose(store, picture());
    const field = part<HTMLTextAreaElement>(store, 'comment');
    field.value = 'Sunny';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    store.endpoint = new FaultyEndpoint('401-json').url;
    const failed = next(store, 'failed');
    await press(store, part(store, 'upload'));
    await failed;
    await store.updateComplete;
    await press(store, part(store, 'remove'));
    expect(told).to.deep.equal([]);
  });
});
