import { expect, fixture } from '@open-wc/testing';
import { PixlabStore } from '../../src/index.js';
import { parts } from '../helpers/element.js';
import { mainJob, ownPage } from '../helpers/hostile.js';
import { picture } from '../helpers/files.js';
import { picture as photo } from '../images/pictures.js';

const MARKUP = '<pixlab-store multiple="" endpoint="/store" comment="c"><b slot="help">Mine</b></pixlab-store>';

const inside = (place: ParentNode): PixlabStore => place.querySelector('pixlab-store')!;

/** What a copy has to be: set as the original is, without its files, and working. */
async function expectWorking(copy: PixlabStore): Promise<void> {
  await copy.updateComplete;
  expect(copy).to.include({ multiple: true, comment: 'c' });
  expect(copy.items).to.deep.equal([]);
  await mainJob(copy);
}

describe('the element copied', () => {
  const ways: [how: string, copy: (template: HTMLTemplateElement) => Node][] = [
    ['by cloneNode', ({ content }) => content.cloneNode(true)],
    ['by importNode', ({ content }) => document.importNode(content, true)],
    ['by adoptNode', ({ content }) => document.adoptNode(content)],
    ['by its markup', ({ innerHTML }) => document.createRange().createContextualFragment(innerHTML)],
    ['by a parser', ({ innerHTML }) => new DOMParser().parseFromString(innerHTML, 'text/html').body.firstElementChild!],
  ];
  for (const [how, copy] of ways) {
    it(`out of a template, ${how}, works`, async () => {
      const place = await fixture<HTMLElement>('<div></div>');
      const template = document.createElement('template');
      template.innerHTML = MARKUP;
      place.append(copy(template));
      await expectWorking(inside(place));
    });
  }

  it('out of a template many times: each is its own', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    const template = document.createElement('template');
    template.innerHTML = MARKUP;
    for (let times = 0; times < 3; times++) place.append(template.content.cloneNode(true));
    const [one, other, third] = place.querySelectorAll<PixlabStore>('pixlab-store');
    await mainJob(one!);
    await expectWorking(third!);
    expect(other!.items).to.deep.equal([]);
  });

  it('with properties that were set before it had a document that knows it', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    const template = document.createElement('template');
    template.innerHTML = '<pixlab-store endpoint="/store"></pixlab-store>';
    const copy = template.content.cloneNode(true) as DocumentFragment;
    expect(copy.firstChild).not.to.be.instanceOf(PixlabStore);
    Object.assign(inside(copy), { multiple: true, comment: 'c' });
    place.append(copy);
    await expectWorking(inside(place));
  });
});

describe('a snapshot of the page', () => {
  it('holds nothing but what the page wrote', async () => {
    const place = await fixture<HTMLElement>(`<div>${MARKUP}</div>`);
    await mainJob(inside(place));
    await inside(place).add(picture('waits.png'));
    await inside(place).updateComplete;
    expect(place.innerHTML).to.equal(MARKUP);
  });

  it('works when it is put back', async () => {
    const place = await fixture<HTMLElement>(`<div>${MARKUP}</div>`);
    const before = inside(place);
    await mainJob(before);
    const snapshot = place.innerHTML;
    place.innerHTML = '<p>Another page</p>';
    place.innerHTML = snapshot;
    expect(inside(place)).not.to.equal(before);
    await expectWorking(inside(place));
    expect(inside(place).shadowRoot!.querySelector<HTMLSlotElement>('[name=help]')!.assignedElements()).to.have.length(
      1,
    );
  });

  it('works as a clone of the whole body, made while something waits', async () => {
    const place = await fixture<HTMLElement>(`<div>${MARKUP}</div>`);
    await inside(place).add(picture('waits.png'));
    const cached = place.cloneNode(true);
    place.replaceWith(cached);
    await expectWorking(inside(cached as HTMLElement));
    cached.parentNode!.replaceChild(place, cached);
    expect(parts(inside(place), 'item')).to.have.lengthOf(1);
    await mainJob(inside(place));
  });

  it('laid over the element attribute by attribute changes only what differs', async () => {
    const store = inside(await fixture<HTMLElement>(`<div>${MARKUP}</div>`));
    await mainJob(store);
    const fresh = inside(new DOMParser().parseFromString(MARKUP.replace('"c"', '"d" max-files="9"'), 'text/html'));
    // As the libraries do that make one tree from another: what the server did not send goes.
    for (const { name } of [...store.attributes]) if (!fresh.hasAttribute(name)) store.removeAttribute(name);
    for (const { name, value } of fresh.attributes)
      if (store.getAttribute(name) !== value) store.setAttribute(name, value);
    await store.updateComplete;
    expect(store).to.include({ comment: 'd', maxFiles: 9 });
    expect(parts(store, 'item')).to.have.lengthOf(1);
    await mainJob(store);
  });
});

