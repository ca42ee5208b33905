import type { StoreFailure, StoreSuccess } from '../wire.js';

/** Why a request is refused: an HTTP status, and a sentence that holds no key, no comment, no file name and no path. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** A success, with a ticket to undo it where the handler gives them out. */
export type StoreReply = StoreSuccess & { undo?: string };

/** The wire's JSON, with the matching HTTP status. Never cached: a reply belongs to one request. */
export function reply(body: StoreReply | StoreFailure, headers: HeadersInit = {}): Response {
  const text = JSON.stringify(body);
  const answer = new Response(text, { status: body.status, headers });
  answer.headers.set('content-type', 'application/json');
  answer.headers.set('content-length', String(new TextEncoder().encode(text).length));
  answer.headers.set('cache-control', 'no-store');
  // Whose page asked decides the headers: no cache may hand one origin's answer to another.
  answer.headers.set('vary', 'Origin');
  answer.headers.set('x-content-type-options', 'nosniff');
  return answer;
}
