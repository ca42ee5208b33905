import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startS3 } from '../../test/server/helpers/s3-server.ts';
import { png } from '../../test/server/helpers/server.ts';
import { type Figure, inRounds, OURS, RAW } from '../figures.ts';
import { MIB } from '../files.ts';
import type { Usage } from '../relay-servers.ts';
import type { Part } from './part.ts';

const GIB = 1024 * MIB;

/** What pictures hold is as good as random: text, which rarely has a line break, is much easier to look through. */
const CHUNK = randomBytes(64 * 1024);

const SMALL = 10 * 1024;
const SMALL_FILES = 200;
const AT_ONCE = 6;

/** As Chromium writes it: its length is what a parser has to look for. */
const BOUNDARY = '----WebKitFormBoundary7MA4YWxkTrZu0gW0';

interface Server {
  child: ChildProcess;
  origin: string;
}

async function start(role: string, target = ''): Promise<Server> {
  const script = new URL('../relay-servers.ts', import.meta.url);
  const child = fork(script, [role, target], { execArgv: ['--import', import.meta.resolve('tsx')] });
  const [origin] = (await once(child, 'message')) as [string];
  return { child, origin };
}

async function usage({ child }: Server): Promise<Usage> {
  child.send('usage');
  const [answer] = (await once(child, 'message')) as [Usage];
  return answer;
}

