// npm run bench -- relay [MiB]      throughput and memory of a large upload, beside a bare pipe of the same machine
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILE_HEAD } from './helpers/raw.ts';
import { png } from './helpers/server.ts';

const MIB = 1024 * 1024;
const CHUNK = randomBytes(64 * 1024);
const RUNS = 3;

interface Server {
  child: ChildProcess;
  origin: string;
}

async function start(role: string, target = ''): Promise<Server> {
  const script = new URL('helpers/bench-servers.ts', import.meta.url);
  const child = fork(script, [role, target], { execArgv: ['--import', import.meta.resolve('tsx')] });
  const [origin] = (await once(child, 'message')) as [string];
  return { child, origin };
}

/** The memory of a server, in bytes: now, and at most since it was last asked. */
async function memory({ child }: Server): Promise<{ now: number; peak: number }> {
  child.send('memory');
  const [answer] = (await once(child, 'message')) as [{ now: number; peak: number }];
  return answer;
}

/** Uploads a file of some MiB; resolves with MiB a second. */
async function upload(origin: string, size: number): Promise<number> {
  const before = Buffer.concat([Buffer.from(FILE_HEAD), png()]);
  const end = Buffer.from('\r\n--b--\r\n');
  const count = (size * MIB) / CHUNK.length;
  const headers = {
    'content-type': 'multipart/form-data; boundary=b',
    'content-length': before.length + count * CHUNK.length + end.length,
  };
  const begin = performance.now();
  const sending = request(`${origin}/store`, { method: 'POST', headers });
  const replied = once(sending, 'response');
  sending.write(before);
  for (let sent = 0; sent < count; sent++) if (!sending.write(CHUNK)) await once(sending, 'drain');
  sending.end(end);
  const [response] = (await replied) as [import('node:http').IncomingMessage];
  for await (const chunk of response) chunk;
  if (response.statusCode !== 200) throw new Error(`the upload was answered with ${String(response.statusCode)}`);
  return size / ((performance.now() - begin) / 1000);
}

const [, , name, sizeText = '2048'] = process.argv;
if (name !== 'relay') throw new Error('npm run bench -- relay [MiB]');
const size = Number(sizeText);
const dir = await mkdtemp(join(tmpdir(), 'pixlab-bench-'));
const sink = await start('sink');
const servers = {
  'bare pipe': await start('pipe', sink.origin),
  'relay to PixLab': await start('relay', `${sink.origin}/store`),
  'store on disk': await start('disk', dir),
};
const median = (values: number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;
const rates = new Map<string, number[]>();
const before = new Map<string, number>();
try {
  for (const [what, server] of Object.entries(servers)) {
    // What a process needs to run at all is no growth.
    await upload(server.origin, 64);
    before.set(what, (await memory(server)).now);
    rates.set(what, []);
  }
  // By turns, so that other work on the machine is fair to all.
  for (let run = 0; run < RUNS; run++) {
    for (const [what, server] of Object.entries(servers)) {
      rates.get(what)!.push(await upload(server.origin, size));
      await rm(dir, { recursive: true, force: true });
    }
  }
  const bare = median(rates.get('bare pipe')!);
  for (const [what, server] of Object.entries(servers)) {
    const rate = median(rates.get(what)!);
    const growth = ((await memory(server)).peak - before.get(what)!) / MIB;
    const [speed, share] = [rate.toFixed(0).padStart(5), (rate / bare).toFixed(2)];
    console.log(`${what.padEnd(16)} ${speed} MiB/s  ${share} of the pipe  memory +${growth.toFixed(0)} MiB`);
  }
} finally {
  for (const { child } of [sink, ...Object.values(servers)]) child.kill();
  await rm(dir, { recursive: true, force: true });
}
