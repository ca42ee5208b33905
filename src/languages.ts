import { en } from './locales/en.js';
import { enLate, enRare } from './locales/en-rare.js';
import type { Count, OwnWords, Pack, Words } from './locales/words.js';

/** Each language is a file of its own, fetched when it is needed. Written out, so that every bundler sees it. */
const PACKS: Partial<Record<string, () => Promise<{ words: Pack }>>> = {
  af: () => import('./locales/af.js'),
  ar: () => import('./locales/ar.js'),
  az: () => import('./locales/az.js'),
  bg: () => import('./locales/bg.js'),
  bn: () => import('./locales/bn.js'),
  bs: () => import('./locales/bs.js'),
  ca: () => import('./locales/ca.js'),
  cs: () => import('./locales/cs.js'),
  cy: () => import('./locales/cy.js'),
  da: () => import('./locales/da.js'),
  de: () => import('./locales/de.js'),
  el: () => import('./locales/el.js'),
  es: () => import('./locales/es.js'),
  et: () => import('./locales/et.js'),
  eu: () => import('./locales/eu.js'),
  fa: () => import('./locales/fa.js'),
  fi: () => import('./locales/fi.js'),
  fil: () => import('./locales/fil.js'),
  fr: () => import('./locales/fr.js'),
  ga: () => import('./locales/ga.js'),
  gl: () => import('./locales/gl.js'),
  gu: () => import('./locales/gu.js'),
  he: () => import('./locales/he.js'),
  hi: () => import('./locales/hi.js'),
  hr: () => import('./locales/hr.js'),
  hu: () => import('./locales/hu.js'),
  hy: () => import('./locales/hy.js'),
  id: () => import('./locales/id.js'),
  is: () => import('./locales/is.js'),
  it: () => import('./locales/it.js'),
  ja: () => import('./locales/ja.js'),
  ka: () => import('./locales/ka.js'),
  kk: () => import('./locales/kk.js'),
  ko: () => import('./locales/ko.js'),
  lt: () => import('./locales/lt.js'),
  lv: () => import('./locales/lv.js'),
  mk: () => import('./locales/mk.js'),
  mr: () => import('./locales/mr.js'),
  ms: () => import('./locales/ms.js'),
  nb: () => import('./locales/nb.js'),
  nl: () => import('./locales/nl.js'),
  pl: () => import('./locales/pl.js'),
  pt: () => import('./locales/pt.js'),
  'pt-BR': () => import('./locales/pt-BR.js'),
  ro: () => import('./locales/ro.js'),
  ru: () => import('./locales/ru.js'),
  sk: () => import('./locales/sk.js'),
  sl: () => import('./locales/sl.js'),
  sq: () => import('./locales/sq.js'),
  sr: () => import('./locales/sr.js'),
  sv: () => import('./locales/sv.js'),
  sw: () => import('./locales/sw.js'),
  ta: () => import('./locales/ta.js'),
  te: () => import('./locales/te.js'),
  th: () => import('./locales/th.js'),
  tr: () => import('./locales/tr.js'),
  uk: () => import('./locales/uk.js'),
  ur: () => import('./locales/ur.js'),
  uz: () => import('./locales/uz.js'),
  vi: () => import('./locales/vi.js'),
  'zh-Hans': () => import('./locales/zh-Hans.js'),
  'zh-Hant': () => import('./locales/zh-Hant.js'),
};

const english: Words = { ...en, ...enLate, rare: enRare };

/** Where a tag that has no pack under its own name, script or language finds one. */
const INSTEAD: Partial<Record<string, string>> = { no: 'nb', nn: 'nb', 'sr-Latn': 'bs' };

/**
 * The words for a language, and the tag by which numbers are written: "de-CH" has those of "de", written as the Swiss do.
 * What nobody has translated is English.
 *
 * @param tag as it stands in a `lang`, whatever that is
 * @param own the page's own words
 * @param host where they are shown
 * @param warn is told what the page should write instead
 * @throws where the pack is missing on the page's server
 */
