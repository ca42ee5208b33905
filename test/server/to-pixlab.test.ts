import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { type PixLabOptions, toPixLab } from '../../src/server/to-pixlab.ts';
import { FakePixLab, type FakePixLabOptions } from '../helpers/fake-pixlab.ts';
import { needs } from './helpers/debian.ts';
import { FILE_HEAD, head, Raw, raw } from './helpers/raw.ts';
import { folder, form, png, post, serve, sha256, until } from './helpers/server.ts';

const KEY = 'deadbeefdeadbeefdeadbeefdeadbeef';

async function relay(
  t: TestContext,
  options: Partial<FakePixLabOptions> = {},
  more: Partial<PixLabOptions> = {},
): Promise<{ origin: string; pixlab: FakePixLab }> {
  const pixlab = await new FakePixLab({ key: KEY, ...options }).start();
  t.after(() => pixlab.stop());
  const store = toPixLab({ key: KEY, endpoint: `${pixlab.origin}/store`, ...more });
  const { origin } = await serve(t, createStoreHandler({ store }));
  return { origin, pixlab };
}

/** Everything that a client is told. */
const told = ({ json, headers }: Awaited<ReturnType<typeof post>>): string => JSON.stringify([json, [...headers]]);

describe('a file', () => {
  for (const mirror of [true, false]) {
    for (const keyIn of ['field', 'header'] as const) {
      test(`arrives whole, with the key in the ${keyIn} (HTTP status ${mirror ? 'mirrored' : 'always 200'})`, async (t) => {
        const { origin, pixlab } = await relay(t, { mirror }, { keyIn });
        const bytes = png(3_000_000);
        const reply = await post(origin, form(bytes, 'Zoë "🦊".png', { comment: 'a comment' }));
        assert.equal(reply.http, 200);
        const [media] = [...pixlab.media.values()];
        assert.equal(media!.sha256, sha256(bytes));
        assert.equal(media!.comment, 'a comment');
        assert.equal(media!.type, 'image/png');
        assert.equal(decodeURIComponent(media!.name), 'Zoë "🦊".png');
        assert.equal(reply.json.id, media!.id);
        assert.match(reply.json.link!, /^https:/, 'ssl_link is preferred');
        assert.ok(!told(reply).includes(KEY));
        assert.equal(pixlab.seen.join().includes(KEY), keyIn === 'field');
      });
    }
  }

  test('goes with its length where the client says one, whatever follows the file, and chunked otherwise', async (t) => {
    const { origin, pixlab } = await relay(t);
    const bytes = png(100_000);
    const body = Buffer.concat([Buffer.from(FILE_HEAD), bytes, Buffer.from('\r\n--b--\r\n')]);
    const later = Buffer.from('\r\n--b\r\nContent-Disposition: form-data; name="comment"\r\n\r\nlater\r\n--b--');
    assert.equal((await raw(origin, body)).status, 200);
    assert.equal((await raw(origin, body.subarray(0, -2))).status, 200);
    assert.equal((await raw(origin, Buffer.concat([body.subarray(0, -9), later]))).status, 200);
    const connection = new Raw(origin);
    await connection.send(head('chunked'));
    await connection.send(
      Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]),
    );
    assert.equal((await connection.reply()).status, 200);
    connection.socket.destroy();
    const all = [...pixlab.media.values()];
    assert.deepEqual(
      all.map((media) => media.sha256),
      Array(4).fill(sha256(bytes)),
    );
    assert.deepEqual(
      all.map(({ headers }) => 'content-length' in headers),
      [true, true, true, false],
    );
  });

  test("without a key of the client's: neither field nor header is handed on", async (t) => {
    const { origin, pixlab } = await relay(t);
    const reply = await post(origin, form(png(), 'a.png', { key: 'stolen' }), {
      headers: {
        'www-authenticate': 'stolen',
        authorization: 'Bearer stolen',
        cookie: 'stolen=1',
        'x-forwarded-for': 'stolen',
      },
    });
    assert.equal(reply.http, 200);
    const [media] = [...pixlab.media.values()];
    assert.ok(!pixlab.seen.join().includes('stolen'));
    assert.ok(!JSON.stringify(media!.headers).includes('stolen'));
  });

  /** The commands that PixLab's own samples show, and others write. */
  const clients: [
    name: string,
    packages: string[],
    check: [string, ...string[]],
    args: (path: string, url: string) => string[],
  ][] = [
    [
      'curl',
      ['curl'],
      ['curl', '--version'],
      (path, url) => ['-s', '-F', 'comment=from a client', '-F', `file=@${path}`, url],
    ],
    [
      "Python's requests, as PixLab's sample has it",
      ['python3', 'python3-requests'],
      ['python3', '-c', 'import requests'],
      (path, url) => [
        '-c',
        `
import requests
req = requests.post('${url}', files={'file': open('${path}', 'rb')}, data={'comment': 'from a client', 'key': 'My_Key'})
print(req.text)`,
      ],
    ],
  ];
  for (const [name, packages, check, args] of clients) {
    test(`sent by ${name}`, async (t) => {
      if (!needs(t, check, packages)) return;
      const { origin, pixlab } = await relay(t);
      const path = join(await folder(t), 'photo.png');
      const bytes = png(200_000);
      await writeFile(path, bytes);
      const { stdout } = await promisify(execFile)(check[0], args(path, `${origin}/store`));
      assert.equal((JSON.parse(stdout) as { status: number }).status, 200);
      const [media] = [...pixlab.media.values()];
      assert.deepEqual([media!.sha256, media!.comment], [sha256(bytes), 'from a client']);
      assert.ok(!pixlab.seen.join().includes('My_Key'));
    });
  }
});

