import type { Entry } from './intake.js';
import type { Item } from './item.js';

/** Bytes in the middle, and then at the beginning and at the end of a file, that tell most files apart. */
const SAMPLE = 16_384;

/** Where they begin. Each time that a file is read is dear, however little it is: what the middle tells is enough for most. */
const STEPS: readonly ((size: number) => number[])[] = [
  (size) => [Math.floor(size / 2 - SAMPLE / 2)],
  (size) => [0, size - SAMPLE],
];

/** Bytes that are compared at a time: two files hold twice as much of the memory. */
const CHUNK = 2 ** 20;

export interface Compare {
  /** Tells whether two files of one size have the same content. Rejects when one cannot be read. */
  (one: Blob, other: Blob, signal: AbortSignal): Promise<boolean>;
  /** Whether they are known to differ already: among thousands of one size most are. */
  differ: (one: Blob, other: Blob) => boolean;
}

/**
 * Compares files with each other: first what samples say, each file's read once, then every byte. Works without
 * `crypto.subtle`, which is missing on plain-http pages, and on one pair after the other, so that no more than two chunks
 * are in memory at once.
 */
export function comparer(): Compare {
  const prints = STEPS.map(() => new Map<Blob, number>());
  let turn: Promise<unknown> = Promise.resolve();

  const printOf = async (file: Blob, step: number): Promise<number> => {
    const print = prints[step]!.get(file) ?? (await sample(file, STEPS[step]!(file.size)));
    prints[step]!.set(file, print);
    return print;
  };
  const isAlike = async (one: Blob, other: Blob, step: number): Promise<boolean> =>
    (await printOf(one, step)) === (await printOf(other, step));

  const compare = (one: Blob, other: Blob, signal: AbortSignal): Promise<boolean> => {
    const answer = turn.then(
      async () =>
        !signal.aborted &&
        (await isAlike(one, other, 0)) &&
        (await isAlike(one, other, 1)) &&
        equal(one, other, signal),
    );
    turn = answer.catch(() => undefined);
    return answer;
  };
  const differ = (one: Blob, other: Blob): boolean =>
    prints.some((known) => known.has(one) && known.has(other) && known.get(one) !== known.get(other));
  return Object.assign(compare, { differ });
}

/** A file of the list, or one that has left it. */
type Known = Pick<Entry, 'item'>;

/**
 * The item with the same content as a file, among the first so many of its size. One that cannot be read counts as another.
 */
export type FindTwin = (
  file: File,
  rivals: readonly Known[],
  count: number,
  signal: AbortSignal,
) => Promise<Item | undefined>;

export function twinFinder(isThere: (one: Known) => boolean): FindTwin {
  const compare = comparer();
  return async (file, rivals, count, signal) => {
    for (let index = 0; index < count; index++) {
      const one = rivals[index]!;
      if (compare.differ(file, one.item.file)) continue;
      const isSame = await compare(file, one.item.file, signal).catch(() => false);
      if (isSame && isThere(one)) return one.item;
    }
    return undefined;
  };
}

/** A number made of the bytes at some places (FNV-1a). Other files can have it, too. */
async function sample(file: Blob, places: readonly number[]): Promise<number> {
  let hash = 0x811c9dc5;
  for (const place of places) {
    const from = Math.max(0, place);
    for (const byte of await read(file, from, SAMPLE)) hash = Math.imul(hash ^ byte, 0x01000193);
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
