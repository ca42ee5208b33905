import { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { PARTS } from '../wire.js';
import { Refusal } from './replies.js';

/** What a form may bring besides its file; a hostile one brings more. Counts and bytes. */
const LIMITS = { files: 1, fields: 20, parts: 25, fieldSize: 64 * 1024, fieldNameSize: 100, headerPairs: 20 };

/** How much a body may be larger than its file: the other parts and their headers. Bytes. */
export const ENVELOPE = 256 * 1024;

/** The file of a form, while it is still arriving, and what came before it. */
export interface IncomingFile {
  /** As the client sent it: to be shown, never to be used as a path. */
  name: string;
  type: string;
  /** The parts before the file, by name. */
  fields: ReadonlyMap<string, string>;
  /** The file's bytes. Fails when the body ends early or the file is larger than `maxSize`. */
  body: Readable;
}

/**
 * Reads a multipart body as it arrives and hands its one file on; nothing is held in memory.
 *
 * @param onFile takes the file in; the result is held back until the whole body has been read and is well-formed
 * @throws Refusal when the body is no form, or has no file, more than one, or one that is empty or too large
 */
export async function readMultipart<T extends object>(
  request: Request,
  maxSize: number,
  onFile: (file: IncomingFile) => Promise<T>,
  undo: (result: T) => Promise<void>,
): Promise<T> {
  const busboy = open(request);
  if (!request.body) throw new Refusal(400, 'The request has no body.');
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  const fields = new Map<string, string>();
  let taking: Promise<T> | undefined;
  let failure: Error | undefined;

  const read = new Promise<void>((resolve) => {
    const fail = (error: Error): void => {
      failure ??= error;
      resolve();
    };
    busboy.on('field', (name, value) => {
      if (!taking) fields.set(name, value);
    });
    busboy.on('file', (part, stream, name = '', _encoding, type = '') => {
      // Unhandled, this error would end the process when a body ends early.
      stream.on('error', fail);
      if (part !== PARTS.file) return void stream.resume();
      taking = onFile({ name, type, fields, body: counted(stream, maxSize) });
      // What the store cannot take ends the reading, too.
      taking.catch(fail);
    });
    busboy.on('filesLimit', () => fail(new Refusal(400, 'Send one file in each request.')));
    for (const limit of ['partsLimit', 'fieldsLimit'] as const) {
      busboy.on(limit, () => fail(new Refusal(400, 'The form has too many parts.')));
    }
    busboy.on('error', () => fail(new Refusal(400, 'The form data is broken.')));
    busboy.on('finish', resolve);
    body.on('error', () => fail(new Refusal(400, 'The request ended early.')));
    body.pipe(busboy);
  });

  await read;
  if (failure) {
    // Stops the client: what is still to come is not read.
    body.unpipe(busboy);
    body.destroy();
    busboy.destroy();
  }
  const result = await taking?.catch((error: unknown) => error as Error);
  if (failure ?? (!result || result instanceof Error)) {
    if (result && !(result instanceof Error)) await undo(result);
    throw failure ?? result ?? new Refusal(400, `The form has no file in a part named "${PARTS.file}".`);
  }
  return result as T;
}

function open(request: Request): InstanceType<typeof Busboy> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) throw new Refusal(415, 'Send multipart/form-data.');
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS });
  } catch {
    throw new Refusal(400, 'The form data has no boundary.');
  }
}

/** Passes a file on and counts it, so that one byte too many ends it. */
function counted(stream: BusboyFileStream, maxSize: number): Readable {
  const count = async function* (): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxSize) throw tooLarge(maxSize);
      yield chunk;
    }
    if (!size) throw new Refusal(400, 'The file is empty.');
  };
  return Readable.from(count(), { objectMode: false });
}

/** @param maxSize bytes */
export const tooLarge = (maxSize: number): Refusal => new Refusal(413, `The file is larger than ${maxSize} bytes.`);
