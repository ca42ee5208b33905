import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { choose, createStore, next, storeAll, until } from '../helpers/element.js';
import { type Deferred, deferred } from '../helpers/engine.js';
import { createForm, LINK } from '../helpers/form.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** The names of the flags that are set. */
function flags({ validity }: PixlabStore): string[] {
  const names = ['valueMissing', 'badInput', 'customError', 'valid'] as const;
  return names.filter((name) => validity[name]);
}

describe('validity', () => {
  it('is given without any rule, and of the same kind as that of native controls', async () => {
    const { form, store } = await createForm('name="media"');
    expect(store.validity).to.be.instanceOf(ValidityState);
    expect([store.willValidate, store.checkValidity(), store.reportValidity()]).to.deep.equal([true, true, true]);
    expect([flags(store), store.validationMessage]).to.deep.equal([['valid'], '']);
    expect([store.matches(':valid'), store.matches(':invalid'), form.checkValidity()]).to.deep.equal([
      true,
      false,
      true,
    ]);
  });

  it('can be told without words', async () => {
    const { store } = await createForm('name="media" required');
    store.words = { invalid: { missing: '' } };
    await store.updateComplete;
    expect([flags(store), store.validationMessage.trim()]).to.deep.equal([['valueMissing'], '']);
    store.setCustomValidity('No.');
    store.setCustomValidity('');
    expect(flags(store)).to.deep.equal(['valueMissing']);
  });

  it('with required is met by a stored file only', async () => {
    const { form, store } = await createForm('name="media" required');
    const expectMissing = (missing: boolean): void => {
      expect(store.validity.valueMissing).to.equal(missing);
      expect([store.matches(':invalid'), form.checkValidity()]).to.deep.equal([missing, !missing]);
    };
    expectMissing(true);
    expect(flags(store)).to.deep.equal(['valueMissing']);
    expect(store.validationMessage).to.match(/choose/i);
    await choose(store, picture());
    expectMissing(true);
    expect(store.validationMessage).to.match(/upload or remove/i);
    await store.upload();
    expectMissing(false);
    expect([flags(store), store.validationMessage]).to.deep.equal([['valid'], '']);
    store.clear();
    expectMissing(true);
    store.value = LINK;
    expectMissing(false);
    store.value = '';
    expectMissing(true);
    store.required = false;
    expectMissing(false);
  });

  it('is missing while a file that nobody has sent waits', async () => {
    const { form, store } = await createForm('name="media"');
    await store.add(picture());
    expect([flags(store), form.checkValidity()]).to.deep.equal([['badInput'], false]);
    expect(store.validationMessage).to.match(/upload or remove the file first/i);
    store.removeItem(store.items[0]!);
    expect([flags(store), form.checkValidity()]).to.deep.equal([['valid'], true]);
  });

  it('is missing from the moment in which a file is sent until it is stored', async () => {
    const { form, store } = await createForm('name="media" auto-upload');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    const seen: unknown[] = [];
    const see = (): void => void seen.push(store.items[0]!.status, ...flags(store));
    for (const type of ['storing', 'progress', 'stored', 'settled']) store.addEventListener(type, see);
    await store.add(picture());
    await until(() => store.items[0]!.status === 'processing');
    expect([flags(store), form.checkValidity()]).to.deep.equal([['badInput'], false]);
    expect(store.validationMessage).to.match(/upload in progress/i);
    const settled = next(store, 'settled');
    await endpoint.release();
    await settled;
    expect(flags(store)).to.deep.equal(['valid']);
    expect(seen.slice(0, 2)).to.deep.equal(['sending', 'badInput']);
    expect(seen.slice(-2)).to.deep.equal(['stored', 'valid']);
    expect(seen.filter((one, at) => one === 'valid' && seen[at - 1] !== 'stored')).to.deep.equal([]);
  });

  it('is missing while the page checks a file', async () => {
    const { store } = await createForm('name="media"');
    const answer: Deferred<undefined> = deferred();
    store.validate = () => answer.promise;
    const adding = store.add(picture());
    expect(store.validationMessage).to.match(/in progress/i);
    answer.resolve(undefined);
    await adding;
    expect(store.validationMessage).to.match(/upload or remove/i);
  });

  it('is missing while a file waits for its next try', async () => {
    const { store } = await createForm('name="media" auto-upload');
    store.endpoint = new FaultyEndpoint('500-json').url;
    await store.add(picture());
    await until(() => store.items[0]?.status === 'retrying', 'the next try');
    expect([flags(store), store.validationMessage]).to.deep.equal([
      ['badInput'],
      'Upload in progress. Wait for it, or cancel it.',
    ]);
    store.cancel();
    expect(flags(store)).to.deep.equal(['valid']);
  });

  it('is missing while a file has failed, until it is retried or removed', async () => {
    const { form, store } = await createForm('name="media" multiple');
    await storeAll(store, picture('a.png'));
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('b.png'));
    expect([flags(store), form.checkValidity()]).to.deep.equal([['badInput'], false]);
    expect(store.validationMessage).to.match(/retry or remove/i);
    store.removeItem(store.items[1]!);
    expect(form.checkValidity()).to.be.true;
  });

  it('does not ask for what a person has cancelled: that is known to be missing', async () => {
    const { form, store } = await createForm('name="media"');
    store.endpoint = new FaultyEndpoint('hang-reply').url;
    await store.add(picture());
    const uploading = store.upload();
    store.cancel();
    await uploading;
    expect([store.items[0]!.status, flags(store), form.checkValidity()]).to.deep.equal(['cancelled', ['valid'], true]);
    store.required = true;
    expect(flags(store)).to.deep.equal(['valueMissing']);
  });

  it('can be taken away by the page, with its own words', async () => {
    const { form, store } = await createForm('name="media"');
    store.setCustomValidity('Not this one.');
    expect([flags(store), store.validationMessage]).to.deep.equal([['customError'], 'Not this one.']);
    expect(form.checkValidity()).to.be.false;
    store.required = true;
    expect([flags(store), store.validationMessage]).to.deep.equal([['valueMissing', 'customError'], 'Not this one.']);
    store.setCustomValidity('');
    expect([flags(store), store.validationMessage]).to.deep.equal([['valueMissing'], 'Choose a file and upload it.']);
  });

  it('is nobody’s business while the element is readonly or disabled', async () => {
    const { form, store } = await createForm('name="media" required');
    for (const name of ['readOnly', 'disabled'] as const) {
      store[name] = true;
      expect(store.willValidate, name).to.be.false;
      expect([form.checkValidity(), store.checkValidity(), store.matches(':invalid')], name).to.deep.equal([
        true,
        true,
        false,
      ]);
      store[name] = false;
      expect(store.willValidate, name).to.be.true;
      expect(form.checkValidity(), name).to.be.false;
    }
  });

  it('does not hold inside a datalist', async () => {
    const store = await createStore('required');
    const list = document.createElement('datalist');
    store.parentElement!.append(list);
    list.append(store);
    expect(store.willValidate).to.be.false;
  });

  it('tells with `invalid` when it is asked for, which the page may silence', async () => {
    const { form, store } = await createForm('name="media" required');
    const told: string[] = [];
    const listen = (event: Event): void => {
      event.preventDefault();
      told.push(`${event.type} ${event.cancelable} ${event.bubbles}`);
    };
    store.addEventListener('invalid', listen);
    expect(store.checkValidity()).to.be.false;
    expect(store.reportValidity()).to.be.false;
    expect(form.reportValidity()).to.be.false;
    expect(told).to.deep.equal(Array(3).fill('invalid true false'));
  });
});
