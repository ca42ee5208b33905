import { expect } from '@open-wc/testing';
import { Walk, type WalkOptions } from '../helpers/walk.js';

const STEPS = 10_000;

const WALKS: Omit<WalkOptions, 'seed'>[] = [
  { retries: 3, echoes: false, renewable: false, meddles: false },
  { retries: 3, echoes: true, renewable: true, meddles: false },
  { retries: 1, echoes: true, renewable: false, meddles: true },
  { retries: 0, echoes: false, renewable: true, meddles: true },
];

/** Which rules: walk-model.ts. A walk that fails says its seed, and what came before. */
describe('queue: whatever happens', function () {
  this.timeout(60_000);

  const { error } = console;
  // Headers that cannot be made are reported there, by the hundred.
  before(() => void (console.error = () => undefined));
  after(() => void (console.error = error));

  for (const [index, walk] of WALKS.entries()) {
    const { retries, echoes, renewable, meddles } = walk;
    const server = echoes ? 'a server that echoes the key' : 'a server that does not know the key';
    const page = `${renewable ? 'headers made anew' : 'fixed headers'}, listeners that ${meddles ? 'act' : 'listen'}`;
    it(`keeps its rules at each of ${STEPS} random steps (retries ${retries}, ${server}, ${page})`, async () => {
      const counts = await new Walk({ seed: index + 1, ...walk }).run(STEPS);
      // A walk in which little happened would prove little.
      const often = [
        'stored',
        'failed',
        'cancelled',
        'removed',
        'settled',
        'storing',
        '429',
        '500',
        '401',
        'network',
        'no settings',
        'ends late',
      ];
      for (const what of retries ? [...often, 'byHand', 'no-reply'] : often) {
        expect(counts[what], what).to.be.above(20);
      }
    });
  }
});