describe('a small file', () => {
  const bytes = png(10_000);
  const body = Buffer.concat([Buffer.from(FILE_HEAD), bytes, Buffer.from('\r\n--b--\r\n')]);

  test('goes whole, with its length', async (t) => {
    const { origin, pixlab } = await relay(t);
    assert.equal((await raw(origin, body)).status, 200);
    const [media] = [...pixlab.media.values()];
    assert.equal(media!.sha256, sha256(bytes));
    assert.match(String(media!.headers['content-length']), /^\d+$/);
  });

  test('whose form is broken, or ends early, is not even begun', async (t) => {
    const { origin, pixlab } = await relay(t);
    const twice = Buffer.concat([body.subarray(0, -7), Buffer.from(`${FILE_HEAD}x\r\n--b--\r\n`)]);
    for (const broken of [twice, body.subarray(0, -8)]) assert.equal((await raw(origin, broken)).status, 400);
    const connection = new Raw(origin);
    await connection.send(head(body.length));
    await connection.send(body.subarray(0, 6000));
    connection.socket.destroy();
    assert.equal((await raw(origin, body)).status, 200);
    assert.equal(pixlab.tries, 1);
  });

  test('that turns out longer than its request says is refused', async (t) => {
    const { pixlab } = await relay(t);
    const store = toPixLab({ key: KEY, endpoint: `${pixlab.origin}/store` });
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '5000' };
    const response = await createStoreHandler({ store })(
      new Request('http://cms.example/store', { method: 'POST', headers, body }),
    );
    assert.equal(response.status, 400);
    assert.equal(pixlab.tries, 0);
  });
});

