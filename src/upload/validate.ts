import { accepts } from './accept.js';
import type { RefusalCode } from './errors.js';
import type { Item } from './item.js';

/** A page's own check of a file: nothing when it may enter, otherwise the reason, in the person's language. */
export type Validate = (file: File, context: { signal: AbortSignal }) => string | void | Promise<string | void>;

/** What a file must be like to enter the list. */
export interface Rules {
  /** As on `<input type=file>`; empty accepts everything. */
  accept: string;
  /** Bytes. */
  maxSize: number;
  /** How many files the list may hold. */
  maxFiles: number;
  /** One more file takes the place of the one that is there, unless that is being sent. */
  replace: boolean;
  validate?: Validate | null;
  /** Files may be there already: their content is not compared. */
  again?: boolean;
  /** Items that are stored and have left the list, whose like may not enter either. */
  former?: readonly Item[];
}

/** The first rule that a file breaks on its own, whatever else is in the list. */
export function checkFile(file: File, rules: Pick<Rules, 'accept' | 'maxSize'>): RefusalCode | undefined {
  if (!accepts(rules.accept, file)) return 'wrong-type';
  if (!file.size) return 'empty';
  return file.size > rules.maxSize ? 'too-large' : undefined;
}

/** A file that may not enter the list, and why. */
export interface Refusal {
  file: File;
  code: RefusalCode;
  /** The page's own words, where its check gave any. */
  reason: string;
  /** For a `duplicate`: the one that is there already. */
  twin?: Item;
}
