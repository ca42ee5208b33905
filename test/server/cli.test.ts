import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCommand, UsageError } from '../../src/server/cli-options.ts';
import { signUploadToken } from '../../src/server/tokens.ts';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { FILE_HEAD, head, Raw } from './helpers/raw.ts';
import { filesIn, folder, form, png, post, until } from './helpers/server.ts';

const CLI = fileURLToPath(new URL('../../src/server/cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

interface Cli {
  child: ChildProcess;
  origin: string;
  out: () => string;
}

/** Starts the command in a folder of its own, and waits for its address. */
async function start(t: TestContext, args: string[], env: Record<string, string> = {}): Promise<Cli & { cwd: string }> {
  const cwd = await folder(t);
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', TSX, CLI, ...args], {
    cwd,
    env: { PATH, HOME, PORT: '0', ...env },
  });
  t.after(() => child.kill('SIGKILL'));
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await until(() => /http:\S+\/store/.test(text) || child.exitCode !== null, 'it listens');
  return { child, cwd, origin: /(http:\S+)\/store/.exec(text)?.[1] ?? '', out: () => text };
}

describe('pixlab-store', () => {
  test('stores under ./store-data, says where it is and what to paste, and answers the health route', async (t) => {
    const { origin, out, cwd } = await start(t, []);
    await until(() => out().includes(`<pixlab-store endpoint="${origin}/store">`), 'the snippet is printed');
    const { http, json } = await post(origin, form(png(), 'a.png', { comment: 'a secret comment' }));
    assert.equal(http, 200);
    // A page to try it in stands on this machine, on another port.
    const from = async (page: string): Promise<number> =>
      (await post(origin, form(png()), { headers: { origin: page } })).http;
    assert.deepEqual([await from('https://evil.example'), await from('http://localhost.evil.example:80')], [403, 403]);
    assert.deepEqual(await filesIn(join(cwd, 'store-data')), [json.id]);
    assert.equal((await fetch(json.link!)).status, 200);
    assert.equal((await fetch(`${origin}/health`)).status, 200);
    assert.deepEqual([await from('http://localhost:5173'), await from('http://127.0.0.1')], [200, 200]);
  });

  test('with PIXLAB_KEY it relays, and the log tells what happened and nothing else', async (t) => {
    const pixlab = await new FakePixLab().start();
    t.after(() => pixlab.stop());
    const { key } = pixlab.options;
    const { origin, out } = await start(t, [], { PIXLAB_KEY: key, PIXLAB_ENDPOINT: `${pixlab.origin}/store` });
    const { json } = await post(origin, form(png(), 'private.png', { comment: 'a secret comment' }));
    assert.equal(pixlab.media.size, 1);
    await post(origin, new FormData());
    await until(
      () =>
        out()
          .split('\n')
          .filter((line) => line.startsWith('{')).length === 2,
      'both are in the log',
    );
    const lines = out()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      lines.map(({ method, status }) => [method, status]),
      [
        ['POST', 200],
        ['POST', 400],
      ],
    );
    assert.equal(lines[0]!['id'], json.id);
    assert.ok(Number(lines[0]!['ms']) >= 0 && Number(lines[0]!['bytes']) > 0);
    assert.doesNotMatch(out(), new RegExp(`${key}|private|secret`));
  });

  test('takes its limits from the command line and from the environment', async (t) => {
    const secret = 'a secret of the servers';
    const { origin, out } = await start(t, ['--max-size', '1kB', '--origin', 'https://a.example', '--quiet'], {
      PIXLAB_TOKEN_SECRET: secret,
    });
    const send = async (size: number, headers: Record<string, string>): Promise<number> =>
      (await post(origin, form(png(size)), { headers })).http;
    const authorization = `Bearer ${await signUploadToken(secret, { expires: 60 })}`;
    assert.equal(await send(100, {}), 401);
    assert.equal(await send(100, { authorization, origin: 'https://b.example' }), 403);
    assert.equal(await send(1001, { authorization, origin: 'https://a.example' }), 413);
    assert.equal(await send(1000, { authorization, origin: 'https://a.example' }), 200);
    assert.equal(out().trim().split('\n').length, 1, 'quiet');
  });

  test('stops when it is told to, after the upload that is under way', async (t) => {
    const { child, origin, cwd } = await start(t, []);
    const body = Buffer.concat([Buffer.from(FILE_HEAD), png(1_000_000), Buffer.from('\r\n--b--\r\n')]);
    const connection = new Raw(origin);
    await connection.send(head(body.length, 'Connection: close\r\n'));
    await connection.send(body.subarray(0, 500_000));
    await until(async () => (await filesIn(join(cwd, 'store-data'))).length === 1, 'the upload has begun');
    child.kill('SIGTERM');
    // A new connection each time: one that is open already is still served.
    const letsIn = (): Promise<boolean> =>
      new Promise((resolve) => {
        const { socket } = new Raw(origin);
        socket.on('error', () => resolve(false));
        socket.on('connect', () => {
          socket.destroy();
          resolve(true);
        });
      });
    await until(async () => !(await letsIn()), 'nobody new is let in');
    await connection.send(body.subarray(500_000));
    assert.equal((await connection.reply()).status, 200);
    if (child.exitCode === null) await once(child, 'exit');
    assert.equal(child.exitCode, 0);
  });

  test('says what is wrong: a taken port, a wrong option', async (t) => {
    const { origin } = await start(t, []);
    const again = spawnSync(process.execPath, ['--import', TSX, CLI, '--port', new URL(origin).port], {
      encoding: 'utf8',
      cwd: await folder(t),
    });
    assert.match(again.stderr, /port is taken/);
    assert.equal(again.status, 1);
    const wrong = spawnSync(process.execPath, ['--import', TSX, CLI, '--prot', '1'], { encoding: 'utf8' });
    assert.match(wrong.stderr, /--prot[\s\S]*--help/);
    assert.equal(wrong.status, 2);
    const help = spawnSync(process.execPath, ['--import', TSX, CLI, '--help'], { encoding: 'utf8' });
    assert.equal(help.status, 0);
    for (const name of ['port', 'host', 'origin', 'max-size', 'dir', 's3', 'token-secret', 'quiet', 'help'])
      assert.match(help.stdout, new RegExp(`--${name}\\b`));
    assert.match(help.stdout, /PIXLAB_KEY/);
  });
});

