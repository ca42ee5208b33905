import ExifReader from 'exifreader';

/** Stands in all metadata that tests make, and in nothing else. */
export const SECRET = 'Baker Street 221b';

type Bytes = Uint8Array<ArrayBuffer>;

export const latin = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));

export const join = (...parts: (ArrayLike<number> | string)[]): Bytes => {
  const all = parts.map((part) => (typeof part === 'string' ? latin(part) : part));
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

export const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());

/** Where a text begins in bytes; -1 where it does not stand. */
export function find(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = latin(text);
  for (let at = bytes.indexOf(wanted[0]!, from); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

const uint = (value: number, length: number, little = false): number[] => {
  const bytes = Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);
  return little ? bytes : bytes.reverse();
};

/** EXIF data with an orientation, a description, and a place: 51° 31' N, 0° 9' W. */
export function exif(orientation: number, little = false): Bytes {
  const short = (value: number): number[] => uint(value, 2, little);
  const long = (value: number): number[] => uint(value, 4, little);
  const text = `${SECRET}\0`;
  const entry = (tag: number, type: number, count: number, value: number[]): number[] => [
    ...short(tag),
    ...short(type),
    ...long(count),
    ...value,
    ...Array.from({ length: 4 - value.length }, () => 0),
  ];
  // Three entries, then the text, then the directory of the place with four, then its two times three fractions.
  const textAt = 8 + 2 + 3 * 12 + 4;
  const gpsAt = textAt + text.length + (text.length % 2);
  const fractionsAt = gpsAt + 2 + 4 * 12 + 4;
  const degrees = [51, 1, 31, 1, 26, 1, 0, 1, 9, 1, 30, 1].flatMap(long);
  return join(
    little ? 'II' : 'MM',
    short(42),
    long(8),
    short(3),
    entry(0x010e, 2, text.length, long(textAt)),
    entry(0x0112, 3, 1, short(orientation)),
    entry(0x8825, 4, 1, long(gpsAt)),
    long(0),
    text,
    text.length % 2 ? [0] : [],
    short(4),
    entry(1, 2, 2, latin('N\0')),
    entry(2, 5, 3, long(fractionsAt)),
    entry(3, 2, 2, latin('W\0')),
    entry(4, 5, 3, long(fractionsAt + 24)),
    long(0),
    degrees,
  );
}

// JPEG

export const segment = (code: number, ...data: (ArrayLike<number> | string)[]): Bytes => {
  const body = join(...data);
  return join([0xff, code], uint(body.length + 2, 2), body);
};

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${SECRET}"/></rdf:RDF></x:xmpmeta>`;

/** No real one, but its shape: a decoder that does not know it leaves it alone. */
export const profile = (size = 200): Bytes => {
  const bytes = new Uint8Array(size).fill(7);
  bytes.set(uint(size, 4));
  bytes.set(latin('acsp'), 36);
  return bytes;
};

export const iccSegment = (): Bytes => segment(0xe2, 'ICC_PROFILE\0', [1, 1], profile());

/** All that cameras and programs put into a JPEG file besides the picture. */
export const jpegMetadata = (orientation: number, little = false): Bytes[] => [
  segment(0xe1, 'Exif\0\0', exif(orientation, little)),
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', XMP),
  segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0', 'A'.repeat(32), uint(XMP.length, 4), uint(0, 4), XMP),
  segment(
    0xed,
    'Photoshop 3.0\0',
    '8BIM',
    [4, 4, 0, 0],
    uint(SECRET.length + 5, 4),
    [28, 2, 120],
    uint(SECRET.length, 2),
    SECRET,
  ),
  segment(0xe2, 'MPF\0', 'MM', SECRET),
  segment(0xe0, 'JFXX\0', SECRET),
  segment(0xeb, 'JP', SECRET),
  segment(0xfe, SECRET),
];

/** Where the picture's own data begin in a JPEG file: behind the head of its first scan. */
export function scanOf(jpeg: Bytes): Bytes {
  for (let at = 2; ;) {
    const length = jpeg[at + 2]! * 256 + jpeg[at + 3]!;
    if (jpeg[at + 1] === 0xda) return jpeg.subarray(at);
    at += 2 + length;
  }
}

/** The codes of a JPEG file's segments up to its scan. */
export function codesOf(jpeg: Bytes): number[] {
  const codes: number[] = [];
  for (let at = 2; ;) {
    codes.push(jpeg[at + 1]!);
    if (jpeg[at + 1] === 0xda) return codes;
    at += 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!;
  }
}

/** The JPEG with more segments behind its first one, which is JFIF's, and more bytes behind its end. */
export function withSegments(jpeg: Bytes, segments: Bytes[], behind: Bytes = join()): Bytes {
  const first = 4 + jpeg[4]! * 256 + jpeg[5]!;
  return join(jpeg.subarray(0, first), ...segments, jpeg.subarray(first), behind);
}

// PNG

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum >>> 0;
});

