import { imageDimensionsFromData } from 'image-dimensions';
import { EDGE, square } from './square.js';

/** Pictures are decoded to twice the canvas's edge: the last step then only softens what the browser's own scaling left. */
const FINE = 2 * EDGE;

/** Decoders hold the whole picture for a moment, at up to five bytes a pixel: here some 320 MB. */
const MOST_PIXELS = 2 ** 26;

/** Enough of a file, in bytes, to reach past a camera's metadata and preview to the picture's size. */
const HEAD = 2 ** 18;

/** Of formats whose head is not understood, such as BMP: taken for a landscape until it is decoded. */
const UNKNOWN = { width: FINE + 2, height: FINE + 1 };

/**
 * A small square picture of an image, or of a video's first frame, drawn on a canvas: no object URL and no data URL, so no
 * page's CSP can object. `undefined` where there is nothing to show.
 *
 * @throws when the part that opens videos cannot be loaded
 */
export async function drawThumbnail(file: File, signal: AbortSignal): Promise<HTMLCanvasElement | undefined> {
  if (file.type.startsWith('video/')) return drawVideo(file, signal);
  if (!file.type.startsWith('image/')) return undefined;
  try {
    return await drawImage(file, signal);
  } catch {
    // Given up, broken, or a format that this browser does not decode (SVG, HEIC): the row shows an icon.
    return undefined;
  }
}

async function drawImage(file: File, signal: AbortSignal): Promise<HTMLCanvasElement | undefined> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const { width, height } = imageDimensionsFromData(head) ?? UNKNOWN;
  if (width * height > MOST_PIXELS) return undefined;
  signal.throwIfAborted();
  let picture = await decode(file, width, height);
  // A panorama that is turned by its EXIF data has come out too narrow.
  const short = Math.min(picture.width, picture.height);
  if (short < EDGE && short < Math.min(width, height)) {
    picture.close();
    picture = await decode(file, height, width);
  }
  try {
    signal.throwIfAborted();
    return square(picture, picture);
  } finally {
    picture.close();
  }
}

/** Scales the shorter side, and never up. The browser keeps the proportions and heeds the EXIF orientation. */
function decode(file: File, width: number, height: number): Promise<ImageBitmap> {
  if (Math.min(width, height) <= FINE) return createImageBitmap(file);
  const size = width < height ? { resizeWidth: FINE } : { resizeHeight: FINE };
  return createImageBitmap(file, { ...size, resizeQuality: 'medium' });
}

async function drawVideo(file: File, signal: AbortSignal): Promise<HTMLCanvasElement | undefined> {
  // What opens videos is large: it is left alone where nothing could decode what it finds.
  if (typeof VideoDecoder === 'undefined') return undefined;
  const { videoStill } = await import('./video-still.js');
  const still = await videoStill(file, signal);
  try {
    return still && !signal.aborted ? square(still.frame, still) : undefined;
  } finally {
    still?.frame.close();
  }
}
