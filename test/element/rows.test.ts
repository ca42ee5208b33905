import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import {
  choose,
  createStore,
  next,
  part,
  parts,
  press,
  row,
  statuses,
  storeAll,
  text,
  type,
  until,
} from '../helpers/element.js';
import { deferred } from '../helpers/engine.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';
import { corners, picture as painted, QUARTERS } from '../images/pictures.js';

/** What a row says and offers. */
function shown(store: PixlabStore, name = 'a.png'): { says: string; offers: string[]; progress: number[] } {
  const one = row(store, name);
  const offers = [...one.querySelectorAll('button')].map((button) => button.getAttribute('part')!);
  return {
    says: text(part(one, 'status')),
    offers,
    progress: parts<HTMLProgressElement>(one, 'progress').map(({ position }) => position),
  };
}

/** An element that has sent one file of 5000 bytes, whose reply is held back. */
async function held(): Promise<{ store: PixlabStore; endpoint: FaultyEndpoint }> {
  const store = await createStore('multiple');
  const endpoint = new FaultyEndpoint('hang-reply');
  store.endpoint = endpoint.url;
  await choose(store, picture('a.png', 5000));
  return { store, endpoint };
}

describe('a row', () => {
  it('says how its file stands, in words, and offers what can be done', async () => {
    const { store, endpoint } = await held();
    let now = shown(store);
    expect(now.says).to.include('5 kB').and.include('Ready to upload');
    expect(now.offers).to.deep.equal(['remove']);
    expect(now.progress).to.deep.equal([]);

    const uploading = store.upload();
    await until(() => statuses(store)[0] === 'processing');
    await store.updateComplete;
    now = shown(store);
    expect(now.says).to.match(/server/);
    expect(now.offers).to.deep.equal(['cancel']);
    // With one file there is nothing that a button for all could add.
    expect(parts(store, 'cancel')).to.have.lengthOf(1);
    expect(now.progress).to.deep.equal([1]);

    await endpoint.release();
    await uploading;
    await store.updateComplete;
    now = shown(store);
    expect(now.says).to.include('Stored');
    expect(now.offers).to.deep.equal(['copy', 'copy', 'copy', 'remove']);
    expect(now.progress).to.deep.equal([]);
  });

  it('shows how far its file is, in percent and as a bar', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('slow').url;
    await choose(store, picture('a.png', 12_000_000));
    const seen: [number, number][] = [];
    const uploading = store.upload();
    await until(async () => {
      await store.updateComplete;
      const { says, progress } = shown(store);
      const percent = /(\d+)\s?%/.exec(says);
      if (percent && progress.length) seen.push([Number(percent[1]), Math.floor(progress[0]! * 100)]);
      return seen.some(([said]) => said > 0 && said < 100) || statuses(store)[0] === 'stored';
    });
    store.cancel();
    await uploading;
    expect(seen.filter(([said]) => said > 0 && said < 100)).not.to.be.empty;
    for (const [said, drawn] of seen) expect(said).to.equal(drawn);
  });

  it('of a failed and of a cancelled file offers Retry and Remove, named after the file', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('401-json').url;
    await storeAll(store, picture('a.png'));
    expect(shown(store).offers).to.deep.equal(['retry', 'remove']);
    for (const button of row(store, 'a.png').querySelectorAll('button')) {
      expect(button.getAttribute('aria-label')).to.include('a.png');
    }
    store.endpoint = new FaultyEndpoint('hang-reply').url;
    await store.add(picture('b.png'));
    const storing = next(store, 'storing');
    void store.upload();
    await storing;
    store.cancel();
    await store.updateComplete;
    expect(shown(store, 'b.png').says).to.include('Cancelled');
    expect(shown(store, 'b.png').offers).to.deep.equal(['retry', 'remove']);
  });

  it('has buttons that do nothing while the element is disabled', async () => {
    const store = await createStore('multiple disabled');
    await storeAll(store, picture('a.png'));
    const usable = [...row(store, 'a.png').querySelectorAll('button')].filter(({ disabled }) => !disabled);
    expect(usable.map((button) => button.getAttribute('part'))).to.deep.equal(['copy', 'copy', 'copy']);
  });

  it('writes sizes as people read them', async () => {
    const store = await createStore('multiple');
    await choose(store, picture('a.png', 1), picture('b.png', 999), picture('c.png', 4_250_000));
    const sizes = ['a.png', 'b.png', 'c.png'].map((name) => shown(store, name).says);
    expect(sizes[0]).to.include('1 byte').and.not.include('bytes');
    expect(sizes[1]).to.include('999 bytes');
    expect(sizes[2]).to.include('4.25 MB');
  });
});

