const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Numbers and lists as a language writes them; `Intl` does the work. */
export class Format {
  readonly #lang: string;

  constructor(lang: string) {
    this.#lang = lang;
  }

  /** A size in bytes, decimal as on a disk's label, to three digits: "4.2 MB". */
  bytes(bytes: number): string {
    let power = 0;
    let value = bytes;
    // 999.7 kB would be written as 1,000 kB.
    for (; value >= 999.5 && power < 4; power += 1) value /= 1000;
    return this.#unit(Number(value.toPrecision(3)), UNITS[power]!, power ? 'short' : 'long');
  }

  /** A share of 1 in whole percent, rounded down: 100 % is said only when all is out. */
  percent(share: number): string {
    return (Math.floor(share * 100) / 100).toLocaleString(this.#lang, { style: 'percent' });
  }

  /** A time in seconds, in its largest unit and rounded up: "40 sec", "3 min". */
  seconds(seconds: number): string {
    const [value, unit] =
      seconds < 60 ? [seconds, 'second'] : seconds < 3600 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour'];
    return this.#unit(Math.ceil(value), unit, 'short');
  }

  /** "images, videos, and .pdf" */
  list(words: string[]): string {
    return new Intl.ListFormat(this.#lang).format(words);
  }

  #unit(value: number, unit: string, unitDisplay: 'short' | 'long'): string {
    return value.toLocaleString(this.#lang, { style: 'unit', unit, unitDisplay });
  }
}
