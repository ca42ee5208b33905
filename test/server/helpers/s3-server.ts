import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './debian.ts';
import { freePort } from '../../helpers/local-server.ts';

/** What the S3 server consists of. */
export const S3_PACKAGES = ['radosgw', 'ceph-mon', 'ceph-osd', 'ceph-common', 'curl'];
const COMMANDS = ['radosgw', 'ceph-mon', 'ceph-osd', 'ceph', 'curl'];

/** A running S3 server with the keys `AKTEST` and `sktest`. */
export interface S3Server {
  endpoint: string;
  stop: () => Promise<void>;
}

/**
 * Starts one, installing it where that is possible; `undefined` elsewhere.
 *
 * @param size how much it can hold, in bytes
 */
export async function startS3(size = 2 ** 31): Promise<S3Server | undefined> {
  if (!COMMANDS.every((command) => installed([command, '--version'], S3_PACKAGES))) return undefined;
  const dir = await mkdtemp(join(tmpdir(), 'pixlab-s3-'));
  const stop = async (): Promise<void> => {
    for (const name of (await readdir(join(dir, 'run'))).filter((file) => file.endsWith('.pid'))) {
      try {
        process.kill(Number(await readFile(join(dir, 'run', name), 'utf8')), 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  const [gateway, monitor] = [await freePort(), await freePort()];
  const script = fileURLToPath(new URL('s3-up.sh', import.meta.url));
  const starting = spawn('bash', [script, dir, String(gateway), String(monitor), String(size)], {
    stdio: 'ignore',
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const [code] = (await once(starting, 'exit')) as [number | null];
  if (code !== 0) {
    await stop();
    throw new Error(`the S3 server did not start: ${String(code)}`);
  }
  return { endpoint: `http://127.0.0.1:${gateway}`, stop };
}
