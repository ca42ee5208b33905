import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barText, cell, type Figure, inRounds, isReached, median, OURS, RAW } from '../../bench/figures.ts';
import { isFull, PARTS, readOptions } from '../../bench/options.ts';
import { report } from '../../bench/report.ts';

const figure = (more: Partial<Figure>): Figure => ({
  ...{ what: 'It', unit: 'ms', compared: true },
  taken: { [RAW]: [100, 90, 110], [OURS]: [130, 125, 400] },
  ...more,
});

describe('npm run bench', () => {
  it('says the middle of what was taken, beside the raw page', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.equal(cell(figure({}), RAW), '100 ms');
    assert.equal(cell(figure({}), OURS), '130 ms (1.30)');
    assert.equal(cell(figure({ worst: true }), OURS), '400 ms (3.64)');
    assert.equal(cell(figure({ taken: { [RAW]: [0], [OURS]: [3] } }), OURS), '3.00 ms');
    assert.equal(cell(figure({}), 'somebody else'), '');
  });

  it('knows whether a bar is reached', () => {
    const reaches = (bar: Figure['bar']): boolean | undefined => isReached(figure({ bar }));
    assert.equal(reaches(undefined), undefined);
    assert.equal(reaches({ of: 'ratio', atMost: 1.3 }), true);
    assert.equal(reaches({ of: 'ratio', atMost: 1.29 }), false);
    assert.equal(reaches({ of: 'value', under: 130 }), false);
    assert.equal(reaches({ of: 'value', under: 131 }), true);
    assert.equal(reaches({ of: 'ratio', atLeast: 1.31 }), false);
    assert.equal(isReached(figure({ taken: { [RAW]: [1] }, bar: { of: 'value', atMost: 1 } })), undefined);
    assert.equal(barText(figure({ bar: { of: 'ratio', atLeast: 0.95 } })), 'at least 0.95 of raw');
    assert.equal(barText(figure({ bar: { of: 'value', atMost: 0 } })), 'at most 0 ms');
  });

  it('measures by turns', async () => {
    const order: string[] = [];
    const of = await inRounds(2, [RAW, OURS], (column, round) => {
      order.push(`${column} ${round}`);
      return Promise.resolve({ time: order.length });
    });
    assert.deepEqual(order, ['raw 0', 'pixlab-store 0', 'raw 1', 'pixlab-store 1']);
    assert.deepEqual(of('time'), { [RAW]: [1, 3], [OURS]: [2, 4] });
  });

  it('writes results of full runs only', () => {
    assert.equal(isFull(readOptions([])), true);
    assert.equal(isFull(readOptions([`--only=${PARTS.join()}`, '--rounds=7'])), true);
    for (const part of ['--quick', '--rounds=4', '--only=list', '--profile']) {
      assert.equal(isFull(readOptions([part])), false, part);
    }
  });

  it('refuses what it does not know', () => {
    for (const option of ['--only=nothing', '--rounds=0', '--quick=1', '--rival', 'list']) {
      assert.throws(() => readOptions([option]), RangeError, option);
    }
    assert.deepEqual(readOptions(['--rival=one', '--rival=two']).rivals, ['one', 'two']);
  });

  it('names machine, versions and date', async () => {
    const missed = figure({ bar: { of: 'ratio', atMost: 1.2 } });
    const text = await report([missed, figure({ what: 'Other' })], '1.2.3', 5, new Date('2024-02-29T12:00:00Z'));
    assert.match(text, /GiB/);
    assert.match(text, /Chromium 1\.2\.3, Node \d/);
    assert.match(text, /pixlab-store \d.*, Lit \d/);
    assert.match(text, /2024-02-29, 5 rounds/);
    assert.match(text, /\| It +\| 100 ms +\| 130 ms \(1\.30\) +\| at most 1\.2 of raw +\| \*\*no\*\* +\|/);
    assert.match(text, /\| Other +\| 100 ms +\| 130 ms \(1\.30\) +\| +\| +\|/);
  });
});
