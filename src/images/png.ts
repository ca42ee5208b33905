import { cutter, isSame, letters, MOST_EXIF, type Picture, view } from './cutter.js';
import { onlyOrientation, orientationIn } from './orientation.js';

/** Length of the signature, and of what every chunk has around its data: length and name before it, a checksum behind it. */
const SIGNATURE = 8;
const HEAD = 8;
const AROUND = 12;

/** What a picture is drawn with: all that must be understood, its colours, transparency, density and movement. */
const KEPT =
  /^(IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|mDCv|cLLI|cLLi|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/;

/** CRC-32, as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function exifChunk(orientation: number): Uint8Array<ArrayBuffer> {
  const tiff = onlyOrientation(orientation);
  const chunk = new Uint8Array([0, 0, 0, tiff.length, ...new TextEncoder().encode('eXIf'), ...tiff, 0, 0, 0, 0]);
  view(chunk).setUint32(HEAD + tiff.length, checksum(chunk.subarray(4, -4)));
  return chunk;
}

/**
 * Looks at a PNG file, chunk by chunk, to its end mark.
 *
 * @throws RangeError when it makes no sense
 */
export async function readPng(file: Blob): Promise<Picture> {
  const cut = cutter(file);
  const { from, size, keep, add } = cut;
  const picture = { width: 0, height: 0, orientation: 0, isAnimated: false, isLossless: true };
  keep(0, SIGNATURE);
  for (let at = SIGNATURE, name = ''; name !== 'IEND' && at + HEAD <= size;) {
    const head = await from(at, HEAD);
    const length = view(head).getUint32(0);
    name = letters(head, 4, 4);
    const end = at + AROUND + length;
    if ((at === SIGNATURE) !== (name === 'IHDR')) throw new RangeError('This is no PNG picture.');
    if (name === 'IHDR') {
      const data = view(await from(at, AROUND + 8));
      picture.width = data.getUint32(HEAD);
      picture.height = data.getUint32(HEAD + 4);
    }
    if (name === 'acTL') picture.isAnimated = true;
    // One that is cut off is shown as far as it goes.
    if (KEPT.test(name)) keep(at, Math.min(end, size));
    else if (name === 'eXIf' && end <= size && !picture.orientation) {
      const length = Math.min(end - at, MOST_EXIF);
      const chunk = (await from(at, length)).subarray(0, length);
      picture.orientation = orientationIn(chunk.subarray(HEAD));
      const small = exifChunk(picture.orientation);
      if (picture.orientation > 1) {
        if (isSame(chunk, small)) keep(at, end);
        else add(small);
      }
    } else if (/^[A-Z]/.test(name)) throw new RangeError('There is something unknown in this PNG picture.');
    at = end;
  }
  if (!picture.width || !picture.height) throw new RangeError('This is no PNG picture.');
  return { ...picture, orientation: picture.orientation || 1, stripped: cut.result() };
}
