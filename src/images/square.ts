/** The canvas's edge in device pixels: 44 CSS pixels on a screen of density 2. */
export const EDGE = 88;

/** How a picture is to be shown. */
export interface Shape {
  /** In square pixels, before it is turned. */
  width: number;
  height: number;
  /** Degrees clockwise. */
  rotation?: number;
  /** Mirrored left to right, after it is turned. */
  flip?: boolean;
}

/** The middle of a picture, cut so that it fills a small square canvas. */
export function square(
  picture: CanvasImageSource,
  { width, height, rotation = 0, flip = false }: Shape,
): HTMLCanvasElement | undefined {
  const canvas = Object.assign(document.createElement('canvas'), { width: EDGE, height: EDGE });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const scale = EDGE / Math.min(width, height);
  context.imageSmoothingQuality = 'high';
  context.translate(EDGE / 2, EDGE / 2);
  if (flip) context.scale(-1, 1);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(picture, (-width * scale) / 2, (-height * scale) / 2, width * scale, height * scale);
  return canvas;
}
