import type { StoreSuccess } from '../wire.js';

/** The one file of a request, while it is still arriving. */
export interface IncomingFile {
  /** As the client sent it: text to be shown, never a path. */
  name: string;
  /** The media type. The handler has judged it by the file's first bytes; it is no longer what the client said. */
  type: string;
  /** What was said about the file; empty when nothing was. */
  comment: string;
  /**
   * The bytes. The stream closes only after the whole request has turned out to be well-formed, and fails when it was not,
   * ended early, or when the file is empty or too large: what was written of it by then must go.
   */
  body: ReadableStream<Uint8Array>;
  /** No more bytes than this will come; `undefined` when the request does not declare its length. */
  atMost: number | undefined;
  /** The same for every try of the same file: a store that can derives its id from it, so that two tries leave one file. */
  onceKey: string | undefined;
}

/** What a request brings besides its file, for stores. */
export interface StoreContext {
  /** Where the handler itself answers, for links: an absolute URL without a slash at its end. */
  publicUrl: string;
  /** Aborts when the client is gone. */
  signal: AbortSignal;
}

/** A stored file: what the reply says of it. */
export type Stored = Pick<StoreSuccess, 'link' | 'id'>;

/** A stored file that can be read back. */
export interface StoredMedia {
  /** Bytes. */
  size: number;
  /** Reads from byte `start` to byte `end`, both included. */
  read: (start: number, end: number) => ReadableStream<Uint8Array>;
}

/** Where files go. */
export interface Store {
  /** Takes one file in, from its stream to its end. When it fails, nothing may be left behind. */
  put(file: IncomingFile, context: StoreContext): Promise<Stored>;
  /** Takes back what `put` has stored. Nothing happens when it is gone already. */
  remove(stored: Stored): Promise<void>;
  /** Reads a stored file back, if the links of this store lead to the handler. */
  get?(id: string): Promise<StoredMedia | undefined>;
}
