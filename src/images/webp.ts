import { cutter, isSame, letters, MOST_EXIF, MOST_PIECES, type Picture, view } from './cutter.js';
import { onlyOrientation, orientationIn } from './orientation.js';

/** Length of the file's head, and of a chunk's: its name and length. */
const FILE_HEAD = 12;
const HEAD = 8;

/** What a picture is drawn with. */
const KEPT = /^(VP8 |VP8L|ICCP|ALPH|ANIM|ANMF)$/;

/** In the extended head's first byte. */
const HAS_EXIF = 8;
const HAS_XMP = 4;

const exifChunk = (orientation: number): Uint8Array<ArrayBuffer> => {
  const tiff = onlyOrientation(orientation);
  return new Uint8Array([...new TextEncoder().encode('EXIF'), tiff.length, 0, 0, 0, ...tiff]);
};

const uint24 = (data: DataView, at: number): number => data.getUint16(at, true) + data.getUint8(at + 2) * 2 ** 16;

/** The size that a chunk says, in pixels; nothing where it says none. */
function sizeIn(name: string, bytes: Uint8Array): [width: number, height: number] | undefined {
  const data = view(bytes);
  if (name === 'VP8X') return [uint24(data, HEAD + 4) + 1, uint24(data, HEAD + 7) + 1];
  if (name === 'VP8 ') return [data.getUint16(HEAD + 6, true) & 0x3fff, data.getUint16(HEAD + 8, true) & 0x3fff];
  const bits = data.getUint32(HEAD + 1, true);
  return name === 'VP8L' ? [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1] : undefined;
}

/**
 * Looks at a WebP file, chunk by chunk.
 *
 * @throws RangeError when it makes no sense
 */
export async function readWebp(file: Blob): Promise<Picture> {
  const cut = cutter(file);
  const { from, keep, add } = cut;
  const picture = { width: 0, height: 0, orientation: 0, isAnimated: false, isLossless: false };
  const said = view(await from(0, FILE_HEAD)).getUint32(4, true) + HEAD;
  const size = Math.min(cut.size, said + (said % 2));
  let extended: Uint8Array<ArrayBuffer> | undefined;
  /** Since the head comes first, and what it says is known last. */
  const kept: [start: number, end: number][] = [];
  let exif: Uint8Array | undefined;
  for (let at = FILE_HEAD; at + HEAD <= size;) {
    const head = await from(at, 18);
    const name = letters(head, 0, 4);
    const length = view(head).getUint32(4, true);
    const end = at + HEAD + length + (length % 2);
    const isPicture = KEPT.test(name);
    if (!picture.width && (isPicture || name === 'VP8X')) {
      const pixels = head.length < 18 ? undefined : sizeIn(name, head);
      if (pixels) [picture.width, picture.height] = pixels;
    }
    if (name === 'VP8X' && at === FILE_HEAD && length === 10 && head.length >= 18) extended = head.slice(0, 18);
    else if (isPicture) {
      // One that is cut off is shown as far as it goes.
      if (kept.push([at, Math.min(end, size)]) > MOST_PIECES)
        throw new RangeError('This picture is in too many pieces.');
    } else if (name === 'EXIF' && end <= size)
      exif ??= (await from(at, MOST_EXIF)).slice(0, Math.min(end - at, MOST_EXIF));
    if (/^AN/.test(name)) picture.isAnimated = true;
    if (name === 'VP8L') picture.isLossless = true;
    at = end;
  }
  if (!picture.width || !kept.length) throw new RangeError('This is no WebP picture.');

  const tiff = exif && exif.subarray(letters(exif, HEAD, 6) === 'Exif\0\0' ? HEAD + 6 : HEAD);
  // Only what has the extended head can have EXIF data.
  picture.orientation = tiff && extended ? orientationIn(tiff) : 1;
  const small = picture.orientation > 1 ? exifChunk(picture.orientation) : undefined;
  const whole = kept.reduce((sum, [start, end]) => sum + end - start, (extended?.length ?? 0) + (small?.length ?? 0));
  const isClean = !!exif === !!small && (!exif || isSame(exif, small!));
  if (isClean && FILE_HEAD + whole === cut.size && said === cut.size) return { ...picture, stripped: undefined };

  const top = new Uint8Array(FILE_HEAD);
  top.set((await from(0, FILE_HEAD)).subarray(0, FILE_HEAD));
  view(top).setUint32(4, FILE_HEAD - HEAD + whole, true);
  add(top);
  if (extended) {
    extended[HEAD] = (extended[HEAD]! & ~(HAS_EXIF | HAS_XMP)) | (small ? HAS_EXIF : 0);
    add(extended);
  }
  for (const [start, end] of kept) keep(start, end);
  if (small) add(small);
  return { ...picture, stripped: cut.result() };
}
