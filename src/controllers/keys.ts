import type { ReactiveControllerHost } from 'lit';
import type { Item } from '../upload/item.js';

/** What keys do: Delete removes a row, and Ctrl or Cmd with Enter uploads from a comment. */
export function keys(
  host: ReactiveControllerHost & HTMLElement,
  items: () => readonly Item[],
  remove: (item: Item) => unknown,
): void {
  const find = (part: string, within: ParentNode = host.shadowRoot!) =>
    within.querySelector<HTMLButtonElement>(`button[part=${part}]`);

  const press = ({ target, key, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent): void => {
    const at = target as Element;
    const row = at.closest('li');
    const hasModifier = ctrlKey || metaKey;
    if (at.matches('textarea')) {
      // Where nothing waits there is no such button.
      if (key === 'Enter' && hasModifier) find('upload')?.click();
      // A key that is held down would empty the list.
    } else if (key === 'Delete' && row && !(hasModifier || shiftKey || altKey || repeat)) {
      const item = items().find(({ id }) => id === row.id);
      // What is in flight can be removed, too, unless nothing may be changed now.
      if (!item) find('remove', row)?.click();
      else if (!row.querySelector('button:disabled')) remove(item);
    }
  };
  host.addController({
    // Before it is in a page, it has nothing to press a key in.
    hostConnected: () => host.shadowRoot!.addEventListener('keydown', press as EventListener),
  });
}
