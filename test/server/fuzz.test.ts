import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import { numbers } from './helpers/numbers.ts';
import { Raw } from './helpers/raw.ts';
import { filesIn, folder, form, png, post, serve, until } from './helpers/server.ts';

const SEED = 20_261_125;
const CASES = 1500;
const PNG = png().toString('latin1');
const PIECES = [
  '\r\n',
  '\r',
  '\n',
  '--',
  '--b',
  '--b--',
  '\r\n--b',
  '\r\n--b--',
  '\r\n\r\n',
  '--b\r\n',
  '\0',
  '"',
  ';',
  ':',
  ' ',
  PNG,
  'x'.repeat(70_000),
  'Content-Disposition: form-data; name="file"; filename="a.png"\r\n',
  'Content-Disposition: form-data; name="comment"\r\n',
  'Content-Disposition: form-data; name=\r\n',
  "Content-Disposition: form-data; name=file; filename*=utf-8''%ff%zz\r\n",
  'Content-Disposition: attachment\r\n',
  'Content-Type: image/png\r\n',
  'Content-Type: multipart/mixed; boundary=c\r\n',
  'Content-Type: ;;;\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Length: 5\r\n',
  `X: ${'y'.repeat(20_000)}\r\n`,
  ' folded\r\n',
  '🦊',
  '\xff\xfe',
];
const WHOLE =
  `--b\r\nContent-Disposition: form-data; name="comment"\r\n\r\nhello\r\n` +
  `--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n${PNG}\r\n--b--\r\n`;

/** One hostile request: a good form that was damaged, or pieces in any order, with a length that may be a lie. */
function hostile(below: (limit: number) => number): { bytes: Buffer; head: string; cuts: number[]; lies: boolean } {
  let text = below(2) ? WHOLE : Array.from({ length: below(40) }, () => PIECES[below(PIECES.length)]).join('');
  for (let count = below(6); count > 0; count--) {
    const at = below(text.length + 1);
    const edit = below(4);
    if (edit === 0) text = text.slice(0, at);
    else if (edit === 1) text = text.slice(0, at) + PIECES[below(PIECES.length)]! + text.slice(at);
    else if (edit === 2) text = text.slice(0, at) + text.slice(at + below(50));
    else text = text.slice(0, at) + String.fromCharCode(below(256)) + text.slice(at + 1);
  }
  if (below(60) === 0) text = WHOLE.slice(0, WHOLE.indexOf('--b', 5)).repeat(10_000) + WHOLE;
  const bytes = Buffer.from(text, 'latin1');
  const lie = below(8) === 0 ? below(2000) : 0;
  const type = [
    'multipart/form-data; boundary=b',
    'multipart/form-data; boundary="b"',
    'multipart/form-data',
    'multipart/form-data; boundary=\x7f',
  ][Math.max(0, below(10) - 6)]!;
  const head = `POST /store HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${bytes.length + lie}\r\n\r\n`;
  return {
    bytes,
    head,
    cuts: Array.from({ length: below(4) }, () => below(bytes.length + 1)).sort((a, b) => a - b),
    lies: lie > 0,
  };
}

test(`${CASES} hostile forms: a JSON answer or a closed connection, and nothing is left of them`, async (t) => {
  const dir = await folder(t);
  const { origin, server } = await serve(t, createStoreHandler({ store: toDisk({ dir }), maxSize: 1_000_000 }));
  const crashes: unknown[] = [];
  const crashed = (error: unknown): void => void crashes.push(error);
  process.on('uncaughtException', crashed).on('unhandledRejection', crashed);
  t.after(() => void process.off('uncaughtException', crashed).off('unhandledRejection', crashed));
  const below = numbers(SEED);
  const statuses = new Map<number, number>();
  const ids: string[] = [];

  const one = async (what: string): Promise<void> => {
    const { bytes, head, cuts, lies } = hostile(below);
    const connection = new Raw(origin);
    await connection.send(head);
    let from = 0;
    for (const to of [...cuts, bytes.length]) {
      if (to > from) await connection.send(bytes.subarray(from, to));
      from = to;
    }
    // What promised more than it sends has no more to say.
    if (lies) connection.socket.end();
    let late: NodeJS.Timeout | undefined;
    const hang = new Promise<never>(
      (_resolve, reject) => (late = setTimeout(() => reject(new Error(`${what} hangs`)), 10_000)),
    );
    const { status, json } = await Promise.race([connection.reply(), hang]);
    clearTimeout(late);
    connection.socket.destroy();
    if (Number.isNaN(status)) return;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    // A request that breaks the rules of HTTP never reaches the handler.
    if (json) assert.equal(json.status, status, what);
    else assert.equal(status, 400, what);
    if (json?.id) ids.push(json.id);
  };
  for (let count = 0; count < CASES; count += 20) {
    await Promise.all(Array.from({ length: 20 }, (_none, index) => one(`case ${count + index} of seed ${SEED}`)));
  }

  assert.deepEqual(crashes, []);
  assert.ok((statuses.get(200) ?? 0) > 50 && (statuses.get(400) ?? 0) > 300, JSON.stringify([...statuses]));
  assert.equal(statuses.get(500), undefined);
  // A lost client may have been stored; but nothing half-written stays, and nobody is still connected.
  await until(async () => (await filesIn(dir)).every((name) => !name.endsWith('.part')), 'no temporary file is left');
  const kept = await readdir(dir);
  for (const id of ids) assert.ok(kept.includes(id));
  const open = (): Promise<number> =>
    new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
  await until(async () => (await open()) === 0, 'every connection is closed');
  assert.equal((await post(origin, form(png()))).http, 200);
});

test('a form that drips in byte by byte is taken', async (t) => {
  const dir = await folder(t);
  const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }) }));
  const bytes = Buffer.from(WHOLE, 'latin1');
  const connection = new Raw(origin);
  connection.socket.setNoDelay();
  await connection.send(
    `POST /store HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  );
  for (const byte of bytes) {
    await connection.send(Uint8Array.of(byte));
    await new Promise(setImmediate);
  }
  assert.equal((await connection.reply()).status, 200);
  connection.socket.destroy();
});
