import { Format } from './locales/format.js';
import type { DragContext, Words } from './locales/words.js';
import { mayAccept } from './upload/accept.js';
import type { StoreError } from './upload/errors.js';
import type { Refusal, Rules } from './upload/validate.js';

/** Turns codes, sizes and limits into one language's sentences. */
export class Messages {
  readonly words: Words;
  readonly format: Format;

  constructor(words: Words) {
    this.words = words;
    this.format = new Format(words.lang);
  }

  /** What may be chosen, and up to which size and count: "Images and videos, up to 25 MB each". */
  help({ accept, maxSize, maxFiles }: Rules): string {
    const size = maxSize < Infinity ? this.format.bytes(maxSize) : '';
    const limits = this.words.limits(size, maxFiles > 1 && maxFiles < Infinity ? maxFiles : 0);
    const text = [this.#kinds(accept), ...limits].filter(Boolean).join(', ');
    return text.charAt(0).toLocaleUpperCase(this.words.lang) + text.slice(1);
  }

  /** @param busy a file that is being sent holds the only place */
  refusal({ file, code, reason }: Refusal, { accept, maxSize, maxFiles }: Rules, busy: boolean): string {
    const { words, format } = this;
    const context = {
      kinds: this.#kinds(accept),
      size: format.bytes(file.size),
      maxSize: format.bytes(maxSize),
      maxFiles,
    };
    return words.refused(
      file.name,
      reason || (busy && code === 'too-many' ? words.busy : words.refusal[code](context)),
    );
  }

  failure({ code }: StoreError, { size, type }: File): string {
    return this.words.failure[code]({ size: this.format.bytes(size), type });
  }

  /**
   * What can be said of files that hang over the zone, and whether any of them would be taken.
   * @param types their media types, `''` where one is unknown and may be a folder
   * @param room how many may be added
   */
  drag(types: string[], accept: string, room: number): { text: string; takes: boolean } {
    const { words } = this;
    const fitting = types.filter((type) => mayAccept(accept, type)).length;
    const taken = Math.min(fitting, room);
    const context: DragContext = { kinds: this.#kinds(accept), count: types.includes('') ? 0 : types.length, taken };
    if (types.length && !fitting) return { text: words.dropRefuse(context), takes: false };
    if (room <= 0 || (context.count && fitting > room)) return { text: words.dropFull(context), takes: taken > 0 };
    return { text: words.dropTake(context), takes: true };
  }

  #kinds(accept: string): string {
    const { kinds } = this.words;
    const names = accept
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((token) => {
        const [group, type] = token.split('/') as [keyof typeof kinds, string?];
        return type === '*' ? (kinds[group] ?? kinds.any) : (type ?? token);
      });
    return this.format.list(names) || kinds.any;
  }
}
