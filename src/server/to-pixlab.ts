import { KEY_HEADER, PARTS, PIXLAB_ENDPOINT, type ReadReply, readReply } from '../wire.js';
import { Refusal } from './replies.js';
import type { IncomingFile, Store } from './store.js';
import { stopwatch } from './stopwatch.js';
import { checkNames } from './unknown-options.js';
import { type UpstreamForm, upstreamForm } from './upstream-form.js';

/** Options of {@link toPixLab}. */
export interface PixLabOptions {
  /** The account's key. It goes to the endpoint and nowhere else. */
  key: string;
  /** Default: `https://api.pixlab.io/store`. */
  endpoint?: string;
  /** Whether the key travels as the documented field, or bare in the header `WWW-Authenticate`. Default: `field`. */
  keyIn?: 'field' | 'header';
  /** For tests, and for runtimes that have another one. Default: the global one. */
  fetch?: typeof fetch;
  /** How long PixLab may let us wait, while sending or for its reply, in milliseconds. Default: 120,000. */
  timeout?: number;
}

/** A reply is a line of JSON; of anything longer, in bytes, nothing more is read. */
const LONGEST_REPLY = 64 * 1024;

/**
 * Hands files on to PixLab's `/store` as they arrive, with the key that clients never see. Redirects are not followed, and
 * a reply that is not the wire's JSON is not believed.
 *
 * @throws TypeError when an option makes no sense; the message names it. Of one that there is not, the console tells
 */
export function toPixLab(options: PixLabOptions): Store {
  const { key, endpoint, keyIn, timeout, request } = checked(options);

  return {
    async put(file) {
      const clock = stopwatch(timeout);
      let failure: unknown;
      let isOver = false;
      try {
        const form = await upstreamForm(fieldsOf(file, keyIn === 'field' ? key : ''), file, {
          onWanted: clock.stop,
          onSent: clock.start,
          onFailed: (error) => (failure ??= error),
        });
        const headers: Record<string, string> = { 'content-type': form.contentType };
        if (form.length !== undefined) headers['content-length'] = String(form.length);
        if (keyIn === 'header') headers[KEY_HEADER] = key;
        clock.start();
        const init = { method: 'POST', headers, ...bodyOf(form), signal: clock.signal };
        const response = await clock.within(request(endpoint, init));
        const reply = readUpstream(response.status, await clock.within(textOf(response)));
        if (reply.stored) {
          isOver = form.isSent();
          return { link: reply.link, id: reply.id };
        }
        throw mirrored(reply, response.headers.get('retry-after'), key);
      } catch (error) {
        // The client's own fault, if it had one, was first.
        throw upstreamFault(failure ?? error, clock.signal);
      } finally {
        // What a refused upload would still send is of no use to anyone.
        if (isOver) clock.stop();
        else clock.end();
      }
    },

    async remove({ link }) {
      const url = new URL('delete', endpoint);
      url.search = new URLSearchParams({ key, link }).toString();
      const clock = stopwatch(timeout);
      try {
        clock.start();
        const response = await clock.within(request(url.href, { signal: clock.signal }));
        const { status } = parse(await clock.within(textOf(response))) ?? {};
        // Gone already is as good as removed.
        if (Number(status ?? response.status) !== 200 && Number(status ?? response.status) !== 404) {
          throw new Refusal(502, 'PixLab did not delete the file.');
        }
      } catch (error) {
        throw upstreamFault(error, clock.signal);
      } finally {
        clock.end();
      }
    },
  };
}

function fieldsOf({ comment }: IncomingFile, key: string): [string, string][] {
  const fields: [string, string][] = [
    [PARTS.key, key],
    [PARTS.comment, comment],
  ];
  return fields.filter(([, value]) => value);
}

/** An upstream reply, read as the browser half reads it; but a failure, too, must be the wire's JSON to be believed. */
function readUpstream(httpStatus: number, body: string): ReadReply {
  const json = parse(body);
  const reply = readReply(httpStatus, body);
  const said = json && (/^\d+$/.test(String(json['status'])) || typeof json['error'] === 'string');
  const isFailure = reply.status >= 400 && reply.status <= 599;
  if (reply.stored || (said && isFailure && reply.code !== 'bad-reply')) return reply;
  throw new Refusal(502, 'PixLab sent a reply that makes no sense.');
}

/** A refusal as PixLab gave it, whose text must not tell the key. */
function mirrored(
  { status, error }: { status: number; error: string },
  retryAfter: string | null,
  key: string,
): Refusal {
  const text = error.replaceAll(key, '…') || 'PixLab refused the file.';
  return new Refusal(status, text, retryAfter === null ? {} : { 'retry-after': retryAfter });
}

function upstreamFault(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof Refusal) return error;
  if (signal.aborted) return new Refusal(504, 'PixLab did not answer in time.');
  // What fetch throws may name the URL, and that of a removal has the key in it.
  return new Refusal(502, 'PixLab could not be reached.');
}

async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; reader && size < LONGEST_REPLY;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return text;
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** What fetch needs for a form. Cloudflare's runtime says how long a body is only when its stream knows. */
function bodyOf({ body, length }: UpstreamForm): Pick<RequestInit, 'body'> & { duplex?: 'half' } {
  if (body instanceof Uint8Array) return { body };
  type Sizing = new (length: number) => TransformStream<Uint8Array, Uint8Array>;
  const { FixedLengthStream } = globalThis as { FixedLengthStream?: Sizing };
  const sized = FixedLengthStream && length !== undefined ? body.pipeThrough(new FixedLengthStream(length)) : body;
  return { body: sized, duplex: 'half' };
}

/** A redirect would take the key elsewhere. Node keeps a streamed body in memory unless it is an error; Cloudflare has none. */
function redirectMode(): RequestRedirect {
  try {
    return new Request('http://localhost', { redirect: 'error' }).redirect;
  } catch {
    return 'manual';
  }
}

interface Checked {
  key: string;
  endpoint: string;
  keyIn: 'field' | 'header';
  timeout: number;
  request: (url: string, init: RequestInit) => Promise<Response>;
}

function checked(options: PixLabOptions): Checked {
  checkNames<PixLabOptions>('toPixLab', options, {
    key: true,
    endpoint: true,
    keyIn: true,
    fetch: true,
    timeout: true,
  });
  const { key, endpoint = PIXLAB_ENDPOINT, keyIn = 'field', fetch: given, timeout = 120_000 } = options;
  const unless = (good: boolean, name: string, expected: string): void => {
    if (!good) throw new TypeError(`toPixLab: ${name} must be ${expected}`);
  };
  // It becomes a header, or a part of a form.
  unless(typeof key === 'string' && /^[\x21-\x7e]+$/.test(key), 'key', 'the key of a PixLab account');
  unless(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol), 'endpoint', 'an http: or https: URL');
  unless(['field', 'header'].includes(keyIn), 'keyIn', "'field' or 'header'");
  unless(given === undefined || typeof given === 'function', 'fetch', 'a function');
  unless(
    typeof timeout === 'number' && timeout > 0 && timeout < 2 ** 31,
    'timeout',
    'a positive number of milliseconds',
  );
  const redirect = redirectMode();
  // Called as a function: the global one insists on it.
  const request: Checked['request'] = (url, init) => (given ?? fetch)(url, { ...init, redirect });
  return { key, endpoint, keyIn, timeout, request };
}
