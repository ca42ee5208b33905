import { expect } from '@open-wc/testing';
import { type Limits, prepare } from '../../src/images/prepare.js';
import { en } from '../../src/locales/en.js';
import { StoreError } from '../../src/upload/errors.js';
import type { Prepared } from '../../src/upload/queue-types.js';
import { noise } from '../helpers/files.js';
import {
  bytesOf,
  chunk,
  exif,
  extended,
  find,
  foundIn,
  join,
  jpegMetadata,
  latin,
  pixelsOf,
  riff,
  riffChunk,
  SECRET,
  webp,
  withChunks,
  withSegments,
} from './metadata.js';
import { corners, picture, QUARTERS } from './pictures.js';

const never = new AbortController().signal;

const run = (file: File, limits: Partial<Limits>, signal = never): Promise<Prepared | undefined> =>
  prepare({ maxWidth: Infinity, maxHeight: Infinity, stripMetadata: false, ...limits }, { words: en }, file, signal);

/** A picture that is large in bytes, so that a smaller one is smaller. */
async function rich(width: number, height: number, type: string, alpha = 255): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const data = new ImageData(width, height);
  data.data.set(noise(width * height * 4));
  for (let at = 3; at < data.data.length; at += 4) data.data[at] = alpha;
  canvas.getContext('2d')!.putImageData(data, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type);
  });
  return new File([blob!], 'rich', { type, lastModified: 1_500_000_000_000 });
}

const sizeOf = async (file: Blob): Promise<[number, number]> => {
  const { width, height } = await pixelsOf(file);
  return [width, height];
};

/** The colours in the corners of a picture's middle square. */
async function quarters(file: Blob): Promise<string[] | undefined> {
  const bitmap = await createImageBitmap(file);
  const edge = Math.min(bitmap.width, bitmap.height);
  const canvas = Object.assign(document.createElement('canvas'), { width: edge, height: edge });
  canvas.getContext('2d')!.drawImage(bitmap, (edge - bitmap.width) / 2, (edge - bitmap.height) / 2);
  return corners(canvas);
}

describe('a picture that is larger than the page wants', () => {
  for (const type of ['image/jpeg', 'image/png']) {
    it(`is scaled to fit, with its proportions, name and type: ${type}`, async () => {
      const file = await rich(300, 200, type);
      const made = await run(file, { maxWidth: 120, maxHeight: 120 });
      expect(made!.changes).to.deep.equal({ scaled: { width: 120, height: 80 }, stripped: false });
      expect(await sizeOf(made!.file)).to.deep.equal([120, 80]);
      const { name, type: kept, lastModified, size } = made!.file;
      expect([name, kept, lastModified]).to.deep.equal(['rich', type, 1_500_000_000_000]);
      expect(size).to.be.below(file.size);
      expect(find(await bytesOf(made!.file), type === 'image/jpeg' ? '\xff\xd8\xff' : '\x89PNG')).to.equal(0);
    });
  }

  it('is as high as it may be, where that is the limit', async () => {
    const made = await run(await rich(300, 200, 'image/jpeg'), { maxHeight: 50 });
    expect(made!.changes.scaled).to.deep.equal({ width: 75, height: 50 });
    expect(await sizeOf(made!.file)).to.deep.equal([75, 50]);
  });

  for (let orientation = 1; orientation <= 8; orientation++) {
    it(`stands upright when it is scaled: EXIF ${orientation}`, async () => {
      const file = await picture(600, 400, { orientation });
      const before = await quarters(file);
      if (orientation === 1) expect(before).to.deep.equal(QUARTERS);
      const made = await run(file, { maxWidth: 100, maxHeight: 100 });
      const size = orientation > 4 ? [67, 100] : [100, 67];
      expect(await sizeOf(made!.file)).to.deep.equal(size);
      expect(await quarters(made!.file)).to.deep.equal(before);
      expect((await foundIn(made!.file)).orientation).to.equal(1);
    });
  }

  it('keeps what shines through', async () => {
    const made = await run(await rich(200, 100, 'image/png', 128), { maxWidth: 100 });
    const { data } = await pixelsOf(made!.file);
    expect(data[3]).to.be.within(126, 130);
    expect(data[data.length - 1]).to.be.within(126, 130);
  });

  it('loses no fine pattern', async () => {
    const edge = 700;
    const canvas = Object.assign(document.createElement('canvas'), { width: edge, height: edge });
    const context = canvas.getContext('2d')!;
    const data = context.createImageData(edge, edge);
    for (let at = 0; at < edge ** 2; at++) {
      const value = (at + Math.floor(at / edge)) % 2 ? 255 : 0;
      data.data.set([value, value, value, 255], 4 * at);
    }
    context.putImageData(data, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 1);
    });
    const made = await run(new File([blob!], 'grey', { type: 'image/jpeg' }), { maxWidth: 100 });
    const { data: pixels } = await pixelsOf(made!.file);
    expect(Math.min(...pixels.filter((_, index) => index % 4 === 0))).to.be.above(90);
    expect(Math.max(...pixels.filter((_, index) => index % 4 === 0))).to.be.below(165);
  });

  it('is scaled as WebP where the browser writes that; else it is sent as it is', async () => {
    const writes =
      (await rich(8, 8, 'image/webp')).slice(0, 4).size && (await bytesOf(await rich(8, 8, 'image/webp')))[0] === 0x52;
    const file = writes
      ? await rich(300, 200, 'image/webp')
      : new File([await webp('lossy')], 'a', { type: 'image/webp' });
    const made = await run(file, { maxWidth: 60 });
    if (writes) {
      expect(await sizeOf(made!.file)).to.deep.equal([60, 40]);
      expect(find(await bytesOf(made!.file), 'WEBP')).to.equal(8);
    } else expect(made).to.equal(undefined);
  });
});

