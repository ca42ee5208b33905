import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerScanner } from '../../src/server/part-headers.ts';

const form = (...parts: [headers: string, content: string][]): string =>
  `${parts.map(([headers, content]) => `--b\r\n${headers}\r\n\r\n${content}\r\n`).join('')}--b--\r\n`;

/** The ends of headers in a text that arrives in pieces of a size, or `undefined` when some are too long. */
function ends(text: string, pieceSize: number, limit = 100): number[] | undefined {
  const scan = headerScanner('b', limit);
  const found: number[] = [];
  for (let at = 0; at < text.length; at += pieceSize) {
    const cuts = scan(Buffer.from(text.slice(at, at + pieceSize)));
    if (!cuts) return undefined;
    found.push(...cuts.map((cut) => at + cut));
  }
  return found;
}

test('finds where headers end, however the body is cut', () => {
  const text = form(['A: 1', 'first'], ['B: 2\r\nC: 3', ''], ['D: 4', 'x\r\n\r\ny\r\n--c']);
  const expected = ['first', '\r\n--b\r\nD', 'x\r\n\r\ny'].map((content) => text.indexOf(content));
  for (let size = 1; size <= text.length; size++) assert.deepEqual(ends(text, size), expected, `pieces of ${size}`);
});

test('says so when headers are longer than the limit, and not one byte earlier', () => {
  for (const size of [1, 3, 7, 1000]) {
    // The line break after the delimiter counts.
    assert.ok(ends(form(['A'.repeat(98), 'x']), size), `98 in pieces of ${size}`);
    assert.equal(ends(form(['A'.repeat(99), 'x']), size), undefined, `99 in pieces of ${size}`);
    assert.equal(ends(form(['A: 1', 'x'], ['A'.repeat(5000), 'x']), size), undefined);
  }
});

test('does not take what follows the form for headers', () => {
  for (const size of [1, 2, 3, 500]) {
    assert.deepEqual(ends(`${form(['A: 1', 'x'])}${'epilogue '.repeat(50)}\r\n--b\r\n${'y'.repeat(500)}`, size), [13]);
  }
});
