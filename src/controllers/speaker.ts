import type { ReactiveControllerHost } from 'lit';
import { enRare } from '../locales/en-rare.js';
import type { RareWords } from '../locales/words.js';
import type { Messages } from '../messages.js';
import { type Clock, systemClock } from '../upload/clock.js';
import type { UploadQueue } from '../upload/queue-types.js';
import type { Announcer, Editor, LineKind } from './announcer.js';

/** Milliseconds: what comes again and again is spoken once in that time, and an upload that takes longer is a long one. */
const PAUSE = 5000;

/** So many names or reasons are spoken at once; the others are counted. */
const SPOKEN = 3;

/**
 * Tells a person who listens how it goes, without talking all the time: that an upload has begun, which files are stored, and
 * how far it is where that takes long; and puts together what there is too much of.
 */
export function speaker(
  host: ReactiveControllerHost,
  queue: UploadQueue,
  messages: Messages,
  { say }: Pick<Announcer, 'say'>,
  clock: Clock = systemClock,
): Editor {
  const rare = (): RareWords => messages.words.rare ?? enRare;

  /** At most so many of them, and how many more there are. */
  const few = (lines: string[], most = SPOKEN): string[] => {
    const more = lines.length - most;
    return [...lines.slice(0, most), ...(more > 0 ? [messages.words.more!(more)] : [])];
  };

  // What failed: so many reasons at a time; others wait.

  /** Since when and how many were spoken that count now. */
  let since = -Infinity;
  let count = 0;
  let waiting: string[] = [];
  let callOffFailed: (() => void) | undefined;

  /**
   * What is spoken of failures now.
   * @param isLast nothing follows: all that waits is spoken of
   * @param isSpoken what is not spoken of now waits
   */
  const failed = (fresh: string[], isLast: boolean, isSpoken: boolean): string[] => {
    const now = clock.now();
    const lines = [...waiting, ...fresh];
    const isNew = isLast || now - since >= PAUSE;
    const room = SPOKEN - (isNew ? 0 : count);
    if (isSpoken && lines.length) {
      callOffFailed?.();
      waiting = room > 0 ? [] : lines;
      if (isNew) since = now;
      if (room > 0) count = SPOKEN - room + lines.length;
      else callOffFailed = clock.after(since + PAUSE - now, () => say(failed([], false, true).join('\n')));
    }
    return room > 0 ? few(lines, room) : [];
  };

  // How it goes: at most one line at a time.

  /** When the batch began, and when it was last spoken of. */
  let begun: number | undefined;
  let last = -Infinity;
  /** Quarters of the bytes that are out, and those that are to be spoken of. */
  let quarters = 0;
  let toTell = 0;
  /** Items that were stored before, and names of those that are to be spoken of. */
  let known: Set<string>;
  let storedNow: string[] = [];
  let storedInAll = 0;
  let callOff: (() => void) | undefined;

  const rest = (): void => {
    callOff?.();
    begun = undefined;
    known = new Set(queue.items.filter(({ link }) => link).map(({ id }) => id));
  };
  rest();

  const begin = (): void => {
    begun = clock.now();
    last = -Infinity;
    quarters = toTell = storedInAll = 0;
    storedNow = [];
    say(rare().begun(queue.items.filter(({ requested }) => requested).length));
  };

  const look = (): void => {
    const { loaded, total } = queue.progress;
    const out = Math.min(3, Math.floor((4 * loaded) / total));
    if (out > quarters) {
      quarters = out;
      // In a moment it will all be over.
      if (clock.now() - begun! > PAUSE) toTell = out;
    }
    for (const { id, name, link } of queue.items) {
      if (!link || known.has(id)) continue;
      storedNow.push(name);
      storedInAll += 1;
      known.add(id);
    }
  };

  const tell = (): void => {
    callOff?.();
    const { words, format } = messages;
    const now = clock.now();
    if (!storedNow.length && !toTell) return;
    if (now - last < PAUSE) {
      callOff = clock.after(last + PAUSE - now, tell);
      return;
    }
    const [name] = storedNow;
    const stored = storedNow.length > 1 ? words.settled(storedInAll, 0, 0) : name && `${name}: ${words.stored}`;
    const lines = [stored, toTell && rare().uploaded(format.percent(toTell / 4))];
    say(lines.filter(Boolean).join('\n'));
    last = now;
    storedNow = [];
    toTell = 0;
  };

  host.addController({
    hostUpdate() {
      if (!queue.busy) {
        rest();
        return;
      }
      if (begun === undefined) begin();
      look();
      tell();
    },
    hostDisconnected() {
      callOff?.();
      callOffFailed?.();
    },
  });

  const refused = (lines: string[]): string[] => [
    ...(lines.length > 1 ? [rare().notAdded(lines.length)] : []),
    ...few(lines),
  ];

  return (lines, isSpoken = false) => {
    const of = (kind: LineKind): string[] => lines.filter((line) => line[1] === kind).map(([text]) => text);
    const done = new Set<LineKind>();
    /** All lines of a kind, in the place of the first. */
    const once = (kind: LineKind, make: (lines: string[]) => string[]): string[] => {
      if (done.has(kind)) return [];
      done.add(kind);
      return make(of(kind));
    };
    const isOver = of('settled').length > 0;
    const failures = (): string[] => once('failed', (own) => failed(own, isOver, isSpoken));
    return lines.flatMap(([text, kind, files]) => {
      if (kind === 'refused') return once(kind, refused);
      if (kind === 'failed') return failures();
      if (kind === 'settled') return [...failures(), text];
      return files ? [withNames(text, files, messages)] : [text];
    });
  };
}

/** A text and the names of the files that it counts. */
function withNames(text: string, files: readonly Pick<File, 'name'>[], { words, format }: Messages): string {
  const more = files.length - SPOKEN;
  const names = format.list(files.slice(0, SPOKEN).map(({ name }) => name));
  return `${text}: ${names}${more > 0 ? ` ${words.more!(more)}` : ''}`;
}
