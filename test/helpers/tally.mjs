// Counts of passed and failed tests, written to the file that TALLY names, so that one line can sum up several runners.
import { writeFileSync } from 'node:fs';

const write = (tally) => process.env.TALLY && writeFileSync(process.env.TALLY, JSON.stringify(tally));

/** A reporter for @web/test-runner. */
export const browserTally = () => ({
  onTestRunFinished({ sessions }) {
    const tally = { passed: 0, failed: 0 };
    const count = ({ tests, suites }) => {
      for (const { passed, skipped } of tests) if (!skipped) tally[passed ? 'passed' : 'failed']++;
      suites.forEach(count);
    };
    for (const { passed, testResults, errors } of sessions) {
      const before = tally.failed;
      if (testResults) count(testResults);
      // A file that broke outside its tests has failed, too.
      if (errors.length || (!passed && tally.failed === before)) tally.failed++;
    }
    write(tally);
  },
});

/** A reporter for `node --test`, which also says what was left out and why. */
export default async function* nodeTally(events) {
  const tally = { passed: 0, failed: 0, leftOut: [] };
  for await (const { type, data } of events) {
    if (type === 'test:pass' && typeof data.skip === 'string') tally.leftOut.push(`${data.name}: ${data.skip}`);
    const isTest = data?.details?.type !== 'suite' && data?.skip === undefined && data?.todo === undefined;
    if (type === 'test:pass' && isTest) tally.passed++;
    if (type === 'test:fail' && isTest) tally.failed++;
  }
  yield JSON.stringify(tally);
}
