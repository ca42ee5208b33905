// npm run bench -- relay [MiB]      a large upload through the relay, beside a bare pipe of the same machine: throughput,
//                                   processor time and memory
// npm run bench -- s3 [MiB]         memory of a large upload to a real S3 server
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { Usage } from './helpers/bench-servers.ts';
import { startS3 } from './helpers/s3-server.ts';
import { png } from './helpers/server.ts';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
const CHUNK = randomBytes(64 * 1024);

/** As Chromium writes it: its length is what a parser has to look for. */
const BOUNDARY = '----WebKitFormBoundary7MA4YWxkTrZu0gW0';

interface Server {
  child: ChildProcess;
  origin: string;
}

interface Run {
  /** Bytes a second. */
  rate: number;
  /** Seconds of the server's own processor time for each GiB. */
  cpu: number;
  /** Bytes more than before the first run. */
  growth: number;
}

async function start(role: string, target = ''): Promise<Server> {
  const script = new URL('helpers/bench-servers.ts', import.meta.url);
  const child = fork(script, [role, target], { execArgv: ['--import', import.meta.resolve('tsx')] });
  const [origin] = (await once(child, 'message')) as [string];
  return { child, origin };
}

async function usage({ child }: Server): Promise<Usage> {
  child.send('usage');
  const [answer] = (await once(child, 'message')) as [Usage];
  return answer;
}

/** Uploads a file of some bytes, a multiple of 64 KiB; resolves with the seconds that it took. */
async function upload(origin: string, size: number): Promise<number> {
  const disposition = 'Content-Disposition: form-data; name="file"; filename="a.png"';
  const before = Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\n${disposition}\r\nContent-Type: image/png\r\n\r\n`),
    png(),
  ]);
  const end = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  const headers = {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': before.length + size + end.length,
  };
  const begin = performance.now();
  const sending = request(`${origin}/store`, { method: 'POST', headers });
  const replied = once(sending, 'response');
  sending.write(before);
  for (let sent = 0; sent < size; sent += CHUNK.length) if (!sending.write(CHUNK)) await once(sending, 'drain');
  sending.end(end);
  const [response] = (await replied) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`the upload was answered with ${String(response.statusCode)}`);
  return (performance.now() - begin) / 1000;
}

/** Uploads to each server by turns, so that other work on the machine is fair to all, and prints what came out. */
async function compare(
  servers: Record<string, Server>,
  size: number,
  rounds: number,
  tidyUp: () => Promise<unknown>,
): Promise<void> {
  const runs = new Map<string, Run[]>();
  const before = new Map<string, number>();
  for (const [what, server] of Object.entries(servers)) {
    // What a process needs to run at all is no growth.
    await upload(server.origin, MIB);
    before.set(what, (await usage(server)).now);
    runs.set(what, []);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [what, server] of Object.entries(servers)) {
      const { cpu } = await usage(server);
      const seconds = await upload(server.origin, size);
      const after = await usage(server);
      runs.get(what)!.push({
        rate: size / seconds,
        cpu: (after.cpu - cpu) / (size / GIB),
        growth: after.peak - before.get(what)!,
      });
    }
    await tidyUp();
  }
  const [bare] = runs.values();
  const median = (values: number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;
  const rateOf = (all: Run[]): number => median(all.map(({ rate }) => rate));
  console.log(`${size / MIB} MiB, the median of ${rounds} rounds; memory is the most of all`);
  for (const [what, all] of runs) {
    const cpu = median(all.map((run) => run.cpu)).toFixed(2);
    const growth = (Math.max(...all.map((run) => run.growth)) / MIB).toFixed(0);
    const rate = (rateOf(all) / MIB).toFixed(0).padStart(5);
    const share = runs.size > 1 ? `  ${(rateOf(all) / rateOf(bare!)).toFixed(2)} of the pipe` : '';
    console.log(`${what.padEnd(16)} ${rate} MiB/s${share}  ${cpu} CPU s/GiB  memory +${growth} MiB`);
  }
}

async function createBucket(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: 'AKTEST', secretAccessKey: 'sktest' };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  await client.send(new CreateBucketCommand({ Bucket: 'bench' }));
  client.destroy();
}

const dir = await mkdtemp(join(tmpdir(), 'pixlab-bench-'));
const children: ChildProcess[] = [];
const launch = async (role: string, target?: string): Promise<Server> => {
  const server = await start(role, target);
  children.push(server.child);
  return server;
};
const empty = (): Promise<void> => rm(dir, { recursive: true, force: true });

const suites: Record<string, (size: number) => Promise<void>> = {
  async relay(size) {
    const sink = await launch('sink');
    const servers = {
      'bare pipe': await launch('pipe', sink.origin),
      'relay to PixLab': await launch('relay', `${sink.origin}/store`),
      'store on disk': await launch('disk', dir),
    };
    await compare(servers, size, 5, empty);
  },
  async s3(size) {
    const s3 = await startS3(2 * size + GIB);
    if (!s3) throw new Error('no S3 server can be had here');
    try {
      await createBucket(s3.endpoint);
      // The gateway keeps what is removed for a while: there is room for one round.
      await compare({ 'store in S3': await launch('s3', s3.endpoint) }, size, 1, empty);
    } finally {
      await s3.stop();
    }
  },
};

const [, , name = '', size = '2048'] = process.argv;
const suite = suites[name];
try {
  if (!suite || !Number.isInteger(Number(size))) throw new Error('npm run bench -- relay|s3 [MiB]');
  await suite(Number(size) * MIB);
} finally {
  for (const child of children) child.kill();
  await empty();
}
