import { clearImmediate, setImmediate } from 'node:timers';

/**
 * Waits for work that needs nothing but turns of the event loop. False when it has not ended after so many of them that it
 * never will. Turns and not time, so that a busy machine makes no difference.
 */
export function inTurns(work: Promise<unknown>, most = 100): Promise<boolean> {
  return new Promise((resolve) => {
    let turns = 0;
    const wait = (): ReturnType<typeof setImmediate> =>
      setImmediate(() => {
        if (++turns < most) turn = wait();
        else resolve(false);
      });
    let turn = wait();
    const end = (): void => {
      clearImmediate(turn);
      resolve(true);
    };
    work.then(end, end);
  });
}
