import { type Format, formatIn } from './locales/format.js';
import type { Words } from './locales/words.js';
import { mayAccept, tokensOf } from './upload/accept.js';
import type { StoreError } from './upload/errors.js';
import type { Refusal, Rules } from './upload/validate.js';

/** Turns codes, sizes and limits into one language's sentences. That can change at any time: ask for the words anew. */
export interface Messages {
  readonly words: Words;
  readonly format: Format;
  /**
   * Speaks another language from now on.
   * @param tag how numbers and sizes are written: a BCP 47 tag, by default that of the words
   */
  speak: (words: Words, tag?: string) => void;
  /** What may be chosen, and up to which size and count: "Images and videos, up to 25 MB each". */
  help: (rules: Rules) => string;
  /**
   * Why a file was not added and what to do.
   * @param busy whether a file that is being sent holds the only place
   */
  refusal: (refusal: Refusal, rules: Rules, busy: boolean) => string;
  /** Why a file is not stored and what to do, with the server's own words behind it. */
  failure: (error: StoreError, file: Pick<File, 'size' | 'type'>) => string;
  /**
   * What can be said of files that hang over the zone, and whether any of them would be taken.
   * @param types their media types, `''` where one is unknown and may be a folder
   * @param room how many may be added
   */
  drag: (types: string[], accept: string, room: number) => { text: string; takes: boolean };
}

export function messagesIn(words: Words): Messages {
  let format = formatIn(words.lang);

  const kindsOf = (accept: string): string => {
    const kinds: Partial<Record<string, string>> = words.kinds;
    const names = tokensOf(accept.toLowerCase()).map((token) => {
      const [group = '', type] = token.split('/');
      if (type === '*') return kinds[group] ?? (group === '*' ? words.kinds.any : group);
      // "JPEG", for "image/jpeg" and for ".jpeg"; "SVG", for "image/svg+xml".
      return /\w+/.exec(type ?? group)?.[0].toUpperCase() ?? token;
    });
    return format.list(names) || words.kinds.any;
  };

  return {
    get words() {
      return words;
    },
    get format() {
      return format;
    },
    speak(now, tag = now.lang) {
      words = now;
      format = formatIn(tag);
    },
    help({ accept, maxSize, maxFiles, replace }) {
      const size = maxSize < Infinity ? format.bytes(maxSize) : '';
      const limits = words.limits(size, replace || maxFiles < 2 || maxFiles === Infinity ? 0 : maxFiles);
      const text = [kindsOf(accept), ...limits].filter(Boolean).join(', ');
      // Georgian has no capitals at the head of a sentence.
      return words.lang === 'ka' ? text : text.charAt(0).toLocaleUpperCase(words.lang) + text.slice(1);
    },
    refusal({ file, code, reason, twin }, { accept, maxSize, maxFiles }, busy) {
      const kinds = kindsOf(accept);
      const other = twin && twin.name !== file.name ? twin.name : '';
      const context = {
        ...{ kinds, size: format.bytes(file.size), maxSize: format.bytes(maxSize), maxFiles, busy },
        ...{ other, isStored: !!twin?.link },
      };
      return words.refused(file.name, reason || words.refusal[code](context));
    },
    failure({ code, serverText, blocked, isGone }, { size, type }) {
      if (code === 'cancelled') return words.cancelled;
      // No server has said that: it is the whole sentence.
      if (code === 'refused-by-page' && serverText) return serverText;
      return (
        words.failure[isGone ? 'gone' : blocked ? 'blocked' : code]({ size: format.bytes(size), type }) +
        (serverText && ` ${words.quoted(serverText)}`)
      );
    },
    drag(types, accept, room) {
      const fitting = types.filter((type) => mayAccept(accept, type)).length;
      const taken = Math.min(types.length ? fitting : room, room);
      const count = types.includes('') ? 0 : types.length;
      const context = { kinds: kindsOf(accept), count, taken, isFull: room <= 0 };
      return { text: words.dragging(context), takes: taken > 0 };
    },
  };
}
