import { type Format, formatIn } from './locales/format.js';
import type { LateWords, Words } from './locales/words.js';
import { tokensOf } from './upload/accept.js';
import type { StoreError } from './upload/errors.js';
import type { Rules } from './upload/validate.js';

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
  /** What may be chosen, without its limits: "images and videos". */
  kinds: (accept: string) => string;
  /** Why a file is not stored and what to do, with the server's own words behind it; until `learn`, what to do. */
  failure: (error: StoreError, file: Pick<File, 'size' | 'type'>) => string;
  /**
   * Takes up what is fetched later.
   * @param late for languages that lack such words
   * @param failure says more from now on
   */
  learn: (late: LateWords, failure: Messages['failure']) => void;
}

export function messagesIn(words: Words): Messages {
  let format = formatIn(words.lang);
  let learned: LateWords | undefined;

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

  const messages: Messages = {
    get words() {
      return words;
    },
    get format() {
      return format;
    },
    speak(now, tag = now.lang) {
      words = { ...learned, ...now };
      format = formatIn(tag);
    },
    help({ accept, maxSize, maxFiles, replace }) {
      const size = maxSize < Infinity ? format.bytes(maxSize) : '';
      const limits = words.limits(size, replace || maxFiles < 2 || maxFiles === Infinity ? 0 : maxFiles);
      const text = [kindsOf(accept), ...limits].filter(Boolean).join(', ');
      // Georgian has no capitals at the head of a sentence.
      return words.lang === 'ka' ? text : text.charAt(0).toLocaleUpperCase(words.lang) + text.slice(1);
    },
    kinds: kindsOf,
    failure: ({ serverText }) => serverText || words.invalid.failed,
    learn(late, failure) {
      learned = late;
      words = { ...late, ...words };
      messages.failure = failure;
    },
  };
  return messages;
}
