// Counts of passed and failed tests and what failed, written to the file that TALLY names, so that one place at the end can
// sum up several runners.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const write = (tally) => process.env.TALLY && writeFileSync(process.env.TALLY, JSON.stringify(tally));

/** The first lines of an error: what was wrong, without where. */
const brief = (text = '') => text.split('\n').slice(0, 4).join(' ').slice(0, 300);

/** A reporter for @web/test-runner. */
export const browserTally = () => ({
  onTestRunFinished({ sessions }) {
    const tally = { passed: 0, failed: 0, failures: [] };
    for (const { passed, testResults, errors, testFile, browser } of sessions) {
      const before = tally.failed;
      const fail = (name, error) => {
        tally.failed++;
        tally.failures.push(`${relative('.', testFile)}, ${browser.name}: ${name}: ${brief(error?.message)}`);
      };
      const count = ({ tests, suites }) => {
        for (const test of tests) {
          if (test.skipped) continue;
          if (test.passed) tally.passed++;
          else fail(test.name, test.error);
        }
        suites.forEach(count);
      };
      if (testResults) count(testResults);
      // A file that broke outside its tests has failed, too.
      if (errors.length || (!passed && tally.failed === before)) fail('outside its tests', errors[0]);
    }
    write(tally);
  },
});

/** A reporter for `node --test`, which also says what was left out and why. */
export default async function* nodeTally(events) {
  const tally = { passed: 0, failed: 0, leftOut: [], failures: [] };
  for await (const { type, data } of events) {
    if (type === 'test:pass' && typeof data.skip === 'string') tally.leftOut.push(`${data.name}: ${data.skip}`);
    const isTest = data?.details?.type !== 'suite' && data?.skip === undefined && data?.todo === undefined;
    if (type === 'test:pass' && isTest) tally.passed++;
    if (type !== 'test:fail' || !isTest) continue;
    tally.failed++;
    const { error } = data.details;
    tally.failures.push(
      `${data.file ? relative('.', data.file) : ''}: ${data.name}: ${brief((error?.cause ?? error)?.message)}`,
    );
  }
  yield JSON.stringify(tally);
}
