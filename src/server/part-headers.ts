import { Buffer } from 'node:buffer';

const HEADERS_END = Buffer.from('\r\n\r\n');
const DASHES = '--';
const RETURN = 0x0d;
const NOTHING = Buffer.alloc(0);

/** What a chunk of a multipart body holds. */
export interface Marks {
  /** Where headers of a part end in it, as offsets. */
  headerEnds: number[];
  /** It is nothing but content of a part: it has no delimiter, nor the end or what may be the beginning of one. */
  isPlain: boolean;
}

/** Looks through the chunks of a body, one after the other; `undefined` when some headers are longer than the limit. */
export type HeaderScanner = (chunk: Uint8Array) => Marks | undefined;

/**
 * Finds the ends of part headers in a multipart body as it arrives. The parser cuts headers that are too long without a
 * word, so they are measured before it sees them; and where headers end exactly is where a file's bytes begin.
 *
 * @param limit the longest headers of one part, in bytes
 */
export function headerScanner(boundary: string, limit: number): HeaderScanner {
  const delimiter = Buffer.from(`\r\n${DASHES}${boundary}`);
  /** The last bytes that were seen, since a mark may lie across two chunks. The first delimiter has no line break before it. */
  let held: Buffer = Buffer.from('\r\n');
  /** Bytes of the present headers that are no longer held; `undefined` outside of headers. */
  let size: number | undefined;
  let ended = false;

  /** Most chunks of a large file hold no mark at all: those are looked through where they are, without a copy. */
  const isPlain = (chunk: Buffer): boolean => {
    if (size !== undefined) return false;
    if (held.length) {
      if (chunk.length < delimiter.length) return false;
      const seam = Buffer.concat([held, chunk.subarray(0, delimiter.length)]);
      if (seam.includes(delimiter)) return false;
    }
    return !chunk.includes(delimiter);
  };

  /** The last bytes that are the first of a delimiter, to all that is known; mostly there are none. */
  const beginning = (chunk: Buffer): Buffer => {
    const tail = chunk.subarray(Math.max(0, chunk.length - delimiter.length + 1));
    for (let at = tail.indexOf(RETURN); at >= 0; at = tail.indexOf(RETURN, at + 1)) {
      const bytes = tail.subarray(at);
      if (delimiter.subarray(0, bytes.length).equals(bytes)) return Buffer.from(bytes);
    }
    return NOTHING;
  };

  return (chunk) => {
    if (ended) return { headerEnds: [], isPlain: false };
    const whole = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (isPlain(whole)) {
      held = beginning(whole);
      return { headerEnds: [], isPlain: !held.length };
    }
    const window = Buffer.concat([held, chunk]);
    const offset = (position: number): number => position - held.length;
    const headerEnds: number[] = [];
    let at = 0;
    while (!ended) {
      const inHeaders = size !== undefined;
      const mark = inHeaders ? HEADERS_END : delimiter;
      const found = window.indexOf(mark, at);
      // The end of the form is told from a part by the two bytes after the delimiter.
      if (!inHeaders && found >= 0 && window.length < found + mark.length + DASHES.length) {
        at = found;
        break;
      }
      const next = found < 0 ? Math.max(at, window.length - mark.length + 1) : found;
      if (size !== undefined && (size += next - at) > limit) return undefined;
      if (found < 0) {
        at = next;
        break;
      }
      at = found + mark.length;
      if (inHeaders) {
        headerEnds.push(offset(at));
        size = undefined;
        // A part without content is followed by a delimiter whose line break is the headers' own.
        at -= 2;
      } else if (window.toString('latin1', at, at + DASHES.length) === DASHES) ended = true;
      else size = 0;
    }
    // A copy: the chunk's memory belongs to whoever sent it.
    held = ended ? NOTHING : Buffer.from(window.subarray(at));
    return { headerEnds, isPlain: false };
  };
}
