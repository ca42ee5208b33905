import { expect } from '@open-wc/testing';
import { createDemo } from '../../src/demo-transport.js';
import type { PixlabStore } from '../../src/index.js';
import { StoreError } from '../../src/upload/errors.js';
import type { RawReply } from '../../src/upload/transport.js';
import {
  createStore,
  next,
  part,
  press,
  row,
  spyOnConsole,
  statuses,
  storeAll,
  stub,
  text,
} from '../helpers/element.js';
import { FakeClock, turns } from '../helpers/fake-time.js';
import { picture } from '../helpers/files.js';
import { quicken } from '../helpers/quick-time.js';

/** An element whose play takes no time to speak of. */
function demo(word: string, attributes = ''): Promise<PixlabStore> {
  quicken(100);
  return createStore(`endpoint="demo:${word}" multiple ${attributes}`);
}

/** How each file ended: as what, and if it failed, why. */
const ends = (store: PixlabStore): string[] => store.items.map(({ status, error }) => error?.code ?? status);

/** Waits until the first file is said to be like this, if only for a moment: a busy machine may draw no frame in it. */
function seen(store: PixlabStore, words: string): Promise<void> {
  const says = (): string => text(part(row(store, 'a.png'), 'status'));
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!says().includes(words)) return;
      changes.disconnect();
      resolve();
    };
    const changes = new MutationObserver(look);
    changes.observe(store.shadowRoot!, { subtree: true, childList: true, characterData: true });
    store.addEventListener('settled', () => reject(new Error(`Not “${words}” but “${says()}”`)), { once: true });
    look();
  });
}

describe('endpoint="demo:"', () => {
  it('stores without a server: nothing is sent, and the link is clearly an example', async () => {
    const asked: string[] = [];
    for (const method of ['open', 'send'] as const) {
      stub(XMLHttpRequest.prototype, method, () => () => asked.push(method));
    }
    stub(window, 'fetch', () => () => Promise.reject(new Error(String(asked.push('fetch')))));
    const store = await demo('');
    const stored = next(store, 'stored');
    await storeAll(store, picture('a.PNG'));
    const { link, id } = (await stored).detail;
    expect(link).to.equal(`https://example.com/demo/${id}`);
    expect(id).to.match(/^[\da-f]{8}\.png$/);
    expect(store.value).to.equal(link);
    expect(asked).to.deep.equal([]);
  });

  it('is no bad value, and stands in its attribute as it was written', async () => {
    const said = spyOnConsole();
    const store = await createStore('endpoint="demo:slow"');
    expect(store.endpoint).to.equal('demo:slow');
    expect(said).to.deep.equal([]);
  });

  const ENDS: Record<string, string> = {
    stored: 'stored',
    slow: 'stored',
    400: 'refused-by-server',
    401: 'bad-key',
    413: 'too-large',
    415: 'wrong-type',
    429: 'rate-limited',
    500: 'server-error',
    'bad-reply': 'bad-reply',
  };
  for (const [word, end] of Object.entries(ENDS)) {
    it(`plays ${word}`, async () => {
      const store = await demo(word, 'retries="0"');
      await storeAll(store, picture('a.png'));
      expect(ends(store)).to.deep.equal([end]);
    });
  }

  it('plays offline: it waits, says so, and goes on by itself when the connection is back', async () => {
    const store = await demo('offline');
    await store.add(picture('a.png'));
    const settled = store.upload();
    await seen(store, 'No connection: goes on by itself');
    expect(statuses(store)).to.deep.equal(['retrying']);
    await settled;
    expect(ends(store)).to.deep.equal(['stored']);
  });

  it('plays offline: a person need not wait', async () => {
    // Ten times slower: the outage lasts longer than the test.
    quicken(10);
    const store = await createStore('endpoint="demo:offline"');
    await store.add(picture('a.png'));
    const settled = store.upload();
    await seen(store, 'No connection');
    await press(store, part(row(store, 'a.png'), 'retry'));
    await settled;
    expect(ends(store)).to.deep.equal(['stored']);
  });

  it('plays offline: without tries it fails at once', async () => {
    const store = await demo('offline', 'retries="0"');
    await storeAll(store, picture('a.png'));
    expect(ends(store)).to.deep.equal(['offline']);
  });

  it('plays stalled and no-reply, until the element’s own time is over', async () => {
    const store = await demo('stalled', 'retries="0" stall-timeout="20"');
    await storeAll(store, picture('a.png'));
    expect(ends(store)).to.deep.equal(['stalled']);
    store.endpoint = 'demo:no-reply';
    store.replyTimeout = 20;
    await storeAll(store, picture('b.png'));
    expect(ends(store)).to.deep.equal(['stalled', 'no-reply']);
  });

  it('tries again by itself where the engine does, and says so', async () => {
    const store = await demo('500', 'retries="1"');
    await store.add(picture('a.png'));
    const settled = store.upload();
    await seen(store, 'next try');
    await settled;
    expect(ends(store)).to.deep.equal(['server-error']);
  });

  it('plays what a file’s name begins with, and stores all others', async () => {
    const store = await demo('', 'retries="0"');
    const files = ['413.png', '401 mine.png', 'Bad-Reply.png', '4130.png', 'not 500.png', 'mixed.png'];
    await storeAll(store, ...files.map((name) => picture(name)));
    expect(ends(store)).to.deep.equal(['too-large', 'bad-key', 'bad-reply', 'stored', 'stored', 'stored']);
  });

  it('plays mixed: by turns, and a file keeps its part when it is retried', async () => {
    const store = await demo('mixed', 'retries="0" concurrency="1"');
    const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => picture(`${name}.png`));
    await storeAll(store, ...files);
    const all = ['stored', 'too-large', 'stored', 'server-error', 'stored', 'bad-reply', 'stored'];
    expect(ends(store)).to.deep.equal(all);
    const again = next(store, 'settled');
    store.retry();
    await again;
    expect(ends(store)).to.deep.equal(all);
  });

  it('can be cancelled', async () => {
    const store = await createStore('endpoint="demo:slow"');
    await store.add(picture('a.png'));
    const settled = store.upload();
    await new Promise((resolve) => store.addEventListener('progress', resolve, { once: true }));
    store.cancel();
    await settled;
    expect(ends(store)).to.deep.equal(['cancelled']);
  });

  it('says once what can be written when a word is unknown, and plays on', async () => {
    const said = spyOnConsole();
    const store = await demo('shiny');
    await storeAll(store, picture('a.png'), picture('b.png'));
    expect(ends(store)).to.deep.equal(['stored', 'stored']);
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(
      /^warn: <pixlab-store> cannot play demo:shiny\. Write endpoint="demo:", .* stored, slow, /,
    );
  });
});

