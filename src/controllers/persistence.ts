import type { Persistence, PersistHost, PersistList } from '../persist.js';

/**
 * Files that are not stored yet survive the page, where `persist` asks for it. What keeps them is fetched then; where that
 * part is missing on the page's server, they are not kept, and that is said.
 *
 * @param ready resolves when that can be said
 * @returns lets go of what is kept, when the element has gone for good
 */
export function persistence(host: PersistHost, list: PersistList, ready: () => Promise<unknown>): () => void {
  let loading: Promise<Persistence | undefined> | undefined;
  let isTold = false;
  const sync = (): void => {
    if (!loading && !host.persist) return;
    loading ??= import('../persist.js').then(
      ({ persist }) => persist(host, list),
      () => undefined,
    );
    void loading.then(async (persistent) => {
      const { messages, notices, queue } = list;
      if (persistent) persistent.sync();
      else if (!isTold && (isTold = queue.items.length > 0)) {
        await ready();
        notices.add({ kind: 'problem', text: () => messages.words.notKept ?? messages.words.invalid.unsent });
      }
    });
  };
  host.addController({ hostConnected: sync, hostUpdated: sync });
  return () => void loading?.then((persistent) => persistent?.close());
}
