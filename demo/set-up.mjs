// What both `npm start` and `npm test` need before anything else: a fitting Node and the packages of the lockfile.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The oldest Node that the tools run on. */
const OLDEST = [20, 19];

/** Ends the process with a sentence when Node is too old to go on. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `This needs Node ${OLDEST.join('.')} or newer; here is ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}

/** Runs `npm ci` when node_modules is not what the lockfile says. */
export function installPackages() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('npm ci failed: see above.');
  process.exit(1);
}

/** By content and not by date: a checkout gives files new dates, and `npm ci` throws a good folder away. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return (
    Object.entries(wanted)
      // Optional ones are those of other systems; the empty name is the project itself.
      .filter(([path, { optional }]) => path && !optional)
      .every(([path, { version }]) => present[path]?.version === version)
  );
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(`${root}/${lockfile}`, 'utf8')).packages;
  } catch {
    return {};
  }
}
