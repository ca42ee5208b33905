import type { Network } from './clock.js';

/** What holds the whole queue up: no connection, or a server that asks to wait. */
export interface Gate {
  /** No connection. */
  offline: boolean;
  /** Until when a server asks everyone to wait, by the clock. */
  heldUntil: number;
  /** Tries that failed since the connection came back and nothing has got through yet. */
  probes?: number | undefined;
  /** When the next of these may begin, after the first. */
  nextProbe?: number;
  /** When the next request may begin, by the clock; `Infinity` while there is no connection. */
  from: () => number;
  /** Something got through. */
  through: (forced: boolean) => void;
  /** The connection is gone. Returns 0: what waits until it is back waits no longer than that. */
  lose: () => 0;
  /** Work begins, or is over: only meanwhile the connection is watched. */
  watch: (on: boolean) => void;
}

/** @param onChange the connection went or came back */
export function createGate(network: Network, onChange: () => void): Gate {
  let unwatch: (() => void) | undefined;

  const set = (online: boolean): void => {
    if (online && gate.offline) gate.probes = 0;
    gate.offline = !online;
    onChange();
  };

  const gate: Gate = {
    offline: false,
    heldUntil: 0,
    from: () => (gate.offline ? Infinity : Math.max(gate.heldUntil, gate.probes ? gate.nextProbe! : 0)),
    through(forced) {
      // What was on its way already says nothing about a connection that went meanwhile; what was begun since then does.
      if (gate.offline ? !forced : gate.probes === undefined) return;
      gate.probes = undefined;
      gate.offline = false;
      onChange();
    },
    lose() {
      if (!gate.offline) set(false);
      return 0;
    },
    watch(on) {
      if (on === !!unwatch) return;
      unwatch?.();
      unwatch = on ? network.watch(set) : undefined;
      gate.probes = undefined;
      gate.offline = on && !network.online();
    },
  };
  return gate;
}
