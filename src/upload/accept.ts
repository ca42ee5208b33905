/** Extensions of files that systems hand out without a media type, so that `image/*` still finds them. */
const UNTYPED: Record<string, RegExp> = {
  'image/*': /\.(avif|bmp|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i,
  'video/*': /\.(3gp|avi|m[4ko]v|mp4|mpe?g|webm|wmv)$/i,
};

const tokensOf = (accept: string): string[] =>
  accept
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

/** `image/jpg` is no registered type, but systems and pages write it. */
const clean = (type: string): string => type.toLowerCase().replace(/;.*/, '').replace('/jpg', '/jpeg');

const covers = (token: string, type: string): boolean =>
  clean(token) === type || /^\*(\/\*)?$/.test(token) || (token.endsWith('/*') && type.startsWith(token.slice(0, -1)));

/**
 * Whether a file is of a kind that `accept` names, read as browsers read `<input type=file accept>`: extensions, media
 * types and wildcards, in any case. An empty list accepts everything. A file without a type is known by its name.
 */
export function accepts(accept: string, { name, type }: { name: string; type: string }): boolean {
  const tokens = tokensOf(accept);
  return (
    !tokens.length ||
    tokens.some((token) =>
      token.startsWith('.')
        ? name.toLowerCase().endsWith(token)
        : covers(token, clean(type)) || (!type && UNTYPED[token]?.test(name)),
    )
  );
}

/** Whether a dragged file might be taken, of which only the media type is known; `''` where not even that is. */
export function mayAccept(accept: string, type: string): boolean {
  const tokens = tokensOf(accept);
  return !type || !tokens.length || tokens.some((token) => token.startsWith('.') || covers(token, clean(type)));
}
