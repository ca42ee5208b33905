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
 * Firefox tells of progress every 50 ms, and of what went out after that not at all when the connection breaks. So all may be
 * out that could have gone meanwhile: at so many bytes a millisecond at first, faster than any network; later at so many times
 * the speed so far.
 */
const FASTEST = 3e6;
const MARGIN = 4;

/** Milliseconds that a time may be off in Firefox. */
const CLOCK_STEP = 1;

/** `fetch` cannot report upload progress, so the browser's transport is an XMLHttpRequest. */
export const xhrTransport: Transport = (request) =>
  new Promise((resolve, reject) => {
    const { signal, file } = request;
    const xhr = new XMLHttpRequest();
    let sent = false;
    /** Only in Firefox. */
    let timings: PerformanceObserver | undefined;
    let begin = 0;
    let told = 0;
    let left = file.size;
    let speed = FASTEST;
    const mayBeSent = (now: number): boolean => {
      const timing = timings?.takeRecords().at(-1) as PerformanceResourceTiming | undefined;
      if (!timing) return false;
      const { requestStart, responseEnd, duration } = timing;
      // Another origin hides when sending began. A request that found no server, or was not let in, took no time at all.
      const time = told ? now - told : requestStart ? responseEnd - requestStart + CLOCK_STEP : duration;
      return left <= time * speed;
    };
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
    xhr.onerror = ({ timeStamp }) => fail(sent || mayBeSent(timeStamp) ? 'no-reply' : 'network');
    xhr.onabort = () => fail('cancelled');
    // Comes after each of the three.
    xhr.onloadend = () => {
      signal.removeEventListener('abort', onAbort);
      timings?.disconnect();
    };
    // Firefox says `load` no sooner than the reply begins, so the last `progress` counts as well.
    xhr.upload.onloadstart = ({ timeStamp }) => (begin = timeStamp);
    xhr.upload.onprogress = xhr.upload.onload = ({ loaded, total, timeStamp }) => {
      if (sent) return;
      told = timeStamp;
      left = total - loaded;
      speed = (MARGIN * loaded) / (told - begin);
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
      if (/ Gecko\//.test(navigator.userAgent)) {
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
