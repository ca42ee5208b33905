import type { ReactiveControllerHost } from 'lit';
import type { UploadQueue } from '../upload/queue-types.js';

/**
 * Tells assistive technology how many rows a long list has, and which of them each is: in the tree that browsers make for it,
 * groups of rows that were not laid out yet are missing.
 */
export function rowPlaces(host: ReactiveControllerHost & HTMLElement, queue: Pick<UploadQueue, 'items'>): void {
  /** What was counted last. */
  let counted = '';
  let list: Element | null | undefined;
  let size = '';
  /** So many rows have their place. */
  let placed = 0;
  host.addController({
    hostUpdated() {
      const { items } = queue;
      const now = host.shadowRoot?.querySelector('ul');
      const last = now?.lastElementChild;
      const count = [now?.childElementCount, last?.childElementCount, items.length, items[0]?.id].join();
      if (now === list && count === counted) return;
      if (now !== list) placed = 0;
      list = now;
      counted = count;
      const isLong = last?.nodeName === 'DIV';
      if (!now || !(isLong || placed)) return;
      const rows = [...now.querySelectorAll('li')];
      // Before them stand those of what was stored before; some that follow may not be drawn yet.
      const all = `${rows.findIndex(({ id }) => id === items[0]?.id) + items.length}`;
      if (all !== size || rows.length < placed || !isLong) placed = 0;
      size = all;
      for (let place = placed; place < rows.length; place++) {
        const row = rows[place]!;
        row.ariaSetSize = isLong ? all : null;
        row.ariaPosInSet = isLong ? `${place + 1}` : null;
      }
      placed = isLong ? rows.length : 0;
    },
  });
}
