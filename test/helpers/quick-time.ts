import { stub } from './element.js';

/**
 * Lets the page's time run so many times as fast until the test is over: what waits for a minute waits for a moment. The
 * network is as quick as ever, so that a limit to its slowness has to be long by this clock. `until` counts on it, too, and is
 * of no use here; see `frame`.
 */
export function quicken(times: number): void {
  const begin = performance.now();
  stub(performance, 'now', (now) => () => begin + (now.call(performance) - begin) * times);
  const set = window.setTimeout.bind(window);
  const quick = (act: () => void, time = 0): unknown => set(act, time / times);
  stub(window, 'setTimeout', () => quick as unknown as typeof setTimeout);
}

/** Waits for the next frame, which no clock can hurry. */
export const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Tells the page that its connection is gone, or back. */
export function setOnline(online: boolean): void {
  stub(navigator, 'onLine', () => online);
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}
