/** A picture in a new size. */
export interface Scaled {
  blob: Blob;
  width: number;
  height: number;
}

/** Of 0 to 1: what nobody sees is left out; what was kept exactly stays so, where the browser can. */
const FINE = 0.9;
const EXACT = 1;

/** The size that fits, with the same proportions; nothing where the picture does. */
export function fitting(
  width: number,
  height: number,
  maxWidth: number,
  maxHeight: number,
): { width: number; height: number } | undefined {
  const scale = Math.min(maxWidth / width, maxHeight / height);
  const scaled = (length: number): number => Math.max(1, Math.round(length * scale));
  return scale < 1 ? { width: scaled(width), height: scaled(height) } : undefined;
}

/**
 * Whether this browser scales well as it decodes: off the page's thread, and so that every pixel counts. Some look at four
 * only, and fine patterns then flicker.
 *
 * @throws RangeError where it hides from pages what they draw, as some do against being recognised
 */
async function scalesWell(): Promise<boolean> {
  // Black and white in turn: grey from afar.
  const edge = 40;
  const pattern = new ImageData(edge, edge);
  for (let at = 0; at < edge ** 2; at++) {
    const isWhite = (at + Math.floor(at / edge)) % 2;
    pattern.data.set(isWhite ? [255, 255, 255, 255] : [0, 0, 0, 255], 4 * at);
  }
  const drawn = async (width: number, options: ImageBitmapOptions): Promise<Uint8ClampedArray> => {
    const bitmap = await createImageBitmap(pattern, options);
    const pixels = canvasOf(width, width, bitmap).context.getImageData(0, 0, width, width).data;
    bitmap.close();
    return pixels;
  };
  const isNear = (value: number, other: number): boolean => Math.abs(value - other) < 28;
  const same = await drawn(edge, {});
  if (!same.every((value, index) => isNear(value, pattern.data[index]!)))
    throw new RangeError('This browser hides what is drawn.');
  const small = await drawn(9, { resizeWidth: 9, resizeHeight: 9, resizeQuality: 'high' });
  return small.every((value, index) => index % 4 === 3 || isNear(value, 127));
}

/**
 * Draws a picture in a smaller size, upright, in the colours of the web.
 *
 * @param type of the picture, which is kept
 * @returns nothing where the browser cannot write that type
 * @throws DOMException where it cannot read the picture, or has not the memory for it
 */
export async function scale(
  picture: Blob,
  size: { width: number; height: number },
  type: string,
  isLossless: boolean,
  signal: AbortSignal,
): Promise<Scaled | undefined> {
  const { width, height } = size;
  const options: ImageBitmapOptions = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' };
  const bitmap = await createImageBitmap(picture, (await scalesWell()) ? options : {});
  let canvas: HTMLCanvasElement | undefined;
  try {
    signal.throwIfAborted();
    // By halves: so every pixel counts, however simple the browser's own way is.
    for (let from: ImageBitmap | HTMLCanvasElement = bitmap; !canvas || from.width > width || from.height > height;) {
      const to: HTMLCanvasElement = canvasOf(
        Math.max(width, Math.ceil(from.width / 2)),
        Math.max(height, Math.ceil(from.height / 2)),
        from,
      ).canvas;
      if (canvas) free(canvas);
      else bitmap.close();
      from = canvas = to;
    }
    const quality = isLossless ? EXACT : FINE;
    const blob = await new Promise<Blob | null>((resolve) => canvas!.toBlob(resolve, type, quality));
    return blob?.type === type ? { blob, width, height } : undefined;
  } finally {
    bitmap.close();
    if (canvas) free(canvas);
  }
}

function canvasOf(
  width: number,
  height: number,
  picture: CanvasImageSource,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  // Not in the memory of the graphics card: it would have to come back from there.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new RangeError('There is no memory for this picture.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return { canvas, context };
}

/** Browsers keep a canvas's memory for long. */
function free(canvas: HTMLCanvasElement): void {
  canvas.width = canvas.height = 0;
}
