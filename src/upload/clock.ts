/** Time, handed in so that tests need none of their own. */
export interface Clock {
  /** Milliseconds since whenever; only differences count. */
  now: () => number;
  /** Does something so many milliseconds later. Returns how to call it off. */
  after: (time: number, act: () => void) => () => void;
}

/** What browsers count in: a longer wait would be over at once. */
const LONGEST = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.now(),
  after(time, act) {
    const timer = setTimeout(act, Math.min(time, LONGEST));
    return () => clearTimeout(timer);
  },
};

/** Whether there is a connection, as far as the browser knows. */
export interface Network {
  online: () => boolean;
  /** Says when that may have changed. Returns how to stop that. */
  watch: (act: (online: boolean) => void) => () => void;
}

export const browserNetwork: Network = {
  online: () => navigator.onLine,
  watch(act) {
    const watching = new AbortController();
    const listen = (type: string, online: () => boolean): void =>
      globalThis.addEventListener(type, () => act(online()), watching);
    listen('online', () => true);
    listen('offline', () => false);
    // Back from the back/forward cache: what happened meanwhile was not told.
    listen('pageshow', browserNetwork.online);
    return () => watching.abort();
  },
};
