import { expect } from '@open-wc/testing';
import {
  choose,
  createStore,
  drop,
  next,
  part,
  parts,
  press,
  statuses,
  stub,
  Tape,
  until,
} from '../helpers/element.js';
import { fileEntry, folderEntry, transferOf } from '../helpers/entries.js';
import { noise, picture, sha256 } from '../helpers/files.js';
import { arrived, sha256OfRepeated } from '../helpers/store-client.js';

const MEGABYTE = 1_000_000;

describe('in bulk', function () {
  // Much goes over the wire here.
  this.timeout(90_000);

  it('250 files in folders are dropped, listed and stored, each as it is', async () => {
    const store = await createStore('multiple');
    const files = Array.from({ length: 250 }, (_, index) => picture(`${index}.png`, 100 + index));
    const entries = files.map((file) => fileEntry(file.name, { file }));
    const deep = folderEntry('deep', [folderEntry('deeper', entries.slice(120)), ...entries.slice(110, 120)]);
    const tape = new Tape(store);
    const chosen = next(store, 'chosen');
    drop(part(store, 'dropzone'), transferOf(folderEntry('photos', [...entries.slice(0, 110), deep])));
    await chosen;
    // Not all at once.
    await until(() => parts(store, 'item').length === 250);

    const settled = next(store, 'settled');
    await press(store, part(store, 'upload'));
    expect((await settled).detail.stored).to.have.lengthOf(250);
    await store.updateComplete;
    expect(statuses(store)).to.deep.equal(Array(250).fill('stored'));
    expect(parts(store, 'copy')).to.have.lengthOf(750);
    expect(new Set(tape.of('stored').map(({ detail }) => detail.id)).size).to.equal(250);
    const seen = await Promise.all(store.items.map(({ storeId }) => arrived(storeId!)));
    const sent = await Promise.all(store.items.map(({ file }) => sha256(file)));
    expect(seen.map((one) => one.sha256)).to.deep.equal(sent);
    expect(seen.map(({ name }) => name)).to.have.members(files.map(({ name }) => name));
  });

  it('a file of 300 MB is stored byte for byte, and never read as a whole by the page', async () => {
    const times = 300;
    const block = new Blob([noise(MEGABYTE)]);
    const file = new File(Array<Blob>(times).fill(block), 'film.mp4', { type: 'video/mp4' });
    expect(file.size).to.equal(300 * MEGABYTE);
    let read = 0;
    const noting = <Result>(original: () => Result) =>
      function (this: Blob): Result {
        read += this.size;
        return original.call(this);
      };
    stub(Blob.prototype, 'arrayBuffer', noting);
    stub(Blob.prototype, 'stream', noting);
    stub(FileReader.prototype, 'readAsDataURL', () => () => expect.fail('It became a data URL.'));

    const store = await createStore();
    const tape = new Tape(store);
    await choose(store, file);
    const settled = next(store, 'settled');
    await press(store, part(store, 'upload'));
    const [item] = (await settled).detail.stored;
    expect(item).to.include({ loaded: 300 * MEGABYTE, total: 300 * MEGABYTE });
    expect(tape.of('progress').length).to.be.above(5);
    expect(read).to.be.below(50 * MEGABYTE);
    const seen = await arrived(item!.storeId!);
    expect(seen).to.include({ name: 'film.mp4', type: 'video/mp4', size: 300 * MEGABYTE });
    expect(seen.sha256).to.equal(await sha256OfRepeated(block, times));
  });
});
