import { IDEMPOTENCY_HEADER, PIXLAB_ENDPOINT, readReply } from '../wire.js';
import { StoreError } from './errors.js';
import { readRetryAfter } from './retry.js';
import { type StoreRequest, type Transport, xhrTransport } from './transport.js';

/** A file that is stored. */
export interface Stored {
  /** Where it is: always `http:` or `https:`. */
  link: string;
  /** Its name at PixLab. */
  id: string;
  /** A ticket of a relay: `DELETE <endpoint>/<id>` with it in the header `X-Undo-Ticket` takes the file back. */
  undo?: string;
}

/** Options of {@link storeFile}; none is required. */
export interface StoreFileOptions {
  /** Where to POST. Default: PixLab's own endpoint; normally a relay on the page's origin, such as `/store`. */
  endpoint?: string;
  /** Account-wide: whoever can read it can delete media. Leave it to the relay wherever a page is public. */
  apiKey?: string;
  /** Whether the key travels as a part of the body (the default) or as a header. */
  keyIn?: 'field' | 'header';
  /** Extra request headers. */
  headers?: Record<string, string>;
  /** Send cookies to another origin. Default: false. */
  withCredentials?: boolean;
  comment?: string;
  /** Aborts the request. */
  signal?: AbortSignal;
  /** Bytes of the file that are out, and the file's size. */
  onProgress?: (loaded: number, total: number) => void;
  /** One for all tries of a file. Default: a new UUID. */
  idempotencyKey?: string;
  /** What carries the request. Default: XMLHttpRequest. */
  transport?: Transport;
}

/**
 * Stores one file in one try and resolves with its link and id. Needs no page, only what a browser's window or worker has.
 *
 * @throws StoreError with a code, for a refusal, an unusable reply, a lost connection or an abort
 */
export async function storeFile(
  file: File,
  {
    endpoint = PIXLAB_ENDPOINT,
    apiKey = '',
    keyIn = 'field',
    headers = {},
    withCredentials = false,
    comment = '',
    signal = new AbortController().signal,
    onProgress,
    idempotencyKey = createId(),
    transport = xhrTransport,
  }: StoreFileOptions = {},
): Promise<Stored> {
  let later: Later = [];
  const request = {
    ...{ endpoint, apiKey, keyIn, headers, withCredentials, comment, signal, idempotencyKey, file },
    onProgress: (loaded: number) => onProgress?.(loaded, file.size),
    onSent: () => undefined,
  };
  try {
    return await send(transport, request, (reply) => ({ later } = reply));
  } catch (error) {
    if (error instanceof StoreError && error.status) error.retryAfter = readRetryAfter(...later);
    throw error;
  }
}

/** What a reply says of when to come again: its headers `Retry-After` and `Date`. */
export type Later = [retryAfter?: string | undefined, date?: string | undefined];

/** What the headers of a reply say, before its body has come. */
export interface Reply {
  later: Later;
  /** The server has shown that it does not store a file twice. */
  echoes: boolean;
}

/** One try: the request, and the reply understood. */
export async function send(
  transport: Transport,
  request: Omit<StoreRequest, 'onHeaders'>,
  onReply: (reply: Reply) => void,
): Promise<Stored> {
  // PixLab's preflight is not known to allow the header.
  const idempotencyKey = isPixLab(request.endpoint) ? '' : request.idempotencyKey;
  const raw = await transport({
    ...request,
    idempotencyKey,
    onHeaders(header) {
      onReply({
        later: [header('Retry-After'), header('Date')],
        echoes: !!idempotencyKey && header(IDEMPOTENCY_HEADER) === idempotencyKey,
      });
    },
  });
  const reply = readReply(raw.status, raw.body);
  if (!reply.stored) throw new StoreError(reply.code, reply.status, reply.error);
  const { link, id, undo } = reply;
  return undo ? { link, id, undo } : { link, id };
}

const isPixLab = (endpoint: string): boolean => /^(https?:)?\/\/api\.pixlab\.io([/:?#]|$)/i.test(endpoint);

/** A random UUID, version 4. `crypto.randomUUID` is missing on plain-http pages, which intranets still are. */
export const createId = (): string =>
  (crypto as Partial<Crypto>).randomUUID?.() ??
  '00000000-0000-4000-8000-000000000000'.replace(/0/g, () =>
    (crypto.getRandomValues(new Uint8Array(1))[0]! % 16).toString(16),
  );
