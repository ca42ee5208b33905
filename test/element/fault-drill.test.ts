import { expect } from '@open-wc/testing';
import { part, row, spyOnConsole, statuses, text } from '../helpers/element.js';
import { Drill, type DrillOptions, LARGE, smallFiles } from '../helpers/drill.js';
import { picture } from '../helpers/files.js';
import { frame } from '../helpers/quick-time.js';
import { closedPort, type Seen } from '../helpers/store-client.js';

const one = (): File[] => [picture('a.png', 2000)];
const large = (): File[] => [picture('large.png', LARGE)];

/** A limit for one try alone, of this number: how quick another is depends on the machine. */
const limited = (
  limit: 'stallTimeout' | 'replyTimeout',
  seconds: number,
  which = 1,
): Pick<DrillOptions, 'prepare'> => ({
  prepare(store) {
    let tries = 0;
    store.headers = () => {
      store[limit] = ++tries === which ? seconds : 0;
      return {};
    };
  },
});

describe('fault drill: what passes', function () {
  this.timeout(20_000);

  const faults: [what: string, plan: string, options?: DrillOptions][] = [
    ['500 twice', '2*500-json,store', { files: one() }],
    ['a 503 page of HTML', '2*503-html,store'],
    ['200 that says 500', 'json500,store', { files: one() }],
    ['503 with Retry-After', '503-later,store', { files: one(), speed: 400 }],
    ['429 with seconds', '429-json,store'],
    ['429 with a date', '429-date,store', { speed: 400 }],
    ['429 with nothing', '2*429-bare,store', { speed: 1000 }],
    ['429 in the middle', '2*store,429-json,store', { files: smallFiles(8) }],
    ['a reset before the body', '3*reset-before,store', { files: large() }],
    ['a reset at the first byte', '2*reset,store', { files: large() }],
    ['a reset during the body', '3*reset-during,store', { files: large() }],
    ['resets and errors in turn', 'reset-before,503-html,reset,store', { files: large() }],
    ['a stall', 'stall,store', { files: large(), ...limited('stallTimeout', 20) }],
    ['a slow link', 'trickle', { files: large() }],
    ['a reply lost after storing, key known', 'store,2*stored-lost,store', { attributes: 'concurrency="1"' }],
    ['a reply cut in half, key known', 'store,2*stored-cut,store', { attributes: 'concurrency="1"' }],
    ['a first reply cut in half: its head was enough', '2*stored-cut,store', { files: one() }],
    [
      'a reply that never comes, key known',
      'store,stored-hang,store',
      { attributes: 'concurrency="1"', ...limited('replyTimeout', 20, 2) },
    ],
  ];
  for (const [what, plan, options] of faults) {
    it(`(${what}) is outlasted: all is stored, once`, async () => {
      const drill = await Drill.begin(plan, options);
      const { stored } = await drill.end();
      expect(stored).to.have.lengthOf(drill.store.items.length);
      expect(text(row(drill.store, stored[0]!.name))).to.include('Stored');
    });
  }

  it('(401) is outlasted by headers that are made anew', async () => {
    let made = 0;
    const drill = await Drill.begin('401-once', {
      files: one(),
      prepare: (store) => (store.headers = () => ({ 'x-token': `${++made}` })),
    });
    expect((await drill.end()).stored).to.have.lengthOf(1);
    expect(await drill.tries()).to.equal(2);
  });
});