export async function wordsFor(
  tag: string,
  own: OwnWords | null,
  host: Element,
  warn: (line: string) => void,
): Promise<[words: Words, tag: string]> {
  const locale = readTag(tag);
  if (typeof own === 'function') {
    const { dir, ...mine } = madeBy(own, warn);
    // What an older one lacks is English.
    const words = { ...merged<Words>(english, mine, warn), ...(dir && { dir }) };
    return [words, words.lang];
  }
  const name = locale && namesOf(locale).find((one) => PACKS[one]);
  const words = name ? made((await PACKS[name]!()).words) : { ...english };
  const isItsOwn = locale?.language === new Intl.Locale(words.lang).language;
  // A page that says where its text begins is right.
  if (words.dir && isDirected(host)) delete words.dir;
  return [own ? merged(words, own, warn) : words, isItsOwn ? locale.baseName : words.lang];
}

/** A `dir` stands as near as the nearest `lang`, or nearer. */
function isDirected(element: Element | undefined): boolean {
  const found = element?.closest('[dir], [lang]');
  if (found || !element) return !!found?.hasAttribute('dir');
  return isDirected((element.getRootNode() as Partial<ShadowRoot>).host);
}

/** Nothing for what is no language tag. */
function readTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** Under which names a language's words may be found, the most exact first. */
function namesOf(locale: Intl.Locale): string[] {
  const { language, region } = locale;
  const { script = '' } = locale.maximize();
  const names = [`${language}-${region ?? ''}`, `${language}-${script}`, language];
  return names.flatMap((name) => [name, INSTEAD[name] ?? '']);
}

/** A pack's words, with counts written in its own language. */
function made(pack: Pack): Words {
  const count: Count = (number, forms) => {
    const { lang } = words;
    const form = forms[new Intl.PluralRules(lang).select(number)] ?? forms.other;
    return form.replace('#', number.toLocaleString(lang));
  };
  const words = pack(count);
  return words;
}

/** A pack of the page's own, as far as it makes words. */
function madeBy(own: Pack, warn: (line: string) => void): Partial<Words> {
  try {
    const words: unknown = made(own);
    if (words && typeof words === 'object') return words;
  } catch (error) {
    reportError(error);
  }
  warn('cannot use its words. Write a function that returns an object, as pixlab-store/locales/de.js exports one');
  return {};
}

/**
 * A page's function, and what it makes; what it throws is reported, and costs no more than its words. So does what makes no
 * words.
 */
type Make = (...about: unknown[]) => unknown;
const orElse =
  (mine: Make, theirs: Make): Make =>
  (...about) => {
    const usual = theirs(...about);
    let own: unknown;
    try {
      own = mine(...about);
    } catch (error) {
      reportError(error);
    }
    const isText = typeof own === 'string';
    if (Array.isArray(usual)) return isText ? [own] : ((Array.isArray(own) ? own : usual) as unknown[]);
    return isText ? own : usual;
  };

/** The words with those of the page in their place; a text may stand where a function could. */
function merged<All extends object>(words: All, own: object, warn: (line: string) => void, path = ''): All {
  const all = { ...words } as Record<string, unknown>;
  for (const [key, mine] of Object.entries(own) as [string, unknown][]) {
    const theirs = all[key];
    const name = path + key;
    const isTag = name !== 'lang' || !!readTag(String(mine));
    if (theirs && typeof theirs === 'object' && mine && typeof mine === 'object')
      all[key] = merged(theirs, mine, warn, `${name}.`);
    else if (typeof theirs === 'function' && typeof mine === 'function')
      all[key] = orElse(mine as Make, theirs as Make);
    else if (typeof theirs === 'function' && typeof mine === 'string') all[key] = orElse(() => mine, theirs as Make);
    else if (typeof theirs === typeof mine && mine !== null && isTag) all[key] = mine;
    else if (mine !== undefined) warn(`cannot use its words.${name}. Write ${exampleOf(name, theirs)}`);
  }
  return all as All;
}

const exampleOf = (name: string, theirs: unknown): string =>
  theirs === undefined
    ? 'one of the names in pixlab-store/locales/words'
    : typeof theirs === 'function'
      ? `a text or a function for ${name}`
      : `${name}: ${typeof theirs === 'string' ? 'a text' : 'an object'}`;
