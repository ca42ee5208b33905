// An upload token in plain Node, for a server that does not have the package: the same as signUploadToken() makes.
//   node token.mjs "$SECRET" '{"expires":1900000000,"maxSize":25000000}'
import { createHmac } from 'node:crypto';

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** @param options expires (Unix time, in seconds), and if wanted maxSize (bytes), accept, origin */
export function uploadToken(secret, { expires, maxSize, accept, origin }) {
  const text = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ exp: expires, maxSize, accept, origin })}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const [, , secret, options] = process.argv;
if (secret && options) console.log(uploadToken(secret, JSON.parse(options)));
