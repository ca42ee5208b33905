import { expect } from '@open-wc/testing';
import { PixlabStore } from '../../src/index.js';
import { choose, drop, part, parts, transferWith, until } from '../helpers/element.js';
import { createForm, LINK, sent, storeByScript } from '../helpers/form.js';
import { picture } from '../helpers/files.js';

// What the Web Platform Tests ask of form-associated custom elements, asked of this one.

const isDisabled = (store: PixlabStore): boolean => store.matches(':state(disabled)');

/** Every button and field inside. */
const controls = (store: PixlabStore): HTMLButtonElement[] => [
  ...store.shadowRoot!.querySelectorAll<HTMLButtonElement>('button, input, textarea'),
];

describe('disabled', () => {
  /** Nothing can be done with it by a person. */
  async function expectDead(store: PixlabStore): Promise<void> {
    await until(() => isDisabled(store), 'the state');
    await store.updateComplete;
    const alive = controls(store).filter((one) => !one.disabled && !one.matches('[part=copy], [part=dismiss]'));
    expect(alive.map((one) => one.outerHTML)).to.deep.equal([]);
    drop(part(store, 'dropzone'), transferWith(picture('dropped.png')));
    expect(store.items.map(({ name }) => name)).not.to.contain('dropped.png');
    expect(store.matches(':disabled')).to.be.true;
  }

  it('by its attribute means that nothing can be chosen, removed or sent, by the form neither', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}" required`);
    await store.add(picture());
    store.disabled = true;
    expect(sent(form), 'at once').to.deep.equal([]);
    await expectDead(store);
    store.disabled = false;
    expect(store.matches(':disabled')).to.be.false;
    await store.updateComplete;
    expect([isDisabled(store), controls(store).some((one) => one.disabled), ...sent(form)]).to.deep.equal([
      false,
      false,
      LINK,
    ]);
  });

  it('by a fieldset means the same, and leaves the attribute alone', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}" required`);
    const fieldset = document.createElement('fieldset');
    form.append(fieldset);
    fieldset.append(store);
    fieldset.disabled = true;
    await expectDead(store);
    expect([store.disabled, store.willValidate, sent(form).length]).to.deep.equal([false, false, 0]);
    store.disabled = true;
    store.disabled = false;
    await expectDead(store);
    fieldset.disabled = false;
    await until(() => !isDisabled(store), 'the state to go');
    expect(sent(form)).to.deep.equal([LINK]);
    fieldset.disabled = true;
    form.append(store);
    await until(() => !isDisabled(store), 'the state to go with the move');
  });

  it('does not hold in the legend of the fieldset', async () => {
    const { form, store } = await createForm('name="media"');
    form.insertAdjacentHTML('beforeend', '<fieldset disabled><legend></legend></fieldset>');
    form.querySelector('legend')!.append(store);
    await store.updateComplete;
    expect([store.matches(':disabled'), isDisabled(store)]).to.deep.equal([false, false]);
  });
});

describe('readonly', () => {
  it('shows and sends what is there, and lets nobody change it', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}" readonly`);
    expect([store.readOnly, isDisabled(store), ...sent(form)]).to.deep.equal([true, false, LINK]);
    expect(store.matches(':read-only')).to.be.true;
    const changes = controls(store).filter((one) => !one.matches('[part=copy]'));
    expect(changes.filter((one) => !one.disabled)).to.deep.equal([]);
    expect(parts<HTMLButtonElement>(store, 'copy').every((one) => !one.disabled)).to.be.true;
    drop(part(store, 'dropzone'), transferWith(picture()));
    part(store, 'dropzone').click();
    expect(store.items).to.deep.equal([]);
    store.readOnly = false;
    expect(store.hasAttribute('readonly')).to.be.false;
    await store.updateComplete;
    expect(controls(store).filter((one) => one.disabled)).to.deep.equal([]);
    await choose(store, picture());
    expect(store.items).to.have.lengthOf(1);
  });

  it('is not in the way of scripts, as on native controls', async () => {
    const { form, store } = await createForm('name="media" readonly');
    const link = await storeByScript(store);
    expect(sent(form)).to.deep.equal([link]);
  });
});
