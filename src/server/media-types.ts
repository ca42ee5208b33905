/** Types that browsers show as media, by the extension of a stored file. All else is offered as a download. */
const MEDIA_TYPES: Record<string, string> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  heic: 'image/heic',
  heif: 'image/heif',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  tiff: 'image/tiff',
  tif: 'image/tiff',
  webp: 'image/webp',
  avi: 'video/x-msvideo',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  mpeg: 'video/mpeg',
  mpg: 'video/mpeg',
  ogv: 'video/ogg',
  webm: 'video/webm',
};

/** The media type of an id's extension. */
export const typeOfId = (id: string): string | undefined => {
  const extension = id.split('.')[1] ?? '';
  return Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension] : undefined;
};

/** The extension of a name, in small letters and without the dot; empty when there is none that is safe to use. */
export const extensionOfName = (name: string): string => /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase())?.[1] ?? '';

/**
 * The extension under which a file is stored, without the dot. The type decides, as a link's ending decides how it is
 * served; the name only chooses among the endings of one type.
 */
export function extensionOf(name: string, type: string): string {
  const own = extensionOfName(name);
  const bare = type.split(';')[0]?.trim() ?? '';
  const fitting = Object.keys(MEDIA_TYPES).filter((extension) => MEDIA_TYPES[extension] === bare);
  if (fitting.length) return fitting.includes(own) ? own : fitting[0]!;
  // No type that browsers show: an ending that says otherwise would make one of it.
  return Object.hasOwn(MEDIA_TYPES, own) ? '' : own;
}
