import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { freePort } from '../../helpers/local-server.ts';
import { folder, until } from './server.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const firstOf = (...paths: string[]): string | undefined =>
  paths.map((path) => join(root, 'node_modules', path)).find(existsSync);

/** The runtimes as npm has them; `undefined` where it has none for this machine. */
export const denoPath = (): string | undefined => firstOf('@deno/linux-x64-glibc/deno');
/** Its install script, where it may run, moves it. */
export const bunPath = (): string | undefined => firstOf('@oven/bun-linux-x64/bin/bun', 'bun/bin/bun.exe');

/** A script as one file, for runtimes that read no TypeScript or no packages. */
export async function bundled(t: TestContext, entry: string): Promise<string> {
  const outfile = join(await folder(t), 'relay.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
    external: ['node:*', '@aws-sdk/*'],
    // busboy is CommonJS and asks for parts of Node by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
  });
  return outfile;
}

/**
 * Starts a server process, which is told its port by the environment's `PORT` or is known to listen at `port`, and waits
 * until it answers.
 *
 * @returns its origin
 */
export async function started(
  t: TestContext,
  command: string,
  args: string[],
  env: Record<string, string> = {},
  { port, cwd = root }: { port?: number; cwd?: string } = {},
): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const listens = port ?? (await freePort());
  const child = spawn(command, args, { cwd, env: { PATH, HOME, PORT: String(listens), ...env } });
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  const read = (chunk: Buffer): void => void (said += chunk.toString());
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const origin = `http://127.0.0.1:${listens}`;
  const answers = (): Promise<boolean> =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  await until(async () => child.exitCode !== null || (await answers()), `${command} listens`);
  assert.equal(child.exitCode, null, said);
  return origin;
}
