import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { createStore, next, part, row, spyOnConsole, storeAll, stub, Tape, text, until } from '../helpers/element.js';
import { FaultyEndpoint } from '../helpers/store-client.js';
import { bytesOf, find, foundIn, jpegMetadata, pixelsOf, SECRET, withSegments } from '../images/metadata.js';
import { picture } from '../images/pictures.js';

/** A photo that says where it was taken. */
async function photo(name = 'me.jpg', width = 600, orientation = 6): Promise<File> {
  const plain = await bytesOf(await picture(width, 400));
  return new File([withSegments(plain, jpegMetadata(orientation))], name, { type: 'image/jpeg' });
}

const status = (store: PixlabStore, name = 'me.jpg'): string => text(part(row(store, name), 'status'));

/** What the server has, as it serves it. */
const served = async (link: string | null): Promise<Blob> => (await fetch(link!)).blob();

describe('strip-metadata', () => {
  it('sends a photo without its place, upright as before, and says so in its row', async () => {
    const store = await createStore('strip-metadata');
    expect(store.stripMetadata).to.equal(true);
    const file = await photo();
    const { stored } = await storeAll(store, file);
    const item = stored[0]!;
    const found = await served(item.link);
    expect(find(await bytesOf(found), SECRET)).to.equal(-1);
    expect(await foundIn(found)).to.deep.equal({ latitude: undefined, orientation: 6, groups: ['exif'] });
    expect(await pixelsOf(found)).to.deep.equal(await pixelsOf(file));
    expect(item.file).to.equal(file);
    expect([item.size, item.total, item.loaded]).to.deep.equal([file.size, found.size, found.size]);
    expect(item.prepared).to.deep.equal({ scaled: null, stripped: true });
    expect(Object.isFrozen(item.prepared)).to.equal(true);
    await until(() => status(store).includes('metadata removed'));
    expect(status(store)).to.match(/^[\d.]+ kB · Stored · metadata removed$/);
  });

  it('sends nothing of a picture whose metadata cannot be removed, and says why', async () => {
    const lines = spyOnConsole();
    const store = await createStore('strip-metadata multiple');
    const endpoint = new FaultyEndpoint('store');
    store.endpoint = endpoint.url;
    const broken = new File([(await bytesOf(await photo())).slice(0, 400)], 'broken.jpg', { type: 'image/jpeg' });
    const failed = next(store, 'failed');
    const outcome = await storeAll(store, broken, await photo());
    const { code, status: reply, message } = (await failed).detail;
    expect([code, reply]).to.deep.equal(['refused-by-page', 0]);
    expect(message).to.equal('Its metadata could not be removed, so it was not sent. Choose another file.');
    expect(status(store, 'broken.jpg')).to.include(`Not stored ${message}`);
    expect(outcome.stored.map(({ name }) => name)).to.deep.equal(['me.jpg']);
    expect((await endpoint.stored()).map(({ name }) => name)).to.deep.equal(['me.jpg']);
    expect(lines).to.deep.equal([]);
  });

  it('leaves videos, GIFs and pictures without metadata alone', async () => {
    const store = await createStore('strip-metadata multiple accept=""');
    const films = new File(['ftypmp42', SECRET], 'film.mp4', { type: 'video/mp4' });
    const gif = new File(['GIF89a', SECRET], 'a.gif', { type: 'image/gif' });
    const plain = new File([await picture(60, 40)], 'plain.jpg', { type: 'image/jpeg' });
    const { stored } = await storeAll(store, films, gif, plain);
    for (const item of stored) {
      expect(item.prepared, item.name).to.equal(null);
      expect(item.total).to.equal(item.size);
      expect(status(store, item.name)).to.match(/ · Stored$/);
    }
  });

  const others: [string, BlobPart[], string][] = [
    ['a.gif', ['GIF89a', SECRET], 'image/gif'],
    ['a.heic', [new Uint8Array([0, 0, 0, 24]), 'ftypheic', SECRET], ''],
    ['a.tif', ['II*', new Uint8Array(1), SECRET], ''],
    ['a.avif', [new Uint8Array([0, 0, 0, 24]), 'ftypavif', SECRET], 'image/avif'],
  ];
  for (const [name, content, type] of others) {
    it(`says once in the console that it leaves in what a picture of another format has: ${name}`, async () => {
      const lines = spyOnConsole();
      const store = await createStore('strip-metadata multiple accept=""');
      const { stored } = await storeAll(
        store,
        new File(content, name, { type }),
        new File([...content, 'more'], `other-${name}`, { type }),
      );
      expect(find(await bytesOf(await served(stored[0]!.link)), SECRET)).to.be.above(0);
      expect(lines.filter((line) => line.includes('metadata'))).to.have.length(1);
      expect(lines.join()).to.match(/^warn: <pixlab-store> .*accept="image\/jpeg,image\/png,image\/webp"/);
    });
  }

  it('says nothing in the console about what has nothing to remove, or where it was not asked to', async () => {
    const lines = spyOnConsole();
    const store = await createStore('strip-metadata multiple accept=""');
    const plain = new File([await picture(60, 40)], 'plain.jpg', { type: 'image/jpeg' });
    await storeAll(store, plain, new File(['words'], 'a.txt', { type: 'text/plain' }));
    const scaling = await createStore('max-width="30" multiple accept=""');
    await storeAll(scaling, new File(['GIF89a'], 'a.gif', { type: 'image/gif' }));
    expect(lines).to.deep.equal([]);
  });
});

