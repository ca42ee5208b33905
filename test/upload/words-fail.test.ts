import { expect } from '@open-wc/testing';
import { timedQueue } from '../helpers/timed-queue.js';

describe('queue: words that cannot be made', () => {
  const { reportError } = globalThis;
  afterEach(() => void (globalThis.reportError = reportError));

  it('are reported, and the file ends all the same', async () => {
    const reported: unknown[] = [];
    globalThis.reportError = (error: unknown) => void reported.push(error);
    const mistake = new Error('no such words');
    const timed = await timedQueue(['a'], {
      describe: () => {
        throw mistake;
      },
    });
    await timed.reply(400);
    expect(timed.queue.item('a')).to.have.property('status', 'failed');
    expect(timed.queue.item('a').error).to.include({ code: 'refused-by-server', message: 'no' });
    expect(reported).to.deep.equal([mistake]);
    expect(timed.queue.busy).to.be.false;
  });
});
