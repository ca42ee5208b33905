import { view } from './cutter.js';

const ORIENTATION = 0x0112;
/** The type of a number of two bytes. */
const SHORT = 3;

/** How EXIF data say that a picture is to be turned, 1 to 8; 1, which is not at all, where they do not, or make no sense. */
export function orientationIn(tiff: Uint8Array): number {
  const data = view(tiff);
  try {
    const order = data.getUint16(0);
    const isLittle = order === 0x4949;
    if ((!isLittle && order !== 0x4d4d) || data.getUint16(2, isLittle) !== 42) return 1;
    const directory = data.getUint32(4, isLittle);
    const count = data.getUint16(directory, isLittle);
    for (let index = 0; index < count; index++) {
      const entry = directory + 2 + 12 * index;
      if (data.getUint16(entry, isLittle) !== ORIENTATION) continue;
      const value = data.getUint16(entry + 8, isLittle);
      const isOne = data.getUint16(entry + 2, isLittle) === SHORT && data.getUint32(entry + 4, isLittle) === 1;
      return isOne && value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // They end too soon.
  }
  return 1;
}

/** EXIF data that say nothing else. */
export const onlyOrientation = (orientation: number): number[] => [
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
  ...[0, 1, ORIENTATION >> 8, ORIENTATION & 255, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
];
