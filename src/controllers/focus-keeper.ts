import type { ReactiveControllerHost } from 'lit';

/**
 * Keeps the keyboard's place. Where rows have moved, the focus goes with its file: what is typed must not end up in another
 * one. When what had the focus is gone after an update (a removed row, a button whose time is over), it goes to the last
 * button of the row that took its place, else of the last row, else to the first control.
 */
export function keepFocus(host: ReactiveControllerHost & HTMLElement): void {
  const find = (selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector);
  const rows = (): Element[] => [...(host.shadowRoot?.querySelectorAll('li') ?? [])];
  let focused: Element | null | undefined;
  /** The focused row's id, and its number, counted from 1; 0 outside the rows. */
  let id: string | undefined;
  let place = 0;
  host.addController({
    hostUpdate() {
      focused = host.shadowRoot?.activeElement;
      const row = focused?.closest('li');
      id = row?.id;
      place = row ? rows().indexOf(row) + 1 : 0;
    },
    hostUpdated() {
      const isThere = focused?.isConnected;
      if (!host.isConnected || !focused || (isThere && focused.closest('li')?.id === id)) return;
      const row = place ? rows().slice(0, place).at(-1) : undefined;
      const same = find(`[id="${id}"] [part="${focused.getAttribute('part')}"]`);
      (
        same ?? (isThere ? undefined : ((row?.lastElementChild as HTMLElement | null | undefined) ?? find('button')))
      )?.focus();
    },
  });
}
