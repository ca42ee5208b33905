import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * How much is written at a time, in bytes. Waking the thread that writes costs more than writing a chunk does; and while one
 * piece is written, the next arrives.
 */
const PIECE = 256 * 1024;

/** So many chunks make a piece, however small they are: systems take no more than 1,024 at a time. */
const MOST_CHUNKS = 512;

/** How much of a file is left to the system, in bytes, before the disk is told to get on with it. */
const LEFT = 16 * 1024 * 1024;

/** Writes a stream to a new file, onto the disk itself, and resolves with its size in bytes. Folders are made as needed. */
export type FileWriter = (path: string, body: ReadableStream<Uint8Array>) => Promise<number>;

/**
 * Makes a writer of whole files. A byte that arrives is never copied on its way to the system; of each file, no more than
 * two pieces are held at a time.
 */
export function fileWriter(): FileWriter {
  /** Threads are few: no more than one is to wait for the disk while files arrive. */
  let isSyncing = false;

  return async (path, body) => {
    const file = await create(path);
    let size = 0;
    let piece: Uint8Array[] = [];
    let held = 0;
    let left = 0;
    let writing = Promise.resolve();
    let syncing = Promise.resolve();
    try {
      for await (const chunk of body) {
        piece.push(chunk);
        size += chunk.length;
        if ((held += chunk.length) < PIECE && piece.length < MOST_CHUNKS) continue;
        await writing;
        if (left >= LEFT && !isSyncing) {
          // Otherwise the client would wait for all of it at the end.
          isSyncing = true;
          syncing = syncing.then(() => file.datasync()).finally(() => (isSyncing = false));
          left = 0;
        }
        left += held;
        writing = writeAll(file, piece);
        // Both are waited for later, and a client may take its time until then.
        for (const work of [writing, syncing]) work.catch(() => undefined);
        piece = [];
        held = 0;
      }
      await writing;
      if (held) await writeAll(file, piece);
      await syncing;
      // A name must not outlive its content when the machine loses power.
      await file.datasync();
    } finally {
      // A write that is late would go to whatever file has its number next.
      await Promise.allSettled([writing, syncing]);
      await file.close();
    }
    return size;
  };
}

/** Makes a new file, and its folder when that is not there. */
async function create(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'wx');
  }
}

/** Writes all of some chunks where the last ones ended. */
export async function writeAll(file: Pick<FileHandle, 'writev' | 'writeFile'>, chunks: Uint8Array[]): Promise<void> {
  let { bytesWritten } = await file.writev(chunks);
  for (const chunk of chunks) {
    // A disk that is nearly full takes less.
    if (bytesWritten < chunk.length) await file.writeFile(chunk.subarray(bytesWritten));
    bytesWritten = Math.max(0, bytesWritten - chunk.length);
  }
}
