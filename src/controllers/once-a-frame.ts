/** Something that comes more often than it can be seen: done at once for what comes first, then at most once a frame. */
export function onceAFrame(act: () => void): () => void {
  let isStale = false;
  let frame = 0;
  const run = (): void => {
    frame = 0;
    if (!isStale) return;
    isStale = false;
    frame = requestAnimationFrame(run);
    act();
  };
  return () => {
    isStale = true;
    if (!frame) run();
  };
}
