import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accepted, kindOf } from '../../src/server/media-kind.ts';
import { createStoreHandler } from '../../src/server/store-handler.ts';
import { toDisk } from '../../src/server/to-disk.ts';
import { filesIn, folder, form, png, post, serve } from './helpers/server.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const GIF = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');
const WEBP = Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1');
const MP4 = Buffer.from('\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2', 'latin1');
const WEBM = Buffer.concat([
  Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
  Buffer.alloc(20),
]);
const PDF = utf8('%PDF-1.7\n');
const ZIP = Buffer.from('504b0304140000000000', 'hex');

describe('the first bytes say what a file is', () => {
  const cases: [string, Uint8Array, string | undefined][] = [
    ['PNG', png(), 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
    ['GIF', GIF, 'image/gif'],
    ['WebP', WEBP, 'image/webp'],
    ['MP4', MP4, 'video/mp4'],
    ['WebM', WEBM, 'video/webm'],
    ['PDF', PDF, 'application/pdf'],
    ['SVG', utf8('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'image/svg+xml'],
    [
      'SVG with a prologue',
      utf8('\ufeff<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg>'),
      'image/svg+xml',
    ],
    ['HTML that holds an SVG', utf8('<!doctype html><svg></svg>'), undefined],
    ['HTML', utf8('<html><script>alert(1)</script>'), undefined],
    ['text', utf8('hello'), undefined],
    ['one byte', Uint8Array.of(0x89), undefined],
    ['nothing', new Uint8Array(), undefined],
  ];
  for (const [what, bytes, type] of cases) {
    test(what, async () => assert.equal((await kindOf(bytes))?.type, type));
  }
});

test('accept is read as on an input', async () => {
  const cases: [string, Uint8Array, boolean][] = [
    ['', utf8('hello'), true],
    ['*/*', utf8('hello'), true],
    ['image/*', png(), true],
    ['IMAGE/*, video/*', MP4, true],
    ['image/*', MP4, false],
    ['image/jpg', JPEG, true],
    ['.jpeg', JPEG, true],
    ['.jpg', JPEG, true],
    ['.png,.gif', GIF, true],
    ['.png,.gif', JPEG, false],
    ['image/*', utf8('hello'), false],
    ['image/*', PDF, false],
    ['.pdf', PDF, true],
    ['im', png(), false],
  ];
  for (const [accept, bytes, expected] of cases) {
    assert.equal(
      accepted(accept, await kindOf(bytes)),
      expected,
      `${accept} ${Buffer.from(bytes.subarray(0, 8)).toString('latin1')}`,
    );
  }
});

describe('a file is taken for what it is', () => {
  test('not for what its name and its sender say', async (t) => {
    const dir = await folder(t);
    const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }), accept: 'image/*,video/*' }));
    for (const bytes of [utf8('<html><script>alert(1)</script>'), PDF, ZIP]) {
      const { http, json } = await post(origin, form(Buffer.from(bytes), 'photo.png'));
      assert.deepEqual([http, json.status], [415, 415]);
    }
    assert.deepEqual(await filesIn(dir), []);
    const { json } = await post(origin, form(JPEG, 'photo.png'));
    assert.match(json.id!, /\.jpg$/);
    assert.equal((await fetch(json.link!)).headers.get('content-type'), 'image/jpeg');
  });

  test('a refused type is answered before the rest of the file has come', async (t) => {
    const dir = await folder(t);
    const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir }), accept: 'image/*' }));
    const { http } = await post(origin, form(Buffer.alloc(10_000_000, 'text')));
    assert.equal(http, 415);
    assert.deepEqual(await filesIn(dir), []);
  });

  test('without accept everything is taken, and what is no media is offered as a download', async (t) => {
    const { origin } = await serve(t, createStoreHandler({ store: toDisk({ dir: await folder(t) }) }));
    for (const bytes of [PDF, ZIP]) {
      const { http, json } = await post(origin, form(Buffer.from(bytes), 'photo.png'));
      assert.equal(http, 200);
      const { headers } = await fetch(json.link!);
      assert.equal(headers.get('content-type'), 'application/octet-stream');
      assert.equal(headers.get('content-disposition'), 'attachment');
    }
  });
});
