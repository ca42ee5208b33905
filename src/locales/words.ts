import type { Problem } from '../form-value.js';
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
  /** The name of the file that is there already, where it is another one; else empty. */
  other: string;
  /** That one is stored; otherwise it is in the list. */
  isStored: boolean;
}

/** What a file can wait for between two tries. */
export type HeldBy = 'offline' | 'network' | 'stalled' | 'server-error' | 'rate-limited' | 'no-reply';

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

/** Words of what has to be fetched before it is shown. */
export interface RareWords {
  /** Why a file waits for another try, and when that comes; the time is empty where nobody knows. */
  held: Record<HeldBy, (time: string) => string>;
  /** Spoken when files that waited go on. */
  resumed: string;
  /** A file was removed, or more than one; followed by a button with `undo`. */
  removed: (name: string) => string;
  removedMany: (count: number) => string;
  undo: string;
  /** Chooses another file in the place of what was stored before. */
  replace: string;
  /** The picture of what was stored before did not come. */
  noPicture: string;
  /** So many files of a former visit are in the list again. */
  broughtBack: (count: number) => string;
  /** Spoken: so many files begin to go; how far they are, of what takes long; so many were not added, before the reasons. */
  begun: (count: number) => string;
  uploaded: (percent: string) => string;
  notAdded: (count: number) => string;
  /** What happens to a picture before it is sent, and what was done to it: a part of the row's line, as "Stored" is. */
  preparing: string;
  /** Its new width and height in pixels, as the language writes numbers. */
  scaled: (width: string, height: string) => string;
  /** Where and when it was taken, and all else that is not the picture, is gone. */
  stripped: string;
  /** Why a picture was not sent whose metadata cannot be removed, and what to do. */
  notStripped: string;
}

/**
 * Writes a count with its noun, in the language's plural.
 *
 * @param forms by the language's plural categories (CLDR); `#` stands for the number
 */
export type Count = (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => string;

/** Every word of a language, as a page can have it: all but English is fetched when it is needed. */
export type Pack = (n: Count) => Words & { rare: RareWords };

/**
 * Every word that a person can meet, in one language. What takes a number or a name is a function, so that a language can
 * put it where it belongs and choose its plural; a missing word does not compile.
 */
export interface Words {
  /** A BCP 47 tag: numbers, sizes and lists are written its way. */
  lang: string;
  /** Of a language that is written from right to left. */
  dir?: 'rtl';
  /** Only English has none here: its rare words come with what shows them. */
  rare?: RareWords;
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
  /** Sent, and no answer came that says whether it is stored. */
  unsure: string;
  cancelled: string;

  /** Why a file is not stored, and what to do; `gone`: it can no longer be read. */
  failure: Record<
    Exclude<FailureCode, 'cancelled'> | 'blocked' | 'gone',
    (context: { size: string; type: string }) => string
  >;
  /** What a server says, in quotation marks. */
  quoted: (text: string) => string;
  /** Names the file; the reason is one of `refusal`. */
  refused: (name: string, reason: string) => string;
  /** Why a file was not added, and what to do. */
  refusal: Record<RefusalCode, (context: RefusalContext) => string>;
  emptyFolder: string;
  more: (count: number) => string;
  dismiss: string;
  /** Adds files that are there already. */
  addAgain: string;

  /** What the buttons of a row do. The file's name is put behind: "Cancel: photo.jpg". */
  cancel: string;
  retry: string;
  /** The same button while the file waits for its next try. */
  tryNow: string;
  remove: string;
  /** The file stays stored; only its row goes. */
  removeStored: string;
  /** Why a form cannot be sent, and what to do. */
  invalid: Record<Problem, string>;
  /** Opens a stored file in a new tab. */
  open: string;
  copyLink: string;
  copied: string;
  notCopied: string;
  /** The store did not take a file back. */
  notRemoved: string;

  /** Files would not be there after a reload, although the page asked for it. */
  notKept: string;

  /** Spoken by screen readers. */
  added: (count: number) => string;
  settled: (stored: number, failed: number, cancelled: number) => string;
}

/** Some of the words; where one is a function, a text will do. */
type Some<All> = {
  [Key in keyof All]?: NonNullable<All[Key]> extends (...values: never[]) => unknown
    ? All[Key] | string
    : NonNullable<All[Key]> extends object
      ? Some<NonNullable<All[Key]>>
      : All[Key];
};

/** What a page can say in its own way: some words, laid over those of its language, or a whole language. */
export type OwnWords = Some<Words> | Pack;
