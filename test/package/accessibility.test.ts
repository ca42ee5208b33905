import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { en } from '../../src/locales/en.ts';
import { enLate } from '../../src/locales/en-rare.ts';
import { root } from './consumer.ts';

/** Every criterion of WCAG 2.2 at levels A and AA. 4.1.1 is obsolete. */
const CRITERIA: Record<string, string> = {
  A:
    '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 ' +
    '2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA:
    '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 ' +
    '3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

const page = readFileSync(join(root, 'demo/accessibility.html'), 'utf8');
const table = /<tbody id="criteria">([^]*?)<\/tbody>/.exec(page)![1]!;
const rows = [...table.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) => {
  const [criterion = '', level, state, how, tests = ''] = [...row!.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(
    ([, cell]) => cell!.replace(/\s+/g, ' ').trim(),
  );
  return { number: criterion.split(' ')[0]!, level, state, how, tests };
});

describe('the conformance report', () => {
  test('has every criterion of levels A and AA, once', () => {
    for (const [level, numbers] of Object.entries(CRITERIA))
      assert.deepEqual(
        rows.filter((row) => row.level === level).map(({ number }) => number),
        numbers.split(' '),
      );
    assert.equal(rows.length, 55);
  });

  test('says of each how it stands, and names a test where one can show it', () => {
    for (const { number, state, how, tests } of rows) {
      assert.match(state!, /^(Met|Does not apply|Yours)$/, number);
      assert.ok(how!.length > 10, number);
      if (state === 'Met') assert.match(tests, /\.test\.ts/, number);
    }
  });

  test('counts them as they are', () => {
    const count = (state: string): number => rows.filter((row) => row.state === state).length;
    const [, met, not, yours] = /(\d+) are met, (\d+) do not apply, and (\d+) are yours/.exec(
      page.replace(/\s+/g, ' '),
    )!;
    assert.deepEqual([met, not, yours].map(Number), ['Met', 'Does not apply', 'Yours'].map(count));
  });

  test('names only tests that are there', () => {
    const named = [...page.matchAll(/test\/[\w/.-]+/g)].map(([path]) => path);
    assert.ok(named.length > 40);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  test('says that no screen reader has run', () => {
    assert.match(page.replace(/\s+/g, ' '), /No real screen reader has run/);
  });
});

describe('what an error’s sentence says in English', () => {
  const about = { kinds: 'images', size: '9 MB', maxSize: '5 MB', maxFiles: 3, type: 'image/png' };
  const failures = Object.entries(enLate.failure).map(([code, say]) => [code, say(about)] as const);
  const refusals = Object.entries(enLate.refusal)
    // Its notice has a button for what can be done.
    .filter(([code]) => code !== 'duplicate')
    .flatMap(([code, say]) =>
      [true, false].map((busy) => [code, say({ ...about, busy, other: '', isStored: false })] as const),
    );
  const invalid = Object.entries(en.invalid);

  for (const [code, sentence] of [...failures, ...refusals, ...invalid]) {
    test(`is also what to do, or what can be chosen: ${code}: ${sentence}`, () => {
      assert.match(
        sentence,
        /(^|[.:,] |or )(Choose|choose|Tell|Wait|wait|then retry|Retry|Check|Remove|remove|Upload|cancel)\b|^only .* can be added|and Retry may/,
      );
    });
  }
});