describe('the value in a copy', () => {
  /** A page's form whose element has a stored picture in its attribute. */
  async function formWithPicture(): Promise<{ form: HTMLFormElement; link: string }> {
    const form = await fixture<HTMLFormElement>(
      '<form><pixlab-store name="picture" endpoint="/store"></pixlab-store></form>',
    );
    await inside(form).add(await photo(20, 20));
    const { stored } = await inside(form).upload();
    const link = stored[0]!.link!;
    form.innerHTML = form.innerHTML.replace('name=', `value="${link}" name=`);
    return { form, link };
  }

  async function expectPicture(form: HTMLFormElement, link: string): Promise<void> {
    const store = inside(form);
    await store.updateComplete;
    expect(store.value).to.equal(link);
    expect(new FormData(form).getAll('picture')).to.deep.equal([link]);
    const image = store.shadowRoot!.querySelector('img')!;
    await image.decode();
    expect([image.src, image.naturalWidth]).to.deep.equal([link, 20]);
  }

  it('is shown, and sent by its form, after a snapshot was put back', async () => {
    const { form, link } = await formWithPicture();
    await expectPicture(form, link);
    const snapshot = form.innerHTML;
    form.replaceChildren();
    form.innerHTML = snapshot;
    await expectPicture(form, link);
    const copy = form.cloneNode(true) as HTMLFormElement;
    form.replaceWith(copy);
    await expectPicture(copy, link);
    await inside(copy).add(picture('other.png'));
    await inside(copy).upload();
    expect(inside(copy).value).not.to.equal(link);
  });

  it('out of a template is shown, and sent by its form', async () => {
    const { form, link } = await formWithPicture();
    const template = document.createElement('template');
    template.innerHTML = form.innerHTML;
    for (const copy of [template.content.cloneNode(true), document.importNode(template.content, true)]) {
      form.replaceChildren(copy);
      await expectPicture(form, link);
    }
  });

  it('that a server sends anew is shown, unless a person has changed it', async () => {
    const { form, link } = await formWithPicture();
    const [first] = link.split('?');
    inside(form).setAttribute('value', `${first}?2`);
    await expectPicture(form, `${first}?2`);
    await inside(form).add(picture('own.png'));
    await inside(form).upload();
    const own = inside(form).value;
    inside(form).setAttribute('value', `${first}?3`);
    await inside(form).updateComplete;
    expect(inside(form).value).to.equal(own);
  });
});

describe('in a registry of its own', () => {
  type Scoped = new () => CustomElementRegistry;
  type ScopedInit = ShadowRootInit & { customElementRegistry?: unknown; customElements?: unknown };

  it('where the browser has such, works', async function () {
    let registry: CustomElementRegistry;
    try {
      registry = new (CustomElementRegistry as Scoped)();
    } catch {
      // Firefox 153 and WebKitGTK 2.50 have one registry for a page.
      return this.skip();
    }
    registry.define('own-store', PixlabStore);
    const host = await fixture<HTMLElement>('<div></div>');
    const init: ScopedInit = { mode: 'open', customElementRegistry: registry };
    const root = host.attachShadow(init);
    root.innerHTML = MARKUP.replaceAll('pixlab-store', 'own-store');
    const store = root.querySelector<PixlabStore>('own-store')!;
    expect(customElements.get('own-store')).to.equal(undefined);
    expect(store).to.be.instanceOf(PixlabStore);
    await expectWorking(store);
  });

  it('with the polyfill, works in it and beside it', async () => {
    const polyfill = new URL(
      '../../node_modules/@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js',
      import.meta.url,
    ).href;
    const { page, view, store } = await ownPage(`<script src="${polyfill}"></script>`);
    await mainJob(store);
    const registry = new (view.CustomElementRegistry as unknown as Scoped)();
    registry.define('own-store', store.constructor as typeof PixlabStore);
    const host = page.body.appendChild(page.createElement('div'));
    // The old name: a browser that knows the new one wants a registry of its own make there.
    const init: ScopedInit = { mode: 'open', customElements: registry };
    host.attachShadow(init).innerHTML = MARKUP.replaceAll('pixlab-store', 'own-store');
    await expectWorking(host.shadowRoot!.querySelector<PixlabStore>('own-store')!);
  });
});
