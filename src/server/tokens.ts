import { Refusal } from './replies.js';
import { decode, encode, isSecret, sameText, sign } from './signatures.js';
import { unknownIn } from './unknown-options.js';

/** What an upload token allows. */
export interface UploadTokenOptions {
  /**
   * When it ends: a `Date`, or a number of seconds, from now on when it is small, since 1970 when it is that large.
   * (Milliseconds since 1970, as of `Date.now()`, are understood, too.) Minutes are enough: the widget's `headers` may be a
   * function that asks for a new token for every try.
   */
  expires: Date | number;
  /** The largest file, in bytes. Default: what the relay allows. */
  maxSize?: number;
  /** The kinds of file, as on `<input type=file accept>`. Default: what the relay allows. */
  accept?: string;
  /** The only origin whose pages may use it, such as `https://www.example.com`. Default: those that the relay allows. */
  origin?: string;
}

/** What a good token allows. */
export type Allowed = Pick<UploadTokenOptions, 'maxSize' | 'accept' | 'origin'>;

/** A JSON Web Token is what every server's language has a library for. */
const HEADER = encode({ alg: 'HS256', typ: 'JWT' });

/** How far two servers' clocks may be apart, in seconds. */
const SKEW = 60;

/** Seconds: three years, so that no Unix time of our days is below it, and no lifetime above. */
const LONGEST_LIFETIME = 1e8;
/** A Unix time above this is in milliseconds. */
const LAST_SECOND = 1e11;

/**
 * Makes a token that lets its holder upload for a while: for a server that knows who its users are, and hands the token to
 * their pages. Sent as `Authorization: Bearer <token>`, or as `X-Upload-Token` where something else needs that header.
 *
 * @param secret what the relay's `tokens: { secret }` is; at least 16 characters
 * @throws TypeError when the secret or an option makes no sense or there is no such option; the message names it
 */
export async function signUploadToken(secret: string, options: UploadTokenOptions): Promise<string> {
  const { expires, maxSize, accept, origin } = options;
  const exp = secondsOf(expires);
  const wrong = (name: string, expected: string): TypeError =>
    new TypeError(`signUploadToken: ${name} must be ${expected}`);
  // A limit that is misspelt would be none.
  const [unknown] = unknownIn(options, { expires, maxSize, accept, origin });
  if (unknown !== undefined) throw new TypeError(`signUploadToken: there is no option ${unknown}`);
  if (!isSecret(secret)) throw wrong('secret', 'a string of at least 16 characters');
  if (!Number.isFinite(exp)) throw wrong('expires', 'a Date or a number of seconds');
  if (maxSize !== undefined && !(Number.isFinite(maxSize) && maxSize > 0))
    throw wrong('maxSize', 'a positive number of bytes');
  if (accept !== undefined && typeof accept !== 'string') throw wrong('accept', 'a list such as image/*,.pdf');
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).origin === origin)) {
    throw wrong('origin', 'an origin such as https://www.example.com');
  }
  const signed = `${HEADER}.${encode({ exp, maxSize, accept, origin })}`;
  return `${signed}.${await sign(secret, signed)}`;
}

/** The token that a request brings. */
export function tokenOf(request: Request): string {
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return request.headers.get('x-upload-token') ?? bearer ?? '';
}

/**
 * What the token of a request allows.
 *
 * @throws Refusal 401 when it is missing, forged or over; 403 when it is for pages of another origin
 */
export async function readToken(request: Request, secret: string, now: number): Promise<Allowed> {
  const [header = '', claims = '', signature = '', ...rest] = tokenOf(request).split('.');
  if (!signature || rest.length) throw new Refusal(401, 'An upload token is missing.');
  // Nothing is read of what nobody has signed; and the one way of signing is ours to say, not the token's.
  const genuine = await sameText(signature, await sign(secret, `${header}.${claims}`));
  if (!genuine || decode(header)['alg'] !== 'HS256') throw new Refusal(401, 'The upload token is not valid.');
  const { exp, maxSize, accept, origin } = decode(claims);
  if (typeof exp !== 'number' || now / 1000 > exp + SKEW) throw new Refusal(401, 'The upload token is over.');
  if (typeof origin === 'string' && request.headers.get('origin') !== origin) {
    throw new Refusal(403, 'The upload token is for pages of another origin.');
  }
  return {
    ...(typeof maxSize === 'number' && { maxSize }),
    ...(typeof accept === 'string' && { accept }),
    ...(typeof origin === 'string' && { origin }),
  };
}

function secondsOf(expires: Date | number): number {
  if (typeof expires !== 'number') return expires instanceof Date ? Math.floor(expires.getTime() / 1000) : NaN;
  if (Math.abs(expires) < LONGEST_LIFETIME) return Math.floor(Date.now() / 1000 + expires);
  return Math.floor(expires > LAST_SECOND ? expires / 1000 : expires);
}
