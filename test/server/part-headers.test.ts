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
    const marks = scan(Buffer.from(text.slice(at, at + pieceSize)));
    if (!marks) return undefined;
    found.push(...marks.headerEnds.map((end) => at + end));
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

test('knows a chunk that is nothing but content', () => {
  const scan = headerScanner('b', 100);
  const plain = (text: string): boolean | undefined => scan(Buffer.from(text))?.isPlain;
  assert.equal(plain('--b\r\nA: 1\r\n\r\nfirst'), false);
  assert.equal(plain('content'), true);
  assert.equal(plain('\r\n\r\n--c\r\n-c'), true);
  assert.equal(plain('and more'), true);
  assert.equal(plain('what may be a delimiter\r\n--'), false);
  assert.equal(plain('content'), true);
  assert.equal(plain('a delimiter\r\n--'), false);
  assert.equal(plain('b\r\nB: 2\r\n\r\n'), false, 'its other half');
  assert.equal(plain('content again'), true);
  assert.equal(plain('x\r\n--b--\r\n'), false);
  assert.equal(plain('what follows the form'), false);
});
