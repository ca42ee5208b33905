/** The colours of a test picture's quarters, as `corners` names them, row by row. */
export const QUARTERS = ['red', 'green', 'blue', 'yellow'];

const NAMES: Record<string, string> = { 100: 'red', '010': 'green', '001': 'blue', 110: 'yellow', 111: 'white' };

export interface Kind {
  type?: 'image/jpeg' | 'image/png' | 'image/webp';
  /** EXIF's number from 1 to 8; only for JPEG. */
  orientation?: number;
}

/** A picture whose middle square has four colours and a white disc, with black on both sides of it. */
export async function picture(
  width: number,
  height: number,
  { type = 'image/jpeg', orientation }: Kind = {},
): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.fillRect(0, 0, width, height);
  const half = Math.min(width, height) / 2;
  context.translate(width / 2, height / 2);
  for (const [i, colour] of ['#f00', '#0f0', '#00f', '#ff0'].entries()) {
    context.fillStyle = colour;
    context.fillRect(i % 2 ? 0 : -half, i < 2 ? -half : 0, half, half);
  }
  context.fillStyle = '#fff';
  context.arc(0, 0, half / 2, 0, 7);
  context.fill();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, 0.95);
  });
  const bytes = new Uint8Array(await blob!.arrayBuffer());
  return new File([orientation ? turned(bytes, orientation) : bytes], 'picture', { type });
}

/** The JPEG with an EXIF segment that says nothing but how it is to be turned. */
function turned(jpeg: Uint8Array<ArrayBuffer>, orientation: number): Uint8Array<ArrayBuffer> {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entries = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const segment = [0xff, 0xe1, 0, 2 + exif.length + tiff.length + entries.length, ...exif, ...tiff, ...entries];
  const result = new Uint8Array(jpeg.length + segment.length);
  result.set(jpeg.subarray(0, 2));
  result.set(segment, 2);
  result.set(jpeg.subarray(2), 2 + segment.length);
  return result;
}

function colour(canvas: HTMLCanvasElement, x: number, y: number): string {
  const data = canvas.getContext('2d')!.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
  const key = [...data.slice(0, 3)].map((value) => (value > 127 ? 1 : 0)).join('');
  return data[3] === 255 ? (NAMES[key] ?? key) : 'clear';
}

/** The colours near a canvas's four corners, row by row. */
export function corners(canvas: HTMLCanvasElement | undefined): string[] | undefined {
  if (!canvas) return undefined;
  const far = canvas.width - 4;
  return [
    [3, 3],
    [far, 3],
    [3, far],
    [far, far],
  ].map(([x, y]) => colour(canvas, x!, y!));
}

/** How wide and how high the white disc in the middle is, in pixels. */
export function disc(canvas: HTMLCanvasElement): [number, number] {
  const steps = Array.from({ length: canvas.width }, (_, step) => step);
  const middle = canvas.width / 2;
  return [
    steps.filter((x) => colour(canvas, x, middle) === 'white').length,
    steps.filter((y) => colour(canvas, middle, y) === 'white').length,
  ];
}
