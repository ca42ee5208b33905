import type { ReactiveControllerHost } from 'lit';

/**
 * Asks before the page is left while something is in flight. The listener is there only as long as it is needed, since it
 * keeps a page out of the back/forward cache.
 */
export function guardPage(host: ReactiveControllerHost & HTMLElement, isBusy: () => boolean): void {
  // Kept: an element that has moved to another document no longer finds its old window.
  let view: Window | null = null;
  const ask = (event: Event): void => event.preventDefault();
  // What listens already is not added twice.
  const listen = (on: boolean): void => view?.[on ? 'addEventListener' : 'removeEventListener']('beforeunload', ask);
  const hostUpdated = (): void => listen(host.isConnected && isBusy());
  host.addController({
    hostConnected() {
      view = host.ownerDocument.defaultView;
      hostUpdated();
    },
    hostUpdated,
    hostDisconnected: () => listen(false),
  });
}
