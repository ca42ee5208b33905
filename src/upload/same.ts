import type { Entry } from './intake.js';
import type { Item } from './item.js';

/** Bytes at the beginning, in the middle and at the end of a file that tell most files apart. */
const SAMPLE = 65_536;

/** Bytes that are compared at a time: two files hold twice as much of the memory. */
const CHUNK = 2 ** 20;

/** Tells whether two files of one size have the same content. Rejects when one cannot be read. */
export type Compare = (one: Blob, other: Blob, signal: AbortSignal) => Promise<boolean>;

/**
 * Compares files with each other: first what samples say, each file's read once, then every byte. Works without
 * `crypto.subtle`, which is missing on plain-http pages, and on one pair after the other, so that no more than two chunks
 * are in memory at once.
 */
export function comparer(): Compare {
  const prints = new Map<Blob, Promise<number>>();
  let turn: Promise<unknown> = Promise.resolve();

  const printOf = (file: Blob): Promise<number> => {
    const known = prints.get(file) ?? sample(file);
    prints.set(file, known);
    return known;
  };

  return (one, other, signal) => {
    const compare = async (): Promise<boolean> =>
      !signal.aborted && (await printOf(one)) === (await printOf(other)) && equal(one, other, signal);
    const answer = turn.then(compare);
    turn = answer.catch(() => undefined);
    return answer;
  };
}

/** A file of the list, or one that has left it. */
type Known = Pick<Entry, 'item'>;

/** The item with the same content as a file, among some of its size. One that cannot be read counts as another. */
export type FindTwin = (file: File, rivals: Known[], signal: AbortSignal) => Promise<Item | undefined>;

export function twinFinder(isThere: (one: Known) => boolean): FindTwin {
  const compare = comparer();
  return async (file, rivals, signal) => {
    for (const one of rivals) {
      const isSame = await compare(file, one.item.file, signal).catch(() => false);
      if (isSame && isThere(one)) return one.item;
    }
    return undefined;
  };
}

/** A number made of the samples (FNV-1a). Other files can have it, too. */
async function sample(file: Blob): Promise<number> {
  let hash = 0x811c9dc5;
  for (const from of [0, file.size / 2, file.size - SAMPLE]) {
    for (const byte of await read(file, Math.max(0, Math.floor(from)), SAMPLE)) {
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
  }
  return hash;
}

async function equal(one: Blob, other: Blob, signal: AbortSignal): Promise<boolean> {
  for (let at = 0; at < one.size; at += CHUNK) {
    if (signal.aborted) return false;
    const [here, there] = await Promise.all([read(one, at, CHUNK), read(other, at, CHUNK)]);
    for (let index = 0; index < here.length; index++) if (here[index] !== there[index]) return false;
  }
  return true;
}

const read = async (file: Blob, at: number, length: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(at, at + length).arrayBuffer());
