import type { IncomingMessage } from 'node:http';

/** Where a request's body comes from: what is used here of a stream's reader. */
export interface Source {
  read(): Promise<{ done: false; value: Uint8Array } | { done: true; value?: unknown }>;
  /** Cuts the connection, where there is more to come. */
  cancel(): Promise<void>;
}

/** What srvx adds to a request on Node. */
interface OnNode {
  runtime?: { node?: { req?: IncomingMessage & { rawBody?: unknown }; maxRequestBodySize?: number } };
}

/** The body of a request; `undefined` when it has none. To be called once. */
export function sourceOf(request: Request): Source | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  const { req, maxRequestBodySize } = (request as OnNode).runtime?.node ?? {};
  // Node's own stream, where nothing else has a hand in it: made into a web stream, each chunk of it would be copied.
  const isBare = req && req.rawBody === undefined && maxRequestBodySize === undefined && !request.bodyUsed;
  return isBare && !req.destroyed ? fromNode(req) : request.body?.getReader();
}

function fromNode(stream: IncomingMessage): Source {
  /** Resolves when there is something new to find out; shared by all who wait. */
  let moved: Promise<void> | undefined;
  let wake: () => void = () => undefined;
  let listens = false;
  const move = (): void => {
    moved = undefined;
    wake();
  };
  const listen = (): void => {
    listens = true;
    for (const event of ['readable', 'end', 'error', 'close']) stream.on(event, move);
  };

  return {
    async read() {
      if (!listens) listen();
      for (;;) {
        const value = stream.read() as Uint8Array | null;
        if (value) return { done: false, value };
        if (stream.readableEnded) return { done: true };
        if (stream.destroyed) throw new Error('the connection was lost');
        moved ??= new Promise((resolve) => (wake = resolve));
        await moved;
      }
    },
    cancel() {
      stream.destroy();
      return Promise.resolve();
    },
  };
}