describe('the command line', () => {
  test('wins over the environment', () => {
    const env = {
      PORT: '1',
      PIXLAB_HOST: '::1',
      PIXLAB_MAX_SIZE: '1MB',
      PIXLAB_ORIGIN: 'https://a.example, https://b.example',
      PIXLAB_QUIET: '1',
    };
    const read = readCommand([], env)!;
    assert.deepEqual([read.port, read.host, read.quiet, read.handler.maxSize], [1, '::1', true, 1_000_000]);
    assert.deepEqual(read.handler.origins, ['https://a.example', 'https://b.example']);
    const other = readCommand(['--port', '2', '--host', '0.0.0.0', '--max-size', '2KiB', '--origin', '*'], env)!;
    assert.deepEqual([other.port, other.host, other.handler.maxSize, other.handler.origins], [2, '0.0.0.0', 2048, '*']);
    assert.equal(readCommand([], {})!.port, 3000);
  });

  for (const [args, env] of [
    [['--port', 'x'], {}],
    [['--port', '65536'], {}],
    [['--max-size', 'big'], {}],
    [['--max-size', '0'], {}],
    [['--s3', 'bucket'], {}],
    [['--s3', 's3://bucket'], {}],
    [['--dir', 'x'], { PIXLAB_KEY: 'k' }],
    [['--dir', 'x', '--s3', 's3://b?public=https://m.example'], {}],
    [['file.png'], {}],
    [[], { PIXLAB_KEY: 'a b' }],
  ] as [string[], Record<string, string>][]) {
    test(`${args.join(' ')} ${JSON.stringify(env)} is wrong use`, () => {
      assert.throws(() => readCommand(args, env), UsageError);
    });
  }

  for (const [written, right] of [
    ['www.example.com', 'https://www.example.com'],
    ['www.example.com:8080', 'https://www.example.com:8080'],
    ['https://a.example, http://Intranet/uploads/', 'http://intranet'],
    ['', 'https://www.example.com'],
  ] as const) {
    test(`says how an origin is written instead of "${written}", from a variable, too`, () => {
      const isRight = (error: unknown): boolean =>
        error instanceof UsageError && error.message.endsWith(` --origin ${right}`);
      assert.throws(() => readCommand(['--origin', written], {}), isRight);
      if (written) assert.throws(() => readCommand([], { PIXLAB_ORIGIN: written }), isRight);
    });
  }

  test('wants long secrets, and repeats none', () => {
    for (const name of ['token', 'undo']) {
      assert.throws(
        () => readCommand([`--${name}-secret`, 'hunter2'], {}),
        (error: unknown) =>
          error instanceof UsageError && /16 characters/.test(error.message) && !error.message.includes('hunter2'),
      );
    }
  });

  test('takes a bucket as a URL', () => {
    const read = readCommand(
      ['--s3', 's3://media/up/loads?public=https://m.example&region=eu-1&endpoint=http://127.0.0.1:1'],
      {},
    )!;
    assert.equal(read.where, 'keeps files in the bucket media');
  });
});
