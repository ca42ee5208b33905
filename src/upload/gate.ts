import type { Clock, Network } from './clock.js';
import { backOff } from './retry.js';

/** After an outage, so many failed probes cost no file one of its tries: some four minutes. */
const FREE_PROBES = 10;

/** What holds the whole queue up: no connection, or a server that asks to wait. */
export interface Gate {
  /** No connection. */
  readonly offline: boolean;
  /** How many requests may be under way, of so many at best: one after an outage, until something has got through. */
  places: (most: number) => number;
  /** When the next request may begin, by the clock; `Infinity` while there is no connection. */
  from: () => number;
  /** A server asks everyone to wait so long. */
  hold: (time: number) => void;
  /** Something got through. */
  through: (forced: boolean) => void;
  /**
   * A request found no connection: `away` if that is sure, by default if the browser says so. Returns how long to wait for
   * another try that costs nothing, if it may.
   */
  lost: (away?: boolean) => number | undefined;
  /** Work begins, or is over: only meanwhile the connection is watched. */
  watch: (on: boolean) => void;
}

/** @param onChange the connection went or came back */
export function createGate(clock: Clock, network: Network, random: () => number, onChange: () => void): Gate {
  let offline = false;
  let heldUntil = 0;
  /** Probes since the connection came back and nothing has got through yet. */
  let probes: number | undefined;
  let nextProbe = 0;
  let unwatch: (() => void) | undefined;

  const set = (online: boolean): void => {
    if (online && offline) probes = 0;
    offline = !online;
    onChange();
  };

  return {
    get offline() {
      return offline;
    },
    places: (most) => (probes === undefined ? most : 1),
    from: () => (offline ? Infinity : Math.max(heldUntil, probes ? nextProbe : 0)),
    hold(time) {
      heldUntil = Math.max(heldUntil, clock.now() + time);
    },
    through(forced) {
      // What was on its way already says nothing about a connection that went meanwhile; what was begun since then does.
      if (offline ? !forced : probes === undefined) return;
      probes = undefined;
      offline = false;
      onChange();
    },
    lost(away = !network.online()) {
      if (away) {
        if (!offline) set(false);
        return 0;
      }
      if (probes === undefined || probes >= FREE_PROBES) return undefined;
      const wait = backOff(probes++, random);
      // Otherwise the next file would be the next probe, at once.
      nextProbe = clock.now() + wait;
      return wait;
    },
    watch(on) {
      if (on === !!unwatch) return;
      unwatch?.();
      unwatch = on ? network.watch(set) : undefined;
      probes = undefined;
      offline = on && !network.online();
    },
  };
}
