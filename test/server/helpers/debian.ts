import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Runs apt-get, one at a time: test files run side by side. Says whether it ended well. */
function apt(args: string[], cwd = '/'): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('flock', [join(tmpdir(), 'pixlab-store-apt.lock'), 'apt-get', ...args], { cwd, env }).status === 0;
}

/** Runs apt-get, if need be again with fresh lists of packages. */
function aptFresh(args: string[], cwd?: string): boolean {
  return apt(args, cwd) || (apt(['update']) && apt(args, cwd));
}

/**
 * Makes sure that a command runs, on Debian as root by installing packages. False where it does not and cannot be made to.
 *
 * @param command one that ends well where everything is there
 */
export function installed([command, ...args]: [string, ...string[]], packages: string[]): boolean {
  const works = (): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (works()) return true;
  return canInstall() && aptFresh(['install', '-y', '--no-install-recommends', ...packages]) && works();
}

/**
 * As {@link installed}, for a test that needs it: elsewhere it is skipped and says what was left out. A run that is to check
 * everything (`CI`) fails instead.
 */
export function needs(t: TestContext, command: [string, ...string[]], packages: string[]): boolean {
  const isThere = installed(command, packages);
  if (!isThere) leaveOut(t, packages);
  return isThere;
}

/**
 * The path of a program out of a Debian package that is unpacked for a test and not installed: servers would be started by
 * their installation. `undefined` where there is none; see {@link needs}.
 */
export async function unpacked(t: TestContext, name: string, program: string): Promise<string | undefined> {
  const dir = await mkdtemp(join(tmpdir(), 'pixlab-store-deb-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  if (canInstall() && aptFresh(['download', '-o', 'APT::Sandbox::User=root', name], dir)) {
    const [deb = ''] = await readdir(dir);
    const path = join(dir, program);
    if (spawnSync('dpkg-deb', ['-x', join(dir, deb), dir]).status === 0 && existsSync(path)) return path;
  }
  leaveOut(t, [name]);
  return undefined;
}

/** Skips a test and says what it would have needed, or fails it: see {@link needs}. */
export function leaveOut(t: TestContext, packages: string[]): void {
  const what = `${packages.join(', ')}: not here, and not to be had`;
  if (process.env.CI) throw new Error(what);
  t.skip(`left out, for want of ${what}`);
}
