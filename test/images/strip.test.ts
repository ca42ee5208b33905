import { expect } from '@open-wc/testing';
import { readJpeg } from '../../src/images/jpeg.js';
import { readPng } from '../../src/images/png.js';
import { readWebp } from '../../src/images/webp.js';
import {
  bytesOf,
  chunk,
  chunksOf,
  codesOf,
  exif,
  extended,
  find,
  foundIn,
  iccSegment,
  join,
  jpegMetadata,
  namesOf,
  pixelsOf,
  pngColours,
  pngMetadata,
  profile,
  riff,
  riffChunk,
  riffChunksOf,
  scanOf,
  SECRET,
  segment,
  webp,
  webpMetadata,
  withChunks,
  withSegments,
} from './metadata.js';
import { picture } from './pictures.js';

const FILM = join([0, 0, 0, 24], 'ftypmp42', SECRET);

/** The picture without its metadata, which it has to have. */
async function strip(read: typeof readJpeg, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Blob> {
  const { stripped } = await read(new Blob([bytes], { type }));
  expect(stripped).to.be.instanceOf(Blob);
  return new Blob([stripped!], { type });
}

/** Nothing of it is left, and it looks as before. */
async function expectClean(before: Uint8Array<ArrayBuffer>, after: Blob): Promise<void> {
  const bytes = await bytesOf(after);
  for (const sign of [SECRET, 'xmpmeta', 'adobe:', 'GPS', 'Photoshop', 'MPF']) expect(find(bytes, sign)).to.equal(-1);
  expect(await pixelsOf(after)).to.deep.equal(await pixelsOf(new Blob([before], { type: after.type })));
}

describe('metadata of JPEG pictures', () => {
  const jpeg = async (): Promise<Uint8Array<ArrayBuffer>> => bytesOf(await picture(60, 40));

  it('are removed with what follows the picture, and its own data stay byte for byte', async () => {
    const plain = await jpeg();
    const full = withSegments(plain, [...jpegMetadata(1), iccSegment()], FILM);
    const before = await foundIn(new Blob([full]));
    expect(before.latitude).to.be.closeTo(51.52, 0.01);
    expect(before.groups).to.include.members(['exif', 'gps', 'iptc', 'xmp']);

    const after = await strip(readJpeg, full, 'image/jpeg');
    await expectClean(full, after);
    expect(await foundIn(after)).to.deep.equal({ latitude: undefined, orientation: 1, groups: [] });
    const bytes = await bytesOf(after);
    expect(scanOf(bytes)).to.deep.equal(scanOf(plain));
    expect(find(bytes, 'ICC_PROFILE')).to.be.above(0);
    expect(bytes).to.deep.equal(withSegments(plain, [iccSegment()]));
  });

  for (const little of [false, true]) {
    it(`are removed but for how the picture is turned, ${little ? 'little' : 'big'}-endian`, async () => {
      const plain = await jpeg();
      for (let orientation = 2; orientation <= 8; orientation++) {
        const full = withSegments(plain, jpegMetadata(orientation, little));
        const after = await strip(readJpeg, full, 'image/jpeg');
        await expectClean(full, after);
        expect(await foundIn(after)).to.deep.equal({ latitude: undefined, orientation, groups: ['exif'] });
        const again = await readJpeg(after);
        expect(again.orientation).to.equal(orientation);
        expect(again.stripped, 'a second time').to.equal(undefined);
      }
    });
  }

  it('are removed from what a real camera has made', async () => {
    for (const name of ['starfish', 'test']) {
      const real = await bytesOf(await (await fetch(`/node_modules/exif-parser/test/${name}.jpg`)).blob());
      expect((await foundIn(new Blob([real]))).groups).to.include('exif');
      const after = await strip(readJpeg, real, 'image/jpeg');
      const { groups, latitude } = await foundIn(after);
      expect(groups.filter((group) => group !== 'exif')).to.deep.equal([]);
      expect(latitude).to.equal(undefined);
      const bytes = await bytesOf(after);
      expect(scanOf(bytes)).to.deep.equal(scanOf(real).subarray(0, scanOf(bytes).length));
      expect([...bytes.subarray(-2)]).to.deep.equal([0xff, 0xd9]);
      expect(codesOf(bytes).filter((code) => code > 0xe2 && code !== 0xee)).to.deep.equal([]);
      expect(await pixelsOf(after)).to.deep.equal(await pixelsOf(new Blob([real], { type: 'image/jpeg' })));
    }
  });

  it('are removed between scans, too, and the small preview in the head', async () => {
    const plain = await jpeg();
    // Between two scans of a progressive picture there may be segments; here a comment before the end.
    const late = join(plain.subarray(0, -2), segment(0xfe, SECRET), [0xff, 0xd9]);
    expect(await bytesOf(await strip(readJpeg, late, 'image/jpeg'))).to.deep.equal(plain);
    const head = plain.subarray(4, 18);
    const preview = join(
      plain.subarray(0, 2),
      segment(0xe0, head.subarray(2, 14), [1, 1, 9, 9, 9]),
      plain.subarray(20),
    );
    expect(await bytesOf(await strip(readJpeg, preview, 'image/jpeg'))).to.deep.equal(plain);
  });

  it('are none in a picture without any: the file is left alone', async () => {
    const plain = await jpeg();
    expect(await readJpeg(new Blob([plain]))).to.deep.equal({
      ...{ width: 60, height: 40, orientation: 1, isAnimated: false, isLossless: false },
      stripped: undefined,
    });
    expect((await readJpeg(new Blob([withSegments(plain, [iccSegment()])]))).stripped).to.equal(undefined);
  });

  it('are removed from a picture that is cut off, which is shown as far as it goes', async () => {
    const full = withSegments(await jpeg(), jpegMetadata(1)).slice(0, -30);
    const after = await bytesOf(await strip(readJpeg, full, 'image/jpeg'));
    expect(find(after, SECRET)).to.equal(-1);
    expect(scanOf(after)).to.deep.equal(scanOf(full));
  });

  it('cannot be removed from what is no picture', async () => {
    const plain = await jpeg();
    const broken = [
      plain.subarray(0, 2),
      plain.subarray(0, 30),
      join(plain.subarray(0, 2), plain),
      join([0xff, 0xd8, 0xff, 0xe1, 0, 1], plain.subarray(2)),
      join(plain.subarray(0, 2), segment(0xfe, SECRET), [0xff, 0xd9]),
    ];
    for (const bytes of broken) {
      const error: unknown = await readJpeg(new Blob([bytes])).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(RangeError);
    }
  });
});

describe('metadata of PNG pictures', () => {
  const png = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const drawn = await bytesOf(await picture(60, 40, { type: 'image/png' }));
    // Firefox signs what it draws.
    const own = chunksOf(drawn).filter(({ name }) => name !== 'deBG');
    return join(drawn.subarray(0, 8), ...own.map(({ bytes }) => bytes));
  };

  it('are removed with what follows the picture; colours and density stay', async () => {
    const plain = withChunks(await png(), pngColours());
    const full = withChunks(plain, pngMetadata(1), FILM);
    expect((await foundIn(new Blob([full]))).groups).to.include.members(['exif', 'gps', 'xmp']);
    const after = await strip(readPng, full, 'image/png');
    await expectClean(full, after);
    expect(await bytesOf(after)).to.deep.equal(plain);
  });

  it('are removed but for how the picture is turned', async () => {
    const full = withChunks(await png(), pngMetadata(6));
    const after = await strip(readPng, full, 'image/png');
    await expectClean(full, after);
    expect((await foundIn(after)).orientation).to.equal(6);
    expect(find(await bytesOf(after), 'eXIf')).to.be.above(0);
    expect((await readPng(after)).stripped, 'a second time').to.equal(undefined);
  });

  it('are removed from an animation, which still moves', async () => {
    const [head, ...rest] = chunksOf(await png());
    const still = rest.filter(({ name }) => name === 'IDAT').map(({ bytes }) => bytes);
    const control = [0, 0, 0, 60, 0, 0, 0, 40, ...Array.from({ length: 8 }, () => 0), 0, 1, 0, 10, 0, 0];
    const parts = [
      head!.bytes,
      chunk('acTL', [0, 0, 0, 1, 0, 0, 0, 0]),
      chunk('fcTL', [0, 0, 0, 0], control),
      ...still,
    ];
    const plain = join([0x89], 'PNG\r\n\x1a\n', ...parts, chunk('IEND'));
    const full = withChunks(plain, pngMetadata(1));
    const read = await readPng(new Blob([full]));
    expect(read.isAnimated).to.equal(true);
    expect(await bytesOf(read.stripped!)).to.deep.equal(plain);
    expect(namesOf(plain)).to.include.members(['acTL', 'fcTL']);
  });

  it('are none in a picture without any', async () => {
    const plain = withChunks(await png(), pngColours());
    const { width, height, stripped } = await readPng(new Blob([plain]));
    expect([width, height, stripped]).to.deep.equal([60, 40, undefined]);
  });

  it('cannot be removed from what is no picture', async () => {
    const plain = await png();
    const broken = [
      plain.subarray(0, 8),
      plain.subarray(0, 20),
      join(plain.subarray(0, 8), plain.subarray(33)),
      withChunks(plain, [chunk('ABCD', SECRET)]),
    ];
    for (const bytes of broken) {
      const error: unknown = await readPng(new Blob([bytes])).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(RangeError);
    }
  });
});

