import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { type S3Options, toS3 } from '../../src/server/to-s3.ts';
import { leaveOut } from './helpers/debian.ts';
import { FILE_HEAD, head, Raw } from './helpers/raw.ts';
import { S3_PACKAGES, type S3Server, startS3 } from './helpers/s3-server.ts';
import { form, png, post, type Running, serve, sha256, until } from './helpers/server.ts';

const Bucket = 'media';
const publicUrl = 'https://media.example';

describe('a real S3 server', () => {
  let s3: S3Server | undefined;
  let client: S3Client;
  const credentials = { accessKeyId: 'AKTEST', secretAccessKey: 'sktest' };
  before(async () => {
    s3 = await startS3();
    if (!s3) return;
    const checksums = {
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    } as const;
    client = new S3Client({
      endpoint: s3.endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials,
      ...checksums,
    });
    await client.send(new CreateBucketCommand({ Bucket }));
  });
  after(() => s3?.stop());

  /** A relay to the server, or `undefined` where there is none: then the test says so. */
  async function relay(t: TestContext, options: Partial<S3Options> = {}): Promise<Running | undefined> {
    if (!s3) {
      leaveOut(t, S3_PACKAGES);
      return undefined;
    }
    const own = { endpoint: s3.endpoint, region: 'us-east-1', credentials };
    const store = toS3({ bucket: Bucket, publicUrl, ...(options.client ? {} : own), ...options });
    return serve(t, createStoreHandler({ store, undo: { secret: 'a secret of the relay' } }));
  }
  const keys = async (Prefix: string): Promise<string[]> =>
    ((await client.send(new ListObjectsV2Command({ Bucket, Prefix }))).Contents ?? []).map(({ Key }) => Key!);

  for (const [what, size] of [
    ['a small file', 1000],
    ['a file in parts', 20_000_000],
  ] as const) {
    test(`${what} is stored whole, with its type, and undone`, async (t) => {
      const running = await relay(t, { prefix: `${size}/` });
      if (!running) return;
      const bytes = png(size);
      const { http, json } = await post(running.origin, form(bytes, 'Zoë.png', { comment: 'a comment' }));
      assert.equal(http, 200);
      assert.equal(json.link, `${publicUrl}/${size}/${json.id}`);
      const object = await client.send(new GetObjectCommand({ Bucket, Key: `${size}/${json.id}` }));
      assert.equal(sha256(await object.Body!.transformToByteArray()), sha256(bytes));
      assert.equal(object.ContentType, 'image/png');
      assert.equal(object.ContentDisposition, undefined);
      assert.deepEqual(object.Metadata, { name: 'Zo%C3%AB.png', comment: 'a%20comment' });
      await fetch(`${running.origin}/store/${json.id}`, { method: 'DELETE', headers: { 'x-undo-ticket': json.undo! } });
      assert.deepEqual(await keys(`${size}/`), []);
    });
  }

  test('a client of one’s own is used, and a drawing is not run when opened', async (t) => {
    const running = await relay(t, { client: client! });
    if (!running) return;
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const { json } = await post(running.origin, form(svg, 'a.svg'));
    const object = await client.send(new HeadObjectCommand({ Bucket, Key: json.id! }));
    assert.deepEqual([object.ContentType, object.ContentDisposition], ['image/svg+xml', 'attachment']);
  });

  test('two tries of one file leave one object, even if the memory is lost', async (t) => {
    const bytes = png(1000);
    for (let count = 0; count < 2; count++) {
      const running = await relay(t, { prefix: 'once/' });
      if (!running) return;
      assert.equal((await post(running.origin, form(bytes), { headers: { 'idempotency-key': 'k' } })).http, 200);
    }
    assert.equal((await keys('once/')).length, 1);
  });

  test('an upload that the client aborts leaves neither an object nor parts of one', async (t) => {
    const running = await relay(t, { prefix: 'aborted/' });
    if (!running) return;
    const parts = async (): Promise<number> =>
      ((await client.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads ?? []).length;
    const connection = new Raw(running.origin);
    await connection.send(head(100_000_000));
    await connection.send(FILE_HEAD);
    await connection.send(png(15_000_000));
    await until(async () => (await parts()) === 1, 'the first part is there');
    connection.socket.destroy();
    await until(async () => (await parts()) === 0, 'no part is left');
    assert.deepEqual(await keys('aborted/'), []);
  });

  test('wrong credentials are a 500 that does not tell them', async (t) => {
    const log = t.mock.method(console, 'error', () => undefined);
    const running = await relay(t, { credentials: { accessKeyId: 'AKTEST', secretAccessKey: 'wrong-secret' } });
    if (!running) return;
    const { http, json } = await post(running.origin, form(png()));
    assert.deepEqual([http, json.error], [500, 'The file could not be stored.']);
    const said = log.mock.calls.map((call) => call.arguments.join(' ')).join();
    assert.match(said, /SignatureDoesNotMatch|Forbidden|403/);
    assert.doesNotMatch(said, /AKTEST|wrong-secret/);
  });
});

for (const [name, options] of [
  ['bucket', {}],
  ['bucket', { bucket: '' }],
  ['prefix', { prefix: '../x' }],
  ['prefix', { prefix: '/x' }],
  ['publicUrl', { publicUrl: undefined }],
  ['publicUrl', { publicUrl: 'ftp://x' }],
  ['client', { client: {} }],
  ['credentials', { credentials: {} }],
  ['credentials', { credentials: { accessKeyId: 'x' } }],
  ['region', { region: '' }],
  ['endpoint', { endpoint: 'x' }],
] as const) {
  test(`${JSON.stringify(options)} is refused by the name ${name}`, () => {
    const base = name === 'bucket' ? { publicUrl } : { bucket: Bucket, publicUrl };
    assert.throws(() => toS3({ ...base, ...options } as never), {
      name: 'TypeError',
      message: new RegExp(`toS3: ${name}\\b`),
    });
  });
}
