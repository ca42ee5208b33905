import type { ReactiveControllerHost } from 'lit';

/** Lines that come within so many milliseconds are spoken as one: a later one would silence those before it. */
const BREATH = 100;

/**
 * What a line tells, where others are put together with it: files that came in or did not, files that failed, how it all
 * ended.
 */
export type LineKind = 'added' | 'refused' | 'failed' | 'settled';

/** A line to be spoken, and the files that it is about. */
export type Line = readonly [text: string, kind?: LineKind, files?: readonly Pick<File, 'name'>[]];

/**
 * Makes of the lines of one breath what is spoken, and anew with each that follows.
 *
 * @param isOver the breath is over: what has been spoken of it counts from now on
 */
export type Editor = (lines: readonly Line[], isOver?: boolean) => readonly string[];

/** What the element's one polite live region says. */
export interface Announcer {
  say: (...line: Line) => void;
  /** The text of the live region. */
  text: () => string;
}

/** @param editor is waited for; without one all lines are spoken as they came */
export function announcer(host: ReactiveControllerHost, editor: () => Promise<Editor | undefined>): Announcer {
  let text = '';
  let before = '';
  let lines: Line[] = [];
  let isDue = false;
  let isBreathing = false;
  const show = (edit?: Editor, isOver?: boolean): void => {
    const now = (edit ? edit(lines, isOver) : lines.map(([one]) => one)).join('\n');
    // The same text twice would not be spoken twice.
    if (now) text = before === now ? `${now}\n` : now;
    host.requestUpdate();
  };
  return {
    text: () => text,
    say(...line) {
      if (!line[0]) return;
      lines.push(line);
      // Once for all that come in one go: there may be thousands.
      if (isDue) return;
      isDue = true;
      void editor().then((edit) => {
        isDue = false;
        show(edit);
        if (isBreathing) return;
        isBreathing = true;
        setTimeout(() => {
          isBreathing = false;
          show(edit, true);
          before = text;
          lines = [];
        }, BREATH);
      });
    },
  };
}