describe('metadata of WebP pictures', () => {
  /** The chunk that is drawn. */
  const imageOf = async (name: 'lossy' | 'lossless'): Promise<Uint8Array<ArrayBuffer>> =>
    riffChunksOf(await webp(name)).find((one) => /^VP8[ L]/.test(one.name))!.bytes;

  /** A real picture in an extended file with all metadata. */
  const dressed = async (name: 'lossy' | 'lossless', orientation: number): Promise<Uint8Array<ArrayBuffer>> => {
    const one = await imageOf(name);
    return riff(extended(0x2c), riffChunk('ICCP', profile()), one, ...webpMetadata(orientation));
  };

  for (const name of ['lossy', 'lossless'] as const) {
    it(`are removed, and the head says so: ${name}`, async () => {
      const one = await imageOf(name);
      const full = join(await dressed(name, 1), FILM);
      expect((await foundIn(new Blob([full]))).latitude).to.be.closeTo(51.52, 0.01);
      const after = await strip(readWebp, full, 'image/webp');
      await expectClean(full, after);
      expect(await bytesOf(after)).to.deep.equal(riff(extended(0x20), riffChunk('ICCP', profile()), one));
      expect((await readWebp(after)).stripped, 'a second time').to.equal(undefined);
      expect((await readWebp(after)).isLossless).to.equal(name === 'lossless');
    });
  }

  it('are removed but for how the picture is turned', async () => {
    const full = await dressed('lossy', 6);
    const after = await strip(readWebp, full, 'image/webp');
    const bytes = await bytesOf(after);
    expect(find(bytes, SECRET)).to.equal(-1);
    expect(await foundIn(after)).to.deep.equal({ latitude: undefined, orientation: 6, groups: ['exif'] });
    expect(bytes[20]! & 0x0c).to.equal(0x08);
    expect((await readWebp(after)).stripped, 'a second time').to.equal(undefined);
    await pixelsOf(after);
  });

  it('are removed from an animation with transparency, which stays one', async () => {
    const frame = join([0, 0, 0, 0, 0, 0, 119, 0, 0, 79, 0, 0, 100, 0, 0, 2], await imageOf('lossy'));
    const moving = [riffChunk('ANIM', [0, 0, 0, 0, 0, 0]), riffChunk('ANMF', frame), riffChunk('ANMF', frame)];
    const read = await readWebp(new Blob([riff(extended(0x12 | 0x0c), ...moving, ...webpMetadata(1))]));
    expect(read.isAnimated).to.equal(true);
    expect(await bytesOf(read.stripped!)).to.deep.equal(riff(extended(0x12), ...moving));
  });

  it('are none in a picture without any', async () => {
    for (const name of ['lossy', 'lossless', 'alpha'] as const) {
      const { width, height, stripped } = await readWebp(new Blob([await webp(name)]));
      expect([width, height, stripped], name).to.deep.equal([120, 80, undefined]);
    }
  });

  it('cannot be removed from what is no picture', async () => {
    const broken = [
      join('RIFF', [4, 0, 0, 0], 'WEBP'),
      riff(extended(8), riffChunk('EXIF', exif(1))),
      join('RIFF', [0, 0]),
    ];
    for (const bytes of broken) {
      const error: unknown = await readWebp(new Blob([bytes])).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(RangeError);
    }
  });
});
