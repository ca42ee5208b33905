import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PARTS } from '../wire.js';
import { extensionOfType } from './serve-media.js';
import type { Store } from './store-handler.js';

/** Options of {@link toDisk}. */
export interface DiskOptions {
  /** The folder that holds the files; made when first needed. Default: `./store-data`. */
  dir?: string;
  /** What a link begins with, without a slash at its end. Default: where the handler itself answers. */
  baseUrl?: string;
}

/** The shape of an id that this store gives: the only names it ever opens. */
const ID = /^[0-9a-z]{3}[0-9a-f]{13}(\.[a-z0-9]{1,8})?$/;

/**
 * Stores files in a folder of this machine. A file's name on disk is its id, so no name of a client ever becomes a path;
 * name, type and comment are kept beside it in `<id>.json`, which is not served. A file appears under its id only when it is
 * whole.
 */
export function toDisk({ dir = './store-data', baseUrl }: DiskOptions = {}): Store {
  const folder = resolve(dir);
  return {
    async put({ name, type, fields, body }, publicUrl) {
      await mkdir(folder, { recursive: true });
      const id = createId(name, type);
      const path = join(folder, id);
      const partial = `${path}.part`;
      try {
        await pipeline(body, createWriteStream(partial, { flags: 'wx' }));
        const { size } = await stat(partial);
        const about = { name, type, size, comment: fields.get(PARTS.comment) ?? '', storedAt: new Date().toISOString() };
        await writeFile(`${path}.json`, JSON.stringify(about, null, 2));
        await rename(partial, path);
      } catch (error) {
        await Promise.all([rm(partial, { force: true }), rm(`${path}.json`, { force: true })]);
        throw error;
      }
      return { id, link: `${baseUrl ?? publicUrl}/${id}` };
    },

    async remove(id) {
      if (!ID.test(id)) return;
      const path = join(folder, id);
      await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
    },

    async get(id) {
      if (!ID.test(id)) return undefined;
      const path = join(folder, id);
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) return undefined;
      return { size: found.size, read: (start, end) => createReadStream(path, { start, end }) };
    },
  };
}

/** An id of PixLab's shape: a prefix of three, 13 hex digits, the extension. */
function createId(name: string, type: string): string {
  const [, own = ''] = /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase()) ?? [];
  // `.json` is the ending of what is kept beside a file.
  const extension = (own === 'json' || own === 'part' ? '' : own) || extensionOfType(type);
  const digits = randomBytes(7).toString('hex').slice(0, 13);
  return `24p${digits}${extension && `.${extension}`}`;
}
