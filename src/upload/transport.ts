import { IDEMPOTENCY_HEADER, KEY_HEADER, PARTS } from '../wire.js';
import { type FailureCode, StoreError } from './errors.js';

/** How one file is to be sent. */
export interface StoreRequest {
  endpoint: string;
  file: File;
  /** Sent unless it is nothing but white space. */
  comment: string;
  apiKey: string;
  keyIn: 'field' | 'header';
  headers: Record<string, string>;
  withCredentials: boolean;
  /** One UUID for all tries of the file, or an empty string to send none. */
  idempotencyKey: string;
  signal: AbortSignal;
  /** Bytes of the file that are out, of `file.size`. */
  onProgress: (loaded: number) => void;
  /** The whole body is out; only the reply is missing. */
  onSent: () => void;
  /** The reply has begun; `header` reads one of its headers, as far as the browser lets this page. */
  onHeaders: (header: (name: string) => string | undefined) => void;
}

/** A reply as it came. */
export interface RawReply {
  status: number;
  body: string;
}

/**
 * Sends one file: a promise that settles exactly once. Rejects with a {@link StoreError} when no reply came: `cancelled`
 * by the signal, `no-reply` when the whole body had gone out, `refused-by-page` when there can be no such request,
 * otherwise `network`.
 */
export type Transport = (request: StoreRequest) => Promise<RawReply>;

/**
 * Bytes that can be out before Firefox tells of any: it does so every 50 ms, and when a request breaks before, not at all. Then
 * only the time that the request took says that all may be out: one that found no server, or was not let in, took none.
 */
const UNSEEN = 1e7;

/** `fetch` cannot report upload progress, so the browser's transport is an XMLHttpRequest. */
export const xhrTransport: Transport = (request) =>
  new Promise((resolve, reject) => {
    const { signal, file } = request;
    const xhr = new XMLHttpRequest();
    /** Nobody knows until something is told of it. */
    let sent: boolean | undefined;
    let timings: PerformanceObserver | undefined;
    const fail = (code: FailureCode): void => reject(new StoreError(code));
    const onAbort = (): void => xhr.abort();

    if (signal.aborted) return fail('cancelled');
    xhr.onreadystatechange = () => {
      // The headers count even if the rest never comes. Asked one by one, hidden ones make browsers complain in the console.
      if (xhr.readyState !== XMLHttpRequest.HEADERS_RECEIVED) return;
      const all = xhr.getAllResponseHeaders();
      request.onHeaders((name) => RegExp(`^${name}: *(.*?)\\s*$`, 'im').exec(all)?.[1]);
    };
    xhr.onload = () => resolve({ status: xhr.status, body: xhr.responseText });
    xhr.onerror = () => fail((sent ?? timings?.takeRecords().at(-1)?.duration) ? 'no-reply' : 'network');
    xhr.onabort = () => fail('cancelled');
    // Comes after each of the three.
    xhr.onloadend = () => {
      signal.removeEventListener('abort', onAbort);
      timings?.disconnect();
    };
    // Firefox says `load` no sooner than the reply begins, so the last `progress` counts as well.
    xhr.upload.onprogress = xhr.upload.onload = ({ loaded, total }) => {
      if (sent) return;
      // What goes out besides the file goes out before it, but for the closing boundary.
      request.onProgress(Math.max(0, loaded - (total - file.size)));
      sent = loaded === total;
      if (sent) request.onSent();
    };

    try {
      xhr.open('POST', request.endpoint);
      xhr.withCredentials = request.withCredentials;
      // Firefox would look for XML in a reply without a type.
      xhr.responseType = 'text';
      for (const [name, value] of headersOf(request)) xhr.setRequestHeader(name, value);
      xhr.send(bodyOf(request));
      signal.addEventListener('abort', onAbort);
      if (file.size < UNSEEN && / Gecko\//.test(navigator.userAgent)) {
        timings = new PerformanceObserver(() => undefined);
        timings.observe({ type: 'resource' });
      }
    } catch {
      // What the browser says repeats the URL, or the header with the key.
      fail('refused-by-page');
    }
  });

function headersOf({ headers, apiKey, keyIn, idempotencyKey }: StoreRequest): [string, string][] {
  const all = Object.entries(headers);
  if (idempotencyKey) all.push([IDEMPOTENCY_HEADER, idempotencyKey]);
  if (apiKey && keyIn === 'header') all.push([KEY_HEADER, apiKey]);
  return all;
}

function bodyOf({ file, comment, apiKey, keyIn }: StoreRequest): FormData {
  const body = new FormData();
  if (apiKey && keyIn === 'field') body.append(PARTS.key, apiKey);
  if (comment.trim()) body.append(PARTS.comment, comment);
  body.append(PARTS.file, file, file.name);
  return body;
}
