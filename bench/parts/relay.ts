import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
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
const CHUNK = Buffer.alloc(64 * 1024, 'What a picture may hold. ');

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
  // It is waited for later: a connection that breaks ends the sending first.
  replied.catch(() => undefined);
  sending.write(before);
  for (let sent = 0; sent < size; sent += CHUNK.length) if (!sending.write(CHUNK)) await once(sending, 'drain');
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

/** A large upload through the relay, and to its disk, beside bare servers that only pass on what comes. */
export const relay: Part = ({ options: { quick, rounds } }) =>
  withServers(async (launch, dir) => {
    const size = quick ? 64 * MIB : GIB;
    const sink = await launch('sink');
    const kept = join(dir, 'kept');
    const empty = (): Promise<void> => rm(kept, { recursive: true, force: true });
    const passing = {
      [RAW]: await launch('pipe', sink.origin),
      [OURS]: await launch('relay', `${sink.origin}/store`),
    };
    const keeping = { [RAW]: await launch('file', dir), [OURS]: await launch('disk', kept) };
    return [
      ...(await compare('Relay to PixLab', passing, size, rounds, empty)),
      ...(await compare('Relay to disk', keeping, size, rounds, empty)),
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
