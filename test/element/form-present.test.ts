import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  choose,
  createStore,
  fileInput,
  next,
  part,
  parts,
  press,
  row,
  storeAll,
  stub,
  text,
  until,
} from '../helpers/element.js';
import { createForm, LINK, OTHER, sent, storeByScript } from '../helpers/form.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** A picture that is there. */
const REAL = '/demo/icon.svg?name=/photo%20of%20me.svg';

const image = (store: PixlabStore): HTMLImageElement | null => store.shadowRoot!.querySelector('img');
const names = (store: PixlabStore): string[] => parts(store, 'name').map(text);

describe('what is there already', () => {
  it('is shown with its picture, its name and its link', async () => {
    const store = await createStore('value="/demo/icon.svg?size=2#top"');
    expect(names(store)).to.deep.equal(['icon.svg']);
    const shown = image(store)!;
    expect([shown.getAttribute('src'), shown.referrerPolicy, shown.alt]).to.deep.equal([
      '/demo/icon.svg?size=2#top',
      'no-referrer',
      '',
    ]);
    await until(() => shown.complete && shown.naturalWidth, 'the picture');
    const link = part(store, 'item').querySelector('a')!;
    expect([link.getAttribute('href'), link.rel]).to.deep.equal(['/demo/icon.svg?size=2#top', 'noreferrer']);
    expect(parts(store, 'status')).to.deep.equal([]);
    expect(text(part(store, 'browse'))).to.equal('Choose another');
    expect(store.items).to.deep.equal([]);
  });

  it('is gone from the view when the value is', async () => {
    const store = await createStore(`value="${LINK}"`);
    store.value = '';
    await store.updateComplete;
    expect(parts(store, 'item')).to.deep.equal([]);
    store.value = OTHER;
    await store.updateComplete;
    expect(names(store)).to.deep.equal(['b.png']);
  });

  for (const [path, name] of [
    ['/a/photo%20of%20me.jpeg?x=/y.png#/z', 'photo of me.jpeg'],
    // A video: a server could not read such a path.
    ['/100%.mp4', '100%.mp4'],
    ['/folder/', 'folder/'],
    ['/%3Cimg%20src=x%20onerror=alert(1)%3E.png', '<img src=x onerror=alert(1)>.png'],
    ['', location.origin],
  ] as const) {
    it(`is called ${name} where its link ends with ${path || 'the host'}`, async () => {
      const store = await createStore(`value="${location.origin}${path}"`);
      expect(names(store)).to.deep.equal([name]);
      expect(store.shadowRoot!.querySelectorAll('img').length).to.be.at.most(1);
    });
  }

  it('says so when its picture does not come, and still shows the link', async () => {
    const store = await createStore(`value="${LINK}"`);
    await until(() => parts(store, 'status').length, 'the sentence');
    expect(text(part(store, 'status'))).to.match(/cannot be shown/i);
    expect(image(store)).to.be.null;
    expect(part(store, 'thumbnail').querySelector('svg')).to.exist;
    expect(part(store, 'item').querySelector('a')!.getAttribute('href')).to.equal(LINK);
    expect(store.value).to.equal(LINK);
    store.value = REAL;
    await store.updateComplete;
    expect(image(store)!.getAttribute('src')).to.equal(REAL);
    expect(parts(store, 'status')).to.deep.equal([]);
  });

  for (const name of ['film.mp4', 'FILM.WEBM', 'film.mov']) {
    it(`is no picture where it is a video: ${name}`, async () => {
      const store = await createStore(`value="/no-such/${name}"`);
      expect([image(store), store.shadowRoot!.querySelector('video')]).to.deep.equal([null, null]);
      expect(text(part(store, 'thumbnail'))).to.equal(name.split('.')[1]);
      expect(parts(store, 'status')).to.deep.equal([]);
    });
  }

  it('can be copied in all ways', async () => {
    const store = await createStore('value="https://media.example/film.mp4"');
    const copied: string[] = [];
    stub(
      navigator,
      'clipboard',
      () => ({ writeText: (one: string) => Promise.resolve(void copied.push(one)) }) as never,
    );
    for (const button of parts(store, 'copy')) {
      await press(store, button);
      await until(() => copied.length > parts(store, 'copy').indexOf(button), 'the copy');
    }
    expect(copied).to.deep.equal([
      'https://media.example/film.mp4',
      '[film.mp4](https://media.example/film.mp4)',
      '<video src="https://media.example/film.mp4" title="" controls></video>',
    ]);
  });

  it('is reached by name with a screen reader, and its list counts it', async () => {
    const store = await createStore(`value="${LINK}"`);
    const named = (name: string): string | null => part(store, name).getAttribute('aria-label');
    expect([named('replace'), named('remove'), named('list')]).to.deep.equal([
      'Replace: a.png',
      'Remove: a.png',
      '1 file',
    ]);
    await until(() => parts(store, 'status').length, 'the sentence');
    await expect(store).to.be.accessible();
  });
});

