import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the keyboard's place. When what had the focus is gone after an update (a removed row, a button whose time is over),
 * the focus goes to the row that took its place, else the last one, else to the first control.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #focused: Element | null = null;
  #row = -1;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
    const row = this.#focused?.closest('li');
    this.#row = row ? this.#rows().indexOf(row) : -1;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (!root || !this.#focused || root.contains(this.#focused)) return;
    const rows = this.#rows();
    const row = this.#row < 0 ? undefined : (rows[this.#row] ?? rows.at(-1));
    // In a row, its last button: the one that removes or cancels, where the person was.
    const place =
      [...(row?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1) ?? root.querySelector<HTMLElement>('button');
    place?.focus();
  }

  #rows(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('li') ?? [])];
  }
}
