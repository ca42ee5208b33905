import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { choose, createStore, part, press, row, storeAll, until } from '../helpers/element.js';
import { createForm, LINK, storeByScript, submit } from '../helpers/form.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

const isUserInvalid = (store: PixlabStore): boolean => store.matches(':state(user-invalid)');

/** Where the focus is inside the element. */
const focused = (store: PixlabStore): string | null | undefined =>
  store.shadowRoot!.activeElement?.getAttribute('part');

describe('a form with something that is not valid', () => {
  for (const [why, act, where] of [
    ['nothing is stored', () => Promise.resolve(), 'browse'],
    ['a file waits', (store: PixlabStore) => store.add(picture()), 'upload'],
  ] as const) {
    it(`is not sent when ${why}, and the focus goes to ${where}`, async () => {
      const { form, store } = await createForm('name="media" required');
      await act(store);
      await store.updateComplete;
      expect(submit(form)).to.be.false;
      await until(() => document.activeElement === store, 'the focus');
      expect(focused(store)).to.equal(where);
    });
  }

  it('is not sent when a file has failed, and the focus goes to its Retry', async () => {
    const { form, store } = await createForm('name="media" multiple');
    store.endpoint = new FaultyEndpoint('hang-reply').url;
    await store.add(picture('a.png'));
    const cancelled = store.upload();
    store.cancel();
    await cancelled;
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('b.png'));
    expect(store.items.map(({ status }) => status)).to.deep.equal(['cancelled', 'failed']);
    expect(submit(form)).to.be.false;
    await until(() => document.activeElement === store, 'the focus');
    expect(store.shadowRoot!.activeElement).to.equal(part(row(store, 'b.png'), 'retry'));
  });

  it('is sent as soon as all is stored, from within a listener of `stored`, too', async () => {
    const { form, store } = await createForm('name="media" required');
    let isSent: boolean | undefined;
    store.addEventListener('stored', () => {
      isSent = submit(form);
    });
    await choose(store, picture());
    expect(submit(form)).to.be.false;
    await press(store, part(store, 'upload'));
    await until(() => isSent !== undefined);
    expect(isSent).to.be.true;
  });

  it('is not sent when a file is in flight, although it asks for no validation', async () => {
    const { form, store } = await createForm(
      'name="media" auto-upload',
      '<button formnovalidate>Draft</button>',
      'novalidate',
    );
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    const said: string[] = [];
    store.addEventListener('invalid', () => said.push(store.validationMessage));
    await store.add(picture());
    expect(submit(form)).to.be.false;
    form.noValidate = false;
    form.requestSubmit(form.querySelector('button'));
    expect(said).to.deep.equal(Array(2).fill('Upload in progress. Wait for it, or cancel it.'));
    await endpoint.release();
    await until(() => store.value, 'the link');
    expect(submit(form)).to.be.true;
  });

  for (const [what, endpoint] of [
    ['waits', ''],
    ['has failed', '401-json'],
  ] as const) {
    it(`is not sent when a file ${what}, either: it would be lost`, async () => {
      const { form, store } = await createForm('name="media"', '', 'novalidate');
      store.endpoint = new FaultyEndpoint(endpoint).url;
      await store.add(picture());
      if (endpoint) await store.upload();
      expect(submit(form)).to.be.false;
      store.removeItem(store.items[0]!);
      expect(submit(form)).to.be.true;
    });
  }

  it('is the page’s own business otherwise when it asks for no validation', async () => {
    const { form, store } = await createForm('name="media" required', '', 'novalidate');
    store.setCustomValidity('Not this one.');
    expect(submit(form)).to.be.true;
  });

  it('is another form when the element has moved', async () => {
    const { form, store } = await createForm('name="media" auto-upload', '', 'novalidate');
    const other = form.cloneNode() as HTMLFormElement;
    form.after(other);
    store.endpoint = new FaultyEndpoint('hang-reply').url;
    await store.add(picture());
    other.append(store);
    expect(submit(form)).to.be.true;
    expect(submit(other)).to.be.false;
  });
});

describe(':state(user-invalid)', () => {
  it('is not there before anybody has done anything, nor for asking', async () => {
    const { store } = await createForm('required');
    expect(isUserInvalid(store)).to.be.false;
    store.checkValidity();
    store.focus();
    store.blur();
    expect(isUserInvalid(store)).to.be.false;
  });

  it('is there after a form could not be sent, and gone as soon as it can', async () => {
    const { form, store } = await createForm('name="media" required');
    const border = (): string => getComputedStyle(part(store, 'dropzone')).borderTopColor;
    const calm = border();
    submit(form);
    expect(isUserInvalid(store)).to.be.true;
    // Its look comes with what else is shown then.
    await until(() => border() !== calm);
    store.value = LINK;
    expect(isUserInvalid(store)).to.be.false;
    await store.updateComplete;
    await until(() => border() === calm);
    store.value = '';
    expect(isUserInvalid(store)).to.be.true;
    store.readOnly = true;
    expect(isUserInvalid(store)).to.be.false;
    store.readOnly = false;
    expect(isUserInvalid(store)).to.be.true;
    form.reset();
    expect(isUserInvalid(store)).to.be.false;
  });

  it('is there after reportValidity()', async () => {
    const store = await createStore('required');
    store.reportValidity();
    expect(isUserInvalid(store)).to.be.true;
  });

  it('is there when a person has chosen a file and goes on without storing it', async () => {
    const { store } = await createForm('name="media"', '<input />');
    await choose(store, picture());
    store.focus();
    expect(isUserInvalid(store)).to.be.false;
    store.form!.querySelector('input')!.focus();
    // A window in the background tells of no focus that has moved.
    if (document.hasFocus()) expect(isUserInvalid(store)).to.be.true;
    await storeByScript(store, 'other.png');
    expect(isUserInvalid(store)).to.be.false;
  });
});
