import { expect } from '@open-wc/testing';
import { square } from '../../src/images/square.js';
import { drawThumbnail } from '../../src/images/thumbnail.js';
import { stub } from '../helpers/element.js';
import { segment } from './metadata.js';
import { corners, disc, picture, QUARTERS } from './pictures.js';

/** Whether this browser reads JPEG in a fraction of its size, and upright. */
const readsInSmall = typeof ImageDecoder !== 'undefined' && 'rotation' in VideoFrame.prototype;

/** A JPEG photo, grey all over: each of its blocks is two bits. */
function grey(width: number, height: number): File {
  const table = (kind: number, value: number): Uint8Array =>
    segment(0xc4, [kind, 1, ...Array<number>(15).fill(0), value]);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  return new File(
    [
      new Uint8Array([0xff, 0xd8]),
      segment(0xdb, [0, ...Array<number>(64).fill(1)]),
      segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
      table(0, 0),
      table(0x10, 0),
      segment(0xda, [1, 1, 0, 0, 63, 0]),
      new Uint8Array(Math.ceil(blocks / 4)),
      new Uint8Array([0xff, 0xd9]),
    ] as BlobPart[],
    'grey.jpg',
    { type: 'image/jpeg' },
  );
}

const never = new AbortController().signal;
const draw = (file: File, signal = never): Promise<HTMLCanvasElement | undefined> => drawThumbnail(file, signal);