describe('Replace', () => {
  it('opens the picker, and keeps the old until the new one is stored', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}"`);
    let opened = 0;
    fileInput(store).addEventListener('click', (event) => {
      event.preventDefault();
      opened++;
    });
    await press(store, part(store, 'replace'));
    expect(opened).to.equal(1);
    await choose(store, picture('new.png'));
    expect(names(store)).to.deep.equal(['a.png', 'new.png']);
    expect([store.value, ...sent(form)]).to.deep.equal([LINK, LINK]);
    await store.upload();
    await store.updateComplete;
    expect(names(store)).to.deep.equal(['new.png']);
    expect(sent(form)).to.deep.equal([store.items[0]!.link]);
  });

  it('leaves the old where the new one fails, is cancelled or removed', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}"`);
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('new.png'));
    expect([store.value, names(store), form.checkValidity()]).to.deep.equal([LINK, ['a.png', 'new.png'], false]);
    await press(store, part(row(store, 'new.png'), 'remove'));
    expect([store.value, names(store), form.checkValidity()]).to.deep.equal([LINK, ['a.png'], true]);
    store.endpoint = new FaultyEndpoint('hang-reply').url;
    await choose(store, picture('other.png'));
    const uploading = store.upload();
    await next(store, 'storing');
    await store.updateComplete;
    await press(store, part(row(store, 'other.png'), 'cancel'));
    await uploading;
    expect([store.value, ...sent(form), form.checkValidity()]).to.deep.equal([LINK, LINK, true]);
  });

  it('is possible for what was stored just now: that stays until its successor is stored', async () => {
    const store = await createStore();
    const first = await storeByScript(store, 'a.png');
    await choose(store, picture('b.png'));
    expect([store.value, names(store).length]).to.deep.equal([first, 2]);
    expect(part(store, 'item').querySelector('a')!.href).to.equal(first);
    await store.upload();
    await store.updateComplete;
    expect(names(store)).to.deep.equal(['b.png']);
    expect(store.value).to.equal(store.items[0]!.link);
  });

  it('is not offered with multiple, where another comes beside it', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}\n${OTHER}" multiple`);
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
    expect(parts(store, 'replace')).to.deep.equal([]);
    const link = await storeByScript(store);
    expect(sent(form)).to.deep.equal([LINK, OTHER, link]);
  });
});

describe('Remove on what is there already', () => {
  it('takes it out of the value, and leaves the focus near', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}\n${OTHER}" multiple`);
    await press(store, part(row(store, 'a.png'), 'remove'));
    expect([store.value, names(store)]).to.deep.equal([OTHER, ['b.png']]);
    expect(store.shadowRoot!.activeElement).to.equal(part(row(store, 'b.png'), 'remove'));
    await press(store, part(row(store, 'b.png'), 'remove'));
    expect([store.value, ...sent(form), names(store).length]).to.deep.equal(['', 0]);
    expect(store.shadowRoot!.activeElement).to.equal(part(store, 'browse'));
    form.reset();
    await store.updateComplete;
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
  });

  it('leaves a required control without anything', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}" required`);
    expect(form.checkValidity()).to.be.true;
    await press(store, part(store, 'remove'));
    expect([form.checkValidity(), store.validity.valueMissing, ...sent(form)]).to.deep.equal([false, true, '']);
  });

  it('makes room where the number is limited', async () => {
    const { store } = await createForm(`value="${LINK}\n${OTHER}" multiple max-files="2"`);
    const refused = next(store, 'refused');
    await choose(store, picture('c.png'));
    expect((await refused).detail.code).to.equal('too-many');
    await press(store, part(store, 'remove'));
    await choose(store, picture('c.png'));
    expect(names(store)).to.deep.equal(['b.png', 'c.png']);
  });
});
