import { expect, fixture } from '@open-wc/testing';
import { PixlabStore } from '../../src/index.js';
import { createStore, fileInput, part, press, until } from '../helpers/element.js';
import { createForm, LINK, OTHER, sent, storeByScript, submit } from '../helpers/form.js';
import { picture } from '../helpers/files.js';

// What the Web Platform Tests ask of form-associated custom elements, asked of this one.

/** Every button and field inside. */
const controls = (store: PixlabStore): HTMLButtonElement[] => [
  ...store.shadowRoot!.querySelectorAll<HTMLButtonElement>('button, input, textarea'),
];

describe('the form of the element', () => {
  it('is the one around it, wherever it moves', async () => {
    const { form, store } = await createForm('name="media"');
    const other = form.cloneNode() as HTMLFormElement;
    form.after(other);
    expect([store.form, form.elements.length, form.elements.namedItem('media')]).to.deep.equal([form, 1, store]);
    other.append(store);
    expect([store.form, form.elements.length, other.elements[0]]).to.deep.equal([other, 0, store]);
    store.remove();
    expect([store.form, other.elements.length]).to.deep.equal([null, 0]);
  });

  it('is the one that its attribute names, even far away, and none when that is gone', async () => {
    const { form, store } = await createForm('name="media"');
    const far = await fixture<HTMLFormElement>('<form id="far"></form>');
    store.setAttribute('form', 'far');
    expect([store.form, form.elements.length, far.elements[0]]).to.deep.equal([far, 0, store]);
    store.value = LINK;
    expect(sent(far)).to.deep.equal([LINK]);
    far.id = 'other';
    expect(store.form).to.be.null;
    store.removeAttribute('form');
    expect(store.form).to.equal(form);
  });

  it('is found when the element is defined after the form has come', async () => {
    const tag = `form-store-${Math.round(Math.random() * 1e9)}`;
    const form = await fixture<HTMLFormElement>(`<form><${tag} name="media" value="${LINK}"></${tag}></form>`);
    expect(sent(form)).to.deep.equal([]);
    customElements.define(tag, class extends PixlabStore {});
    expect(sent(form)).to.deep.equal([LINK]);
    expect((form.firstElementChild as PixlabStore).form).to.equal(form);
  });

  it('has a copy of it, with the same attributes and a value of its own', async () => {
    const { form, store } = await createForm(`value="${LINK}"`);
    Object.assign(store, { name: 'media', required: true, readOnly: true, disabled: true, htmlFor: 'nowhere' });
    store.value = OTHER;
    form.append(store.cloneNode(true));
    const copy = form.querySelector<PixlabStore>('pixlab-store:last-child')!;
    expect([copy.name, copy.required, copy.readOnly, copy.disabled, copy.htmlFor]).to.deep.equal([
      'media',
      true,
      true,
      true,
      'nowhere',
    ]);
    expect([store.value, copy.value]).to.deep.equal([OTHER, LINK]);
  });

  it('is not sent by Enter in the comment or on a button', async () => {
    const { form, store } = await createForm('name="media"', '<button>Save</button>');
    let count = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      count++;
    });
    fileInput(store).addEventListener('click', (event) => event.preventDefault());
    for (const control of [part(store, 'comment'), part(store, 'browse')]) {
      control.focus();
      control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      control.click();
    }
    expect(count).to.equal(0);
    expect(controls(store).filter(({ type }) => type === 'submit')).to.deep.equal([]);
  });

  it('is not sent to by anything inside: only the element is its control', async () => {
    const { form, store } = await createForm('');
    await store.add(picture());
    await store.updateComplete;
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(form.elements.length).to.equal(1);
  });
});

describe('labels', () => {
  it('are those that name it, by id or by being around it', async () => {
    const place = await fixture(
      '<div><label for="media">One</label><label>Two <pixlab-store id="media"></pixlab-store></label><label for="x"></label></div>',
    );
    const store = place.querySelector('pixlab-store')!;
    expect([...store.labels].map((label) => label.textContent.trim())).to.deep.equal(['One', 'Two']);
    store.id = 'x';
    expect(store.labels).to.have.lengthOf(2);
    expect((place.querySelector('label:last-child') as HTMLLabelElement).control).to.equal(store);
  });

  it('focus its button when they are clicked, and open no picker', async () => {
    const place = await fixture(
      '<div><label for="media">Picture</label><pixlab-store id="media"></pixlab-store></div>',
    );
    const store = place.querySelector('pixlab-store')!;
    let opened = 0;
    fileInput(store).addEventListener('click', (event) => {
      event.preventDefault();
      opened++;
    });
    place.querySelector('label')!.click();
    await until(() => document.activeElement === store, 'the focus');
    expect(store.shadowRoot!.activeElement).to.equal(part(store, 'browse'));
    expect(opened).to.equal(0);
  });
});

describe('a form control', () => {
  it('says so in its class', () => {
    expect(PixlabStore.formAssociated).to.be.true;
  });

  it('does not take part while it is nobody’s: without a form everything works all the same', async () => {
    const store = await createStore('name="media" required');
    expect([store.form, store.validity.valueMissing]).to.deep.equal([null, true]);
    const link = await storeByScript(store);
    expect([store.value, store.checkValidity()]).to.deep.equal([link, true]);
    await press(store, part(store, 'remove'));
    expect(store.value).to.equal('');
  });

  it('of a shadow tree belongs to a form there, and to none outside', async () => {
    const { form, store } = await createForm('name="media"');
    const host = document.createElement('div');
    form.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.append(store);
    expect([store.form, form.elements.length]).to.deep.equal([null, 0]);
    const inner = document.createElement('form');
    root.append(inner);
    inner.append(store);
    expect(store.form).to.equal(inner);
    expect(submit(inner)).to.be.true;
  });
});
