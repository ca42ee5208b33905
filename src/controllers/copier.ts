import type { ReactiveControllerHost } from 'lit';
import type { CopyFormat } from '../copy.js';
import type { Item } from '../upload/item.js';

/** How long a copy button says that it has worked, in milliseconds. */
const COPIED_TIME = 2000;

/** What copies stored files' links. */
export interface Copier {
  /** Fetches what copies. Browsers let a click copy only if nothing has to be fetched first. */
  prepare: () => unknown;
  /** Copies, and tells whether it worked. */
  copy: (format: CopyFormat, item: Item) => Promise<void>;
  /** Which of an item's buttons has just worked. */
  copied: (id: string) => CopyFormat | undefined;
}

export function copier(host: ReactiveControllerHost & HTMLElement, onDone: (worked: boolean) => void): Copier {
  let last: { id: string; format: CopyFormat } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = (): Promise<typeof import('../copy.js') | undefined> => import('../copy.js').catch(() => undefined);
  const show = (now?: typeof last): void => {
    last = now;
    host.requestUpdate();
  };
  return {
    prepare: load,
    async copy(format, item) {
      const worked = !!(await (await load())?.copyItem(format, item, host.shadowRoot!));
      if (worked) {
        show({ id: item.id, format });
        clearTimeout(timer);
        timer = setTimeout(show, COPIED_TIME);
      }
      onDone(worked);
    },
    copied: (id) => (last?.id === id ? last.format : undefined),
  };
}