describe('thumbnails of images', () => {
  const createBitmap = window.createImageBitmap.bind(window);
  let bitmaps: { bitmap: ImageBitmap; width: number; height: number }[];
  let onBitmap = (): void => {};

  beforeEach(() => {
    bitmaps = [];
    onBitmap = () => {};
    window.createImageBitmap = async (...args: unknown[]) => {
      const bitmap = await (createBitmap as (...args: unknown[]) => Promise<ImageBitmap>)(...args);
      bitmaps.push({ bitmap, width: bitmap.width, height: bitmap.height });
      onBitmap();
      return bitmap;
    };
  });

  afterEach(() => {
    window.createImageBitmap = createBitmap;
    expect(
      bitmaps.filter(({ bitmap }) => bitmap.width > 0),
      'bitmaps left open',
    ).to.deep.equal([]);
  });

  const [red, green, blue, yellow] = QUARTERS;
  const orientations = [
    [red, green, blue, yellow],
    [green, red, yellow, blue],
    [yellow, blue, green, red],
    [blue, yellow, red, green],
    [red, blue, green, yellow],
    [blue, red, yellow, green],
    [yellow, green, blue, red],
    [green, yellow, red, blue],
  ];
  for (const [index, expected] of orientations.entries()) {
    it(`turn a photo as its EXIF orientation ${index + 1} says`, async () => {
      const canvas = await draw(await picture(480, 360, { orientation: index + 1 }));
      expect(corners(canvas)).to.deep.equal(expected);
    });
  }

  const shapes: [string, number, number, number?][] = [
    ['a square', 300, 300],
    ['a landscape', 600, 400],
    ['a portrait', 400, 600],
    ['a panorama', 4000, 200],
    ['a long screenshot', 200, 4000],
    ['a panorama that EXIF turns', 4000, 200, 6],
    ['a portrait that EXIF turns', 400, 1600, 8],
    ['a small banner', 600, 40],
    ['an icon', 32, 32],
    ['a favicon', 16, 16],
  ];
  for (const [name, width, height, orientation] of shapes) {
    it(`show the middle of ${name} (${width} × ${height}), not distorted`, async () => {
      const canvas = (await draw(await picture(width, height, orientation ? { orientation } : { type: 'image/png' })))!;
      expect([canvas.width, canvas.height]).to.deep.equal([88, 88]);
      expect(corners(canvas)).to.have.members(QUARTERS);
      const [across, down] = disc(canvas);
      expect(across).to.be.closeTo(44, 10);
      expect(down).to.be.closeTo(across, 3);
    });
  }

  for (const type of ['image/png', 'image/webp'] as const) {
    it(`show ${type}`, async () => {
      expect(corners(await draw(await picture(300, 200, { type })))).to.deep.equal(QUARTERS);
    });
  }

  const made: [string, string, string][] = [
    ['the first picture of an animated GIF', 'moving.gif', 'image/gif'],
    ['the first picture of an animated WebP', 'moving.webp', 'image/webp'],
    ['the first picture of an animated AVIF', 'moving.avif', 'image/avif'],
    ['an AVIF picture', 'still.avif', 'image/avif'],
    ['an AVIF picture that is turned', 'turned.avif', 'image/avif'],
  ];
  for (const [what, name, type] of made) {
    it(`show ${what}, as the browser does`, async () => {
      const bytes = await (await fetch(new URL(`./fixtures/${name}`, import.meta.url))).blob();
      const file = new File([bytes], name, { type });
      const shown = await createBitmap(file).then(
        (bitmap) => corners(square(bitmap, bitmap)),
        () => undefined,
      );
      // Not all of them turn it, and not all know AVIF.
      const possible = name.startsWith('turned') ? [QUARTERS, orientations[5]] : [QUARTERS];
      if (shown || type !== 'image/avif') expect(possible).to.deep.include(shown);
      expect(corners(await draw(file))).to.deep.equal(shown);
    });
  }

  for (const [width, height] of [
    [1, 1],
    [1, 3000],
    [3000, 1],
  ] as const) {
    it(`show a strip of ${width} × ${height} at its own size`, async () => {
      expect(await draw(await picture(width, height, { type: 'image/png' }))).to.be.instanceOf(HTMLCanvasElement);
      expect(bitmaps).to.have.length(1);
      expect([bitmaps[0]!.width, bitmaps[0]!.height]).to.deep.equal([width, height]);
    });
  }

  it('decode a large picture to a small one', async () => {
    await draw(await picture(3000, 2000, { type: 'image/png' }));
    expect(bitmaps.map(({ width, height }) => [width, height])).to.deep.equal([[264, 176]]);
  });

  it('read a photo in a small size where the browser can, and else decode it to one', async () => {
    const frames: number[][] = [];
    stub(window, 'ImageDecoder', (Original) => {
      if (!readsInSmall) return Original;
      return class extends Original {
        override async decode(): Promise<ImageDecodeResult> {
          const result = await super.decode();
          frames.push([result.image.codedWidth, result.image.codedHeight]);
          return result;
        }
      };
    });
    expect(corners(await draw(await picture(3000, 2000, { orientation: 3 })))).to.deep.equal(orientations[2]);
    if (readsInSmall) expect(frames).to.deep.equal([[375, 250]]);
    else expect(bitmaps.map(({ width, height }) => [width, height])).to.deep.equal([[264, 176]]);
    expect(bitmaps.length).to.equal(readsInSmall ? 0 : 1);
  });

  it('show what there is of a photo that is cut off', async () => {
    const whole = await picture(1600, 1200);
    const cut = new File([whole.slice(0, whole.size * 0.9)], 'cut.jpg', { type: 'image/jpeg' });
    const expected = await createBitmap(cut).then(
      (bitmap) => corners(square(bitmap, bitmap)),
      () => undefined,
    );
    expect(corners(await draw(cut))).to.deep.equal(expected);
  });

  it('show a photo of 100 megapixels where it can be read in a small size, and else an icon', async () => {
    const file = grey(10_000, 10_000);
    const canvas = await draw(file);
    expect(bitmaps).to.have.length(0);
    expect(!!canvas).to.equal(readsInSmall);
    if (canvas)
      expect([...canvas.getContext('2d')!.getImageData(40, 40, 1, 1).data]).to.deep.equal([128, 128, 128, 255]);
  });

  it('leave alone what would take hundreds of megabytes to decode', async () => {
    const bytes = new Uint8Array(await (await picture(8, 8, { type: 'image/png' })).arrayBuffer());
    const size = new DataView(bytes.buffer);
    size.setUint32(16, 20_000);
    size.setUint32(20, 20_000);
    window.createImageBitmap = () => expect.fail('decoded');
    expect(await draw(new File([bytes], 'huge.png', { type: 'image/png' }))).to.equal(undefined);
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>window.ran = true</script></svg>';
  const hopeless: [string, BlobPart, string][] = [
    ['a drawing', svg, 'image/svg+xml'],
    ['a broken picture', 'nothing of the kind', 'image/png'],
    ['an empty picture', '', 'image/jpeg'],
    ['a photo that ends in its head', new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 9, 99, 9, 99]), 'image/jpeg'],
    ['a HEIC picture that is none', '\0\0\0\x18ftypheic', 'image/heic'],
    ['text', 'text', 'text/plain'],
    ['an untyped file', 'what', ''],
  ];
  for (const [name, content, type] of hopeless) {
    it(`show nothing of ${name}`, async () => {
      expect(await draw(new File([content], 'file', { type }))).to.equal(undefined);
      expect(window).not.to.have.property('ran');
    });
  }

  it('take a damaged head for no reason to fail', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]);
    expect(await draw(new File([png], 'cut.png', { type: 'image/png' }))).to.equal(undefined);
  });

  it('decode nothing once given up', async () => {
    const file = await picture(300, 200);
    expect(await draw(file, AbortSignal.abort())).to.equal(undefined);
    expect(bitmaps).to.deep.equal([]);
  });

  it('drop a picture that is given up while it is decoded', async () => {
    const controller = new AbortController();
    onBitmap = () => controller.abort();
    const file = await picture(300, 200, { type: 'image/png' });
    expect(!!(await draw(file, controller.signal))).to.equal(false);
    expect(bitmaps).to.have.length(1);
  });
});
