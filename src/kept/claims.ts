import type { Clock } from '../upload/clock.js';
import type { KeptFiles, Note } from './database.js';

/** How long a file may still be in the hands of the page that was here before this one, in milliseconds. */
const RELOAD_TIME = 1000;

/** A kept file in this element's possession. */
export interface Claimed {
  note: Note;
  file: File;
  release: () => void;
}

/**
 * Takes possession of a file, in this element of this tab and in no other; a tab that dies loses it.
 *
 * @param until waits for it until this aborts; without, not at all
 * @returns how to let go of it, or nothing where another has it
 * @throws DOMException where the browser allows this page no locks
 */
export function claim(id: string, until?: AbortSignal): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const options: LockOptions = until ? { signal: until } : { ifAvailable: true };
    const over = navigator.locks.request(`pixlab-store ${id}`, options, (lock) => {
      if (lock) return new Promise<void>((release) => resolve(release));
      return resolve(undefined);
    });
    over.catch(() => resolve(until?.aborted ? undefined : (over as Promise<undefined>)));
  });
}

/** Of these files, those that no other element has and that are still there. */
export async function claimAll(ids: string[], { read }: KeptFiles, clock: Clock): Promise<Claimed[]> {
  const giveUp = new AbortController();
  const callOff = clock.after(RELOAD_TIME, () => giveUp.abort());
  const all = await Promise.all(
    ids.map(async (id) => {
      const release = await claim(id, giveUp.signal);
      const found = release && (await read(id));
      if (found) return { ...found, release };
      release?.();
      return undefined;
    }),
  );
  callOff();
  return all.filter((one) => one !== undefined);
}
