import { view } from './cutter.js';

/** More bytes are not read at once. */
const MOST_BYTES = 2 ** 26;

/** Decoders read JPEG in so many eighths of its size, which takes a fraction of the time and the memory. */
const EIGHTHS = 8;

/** A larger one than that would take much memory even so. */
const MOST_PIXELS = 2 ** 28;

/** Whether a file begins as a JPEG whose lines are stored one after the other: others are in memory as a whole, even if they come out small. */
export function readsSmall(head: Uint8Array): boolean {
  // Older ones draw frames without turning them as EXIF says.
  if (typeof ImageDecoder === 'undefined' || !('rotation' in VideoFrame.prototype)) return false;
  const data = view(head);
  if (head.length < 4 || data.getUint16(0) !== 0xffd8) return false;
  for (let at = 2; at + 4 <= head.length && head[at] === 0xff; at += 2 + data.getUint16(at + 2)) {
    const code = head[at + 1]!;
    if (code === 0xc0 || code === 0xc1) return true;
    if (code === 0xc2 || code === 0xda) return false;
  }
  return false;
}

/**
 * A JPEG picture, decoded in a smaller size from the start and upright: its shorter side has at least `edge` pixels. Nothing
 * where that would gain nothing, or the browser makes something else of it.
 *
 * @throws DOMException for a broken picture
 */
export async function smallFrame(
  file: File,
  width: number,
  height: number,
  edge: number,
): Promise<VideoFrame | undefined> {
  const eighths = Math.ceil((EIGHTHS * edge) / Math.min(width, height));
  if (eighths >= EIGHTHS || file.size > MOST_BYTES || width * height > MOST_PIXELS) return undefined;
  const [desiredWidth, desiredHeight] = [width, height].map((side) => Math.ceil((side * eighths) / EIGHTHS)) as [
    number,
    number,
  ];
  const data = await file.arrayBuffer();
  const decoder = new ImageDecoder({
    ...{ type: 'image/jpeg', data, desiredWidth, desiredHeight },
    ...{ transfer: [data], preferAnimation: false },
  });
  try {
    const { image } = await decoder.decode();
    const isAsWanted = image.codedWidth === desiredWidth && image.codedHeight === desiredHeight;
    if (isAsWanted) return image;
    image.close();
    return undefined;
  } finally {
    decoder.close();
  }
}
