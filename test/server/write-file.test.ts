import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileWriter, writeAll } from '../../src/server/write-file.ts';
import { folder, sha256 } from './helpers/server.ts';

/** A stream of bytes, in chunks of sizes that no buffer has. */
function stream(bytes: Buffer, chunkSize: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += chunkSize)));
      else controller.close();
    },
  });
}

test('files are written whole and in order, several at a time, in folders that are made for them', async (t) => {
  const dir = join(await folder(t), 'not', 'there');
  const write = fileWriter();
  const bytes = randomBytes(40_000_001);
  // Of a few bytes, of none, of just a piece, and of more than is left to the system.
  const sizes = [1, 0, 256 * 1024, 300_001, bytes.length];
  await Promise.all(
    sizes.map(async (size, index) => {
      const path = join(dir, String(index));
      const content = bytes.subarray(0, size);
      assert.equal(await write(path, stream(content, [65_536, 65_521, 700_001][index % 3]!)), size);
      assert.equal(sha256(await readFile(path)), sha256(content), `${size} bytes`);
    }),
  );
});

test('a file that is there is not written over', async (t) => {
  const path = join(await folder(t), 'a');
  const write = fileWriter();
  await write(path, stream(Buffer.from('first'), 2));
  await assert.rejects(write(path, stream(Buffer.from('second'), 2)), { code: 'EEXIST' });
  assert.equal(await readFile(path, 'utf8'), 'first');
});

test('a stream that fails while pieces are being written fails the file', async (t) => {
  const path = join(await folder(t), 'a');
  let count = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (count++ < 20) controller.enqueue(new Uint8Array(100_000));
      else controller.error(new Error('gone'));
    },
  });
  await assert.rejects(fileWriter()(path, body), { message: 'gone' });
});

test('a disk that takes less than it was given is given the rest', async () => {
  for (let most = 0; most <= 12; most++) {
    let written = '';
    const file = {
      writev(chunks: readonly Uint8Array[]) {
        const bytes = Buffer.concat(chunks).subarray(0, most);
        written += bytes.toString();
        return Promise.resolve({ bytesWritten: bytes.length, buffers: [] });
      },
      writeFile(chunk: unknown) {
        written += Buffer.from(chunk as Uint8Array).toString();
        return Promise.resolve();
      },
    };
    await writeAll(
      file as never,
      ['one', 'four', 'eight'].map((text) => Buffer.from(text)),
    );
    assert.equal(written, 'onefoureight', `${most} bytes`);
  }
});
