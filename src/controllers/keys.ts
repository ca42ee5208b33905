import type { Item } from '../upload/item.js';

/** What keys act on. */
export interface KeyActions {
  items: () => readonly Item[];
  /** Whether anything may be removed now. */
  enabled: () => boolean;
  remove: (item: Item) => void;
  upload: () => void;
}

/** What keys do in the frame: Delete removes a row, and Ctrl or Cmd with Enter uploads from a comment. */
export const keys =
  ({ items, enabled, remove, upload }: KeyActions) =>
  ({ target, key, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent): void => {
    const at = target as Element;
    const row = at.closest('li');
    const hasModifier = ctrlKey || metaKey;
    if (at.matches('textarea')) {
      if (key === 'Enter' && hasModifier) upload();
      // A key that is held down would empty the list.
    } else if (key === 'Delete' && row && !(hasModifier || shiftKey || altKey || repeat) && enabled()) {
      const item = items().find(({ id }) => id === row.id);
      if (item) remove(item);
      // What was stored before.
      else row.querySelector<HTMLElement>('[part=remove]')?.click();
    }
  };
