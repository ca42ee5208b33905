import { expect } from '@open-wc/testing';
import type { PixlabStore, RefusedDetail } from '../../src/index.js';
import {
  choose,
  createStore,
  names,
  notices,
  press,
  spoken,
  statuses,
  storeAll,
  Tape,
  text,
} from '../helpers/element.js';
import { picture } from '../helpers/files.js';

/** What an element refuses of these files. */
async function refused(store: PixlabStore, ...files: File[]): Promise<RefusedDetail[]> {
  const tape = new Tape(store);
  await choose(store, ...files);
  return tape.of('refused').map(({ detail }) => detail);
}

const empty = (name: string): File => new File([], name, { type: 'image/png' });
const good = (): File => picture('good.png');

describe('a file that may not enter', () => {
  const cases: [attributes: string, file: File, code: string, says: RegExp][] = [
    ['', picture('note.txt', 3, 'text/plain'), 'wrong-type', /note\.txt.*images and videos/],
    ['accept=".jpg, .webp"', picture('photo.png'), 'wrong-type', /photo\.png.*JPG and WEBP/],
    ['max-size="2MB"', picture('big.png', 3_456_789), 'too-large', /big\.png.*3\.46 MB.*2 MB.*smaller/],
    ['max-size="1KiB"', picture('big.png', 1025), 'too-large', /big\.png.*smaller/],
    ['', empty('void.png'), 'empty', /void\.png.*empty/],
    ['max-files="1"', picture('second.png'), 'too-many', /second\.png.*1 file.*[Rr]emove/],
  ];
  for (const [attributes, file, code, says] of cases) {
    it(`<pixlab-store ${attributes}> refuses ${file.name} as ${code}, says what to do, and takes the rest`, async () => {
      const store = await createStore(`multiple ${attributes}`);
      const fitting = attributes.startsWith('accept') ? picture('good.jpg', 3, 'image/jpeg') : good();
      const [detail, ...more] = await refused(store, fitting, file);
      expect(more).to.deep.equal([]);
      expect(detail).to.include({ code, file });
      expect(detail!.message).to.match(says);
      expect(notices(store)).to.deep.equal([detail!.message]);
      expect(spoken(store)).to.include(detail!.message.slice(0, -1));
      expect(names(store)).to.deep.equal([fitting.name]);
      await store.upload();
      expect(statuses(store)).to.deep.equal(['stored']);
    });
  }

  const kinds: [accept: string, help: string, refusal: string][] = [
    ['text/*', 'Text', 'only text can be added.'],
    ['Image/*', 'Images', 'only images can be added.'],
    ['IMAGE/*,.PDF', 'Images and PDF', 'only images and PDF can be added.'],
    ['font/*, audio/*', 'Font and audio', 'only font and audio can be added.'],
    ['video/MP4', 'MP4', 'only MP4 can be added.'],
  ];
  for (const [accept, help, refusal] of kinds) {
    it(`is told what accept="${accept}" lets in, as is the zone’s help`, async () => {
      const store = await createStore(`accept="${accept}"`);
      expect(text(store.shadowRoot!.querySelector('slot[name=help]'))).to.equal(help);
      const [detail] = await refused(store, picture('a.zip', 3, 'application/zip'));
      expect(detail!.message).to.equal(`“a.zip” was not added: ${refusal}`);
    });
  }

  it('is judged by the first rule that it breaks', async () => {
    const store = await createStore('multiple max-size="1" max-files="1"');
    const codes = (await refused(store, new File([], 'a.txt'), picture('b.png', 2), empty('c.png'))).map(
      ({ code }) => code,
    );
    expect(codes).to.deep.equal(['wrong-type', 'too-large', 'empty']);
  });

  it('is exactly as large as it may be, and enters', async () => {
    const store = await createStore('multiple max-size="1KiB" max-files="2"');
    expect(await refused(store, picture('a.png', 1024), picture('b.png', 1))).to.deep.equal([]);
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
  });

  it('does not keep the others from being stored with auto-upload', async () => {
    const store = await createStore('multiple auto-upload');
    const tape = new Tape(store);
    await choose(store, picture('a.txt', 3, 'text/plain'), good(), empty('b.png'));
    await store.upload();
    expect(tape.types).to.deep.equal(['chosen', 'refused', 'refused', 'storing', 'stored', 'settled']);
    expect(names(store)).to.deep.equal(['good.png']);
  });

  it('leaves an empty list when nothing was usable', async () => {
    const store = await createStore('multiple');
    expect(await refused(store, empty('a.png'), picture('b.txt', 3, 'text/plain'))).to.have.lengthOf(2);
    expect(store.items).to.deep.equal([]);
    expect(await store.upload()).to.deep.equal({ stored: [], failed: [], cancelled: [] });
  });
});

describe('the notice of what was refused', () => {
  const many = (count: number): File[] =>
    Array.from({ length: count }, (_, index) => picture(`${index}.txt`, 3, 'text/plain'));

  it('names the first few and counts the rest', async () => {
    const store = await createStore('multiple');
    await choose(store, ...many(8));
    expect(notices(store)).to.have.lengthOf(3);
    expect(text(store.shadowRoot!.querySelector('.notice'))).to.include('5 more');
  });

  it('is dismissed by its button, and the focus stays in the element', async () => {
    const store = await createStore('multiple');
    await choose(store, ...many(1));
    const dismiss = store.shadowRoot!.querySelector<HTMLElement>('.notice button')!;
    expect(dismiss.getAttribute('aria-label')).to.equal('Dismiss');
    await press(store, dismiss);
    expect(notices(store)).to.deep.equal([]);
    expect(store.shadowRoot!.activeElement).not.to.equal(null);
  });

  it('goes when something else is chosen, or all is cleared', async () => {
    const store = await createStore('multiple');
    await choose(store, ...many(2));
    await choose(store, good());
    expect(notices(store)).to.deep.equal([]);
    await choose(store, ...many(2));
    store.clear();
    await store.updateComplete;
    expect(notices(store)).to.deep.equal([]);
  });
});

describe('max-files', () => {
  it('counts what is in the list, and a removed file makes room', async () => {
    const store = await createStore('multiple max-files="2"');
    await choose(store, picture('a.png'));
    const late = picture('c.png');
    const [detail] = await refused(store, picture('b.png'), late);
    expect(detail).to.include({ code: 'too-many', file: late });
    store.removeItem(store.items[0]!);
    expect(await refused(store, late)).to.deep.equal([]);
    expect(names(store)).to.deep.equal(['b.png', 'c.png']);
  });

  it('takes no file out of the list when it is lowered', async () => {
    const store = await createStore('multiple');
    await storeAll(store, picture('a.png'), picture('b.png'));
    store.maxFiles = 1;
    expect((await refused(store, picture('c.png'))).map(({ code }) => code)).to.deep.equal(['too-many']);
    expect(names(store)).to.deep.equal(['a.png', 'b.png']);
  });
});
