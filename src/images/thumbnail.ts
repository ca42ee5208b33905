import { imageDimensionsFromData } from 'image-dimensions';
import { readsSmall, smallFrame } from './small-jpeg.js';
import { EDGE, square } from './square.js';

/** Pictures are decoded to so many times the edge: the last step then only softens what the browser's own scaling left. */
const FINE = 2;

/** Decoders hold the whole picture for a moment, at up to five bytes a pixel: here some 320 MB. */
const MOST_PIXELS = 2 ** 26;

/** Enough of a file, in bytes, to reach past a camera's metadata and preview to the picture's size. */
const HEAD = 2 ** 18;

/** Of formats whose head is not understood, such as BMP: taken for a landscape until it is decoded. */
const UNKNOWN = { width: 4002, height: 4001 };

/**
 * A small square picture of an image, or of a video's first frame, drawn on a canvas: no object URL and no data URL, so no
 * page's CSP can object. `undefined` where there is nothing to show.
 *
 * @param edge the shorter side's length in device pixels; of more than a row's, the picture is not cut to a square
 * @throws when the part that opens videos cannot be loaded
 */
export async function drawThumbnail(
  file: File,
  signal: AbortSignal,
  edge = EDGE,
): Promise<HTMLCanvasElement | undefined> {
  if (file.type.startsWith('video/')) return drawVideo(file, signal, edge);
  if (!file.type.startsWith('image/')) return undefined;
  try {
    return await drawImage(file, signal, edge);
  } catch {
    // Given up, broken, or a format that this browser does not decode (SVG, HEIC): the row shows an icon.
    return undefined;
  }
}

async function drawImage(file: File, signal: AbortSignal, edge: number): Promise<HTMLCanvasElement | undefined> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const { width, height } = imageDimensionsFromData(head) ?? UNKNOWN;
  signal.throwIfAborted();
  if (readsSmall(head)) {
    const frame = await smallFrame(file, width, height, edge).catch(() => undefined);
    try {
      signal.throwIfAborted();
      if (frame) return square(frame, { width: frame.displayWidth, height: frame.displayHeight }, edge);
    } finally {
      frame?.close();
    }
  }
  if (width * height > MOST_PIXELS) return undefined;
  let picture = await decode(file, width, height, edge);
  // A panorama that is turned by its EXIF data has come out too narrow.
  const short = Math.min(picture.width, picture.height);
  if (short < edge && short < Math.min(width, height)) {
    picture.close();
    picture = await decode(file, height, width, edge);
  }
  try {
    signal.throwIfAborted();
    return square(picture, picture, edge);
  } finally {
    picture.close();
  }
}

/** Scales the shorter side, and never up. The browser keeps the proportions and heeds the EXIF orientation. */
function decode(file: File, width: number, height: number, edge: number): Promise<ImageBitmap> {
  const fine = FINE * edge;
  if (Math.min(width, height) <= fine) return createImageBitmap(file);
  const size = width < height ? { resizeWidth: fine } : { resizeHeight: fine };
  return createImageBitmap(file, { ...size, resizeQuality: 'medium' });
}

async function drawVideo(file: File, signal: AbortSignal, edge: number): Promise<HTMLCanvasElement | undefined> {
  // What opens videos is large: it is left alone where nothing could decode what it finds.
  if (typeof VideoDecoder === 'undefined') return undefined;
  const { videoStill } = await import('./video-still.js');
  const still = await videoStill(file, signal);
  try {
    return still && !signal.aborted ? square(still.frame, still, edge) : undefined;
  } finally {
    still?.frame.close();
  }
}
