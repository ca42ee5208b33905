/** How much of a file is read at a time, in bytes. */
const WINDOW = 2 ** 18;

/** So many pieces no camera and no program makes; each costs memory. */
export const MOST_PIECES = 10_000;

/** EXIF data may be as long as a JPEG segment, in bytes; in other formats they could be of any length. */
export const MOST_EXIF = 2 ** 16;

/** What was found out about a picture. */
export interface Picture {
  /** Pixels, before it is turned; 0 where the file does not say. */
  width: number;
  height: number;
  /** EXIF's number, 1 to 8. */
  orientation: number;
  /** It moves, and would not once it is drawn. */
  isAnimated: boolean;
  /** It is kept exactly, and would be larger or worse otherwise. */
  isLossless: boolean;
  /** The picture without its metadata; nothing where there was none. */
  stripped: Blob | undefined;
}

/** Reads a file piece by piece, and puts together what is kept of it: slices, so that it need not be in memory. */
export interface Cutter {
  size: number;
  /**
   * The bytes from a place on: at least so many, unless the file ends before.
   * @throws DOMException when the file can no longer be read
   */
  from: (at: number, least: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** The bytes from a place to another. */
  keep: (start: number, end: number) => void;
  /** Bytes in the place of some that are left out. */
  add: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** What is kept; nothing if that is all of it. */
  result: () => Blob | undefined;
}

export function cutter(file: Blob): Cutter {
  const { size } = file;
  const pieces: BlobPart[] = [];
  let window = new Uint8Array();
  let begin = 0;
  /** The slice that is still growing. */
  let start = 0;
  let end = 0;

  const put = (piece: BlobPart): void => {
    if (pieces.push(piece) > MOST_PIECES) throw new RangeError('This picture is in too many pieces.');
  };
  const cut = (): void => {
    if (end > start) put(file.slice(start, end));
  };

  return {
    size,
    async from(at, least) {
      if (at < begin || Math.min(at + least, size) > begin + window.length) {
        window = new Uint8Array(await file.slice(at, at + Math.max(least, WINDOW)).arrayBuffer());
        begin = at;
      }
      return window.subarray(at - begin);
    },
    keep(from, to) {
      if (from !== end) {
        cut();
        start = from;
      }
      end = to;
    },
    add(bytes) {
      cut();
      start = end = -1;
      put(bytes);
    },
    result() {
      if (!pieces.length && !start && end === size) return undefined;
      cut();
      start = end = -1;
      return new Blob(pieces);
    },
  };
}

export const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes as Latin letters. */
export const letters = (bytes: Uint8Array, at = 0, count = bytes.length): string =>
  String.fromCharCode(...bytes.subarray(at, at + count));

/** Whether two runs of bytes are the same. */
export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
