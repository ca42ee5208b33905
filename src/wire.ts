/**
 * The wire: what `POST /store` takes and how its answer is read. Shared by the browser half and the relay, so that both
 * believe exactly the same replies. Facts from PixLab's `/store` documentation, and from replies seen in the wild.
 */

/** PixLab's own endpoint. Holds an account-wide key, and does not promise to answer cross-origin browser calls. */
export const PIXLAB_ENDPOINT = 'https://api.pixlab.io/store';

/** The multipart parts, in the order in which they travel: a server can refuse before the file arrives. */
export const PARTS = { key: 'key', comment: 'comment', file: 'file' } as const;

/** The header that carries the bare key instead of the `key` part. */
export const KEY_HEADER = 'WWW-Authenticate';

/** One UUID for all tries of one file; a reply that echoes it says that the server will not store the file twice. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/** The header that brings the `undo` ticket of a reply back, to take the file from the store again. */
export const UNDO_HEADER = 'X-Undo-Ticket';

/** What a server says of a stored file. */
export interface StoreSuccess {
  status: 200;
  /** Where the media can be fetched: always `http:` or `https:`. */
  link: string;
  /** The name under which PixLab keeps the media, for instance `24p62f73c9583ec6.jpeg`. */
  id: string;
  /** A ticket that takes the file back; only a relay hands them out. */
  undo?: string;
}

/** What a server says when it stored nothing. */
export interface StoreFailure {
  status: number;
  /** Plain text, never markup. */
  error: string;
}

/** A reply's code; see {@link codeOfStatus}. */
export type ReplyCode =
  'bad-key' | 'too-large' | 'wrong-type' | 'rate-limited' | 'refused-by-server' | 'server-error' | 'bad-reply';

/** A reply, understood. */
export type ReadReply = ({ stored: true } & StoreSuccess) | ({ stored: false; code: ReplyCode } & StoreFailure);

/** Longer texts of a server are cut here, in characters: the longest sentence that a row can show. */
const LONGEST_ERROR = 300;

const CODES: Record<number, ReplyCode> = {
  401: 'bad-key',
  403: 'bad-key',
  413: 'too-large',
  415: 'wrong-type',
  429: 'rate-limited',
};

/** The code for a status that is not a success. */
export const codeOfStatus = (status: number): ReplyCode =>
  CODES[status] ?? (status >= 500 && status < 600 ? 'server-error' : 'refused-by-server');

/** Whether a link may be shown, dispatched or submitted: an `http:` or `https:` URL, absolute unless there is a base. */
export function isWebLink(link: unknown, base?: string): link is string {
  try {
    return typeof link === 'string' && /^https?:$/.test(new URL(link, base).protocol);
  } catch {
    return false;
  }
}

/**
 * Reads a reply. The JSON `status` is the truth where there is one (PixLab answers HTTP 200 with `{"status":401}`);
 * otherwise the HTTP status decides. `ssl_link` is undocumented but real, and preferred: `link` may be plain `http:`.
 *
 * @param httpStatus the HTTP status, 100 to 599
 * @param body the whole body as text
 */
export function readReply(httpStatus: number, body: string): ReadReply {
  const { status: said, ssl_link, link: plain, id, undo, error = '' } = parse(body);
  const hasStatus = /^\d+$/.test(String(said));
  const status = hasStatus ? Number(said) : httpStatus;
  // A success of HTTP need not be 200, one of JSON must.
  if (hasStatus ? status !== 200 : status < 200 || status > 299) {
    const text = typeof error === 'string' ? error.trim().slice(0, LONGEST_ERROR) : '';
    return { stored: false, status, code: codeOfStatus(status), error: text };
  }
  const link = [ssl_link, plain].find((one) => isWebLink(one));
  if (link && id && typeof id === 'string')
    return { stored: true, status: 200, link, id, ...(typeof undo === 'string' && { undo }) };
  return { stored: false, status, code: 'bad-reply', error: '' };
}

interface ReplyJson {
  status?: unknown;
  link?: unknown;
  ssl_link?: unknown;
  id?: unknown;
  undo?: unknown;
  error?: unknown;
}

/** The reply's JSON object; an empty one for everything else. */
function parse(body: string): ReplyJson {
  try {
    return Object(JSON.parse(body)) as ReplyJson;
  } catch {
    return {};
  }
}
