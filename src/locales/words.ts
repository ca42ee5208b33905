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
  /** A file was removed; followed by a button with `undo`. */
  removed: (name: string) => string;
  /** Likewise, of more than one. */
  removedMany: (count: number) => string;
  /** Brings back what was removed. */
  undo: string;
  /** Chooses another file in the place of what was stored before. */
  replace: string;
  /** The picture of what was stored before did not come. */
  noPicture: string;
  /** So many files of a former visit are in the list again. */
  broughtBack: (count: number) => string;
  /** Spoken: so many files begin to go. */
  begun: (count: number) => string;
  /** Spoken: how far they are, of what takes long. */
  uploaded: (percent: string) => string;
  /** Spoken before the reasons: so many were not added. */
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

/** What is said once a person comes near, and where something does not work. */
export interface LateWords {
  /** What a drop would do. */
  dragging: (context: DragContext) => string;
  /** Why a file is not stored, and what to do; `gone`: it can no longer be read. */
  failure: Record<
    Exclude<FailureCode, 'cancelled'> | 'blocked' | 'gone',
    (context: { size: string; type: string }) => string
  >;
  /** What a server says, in quotation marks. */
  quoted: (text: string) => string;
  /** Why a file was not added, and what to do. */
  refusal: Record<RefusalCode, (context: RefusalContext) => string>;
  /** A reason of `refused`: a dropped folder. */
  emptyFolder: string;
  /** Behind the first few of many lines. */
  more: (count: number) => string;
  /** Gives up all that is on its way. */
  cancelAll: string;
  /** Tries again what has failed. */
  retryAll: string;
  /** The name of the progress bar for all files. */
  overall: string;
  /** How much of all files is sent. */
  transferred: (loaded: string, total: string) => string;
  /** How much is sent in a second. */
  speed: (bytes: string) => string;
  /** How long it will still take. */
  left: (time: string) => string;
  /** Closes a notice. */
  dismiss: string;
  /** Adds files that are there already. */
  addAgain: string;
  /** Copies a stored file's link. */
  copyLink: string;
  /** The same button when it has worked. */
  copied: string;
  /** The browser did not let it copy. */
  notCopied: string;
  /** The store did not take a file back. */
  notRemoved: string;
  /** Files would not be there after a reload, although the page asked for it. */
  notKept: string;
}

/**
 * Writes a count with its noun, in the language's plural.
 *
 * @param forms by the language's plural categories (CLDR); `#` stands for the number
 */
export type Count = (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => string;

/** Every word of a language, as a page can have it: all but English is fetched when it is needed. */
export type Pack = (n: Count) => Words & LateWords & { rare: RareWords };

/**
 * Every word that a person can meet, in one language. What takes a number or a name is a function, so that a language can
 * put it where it belongs and choose its plural; a missing word does not compile.
 */
export interface Words extends Partial<LateWords> {
  /** A BCP 47 tag: numbers, sizes and lists are written its way. */
  lang: string;
  /** Of a language that is written from right to left. */
  dir?: 'rtl';
  /** Only English has none here, and none of `LateWords`: these come with what shows them. */
  rare?: RareWords;
  /** So many files: the name of the list. */
  files: (count: number) => string;

  /** What the zone says, before its button. */
  drop: (many: boolean) => string;
  /** The button that opens the file picker. */
  browse: (many: boolean) => string;
  /** The same button when something is in the list. */
  browseAgain: (many: boolean) => string;
  /** What may be chosen, in the help line and in refusals. */
  kinds: { image: string; video: string; audio: string; any: string };
  /** Limits for the help line; the size is empty and the count 0 where there is none. */
  limits: (maxSize: string, maxFiles: number) => string[];

  /** The comment input; in a row the file’s name is put behind. */
  comment: string;
  /** The button that stores what waits; the count is 0 while nothing does. */
  upload: (count: number) => string;

  /** The state of a file: chosen, and to be stored when somebody says so. */
  waiting: string;
  /** The page’s own `validate` has not answered. */
  checking: string;
  /** To be stored; others are before it. */
  queued: string;
  /** Its bytes go out; also the name of its progress bar. */
  sending: string;
  /** All is sent, and the reply is missing. */
  processing: string;
  /** It waits for its next try. */
  retrying: string;
  /** It is stored. */
  stored: string;
  /** It was given up. */
  failed: string;
  /** Sent, and no answer came that says whether it is stored. */
  unsure: string;
  /** The person has given it up. */
  cancelled: string;

  /** Names the file; the reason is one of `refusal`. */
  refused: (name: string, reason: string) => string;

  /** A button of a row, as the following are: gives it up. The file's name is put behind: "Cancel: photo.jpg". */
  cancel: string;
  /** Tries again. */
  retry: string;
  /** The same button while the file waits for its next try. */
  tryNow: string;
  /** Takes it out of the list. */
  remove: string;
  /** The file stays stored; only its row goes. */
  removeStored: string;
  /** Why a form cannot be sent, and what to do. */
  invalid: Record<Problem, string>;
  /** Opens a stored file in a new tab. */
  open: string;

  /** Spoken: so many files were added. */
  added: (count: number) => string;
  /** Spoken: how it ended, for so many files. */
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
