import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { en } from '../../src/locales/en.js';
import { enLate, enRare } from '../../src/locales/en-rare.js';
import type { Count, DragContext, Pack, RefusalContext } from '../../src/locales/words.js';

const LOCALES = new URL('../../src/locales/', import.meta.url);
const RTL = ['ar', 'fa', 'he', 'ur'];
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1.5, 1000];
const NAME = 'Photo 7.jpg';
const OTHER = 'Plan B.png';
const SIZE = '31.4 MB';
const MAX = '27.1 MB';
const TYPE = 'image/x-test';
const KINDS = '.abc + .xyz';
const REASON = 'qqq.';

/** What a function is called with, and what has to stand in its answer. */
interface Sample {
  args: unknown[];
  has?: (string | number)[];
}

const counts = COUNTS.map((count): Sample => ({ args: [count], has: [count] }));
const either: Sample[] = [{ args: [true] }, { args: [false] }];
const drag = (context: Partial<DragContext>, ...has: (string | number)[]): Sample => ({
  args: [{ kinds: KINDS, count: 0, taken: 1, isFull: false, ...context } satisfies DragContext],
  has,
});
const refusal = (context: Partial<RefusalContext>, ...has: (string | number)[]): Sample => ({
  args: [
    {
      ...{ kinds: KINDS, size: SIZE, maxSize: MAX, maxFiles: 3, busy: false, other: '', isStored: false },
      ...context,
    } satisfies RefusalContext,
  ],
  has,
});

/** By the function's place; `*` stands for all in a group that have no samples of their own. */
const SAMPLES: Record<string, Sample[]> = {
  files: counts,
  drop: either,
  browse: either,
  browseAgain: either,
  limits: [
    { args: [MAX, 12], has: [MAX, 12] },
    { args: [MAX, 0], has: [MAX] },
    ...COUNTS.filter(Boolean).map((count): Sample => ({ args: ['', count], has: [count] })),
  ],
  dragging: [
    drag({ isFull: true }),
    drag({ taken: 0, count: 2 }, KINDS),
    drag({}),
    ...COUNTS.filter(Boolean).map((count) => drag({ count, taken: count }, count)),
    ...COUNTS.filter((count) => count > 10).map((count) => drag({ count, taken: 4 }, 4, count)),
    drag({ count: 3000, taken: 2000 }, 2000, 3000),
  ],
  upload: COUNTS.map((count) => ({ args: [count], has: count > 1 ? [count] : [] })),
  transferred: [{ args: [SIZE, MAX], has: [SIZE, MAX] }],
  speed: [{ args: [SIZE], has: [SIZE] }],
  left: [{ args: ['47 s'], has: ['47 s'] }],
  'failure.too-large': [{ args: [{ size: SIZE, type: TYPE }], has: [SIZE] }],
  'failure.wrong-type': [{ args: [{ size: SIZE, type: TYPE }], has: [TYPE] }, { args: [{ size: SIZE, type: '' }] }],
  'failure.*': [{ args: [{ size: SIZE, type: TYPE }] }],
  quoted: [{ args: [NAME], has: [NAME] }],
  refused: [{ args: [NAME, REASON], has: [NAME, REASON] }],
  'refusal.wrong-type': [refusal({}, KINDS)],
  'refusal.too-large': [refusal({}, SIZE, MAX)],
  'refusal.too-many': [
    refusal({ busy: true }),
    ...COUNTS.filter(Boolean).map((maxFiles) => refusal({ maxFiles }, maxFiles)),
  ],
  'refusal.duplicate': [
    ...[true, false].flatMap((isStored) => [refusal({ isStored }), refusal({ isStored, other: OTHER }, OTHER)]),
  ],
  'refusal.*': [refusal({})],
  more: counts,
  added: counts,
  settled: [
    ...COUNTS.filter(Boolean).flatMap((count): Sample[] => [
      { args: [count, 0, 0], has: [count] },
      { args: [0, count, 0], has: [count] },
      { args: [0, 0, count], has: [count] },
    ]),
    { args: [7, 8, 9], has: [7, 8, 9] },
  ],
  'rare.held.offline': [{ args: [''] }, { args: ['47 s'] }],
  'rare.held.*': [{ args: [''] }, { args: ['47 s'], has: ['47 s'] }],
  'rare.removed': [{ args: [NAME], has: [NAME] }],
  'rare.removedMany': counts,
  'rare.broughtBack': counts,
  'rare.begun': counts,
  'rare.uploaded': [{ args: ['63%'], has: ['63%'] }],
  'rare.notAdded': counts,
  'rare.scaled': [{ args: ['1,612', '1,219'], has: ['1,612', '1,219'] }],
};

