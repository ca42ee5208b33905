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

/** How much longer than its shorter side a picture may be before its ends are cut off. */
const LONGEST = 4;

/**
 * The middle of a picture, cut so that it fills a small square canvas. With an edge larger than that, all of it, as large as
 * its shorter side's edge wants and never larger than it is: the tile that it is for has a shape of its own.
 */
export function square(
  picture: CanvasImageSource,
  { width, height, rotation = 0, flip = false }: Shape,
  edge = EDGE,
): HTMLCanvasElement | undefined {
  const short = Math.min(width, height);
  const isWhole = edge > EDGE;
  const scale = isWhole ? Math.min(1, edge / short) : EDGE / short;
  const [across, down] = (rotation % 180 ? [height, width] : [width, height]).map((side) =>
    isWhole ? Math.max(1, Math.round(Math.min(side, short * LONGEST) * scale)) : EDGE,
  ) as [number, number];
  const canvas = Object.assign(document.createElement('canvas'), { width: across, height: down });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.translate(across / 2, down / 2);
  if (flip) context.scale(-1, 1);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(picture, (-width * scale) / 2, (-height * scale) / 2, width * scale, height * scale);
  return canvas;
}
