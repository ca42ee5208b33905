import { Readable } from 'node:stream';
import { Refusal } from './replies.js';
import type { Store } from './store-handler.js';

/** A stored file that can be read back. */
export interface StoredMedia {
  /** Bytes. */
  size: number;
  /** Reads from byte `start` to byte `end`, both included. */
  read: (start: number, end: number) => Readable;
}

/** Types that browsers show as media. All else is offered as a download. */
const MEDIA_TYPES: Record<string, string> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  heic: 'image/heic',
  heif: 'image/heif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
  avi: 'video/x-msvideo',
  m4v: 'video/mp4',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  mpeg: 'video/mpeg',
  ogv: 'video/ogg',
  webm: 'video/webm',
};

/** The extension under which a media type is stored, without the dot; empty for what is no media. */
export const extensionOfType = (type: string): string =>
  Object.keys(MEDIA_TYPES).find((extension) => MEDIA_TYPES[extension] === type.split(';')[0]) ?? '';

/**
 * Answers GET and HEAD for a stored file. Whatever it holds, a browser may show it but not run it: its type is the one of
 * its extension, and its own document would be sandboxed.
 */
export async function serveMedia(request: Request, store: Store, id: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refusal(405, 'Send a GET request.', { allow: 'GET, HEAD' });
  }
  const media = await store.get?.(id);
  if (!media) throw new Refusal(404, 'There is no such file.');
  const { size } = media;
  const type = MEDIA_TYPES[id.split('.')[1] ?? ''];
  const headers = new Headers({
    'content-type': type ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
  if (!type) headers.set('content-disposition', 'attachment');

  const asked = rangeOf(request.headers.get('range'), size);
  if (asked === 'none') {
    throw new Refusal(416, 'The file does not have these bytes.', { 'content-range': `bytes */${size}` });
  }
  const { start, end } = asked ?? { start: 0, end: size - 1 };
  headers.set('content-length', String(end - start + 1));
  if (asked) headers.set('content-range', `bytes ${start}-${end}/${size}`);
  const status = asked ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Response(Readable.toWeb(media.read(start, end)) as ReadableStream<Uint8Array>, { status, headers });
}

/** One range of bytes, as videos ask for. Several at once, or another unit, are answered with the whole file. */
function rangeOf(header: string | null, size: number): { start: number; end: number } | 'none' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!first && !last) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return start > end ? 'none' : { start, end };
}
