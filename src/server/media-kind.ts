import { fileTypeFromBuffer } from 'file-type/core';

/** What the first bytes of a file say that it is. */
export interface Kind {
  /** The media type under which browsers know it. */
  type: string;
  /** Without the dot. */
  extension: string;
}

/** How many of a file's first bytes are looked at. */
export const HEAD = 4100;

/** What browsers call a type that file-type calls otherwise. */
const USUAL: Record<string, string> = {
  'image/apng': 'image/png',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
  'video/matroska': 'video/x-matroska',
  'video/mp1s': 'video/mpeg',
  'video/mp2p': 'video/mpeg',
  'video/vnd.avi': 'video/x-msvideo',
  'video/x-m4v': 'video/mp4',
};

/** An SVG document begins with its element, after nothing but a declaration, a document type and comments. */
const SVG =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE\s+svg[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<svg[\s>]/i;

/** Judges a file by its first bytes; `undefined` where they say nothing, as with plain text. */
export async function kindOf(head: Uint8Array): Promise<Kind | undefined> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (!found || found.mime === 'application/xml') {
    if (SVG.test(new TextDecoder().decode(head))) return { type: 'image/svg+xml', extension: 'svg' };
  }
  if (!found) return undefined;
  const mime = found.mime.toLowerCase();
  return { type: USUAL[mime] ?? mime, extension: found.ext };
}

/** Endings of one and the same type. */
const SAME: Record<string, string> = { apng: 'png', jpeg: 'jpg', m4v: 'mp4', mpeg: 'mpg', tiff: 'tif' };

/**
 * Whether a kind is among those that `accept` names, a list as on `<input type=file>`: extensions, media types and
 * wildcards, in any case. An empty list names everything. What could not be judged is named only by `*` and `*\/*`.
 */
export function accepted(accept: string, kind: Kind | undefined): boolean {
  const tokens = accept
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const ending = (extension: string): string => SAME[extension] ?? extension;
  return (
    !tokens.length ||
    tokens.some((token) => {
      if (token === '*' || token === '*/*') return true;
      if (!kind) return false;
      if (token.startsWith('.')) return ending(token.slice(1)) === ending(kind.extension);
      // No registered type, but pages write it.
      return token.endsWith('/*')
        ? kind.type.startsWith(token.slice(0, -1))
        : token.replace('/jpg', '/jpeg') === kind.type;
    })
  );
}
