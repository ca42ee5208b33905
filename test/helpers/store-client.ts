/** The key that `/keyed` asks for. */
export const KEY = '0123456789abcdef0123456789abcdef';

/** What arrived with a stored file; see store-server.mjs. */
export interface Arrived {
  headers: Record<string, string>;
  /** The names of the parts, in their order. */
  parts: string[];
  comment: string;
  name: string;
  type: string;
  /** Bytes, as they are served. */
  size: number;
  sha256: string;
}

/** A request as a faulty endpoint saw it. */
export interface Seen {
  method: string;
  headers: Record<string, string>;
  /** Of the body, as far as it was read. */
  bytes: number;
  /** Empty while it is under way. */
  ended: '' | 'answered' | 'broken';
}

const get = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>;

/** What arrived with a stored file. */
export const arrived = (id: string): Promise<Arrived> => get(`/inspect/${id}`);

/** The sha256 of a block, so many times over, without holding all of it. */
export async function sha256OfRepeated(block: Blob, times: number): Promise<string> {
  const response = await fetch(`/sha256?times=${times}`, { method: 'POST', body: block });
  return ((await response.json()) as { sha256: string }).sha256;
}

/** An origin that is not the page's, but of the same site, so that cookies can go there. */
export const otherOrigin = async (): Promise<string> => (await get<{ origin: string }>('/other-origin')).origin;

/** A file that a faulty endpoint has stored for real. */
export interface StoredFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** The URL of a port of this machine where nobody listens. */
export const closedPort = async (): Promise<string> => (await get<{ url: string }>('/fault/closed-port')).url;

/**
 * Makes the browser open new connections for what it sends next. On one that it has used before it answers a reset by
 * sending the request again, and the page learns nothing of it.
 */
export const freshConnections = (): Promise<unknown> => fetch('/fault/fresh', { method: 'POST' });

/**
 * An endpoint that answers as fault-table.mjs says, and tells what it saw; every one has its own memory. A plan names one
 * fault for all requests, or one after the other: `500-json,store`.
 */
export class FaultyEndpoint {
  readonly url: string;
  readonly #run = `?run=${Math.random()}`;

  constructor(plan: string, origin = '') {
    this.url = `${origin}/fault/${plan}${this.#run}`;
  }

  /** Lets the replies go that are held back. */
  async release(): Promise<void> {
    await fetch(`/fault/release${this.#run}`, { method: 'POST' });
  }

  /** Breaks the connection: what is under way is reset, and so is all that comes, until it is up again. */
  async down(): Promise<void> {
    await fetch(`/fault/down${this.#run}`, { method: 'POST' });
  }

  async up(): Promise<void> {
    await fetch(`/fault/up${this.#run}`, { method: 'POST' });
  }

  seen(): Promise<Seen[]> {
    return get(`/fault/seen${this.#run}`);
  }

  /** Resolves as soon as so many requests have ended, with all that came. */
  ended(count = 1): Promise<Seen[]> {
    return get(`/fault/seen${this.#run}&until=ended&count=${count}`);
  }

  /** What the store behind the faults holds, each as often as it was stored. */
  stored(): Promise<StoredFile[]> {
    return get(`/fault/stored${this.#run}`);
  }
}