/** What reads as in English and is not left over from it: why. */
const SAME: Record<string, Record<string, string>> = {
  da: { upload: 'the Danish verb, in the imperative' },
  fil: { files: 'the Filipino for one file is file' },
  fr: { 'kinds.image': 'the French plural is written the same' },
  it: { files: 'the Italian for one file is file' },
};
/** Signs, no words. */
const NOTATION = ['speed', 'quoted'];

/** Every word and function by its place: "rare.held.offline". */
const leavesOf = (node: object, place = ''): [string, unknown][] =>
  Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value
      ? leavesOf(value, `${place}${key}.`)
      : [[place + key, value] as [string, unknown]],
  );

const english = new Map(leavesOf({ ...en, ...enLate, rare: enRare }));

const samplesOf = (place: string): Sample[] => {
  const samples = SAMPLES[place] ?? SAMPLES[place.replace(/[^.]+$/, '*')];
  assert.ok(samples, `there are no samples for ${place}`);
  return samples;
};

/** Everything that a word or function says, by what it was called with. */
function* saidBy(place: string, leaf: unknown): Generator<{ call: string; texts: string[]; has: (string | number)[] }> {
  if (typeof leaf === 'string') {
    yield { call: place, texts: [leaf], has: [] };
    return;
  }
  assert.equal(typeof leaf, 'function', `${place} is neither a word nor a function`);
  for (const { args, has = [] } of samplesOf(place)) {
    const said = (leaf as (...args: unknown[]) => unknown)(...args);
    // Of a list, what is empty stands for what is not limited.
    const texts = (Array.isArray(said) ? said.filter((text) => text !== '') : [said]) as string[];
    yield { call: `${place}(${JSON.stringify(args).slice(1, -1)})`, texts, has };
  }
}

/** A pack's `n`, which finds forms that are missing, too many, or lack their number. */
function strictCount(lang: string): Count {
  const rules = new Intl.PluralRules(lang);
  const categories = rules.resolvedOptions().pluralCategories.toSorted();
  // A form can do without its number only if of whole ones it always means the same, such as the Arabic dual.
  const probes = [...Array.from({ length: 201 }, (_, number) => number), 1e6];
  const isOneNumber = (category: string): boolean =>
    probes.filter((number) => rules.select(number) === category).length === 1;
  return (count, forms) => {
    assert.deepEqual(Object.keys(forms).toSorted(), categories, `plural forms of ${JSON.stringify(forms)}`);
    for (const [category, form] of Object.entries(forms)) {
      assert.ok(form.includes('#') || isOneNumber(category), `${category}: “${form}” lacks its number`);
    }
    const form = forms[rules.select(count)] ?? forms.other;
    // The mark says that the number is there, in words.
    return form.includes('#') ? form.replaceAll('#', count.toLocaleString(lang)) : `${form}\u0000${count}\u0000`;
  };
}

const packs: [tag: string, pack: Pack][] = [];
for (const file of readdirSync(LOCALES).filter((name) => name.endsWith('.ts'))) {
  const module = (await import(new URL(file, LOCALES).href)) as { words?: Pack };
  if (module.words) packs.push([basename(file, '.ts'), module.words]);
}

