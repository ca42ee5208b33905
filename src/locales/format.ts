/** Numbers and lists as a language writes them; `Intl` does the work. */
export interface Format {
  /** A size in bytes, decimal as on a disk's label, to three digits: "4.2 MB". */
  bytes: (bytes: number) => string;
  /** A share of 1 in whole percent, rounded down: 100 % is said only when all is out. */
  percent: (share: number) => string;
  /** A number with a unit that `Intl.NumberFormat` knows. */
  unit: (value: number, unit: string) => string;
  /** "images, videos, and .pdf" */
  list: (words: string[]) => string;
}

/** @param lang a BCP 47 tag */
export function formatIn(lang: string): Format {
  // To make one takes longer than to use it a hundred times.
  const made: Partial<Record<string, Intl.NumberFormat>> = {};
  let lists: Intl.ListFormat | undefined;
  const inUnit = (value: number, unit: string, unitDisplay: 'short' | 'long' = 'short'): string =>
    (made[unit] ??= new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay })).format(value);
  return {
    bytes(bytes) {
      let power = 0;
      let value = bytes;
      // 999.7 kB would be written as 1,000 kB.
      for (; value >= 999.5 && power < 4; power += 1) value /= 1000;
      const unit = `${['', 'kilo', 'mega', 'giga', 'tera'][power]}byte`;
      return inUnit(Number(value.toPrecision(3)), unit, power ? 'short' : 'long');
    },
    percent: (share) => inUnit(Math.floor(share * 100), 'percent'),
    unit: inUnit,
    list(words) {
      if (lang !== 'en') return (lists ??= new Intl.ListFormat(lang)).format(words);
      // By hand: what does it for all languages takes its time to come up, and the first view would wait for it.
      return words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')}, and ${words.at(-1)!}`;
    },
  };
}
