import type { ReactiveControllerHost } from 'lit';
import type { Notices } from './controllers/notices.js';
import { claim, claimAll, type Claimed } from './kept/claims.js';
import { type KeptFiles, openKeptFiles } from './kept/database.js';
import { createNotes } from './kept/notes.js';
import { enRare, notKept } from './locales/en-rare.js';
import type { Messages } from './messages.js';
import { type Clock, systemClock } from './upload/clock.js';
import type { StoreError } from './upload/errors.js';
import type { Item } from './upload/item.js';
import type { Saved, UploadQueue } from './upload/queue-types.js';
import type { Rules } from './upload/validate.js';

/** What of an element says which files are its own, and how. */
export interface PersistHost extends ReactiveControllerHost, HTMLElement {
  persist: boolean | string;
  comment: string;
  commentEach: boolean;
  noComment: boolean;
}

/** The list whose files are kept. */
export interface PersistList {
  queue: Pick<UploadQueue, 'items' | 'bringBack' | 'remove'>;
  messages: Pick<Messages, 'words' | 'failure'>;
  notices: Pick<Notices, 'add'>;
  rules: () => Pick<Rules, 'maxFiles'>;
}

export interface Persistence {
  /** Brings what is kept in line with the list. To be called after every change of it. */
  sync: () => void;
  /** Lets go of everything and forgets nothing: the next element in the same place brings it back. */
  close: () => void;
}

/** A file in this element's possession. */
interface Held {
  release: () => void;
  /** The note as it was written last; `undefined` for a file that has just come back. */
  written: string | undefined;
}

const wallClock: Clock = { ...systemClock, now: () => Date.now() };

