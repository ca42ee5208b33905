/** Milliseconds in which browsers tell once of a file's progress. */
const NEWS = 50;

/** So many updates may come at once after a calm time, so that nothing that a person does is late. */
const BURST = 5;

/** More files than can be drawn at every event of one of them. */
const MANY = 100;

const wait = (time: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, time));

/** In a hidden tab no frame comes: there it is drawn all the same. */
const nextFrame = (): Promise<unknown> => Promise.race([new Promise(requestAnimationFrame), wait(2 * NEWS)]);

/**
 * How often an element is drawn: at once; but while files are on their way, in the long run no more often than any of them has
 * news, and of very many, each of which tells of itself, once a frame.
 *
 * @param ready resolves when a try may begin
 * @returns resolves when it may be drawn, and is nothing where that is now
 */
export function pace(
  list: { readonly busy: boolean; readonly items: readonly unknown[] },
  ready: () => Promise<unknown>,
): () => Promise<unknown> | undefined {
  let due = 0;
  return () => {
    if (!list.busy) return list.items.length > MANY ? nextFrame() : undefined;
    const now = performance.now();
    due = Math.min(Math.max(due + NEWS, now - BURST * NEWS), now + NEWS);
    // What is to be sent goes out first.
    return Promise.race([ready(), wait(NEWS)]).then(() => wait(due - performance.now()));
  };
}
