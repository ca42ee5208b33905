import type { ReactiveControllerHost } from 'lit';

/**
 * Keeps the keyboard's place. When what had the focus is gone after an update (a removed row, a button whose time is over),
 * the focus goes to the last button of the row that took its place, else of the last row, else to the first control.
 */
export function keepFocus(host: ReactiveControllerHost & HTMLElement): void {
  const find = (selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector);
  let focused: Element | null | undefined;
  /** The number of the focused row, counted from 1; 0 outside the rows. */
  let place = 0;
  host.addController({
    hostUpdate() {
      focused = host.shadowRoot?.activeElement;
      const row = focused?.closest('li');
      place = row ? [...row.parentElement!.children].indexOf(row) + 1 : 0;
    },
    hostUpdated() {
      if (!host.isConnected || !focused || focused.isConnected) return;
      const inRow = place && (find(`li:nth-child(${place})>:last-child`) ?? find('li:last-child>:last-child'));
      (inRow || find('button'))?.focus();
    },
  });
}
