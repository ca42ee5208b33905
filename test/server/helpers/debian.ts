import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Makes sure that a command is there, on Debian as root by installing its packages. False where it is not and cannot be.
 *
 * @param path where the command is looked for
 */
export function installed(path: string, ...packages: string[]): boolean {
  if (existsSync(path)) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): number | null => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (apt(...install) !== 0) {
    apt('update');
    apt(...install);
  }
  return existsSync(path);
}
