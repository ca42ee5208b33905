import { expect } from '@open-wc/testing';
import { Walk, type WalkOptions } from '../helpers/walk.js';

const STEPS = 10_000;

const WALKS: Omit<WalkOptions, 'seed'>[] = [
  { retries: 3, echoes: false, renewable: false, meddles: false },
  { retries: 3, echoes: true, renewable: true, meddles: false },
  { retries: 1, echoes: true, renewable: false, meddles: true },
  { retries: 0, echoes: false, renewable: true, meddles: true },
];

describe('queue: whatever happens', function () {
  this.timeout(60_000);

  for (const [index, walk] of WALKS.entries()) {
    const { retries, echoes, renewable, meddles } = walk;
    const who = `${retries} tries, ${echoes ? 'a server that echoes the key' : 'no echo'}, ${
      renewable ? 'headers made anew' : 'fixed headers'
    }, ${meddles ? 'listeners that act' : 'listeners that listen'}`;
    it(`holds its rules at each of ${STEPS} random steps (${who})`, async () => {
      const counts = await new Walk({ seed: index + 1, ...walk }).run(STEPS);
      // A walk in which little happened would prove little.
      const ends = ['stored', 'failed', 'cancelled', 'removed', 'settled', 'storing', '429', '500', '401', 'network'];
      for (const what of [...ends, ...(retries ? ['byHand', 'no-reply'] : [])]) {
        expect(counts[what] ?? 0, what).to.be.above(30);
      }
    });
  }
});