/** Uploads a file of some bytes; resolves with the seconds that it took. */
async function upload(origin: string, size: number, agent?: Agent): Promise<number> {
  const disposition = 'Content-Disposition: form-data; name="file"; filename="a.png"';
  const before = Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\n${disposition}\r\nContent-Type: image/png\r\n\r\n`),
    png(),
  ]);
  const end = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  const headers = {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': before.length + size + end.length,
    // The element sends one with each file, for which the relay computes a hash of it.
    'idempotency-key': randomUUID(),
  };
  const begin = performance.now();
  const sending = request(`${origin}/store`, { method: 'POST', headers, agent });
  const replied = once(sending, 'response');
  // It is waited for later: a connection that breaks ends the sending first.
  replied.catch(() => undefined);
  sending.write(before);
  for (let sent = 0; sent < size; sent += CHUNK.length) {
    if (!sending.write(CHUNK.subarray(0, size - sent))) await once(sending, 'drain');
  }
  sending.end(end);
  const [response] = (await replied) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`the upload was answered with ${String(response.statusCode)}`);
  return (performance.now() - begin) / 1000;
}

/** The same upload to each server by turns. */
async function compare(
  what: string,
  servers: Record<string, Server>,
  size: number,
  rounds: number,
  tidyUp: () => Promise<unknown>,
): Promise<Figure[]> {
  const before = new Map<Server, number>();
  for (const server of Object.values(servers)) {
    // What a process needs to run at all is no growth.
    await upload(server.origin, MIB);
    before.set(server, (await usage(server)).now);
  }
  const of = await inRounds(rounds, Object.keys(servers), async (column) => {
    const server = servers[column]!;
    const { cpu } = await usage(server);
    const seconds = await upload(server.origin, size);
    const after = await usage(server);
    await tidyUp();
    return {
      rate: size / MIB / seconds,
      cpu: (after.cpu - cpu) / (size / GIB),
      growth: (after.peak - before.get(server)!) / MIB,
    };
  });
  return [
    { what: `${what}, ${size / MIB} MiB: throughput`, unit: 'MiB/s', compared: true, taken: of('rate') },
    { what: '— processor time of the server, for each GiB', unit: 's', compared: true, taken: of('cpu') },
    { what: '— memory of the server, above that at rest', unit: 'MiB', worst: true, taken: of('growth') },
  ];
}

/** Many small files to each server by turns, a few at once, over connections that stay open. */
async function compareSmall(
  what: string,
  servers: Record<string, Server>,
  rounds: number,
  tidyUp: () => Promise<unknown>,
): Promise<Figure[]> {
  const all = async (origin: string): Promise<number> => {
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    let left = SMALL_FILES;
    const begin = performance.now();
    const inTurn = async (): Promise<void> => {
      while (left-- > 0) await upload(origin, SMALL, agent);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
    agent.destroy();
    return (performance.now() - begin) / 1000;
  };
  // Code that has run for a while is compiled.
  for (const { origin } of Object.values(servers)) await all(origin);
  const of = await inRounds(rounds, Object.keys(servers), async (column) => {
    const server = servers[column]!;
    const { cpu } = await usage(server);
    const seconds = await all(server.origin);
    const after = await usage(server);
    await tidyUp();
    return { rate: SMALL_FILES / seconds, cpu: ((after.cpu - cpu) / SMALL_FILES) * 1000 };
  });
  const files = `${SMALL_FILES} x ${SMALL / 1024} KiB, ${AT_ONCE} at once`;
  return [
    { what: `${what}, ${files}: files a second`, unit: '', compared: true, taken: of('rate') },
    { what: '— processor time of the server, for each file', unit: 'ms', compared: true, taken: of('cpu') },
  ];
}

/** Keeps servers, and a folder for what they write, for as long as something is done with them. */
async function withServers<Result>(
  act: (launch: (role: string, target?: string) => Promise<Server>, dir: string) => Promise<Result>,
): Promise<Result> {
  const dir = await mkdtemp(join(tmpdir(), 'pixlab-bench-'));
  const children: ChildProcess[] = [];
  const launch = async (role: string, target?: string): Promise<Server> => {
    const server = await start(role, target);
    children.push(server.child);
    return server;
  };
  try {
    return await act(launch, dir);
  } finally {
    for (const child of children) child.kill();
    await rm(dir, { recursive: true, force: true });
  }
}

/**
 * Uploads through the relay, and to its disk, beside bare servers that only pass on what comes, or write it to a new file
 * and wait, as the relay does, until the disk has it.
 */
export const relay: Part = ({ options: { quick, rounds } }) =>
  withServers(async (launch, dir) => {
    const size = quick ? 64 * MIB : GIB;
    const sink = await launch('sink');
    const kept = join(dir, 'kept');
    const bare = join(dir, 'bare');
    // Emptied and not removed: the folder is made at the start, as that of a server is.
    const empty = async (): Promise<void> => {
      for (const folder of [kept, bare]) {
        for (const name of await readdir(folder)) await rm(join(folder, name));
      }
    };
    for (const folder of [kept, bare]) await mkdir(folder);
    const passing = {
      [RAW]: await launch('pipe', sink.origin),
      [OURS]: await launch('relay', `${sink.origin}/store`),
    };
    const keeping = { [RAW]: await launch('file', bare), [OURS]: await launch('disk', kept) };
    return [
      ...(await compare('Relay to PixLab', passing, size, rounds, empty)),
      ...(await compareSmall('Relay to PixLab', passing, rounds, empty)),
      ...(await compare('Relay to disk', keeping, size, rounds, empty)),
      ...(await compareSmall('Relay to disk', keeping, rounds, empty)),
    ];
  });

/** Memory of a large upload to a real S3 server. */
export const s3: Part = ({ options: { quick } }) =>
  withServers(async (launch) => {
    const size = quick ? 64 * MIB : 2 * GIB;
    const server = await startS3(2 * size + GIB);
    if (!server) throw new Error('no S3 server can be had here');
    try {
      await createBucket(server.endpoint);
      // The gateway keeps what is removed for a while: there is room for one round.
      const servers = { [OURS]: await launch('s3', server.endpoint) };
      return await compare('Relay to S3', servers, size, 1, () => Promise.resolve());
    } finally {
      await server.stop();
    }
  });

async function createBucket(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: 'AKTEST', secretAccessKey: 'sktest' };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  await client.send(new CreateBucketCommand({ Bucket: 'bench' }));
  client.destroy();
}
