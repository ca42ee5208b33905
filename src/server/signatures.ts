/** A text signed so that only who knows the secret can have made it: HMAC with SHA-256, in base64url without padding. */
export async function sign(secret: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text))));
}

/** A shorter one could be tried out by whoever holds one signature. */
export const isSecret = (value: unknown): value is string => typeof value === 'string' && value.length >= 16;

/** Compares digests, so that the time it takes tells nothing of the text. */
export async function sameText(one: string, other: string): Promise<boolean> {
  const digest = async (text: string): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));
  const [first, second] = await Promise.all([digest(one), digest(other)]);
  return first.every((byte, index) => byte === second[index]);
}

/** A value as JSON in base64url without padding. */
export const encode = (value: object): string => toBase64Url(utf8(JSON.stringify(value)));

/** What {@link encode} wrote; an empty object for everything else. */
export function decode(text: string): Record<string, unknown> {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    return Object(JSON.parse(new TextDecoder().decode(bytes))) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
