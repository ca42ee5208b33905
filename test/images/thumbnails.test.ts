import { expect, waitUntil } from '@open-wc/testing';
import { type Source, Thumbnails } from '../../src/images/thumbnails.js';
import { picture } from './pictures.js';

describe('a list of thumbnails', () => {
  const createBitmap = window.createImageBitmap.bind(window);
  let file: File;
  let redraws: number;
  /** Ends of the pictures that are being decoded. */
  let decoding: (() => void)[];

  const source = (id: string): Source => ({ id, file });
  const thumbnails = (): Thumbnails => new Thumbnails(() => redraws++);

  beforeEach(async () => {
    file = await picture(30, 30);
    redraws = 0;
    decoding = [];
    window.createImageBitmap = () => new Promise((resolve) => decoding.push(() => resolve(createBitmap(file))));
  });

  afterEach(() => {
    window.createImageBitmap = createBitmap;
  });

  it('is made two at a time, in its order', async () => {
    const list = thumbnails();
    list.show([source('a'), source('b'), source('c')]);
    await waitUntil(() => decoding.length === 2);
    decoding[1]!();
    await waitUntil(() => decoding.length === 3);
    expect(list.of('a')).to.equal(undefined);
    expect(list.of('b')).to.be.instanceOf(HTMLCanvasElement);
    expect(list.of('c')).to.equal(undefined);
    expect(redraws).to.equal(1);
  });

  it('makes each picture once', async () => {
    const list = thumbnails();
    list.show([source('a')]);
    list.show([source('a')]);
    await waitUntil(() => decoding.length);
    decoding[0]!();
    await waitUntil(() => redraws);
    list.show([source('a'), source('b')]);
    await waitUntil(() => decoding.length === 2);
    const canvas = list.of('a');
    list.show([source('a'), source('b')]);
    expect(canvas).to.be.instanceOf(HTMLCanvasElement);
    expect(list.of('a')).to.equal(canvas);
    expect(decoding).to.have.length(2);
  });

  it('gives up what leaves it, in line or at work, and forgets what it made', async () => {
    const list = thumbnails();
    list.show([source('a'), source('b'), source('c'), source('d')]);
    await waitUntil(() => decoding.length === 2);
    list.show([source('b'), source('d')]);
    for (const end of decoding) end();
    await waitUntil(() => decoding.length === 3);
    decoding[2]!();
    await waitUntil(() => list.of('d'));
    expect(list.of('a')).to.equal(undefined);
    expect(list.of('b')).to.be.instanceOf(HTMLCanvasElement);
    expect(list.of('c')).to.equal(undefined);
    list.show([]);
    expect(list.of('b')).to.equal(undefined);
  });

  it('goes on after a picture that cannot be decoded', async () => {
    let calls = 0;
    window.createImageBitmap = () => (calls++ ? createBitmap(file) : Promise.reject(new TypeError('broken')));
    const list = thumbnails();
    list.show([source('a'), source('b')]);
    await waitUntil(() => list.of('b'));
    expect(list.of('a')).to.equal(undefined);
    expect(redraws).to.equal(1);
  });
});