describe('the line of the demo', () => {
  /** A file on its way, by a clock of the test's own: 1,000 bytes at 1 byte a millisecond. */
  function send(word: string, size = 1000) {
    const clock = new FakeClock();
    const abort = new AbortController();
    const seen: number[] = [];
    const told: string[] = [];
    const reply = createDemo({ clock, speed: 1 })({
      endpoint: `demo:${word}`,
      file: new File([new Uint8Array(size)], 'a.png', { type: 'image/png' }),
      ...{ comment: '', apiKey: '', keyIn: 'field', headers: {}, withCredentials: false },
      idempotencyKey: '01234567-89ab-4cde-8f01-23456789abcd',
      signal: abort.signal,
      onProgress: (loaded) => seen.push(loaded),
      onSent: () => told.push('sent'),
      onHeaders: (header) => told.push(`headers ${header('Retry-After') ?? ''}`.trim()),
    });
    const ended = reply.then(
      (raw: RawReply) => told.push(String(raw.status)),
      (error: unknown) => told.push((error as StoreError).code),
    );
    return { clock, abort, seen, told, ended };
  }

  it('moves as many bytes as its speed allows, and never back', async () => {
    const { clock, seen, told } = send('stored');
    await clock.pass(500);
    expect(seen.at(-1)).to.equal(500);
    expect(told).to.deep.equal([]);
    await clock.pass(500);
    expect(seen.at(-1)).to.equal(1000);
    expect(seen).to.deep.equal(seen.toSorted((one, other) => one - other));
    expect(told).to.deep.equal(['sent']);
    await clock.pass(1000);
    expect(told).to.deep.equal(['sent', 'headers', '200']);
  });

  it('takes no large file longer than eight seconds, and a slow one ten times as long', async () => {
    const large = send('stored', 1e6);
    await large.clock.pass(7900);
    expect(large.told).to.deep.equal([]);
    await large.clock.pass(600);
    expect(large.told).to.include('200');
    const slow = send('slow');
    await slow.clock.pass(9000);
    expect(slow.seen.at(-1)).to.equal(900);
  });

  it('says how long to wait, as a server does', async () => {
    const { clock, told } = send('429');
    await clock.pass(2000);
    expect(told).to.deep.equal(['sent', 'headers 10', '429']);
  });

  for (const [word, bytes] of [
    ['stalled', 400],
    ['no-reply', 1000],
  ] as const) {
    it(`comes to rest at ${bytes} of 1,000 bytes with ${word}, and leaves nothing running`, async () => {
      const { clock, abort, seen, told, ended } = send(word);
      await clock.pass(600_000);
      expect([seen.at(-1), clock.pending]).to.deep.equal([bytes, 0]);
      abort.abort();
      await ended;
      expect(told.at(-1)).to.equal('cancelled');
    });
  }

  it('stops in the middle when it is aborted', async () => {
    const { clock, abort, seen, told } = send('stored');
    await clock.pass(300);
    abort.abort();
    await turns();
    expect([seen.at(-1), told, clock.pending]).to.deep.equal([300, ['cancelled'], 0]);
    const before = send('stored');
    before.abort.abort();
    await before.ended;
    expect(before.told).to.deep.equal(['cancelled']);
  });
});
