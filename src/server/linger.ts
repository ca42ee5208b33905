import type { Source } from './source.js';

/** How much of a refused request is still read, in bytes, and for how long, in milliseconds. */
const MOST = 16 * 1024 * 1024;
const LONGEST = 3000;

/**
 * Reads on for a moment after a request was refused, and throws away what comes; then cuts the connection. A server that
 * closes at once resets the connection of a client that is still sending, and the client never sees the answer; one that
 * reads to the end lets anyone occupy it for as long as they like.
 */
export async function linger(source: Source | undefined): Promise<void> {
  if (!source) return;
  const stop = (): void => void source.cancel().catch(() => undefined);
  const timer = setTimeout(stop, LONGEST);
  try {
    let size = 0;
    while (size < MOST) {
      const { done, value } = await source.read();
      if (done) return;
      size += value.length;
    }
    stop();
  } catch {
    // The client went away: that is what this waits for.
  } finally {
    clearTimeout(timer);
  }
}
