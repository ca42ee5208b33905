import type { ReactiveControllerHost } from 'lit';

/** How long a host may be out of the page, in milliseconds, before that is no move but a removal for good. */
const MOVE_TIME = 50;

/** Acts when the host has gone for good: page builders move nodes by taking them out and putting them in again. */
export function onDeparture(host: ReactiveControllerHost, ...acts: (() => void)[]): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  host.addController({
    hostConnected: () => clearTimeout(timer),
    hostDisconnected() {
      timer = setTimeout(() => acts.forEach((act) => act()), MOVE_TIME);
    },
  });
}