describe('a picture is sent as it is', () => {
  const LIMITS = { maxWidth: 10, maxHeight: 10, stripMetadata: true };

  it('where it fits: it is never made larger', async () => {
    expect(await run(await picture(60, 40), { maxWidth: 60, maxHeight: 40 })).to.equal(undefined);
    expect(await run(await picture(60, 40), { maxWidth: 6000 })).to.equal(undefined);
  });

  it('where it would have more bytes than before', async () => {
    // Two colours as one bit a pixel: the smaller one has shades.
    const rows = Array.from({ length: 64 }, (_, row) => [
      0,
      ...noise(8, row).map((byte) => (byte > 127 ? 240 : 15)),
    ]).flat();
    const stream = new Blob([new Uint8Array(rows)]).stream().pipeThrough(new CompressionStream('deflate'));
    const data = await bytesOf(await new Response(stream).blob());
    const head = chunk('IHDR', [0, 0, 0, 64, 0, 0, 0, 64, 1, 0, 0, 0, 0]);
    const file = new File([join([0x89], 'PNG\r\n\x1a\n', head, chunk('IDAT', data), chunk('IEND'))], 'a.png', {
      type: 'image/png',
    });
    expect(await sizeOf(file)).to.deep.equal([64, 64]);
    expect(await run(file, { maxWidth: 60 })).to.equal(undefined);
  });

  it('where it is a GIF, an SVG or no picture', async () => {
    const gif = join('GIF89a', [64, 0, 64, 0, 0, 0, 0], SECRET);
    expect(await run(new File([gif], 'a.gif', { type: 'image/gif' }), LIMITS)).to.equal(undefined);
    expect(await run(new File([`<svg><desc>${SECRET}</desc></svg>`], 'a', { type: 'image/svg+xml' }), LIMITS)).to.equal(
      undefined,
    );
    expect(await run(new File([noise(99)], 'a.heic', { type: 'image/heic' }), LIMITS)).to.equal(undefined);
    expect(await run(new File([''], 'a', { type: '' }), LIMITS)).to.equal(undefined);
  });

  it('where it moves', async () => {
    const png = await bytesOf(await rich(60, 40, 'image/png'));
    const moving = withChunks(png, [chunk('acTL', [0, 0, 0, 1, 0, 0, 0, 0])]);
    expect(await run(new File([moving], 'a.png', { type: 'image/png' }), { maxWidth: 10 })).to.equal(undefined);
    const frames = riff(extended(2), riffChunk('ANIM', [0, 0, 0, 0, 0, 0]), riffChunk('ANMF', noise(40)));
    expect(await run(new File([frames], 'a.webp', { type: 'image/webp' }), LIMITS)).to.equal(undefined);
  });

  it('where it is broken, or would need too much memory, and only its size was asked for', async () => {
    const jpeg = await bytesOf(await picture(60, 40));
    const broken = new File([jpeg.slice(0, 40)], 'a.jpg', { type: 'image/jpeg' });
    expect(await run(broken, { maxWidth: 10 })).to.equal(undefined);
    const head = chunk('IHDR', [0, 0, 39, 16, 0, 0, 39, 16, 8, 6, 0, 0, 0]);
    const huge = new File([join([0x89], 'PNG\r\n\x1a\n', head, chunk('IDAT', noise(50)), chunk('IEND'))], 'a.png');
    const createBitmap = window.createImageBitmap.bind(window);
    let decoded = 0;
    window.createImageBitmap = (...source: unknown[]) => {
      if (source[0] instanceof Blob) decoded += 1;
      return createBitmap(...(source as [Blob]));
    };
    expect(await run(huge, { maxWidth: 10 })).to.equal(undefined);
    window.createImageBitmap = createBitmap;
    expect(decoded).to.equal(0);
  });

  it('where it was chosen while nothing was asked for', async () => {
    expect(
      await run(new File([withSegments(await bytesOf(await picture(60, 40)), jpegMetadata(6))], 'a.jpg'), {}),
    ).to.equal(undefined);
  });
});

