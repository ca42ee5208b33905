import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './test/helpers/browsers.mjs';
import { noNode } from './test/helpers/no-node.mjs';
import { storeMiddleware } from './test/helpers/store-middleware.mjs';
import { browserTally } from './test/helpers/tally.mjs';
import { webkitCommands, webkitLauncher } from './test/helpers/webkit-launcher.mjs';

// Chromium needs the first as root; the others keep it from doing anything that was not asked for.
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const launchers = {
  chromium: (executablePath) => chromeLauncher({ launchOptions: { executablePath, args: CHROMIUM_FLAGS } }),
  // Over WebDriver BiDi, which needs no geckodriver; only with its own puppeteer does the launcher pass the browser on.
  firefox: (executablePath) => chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath } }),
  webkit: webkitLauncher,
};

const wanted = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');
const browsers = Object.entries(findBrowsers())
  .filter(([name, found]) => found && wanted.includes(name))
  .map(([name, found]) => launchers[name](found));

/** `BUILT=1`: the built script stands in for the sources of the element. */
const built = ({ path, response }, next) => {
  if (!process.env.BUILT || !/^\/src\/(index|define|pixlab-store)\.ts$/.test(path)) return next();
  response.type = 'text/javascript';
  response.body = "export * from '/dist/pixlab-store.min.js';";
};

export default {
  // What tests without a page runs in Node.
  files: ['test/**/*.test.ts', '!test/{server,package,e2e,hosts,visual}/**'],
  hostname: '127.0.0.1',
  // Without the second, Lit's build for development is taken, which talks in the console.
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers,
  // Two browsers at a time on a small machine are slower than one after the other, and miss their timeouts.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // For a whole file: each test has its own limit.
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  middleware: [built, await storeMiddleware()],
  plugins: [
    webkitCommands(),
    noNode(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [defaultReporter(), browserTally()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    // The server's half runs in Node, and so do the tests of every language's words.
    exclude: ['src/server/**', 'src/locales/!(en|en-rare|format).ts'],
    reportDir: 'coverage',
    reporters: ['text-summary', 'lcovonly'],
    threshold: { lines: 90, statements: 0, branches: 0, functions: 0 },
  },
};