export const chunk = (name: string, ...data: (ArrayLike<number> | string)[]): Bytes => {
  const body = join(name, ...data);
  const sum = body.reduce((crc, byte) => (crc >>> 8) ^ CRC[(crc ^ byte) & 255]!, 0xffffffff) ^ 0xffffffff;
  return join(uint(body.length - 4, 4), body, uint(sum >>> 0, 4));
};

/** The chunks of a PNG file. */
export function chunksOf(png: Bytes): { name: string; bytes: Bytes }[] {
  const all: { name: string; bytes: Bytes }[] = [];
  for (let at = 8; at < png.length;) {
    const length = new DataView(png.buffer, png.byteOffset).getUint32(at);
    all.push({ name: String.fromCharCode(...png.subarray(at + 4, at + 8)), bytes: png.slice(at, at + 12 + length) });
    at += 12 + length;
  }
  return all;
}

export const namesOf = (png: Bytes): string[] => chunksOf(png).map(({ name }) => name);

/** The PNG with more chunks before its picture, and more bytes behind its end. */
export function withChunks(png: Bytes, chunks: Bytes[], behind: Bytes = join()): Bytes {
  const head = 8 + 25;
  return join(png.subarray(0, head), ...chunks, png.subarray(head), behind);
}

export const pngMetadata = (orientation: number): Bytes[] => [
  chunk('eXIf', exif(orientation)),
  chunk('tEXt', `Comment\0${SECRET}`),
  chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', XMP),
  chunk('zTXt', `Title\0\0${SECRET}`),
  chunk('tIME', [7, 230, 1, 1, 1, 1, 1]),
  chunk('caBX', SECRET),
];

/** Colours and density: they belong to the picture. */
export const pngColours = (): Bytes[] => [
  chunk('gAMA', uint(45455, 4)),
  chunk('pHYs', uint(2835, 4), uint(2835, 4), [1]),
];

// WebP

export const riffChunk = (name: string, data: ArrayLike<number> | string): Bytes =>
  join(name, uint(data.length, 4, true), data, data.length % 2 ? [0] : []);

export const riff = (...chunks: Uint8Array[]): Bytes => {
  const body = join('WEBP', ...chunks);
  return join('RIFF', uint(body.length, 4, true), body);
};

/** The chunks of a WebP file. */
export function riffChunksOf(webp: Bytes): { name: string; bytes: Bytes }[] {
  const all: { name: string; bytes: Bytes }[] = [];
  for (let at = 12; at < webp.length;) {
    const length = new DataView(webp.buffer, webp.byteOffset).getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    all.push({ name: String.fromCharCode(...webp.subarray(at, at + 4)), bytes: webp.slice(at, end) });
    at = end;
  }
  return all;
}

/** An extended head for a picture of 120 by 80 pixels. */
export const extended = (flags: number): Bytes => riffChunk('VP8X', [flags, 0, 0, 0, 119, 0, 0, 79, 0, 0]);

export const webpMetadata = (orientation: number): Bytes[] => [
  riffChunk('EXIF', exif(orientation)),
  riffChunk('XMP ', XMP),
  riffChunk('JUNK', SECRET),
];

/** A real WebP file of 120 by 80 pixels: `lossy`, `lossless`, or with transparent sides: `alpha`. Chromium made them. */
export async function webp(name: 'lossy' | 'lossless' | 'alpha'): Promise<Bytes> {
  return bytesOf(await (await fetch(new URL(`./fixtures/${name}.webp`, import.meta.url))).blob());
}

// What others find

/** What a foreign reader finds in a picture: its place, its orientation, and every group of metadata. */
export async function foundIn(picture: Blob): Promise<{ latitude: unknown; orientation: unknown; groups: string[] }> {
  const tags = ExifReader.load(await picture.arrayBuffer(), { expanded: true });
  return {
    latitude: tags.gps?.Latitude,
    orientation: tags.exif?.Orientation?.value ?? 1,
    groups: Object.keys(tags)
      .filter((group) => !['file', 'jfif', 'png', 'pngFile', 'riff', 'icc'].includes(group))
      .sort(),
  };
}

/** What a picture shows, pixel by pixel. */
export async function pixelsOf(picture: Blob): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