describe('fault drill: what does not pass', function () {
  this.timeout(20_000);

  const refusals: [plan: string, code: string, status: number, words: RegExp][] = [
    ['400-json', 'refused-by-server', 400, /A parameter is missing/],
    ['401-json', 'bad-key', 401, /The API key is missing/],
    ['403-json', 'bad-key', 403, /Not from here/],
    ['404-json', 'refused-by-server', 404, /Unknown command/],
    ['413-html', 'too-large', 413, /2,000 bytes|2 kB/],
    ['415-json', 'wrong-type', 415, /Unsupported media type/],
    ['json401', 'bad-key', 401, /The API key is blocked/],
    ['html', 'bad-reply', 200, /./],
  ];
  for (const [plan, code, status, words] of refusals) {
    it(`(${plan}) fails at once, with ${code}, and is not tried again`, async () => {
      spyOnConsole();
      const drill = await Drill.begin(`${plan},store`, { files: one() });
      const [failed] = (await drill.end()).failed;
      expect(failed!.error).to.include({ code, status });
      await drill.store.updateComplete;
      expect(text(row(drill.store, 'a.png'))).to.match(words);
      expect(await drill.tries()).to.equal(1);
      drill.again();
      expect((await drill.end()).stored).to.have.lengthOf(1);
    });
  }

  it('(500 for good) fails after its tries, and Retry has as many anew', async () => {
    const drill = await Drill.begin('7*500-json,store', { files: one() });
    expect((await drill.end()).failed[0]!.error).to.include({ code: 'server-error', status: 500 });
    expect(await drill.tries()).to.equal(4);
    drill.again();
    expect((await drill.end()).stored).to.have.lengthOf(1);
    expect(await drill.tries()).to.equal(8);
  });

  it('(429 with no tries to come) fails at once', async () => {
    const drill = await Drill.begin('429-json,store', { files: one(), attributes: 'retries="0"' });
    expect((await drill.end()).failed[0]!.error).to.include({ code: 'rate-limited', status: 429 });
  });

  it('(a port where nobody listens) fails with network after its tries', async () => {
    const port = await closedPort();
    const drill = await Drill.begin('store', { prepare: (store) => (store.endpoint = port) });
    const { failed } = await drill.end();
    expect(failed.map(({ error }) => error!.code)).to.deep.equal(['network', 'network', 'network']);
    drill.store.endpoint = drill.endpoint.url;
    drill.again();
    expect((await drill.end()).stored).to.have.lengthOf(3);
  });

  it('(given up in the middle) leaves nothing under way', async () => {
    const drill = await Drill.begin('store,503-html,trickle', {
      files: [...smallFiles(2), ...large(), picture('b.png', LARGE - 1), picture('c.png', LARGE - 2)],
    });
    // More than the small ones have.
    const isUnderWay = ({ bytes, ended }: Seen): boolean => bytes > 10_000 && !ended;
    while (!(await drill.endpoint.seen()).some(isUnderWay)) await frame();
    drill.store.cancel();
    const { stored, cancelled } = await drill.end();
    expect(stored.length + cancelled.length).to.equal(5);
    drill.store.clear();
    expect(drill.store.items).to.deep.equal([]);
    const tries = await drill.tries();
    const ended = (await drill.endpoint.ended(tries)).map((seen) => seen.ended);
    expect(ended).to.include('broken').and.not.include('');
    for (let frames = 0; frames < 5; frames++) await frame();
    expect(await drill.tries()).to.equal(tries);
    expect(drill.tape.types).to.deep.equal([]);
  });
});

describe('fault drill: no reply from a server that may store twice', function () {
  this.timeout(20_000);

  const faults: [what: string, plan: string, options?: DrillOptions][] = [
    ['reset after the body', 'reset-after', { files: one() }],
    ['reset after much of a body', 'reset-after', { files: large() }],
    ['reset after storing', 'stored-lost-every-time', { files: one() }],
    ['reset after storing much', 'stored-lost-every-time', { files: large() }],
    ['reply cut in half', 'stored-cut-every-time', { files: one() }],
    ['no reply in time', 'stored-hang-every-time', { files: one(), ...limited('replyTimeout', 20) }],
    ['reset, after others were stored', '2*store-every-time,stored-lost-every-time', { attributes: 'concurrency="1"' }],
  ];
  for (const [what, plan, options] of faults) {
    it(`(${what}) is not tried again by itself, and Retry says what it risks`, async () => {
      const drill = await Drill.begin(`${plan},store-every-time`, options);
      const { failed } = await drill.end();
      expect(failed.map(({ error }) => error!.code)).to.deep.equal(['no-reply']);
      const { name } = failed[0]!;
      await drill.store.updateComplete;
      expect(text(row(drill.store, name))).to.match(/may be stored.*twice/);
      expect(await drill.tries()).to.equal(drill.store.items.length);
      // It is the person's decision, and may well be two files in the end.
      part(row(drill.store, name), 'retry').click();
      while (statuses(drill.store).includes('failed')) await frame();
      while (!statuses(drill.store).every((status) => status === 'stored')) await frame();
      const held = (await drill.endpoint.stored()).filter((file) => file.name === name);
      expect(held).to.have.lengthOf(plan.includes('stored') ? 2 : 1);
    });
  }
});
