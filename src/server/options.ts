import { createMemory, type Memory, type MemoryDriver } from './memory.js';
import type { StoreReply } from './replies.js';
import { isSecret } from './signatures.js';
import type { Store } from './store.js';

/** Options of {@link createStoreHandler}. */
export interface StoreHandlerOptions {
  /** Where files go. */
  store: Store;
  /**
   * Other origins whose pages may upload here, such as `https://www.example.com`, or `'*'` for all. Default: none.
   * A port may be `*`: `http://localhost:*`.
   */
  origins?: readonly string[] | '*';
  /** The largest file, in bytes. Default: no limit. */
  maxSize?: number;
  /**
   * The kinds of file that are taken, as on `<input type=file accept>`: `image/*,video/*` or `.png,.jpg`. A file is judged by
   * its first bytes, whatever its name and its sender say; what they do not tell, such as plain text, is taken only when
   * everything is. Default: everything.
   */
  accept?: string;
  /**
   * Asked before anything is read of the body, which it cannot read itself: a session, an address. What does not resolve
   * with `true` is refused with 401. To say something else, throw a {@link Refusal}.
   */
  authorize?: (request: Request) => boolean | Promise<boolean>;
  /** When given, a request needs a token of {@link signUploadToken}, signed with this secret of at least 16 characters. */
  tokens?: { secret: string };
  /** When given, a reply carries a ticket, `undo`, with which `DELETE /store/<id>` removes the file for a day. */
  undo?: { secret: string };
  /**
   * Called when a file is stored, before the client learns of it. A string is the reason for which the file is removed again
   * and refused with 422. When it throws, the file is removed, too.
   */
  onStored?: (reply: StoreReply, request: Request) => string | void | Promise<string | void>;
  /**
   * Where replies are remembered by their `Idempotency-Key`: any driver of unstorage, for several relays that share one.
   * Default: in this process, the last 10,000. Either way for a day.
   */
  memory?: MemoryDriver;
  /** The path of the endpoint. Default: `/store`. */
  basePath?: string;
  /**
   * When given, a request must carry this key as PixLab's do: in the part `key` before the file, or bare in the header
   * `WWW-Authenticate`. It stays here and is never handed on.
   */
  key?: string;
}

/** The options, with their defaults. */
export interface Settings extends Omit<StoreHandlerOptions, 'memory'> {
  origins: readonly string[] | '*';
  maxSize: number;
  accept: string;
  basePath: string;
  memory: Memory;
}

const isFunction = (value: unknown): boolean => typeof value === 'function';
const isOneOrigin = (text: string): boolean =>
  !text.includes('*') && URL.canParse(text) && new URL(text).origin === text;
/** `https://www.example.com`, without a path; the port may be `*`. */
export const isOrigin = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:/.test(value) && isOneOrigin(value.replace(/:\*$/, ''));
const hasSecret = (value: unknown): boolean => isSecret((Object(value) as { secret?: unknown }).secret);
const has =
  (...methods: string[]) =>
  (value: unknown): boolean =>
    methods.every((method) => isFunction((Object(value) as Record<string, unknown>)[method]));

const FUNCTION: Rule = ['a function', isFunction];
const SECRET: Rule = ['{ secret }, a string of at least 16 characters', hasSecret];

type Rule = [expected: string, check: (value: unknown) => boolean];

/** What each option must be, in words, and the check. Only options that are given are checked, but for `store`. */
const RULES: Record<keyof StoreHandlerOptions, Rule> = {
  store: ['a store, such as toDisk({ dir })', has('put', 'remove')],
  origins: [
    "'*' or an array of origins such as https://www.example.com",
    (value) => value === '*' || (Array.isArray(value) && value.every(isOrigin)),
  ],
  maxSize: ['a positive number of bytes', (value) => typeof value === 'number' && value > 0],
  accept: ['a list such as image/*,.pdf', (value) => typeof value === 'string'],
  authorize: FUNCTION,
  tokens: SECRET,
  undo: SECRET,
  onStored: FUNCTION,
  memory: ['a driver of unstorage', has('getItem', 'setItem', 'removeItem')],
  basePath: ['a path such as /store', (value) => typeof value === 'string' && /^(\/[\w.~-]+)+$/.test(value)],
  key: ['a string that is not empty', (value) => typeof value === 'string' && value !== ''],
};

/** @throws TypeError when an option makes no sense or there is no such option; the message names it */
export function readOptions(options: StoreHandlerOptions): Settings {
  const given = Object(options) as Record<string, unknown>;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(RULES, name)) throw new TypeError(`createStoreHandler: there is no option ${name}`);
  }
  for (const [name, [expected, check]] of Object.entries(RULES)) {
    const value = given[name];
    if (value === undefined && name !== 'store') continue;
    if (!check(value)) throw new TypeError(`createStoreHandler: ${name} must be ${expected}`);
  }
  const { origins = [], maxSize = Infinity, accept = '', basePath = '/store', memory, ...rest } = options;
  return { ...rest, origins, maxSize, accept, basePath, memory: createMemory(memory) };
}
