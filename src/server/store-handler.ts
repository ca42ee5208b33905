import { KEY_HEADER, PARTS, type StoreSuccess } from '../wire.js';
import { ENVELOPE, type IncomingFile, readMultipart, tooLarge } from './multipart.js';
import { corsHeaders, Refusal, reply } from './replies.js';
import { serveMedia, type StoredMedia } from './serve-media.js';

/** Where files go. */
export interface Store {
  /**
   * Takes one file in, from its stream to its end. When the stream fails, nothing may be left behind.
   *
   * @param publicUrl where the handler itself answers, for links: no slash at its end
   */
  put(file: IncomingFile, publicUrl: string): Promise<Pick<StoreSuccess, 'link' | 'id'>>;
  /** Takes back what `put` has stored. */
  remove(id: string): Promise<void>;
  /** Reads a stored file back, if the links of this store lead to the handler. */
  get?(id: string): Promise<StoredMedia | undefined>;
}

/** Options of {@link createStoreHandler}. */
export interface StoreHandlerOptions {
  store: Store;
  /** Other origins whose pages may upload here, such as `https://www.example.com`, or `'*'` for all. Default: none. */
  origins?: readonly string[] | '*';
  /** The largest file, in bytes. Default: no limit. */
  maxSize?: number;
  /** The path of the endpoint. Default: `/store`. */
  basePath?: string;
  /** When given, a request must carry this key as PixLab's do: in the part `key` before the file, or in a header. */
  key?: string;
}

/** Answers a request; never rejects. */
export type StoreHandler = (request: Request) => Promise<Response>;

/**
 * The server's half of `POST /store`: takes one file a request, streams it into a store and answers the wire's JSON with the
 * matching HTTP status. Serves stored files back where the store can read them.
 *
 * @throws TypeError when an option makes no sense; the message names it
 */
export function createStoreHandler(options: StoreHandlerOptions): StoreHandler {
  const { store, origins = [], maxSize = Infinity, basePath = '/store', key } = checked(options);

  const answer = async (request: Request, publicUrl: string): Promise<StoreSuccess> => {
    const declared = Number(request.headers.get('content-length') ?? 0);
    if (declared > maxSize + ENVELOPE) throw tooLarge(maxSize);
    const take = async (file: IncomingFile): Promise<Pick<StoreSuccess, 'link' | 'id'>> => {
      const given = file.fields.get(PARTS.key) ?? request.headers.get(KEY_HEADER) ?? '';
      if (key !== undefined && !(await sameText(given, key))) throw new Refusal(401, 'The key is missing or wrong.');
      return store.put(file, publicUrl);
    };
    const { link, id } = await readMultipart(request, maxSize, take, (stored) => store.remove(stored.id));
    return { status: 200, link, id };
  };

  return async (request) => {
    const { pathname, origin } = new URL(request.url);
    const cors = corsHeaders(request, origins);
    try {
      if (pathname.startsWith(`${basePath}/`)) return await serveMedia(request, store, pathname.slice(basePath.length + 1));
      if (pathname !== basePath) throw new Refusal(404, 'There is nothing here.');
      if (!cors) throw new Refusal(403, 'Pages of this origin may not upload here.');
      if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...cors, allow: ALLOWED } });
      if (request.method !== 'POST') throw new Refusal(405, 'Send a POST request.', { allow: ALLOWED });
      return reply(await answer(request, origin + basePath), cors);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'The file could not be stored.');
      return reply({ status: refusal.status, error: refusal.message }, { ...cors, ...refusal.headers });
    }
  };
}

const ALLOWED = 'POST, OPTIONS';

function checked(options: StoreHandlerOptions): StoreHandlerOptions {
  const { store, origins = [], maxSize = Infinity, basePath = '/store', key = 'key' } = options;
  const wrong = (name: string, expected: string): never => {
    throw new TypeError(`createStoreHandler: ${name} must be ${expected}`);
  };
  if (typeof (store as Store | undefined)?.put !== 'function') wrong('store', 'a store, such as toDisk({ dir })');
  if (origins !== '*' && !(Array.isArray(origins) && origins.every((one) => URL.canParse(one) && new URL(one).origin === one)))
    wrong('origins', "'*' or an array of origins such as https://www.example.com");
  if (!(typeof maxSize === 'number' && maxSize > 0)) wrong('maxSize', 'a positive number of bytes');
  if (!/^(\/[\w.~-]+)+$/.test(basePath)) wrong('basePath', 'a path such as /store');
  if (typeof key !== 'string' || !key) wrong('key', 'a string that is not empty');
  return options;
}

/** Compares digests, so that the time tells nothing of the key. */
async function sameText(one: string, other: string): Promise<boolean> {
  const digest = async (text: string): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const [first, second] = await Promise.all([digest(one), digest(other)]);
  return first.every((byte, index) => byte === second[index]);
}