describe('a row’s picture', () => {
  it('is a canvas for an image, and the extension for all else', async () => {
    const store = await createStore('multiple accept=""');
    const image = await painted(300, 200, { type: 'image/png' });
    const photo = new File([image], 'photo.png', { type: 'image/png' });
    await choose(store, photo, picture('paper.pdf', 3, 'application/pdf'), picture('broken.png'));
    const thumbnail = (name: string): HTMLElement => part(row(store, name), 'thumbnail');
    await until(() => thumbnail('photo.png').querySelector('canvas'), 'the picture');
    expect(corners(thumbnail('photo.png').querySelector('canvas')!)).to.deep.equal(QUARTERS);
    expect(text(thumbnail('paper.pdf'))).to.equal('pdf');
    expect(text(thumbnail('broken.png'))).to.equal('png');
    expect(store.shadowRoot!.querySelector('img')).to.equal(null);
    for (const name of ['photo.png', 'paper.pdf']) expect(thumbnail(name).ariaHidden).to.equal('true');
  });

  it('stays with its file when rows before it go', async () => {
    const store = await createStore('multiple');
    const image = await painted(300, 200, { type: 'image/png' });
    await choose(
      store,
      picture('first.png'),
      new File([image], 'photo.png', { type: 'image/png' }),
      picture('last.png'),
    );
    await until(() => row(store, 'photo.png').querySelector('canvas'), 'the picture');
    await press(store, part(row(store, 'first.png'), 'remove'));
    expect(row(store, 'photo.png').querySelector('canvas')).not.to.equal(null);
    expect(row(store, 'last.png').querySelector('canvas')).to.equal(null);
    expect(text(part(row(store, 'last.png'), 'thumbnail'))).to.equal('png');
  });
});

describe('rows that move up', () => {
  it('keep what is being typed with its file', async () => {
    const store = await createStore('multiple comment-each');
    const answer = deferred<string>();
    store.validate = ({ name }) => (name === 'a.png' ? answer.promise : undefined);
    await choose(store, picture('a.png'), picture('b.png'), picture('c.png'));
    await type(store, part(row(store, 'b.png'), 'comment'), 'The b');
    const refused = next(store, 'refused');
    answer.resolve('not this one');
    await refused;
    await store.updateComplete;
    const focused = store.shadowRoot!.activeElement as HTMLTextAreaElement;
    await type(store, focused, 'each');
    expect(store.items.map(({ name, comment }) => [name, comment])).to.deep.equal([
      ['b.png', 'The beach'],
      ['c.png', ''],
    ]);
  });
});

describe('the foot of the list', () => {
  it('says while sending how much of it is out', async () => {
    const store = await createStore('multiple');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await choose(store, picture('a.png', 2000), picture('b.png', 3000));
    const uploading = store.upload();
    await until(() => statuses(store).every((status) => status === 'processing'));
    await until(() => text(store.shadowRoot).includes('5 kB of 5 kB'), 'the sum');
    const [overall] = parts<HTMLProgressElement>(store, 'progress').filter((bar) => !bar.closest('li'));
    expect(overall).to.include({ value: 5000, max: 5000 });
    expect(overall!.getAttribute('aria-label')).to.equal('Overall progress');
    await endpoint.release();
    await uploading;
    await store.updateComplete;
    expect(parts(store, 'progress')).to.deep.equal([]);
  });

  it('says how fast it goes and how long it takes', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('slow').url;
    await choose(store, picture('a.png', 40_000_000));
    void store.upload();
    await until(() => /B of 40 MB · [\d.]+ \w?B\/s · \d+ (sec|min) left/.test(text(store.shadowRoot)), 'the speed');
    store.cancel();
  });

  it('is not there while there is nothing to say', async () => {
    const store = await createStore('multiple');
    expect(parts(store, 'list')).to.deep.equal([]);
    expect(parts(store, 'upload')).to.deep.equal([]);
    await storeAll(store, picture('a.png'));
    expect(parts(store, 'list')).to.have.lengthOf(1);
    expect(parts(store, 'cancel')).to.deep.equal([]);
  });
});
