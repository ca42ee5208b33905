import { PARTS } from '../wire.js';
import type { IncomingFile } from './store.js';

/** A form on its way to another server. */
export interface UpstreamForm {
  contentType: string;
  body: ReadableStream<Uint8Array>;
  /** Bytes; `undefined` when the file's length is not known before its end. */
  length: number | undefined;
}

/** Told of what the stream does, so that a clock can tell who is being waited for. */
export interface FormWatcher {
  /** The other server wants more; the client is waited for. */
  onWanted: () => void;
  /** A chunk has been handed on; the other server is waited for. */
  onSent: () => void;
  /** The client's half failed. */
  onFailed: (error: unknown) => void;
}

/** A form with fields and one file, written as the file arrives. */
export function upstreamForm(fields: [string, string][], file: IncomingFile, watcher: FormWatcher): UpstreamForm {
  const boundary = `pixlab-store-${crypto.randomUUID()}`;
  const part = (disposition: string, rest: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${rest}`;
  const head = utf8(
    fields.map(([name, value]) => part(`name="${name}"`, `\r\n${value}\r\n`)).join('') +
      part(`name="${PARTS.file}"; filename="${escaped(file.name || 'file')}"`, `Content-Type: ${typeOf(file)}\r\n\r\n`),
  );
  const tail = utf8(`\r\n--${boundary}--`);
  // How long the file is, is known exactly only at its end. What it falls short is made up for after the end of the form,
  // where nobody reads; as a rule that is the line break with which forms close.
  const promised = file.atMost;
  const reader = file.body.getReader();
  let size = -1;

  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    if (size < 0) {
      size = 0;
      controller.enqueue(head);
      return;
    }
    watcher.onWanted();
    try {
      const { done, value } = await reader.read();
      if (!done) {
        size += value.length;
        controller.enqueue(value);
      } else {
        controller.enqueue(tail);
        controller.enqueue(utf8(promised === undefined ? '\r\n' : '\r\n'.padEnd(promised + 2 - size)));
        controller.close();
      }
    } catch (error) {
      watcher.onFailed(error);
      throw error;
    }
    watcher.onSent();
  };
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: new ReadableStream({ pull, cancel: (reason) => reader.cancel(reason) }, { highWaterMark: 0 }),
    length: promised === undefined ? undefined : head.length + promised + tail.length + 2,
  };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A name inside a header, written as browsers do. */
const escaped = (name: string): string =>
  name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22').replaceAll('\0', '%00').slice(0, 255);

const typeOf = ({ type }: IncomingFile): string =>
  /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) ? type : 'application/octet-stream';
