import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { statuses } from '../helpers/element.js';
import { Drill, type DrillOptions, smallFiles } from '../helpers/drill.js';
import { frame, setOnline } from '../helpers/quick-time.js';
import { closedPort } from '../helpers/store-client.js';

const isEnd = (status: string): boolean => ['stored', 'failed', 'cancelled'].includes(status);

/** Retries by hand until all is stored. */
async function storeRest(drill: Drill): Promise<void> {
  while (drill.store.items.some(({ status }) => status !== 'stored')) {
    drill.again();
    await drill.end();
  }
}

describe('fault drill: many files', function () {
  this.timeout(40_000);

  for (const [fault, count] of [
    ['reset-before', 200],
    ['503-html', 50],
    ['stored-lost', 50],
    ['stored-cut', 50],
  ] as const) {
    it(`(${count}) on a link where every third request fails (${fault}) end in one way each, and are stored once`, async () => {
      const drill = await Drill.begin(`2*store,${fault},again`, { files: smallFiles(count), speed: 1000 });
      const { stored, failed, cancelled } = await drill.end();
      expect(stored.length + failed.length).to.equal(count);
      expect(cancelled).to.deep.equal([]);
      // One in 81 meets the fault four times.
      expect(failed.length).to.be.below(count / 10);
      await storeRest(drill);
      expect(await drill.endpoint.stored()).to.have.lengthOf(count);
    });
  }

  it('(50) in a storm of everything are all stored in the end', async () => {
    const storm = 'store,500-json,stored-lost,store,reset-before,503-html,stored-cut,store,json500,reset,store,again';
    const drill = await Drill.begin(storm, { files: smallFiles(50), attributes: 'retries="10"', speed: 1000 });
    const { stored } = await drill.end();
    expect(stored.length).to.be.above(45);
    await storeRest(drill);
    expect(await drill.endpoint.stored()).to.have.lengthOf(50);
  });
});

describe('fault drill: offline', function () {
  this.timeout(20_000);

  const isInFlight = (status: string): boolean => status === 'sending' || status === 'processing';

  /** Twelve files, of which some are stored when the connection breaks; returns when nothing is in flight any more. */
  async function cutOff(options: DrillOptions = {}): Promise<Drill> {
    const drill = await Drill.begin('trickle', { files: smallFiles(12), ...options });
    const { store } = drill;
    while (!statuses(store).includes('stored')) await frame();
    setOnline(false);
    await drill.endpoint.down();
    while (statuses(store).some(isInFlight)) await frame();
    return drill;
  }

  /** Lets at least so much of the page's time pass, in milliseconds. */
  async function pass(time: number): Promise<void> {
    for (const end = performance.now() + time; performance.now() < end;) await frame();
  }

  it('in the middle, for a while: it holds, says so, and goes on by itself', async () => {
    const drill = await cutOff();
    const { store, endpoint } = drill;
    const tries = await drill.tries();
    await pass(5000);
    expect(await drill.tries(), 'tries while offline').to.equal(tries);
    const held = store.items.filter(({ status }) => !isEnd(status));
    expect(held).not.to.deep.equal([]);
    expect(store.items.filter(({ status }) => status === 'failed')).to.deep.equal([]);
    for (const { status, error } of held) if (status === 'retrying') expect(error!.code).to.equal('offline');
    expect(drill.tape.of('settled')).to.deep.equal([]);
    await endpoint.up();
    setOnline(true);
    expect((await drill.end()).stored).to.have.lengthOf(12);
  });

  it('from the beginning: nothing is sent before the connection is there', async () => {
    const drill = await Drill.begin('store', { prepare: () => setOnline(false) });
    await pass(5000);
    expect(statuses(drill.store)).to.deep.equal(['waiting', 'waiting', 'waiting']);
    expect(await drill.tries()).to.equal(0);
    setOnline(true);
    expect((await drill.end()).stored).to.have.lengthOf(3);
  });

  it('though the browser says online again: it probes, and no file loses a try', async () => {
    let tries = 0;
    const count = (store: PixlabStore): void => {
      store.headers = () => {
        tries++;
        return {};
      };
    };
    const drill = await cutOff({ attributes: 'retries="1"', prepare: count });
    const { store, endpoint } = drill;
    store.endpoint = await closedPort();
    tries = 0;
    setOnline(true);
    while (tries < 6) await frame();
    await endpoint.up();
    store.endpoint = endpoint.url;
    expect((await drill.end()).stored).to.have.lengthOf(12);
  });

  it('again and again: all is stored, once', async () => {
    const drill = await Drill.begin('trickle', { files: smallFiles(12) });
    for (let times = 0; times < 4; times++) {
      const before = await drill.tries();
      while ((await drill.tries()) === before && drill.store.items.some(({ status }) => !isEnd(status))) await frame();
      setOnline(false);
      await drill.endpoint.down();
      await pass(1000);
      await drill.endpoint.up();
      setOnline(true);
    }
    const { stored, failed } = await drill.end();
    // Before the first reply nobody knows that the server stores nothing twice.
    for (const { error } of failed) expect(error!.code).to.equal('no-reply');
    expect(stored.length + failed.length).to.equal(12);
    await storeRest(drill);
    expect(await drill.endpoint.stored()).to.have.lengthOf(12);
  });
});
