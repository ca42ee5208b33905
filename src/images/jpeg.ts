import { type Cutter, cutter, isSame, letters, type Picture, view } from './cutter.js';
import { onlyOrientation, orientationIn } from './orientation.js';

const EXIF = 'Exif\0\0';
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;

/** Of these segments only what a picture is drawn with is kept: of each, what begins with this. */
const KEPT: Partial<Record<number, RegExp>> = { 0xe0: /^JFIF\0/, 0xe2: /^ICC_PROFILE\0/, 0xee: /^Adobe/ };

/** Without a preview, which JFIF has room for: its length, name, version and density. */
const JFIF_HEAD = 16;

const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7;
/** The frame's header, which says how large the picture is. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
/** APP0 to APP15, and the comment: what programs add. */
const isAdded = (code: number): boolean => (code >= 0xe0 && code <= 0xef) || code === 0xfe;

/** Where the next marker begins, as decoders find it: what lies before it is the picture's data, or rubbish. */
async function nextMarker({ from, size }: Cutter, at: number): Promise<number> {
  for (;;) {
    const bytes = await from(at, 2);
    let index = bytes.indexOf(0xff);
    for (; index >= 0 && index + 1 < bytes.length; index = bytes.indexOf(0xff, index)) {
      const code = bytes[index + 1]!;
      if (code && code !== 0xff && !isRestart(code)) return at + index;
      index += code === 0xff ? 1 : 2;
    }
    const next = at + (index < 0 ? bytes.length : index);
    if (next === at || next >= size) return size;
    at = next;
  }
}

/**
 * Looks at a JPEG file, segment by segment, to the end of its picture. What lies behind that, such as a film of the moment
 * before or a second picture, is left out.
 *
 * @throws RangeError when it makes no sense
 */
export async function readJpeg(file: Blob): Promise<Picture> {
  const cut = cutter(file);
  const { from, size, keep, add } = cut;
  const picture = { width: 0, height: 0, orientation: 0, isAnimated: false, isLossless: false };
  let isScanned = false;
  keep(0, 2);
  for (let at = await nextMarker(cut, 2); at < size;) {
    const head = await from(at, 4);
    const code = head[1]!;
    if (code === END) {
      keep(at, at + 2);
      break;
    }
    // The only one left that has no length.
    if (code === 0x01) {
      at = await nextMarker(cut, at + 2);
      continue;
    }
    const end = at + 2 + (head.length < 4 ? 0 : view(head).getUint16(2));
    if (end < at + 4 || end > size || code === START) throw new RangeError('This JPEG picture is damaged.');
    const segment = (await from(at, end - at)).subarray(0, end - at);
    if (isFrame(code)) {
      picture.height = view(segment).getUint16(5);
      picture.width = view(segment).getUint16(7);
    }
    if (!isAdded(code)) keep(at, end);
    else if (code === 0xe1 && letters(segment, 4, 6) === EXIF) addOrientation(segment, at, cut, picture);
    else if (KEPT[code]?.test(letters(segment, 4, 12))) {
      if (code !== 0xe0 || segment.length <= JFIF_HEAD + 2) keep(at, end);
      else add(new Uint8Array([0xff, code, 0, JFIF_HEAD, ...segment.subarray(4, JFIF_HEAD), 0, 0]));
    }
    at = await nextMarker(cut, end);
    if (code === SCAN) {
      keep(end, at);
      isScanned = true;
    }
  }
  if (!picture.width || !isScanned) throw new RangeError('This is no JPEG picture.');
  return { ...picture, orientation: picture.orientation || 1, stripped: cut.result() };
}

/** Of EXIF data only how the picture is to be turned is kept. The first such segment counts. */
function addOrientation(
  segment: Uint8Array,
  at: number,
  { keep, add }: Cutter,
  picture: { orientation: number },
): void {
  if (picture.orientation) return;
  picture.orientation = orientationIn(segment.subarray(10));
  if (picture.orientation === 1) return;
  const tiff = onlyOrientation(picture.orientation);
  const small = new Uint8Array([0xff, 0xe1, 0, 8 + tiff.length, ...new TextEncoder().encode(EXIF), ...tiff]);
  if (isSame(segment, small)) keep(at, at + small.length);
  else add(small);
}
