import { Refusal } from './replies.js';
import { decode, encode, sameText, sign } from './signatures.js';
import type { Stored } from './store.js';
import { UNDO_HEADER } from '../wire.js';

/** How long a stored file can be taken back, in seconds. */
const LIFETIME = 24 * 60 * 60;

/** What a ticket is for. */
export interface Ticket extends Stored {
  /** Under what the reply is remembered, to be forgotten with the file. */
  once?: string;
}

/** Signatures of tickets and of upload tokens must not be exchanged, even if the secret is the same. */
const text = (claims: string): string => `undo.${claims}`;

/**
 * Makes a ticket that takes one stored file back. It carries the link, signed, so that deleting never goes by a URL that a
 * client made up.
 *
 * @param now milliseconds since 1970
 */
export async function signTicket(secret: string, ticket: Ticket, now: number): Promise<string> {
  const claims = encode({ ...ticket, exp: Math.floor(now / 1000) + LIFETIME });
  return `${claims}.${await sign(secret, text(claims))}`;
}

/** @throws Refusal 401 when the request has no good ticket, 403 when it is for another file */
export async function readTicket(request: Request, secret: string, id: string, now: number): Promise<Ticket> {
  const [claims = '', signature = ''] = (request.headers.get(UNDO_HEADER) ?? '').split('.');
  const { exp, link, once, ...rest } = decode(claims);
  const genuine = await sameText(signature, await sign(secret, text(claims)));
  if (!genuine || typeof exp !== 'number' || typeof link !== 'string') {
    throw new Refusal(401, 'Send the undo ticket of the file.');
  }
  if (now / 1000 > exp) throw new Refusal(401, 'The undo ticket is over.');
  if (rest['id'] !== id) throw new Refusal(403, 'The undo ticket is for another file.');
  return { id, link, ...(typeof once === 'string' && { once }) };
}
