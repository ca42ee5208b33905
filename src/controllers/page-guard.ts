import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the page where it is: a file dropped beside the zone does not replace it, and leaving while something is in
 * flight asks first. The question's listener is there only as long as it is needed, since it keeps a page out of the
 * back/forward cache.
 */
export class PageGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isBusy: () => boolean;
  #listening = new AbortController();
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, isBusy: () => boolean) {
    this.#host = host;
    this.#isBusy = isBusy;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const view = this.#host.ownerDocument.defaultView;
    view?.addEventListener('dragover', (event) => this.#onStray(event), { signal });
    view?.addEventListener('drop', (event) => this.#onStray(event), { signal });
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#stopAsking();
  }

  hostUpdated(): void {
    if (!this.#isBusy() || !this.#host.isConnected) this.#stopAsking();
    else if (!this.#asking) {
      this.#asking = new AbortController();
      const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
      this.#host.ownerDocument.defaultView?.addEventListener('beforeunload', ask, { signal: this.#asking.signal });
    }
  }

  #stopAsking(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  /** Another drop target, or a field that takes files on its own, has said so or is left alone. */
  #onStray(event: DragEvent): void {
    const target = event.composedPath()[0];
    const takesFiles = target instanceof HTMLInputElement && target.type === 'file';
    if (event.defaultPrevented || takesFiles || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  }
}
