import { typeOfId } from './media-types.js';
import { Refusal } from './replies.js';
import type { Store } from './store.js';

/**
 * Answers GET and HEAD for a stored file. Whatever it holds, a browser may show it but not run it: its type is the one of
 * its extension, and its own document would be sandboxed.
 */
export async function serveMedia(request: Request, store: Store, id: string): Promise<Response> {
  const media = await store.get?.(id);
  if (!media) throw new Refusal(404, 'There is no such file.');
  const { size } = media;
  const type = typeOfId(id);
  const headers = new Headers({
    'content-type': type ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    // Public pages show it, and an id never gets another content.
    'access-control-allow-origin': '*',
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
  return new Response(request.method === 'HEAD' ? null : media.read(start, end), { status, headers });
}

/** One range of bytes, as videos ask for. Several at once, or another unit, are answered with the whole file. */
function rangeOf(header: string | null, size: number): { start: number; end: number } | 'none' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!first && !last) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  // Backwards is no range at all; behind the end is one that this file does not have.
  if (first && last && Number(last) < start) return undefined;
  return start > end ? 'none' : { start, end };
}
