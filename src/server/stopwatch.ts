/** A clock that aborts when it has run for too long at a stretch. */
export interface Stopwatch {
  /** Begins anew. */
  start: () => void;
  stop: () => void;
  /** Stops for good, and aborts what still goes by the signal. */
  end: () => void;
  /** Waits for something until the clock aborts. Not everything that is handed a signal heeds it to its end. */
  within: <T>(work: Promise<T>) => Promise<T>;
  signal: AbortSignal;
}

/** @param limit milliseconds */
export function stopwatch(limit: number): Stopwatch {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  // Nobody may be waiting when it ends.
  aborted.catch(() => undefined);
  const stop = (): void => clearTimeout(timer);
  return {
    start() {
      stop();
      if (!ended) timer = setTimeout(() => controller.abort(), limit);
    },
    stop,
    end() {
      ended = true;
      stop();
      controller.abort();
    },
    within: (work) => Promise.race([work, aborted]),
    signal,
  };
}
