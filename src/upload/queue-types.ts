import type { Progress } from './batch.js';
import type { StoreError } from './errors.js';
import type { Item } from './item.js';
import type { StoreRequest, Transport } from './transport.js';
import type { Refusal, Rules } from './validate.js';

/** What a file is sent with, asked for anew at every try. */
export type SendSettings = Pick<StoreRequest, 'endpoint' | 'apiKey' | 'keyIn' | 'headers' | 'withCredentials'>;

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
  /** Milliseconds, for speed only. Default: `performance.now`. */
  now?: () => number;
}

/** The chosen files and their way to the store: at most so many at a time, in the order of the list. */
export interface UploadQueue {
  /** Every file in the list, in the order in which they came. */
  readonly items: Item[];
  /** Whether anything was asked to be stored and has not ended. */
  readonly busy: boolean;
  /** Of what was asked for since the queue last came to rest. */
  readonly progress: Progress;
  /**
   * Takes files in, at once where the page has no check of its own. Each is accepted, or told as `refused`.
   *
   * @returns the accepted items, once the page's checks have answered
   */
  add: (files: Iterable<File>, rules: Rules, comment?: string) => Promise<Item[]>;
  /** Stores everything that waits. Resolves when the queue comes to rest, and never rejects for a file's sake. */
  start: () => Promise<Outcome>;
  /** Gives up one file, or all that were asked to be stored. They stay in the list, but for what is still being checked. */
  cancel: (id?: string) => void;
  /** Stores one failed or cancelled file after all, or all of them. */
  retry: (id?: string) => void;
  /** Takes one file, or all, out of the list; what is under way is aborted. */
  remove: (id?: string) => void;
  /** Gives up everything, the page's checks too: nothing is left running. */
  stop: () => void;
  /** Sets the comment of one file, or of all, as long as their first try has not begun. */
  comment: (text: string, id?: string) => void;
  /** Looks for free places, for instance after `concurrency` has grown. */
  wake: () => void;
}
