// A server in a process of its own, for tests that kill it. Tells its parent the origin.
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { toNodeHandler } from 'srvx/node';
import { createStoreHandler } from '../../../src/server/store-handler.ts';
import { toDisk } from '../../../src/server/to-disk.ts';

const handler = createStoreHandler({ store: toDisk({ dir: process.argv[2]! }) });
const server = createServer(toNodeHandler(handler) as Parameters<typeof createServer>[1]);
server.listen(0, '127.0.0.1', () => {
  process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
