/** The longest edge in device pixels that a thumbnail's canvas gets: 44 CSS pixels on a screen of density 2. */
const EDGE = 88;

/** Decoded this wide, a picture of any usual shape still covers the square. */
const DECODED_WIDTH = 176;

/**
 * A small square picture of an image, or of a video's first frame, drawn on a canvas: no object URL, so no page's CSP can
 * object, and the browser decodes straight to the small size. `undefined` where there is nothing to show.
 */
export async function drawThumbnail(file: File, signal: AbortSignal): Promise<HTMLCanvasElement | undefined> {
  if (file.type.startsWith('video/')) return drawVideo(file, signal);
  if (!file.type.startsWith('image/')) return undefined;
  try {
    const picture = await createImageBitmap(file, { resizeWidth: DECODED_WIDTH, resizeQuality: 'medium' });
    const canvas = signal.aborted ? undefined : cover(picture, picture.width, picture.height);
    picture.close();
    return canvas;
  } catch {
    // Broken, or a format that this browser does not decode (SVG, HEIC): the row shows an icon.
    return undefined;
  }
}

async function drawVideo(file: File, signal: AbortSignal): Promise<HTMLCanvasElement | undefined> {
  const { videoStill } = await import('./video-still.js');
  const still = await videoStill(file, signal);
  if (!still) return undefined;
  const { frame, rotation } = still;
  const canvas = signal.aborted ? undefined : cover(frame, frame.displayWidth, frame.displayHeight, rotation);
  frame.close();
  return canvas;
}

function cover(picture: CanvasImageSource, width: number, height: number, rotation = 0): HTMLCanvasElement | undefined {
  const canvas = Object.assign(document.createElement('canvas'), { width: EDGE, height: EDGE });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const scale = EDGE / Math.min(width, height);
  context.translate(EDGE / 2, EDGE / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(picture, (-width * scale) / 2, (-height * scale) / 2, width * scale, height * scale);
  return canvas;
}
