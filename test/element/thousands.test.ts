import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/pixlab-store.js';
import { createStore } from '../helpers/element.js';
import { picture } from '../helpers/files.js';

/** More than are drawn at every event of one of them; no two of a size. */
const many = (): File[] => Array.from({ length: 120 }, (_, index) => picture(`${index}.png`, 100 + index));

describe('very many files', () => {
  it('are in the form’s data as each is stored, and in the order of the list at the end', async () => {
    const form = await fixture<HTMLFormElement>('<form></form>');
    const store = await createStore('multiple name="media" concurrency="10"', '', form);
    const linksOf = (): FormDataEntryValue[] => new FormData(form).getAll('media');
    const missing: string[] = [];
    let stored = 0;
    store.addEventListener('stored', ({ detail }) => {
      stored++;
      const links = linksOf();
      if (links.length !== stored || !links.includes(detail.link)) missing.push(detail.file.name);
    });
    let atTheEnd: FormDataEntryValue[] = [];
    store.addEventListener('settled', () => (atTheEnd = linksOf()));
    await store.add(many());
    await store.upload();
    expect(stored).to.equal(120);
    expect(missing).to.deep.equal([]);
    expect(atTheEnd).to.deep.equal(store.items.map(({ link }) => link));
    await store.updateComplete;
    expect(linksOf()).to.deep.equal(store.items.map(({ link }) => link));
    expect(store.value.split('\n')).to.deep.equal(linksOf());
  });

  it('leave the form’s data when they leave the list', async () => {
    const form = await fixture<HTMLFormElement>('<form></form>');
    const store = await createStore('multiple name="media" required endpoint="demo:"', '', form);
    store.value = many()
      .map(({ name }) => `https://media.example/${name}`)
      .join('\n');
    expect(new FormData(form).getAll('media')).to.have.lengthOf(120);
    expect(form.checkValidity()).to.be.true;
    form.reset();
    expect(new FormData(form).getAll('media')).to.deep.equal([]);
    expect(form.checkValidity()).to.be.false;
  });

  it('are drawn once for all that happens in a frame', async () => {
    const store: PixlabStore = await createStore('multiple');
    await store.add(many());
    await store.updateComplete;
    let updates = 0;
    store.addController({ hostUpdated: () => updates++ });
    // All of it in one task.
    for (let times = 0; times < 20; times++) {
      store.cancel();
      store.requestUpdate();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    }
    expect(updates).to.equal(0);
    await store.updateComplete;
    expect(updates).to.equal(1);
  });
});
