// The servers of the relay's part, each in a process of its own: sink, pipe, file, relay, disk or s3. Tells its parent the
// origin, then what it uses whenever it is asked: memory now and at most since the last time, in bytes, and all its processor
// time, in seconds.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { createServer, request as send, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { toNodeHandler } from 'srvx/node';
import { createStoreHandler } from '../src/server/store-handler.ts';
import { toDisk } from '../src/server/to-disk.ts';
import { toPixLab } from '../src/server/to-pixlab.ts';
import { toS3 } from '../src/server/to-s3.ts';

const [, , role = '', target = ''] = process.argv;

const STORED = '{"status":200,"link":"https://media.example/x.png","id":"x.png"}';

const roles: Record<string, () => RequestListener> = {
  sink: () => (request, response) => {
    request.on('end', () => response.end(STORED)).resume();
  },
  pipe: () => (request, response) => {
    const upstream = send(target, { method: 'POST', headers: request.headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(response);
    });
    request.pipe(upstream);
  },
  file: () => (request, response) => {
    // A new file each time, and on the disk before the reply: without either, a writer has less to do than a store.
    const file = createWriteStream(join(target, randomUUID()), { flags: 'wx', flush: true });
    pipeline(request, file, (error) => {
      response.writeHead(error ? 500 : 200).end(STORED);
    });
  },
  relay: () =>
    toNodeHandler(createStoreHandler({ store: toPixLab({ key: 'c0ffee', endpoint: target }) })) as RequestListener,
  disk: () => toNodeHandler(createStoreHandler({ store: toDisk({ dir: target }) })) as RequestListener,
  s3: () =>
    toNodeHandler(
      createStoreHandler({
        store: toS3({
          bucket: 'bench',
          publicUrl: 'https://media.example',
          endpoint: target,
          region: 'us-east-1',
          credentials: { accessKeyId: 'AKTEST', secretAccessKey: 'sktest' },
        }),
      }),
    ) as RequestListener,
};

export interface Usage {
  now: number;
  peak: number;
  cpu: number;
}

let peak = 0;
const look = (): number => {
  const { rss } = process.memoryUsage();
  peak = Math.max(peak, rss);
  return rss;
};
setInterval(look, 20).unref();
process.on('message', () => {
  const now = look();
  const { user, system } = process.cpuUsage();
  const usage: Usage = { now, peak, cpu: (user + system) / 1e6 };
  process.send!(usage);
  peak = now;
});
process.on('disconnect', () => process.exit());

const server = createServer({ requestTimeout: 0 }, roles[role]!());
server.listen(0, '127.0.0.1', () => {
  process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
