// `npm test`: installs what is missing, then checks, builds and tests. `npm test -- --help` says what it takes.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, requireNode, root } from '../demo/set-up.mjs';
import { BROWSERS, findBrowsers, installBrowsers } from './helpers/browsers.mjs';

const HELP = `npm test [-- options]

Installs what is missing, then runs these steps and ends with the number of tests that passed and failed:
  typecheck  TypeScript
  lint       ESLint and Prettier
  build      npm run build
  node       the tests under test/server, test/package, test/e2e and test/visual, in Node
  hosts      the tests under test/hosts, in Node: the element inside other people's programs, which are installed where that
             is possible. What had to be left out is named at the end; where CI is set, that is a failure
  browser    all other tests, in every browser that is there; at least 90 % of the lines of src must be covered

Options:
  --only=STEP,…         only these steps
  --browsers=NAME,…     only these: ${Object.keys(BROWSERS).join(', ')}
  --files=GLOB          only tests in these files, for instance 'test/upload/*.test.ts'
  --help

Coverage is measured in Chromium and asked for only where no --files are given. CHROME_PATH and FIREFOX_PATH name browsers
that stand where nobody looks.`;

/** Folders that have to hold tests. */
const NODE_FOLDERS = ['test/server', 'test/package', 'test/e2e', 'test/visual'];
const HOST_FOLDERS = ['test/hosts'];
const BROWSER_FOLDERS = ['test/upload', 'test/element'];

/** One test of Node may take this long, in milliseconds; a 300 MB upload on a slow machine is the longest. */
const NODE_TEST_TIMEOUT = 300_000;

const tally = { passed: 0, failed: 0, leftOut: [], failures: [] };
let child;

const steps = {
  typecheck: () => tool('typescript/bin/tsc', '-p', '.'),
  // Both, so that one run shows all that is wrong.
  lint: async () => {
    const eslint = await tool('eslint/bin/eslint.js', '--max-warnings=0', '.');
    return (await tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')) && eslint;
  },
  build: () => run('npm', ['run', 'build', '--silent'], { shell: process.platform === 'win32' }),
  node: ({ files }) => nodeTests(files, NODE_FOLDERS),
  hosts: ({ files }) => nodeTests(files, HOST_FOLDERS),
  browser: ({ files, browsers }) => {
    const chosen = testFiles(files).filter((file) => !isIn(NODE_FOLDERS, file) && !isIn(HOST_FOLDERS, file));
    const args = files ? chosen.map((file) => `--files=${file}`) : browsers.includes('chromium') ? ['--coverage'] : [];
    return tests(chosen, files ? [] : BROWSER_FOLDERS, (results) =>
      run(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', ...args], {
        env: { ...process.env, TALLY: results, BROWSERS: browsers.join() },
      }),
    );
  },
};

const isIn = (folders, file) => folders.some((folder) => file.startsWith(`${folder}/`));

function nodeTests(files, folders) {
  const chosen = testFiles(files).filter((file) => isIn(folders, file));
  return tests(chosen, files ? [] : folders, (results) =>
    run(process.execPath, [
      ...['--import=tsx', '--test', `--test-timeout=${NODE_TEST_TIMEOUT}`],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=./test/helpers/tally.mjs', `--test-reporter-destination=${results}`],
      ...chosen,
    ]),
  );
}

/** Every test file, or those that match; with slashes on every system. */
function testFiles(glob) {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && (!glob || matchesGlob(file, glob)))
    .sort();
}

/** Runs a package's command under this very Node. */
const tool = (path, ...args) => run(process.execPath, [join('node_modules', path), ...args]);

/** Whether a command ended well. What it says goes straight out. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}

/**
 * Runs tests that write their counts to a file, and adds these up.
 *
 * @param folders each has to hold at least one of the files: tests that got lost must not pass
 */
async function tests(files, folders, test) {
  const empty = folders.filter((folder) => !files.some((file) => file.startsWith(`${folder}/`)));
  if (empty.length) console.error(`There are no tests in ${empty.join(', ')}.`);
  if (!files.length) console.log('No test file to run here.');
  const ok = !files.length || (await counted(test));
  return ok && !empty.length;
}

async function counted(test) {
  const folder = mkdtempSync(join(tmpdir(), 'pixlab-store-results-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'tally.json');
  const ok = await test(file);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // A runner that broke down before it could count has failed at least once.
    counts.failed = 1;
  }
  tally.passed += counts.passed;
  tally.failed += counts.failed;
  tally.leftOut.push(...(counts.leftOut ?? []));
  tally.failures.push(...(counts.failures ?? []));
  return ok && !counts.failed;
}

/** The browsers to test in: those wanted that are there. Ends the process without Chromium, which measures coverage. */
function chooseBrowsers(wanted) {
  installBrowsers();
  const found = findBrowsers();
  const missing = wanted.filter((name) => !found[name]);
  for (const name of missing) console.warn(`${BROWSERS[name]} was not found: its tests are left out.`);
  if (missing.includes('chromium')) fail('The tests need Chromium or Chrome. CHROME_PATH can name it.');
  const chosen = wanted.filter((name) => found[name]);
  if (!chosen.length) fail('None of these browsers is here.');
  return chosen;
}

/** A list as given on the command line; a name that does not exist must not pass as a run without failures. */
function listOf(text, known, option) {
  const names = text?.split(',') ?? known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length) fail(`--${option} knows ${known.join(', ')}, but not ${unknown.join(', ')}.`);
  return known.filter((name) => names.includes(name));
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

function options() {
  const text = { type: 'string' };
  try {
    return parseArgs({ options: { only: text, browsers: text, files: text, help: { type: 'boolean' } } }).values;
  } catch (error) {
    return fail(`${error.message}\n\n${HELP}`);
  }
}

async function main() {
  const { only, browsers, files, help } = options();
  if (help) return console.log(HELP);
  const chosen = listOf(only, Object.keys(steps), 'only');
  const wanted = listOf(browsers, Object.keys(BROWSERS), 'browsers');
  if (files && !testFiles(files).length) fail(`No test file matches ${files}.`);
  requireNode();
  installPackages();
  const needsBrowsers = ['node', 'hosts', 'browser'].some((step) => chosen.includes(step));
  const given = { files, browsers: needsBrowsers ? chooseBrowsers(wanted) : [] };

  const failed = [];
  for (const name of chosen) {
    console.log(`\n▸ ${name}`);
    const start = performance.now();
    const ok = await steps[name](given);
    console.log(`${ok ? '✔' : '✖'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (!ok) failed.push(name);
  }
  const { passed, leftOut, failures } = tally;
  console.log(leftOut.length ? `\nNot tested:\n  ${leftOut.join('\n  ')}` : '');
  // At the end, where it is found: what a runner said of it may be thousands of lines above.
  if (failed.length) console.log(`Failed: ${[failed.join(', '), ...failures].join('\n  ')}`);
  console.log(`${passed} passed, ${tally.failed} failed${leftOut.length ? `, ${leftOut.length} skipped` : ''}`);
  process.exitCode = failed.length ? 1 : 0;
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => {
    // What each of the tools takes as a wish to close its browsers.
    child?.kill('SIGINT');
    process.exit(code);
  });
}

await main();