describe('max-width and max-height', () => {
  it('send a smaller picture, and count its bytes', async () => {
    const store = await createStore('max-width="120" max-height="120"');
    expect([store.maxWidth, store.maxHeight]).to.deep.equal([120, 120]);
    const tape = new Tape(store);
    const file = await photo();
    const { stored } = await storeAll(store, file);
    const found = await served(stored[0]!.link);
    const { width, height } = await pixelsOf(found);
    expect([width, height]).to.deep.equal([80, 120]);
    expect(find(await bytesOf(found), SECRET)).to.equal(-1);
    expect(found.size).to.be.below(file.size);
    expect(stored[0]!.total).to.equal(found.size);
    const last = tape.of('progress').at(-1)!;
    expect([last.loaded, last.total]).to.deep.equal([found.size, found.size]);
    expect(tape.types).to.deep.equal(['chosen', 'storing', 'stored', 'settled', ...tape.types.slice(4)]);
    expect(tape.of('storing')[0]!.detail.item.prepared!.scaled).to.deep.equal({ width: 80, height: 120 });
    await until(() => status(store).includes('scaled'));
    expect(status(store)).to.match(
      /^[\d.]+ k?B(yte)?s? · Stored · scaled to 80 × 120$|bytes? · Stored · scaled to 80 × 120$/,
    );
  });

  it('say what the form value says: the bytes that are stored', async () => {
    const store = await createStore('max-width="120" name="picture" value-as="json"');
    const { stored } = await storeAll(store, await photo());
    const form = document.createElement('form');
    document.body.append(form);
    form.append(store);
    const sent = JSON.parse(new FormData(form).get('picture') as string) as { size: number };
    form.remove();
    expect(sent.size).to.equal(stored[0]!.total);
  });

  it('read as no limit where they make no sense', async () => {
    const lines = spyOnConsole();
    const store = await createStore('max-width="wide" max-height="-1"');
    expect([store.maxWidth, store.maxHeight]).to.deep.equal([Infinity, Infinity]);
    expect(lines).to.have.length(2);
    expect(lines[0]).to.include("max-width='2000'");
  });
});

describe('while a picture is prepared', () => {
  it('its row says so, others go on, and Cancel gives it up', async () => {
    let release: (() => void) | undefined;
    stub(window, 'createImageBitmap', (original) => {
      const slow = async (source: Blob, options?: ImageBitmapOptions): Promise<ImageBitmap> => {
        // Previews are drawn as ever.
        if (source instanceof File && options?.resizeQuality !== 'medium')
          await new Promise<void>((resolve) => (release = resolve));
        return (original as (source: Blob, options?: ImageBitmapOptions) => Promise<ImageBitmap>)(source, options);
      };
      return slow as typeof createImageBitmap;
    });
    const store = await createStore('max-width="30" multiple accept="" concurrency="1"');
    const tape = new Tape(store);
    await store.add([await photo('me.jpg', 600, 1), new File(['film'], 'film.mp4', { type: 'video/mp4' })]);
    const done = store.upload();
    await until(() => tape.of('stored').length);
    await until(() => status(store).includes('Preparing'));
    expect(status(store)).to.match(/^[\d.]+ kB · Preparing…$/);
    expect(store.items[0]!.preparing).to.equal(true);
    part(row(store, 'me.jpg'), 'cancel').click();
    const { stored, cancelled } = await done;
    expect(stored.map(({ name }) => name)).to.deep.equal(['film.mp4']);
    expect(cancelled.map(({ name }) => name)).to.deep.equal(['me.jpg']);
    release?.();
    await store.updateComplete;
    expect(status(store)).to.match(/ · Cancelled$/);
    expect(tape.of('storing').map(({ detail }) => detail.item.name)).to.deep.equal(['film.mp4']);
  });
});