/** Keeps the files of a list that are not stored, over reloads and crashes. */
export function persist(host: PersistHost, list: PersistList, clock = wallClock): Persistence {
  const { queue, notices, rules } = list;
  const { messages } = list;
  const describe = (error: StoreError, file: File): string => error.serverText || messages.failure(error, file);
  const notes = createNotes(() => scopeOf(host), clock.now, describe);
  const held = new Map<string, Held>();
  /** Whose note or file is being written, and the work itself. */
  const active = new Set<string>();
  const pending = new Set<Promise<void>>();
  /** What the database has from this element. */
  const kept = new Set<string>();
  /** The unstored files of the list. */
  let wanted = new Map<string, Item>();
  let files: KeptFiles | undefined;
  /** What `persist` was when the database was asked; `false` while nothing is kept. */
  let setting: PersistHost['persist'] = false;
  let isAway = false;
  let isFull = false;
  let isTold = false;
  /** Opening and closing, one after the other. */
  let turn = Promise.resolve();
  let listening: AbortController | undefined;

  /** Nothing more is kept; what is, stays. Said as soon as there is something to lose. */
  const fail = (): void => {
    isFull = true;
    tell();
  };
  const tell = (): void => {
    if (!isFull || isTold || !queue.items.length) return;
    isTold = true;
    notices.add({ kind: 'problem', text: () => messages.words.notKept ?? notKept });
  };
  const onLost = (): void => {
    files = undefined;
    kept.clear();
    fail();
  };

  /** One step that brings what is kept of a file nearer to the list; `false` when there is none. */
  const step = async (id: string, to: KeptFiles): Promise<boolean> => {
    const item = wanted.get(id);
    const mine = held.get(id);
    if (!item) {
      if (!mine) return false;
      held.delete(id);
      await to.erase(id).finally(mine.release);
      kept.delete(id);
    } else if (mine) {
      const note = notes.of(item);
      const text = JSON.stringify(note);
      const before = mine.written;
      mine.written = text;
      if (before === undefined || before === text) return false;
      await to.writeNote(note);
    } else if (item.file.size < item.size) {
      // It was deleted: for Chromium nothing is left in it.
      return false;
    } else {
      // What was kept and is not held may be another's by now: `restore` finds out.
      const release = isFull || kept.has(id) ? undefined : await claim(id);
      if (!release) return false;
      await to.writeFile(id, item.file).catch((error: unknown) => {
        release();
        throw error;
      });
      held.set(id, { release, written: '' });
      kept.add(id);
    }
    return true;
  };

  const settle = async (id: string): Promise<void> => {
    active.add(id);
    try {
      while (files && (await step(id, files)));
    } catch (error) {
      // A file that was moved or changed is no reason to give the others up.
      if (!/^Not(Readable|Found)Error$/.test((error as Error).name)) fail();
    }
    active.delete(id);
  };

  /**
   * @param items of these, the unstored ones are kept, and no others
   * @param all even those that have not changed since the last time
   */
  const update = (items: readonly Item[], all = false): void => {
    const before = wanted;
    wanted = new Map();
    for (const item of items) {
      if (item.checking || item.status === 'stored') continue;
      wanted.set(item.id, item);
      if (item !== before.get(item.id)) notes.watch(item);
    }
    tell();
    for (const id of new Set([...wanted.keys(), ...held.keys()])) {
      if (!files || active.has(id) || (!all && wanted.get(id) === before.get(id))) continue;
      const work = settle(id);
      pending.add(work);
      void work.then(() => pending.delete(work));
    }
  };

  /** What was here at the last visit comes back into the list, unless it is open in another tab. */
  const restore = async (): Promise<void> => {
    isFull = false;
    try {
      const from = (files ??= await openKeptFiles(clock, onLost));
      // The element was out of the page, or the page frozen: another may have brought them back meanwhile.
      const former = new Set(
        queue.items
          .filter(({ id, status }) => kept.has(id) && !held.has(id) && !active.has(id) && status !== 'stored')
          .map(({ id }) => id),
      );
      const all = await from.notes(scopeOf(host), (id) => former.has(id));
      const ids = all.map(({ id }) => id).filter((id) => !held.has(id) && !active.has(id));
      const found = await claimAll(ids, from, clock);
      const last = found.findLast(({ note }) => !former.has(note.id));
      if (last && setting && !queue.items.length && !host.commentEach && !host.noComment) {
        // What is sent with the files is what stands in the field; what was fixed for a file before stays with it.
        host.comment = last.note.comment;
        await host.updateComplete;
      }
      take(found, former);
      void from.sweep().catch(() => undefined);
    } catch {
      fail();
    }
  };

  /** All at once, so that the list and what is held never differ. */
  const take = (found: Claimed[], former: Set<string>): void => {
    const back: Saved[] = [];
    const room = rules().maxFiles - queue.items.length;
    for (const one of found) {
      const { id } = one.note;
      const isFormer = former.has(id);
      if (!setting || (!isFormer && back.length >= room)) {
        one.release();
        continue;
      }
      kept.add(id);
      held.set(id, { release: one.release, written: isFormer ? '' : undefined });
      if (isFormer) continue;
      back.push(notes.back(one.note, one.file));
    }
    if (!setting) return;
    if (back.length) {
      queue.bringBack(back, 0);
      notices.add({ kind: 'kept', text: () => (messages.words.rare ?? enRare).broughtBack(back.length) });
    }
    for (const id of former) if (!held.has(id)) queue.remove(id);
    update(queue.items, true);
  };

  const letGo = async (): Promise<void> => {
    await Promise.all(pending);
    files?.close();
    files = undefined;
    for (const { release } of held.values()) release();
    held.clear();
  };
  const leave = (): void => {
    setting = false;
    turn = turn.then(letGo);
  };
  const close = (): void => {
    listening?.abort();
    listening = undefined;
    leave();
  };

  /** A page in the back/forward cache must not keep others from its files, nor from the database. */
  const watchPage = (): void => {
    if (listening) return;
    listening = new AbortController();
    const { signal } = listening;
    const listen = (type: string, away: boolean, act: () => void): void =>
      addEventListener(
        type,
        () => {
          isAway = away;
          act();
        },
        { signal },
      );
    listen('pagehide', true, leave);
    listen('pageshow', false, () => sync());
  };

  const sync = (): void => {
    const { persist: now, isConnected } = host;
    if (!now && setting) {
      update([]);
      close();
    } else if (now && now !== setting && isConnected && !isAway) {
      setting = now;
      watchPage();
      turn = turn.then(restore);
    }
    if (setting) update(queue.items);
  };

  return { sync, close };
}

/** Whose files these are: those of a name on the whole origin, or those of one element of one page. */
function scopeOf(host: PersistHost): string {
  const { persist, id } = host;
  if (typeof persist === 'string') return `name ${persist}`;
  return `page ${location.pathname}#${id || (host.getAttribute('name') ?? '')}`;
}
