import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  choose,
  createStore,
  drop,
  next,
  part,
  parts,
  press,
  statuses,
  storeAll,
  Tape,
  text,
} from '../helpers/element.js';
import { transferWith } from '../helpers/element.js';
import { idle } from '../helpers/engine.js';
import { noise, picture, sha256 } from '../helpers/files.js';
import { arrived, FaultyEndpoint } from '../helpers/store-client.js';

const abc = (): File[] => ['a.png', 'b.png', 'c.png'].map((name) => picture(name));

describe('the Upload button', () => {
  it('is there only where something waits', async () => {
    const store = await createStore('multiple');
    expect(parts(store, 'upload')).to.deep.equal([]);
    await choose(store, ...abc());
    expect(text(part(store, 'upload'))).to.equal('Upload 3 files');
    await store.upload();
    await store.updateComplete;
    expect(parts(store, 'upload')).to.deep.equal([]);
    await choose(store, picture('d.png'));
    expect(text(part(store, 'upload'))).to.equal('Upload');
  });

  it('stores what waits, byte for byte', async () => {
    const store = await createStore('multiple');
    const files = [new File([noise(70_000)], 'a.png', { type: 'image/png' }), picture('b.mp4', 90_000, 'video/mp4')];
    await choose(store, ...files);
    const settled = next(store, 'settled');
    await press(store, part(store, 'upload'));
    const { stored } = (await settled).detail;
    expect(stored.map(({ name }) => name)).to.have.members(['a.png', 'b.mp4']);
    for (const { file, link, storeId } of stored) {
      const seen = await arrived(storeId!);
      expect(seen.sha256).to.equal(await sha256(file));
      expect(seen).to.include({ name: file.name, type: file.type, size: file.size });
      expect(await sha256(await (await fetch(link!)).blob())).to.equal(await sha256(file));
    }
  });

  it('keeps its place and the focus while it has nothing to do', async () => {
    const store = await createStore();
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await choose(store, picture());
    const settled = next(store, 'settled');
    await press(store, part(store, 'upload'));
    const button = part<HTMLButtonElement>(store, 'upload');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(button.disabled).to.be.false;
    expect(store.shadowRoot!.activeElement).to.equal(button);
    await press(store, button);
    await endpoint.release();
    await settled;
    expect(await endpoint.seen()).to.have.lengthOf(1);
  });

  it('does not submit a form around the element, nor does any other of its buttons', async () => {
    const form = await fixture<HTMLFormElement>(
      '<form><pixlab-store multiple endpoint="/store"></pixlab-store><button>Send</button></form>',
    );
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    const store = form.querySelector('pixlab-store')!;
    await choose(store, picture('a.png'), picture('b.txt', 3, 'text/plain'));
    const settled = next(store, 'settled');
    await press(store, part(store, 'upload'));
    await settled;
    await store.updateComplete;
    for (const button of store.shadowRoot!.querySelectorAll('button')) {
      expect(button.type).to.equal('button');
      if (!button.matches('[part=browse]')) button.click();
    }
    expect(submits).to.equal(0);
    form.querySelector<HTMLElement>(':scope > button')!.click();
    expect(submits).to.equal(1);
  });

  it('sends nothing while the element is disabled', async () => {
    const store = await createStore();
    await choose(store, picture());
    store.disabled = true;
    await store.updateComplete;
    await press(store, part(store, 'upload'));
    await idle();
    expect(statuses(store)).to.deep.equal(['waiting']);
    expect(store.items[0]!.requested).to.be.false;
  });
});

describe('auto-upload', () => {
  const ways: [way: string, add: (store: PixlabStore) => unknown][] = [
    ['chosen', (store) => choose(store, picture())],
    ['dropped', (store) => drop(part(store, 'dropzone'), transferWith(picture()))],
    ['added by the page', (store) => store.add(picture())],
  ];
  for (const [way, add] of ways) {
    it(`stores what is ${way}, at once and without a button`, async () => {
      const store = await createStore('multiple auto-upload');
      const settled = next(store, 'settled');
      await add(store);
      expect(parts(store, 'upload')).to.deep.equal([]);
      expect((await settled).detail.stored).to.have.lengthOf(1);
    });
  }

  it('stores what was already there only when it is asked to', async () => {
    const store = await createStore('multiple');
    await choose(store, picture('a.png'));
    store.autoUpload = true;
    await store.updateComplete;
    await idle();
    expect(statuses(store)).to.deep.equal(['waiting']);
    await store.upload();
    expect(statuses(store)).to.deep.equal(['stored']);
  });
});

describe('upload()', () => {
  it('resolves with what settled carries', async () => {
    const store = await createStore('multiple');
    const settled = next(store, 'settled');
    const outcome = await storeAll(store, ...abc());
    expect(outcome).to.equal((await settled).detail);
    expect(outcome.stored).to.have.members([...store.items]);
    expect([outcome.failed, outcome.cancelled]).to.deep.equal([[], []]);
  });

  it('does not reject when files fail', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('401-json').url;
    const { stored, failed } = await storeAll(store, ...abc());
    expect(stored).to.deep.equal([]);
    expect(failed.map(({ error }) => error!.code)).to.deep.equal(['bad-key', 'bad-key', 'bad-key']);
  });

  it('resolves at once, and tells nothing, when nothing waits', async () => {
    const store = await createStore();
    const tape = new Tape(store);
    expect(await store.upload()).to.deep.equal({ stored: [], failed: [], cancelled: [] });
    await storeAll(store, picture());
    expect(await store.upload()).to.deep.equal({ stored: [], failed: [], cancelled: [] });
    expect(tape.of('settled')).to.have.lengthOf(1);
  });

  it('called twice sends each file once, and both calls get the same', async () => {
    const store = await createStore('multiple');
    await store.add(abc());
    const [one, other] = await Promise.all([store.upload(), store.upload()]);
    expect(one).to.equal(other);
    expect(one.stored).to.have.lengthOf(3);
  });

  it('works for a disabled element: the page may do what the person may not', async () => {
    const store = await createStore('disabled');
    expect((await storeAll(store, picture())).stored).to.have.lengthOf(1);
  });

  it('keeps to the number of calls at a time, and follows when it changes', async () => {
    const store = await createStore('multiple concurrency="2"');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    const tape = new Tape(store);
    await store.add([...abc(), picture('d.png')]);
    const uploading = store.upload();
    await next(store, 'progress');
    expect(tape.of('storing').map(({ detail }) => detail.item.name)).to.deep.equal(['a.png', 'b.png']);
    const third = next(store, 'storing');
    store.concurrency = 3;
    expect((await third).detail.item.name).to.equal('c.png');
    expect(tape.of('storing')).to.have.lengthOf(3);
    await endpoint.release();
    expect((await uploading).stored).to.have.lengthOf(4);
  });
});
