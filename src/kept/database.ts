import { type DBSchema, openDB } from 'idb';
import type { Clock } from '../upload/clock.js';
import type { FailureCode } from '../upload/errors.js';
import { claim } from './claims.js';

/** How long a file is kept after its last change, in milliseconds. */
const KEPT_TIME = 24 * 60 * 60 * 1000;

/**
 * How long the database may take to open, in milliseconds. One that another tab is about to delete tells nobody that it
 * waits.
 */
const OPEN_TIME = 5000;

/** WebKit keeps no files in a private window, but bytes. Larger ones would need too much memory for that. */
const LARGEST_BYTES = 50_000_000;

/** What is written down of a file that is not stored yet. */
export interface Note {
  /** The item's: the same over all visits, so that a server that honours it stores the file once. */
  id: string;
  /** Whose file it is: the elements that may bring it back. */
  scope: string;
  /** Sorts the files of a scope as the list was. */
  order: number;
  /** When it changed last, in milliseconds since 1970. */
  time: number;
  name: string;
  type: string;
  lastModified: number;
  comment: string;
  /** Why the last try failed. */
  error: { code: FailureCode; status: number; serverText: string } | null;
  /** The whole body went out in a try that has had no answer: the file may be stored. */
  sent: boolean;
}

/** Notes change often and are small; files are written once. Apart, neither has to wait for the other. */
interface Schema extends DBSchema {
  notes: { key: string; value: Note };
  files: { key: string; value: Blob | ArrayBuffer };
}

/** The files of all elements of this origin that are not stored yet. */
export interface KeptFiles {
  /** The notes of a scope, in their order; those whose time is over only for `ids`. */
  notes: (scope: string, ids: (id: string) => boolean) => Promise<Note[]>;
  /** A note with its file; nothing when either is gone. For whoever has claimed it. */
  read: (id: string) => Promise<{ note: Note; file: File } | undefined>;
  writeFile: (id: string, file: File) => Promise<void>;
  writeNote: (note: Omit<Note, 'time'>) => Promise<unknown>;
  erase: (id: string) => Promise<void>;
  /** Erases what is too old, and files without a note, but for what is open in a tab. */
  sweep: () => Promise<void>;
  close: () => void;
}

/**
 * Opens the database.
 *
 * @param clock its `now` counts from 1970
 * @param onLost the connection is gone: another tab deletes or changes the database, or the person clears the site's data
 * @throws DOMException where the browser keeps nothing for this page
 */
export async function openKeptFiles(clock: Clock, onLost: () => void): Promise<KeptFiles> {
  let isLate = false;
  const opening = openDB<Schema>('pixlab-store', 1, {
    upgrade(made) {
      made.createObjectStore('notes', { keyPath: 'id' });
      made.createObjectStore('files');
    },
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  const db = await new Promise<Awaited<typeof opening>>((resolve, reject) => {
    const callOff = clock.after(OPEN_TIME, () => {
      isLate = true;
      reject(new DOMException('The database does not open.', 'TimeoutError'));
    });
    opening.then((opened) => {
      callOff();
      if (isLate) opened.close();
      else resolve(opened);
    }, reject);
  });

  const isFresh = ({ time }: Note): boolean => time > clock.now() - KEPT_TIME;
  // The note first: what has none does not come back.
  const erase = async (id: string): Promise<void> => {
    await db.delete('notes', id);
    await db.delete('files', id);
  };

  return {
    async notes(scope, ids) {
      const notes = await db.getAll('notes');
      return notes
        .filter((note) => note.scope === scope && (isFresh(note) || ids(note.id)))
        .sort((one, other) => one.order - other.order);
    },
    async read(id) {
      const [note, file] = await Promise.all([db.get('notes', id), db.get('files', id)]);
      return note && file && { note, file: new File([file], note.name, note) };
    },
    async writeFile(id, file) {
      try {
        // As a mere blob: names are in the notes, and not all browsers give back a file's own.
        await db.put('files', file.slice(0, file.size, file.type), id);
      } catch (error) {
        if ((error as DOMException).name === 'QuotaExceededError' || file.size > LARGEST_BYTES) throw error;
        await db.put('files', await file.arrayBuffer(), id);
      }
    },
    writeNote: (note) => db.put('notes', { ...note, time: clock.now() }),
    erase,
    async sweep() {
      const notes = new Map((await db.getAll('notes')).map((note) => [note.id, note]));
      for (const id of new Set([...notes.keys(), ...(await db.getAllKeys('files'))])) {
        const note = notes.get(id);
        const release = note && isFresh(note) ? undefined : await claim(id);
        if (!release) continue;
        try {
          // It may have been written and let go of meanwhile.
          const now = await db.get('notes', id);
          if (!now || !isFresh(now)) await erase(id);
        } finally {
          release();
        }
      }
    },
    close: () => db.close(),
  };
}