describe('a refusal', () => {
  for (const mirror of [true, false]) {
    test(`is mirrored with its status, and its text does not tell the key (HTTP ${mirror ? 'mirrored' : '200'})`, async (t) => {
      const { origin, pixlab } = await relay(t, { mirror });
      pixlab.options.key = 'another';
      const bad = await post(origin, form(png()));
      assert.deepEqual([bad.http, bad.json.status], [401, 401]);
      assert.match(bad.json.error!, /Invalid API key/);
      assert.ok(!told(bad).includes(KEY));
      pixlab.options.key = KEY;
      const body = new FormData();
      body.append('file', new File(['just text'], 'a.txt', { type: 'text/plain' }));
      const type = await post(origin, body);
      assert.deepEqual([type.http, type.json.status, type.json.error], [415, 415, 'Unsupported media type.']);
    });
  }

  test('429 keeps its Retry-After', async (t) => {
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      request.resume();
      response.writeHead(429, { 'retry-after': '7' }).end('{"status":429,"error":"Slow down."}');
    };
    const { origin } = await relay(t, { answer });
    const { http, json, headers } = await post(origin, form(png()));
    assert.deepEqual([http, json.error, headers.get('retry-after')], [429, 'Slow down.', '7']);
  });

  test('that comes while the file is still being sent reaches the client', async (t) => {
    const answer = (_request: IncomingMessage, response: ServerResponse): void => {
      response.writeHead(413, { connection: 'close' }).end('{"status":413,"error":"Too large."}');
    };
    const { origin } = await relay(t, { answer });
    const { http, json } = await post(origin, form(png(8_000_000)));
    assert.ok(http === 413 ? json.error === 'Too large.' : http === 502, `${http}`);
  });
});

describe('a reply that is not believed', () => {
  const link = 'https://media.example/x.png';
  const replies: Record<string, [status: number, body: string]> = {
    HTML: [200, '<!doctype html><script>alert(1)</script>'],
    'an HTML error': [413, '<h1>Too large</h1>'],
    'an empty body': [200, ''],
    'a body of other JSON': [200, '[]'],
    null: [200, 'null'],
    'a success without link': [200, '{"status":200,"id":"x.png"}'],
    'a success without id': [200, `{"status":200,"link":"${link}"}`],
    'a javascript: link': [200, '{"status":200,"link":"javascript:alert(1)","id":"x"}'],
    'an odd status': [200, '{"status":999,"error":"x"}'],
    'a status of no refusal': [200, '{"status":302,"error":"x"}'],
    'a body without end': [200, `{"status":200,"link":"${link}","id":"${'x'.repeat(200_000)}"}`],
  };
  for (const [what, [status, body]] of Object.entries(replies)) {
    test(`${what} is 502`, async (t) => {
      const answer = (request: IncomingMessage, response: ServerResponse): void => {
        request.on('end', () => response.writeHead(status).end(body)).resume();
      };
      const { origin } = await relay(t, { answer });
      const reply = await post(origin, form(png()));
      assert.deepEqual([reply.http, reply.json.status], [502, 502]);
      assert.ok(!told(reply).includes('alert'));
    });
  }

  test('a redirect is 502, and the key does not follow it', async (t) => {
    let followed = 0;
    const elsewhere = await serve(t, () => {
      followed++;
      return Response.json({ status: 200, link, id: 'x.png' });
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const answer = (request: IncomingMessage, response: ServerResponse): void => {
        request.on('end', () => response.writeHead(status, { location: elsewhere.origin }).end()).resume();
      };
      const { origin } = await relay(t, { answer }, { keyIn: 'header' });
      assert.equal((await post(origin, form(png()))).http, 502, `${status}`);
    }
    assert.equal(followed, 0);
  });

  test('no connection is 502', async (t) => {
    const { origin, pixlab } = await relay(t);
    pixlab.stop();
    assert.equal((await post(origin, form(png()))).http, 502);
  });

  test('a connection that breaks is 502', async (t) => {
    const { origin } = await relay(t, { answer: (request) => request.socket.destroy() });
    assert.equal((await post(origin, form(png(2_000_000)))).http, 502);
  });
});

describe('an upstream that hangs is 504', () => {
  const cases: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    'before its reply': (request) => request.resume(),
    'in its reply': (request, response) => {
      request.resume();
      response.writeHead(200).write('{"status":');
    },
    'before it has read the file': () => undefined,
  };
  for (const [when, answer] of Object.entries(cases)) {
    test(when, async (t) => {
      const { origin } = await relay(t, { answer }, { timeout: 100 });
      const { http, json } = await post(origin, form(png(12_000_000)));
      assert.deepEqual([http, json.status], [504, 504]);
    });
  }

  test('by the clock; but a client that takes its time is waited for', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    for (const slow of ['client', 'upstream'] as const) {
      // Each is told when the other has got to where it waits.
      let asked = (): void => undefined;
      const wanted = new Promise<void>((resolve) => (asked = resolve));
      let client: ReadableStreamDefaultController<Uint8Array> | undefined;
      let count = 0;
      const body = new ReadableStream<Uint8Array>(
        {
          start: (controller) => void (client = controller),
          pull(controller) {
            count++;
            if (count === 1) controller.enqueue(png());
            else asked();
          },
        },
        { highWaterMark: 0 },
      );
      const request = async (_url: unknown, init?: RequestInit): Promise<Response> => {
        const reader = (init!.body as ReadableStream<Uint8Array>).getReader();
        while (!(await reader.read()).done);
        if (slow === 'upstream') {
          replying();
          await new Promise(() => undefined);
        }
        return Response.json({ status: 200, link: 'https://media.example/x.png', id: 'x.png' });
      };
      let replying = (): void => undefined;
      const sent = new Promise<void>((resolve) => (replying = resolve));
      const store = toPixLab({ key: KEY, timeout: 1000, fetch: request });
      const file = { name: 'x.png', type: 'image/png', comment: '', body, atMost: undefined, onceKey: undefined };
      const context = { publicUrl: 'http://localhost/store', signal: new AbortController().signal };
      const stored = store.put(file, context);
      await wanted;
      t.mock.timers.tick(60_000);
      client!.close();
      if (slow === 'client') {
        assert.equal((await stored).id, 'x.png');
      } else {
        await sent;
        t.mock.timers.tick(1000);
        await assert.rejects(stored, { name: 'Refusal', status: 504 });
      }
    }
  });
});

