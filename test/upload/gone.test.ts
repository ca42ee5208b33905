import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/upload/errors.js';
import { isGone } from '../../src/upload/failures.js';
import { deferred } from '../helpers/engine.js';
import { turns } from '../helpers/fake-time.js';
import { picture } from '../helpers/files.js';
import { timedQueue } from '../helpers/timed-queue.js';

const SECOND = 1000;

/** As a browser gives out a file that was deleted, or changed, after it was chosen. */
const broken = (slice: () => Blob): File => Object.assign(picture('a.png'), { slice });
const unreadable = (): Blob =>
  Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });

describe('queue: a file that can no longer be read', () => {
  it('is final, and says so', async () => {
    const asked: File[] = [];
    const explained: unknown[] = [];
    const timed = await timedQueue(['a'], {
      isGone(file) {
        asked.push(file);
        return Promise.resolve(true);
      },
      explain(_settings, error) {
        explained.push(error);
        return Promise.resolve(false);
      },
      describe: ({ isGone: gone }) => (gone ? 'Choose it again.' : 'Retry.'),
    });
    await timed.fail(new StoreError('network'));
    const { file, status, error } = timed.queue.item('a');
    expect(status).to.equal('failed');
    expect(error).to.include({ code: 'network', blocked: true, isGone: true, message: 'Choose it again.' });
    expect(asked).to.deep.equal([file]);
    expect(explained).to.deep.equal([]);
  });

  it('may have kept something from being prepared', async () => {
    const timed = await timedQueue(['a'], {
      isGone: () => Promise.resolve(true),
      prepare: () => Promise.reject(new DOMException('', 'NotReadableError')),
    });
    expect(timed.queue.item('a').status).to.equal('failed');
    expect(timed.queue.item('a').error).to.include({ code: 'network', blocked: true, isGone: true });
  });

  it('is not asked about where a server has answered, or there is no connection', async () => {
    let asked = 0;
    const isGone = (): Promise<boolean> => Promise.resolve(!!++asked);
    const answered = await timedQueue(['a'], { isGone });
    await answered.reply(500);
    expect(answered.queue.item('a').status).to.equal('retrying');
    const offline = await timedQueue(['a'], { isGone });
    offline.network.set(false);
    await offline.fail(new StoreError('network'));
    expect(offline.queue.item('a').error!.code).to.equal('offline');
    expect(asked).to.equal(0);
  });

  it('is not waited for when nobody can tell', async () => {
    const never = deferred<boolean>();
    const timed = await timedQueue(['a'], { isGone: () => never.promise });
    await timed.fail(new StoreError('network'));
    expect(timed.queue.item('a').status).to.equal('sending');
    await timed.clock.pass(5 * SECOND);
    expect(timed.queue.item('a')).to.include({ status: 'retrying', nextTry: SECOND });
  });

  it('is forgotten when it is cancelled meanwhile', async () => {
    const answer = deferred<boolean>();
    const timed = await timedQueue(['a'], { isGone: () => answer.promise });
    await timed.fail(new StoreError('network'));
    timed.queue.cancel();
    expect(timed.clock.pending).to.equal(0);
    answer.resolve(true);
    await turns();
    expect(timed.queue.statuses).to.deep.equal(['cancelled']);
  });

  it('is one whose last byte is not there', async () => {
    expect(await isGone(picture('a.png')), 'a good one').to.be.false;
    expect(await isGone(broken(() => new Blob())), 'a deleted one').to.be.true;
    expect(await isGone(broken(unreadable)), 'a changed one').to.be.true;
  });
});
