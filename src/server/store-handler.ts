import { IDEMPOTENCY_HEADER } from '../wire.js';
import { corsHeaders } from './cors.js';
import { refusalOf } from './faults.js';
import { linger } from './linger.js';
import { declaredLength } from './multipart.js';
import { readOptions, type Settings, type StoreHandlerOptions } from './options.js';
import { Refusal, reply, type StoreReply } from './replies.js';
import { serveMedia } from './serve-media.js';
import { type Source, sourceOf } from './source.js';
import { take } from './take.js';
import { readTicket } from './undo.js';

/** Answers a request; never rejects. */
export type StoreHandler = (request: Request) => Promise<Response>;

/** Bytes. */
const SMALL = 64 * 1024;

/**
 * The server's half of `POST /store`: takes one file a request, streams it into a store and answers the wire's JSON with the
 * matching HTTP status. Serves stored files back where the store can read them.
 *
 * @throws TypeError when an option makes no sense; the message names it
 */
export function createStoreHandler(options: StoreHandlerOptions): StoreHandler {
  const settings = readOptions(options);
  return async (request) => {
    const source = sourceOf(request);
    const headers = { ...corsHeaders(request, settings.origins), ...echo(request) };
    try {
      return await answer(request, source, settings, headers);
    } catch (error) {
      const rest = linger(source);
      // A large body is not waited for: the client is to have its answer while it is still sending. What is small has
      // mostly arrived, and some runtimes break the connection when it is left unread.
      if ((declaredLength(request) ?? Infinity) <= SMALL) await rest;
      const refusal = refusalOf(error);
      return reply({ status: refusal.status, error: refusal.message }, { ...headers, ...refusal.headers });
    }
  };
}

/** Finds what a request is for: `/store` itself, or one stored file below it. */
async function answer(
  request: Request,
  source: Source | undefined,
  settings: Settings,
  headers: Record<string, string>,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const { basePath, origins, store, undo } = settings;
  const id = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length + 1) : undefined;
  if (id === undefined && pathname !== basePath) throw new Refusal(404, 'There is nothing here.');
  const methods = id === undefined ? ['POST', 'OPTIONS'] : ['GET', 'HEAD', ...(undo ? ['DELETE', 'OPTIONS'] : [])];
  const allow = methods.join(', ');

  const { method } = request;
  // Links are for every page.
  if (id !== undefined && (method === 'GET' || method === 'HEAD')) return serveMedia(request, store, id);
  if (!corsHeaders(request, origins)) throw new Refusal(403, 'Pages of this origin may not upload here.');
  if (!methods.includes(method)) throw new Refusal(405, `Send one of ${allow}.`, { allow });
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...headers, vary: 'Origin', allow } });
  if (id !== undefined) return reply(await takeBack(request, decodeURIComponent(id), settings), headers);
  if (!source) throw new Refusal(400, 'The request has no body.');
  return reply(await take(request, source, settings), headers);
}

/** Removes a stored file for whoever holds its ticket. It is no fault that it is gone already. */
async function takeBack(request: Request, id: string, { store, undo, memory }: Settings): Promise<StoreReply> {
  const { link, once } = await readTicket(request, undo?.secret ?? '', id, Date.now());
  await store.remove({ link, id });
  // A repeat of the upload must not get a link that leads nowhere.
  if (once !== undefined) await memory.remove(once);
  return { status: 200, link, id };
}

/** Tells the client that its `Idempotency-Key` is honoured here. */
function echo(request: Request): Record<string, string> {
  const sent = request.headers.get(IDEMPOTENCY_HEADER);
  return sent === null ? {} : { [IDEMPOTENCY_HEADER]: sent };
}
