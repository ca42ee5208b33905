/** Extensions of files that systems hand out without a media type, so that `image/*` still finds them. */
const UNTYPED = {
  image: /\.(avif|gif|hei[cf]|jpe?g|png|tiff?|webp)$/i,
  video: /\.(avi|m[4ko]v|mp4|webm|wmv)$/i,
};

/** A media type made of a name, good enough for `image/*` and `image/heic`. */
function typeOfName(name: string): string {
  for (const [group, extensions] of Object.entries(UNTYPED)) {
    const extension = extensions.exec(name);
    if (extension) return `${group}/${extension[1]!}`;
  }
  return '';
}

/** `image/jpg` is no registered type, but systems and pages write it. */
const clean = (type: string): string => type.toLowerCase().replace(/;.*/, '').replace('/jpg', '/jpeg');

/** What an `accept` attribute lists. */
export const tokensOf = (accept: string): string[] => accept.split(/[\s,]+/).filter(Boolean);

function covers(accept: string, type: string, hasExtension: (extension: string) => boolean): boolean {
  const tokens = tokensOf(accept);
  const kind = clean(type);
  return (
    !tokens.length ||
    tokens
      .map(clean)
      .some((token) =>
        token.startsWith('.')
          ? hasExtension(token)
          : token === kind ||
            /^\*(\/\*)?$/.test(token) ||
            (token.endsWith('/*') && kind.startsWith(token.slice(0, -1))),
      )
  );
}

/**
 * Whether a file is of a kind that `accept` names, read as browsers read `<input type=file accept>`: extensions, media
 * types and wildcards, in any case. An empty list accepts everything. A file without a type is known by its name.
 */
export const accepts = (accept: string, { name, type }: { name: string; type: string }): boolean =>
  covers(accept, type || typeOfName(name), (extension) => name.toLowerCase().endsWith(extension));

/** Whether a dragged file might be taken, of which only the media type is known; `''` where not even that is. */
export const mayAccept = (accept: string, type: string): boolean => !type || covers(accept, type, () => true);
