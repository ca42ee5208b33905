import { Buffer } from 'node:buffer';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { PARTS } from '../wire.js';
import { inTurns } from './in-turns.js';
import { type HeaderScanner, headerScanner } from './part-headers.js';
import { Refusal } from './replies.js';
import type { Source } from './source.js';

/** What a form may bring besides its file; a hostile one brings more. Counts and bytes. */
const LIMITS = { files: 10, fields: 20, parts: 25, fieldSize: 64 * 1024, headerPairs: 20 };
const LONGEST_HEADERS = 16 * 1024;

/** How much a body may be larger than its file: the other parts and their headers. Bytes. */
const ENVELOPE = 256 * 1024;

/** A form, read up to where its file begins. */
export interface Form {
  /** The parts before the file, by name. */
  fields: ReadonlyMap<string, string>;
  /** As the client says them. */
  name: string;
  type: string;
  /** See {@link IncomingFile}. */
  atMost: number | undefined;
  /** The file's first bytes, as many as asked for if it has so many. They come once more when it is read. */
  peek: (size: number) => Promise<Uint8Array>;
  /** The file's bytes: see {@link IncomingFile}. To be called once. */
  read: (onChunk?: (chunk: Uint8Array) => void) => ReadableStream<Uint8Array>;
}

/** The boundary of a multipart body. Throws a {@link Refusal} when the request says that its body is something else. */
export function boundaryOf(request: Request): string {
  const type = request.headers.get('content-type') ?? '';
  if (!/^\s*multipart\/form-data\s*(;|$)/i.test(type)) throw new Refusal(415, 'Send multipart/form-data.');
  const [, quoted, bare] = /;\s*boundary=(?:"([ !#-[\]-~]{1,200})"|([!#-:<-[\]-~]{1,200}))\s*(?:;|$)/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary) throw new Refusal(400, 'The form data has no boundary.');
  return boundary;
}

/** The length that a request declares, in bytes. */
export function declaredLength(request: Request): number | undefined {
  const declared = request.headers.get('content-length');
  return declared && /^\d+$/.test(declared) ? Number(declared) : undefined;
}

/** Refuses by the declared length, before anything is read. */
export function checkDeclared(request: Request, maxSize: number): void {
  if ((declaredLength(request) ?? 0) > maxSize + ENVELOPE) throw tooLarge(maxSize);
}

/**
 * Reads a multipart body up to where its file begins; the rest is read as the file's stream is. Nothing but the parts
 * before the file is held in memory.
 *
 * @param maxSize the largest file, in bytes
 * @throws Refusal when the body is no form, has no file, or has one that is empty or too large; after the file has begun,
 * its stream fails with it
 */
export async function readForm(
  source: Source,
  boundary: string,
  length: number | undefined,
  maxSize: number,
): Promise<Form> {
  const reader = new FormReader(source, boundary);
  while (!reader.file && (await reader.step()));
  if (!reader.file) throw new Refusal(400, `The form has no file in a part named "${PARTS.file}".`);
  const { name, type } = reader.file;
  // What follows a file at the least: the closing delimiter.
  const atMost = length === undefined ? undefined : Math.max(0, length - reader.file.begins - boundary.length - 6);

  let ended = false;
  const step = async (): Promise<void> => {
    ended = !(await reader.step());
  };
  const arrived = (): number => reader.arrived.reduce((sum, { length }) => sum + length, 0);

  return {
    fields: reader.fields,
    name,
    type,
    atMost,
    async peek(wanted) {
      while (!ended && arrived() < wanted) await step();
      return Buffer.concat(reader.arrived, Math.min(wanted, arrived()));
    },
    read(onChunk) {
      let size = 0;
      const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
        while (!ended && !reader.arrived.length) await step();
        for (const chunk of reader.arrived.splice(0)) {
          size += chunk.length;
          if (size > maxSize) throw tooLarge(maxSize);
          onChunk?.(chunk);
          controller.enqueue(chunk);
        }
        if (!ended) return;
        if (!size) throw new Refusal(400, 'The file is empty.');
        controller.close();
      };
      return new ReadableStream({ pull }, { highWaterMark: 0 });
    },
  };
}

/** Feeds a body to the parser chunk by chunk, so that it is read no faster than the file is taken. */
class FormReader {
  readonly fields = new Map<string, string>();
  /** Bytes of the file that were parsed and not yet taken. */
  readonly arrived: Uint8Array[] = [];
  /** What the file's part says, and where in the body its bytes begin, or some bytes before that. */
  file: { name: string; type: string; begins: number } | undefined;
  /** Bytes of the body that were parsed, and how many of them when headers last ended. */
  #parsed = 0;
  #headersEnd = 0;
  /** Bytes of the file that the parser has given out. */
  #given = 0;
  readonly #source: Source;
  readonly #busboy: BusboyInstance;
  readonly #scan: HeaderScanner;
  readonly #ended: Promise<void>;
  #failure: Refusal | undefined;

  constructor(source: Source, boundary: string) {
    this.#source = source;
    this.#scan = headerScanner(boundary, LONGEST_HEADERS);
    this.#busboy = new Busboy({
      headers: { 'content-type': `multipart/form-data; boundary="${boundary}"` },
      limits: { ...LIMITS, headerSize: LONGEST_HEADERS + 4 },
    });
    this.#ended = new Promise((resolve) => {
      this.#busboy.on('finish', resolve);
      this.#busboy.on('error', () => {
        this.#fail(new Refusal(400, 'The form data is broken, or ended early.'));
        resolve();
      });
    });
    this.#listen();
  }

  /** Parses one more chunk. False when there was none. */
  async step(): Promise<boolean> {
    const { done, value } = await this.#source.read().catch(() => {
      throw new Refusal(400, 'The request ended early.');
    });
    if (done) {
      this.#busboy.end();
      await this.#parsedSoon(this.#ended);
    } else {
      const marks = this.#scan(value);
      if (!marks) throw new Refusal(400, 'The headers of a part are too long.');
      if (marks.isPlain && this.#holdsNothing()) this.#pass(value);
      else await this.#parse(value, marks.headerEnds);
    }
    if (this.#failure) throw this.#failure;
    return !done;
  }

  /** Whether all that was parsed since the file began has come out again: then the parser can be left out. */
  #holdsNothing(): boolean {
    return this.file !== undefined && this.#given === this.#parsed - this.file.begins;
  }

  /** Takes a chunk that is nothing but the file's: most of a large file, where the parser is what costs most. */
  #pass(chunk: Uint8Array): void {
    this.#parsed += chunk.length;
    this.#give(chunk);
  }

  #give(chunk: Uint8Array): void {
    this.#given += chunk.length;
    this.arrived.push(chunk);
  }

  /**
   * Cuts where headers end. The parser holds back the last line break, which may belong to a delimiter: it is with the bytes
   * after the cut that it says what the headers were.
   */
  async #parse(chunk: Uint8Array, headerEnds: number[]): Promise<void> {
    let from = 0;
    for (const to of headerEnds) {
      await this.#write(chunk.subarray(from, to));
      this.#headersEnd = this.#parsed;
      from = to;
    }
    if (from < chunk.length) await this.#write(chunk.subarray(from));
  }

  async #write(chunk: Uint8Array): Promise<void> {
    await this.#parsedSoon(new Promise<void>((resolve) => this.#busboy.write(chunk, () => resolve())));
    this.#parsed += chunk.length;
  }

  /** The parser waits for ever when one chunk has both a large part that it skips, as none of a form, and that part's end. */
  async #parsedSoon(work: Promise<void>): Promise<void> {
    if (!(await inTurns(work))) throw new Refusal(400, 'The form has a part that is broken.');
  }

  #fail(refusal: Refusal): void {
    this.#failure ??= refusal;
  }

  #listen(): void {
    this.#busboy.on('field', (name, value, _nameCut, valueCut) => {
      if (this.file || typeof name !== 'string') return;
      if (valueCut) this.#fail(new Refusal(400, 'A field of the form is too long.'));
      this.fields.set(name, value);
    });
    this.#busboy.on('file', (part, stream, name: string | undefined, _encoding, type) => {
      // Unhandled, this error would end the process when a body ends early.
      stream.on('error', () => this.#fail(new Refusal(400, 'The request ended early.')));
      if (part !== PARTS.file) return void stream.resume();
      if (this.file) {
        this.#fail(new Refusal(400, 'Send one file in each request.'));
        return void stream.resume();
      }
      this.file = { name: name ?? '', type: type.toLowerCase(), begins: this.#headersEnd };
      stream.on('data', (chunk: Uint8Array) => this.#give(chunk));
    });
    for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'] as const) {
      this.#busboy.on(limit, () => this.#fail(new Refusal(400, 'The form has too many parts.')));
    }
  }
}

/** @param maxSize bytes */
const tooLarge = (maxSize: number): Refusal => new Refusal(413, `The file is larger than ${maxSize} bytes.`);
