import type { FailureCode, RefusalCode } from '../upload/errors.js';

/** What a refusal's sentence may name; sizes are written in the person's way. */
export interface RefusalContext {
  /** What may be chosen: "images and videos". */
  kinds: string;
  size: string;
  maxSize: string;
  maxFiles: number;
  /** The only place is held by a file that is being sent. */
  busy: boolean;
}

/** What is dragged, as far as the browser says. */
export interface DragContext {
  /** What may be chosen: "images and videos". */
  kinds: string;
  /** How many hang over the zone; 0 where that is not known. */
  count: number;
  /** How many of them would be taken. */
  taken: number;
  /** Nothing more may be added, whatever it is. */
  isFull: boolean;
}

/**
 * Every word that a person can meet, in one language. What takes a number or a name is a function, so that a language can
 * put it where it belongs and choose its plural; a missing word does not compile.
 */
export interface Words {
  /** A BCP 47 tag: numbers, sizes and lists are written its way. */
  lang: string;
  files: (count: number) => string;

  drop: (many: boolean) => string;
  browse: (many: boolean) => string;
  /** The same button when something is in the list. */
  browseAgain: (many: boolean) => string;
  kinds: { image: string; video: string; audio: string; any: string };
  /** Limits for the help line; the size is empty and the count 0 where there is none. */
  limits: (maxSize: string, maxFiles: number) => string[];
  /** What a drop would do. */
  dragging: (context: DragContext) => string;

  comment: string;
  upload: (count: number) => string;
  cancelAll: string;
  retryAll: string;
  overall: string;
  transferred: (loaded: string, total: string) => string;
  speed: (bytes: string) => string;
  left: (time: string) => string;

  waiting: string;
  checking: string;
  queued: string;
  sending: string;
  processing: string;
  retrying: string;
  stored: string;
  failed: string;
  cancelled: string;

  /** Why a file is not stored, and what to do. */
  failure: Record<Exclude<FailureCode, 'cancelled'>, (context: { size: string; type: string }) => string>;
  /** Names the file; the reason is one of `refusal`. */
  refused: (name: string, reason: string) => string;
  /** Why a file was not added, and what to do. */
  refusal: Record<RefusalCode, (context: RefusalContext) => string>;
  emptyFolder: string;
  more: (count: number) => string;
  dismiss: string;

  /** What the buttons of a row do. The file's name is put behind: "Cancel: photo.jpg". */
  cancel: string;
  retry: string;
  remove: string;
  /** The file stays stored; only its row goes. */
  removeStored: string;
  /** Opens a stored file in a new tab. */
  open: string;
  copyLink: string;
  copied: string;
  notCopied: string;
  /** The store did not take a file back. */
  notRemoved: string;

  /** Spoken by screen readers. */
  added: (count: number) => string;
  settled: (stored: number, failed: number, cancelled: number) => string;
}
