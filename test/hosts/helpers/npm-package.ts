import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { leaveOut } from '../../server/helpers/debian.ts';

/**
 * The folder of a package that is unpacked for a test and not installed, since of what it depends on nothing is needed. It
 * stays for later runs. `undefined` where it cannot be had; the test is then skipped, or fails where everything is to be
 * checked.
 */
export function npmPackage(t: TestContext, name: string, version: string): string | undefined {
  const cache = join(tmpdir(), 'pixlab-store-hosts');
  // As `npm pack` names its file.
  const file = `${name.replace(/^@/, '').replace('/', '-')}-${version}`;
  const folder = join(cache, file);
  if (existsSync(folder)) return join(folder, 'package');
  mkdirSync(cache, { recursive: true });
  // Under another name until it is whole: test files run side by side.
  const fresh = mkdtempSync(join(cache, 'fresh-'));
  const shell = process.platform === 'win32';
  const run = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { cwd: fresh, shell, stdio: 'ignore' }).status === 0;
  if (run('npm', 'pack', `${name}@${version}`) && run('tar', '-xzf', `${file}.tgz`)) {
    try {
      renameSync(fresh, folder);
    } catch {
      // Another run was faster.
      rmSync(fresh, { recursive: true });
    }
    return join(folder, 'package');
  }
  rmSync(fresh, { recursive: true });
  leaveOut(t, [`${name}@${version}`]);
  return undefined;
}
