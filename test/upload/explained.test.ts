import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import { queueOf, type TestQueue } from '../helpers/engine.js';
import { FakeClock, FakeNetwork, turns } from '../helpers/fake-time.js';

/** What was asked each time: the failure's code and status, and whether it is not the first one or will be the last. */
type Asked = [code: string, status: number, again: boolean];

interface Explained {
  queue: TestQueue;
  clock: FakeClock;
  network: FakeNetwork;
  asked: Asked[];
}

/** A queue with one file under way, whose failures are explained like this. */
async function explained(answer: () => Promise<boolean>, retries = 3): Promise<Explained> {
  const clock = new FakeClock();
  const network = new FakeNetwork();
  const asked: Asked[] = [];
  const queue = await queueOf(['a'], {
    ...{ clock, network, retries: () => retries, random: () => 0.5 },
    explain(_settings, { code, status }, again) {
      asked.push([code, status, again]);
      return answer();
    },
  });
  void queue.start();
  await queue.transport.call(0);
  return { queue, clock, network, asked };
}

const fail = async ({ transport }: TestQueue, index: number, error = new StoreError('network')): Promise<void> => {
  (await transport.call(index)).fail(error);
  await turns();
};

describe('a failure that can be explained', () => {
  it('is the last one where trying again cannot help', async () => {
    const { queue, asked } = await explained(() => Promise.resolve(true));
    await fail(queue, 0);
    expect(asked).to.deep.equal([['network', 0, false]]);
    expect(queue.statuses).to.deep.equal(['failed']);
    expect(queue.items[0]!.error).to.include({ code: 'network', blocked: true });
  });

  it('is followed by other tries where nobody knows why', async () => {
    const { queue, clock, asked } = await explained(() => Promise.resolve(false));
    for (let tries = 0; tries < 4; tries++) {
      await fail(queue, tries);
      // Longer than any wait between tries, and too short for a stall.
      await clock.pass(30_000);
    }
    expect(asked.map(([, , again]) => again)).to.deep.equal([false, true, true, true]);
    expect(queue.statuses).to.deep.equal(['failed']);
    expect(queue.items[0]!.error!.blocked).to.be.false;
  });

  it('is known to be the last one when there are no other tries', async () => {
    const { queue, asked } = await explained(() => Promise.resolve(false), 0);
    await fail(queue, 0);
    expect(asked).to.deep.equal([['network', 0, true]]);
  });

  for (const [how, answer] of [
    ['cannot be loaded', () => Promise.reject(new Error('no such script'))],
    ['does not come', () => new Promise<boolean>(() => undefined)],
  ] as const) {
    it(`counts as one like any other when the explanation ${how}`, async () => {
      const { queue, clock } = await explained(answer);
      await fail(queue, 0);
      await clock.pass(10_000);
      expect(queue.transport.calls).to.have.lengthOf(2);
    });
  }

  it('is forgotten when the file is cancelled meanwhile', async () => {
    let answer!: (isBlocked: boolean) => void;
    const { queue } = await explained(() => new Promise((resolve) => (answer = resolve)));
    await fail(queue, 0);
    queue.cancel();
    answer(true);
    await turns();
    expect(queue.statuses).to.deep.equal(['cancelled']);
    expect(queue.toldOf('failed')).to.deep.equal([]);
  });

  for (const status of [404, 405]) {
    it(`is a status ${status}`, async () => {
      const { queue, asked } = await explained(() => Promise.resolve(true));
      await fail(queue, 0, new StoreError('refused-by-server', status));
      expect(asked).to.deep.equal([['refused-by-server', status, false]]);
      expect(queue.items[0]!.error).to.include({ code: 'refused-by-server', blocked: true });
    });
  }
});

describe('what needs no explanation', () => {
  const failures: [what: string, error: StoreError, loaded?: number][] = [
    ['a refusal', new StoreError('refused-by-server', 400)],
    ['a server in trouble', new StoreError('server-error', 500)],
    ['a body that went out', new StoreError('no-reply')],
    ['a connection that broke', new StoreError('network'), 2],
  ];
  for (const [what, error, loaded] of failures) {
    it(`is ${what}`, async () => {
      const { queue, asked } = await explained(() => Promise.resolve(true));
      if (loaded) (await queue.transport.call(0)).onProgress(loaded);
      await fail(queue, 0, error);
      expect(asked).to.deep.equal([]);
      expect(queue.items[0]!.error!.blocked).to.be.false;
    });
  }

  it('is a connection that is gone', async () => {
    const { queue, network, asked } = await explained(() => Promise.resolve(true));
    network.set(false);
    await fail(queue, 0);
    expect(asked).to.deep.equal([]);
    expect(queue.items[0]).to.have.nested.property('error.code', 'offline');
  });
});
