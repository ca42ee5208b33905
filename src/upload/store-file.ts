import { PIXLAB_ENDPOINT, readReply } from '../wire.js';
import { StoreError } from './errors.js';
import { type StoreRequest, type Transport, xhrTransport } from './transport.js';

/** A file that is stored. */
export interface Stored {
  /** Where it is: always `http:` or `https:`. */
  link: string;
  /** Its name at PixLab. */
  id: string;
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
 * Stores one file and resolves with its link and id. Needs no page, only what a browser's window or worker has.
 *
 * @throws StoreError with a code, for a refusal, an unusable reply, a lost connection or an abort
 */
export function storeFile(file: File, options: StoreFileOptions = {}): Promise<Stored> {
  const { transport = xhrTransport, onProgress, ...rest } = options;
  const request: StoreRequest = {
    endpoint: PIXLAB_ENDPOINT,
    apiKey: '',
    keyIn: 'field',
    headers: {},
    withCredentials: false,
    comment: '',
    signal: new AbortController().signal,
    idempotencyKey: createId(),
    ...rest,
    file,
    onProgress: (loaded) => onProgress?.(loaded, file.size),
    onSent: () => undefined,
  };
  return send(transport, request);
}

/** One try: the request, and the reply understood. */
export async function send(transport: Transport, request: StoreRequest): Promise<Stored> {
  const { idempotencyKey } = request;
  // PixLab's preflight is not known to allow the header.
  const raw = await transport({ ...request, idempotencyKey: isPixLab(request.endpoint) ? '' : idempotencyKey });
  const reply = readReply(raw.status, raw.body);
  if (!reply.stored) throw new StoreError(reply.code, reply.status, reply.error);
  return { link: reply.link, id: reply.id };
}

const PIXLAB_HOST = new URL(PIXLAB_ENDPOINT).host;

const isPixLab = (endpoint: string): boolean => URL.canParse(endpoint) && new URL(endpoint).host === PIXLAB_HOST;

/** A UUID, version 4. `crypto.randomUUID` is missing on plain-http pages, which intranets still are. */
export function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
