import { enRare } from '../locales/en-rare.js';
import type { Messages } from '../messages.js';
import { StoreError } from '../upload/errors.js';
import type { Prepared } from '../upload/queue-types.js';
import { letters, type Picture } from './cutter.js';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';
import { fitting, scale, type Scaled } from './scale.js';
import { readWebp } from './webp.js';

/** What the page asks for. */
export interface Limits {
  /** Pixels. */
  maxWidth: number;
  maxHeight: number;
  stripMetadata: boolean;
}

/** The formats that are understood: how their files begin, their types, and what reads them. */
const FORMATS: [begins: RegExp, type: string, read: (file: Blob) => Promise<Picture>][] = [
  [/^\xff\xd8\xff/, 'image/jpeg', readJpeg],
  [/^\x89PNG\r\n/, 'image/png', readPng],
  [/^RIFF[^]{4}WEBP/, 'image/webp', readWebp],
];

/** How others begin: GIF, TIFF, HEIC and AVIF. */
const OTHERS = /^(GIF8|II\*\0|MM\0\*|[^]{4}ftyp(hei|hev|mif1|msf1|avi))/;

/** Decoders hold the whole picture for a moment, at up to five bytes a pixel: here some 320 MB. */
const MOST_PIXELS = 2 ** 26;

/** One picture at a time is in memory as a whole: of each element, when the last one is done with. */
const turns = new WeakMap<object, Promise<unknown>>();

/** Pages that were told. */
const told = new WeakSet<object>();

/** Nobody may believe that something is gone which is still there. */
function warnOf(limits: object): void {
  if (told.has(limits)) return;
  told.add(limits);
  console.warn(
    '<pixlab-store> removes metadata from JPEG, PNG and WebP only: other pictures are sent with all that is in them. Leave them out with accept="image/jpeg,image/png,image/webp"',
  );
}

/**
 * What is sent in place of a file; nothing to send it as it is.
 *
 * @param limits read when the file's turn has come
 * @throws StoreError `refused-by-page` for a picture whose metadata cannot be removed, with a sentence that says so
 */
export function prepare(
  limits: Readonly<Limits>,
  { words }: Pick<Messages, 'words'>,
  file: File,
  signal: AbortSignal,
): Promise<Prepared | undefined> {
  const turn = (turns.get(limits) ?? Promise.resolve()).then(async () => {
    try {
      // A read that never answers holds nobody up once its file is given up.
      return await Promise.race([prepareNow(limits, file, signal), givenUp(signal)]);
    } catch (cause) {
      if (!limits.stripMetadata || signal.aborted) return undefined;
      throw new StoreError('refused-by-page', 0, (words.rare ?? enRare).notStripped, { cause });
    }
  });
  turns.set(
    limits,
    turn.catch(() => undefined),
  );
  return turn;
}

const givenUp = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

async function prepareNow(limits: Readonly<Limits>, file: File, signal: AbortSignal): Promise<Prepared | undefined> {
  signal.throwIfAborted();
  const { maxWidth, maxHeight, stripMetadata } = limits;
  const { name, type, lastModified } = file;
  const begin = letters(new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  const format = FORMATS.find(([begins]) => begins.test(begin));
  if (!format) {
    // What says that it is one of them may be a picture all the same, with all that it tells.
    if (stripMetadata && /^image\/(p?jpe?g|png|webp)$/.test(type)) throw new RangeError('This is no such picture.');
    if (stripMetadata && (type.startsWith('image/') || OTHERS.test(begin))) warnOf(limits);
    return undefined;
  }
  const [, own, read] = format;
  const picture = await read(file);
  signal.throwIfAborted();
  const stripped = stripMetadata ? picture.stripped : undefined;
  const scaled = await fit(file, picture, own, maxWidth, maxHeight, signal);
  signal.throwIfAborted();
  const isSmaller = !!scaled && scaled.blob.size < (stripped ?? file).size;
  const body = isSmaller ? scaled.blob : stripped;
  if (!body) return undefined;
  const size = isSmaller ? Object.freeze({ width: scaled.width, height: scaled.height }) : null;
  return {
    file: new File([body], name, { type, lastModified }),
    changes: Object.freeze({ scaled: size, stripped: !!stripped }),
  };
}

/** The picture in a size that fits, where it can be had. */
async function fit(
  file: Blob,
  { width, height, orientation, isAnimated, isLossless }: Picture,
  type: string,
  maxWidth: number,
  maxHeight: number,
  signal: AbortSignal,
): Promise<Scaled | undefined> {
  // Not every browser turns what is no JPEG as it says of itself.
  const isUnsure = orientation > 1 && type !== 'image/jpeg';
  if (isAnimated || isUnsure || width * height > MOST_PIXELS) return undefined;
  const [across, down] = orientation > 4 ? [height, width] : [width, height];
  const size = fitting(across, down, maxWidth, maxHeight);
  try {
    return size && (await scale(file, size, type, isLossless, signal));
  } catch {
    // Broken, or too large for this browser: as it is, then.
    return undefined;
  }
}
