#!/usr/bin/env node
import { serve } from 'srvx/node';
import { type Command, HELP, readCommand, UsageError } from './cli-options.js';
import { createStoreHandler, type StoreHandler } from './store-handler.js';

/** A connection on which nothing has moved for this long is closed, in milliseconds; longer than PixLab may take. */
const IDLE = 180_000;

/** How long a stop waits for uploads that are under way, in milliseconds. */
const PATIENCE = 30_000;

async function run({ port, host, quiet, where, handler }: Command): Promise<void> {
  const answer = quiet ? createStoreHandler(handler) : logged(createStoreHandler(handler));
  const server = serve({
    port,
    hostname: host,
    silent: true,
    gracefulShutdown: false,
    fetch: (request) =>
      new URL(request.url).pathname === '/health' ? Response.json({ status: 200 }) : answer(request),
    // Node ends every request after five minutes; a large file on a slow line takes longer. Idle ones are ended below.
    node: { requestTimeout: 0, headersTimeout: 60_000 },
  });
  await server.ready();
  server.node?.server?.setTimeout(IDLE);
  const endpoint = new URL('/store', server.url).href;
  console.log(`pixlab-store listens at ${endpoint} and ${where}.`);
  if (!quiet) console.log(SNIPPET.replace('ENDPOINT', endpoint));

  let stopping = false;
  const stop = (): void => {
    // Asked twice, it goes at once.
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

const SNIPPET = `
Paste into a page:

  <script type="module" src="/pixlab-store/pixlab-store.min.js"></script>
  <pixlab-store endpoint="ENDPOINT"></pixlab-store>

Pages of other sites may upload when --origin names them.
`;

/** Writes a line of JSON for each upload and removal: what became of it, and nothing of what was in it. */
function logged(handler: StoreHandler): StoreHandler {
  return async (request) => {
    const begin = performance.now();
    const response = await handler(request);
    const { method } = request;
    if (method !== 'POST' && method !== 'DELETE') return response;
    const text = await response.text();
    const { id } = JSON.parse(text) as { id?: string };
    const bytes = Number(request.headers.get('content-length')) || undefined;
    const ms = Math.round(performance.now() - begin);
    console.log(JSON.stringify({ time: new Date().toISOString(), method, status: response.status, id, bytes, ms }));
    return new Response(text, response);
  };
}

try {
  const command = readCommand(process.argv.slice(2), process.env);
  if (command) await run(command);
  else console.log(HELP);
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof UsageError) console.error(`${error.message}\nTry --help.`);
  else
    console.error(
      code === 'EADDRINUSE'
        ? 'This port is taken: choose another with --port.'
        : `It did not start: ${code ?? (error as Error).name}`,
    );
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