describe('a picture whose metadata are not wanted', () => {
  const withPlace = async (orientation = 1, width = 60): Promise<File> =>
    new File([withSegments(await bytesOf(await picture(width, 40)), jpegMetadata(orientation))], 'me.jpg', {
      type: 'image/jpeg',
    });

  it('is sent without them, and says so', async () => {
    const made = await run(await withPlace(6), { stripMetadata: true });
    expect(made!.changes).to.deep.equal({ scaled: null, stripped: true });
    expect(await foundIn(made!.file)).to.deep.equal({ latitude: undefined, orientation: 6, groups: ['exif'] });
    expect([made!.file.name, made!.file.type]).to.deep.equal(['me.jpg', 'image/jpeg']);
  });

  it('is scaled as well', async () => {
    const made = await run(await withPlace(6, 600), { stripMetadata: true, maxHeight: 60 });
    expect(made!.changes).to.deep.equal({ scaled: { width: 4, height: 60 }, stripped: true });
    expect(find(await bytesOf(made!.file), SECRET)).to.equal(-1);
    expect((await foundIn(made!.file)).groups).to.deep.equal([]);
  });

  it('is known by its content, whatever its name and type say', async () => {
    const bytes = await bytesOf(await withPlace());
    for (const type of ['', 'image/png', 'image/gif', 'application/octet-stream'])
      expect((await run(new File([bytes], 'a', { type }), { stripMetadata: true }))!.changes.stripped).to.equal(true);
  });

  it('is left alone where it has none', async () => {
    expect(await run(await picture(60, 40), { stripMetadata: true })).to.equal(undefined);
  });

  it('is not sent where they cannot be removed, with a sentence that says so', async () => {
    const bytes = await bytesOf(await withPlace());
    const unknown = new File(
      [latin('ftypheic'), exif(1)].map((part) => join(part)),
      'a.jpg',
      { type: 'image/jpeg' },
    );
    for (const file of [new File([bytes.slice(0, 300)], 'a.jpg', { type: 'image/jpeg' }), unknown]) {
      const error: unknown = await run(file, { stripMetadata: true }).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(StoreError);
      expect((error as StoreError).code).to.equal('refused-by-page');
      expect((error as StoreError).serverText).to.match(/metadata could not be removed/);
    }
  });
});

describe('preparing pictures', () => {
  it('decodes one at a time, and gives up what is not wanted any more', async () => {
    const createBitmap = window.createImageBitmap.bind(window);
    const limits = { maxWidth: 10, maxHeight: 10, stripMetadata: false };
    const files = await Promise.all([
      rich(90, 90, 'image/jpeg'),
      rich(80, 80, 'image/jpeg'),
      rich(70, 70, 'image/jpeg'),
    ]);
    let open = 0;
    let most = 0;
    const decoded: unknown[] = [];
    const first = new AbortController();
    const second = new AbortController();
    window.createImageBitmap = async (source: ImageBitmapSource, options?: ImageBitmapOptions) => {
      if (!(source instanceof Blob)) return createBitmap(source, options);
      decoded.push(source);
      most = Math.max(most, ++open);
      const bitmap = await createBitmap(source, options);
      open -= 1;
      if (source === files[0]) {
        first.abort();
        second.abort();
      }
      return bitmap;
    };
    const signals = [first.signal, second.signal, never];
    const made = await Promise.all(files.map((file, index) => prepare(limits, { words: en }, file, signals[index]!)));
    window.createImageBitmap = createBitmap;
    expect(made.map((one) => one?.changes.scaled?.width)).to.deep.equal([undefined, undefined, 10]);
    expect(decoded).to.deep.equal([files[0], files[2]]);
    expect(most).to.equal(1);
  });
});