describe('languages', () => {
  test('there are many', () => {
    assert.ok(packs.length >= 45, `${packs.length}`);
  });

  test('those that are excused for a word that is as in English exist', () => {
    const tags = packs.map(([tag]) => tag);
    assert.deepEqual(
      Object.keys(SAME).filter((tag) => !tags.includes(tag)),
      [],
    );
  });

  for (const [tag, pack] of packs) {
    describe(tag, () => {
      const words = pack(strictCount(tag));
      const leaves = new Map(leavesOf(words));

      /** Whether it is there; a number in the language's digits, which may lack their separators. */
      const holds = (text: string, thing: string | number): boolean => {
        if (typeof thing === 'string') return text.includes(thing);
        const local = thing.toLocaleString(tag);
        return (
          text.includes(local) ||
          text.includes(`\u0000${thing}\u0000`) ||
          (/[0-9]/.test(local) && text.includes(String(thing)))
        );
      };

      test('is what its file says', () => {
        assert.equal(words.lang, tag);
        assert.deepEqual(Intl.getCanonicalLocales(tag), [tag]);
        assert.equal(words.dir, RTL.includes(tag) ? 'rtl' : undefined);
      });

      test('has every word of English, and no other', () => {
        leaves.delete('dir');
        assert.deepEqual([...leaves.keys()].toSorted(), [...english.keys()].toSorted());
        for (const [place, leaf] of leaves) assert.equal(typeof leaf, typeof english.get(place), place);
      });

      test('says something whole everywhere, with all that it was handed', () => {
        for (const [place, leaf] of leaves) {
          if (place === 'dir') continue;
          for (const { call, texts, has } of saidBy(place, leaf)) {
            assert.ok(texts.length, `${call} says nothing`);
            for (const text of texts) {
              assert.equal(typeof text, 'string', call);
              const shown = `${call}: “${text}”`;
              assert.ok(text.trim(), shown);
              assert.equal(text, text.trim(), shown);
              assert.doesNotMatch(text, /undefined|\bnull\b|NaN|\[object|[#<>${}]|\n|[ \u00a0]{2}/, shown);
              // Direction is the view's: its elements isolate what they hold.
              assert.doesNotMatch(text, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, shown);
            }
            for (const thing of has) {
              assert.ok(holds(texts.join('|'), thing), `${call}: “${texts.join(', ')}” lacks ${thing}`);
            }
          }
        }
      });

      test('says nothing that is not there', () => {
        assert.deepEqual(words.limits('', 0).filter(Boolean), []);
        const unnamed = words.refusal.duplicate(refusal({}).args[0] as RefusalContext);
        assert.doesNotMatch(unnamed, /["“„«‘「『]/, 'quotes, but no name');
      });

      test('says all in its own letters', () => {
        if (new Intl.Locale(tag).maximize().script === 'Latn') return;
        const handed = [NAME, OTHER, SIZE, MAX, TYPE, KINDS, REASON];
        for (const [place, leaf] of leaves) {
          if (place === 'lang' || place === 'dir') continue;
          for (const { call, texts } of saidBy(place, leaf)) {
            const own = handed.reduce((text, thing) => text.replaceAll(thing, ''), texts.join('|'));
            assert.doesNotMatch(own, /\p{Script=Latin}{2}/u, call);
          }
        }
      });

      test('says all in its own words', () => {
        const same = [...leaves].flatMap(([place, leaf]) => {
          if (place === 'lang' || place === 'dir' || NOTATION.includes(place)) return [];
          const theirs = [...saidBy(place, english.get(place))].flatMap(({ texts }) => texts);
          const own = [...saidBy(place, leaf)].flatMap(({ texts }) => texts);
          return own.some((text) => theirs.includes(text)) ? [place] : [];
        });
        assert.deepEqual(same, Object.keys(SAME[tag] ?? {}));
      });
    });
  }
});
