import { en } from '../src/locales/en.ts';
import { enLate, enRare } from '../src/locales/en-rare.ts';
import type { LateWords, Pack, RareWords, Words } from '../src/locales/words.ts';

/** How much longer other languages are than English, at least; by so much interfaces are made wider in good time. */
const LONGER = 1.4;

const VOWELS: Partial<Record<string, string>> = { a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú' };

/** The same words, 40 percent longer. */
function lengthened(text: string): string {
  let long = text.replace(/[aeiou]/g, (vowel) => VOWELS[vowel]!);
  while (long.length < text.length * LONGER) long = long.replace(/(?<=\p{L})(?=\P{L}*$)/u, 'é');
  return long;
}

function stretched(words: unknown): unknown {
  if (typeof words === 'string') return /\p{L}/u.test(words) ? lengthened(words) : words;
  if (typeof words === 'function') return (...values: unknown[]) => stretched(Reflect.apply(words, undefined, values));
  if (Array.isArray(words)) return words.map(stretched);
  if (typeof words !== 'object' || !words) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, stretched(value)]));
}

/** A language that nobody speaks: shows where a page has no room for those that somebody does. */
export const pseudo: Pack = () => ({
  ...(stretched({ ...en, ...enLate }) as Words & LateWords),
  lang: 'en',
  rare: stretched(enRare) as RareWords,
});
