import type { Progress } from './batch.js';
import type { Clock, Network } from './clock.js';
import type { StoreError } from './errors.js';
import type { Changes, Item } from './item.js';
import type { Counted } from './lines.js';
import type { StoreRequest, Transport } from './transport.js';
import type { Refusal, Rules } from './validate.js';

/** What a file is sent with, asked for anew at every try. */
export interface SendSettings extends Pick<
  StoreRequest,
  'endpoint' | 'apiKey' | 'keyIn' | 'headers' | 'withCredentials'
> {
  /** The headers may be others the next time: worth another try where the server does not accept them. */
  renewable?: boolean;
}

/** A file that comes back into the list: from a former visit, or after it was removed. */
export type Saved = Pick<Item, 'id' | 'file' | 'comment'> & Partial<Pick<Item, 'error' | 'begun'>>;

/** How the items ended since the queue last came to rest. */
export type Outcome = Record<'stored' | 'failed' | 'cancelled', Item[]>;

/** What a queue tells, after it has happened, with what it is about. */
export interface QueueEvents {
  changed: Item;
  /** More bytes are out. Comes by the hundred; whoever shows it may wait for the next frame. */
  progress: Item;
  removed: Item;
  refused: Refusal;
  storing: Item;
  stored: Item;
  failed: Item;
  cancelled: Item;
  settled: Outcome;
}

/** One of these, and what it is about. */
export type QueueEvent = { [Type in keyof QueueEvents]: { type: Type; about: QueueEvents[Type] } }[keyof QueueEvents];

/** What is sent in place of a file. */
export interface Prepared {
  /** Of the same name and type. */
  file: File;
  /** What becomes `prepared` of the item. */
  changes: Changes;
}

/** All that a queue needs from outside. */
export interface QueueOptions {
  transport: Transport;
  settings: (file: File) => SendSettings | Promise<SendSettings>;
  /** Calls in flight at most; read whenever a place becomes free. */
  concurrency: () => number;
  /** A listener's mistake must not cost a file: what it throws is reported and passed over. */
  on: (told: QueueEvent) => void;
  /** An error's message for people, in their language. Default: the server's words, else the code. */
  describe?: (error: StoreError, file: File) => string;
  /** Automatic tries of a file after its first; read whenever one fails. 0: nothing waits for better times. Default: 3. */
  retries?: () => number;
  /**
   * Milliseconds after which a try is given up: without a byte moved while sending; and without the settings. Where none of its
   * own bytes ever moved it waits as long as those of others do, up to five times as long. 0 never. Default: 60,000.
   */
  stallTimeout?: () => number;
  /** Milliseconds without a reply, after the last byte, after which a try is given up; 0 never. Default: 120,000. */
  replyTimeout?: () => number;
  /**
   * What is sent in place of a file; nothing to send it as it is. Asked before its first try and not again for others, one
   * file at a time, while others are sent. The signal aborts when the file is given up. What it throws fails the file.
   */
  prepare?: (file: File, signal: AbortSignal) => Promise<Prepared | undefined>;
  /**
   * Whether a file has to be prepared at all: others need not wait for their turn. Where the answer is another one at its next
   * try, it is prepared anew. Default: each has to, once.
   */
  prepares?: (file: File) => string | boolean;
  /**
   * Whether a request that found no connection, or nothing at the end of it (404, 405), can never do so from this page.
   * `again`: it is not the file's first failure, or its last one. Default: nobody knows.
   */
  explain?: (settings: SendSettings, error: StoreError, again: boolean) => Promise<boolean>;
  /**
   * Whether a file can no longer be read, since it was moved, changed or deleted: asked when it could not be sent and there
   * was no reply. Default: its last byte is read.
   */
  isGone?: (file: File) => Promise<boolean>;
  /** Default: the system's. */
  clock?: Clock;
  /** 0 to 1, for the jitter. Default: `Math.random`. */
  random?: () => number;
  /** Default: the browser's. */
  network?: Network;
}

/** What a queue cannot do without; who makes one for others has its defaults. */
export type QueueNeeds = QueueOptions &
  Required<Pick<QueueOptions, 'retries' | 'stallTimeout' | 'replyTimeout' | 'prepares'>>;

/**
 * The chosen files and their way to the store: at most so many at a time, in the order in which they were
 * asked for. Those that are tried again come first.
 */
export interface UploadQueue {
  /** Every file in the list, in the order in which they came. */
  readonly items: readonly Item[];
  /** Whether anything was asked to be stored and has not ended. */
  readonly busy: boolean;
  /** How many are in a state; at no cost, however many there are. */
  count: (what: Counted) => number;
  /** There is no connection: nothing is begun until it is back. */
  readonly offline: boolean;
  /** Of what was asked for since the queue last came to rest. */
  readonly progress: Progress;
  /**
   * Takes files in, at once where the page has no check of its own. Each is accepted, or told as `refused`.
   *
   * @param start store them as soon as they are in
   * @returns the accepted items, once the page's checks have answered
   */
  add: (files: Iterable<File>, rules: Rules, comment?: string, start?: boolean) => Promise<Item[]>;
  /** Puts files back that were accepted before, as waiting; at a place of the list, or at its end. */
  bringBack: (saved: Iterable<Saved>, at?: number) => void;
  /** Stores everything that waits. Resolves when the queue comes to rest, and never rejects for a file's sake. */
  start: () => Promise<Outcome>;
  /** Gives up one file, or all that were asked to be stored. They stay in the list, but for what is still being checked. */
  cancel: (id?: string) => void;
  /** Stores one failed or cancelled file after all, or all of them; one that waits for its next try is tried at once. */
  retry: (id?: string) => void;
  /** Takes one file, or all, out of the list; what is under way is aborted. Returns the items as they left. */
  remove: (id?: string) => Item[];
  /** Gives up everything, the page's checks too: nothing is left running. */
  stop: () => void;
  /** Sets the comment of one file, or of all, as long as their first try has not begun. */
  comment: (text: string, id?: string) => void;
  /** Looks for free places, for instance after `concurrency` has grown. */
  wake: () => void;
}
