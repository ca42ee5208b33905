/** Bytes that look like noise and are the same every time, so that any that is lost, doubled or moved shows. */
export function noise(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let state = seed;
  for (let index = 0; index < size; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

/**
 * A file with a picture's name and type, of so many bytes; those of another name are others. By default they have another
 * size, too, so that they enter at once: files of one size are compared first.
 */
export const picture = (name = 'photo.png', size = 3 + (Math.abs(seedOf(name)) % 999), type = 'image/png'): File =>
  new File([noise(size, seedOf(name) + size)], name, { type });

function seedOf(name: string): number {
  return Array.from(name).reduce((seed, sign) => Math.imul(seed, 31) + sign.charCodeAt(0), 1);
}

/** As hex digits. */
export async function sha256(content: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
