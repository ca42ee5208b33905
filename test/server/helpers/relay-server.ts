// A relay in a process of its own, for drills that kill it. Arguments: endpoint, key, folder of the shared memory.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeHandler } from 'srvx/node';
import fsDriver from 'unstorage/drivers/fs';
import { createStoreHandler } from '../../../src/server/store-handler.ts';
import { toPixLab } from '../../../src/server/to-pixlab.ts';

const [, , endpoint = '', key = '', base = ''] = process.argv;
const handler = createStoreHandler({ store: toPixLab({ key, endpoint }), memory: fsDriver({ base }) });
const server = createServer(toNodeHandler(handler) as Parameters<typeof createServer>[1]);
server.listen(0, '127.0.0.1', () => {
  process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
