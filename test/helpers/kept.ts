import type { PixlabStore } from '../../src/index.js';
import { type KeptFiles, type Note, openKeptFiles } from '../../src/kept/database.js';
import { systemClock } from '../../src/upload/clock.js';
import { createStore, names, notices, stub, until } from './element.js';

/** A name that no other test has: all of them share one database. */
export const someName = (): string => `test-${crypto.randomUUID()}`;

/** An element that keeps its files under a name. */
export const createKeeper = (name: string, attributes = 'multiple'): Promise<PixlabStore> =>
  createStore(`persist="${name}" ${attributes}`);

/** Works on the database itself, beside the elements. */
export async function inDatabase<T>(work: (files: KeptFiles) => Promise<T>): Promise<T> {
  const files = await openKeptFiles({ ...systemClock, now: () => 0 }, () => undefined);
  return work(files).finally(files.close);
}

/** What is written down in a scope. */
export const notesIn = (scope: string): Promise<Note[]> => inDatabase((files) => files.notes(scope, () => false));

/** What is written down under a name. */
export const notesOf = (name: string): Promise<Note[]> => notesIn(`name ${name}`);

/** Waits until exactly these files are kept under a name, in this order. */
export const untilKept = (name: string, ...files: string[]): Promise<void> =>
  until(
    async () => (await notesOf(name)).map((note) => note.name).join() === files.join(),
    `${files.join()} in the store`,
  );

/** Which of these items some element has in its possession, by their ids. */
export async function heldOf(ids: readonly string[]): Promise<string[]> {
  const { held = [] } = await navigator.locks.query();
  return ids.filter((id) => held.some(({ name }) => name === `pixlab-store ${id}`));
}

/** The ids of all items in the list. */
export const idsOf = (store: PixlabStore): string[] => store.items.map(({ id }) => id);

/** Waits until nobody waits for what another has. */
export const untilNobodyWaits = (): Promise<void> =>
  until(async () => !(await navigator.locks.query()).pending?.length, 'the end of waiting');

/** Shortens, until the test is over, the second for which an opening waits for files in the hands of others. */
export const hurry = (): void =>
  stub(
    window as { setTimeout: (act: () => void, time: number) => number },
    'setTimeout',
    (original) => (act, time) => original.call(window, act, time === 1000 ? 60 : time),
  );

/** Waits until nobody has these items in possession. */
export const untilLetGo = (ids: readonly string[]): Promise<void> =>
  until(async () => !(await heldOf(ids)).length, 'letting go');

/** Takes an element out of the page for good, as closing its page does. */
export async function close(store: PixlabStore): Promise<void> {
  const ids = idsOf(store);
  store.remove();
  await untilLetGo(ids);
}

/** Waits until an element shows these files, in this order. */
export const untilShown = (store: PixlabStore, ...files: string[]): Promise<void> =>
  until(() => names(store).join() === files.join(), `${files.join()} in the list`);

/** What is said of files that came back. */
export const saysBack = (store: PixlabStore): string[] => notices(store).filter((line) => /last visit/.test(line));

/** What is said of files that cannot be kept. */
export const saysNotKept = (store: PixlabStore): string[] => notices(store).filter((line) => /cannot keep/.test(line));
