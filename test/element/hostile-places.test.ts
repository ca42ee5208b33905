import { expect, fixture, oneEvent } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { drag, drop, names, next, part, parts, paste, press } from '../helpers/element.js';
import { row, spyOnConsole, statuses, stub, transferWith, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { mainJob } from '../helpers/hostile.js';
import { picture as photo } from '../images/pictures.js';

const MARKUP = '<pixlab-store multiple endpoint="/store"></pixlab-store>';

/** An empty document in a frame of the same origin. */
async function frame(): Promise<HTMLIFrameElement> {
  const made = await fixture<HTMLIFrameElement>('<iframe srcdoc="<!doctype html><main></main>"></iframe>');
  if (!made.contentDocument?.querySelector('main')) await oneEvent(made, 'load');
  return made;
}

const look = (store: PixlabStore, name: string): CSSStyleDeclaration =>
  store.ownerDocument.defaultView!.getComputedStyle(part(store, name));

describe('inside a modal dialog', () => {
  it('does its job, and leaves Escape and the backdrop to the dialog', async () => {
    const dialog = await fixture<HTMLDialogElement>(`<dialog>${MARKUP}<button>Close</button></dialog>`);
    const store = dialog.querySelector('pixlab-store') as PixlabStore;
    dialog.showModal();
    expect(document.activeElement).to.equal(store);
    expect(store.shadowRoot!.activeElement).to.equal(part(store, 'browse'));
    await mainJob(store);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    part(store, 'browse').dispatchEvent(escape);
    expect(escape.defaultPrevented).to.be.false;
    expect(drop(document.body, transferWith(picture())).defaultPrevented, 'on the backdrop').to.be.true;
    expect(store.items).to.have.lengthOf(1);
    dialog.close();
    dialog.showModal();
    await mainJob(store);
  });

  it('copies a link where there is no clipboard to ask', async () => {
    const dialog = await fixture<HTMLDialogElement>(`<dialog>${MARKUP}</dialog>`);
    const store = dialog.querySelector('pixlab-store') as PixlabStore;
    dialog.showModal();
    await mainJob(store);
    let copied = '';
    stub(navigator.clipboard, 'writeText', () => () => Promise.reject(new Error('not here')));
    stub(document, 'execCommand', () => () => {
      // What is outside of an open dialog cannot have the focus, and without it nothing is selected.
      copied = (store.shadowRoot!.activeElement as HTMLTextAreaElement).value;
      return true;
    });
    await press(store, parts(store, 'copy')[0]!);
    await until(() => copied, 'the copy');
    expect(copied).to.equal(store.items[0]!.link);
  });
});

describe('inside a closed shadow root', () => {
  async function closed(attributes = ''): Promise<{ store: PixlabStore; host: HTMLElement }> {
    const host = await fixture<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = `<p>Words</p>${MARKUP.replace('>', ` ${attributes}>`)}`;
    const store = root.querySelector('pixlab-store') as PixlabStore;
    await store.updateComplete;
    return { store, host };
  }

  it('does its job', async () => {
    const { store } = await closed();
    await mainJob(store);
  });

  it('takes what is dropped and pasted', async () => {
    const { store, host } = await closed();
    for (const act of [drop, paste]) {
      const chosen = next(store, 'chosen');
      act(part(store, 'browse'), transferWith(picture(`${act.name}.png`)));
      await chosen;
    }
    expect(names(store)).to.deep.equal(['drop.png', 'paste.png']);
    expect(drop(host, transferWith(picture())).defaultPrevented).to.be.true;
    expect(store.items).to.have.lengthOf(2);
  });

  it('knows whether files hang over it, or over a page that is all its zone', async () => {
    for (const attributes of ['', 'drop-anywhere']) {
      const { store, host } = await closed(attributes);
      const transfer = transferWith(picture());
      const over = (): boolean => store.matches(':state(dragging)');
      const [zone, browse] = [part(store, 'dropzone'), part(store, 'browse')];
      drag('dragenter', zone, transfer);
      await store.updateComplete;
      expect(over()).to.be.true;
      for (const [event, target] of [
        ['dragenter', browse],
        ['dragleave', zone],
        ['dragover', browse],
      ] as const) {
        drag(event, target, transfer);
      }
      await store.updateComplete;
      expect(over(), attributes).to.be.true;
      drag('dragleave', browse, transfer);
      await store.updateComplete;
      expect(over()).to.be.false;
      host.remove();
    }
  });
});

describe('out of sight at first', () => {
  const places: [name: string, markup: string, show: (place: HTMLElement) => unknown][] = [
    ['a tab that is not shown', `<section hidden>${MARKUP}</section>`, (place) => (place.hidden = false)],
    [
      'closed details',
      `<details><summary>More</summary>${MARKUP}</details>`,
      (place) => ((place as HTMLDetailsElement).open = true),
    ],
    [
      'a place without any size',
      `<section style="width: 0; height: 0; overflow: hidden">${MARKUP}</section>`,
      (place) => place.removeAttribute('style'),
    ],
    [
      'a place whose content is not drawn',
      `<section style="content-visibility: hidden">${MARKUP}</section>`,
      (place) => place.removeAttribute('style'),
    ],
  ];
  for (const [name, markup, show] of places) {
    it(`${name}: works there, and looks as anywhere else when it is shown`, async () => {
      const lines = spyOnConsole();
      const place = await fixture(markup);
      const store = place.querySelector('pixlab-store') as PixlabStore;
      await store.add([await photo(30, 20), picture('plain.webp', 5, 'image/webp')]);
      store.comment = 'one\ntwo\nthree';
      const { stored } = await store.upload();
      expect(stored).to.have.lengthOf(2);
      show(place as HTMLElement);
      await until(() => store.shadowRoot!.querySelector('canvas'), 'the preview');
      await store.updateComplete;

      const other = (await fixture(`<section>${MARKUP}</section>`)).querySelector('pixlab-store') as PixlabStore;
      await other.add([await photo(30, 20), picture('plain.webp', 5, 'image/webp')]);
      other.comment = 'one\ntwo\nthree';
      await other.upload();
      await until(() => other.shadowRoot!.querySelector('canvas'), 'the other preview');
      await other.updateComplete;
      const boxes = (of: PixlabStore): number[][] =>
        ['dropzone', 'browse', 'item', 'thumbnail', 'status', 'comment'].flatMap((one) =>
          parts(of, one).map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]),
        );
      expect(boxes(store)).to.deep.equal(boxes(other));
      expect(boxes(store).flat()).not.to.include(0);
      expect(lines).to.deep.equal([]);
    });
  }
});

