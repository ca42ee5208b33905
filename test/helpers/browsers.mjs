// Which browsers this machine has, and how Debian gets those that are missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's package for each command that the browser tests start. */
const DEBIAN_PACKAGES = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  'xvfb-run': 'xvfb',
  xauth: 'xauth',
};

const CHROMIUM = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FIREFOX = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The names of the browsers, as `--browsers` takes them, and what each is for people. */
export const BROWSERS = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

/** What is installed: a path each for Chromium and Firefox, and the parts that WebKitGTK consists of. */
export function findBrowsers() {
  return {
    chromium: process.env.CHROME_PATH ?? firstOf(CHROMIUM),
    firefox: process.env.FIREFOX_PATH ?? firstOf(FIREFOX),
    webkit: findWebKit(),
  };
}

function findWebKit() {
  const driver = firstOf(['WebKitWebDriver']);
  const screen = firstOf(['xvfb-run']);
  const browser = filesIn('/usr/lib')
    .flatMap((machine) => filesIn(machine, /^webkit/))
    .flatMap((folder) => filesIn(folder, /^MiniBrowser$/))
    .at(-1);
  return driver && screen && browser && firstOf(['xauth']) ? { driver, screen, browser } : undefined;
}

function filesIn(folder, name = /./) {
  try {
    return readdirSync(folder, { encoding: 'utf8' })
      .filter((one) => name.test(one))
      .map((one) => join(folder, one));
  } catch {
    return [];
  }
}

/** The first command on the PATH, or file, that is there. */
function firstOf(places) {
  const folders = ['', ...(process.env.PATH ?? '').split(delimiter)];
  return places.flatMap((place) => folders.map((folder) => join(folder, place))).find((path) => isFile(path));
}

// A bare command is looked for on the PATH only, not in the folder at hand.
const isFile = (path) => /[\\/]/.test(path) && existsSync(path);

/** Installs what is missing, where that is Debian and we are root; elsewhere the installed ones are used. */
export function installBrowsers() {
  const missing = Object.keys(DEBIAN_PACKAGES).filter((command) => !firstOf([command]));
  if (!missing.length || !isDebian() || process.getuid?.() !== 0) return;
  const packages = missing.map((command) => DEBIAN_PACKAGES[command]);
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  for (const args of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    // What could not be installed is said with all that is missing.
    if (status !== 0) return console.error(`apt-get ${args[0]} failed: see above.`);
  }
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
