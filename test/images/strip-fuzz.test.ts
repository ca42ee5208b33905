import { expect } from '@open-wc/testing';
import type { Picture } from '../../src/images/cutter.js';
import { readJpeg } from '../../src/images/jpeg.js';
import { readPng } from '../../src/images/png.js';
import { readWebp } from '../../src/images/webp.js';
import { Dice } from '../helpers/dice.js';
import {
  bytesOf,
  extended,
  jpegMetadata,
  pngMetadata,
  riff,
  riffChunk,
  riffChunksOf,
  webp,
  webpMetadata,
  withChunks,
  withSegments,
} from './metadata.js';
import { picture } from './pictures.js';

type Bytes = Uint8Array<ArrayBuffer>;
type Read = (file: Blob) => Promise<Picture>;

const ROUNDS = 120;
/** Decoding takes longer. */
const DECODED = 30;

/** One to four things that may happen to a file: bytes change, are lost, come twice, or its end is missing. */
function damaged(bytes: Bytes, dice: Dice): Bytes {
  let all = Array.from(bytes);
  for (let times = 1 + dice.below(4); times > 0; times--) {
    const at = dice.below(all.length);
    const length = 1 + dice.below(dice.below(2) ? 4 : 400);
    const kind = dice.below(5);
    // What lengths and markers are made of comes more often than chance would have it.
    if (kind === 0) all[at] = dice.oneOf([0, 1, 0x7f, 0x80, 0xfe, 0xff, 0xd8, 0xd9, 0xda, 0xe1])!;
    else if (kind === 1) all[dice.below(Math.min(all.length, 600))] = dice.below(256);
    else if (kind === 2) all.splice(at, length);
    else if (kind === 3) all.splice(at, 0, ...all.slice(at, at + length));
    else all = all.slice(0, Math.max(1, all.length - length));
  }
  return new Uint8Array(all);
}

/** A file that counts how many bytes are read of it, and complains of what lies beyond its end. */
class Counted extends Blob {
  read = 0;

  override slice(start = 0, end = this.size): Blob {
    expect(start).to.be.within(0, this.size);
    this.read += Math.min(end, this.size) - start;
    return super.slice(start, end);
  }
}

const sizeOf = async (blob: Blob): Promise<string | undefined> => {
  try {
    const { width, height } = await createImageBitmap(blob);
    return `${width} × ${height}`;
  } catch {
    return undefined;
  }
};

/** Some files are read to the end, some make no sense; none does harm, and what is left is shown as before. */
async function survives(read: Read, bytes: Bytes, type: string): Promise<void> {
  const dice = new Dice(221);
  let understood = 0;
  let refused = 0;
  let shown = 0;
  let same = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const broken = damaged(bytes, dice);
    const file = new Counted([broken], { type });
    try {
      const { stripped } = await read(file);
      understood += 1;
      expect(stripped?.size ?? 0, `round ${round}`).to.be.at.most(file.size + 64);
      if (stripped && round < DECODED) {
        const before = await sizeOf(file);
        if (before) shown += 1;
        if (before && (await sizeOf(new Blob([stripped], { type }))) === before) same += 1;
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refused += 1;
    }
    // A window and its slices: never the same part over and over.
    expect(file.read, `round ${round}`).to.be.below(8 * 2 ** 18 + 8 * file.size);
  }
  expect(understood).to.be.above(10);
  expect(refused).to.be.above(5);
  expect(shown).to.be.above(0);
  // What is damaged within the picture itself browsers may guess at, from what lies behind it.
  expect(same / shown).to.be.above(0.7);
}

describe('broken pictures whose metadata are removed', () => {
  it('as JPEG do no harm', async () => {
    const plain = await bytesOf(await picture(60, 40));
    await survives(readJpeg, withSegments(plain, jpegMetadata(6)), 'image/jpeg');
  });

  it('as PNG do no harm', async () => {
    const plain = await bytesOf(await picture(60, 40, { type: 'image/png' }));
    await survives(readPng, withChunks(plain, pngMetadata(1)), 'image/png');
  });

  it('as WebP do no harm', async () => {
    const image = riffChunksOf(await webp('lossy')).find(({ name }) => name === 'VP8 ')!.bytes;
    await survives(readWebp, riff(extended(0x0c), image, ...webpMetadata(1)), 'image/webp');
  });

  it('as noise do no harm', async () => {
    const dice = new Dice(7);
    for (let round = 0; round < 300; round++) {
      const noise = Uint8Array.from({ length: dice.below(300) }, () => dice.oneOf([0, 0xff, dice.below(256)])!);
      for (const read of [readJpeg, readPng, readWebp]) {
        const error: unknown = await read(new Blob([noise])).catch((reason: unknown) => reason);
        expect(error).to.be.instanceOf(RangeError);
      }
    }
  });

  it('in a million pieces are given up', async () => {
    const plain = await bytesOf(await picture(60, 40, { type: 'image/png' }));
    const pieces = Array.from({ length: 12_000 }, (_, index) => (index % 2 ? 'pHYs' : 'tEXt')).flatMap((name) => [
      ...[0, 0, 0, 0],
      ...Array.from(name, (sign) => sign.charCodeAt(0)),
      ...[0, 0, 0, 0],
    ]);
    const many = withChunks(plain, [new Uint8Array([...pieces, ...pieces])]);
    const error: unknown = await readPng(new Blob([many])).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(RangeError);
    const frames = Array.from({ length: 24_000 }, (_, index) => riffChunk(index % 2 ? 'ANMF' : 'JUNK', []));
    const moving: unknown = await readWebp(new Blob([riff(extended(2), ...frames)])).catch((reason: unknown) => reason);
    expect(moving).to.be.instanceOf(RangeError);
  });
});
