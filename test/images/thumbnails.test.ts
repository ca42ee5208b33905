import { expect, waitUntil } from '@open-wc/testing';
import type { Stage } from '../../src/images/in-sight.js';
import { type Source, Thumbnails } from '../../src/images/thumbnails.js';
import { picture } from './pictures.js';

const HEIGHT = 40;

describe('a list of thumbnails', () => {
  const createBitmap = window.createImageBitmap.bind(window);
  let bytes: File;
  /** One for each test: what the one before still tells is not counted. */
  let redraws: { count: number };
  /** Ends of the pictures that are being decoded, and whose they are. */
  let decoding: (() => void)[];
  let begun: string[];
  /** Whose pictures were asked for, in their order. */
  let asked: string[];
  /** So often somebody looked where the list is. */
  let looks: number;
  let host: HTMLElement;
  let list: HTMLElement;
  let sources: Source[];

  const source = (id: string): Source => {
    const file = new File([bytes], id, { type: 'image/jpeg' });
    // What is read of a file first, in the very moment in which its turn comes.
    file.slice = (...part) => {
      asked.push(id);
      return Blob.prototype.slice.apply(file, part);
    };
    return { id, file };
  };
  const letters = (...ids: string[]): Source[] => ids.map(source);
  /** So many rows, of which five are in sight. */
  const rows = (count: number): Source[] => {
    sources = Array.from({ length: count }, (_, index) => source(`row-${index}`));
    list.append(
      ...sources.map(({ id }) => Object.assign(document.createElement('li'), { id, style: `height: ${HEIGHT}px` })),
    );
    return sources;
  };
  const thumbnails = (own = redraws): Thumbnails =>
    new Thumbnails(() => own.count++, { layout: 'list', shadowRoot: host.shadowRoot } satisfies Stage);
  const until = (condition: () => unknown, what?: string): Promise<void> =>
    waitUntil(condition, what, { interval: 10, timeout: 9000 }) as Promise<void>;

  /** Somebody has looked what is in sight now. */
  const seen = async (): Promise<void> => {
    const before = looks;
    await until(() => looks > before, 'a look at the list');
  };

  /** Decodes without being told to. */
  const decodeAtOnce = (): void => {
    window.createImageBitmap = (file: ImageBitmapSource) => {
      begun.push((file as File).name);
      return createBitmap(file);
    };
  };

  beforeEach(async () => {
    bytes = await picture(30, 30);
    redraws = { count: 0 };
    decoding = [];
    begun = [];
    asked = [];
    looks = 0;
    host = document.createElement('div');
    list = Object.assign(document.createElement('ul'), {
      style: `margin: 0; padding: 0; overflow: auto; height: ${5 * HEIGHT}px`,
    });
    list.setAttribute('part', 'list');
    list.getBoundingClientRect = () => {
      const rect = Element.prototype.getBoundingClientRect.call(list);
      // A window that is not open yet shows nothing.
      if (rect.top < innerHeight) looks += 1;
      return rect;
    };
    host.attachShadow({ mode: 'open' }).append(list);
    document.body.append(host);
    window.createImageBitmap = (file: ImageBitmapSource) => {
      begun.push((file as File).name);
      return new Promise((resolve) => decoding.push(() => resolve(createBitmap(file))));
    };
  });

  afterEach(() => {
    window.createImageBitmap = createBitmap;
    host.remove();
  });

  it('is made two at a time, in its order', async () => {
    const list = thumbnails();
    list.show(letters('a', 'b', 'c'));
    await until(() => decoding.length === 2);
    decoding[1]!();
    await until(() => decoding.length === 3);
    expect(!!list.of('a')).to.equal(false);
    expect(!!list.of('b')).to.equal(true);
    expect(!!list.of('c')).to.equal(false);
    await until(() => redraws.count === 1);
  });

  it('makes each picture once', async () => {
    const list = thumbnails();
    list.show(letters('a'));
    list.show(letters('a'));
    await until(() => decoding.length);
    decoding[0]!();
    await until(() => redraws.count);
    list.show(letters('a', 'b'));
    await until(() => decoding.length === 2);
    const canvas = list.of('a');
    list.show(letters('a', 'b'));
    expect(!!canvas && list.of('a') === canvas).to.equal(true);
    expect(decoding).to.have.length(2);
  });

  it('gives up what leaves it, in line or at work, and forgets what it made', async () => {
    const list = thumbnails();
    list.show(letters('a', 'b', 'c', 'd'));
    await until(() => decoding.length === 2);
    list.show(letters('b', 'd'));
    for (const end of decoding) end();
    await until(() => decoding.length === 3);
    decoding[2]!();
    await until(() => list.of('d'));
    expect(!!list.of('a')).to.equal(false);
    expect(!!list.of('b')).to.equal(true);
    expect(!!list.of('c')).to.equal(false);
    list.show([]);
    expect(!!list.of('b')).to.equal(false);
  });

  it('has the picture of what left it and came back while it was made', async () => {
    const list = thumbnails();
    list.show(letters('a'));
    await until(() => decoding.length);
    list.show([]);
    list.show(letters('a'));
    decoding[0]!();
    await until(() => decoding.length === 2);
    decoding[1]!();
    await until(() => list.of('a'));
  });

  it('goes on after a picture that cannot be decoded', async () => {
    let calls = 0;
    window.createImageBitmap = (file: ImageBitmapSource) => {
      calls++;
      return (file as File).name === 'a' ? Promise.reject(new TypeError('broken')) : createBitmap(file);
    };
    const list = thumbnails();
    list.show(letters('a', 'b'));
    await until(() => list.of('b'));
    expect(!!list.of('a')).to.equal(false);
    await until(() => redraws.count === 1);
    list.show(letters('a', 'b', 'c'));
    await until(() => list.of('c'));
    expect(calls).to.equal(3);
  });

  it('begins with what is in sight, then what is next to it, then the others in their order', async () => {
    const shown = rows(60);
    list.scrollTop = 30.5 * HEIGHT;
    const pictures = thumbnails();
    pictures.show(shown);
    // Nobody knows yet what is in sight: two are begun at once.
    await seen();
    expect(asked).to.deep.equal(['row-0', 'row-1']);
    for (let next = 0; next < 60; next++) {
      await until(() => decoding.length > next, `picture ${next}`);
      decoding[next]!();
    }
    await until(() => shown.every(({ id }) => pictures.of(id)), 'all pictures');
    const places = asked.map((name) => Number(name.slice(4)));
    const inSight = [30, 31, 32, 33, 34, 35];
    const near = [36, 37, 38, 39, 40, 41, 42, 43, 29, 28, 27, 26, 25, 24, 23, 22];
    const others = places.map((_, place) => place).filter((place) => place > 1 && (place < 22 || place > 43));
    expect(places).to.deep.equal([0, 1, ...inSight, ...near, ...others]);
  });

  it('turns to what comes into sight, in rows that were added later, too', async () => {
    const first = rows(30);
    const pictures = thumbnails();
    pictures.show(first);
    await until(() => decoding.length === 2);
    const all = [...first, source('late')];
    list.append(Object.assign(document.createElement('li'), { id: 'late', style: `height: ${HEIGHT}px` }));
    pictures.show(all);
    list.scrollTop = list.scrollHeight;
    await seen();
    await until(() => {
      decoding.shift()?.();
      return pictures.of('late');
    }, 'the picture of the last row');
    expect(begun.length).to.be.below(20);
  });

  it('knows a row by its id, whatever file it stood for before', async () => {
    const shown = rows(60);
    decodeAtOnce();
    const pictures = thumbnails();
    pictures.show(shown);
    await until(() => pictures.of('row-59'));
    // The first half goes: rows are used for others.
    for (const row of [...list.children].slice(30)) row.remove();
    const left = sources.slice(30);
    for (const [index, row] of [...list.children].entries()) row.id = left[index]!.id;
    const all = [...left.slice(0, 2), source('new'), ...left.slice(2)];
    list.children[2]!.id = 'new';
    pictures.show(all);
    await until(() => pictures.of('new'));
    expect(!!pictures.of('row-0')).to.equal(false);
  });

  it('is made where nothing of it is displayed, as far as memory may go, and the rest when it is shown', async () => {
    host.style.display = 'none';
    decodeAtOnce();
    const shown = rows(300);
    const pictures = thumbnails();
    const made = (): number => shown.filter(({ id }) => pictures.of(id)).length;
    pictures.show(shown);
    await until(() => made() > 200, 'the first pictures');
    expect(!!pictures.of('row-299')).to.equal(false);
    host.style.display = '';
    list.scrollTop = list.scrollHeight;
    await until(() => pictures.of('row-299'), 'the last picture');
  });

  it('lets go of what was in sight longest ago, and makes it again when it comes back', async () => {
    decodeAtOnce();
    const shown = rows(420);
    const pictures = thumbnails();
    const held = (): HTMLCanvasElement[] => shown.map(({ id }) => pictures.of(id)).filter((one) => one !== undefined);
    pictures.show(shown);
    await until(() => held().length > 200, 'the first pictures');
    const first = pictures.of('row-0')!;
    for (let top = 20; top < 420; top += 20) {
      list.scrollTop = top * HEIGHT;
      await seen();
      const inSight = Math.min(top, 415) + 4;
      await until(() => pictures.of(`row-${inSight}`), `the picture of row ${inSight}`);
    }
    const size = held().reduce((sum, { width, height }) => sum + 4 * width * height, 0);
    expect(size).to.be.at.most(2 ** 23);
    expect(!!pictures.of('row-0')).to.equal(false);
    expect([first.width, first.height]).to.deep.equal([0, 0]);
    expect(!!pictures.of('row-400')).to.equal(true);
    list.scrollTop = 0;
    await until(() => pictures.of('row-0')?.width === 88, 'the first picture again');
    expect(begun.filter((name) => name === 'row-0')).to.have.length(2);
  });
});
