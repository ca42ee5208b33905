import type { Browser } from 'playwright-core';
import type { Sheet } from '../browser.ts';
import type { Figure } from '../figures.ts';
import type { Options } from '../options.ts';
import { profiled } from '../profile.ts';
import type { Rival } from '../rivals.ts';
import type { Site } from '../site.ts';

/** What a part of the bench works with. */
export interface Tools {
  browser: Browser;
  site: Site;
  rivals: readonly Rival[];
  options: Options;
}

/** A part takes its figures and hands them over. */
export type Part = (tools: Tools) => Promise<Figure[]>;

/** With `--profile`, says where the time went. */
export const watched = (
  { options, site }: Tools,
  sheet: Sheet,
  what: string,
  act: () => Promise<unknown>,
): Promise<unknown> => (options.profile ? profiled(sheet, (url, line) => site.placeOf(url, line), what, act) : act());

/** A step that hangs must not hold up the bench for ever. */
export async function within<Result>(seconds: number, what: string, act: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not done after ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([act, late]);
  } finally {
    clearTimeout(timer);
  }
}
