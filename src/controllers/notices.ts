import type { ReactiveControllerHost } from 'lit';
import type { Announcer } from './announcer.js';

/**
 * What a notice is about; each has a box of its own. What was refused is a `problem`, an `action` is one that did not work;
 * all others are calm.
 */
export type NoticeKind = 'problem' | 'action' | 'duplicate' | 'removed' | 'kept';

/** A line that is shown above the list until it is dismissed or something else is chosen. */
export interface Notice {
  kind: NoticeKind;
  /** Asked anew at each update: the language may have changed. */
  text: () => string;
  /** Shown behind the text; http(s). */
  link?: string | null;
  /** The file that was refused. */
  file?: File;
  /** What can be done about it: one button for all notices of a kind, the first one's. */
  action?: NoticeAction;
}

export interface NoticeAction {
  /** What the button says. */
  words: () => string;
  /** Is handed all notices of its kind, which are gone by then. */
  act: (notices: readonly Notice[]) => void;
}

export interface Notices {
  all: () => readonly Notice[];
  /** Speaks a line that is not shown. */
  say: Announcer['say'];
  /** Shows and speaks one more. */
  add: (notice: Notice) => void;
  /** Takes those of a kind away, or all. */
  clear: (kind?: NoticeKind) => void;
}

export function notices(host: ReactiveControllerHost, { say }: Announcer): Notices {
  let all: Notice[] = [];
  return {
    all: () => all,
    say,
    add(notice) {
      const { text, action, file } = notice;
      all.push(notice);
      host.requestUpdate();
      say(action ? `${text()} (${action.words()})` : text(), file && 'refused');
    },
    clear(kind) {
      all = kind ? all.filter((one) => one.kind !== kind) : [];
      host.requestUpdate();
    },
  };
}
