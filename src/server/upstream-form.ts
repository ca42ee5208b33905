import { PARTS } from '../wire.js';
import { Refusal } from './replies.js';
import type { IncomingFile } from './store.js';

/**
 * What is known to be no larger, in bytes, is read before it is sent on, and sent in one piece: of a small file, streams
 * would cost more than all else.
 */
const SMALL = 64 * 1024;

/** A form on its way to another server. */
export interface UpstreamForm {
  contentType: string;
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
  /** Of a stream, in bytes; `undefined` when the file's length is not known before its end. */
  length: number | undefined;
  /** Whether all of it has been taken. */
  isSent: () => boolean;
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

/** A form with fields and one file. Rejects as the file's stream fails; or that of the form does, when it is a large one. */
export async function upstreamForm(
  fields: [string, string][],
  file: IncomingFile,
  watcher: FormWatcher,
): Promise<UpstreamForm> {
  const boundary = `pixlab-store-${crypto.randomUUID()}`;
  const part = (disposition: string, rest: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${rest}`;
  const head = utf8(
    fields.map(([name, value]) => part(`name="${name}"`, `\r\n${value}\r\n`)).join('') +
      part(`name="${PARTS.file}"; filename="${escaped(file.name || 'file')}"`, `Content-Type: ${typeOf(file)}\r\n\r\n`),
  );
  const tail = `\r\n--${boundary}--`;
  const contentType = `multipart/form-data; boundary=${boundary}`;
  const { atMost = Infinity } = file;
  if (atMost <= SMALL) {
    const body = await inOnePiece(head, file.body, tail, atMost);
    return { contentType, body, length: undefined, isSent: () => true };
  }
  return { contentType, ...streamed(head, file, tail, watcher) };
}

/** The form as bytes. */
async function inOnePiece(
  head: Uint8Array,
  file: ReadableStream<Uint8Array>,
  tail: string,
  atMost: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = [head];
  let size = 0;
  for await (const chunk of file) {
    // Not every server cuts a request off where it said that it would end.
    if ((size += chunk.length) > atMost) throw new Refusal(400, 'The request is longer than it says.');
    pieces.push(chunk);
  }
  pieces.push(utf8(`${tail}\r\n`));
  const form = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    form.set(piece, at);
    at += piece.length;
  }
  return form;
}

/** The form as a stream, written as the file arrives. */
function streamed(
  head: Uint8Array,
  file: IncomingFile,
  tail: string,
  watcher: FormWatcher,
): Omit<UpstreamForm, 'contentType'> {
  // How long the file is, is known exactly only at its end. What it falls short is made up for after the end of the form,
  // where nobody reads; as a rule that is the line break with which forms close.
  const promised = file.atMost;
  const reader = file.body.getReader();
  let size = -1;
  let ended = false;

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
        controller.enqueue(utf8(tail + (promised === undefined ? '\r\n' : '\r\n'.padEnd(promised + 2 - size))));
        controller.close();
        ended = true;
      }
    } catch (error) {
      watcher.onFailed(error);
      throw error;
    }
    watcher.onSent();
  };
  return {
    body: new ReadableStream({ pull, cancel: (reason) => reader.cancel(reason) }, { highWaterMark: 0 }),
    length: promised === undefined ? undefined : head.length + promised + tail.length + 2,
    isSent: () => ended,
  };
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A name inside a header, written as browsers do. */
const escaped = (name: string): string =>
  name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22').replaceAll('\0', '%00').slice(0, 255);

const typeOf = ({ type }: IncomingFile): string =>
  /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) ? type : 'application/octet-stream';
