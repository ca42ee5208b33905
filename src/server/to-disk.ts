import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createId, isId } from './ids.js';
import { Refusal } from './replies.js';
import type { Store } from './store.js';
import { checkNames } from './unknown-options.js';
import { fileWriter } from './write-file.js';

/** Options of {@link toDisk}. */
export interface DiskOptions {
  /** The folder that holds the files; made when first needed. Default: `./store-data`. */
  dir?: string;
  /** What a link begins with, an `http:` or `https:` URL. Default: where the handler itself answers. */
  baseUrl?: string;
}

/** `.<id>.<host>-<process>.part`: who is writing it, so that a later start can tell what nobody writes any more. */
const PART = /^\.[0-9a-z.]+\.(.+)-(\d+)\.part$/;
const HOST = hostname().replaceAll(/[^\w-]/g, '_');

/** A temporary file that another machine has not touched for a day, in milliseconds, is abandoned. */
const ABANDONED = 24 * 60 * 60 * 1000;

/**
 * Stores files in a folder of this machine; needs Node, Deno or Bun. A file's name on disk is its id, so no name of a
 * client ever becomes a path; name, type and comment are kept beside it in `.<id>.json`, which is not served. A file
 * appears under its id only when it is whole. Temporary files that a killed process left are removed at the next start.
 *
 * @throws TypeError when an option makes no sense; the message names it. Of one that there is not, the console tells
 */
export function toDisk(options: DiskOptions = {}): Store {
  checkNames<DiskOptions>('toDisk', options, { dir: true, baseUrl: true });
  const { dir = './store-data', baseUrl } = options;
  if (typeof dir !== 'string' || !dir) throw new TypeError('toDisk: dir must be the path of a folder');
  if (baseUrl !== undefined && !(URL.canParse(baseUrl) && /^https?:$/.test(new URL(baseUrl).protocol))) {
    throw new TypeError('toDisk: baseUrl must be an http: or https: URL');
  }
  const folder = resolve(dir);
  const about = (id: string): string => join(folder, `.${id}.json`);
  const write = fileWriter();
  const swept = sweep(folder);

  return {
    async put(file, { publicUrl }) {
      const { name, type, comment, body } = file;
      await swept;
      const id = createId(file);
      const path = join(folder, id);
      const partial = join(folder, `.${id}.${HOST}-${process.pid}.part`);
      try {
        const size = await write(partial, body);
        if (await isThere(path)) {
          // An earlier try was stored, and who sent it never learned of it.
          if ((await hashOf(path)) !== (await hashOf(partial))) {
            throw new Refusal(422, 'This Idempotency-Key belongs to another file.');
          }
          await rm(partial);
        } else {
          const known = { name, type, size, comment, storedAt: new Date().toISOString() };
          await writeFile(about(id), JSON.stringify(known, null, 2));
          await rename(partial, path);
        }
      } catch (error) {
        await rm(partial, { force: true });
        // A note beside nothing: the file was not stored.
        if (!(await isThere(path))) await rm(about(id), { force: true });
        throw error;
      }
      return { id, link: `${(baseUrl ?? publicUrl).replace(/\/+$/, '')}/${id}` };
    },

    async remove({ id }) {
      if (isId(id)) await Promise.all([join(folder, id), about(id)].map((path) => rm(path, { force: true })));
    },

    async get(id) {
      if (!isId(id)) return undefined;
      const path = join(folder, id);
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) return undefined;
      const read = (start: number, end: number): ReadableStream<Uint8Array> =>
        Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>;
      return { size: found.size, read };
    },
  };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Removes the temporary files that no living process writes. Never rejects: a folder it cannot read has none. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, host, pid] = PART.exec(name) ?? [];
    if (host === undefined) continue;
    const path = join(folder, name);
    const touched = (await stat(path).catch(() => undefined))?.mtimeMs ?? Infinity;
    const alive = host === HOST ? isAlive(Number(pid), touched) : Date.now() - touched < ABANDONED;
    if (!alive) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** @param touched when the process last wrote, in milliseconds */
function isAlive(pid: number, touched: number): boolean {
  // In a container every process has the same number: one that wrote before this one began was another.
  if (pid === process.pid) return touched >= performance.timeOrigin;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
