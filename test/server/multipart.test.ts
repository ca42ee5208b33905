import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { readForm } from '../../src/server/multipart.ts';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import type { IncomingFile, Store } from '../../src/server/store.ts';
import { numbers } from './helpers/numbers.ts';
import { FILE_HEAD, head, Raw, raw } from './helpers/raw.ts';
import { drain, form, png, post, serve } from './helpers/server.ts';

interface Taken extends Omit<IncomingFile, 'body'> {
  bytes: Buffer;
}

/** A store that keeps what it got, and knows what it was told to forget. */
function keeping(): Store & { taken: Taken[] } {
  const taken: Taken[] = [];
  return {
    taken,
    async put({ body, ...file }) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body) chunks.push(chunk);
      taken.push({ ...file, bytes: Buffer.concat(chunks) });
      return { id: 'x.png', link: 'http://media.example/x.png' };
    },
    remove: () => Promise.resolve(),
  };
}

async function start(t: TestContext): Promise<{ origin: string; taken: Taken[] }> {
  const store = keeping();
  const { origin } = await serve(t, createStoreHandler({ store }));
  return { origin, taken: store.taken };
}

const field = (name: string, value: string): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const filePart = (content: string, name = 'file', fileName = 'a.png'): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: image/png\r\n\r\n${content}\r\n`;
const END = '--b--\r\n';
const PNG = png().toString('latin1');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('a form', () => {
  test('hands on the file, its name and its comment', async (t) => {
    const { origin, taken } = await start(t);
    const bytes = png(300_000);
    const { http, json } = await post(origin, form(bytes, 'Zoë 🦊.png', { comment: ' two\nlines ' }));
    assert.deepEqual(
      { http, json },
      { http: 200, json: { status: 200, id: 'x.png', link: 'http://media.example/x.png' } },
    );
    assert.equal(taken.length, 1);
    assert.ok(taken[0]!.bytes.equals(bytes));
    assert.equal(taken[0]!.name, 'Zoë 🦊.png');
    // As a form sends line breaks.
    assert.equal(taken[0]!.comment, ' two\r\nlines ');
    assert.equal(taken[0]!.type, 'image/png');
  });

  test('tells the store how many bytes come at most, and is right to the byte for a browser', async (t) => {
    const { origin, taken } = await start(t);
    const body = latin1(field('comment', 'c') + filePart(PNG) + END);
    assert.equal((await raw(origin, body)).status, 200);
    assert.equal((await raw(origin, body.subarray(0, -2))).status, 200);
    assert.equal((await raw(origin, latin1(filePart(PNG) + field('later', 'part') + END))).status, 200);
    // The closing line break may be missing, and other parts may follow.
    assert.deepEqual([taken[0]!.atMost! - png().length, taken[1]!.atMost! - png().length], [2, 0]);
    assert.ok(taken[2]!.atMost! > png().length);
  });

  test('ignores unknown parts, before and after the file, and a client that hands on its own key', async (t) => {
    const { origin, taken } = await start(t);
    const body = latin1(
      field('key', 'secret') +
        field('url', 'http://169.254.169.254/') +
        filePart('thumb', 'thumbnail') +
        filePart(PNG) +
        field('comment', 'too late') +
        END,
    );
    assert.equal((await raw(origin, body)).status, 200);
    assert.ok(taken[0]!.bytes.equals(png()));
    assert.equal(JSON.stringify(taken).includes('secret'), false);
    assert.equal(taken[0]!.comment, '');
  });

  test('takes a body with a preamble, an epilogue, a quoted boundary and what looks like one in the content', async (t) => {
    const { origin, taken } = await start(t);
    const content = `${PNG}\r\n--\r\n--a\r-\n--b\r\n-\r\n--`;
    const response = await fetch(`${origin}/store`, {
      method: 'POST',
      body: new Uint8Array(latin1(`preamble\r\n${filePart(content)}${END}epilogue`)),
      headers: { 'content-type': 'Multipart/Form-Data; charset=utf-8; boundary="b"; x=y' },
    });
    assert.equal(response.status, 200);
    assert.ok(taken[0]!.bytes.equals(latin1(content)));
  });
});

describe('is refused with 400', () => {
  const cases: Record<string, string> = {
    'a form without a file': field('comment', 'hello') + END,
    'a form whose file is a plain field': field('file', 'hello') + END,
    'a file of no bytes': filePart('') + END,
    'two files': filePart(PNG) + filePart(PNG, 'file', 'b.png') + END,
    'a body that ends in the file': FILE_HEAD + PNG,
    'a body that ends in a field': `--b\r\nContent-Disposition: form-data; name="comment"\r\n\r\nhel`,
    'a body that ends in headers': FILE_HEAD.slice(0, -10),
    'a body without the last dashes': `${filePart(PNG)}--b`,
    'a body that holds no boundary': 'hello',
    'an empty body': '',
    'a part without headers': `--b\r\n\r\nhello\r\n${END}`,
    'headers of 100 kB in one part': `--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nX: ${'x'.repeat(100_000)}\r\n\r\n${PNG}\r\n${END}`,
    'a file name of 100 kB': filePart(PNG, 'file', 'n'.repeat(100_000)) + END,
    'a comment of more than 64 kB': field('comment', 'c'.repeat(65_537)) + filePart(PNG) + END,
    '30 fields': field('x', 'y').repeat(30) + filePart(PNG) + END,
    '10,000 parts after the file': filePart(PNG) + field('x', 'y').repeat(10_000) + END,
    'a nested form': `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n${FILE_HEAD.slice(5)}${PNG}\r\n--c--\r\n${END}`,
  };
  for (const [what, body] of Object.entries(cases)) {
    test(what, async (t) => {
      const { origin, taken } = await start(t);
      const { status, json } = await raw(origin, latin1(body));
      assert.equal(status, 400);
      assert.equal(json?.status, 400);
      assert.match(json.error ?? '', /^[A-Z][^<>]+\.$/);
      assert.equal(taken.length, 0, 'nothing was stored');
      // And the server goes on.
      assert.equal((await post(origin, form(png()))).http, 200);
    });
  }

  test('a form whose type names no boundary, or one that no form may have', async (t) => {
    const { origin } = await start(t);
    for (const type of [
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary="a\\"b"',
    ]) {
      assert.equal((await post(origin, FILE_HEAD, { headers: { 'content-type': type } })).http, 400, type);
    }
  });
});

test('another content type is refused with 415', async (t) => {
  const { origin } = await start(t);
  for (const type of [
    'application/json',
    'text/plain; boundary=b',
    'multipart/mixed; boundary=b',
    'multipart/form-dataX; boundary=b',
  ]) {
    const { http, json } = await post(origin, '{}', { headers: { 'content-type': type } });
    assert.deepEqual([http, json.status], [415, 415], type);
  }
});

test('the store fails when the form turns out to be broken after the file', async (t) => {
  let begin: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let failure: unknown;
  const store: Store = {
    put: async ({ body }) => {
      begin();
      try {
        await drain(body);
      } catch (error) {
        failure = error;
        throw error;
      }
      return { id: 'x', link: 'http://media.example/x' };
    },
    remove: () => Promise.resolve(),
  };
  const { origin } = await serve(t, createStoreHandler({ store }));
  const connection = new Raw(origin);
  await connection.send(head('chunked'));
  const chunk = (text: string): Promise<void> => connection.send(latin1(`${text.length.toString(16)}\r\n${text}\r\n`));
  // More than the first bytes, by which the file is judged before the store gets it.
  await chunk(filePart(png(10_000).toString('latin1')));
  await begun;
  await chunk(filePart(PNG) + END);
  assert.equal((await connection.reply()).status, 400);
  assert.match(String(failure), /one file/);
  connection.socket.destroy();
});

test('a large part of no form that comes in one chunk with its end does not hang', async () => {
  const text = `--b\r\nContent-Disposition: attachment\r\n\r\n${'x'.repeat(70_000)}\r\n${END}`;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(latin1(text));
      controller.close();
    },
  });
  await assert.rejects(readForm(body.getReader(), 'b', undefined, Infinity), /a part that is broken/);
});

test('content that looks like delimiters comes through whole, however the body is cut', async () => {
  const below = numbers(20_261_125);
  const pieces = ['\r', '\n', '\r\n', '-', '--', '\r\n-', '\r\n--', '\r\n--boundar', 'x', '\r\n\r\n', 'some content'];
  for (let count = 0; count < 500; count++) {
    const content = `x${Array.from({ length: below(40) }, () => pieces[below(pieces.length)]).join('')}`;
    const body = latin1(
      `--boundary\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n${content}\r\n--boundary--`,
    );
    const longest = 1 + below(60);
    let at = 0;
    const source = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at < body.length) controller.enqueue(body.subarray(at, (at += 1 + below(longest))));
        else controller.close();
      },
    });
    const file = await readForm(source.getReader(), 'boundary', undefined, Infinity);
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.read()) chunks.push(chunk);
    assert.equal(Buffer.concat(chunks).toString('latin1'), content, `case ${count}`);
  }
});