describe('moved into the document of a frame', () => {
  it('keeps its look, on the way back, too', async () => {
    const home = await fixture<HTMLElement>(`<div>${MARKUP}</div>`);
    const store = home.querySelector('pixlab-store') as PixlabStore;
    await store.add(picture('a.png'));
    const display = look(store, 'dropzone').display;
    expect(display).to.equal('flex');
    for (const place of [(await frame()).contentDocument!.querySelector('main')!, home]) {
      place.append(store);
      await store.updateComplete;
      expect(store.ownerDocument).to.equal(place.ownerDocument);
      expect(look(store, 'dropzone').display).to.equal(display);
      expect(look(store, 'list').listStyleType).to.equal('none');
    }
  });

  it('does its job there, although that document knows no such element', async () => {
    const { contentDocument, contentWindow } = await frame();
    const store = (await fixture(`<div>${MARKUP}</div>`)).querySelector('pixlab-store') as PixlabStore;
    contentDocument!.querySelector('main')!.append(store);
    expect(contentWindow!.customElements.get('pixlab-store')).to.equal(undefined);
    await mainJob(store);
    const chosen = next(store, 'chosen');
    drop(part(store, 'dropzone'), transferWith(picture('dropped.png')));
    await chosen;
    await until(() => names(store).includes('dropped.png'));
  });

  it('takes files that a script of another document hands over', async () => {
    const { contentWindow } = await frame();
    const store = (await fixture(`<div>${MARKUP}</div>`)).querySelector('pixlab-store') as PixlabStore;
    const foreign = new (contentWindow as unknown as typeof globalThis).File(['abc'], 'f.png', { type: 'image/png' });
    expect(foreign).not.to.be.instanceOf(File);
    expect(await store.add(foreign)).to.have.lengthOf(1);
    await store.upload();
    expect(statuses(store)).to.deep.equal(['stored']);
  });
});

describe('in a page that runs from right to left', () => {
  it('is mirrored, while links and file names keep their order', async () => {
    const page = await fixture(`<main dir="rtl">${MARKUP}</main>`);
    const store = page.querySelector('pixlab-store') as PixlabStore;
    await store.add([picture('(1) photo.png'), picture('waits.png')]);
    await store.updateComplete;
    const middle = (one: Element): number => {
      const { left, width } = one.getBoundingClientRect();
      return left + width / 2;
    };
    const first = row(store, '(1) photo.png');
    expect(middle(part(first, 'thumbnail'))).to.be.above(middle(part(first, 'remove')));
    const own = middle(store);
    expect(middle(part(store, 'upload'))).to.be.below(own);
    await store.upload();
    await store.updateComplete;
    const link = store.shadowRoot!.querySelector('a')!;
    expect(getComputedStyle(link).direction).to.equal('ltr');
    expect(part(first, 'name').localName).to.equal('bdi');
    expect(store.shadowRoot!.querySelector('ul')!.scrollWidth).to.be.at.most(store.clientWidth);
  });
});