describe('what ends early', () => {
  test('an upload that the client aborts is not stored', async (t) => {
    const { origin, pixlab } = await relay(t);
    const connection = new Raw(origin);
    await connection.send(head(10_000_000));
    await connection.send(FILE_HEAD);
    await connection.send(png(1_000_000));
    await until(() => pixlab.tries === 1, 'the upload has begun');
    connection.socket.destroy();
    const open = (): Promise<number> =>
      new Promise((resolve) => pixlab.server.getConnections((_error, count) => resolve(count)));
    await until(async () => (await open()) === 0, 'the upstream connection is closed');
    assert.equal(pixlab.media.size, 0);
  });

  test('a form that turns out to be broken is not stored', async (t) => {
    const { origin, pixlab } = await relay(t);
    const bytes = png(1_000_000);
    const second = Buffer.from(`\r\n${FILE_HEAD}x\r\n--b--\r\n`);
    const { status } = await raw(origin, Buffer.concat([Buffer.from(FILE_HEAD), bytes, second]));
    assert.equal(status, 400);
    assert.equal(pixlab.media.size, 0);
  });
});

for (const [name, options] of [
  ['key', {}],
  ['key', { key: '' }],
  ['key', { key: 'a\r\nb' }],
  ['endpoint', { key: KEY, endpoint: '/store' }],
  ['keyIn', { key: KEY, keyIn: 'query' }],
  ['fetch', { key: KEY, fetch: 1 }],
  ['timeout', { key: KEY, timeout: 0 }],
] as const) {
  test(`${JSON.stringify(options)} is refused by the name ${name}`, () => {
    assert.throws(() => toPixLab(options as never), { name: 'TypeError', message: new RegExp(`toPixLab: ${name}\\b`) });
  });
}
