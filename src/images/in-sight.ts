/** Where the pictures are shown. */
export interface Stage {
  readonly layout: string;
  readonly shadowRoot: ShadowRoot | null;
}

/** The rows that a person sees. */
export interface Sight {
  /**
   * To be called when there may be another list.
   * @param isWanted otherwise nothing is watched
   */
  look: (isWanted: boolean) => void;
  /** The ids of the rows, in their order. */
  ids: () => string[];
}

/**
 * Watches which rows of a list are in sight, whatever scrolls or hides them. An observer of each row would cost more the more
 * rows there are, in every frame: the list is watched, and the rows are looked up in it.
 *
 * @param onChange told when other rows come into sight, or go
 */
export function rowsInSight(stage: Stage, onChange: () => void): Sight {
  let list: Element | null | undefined;
  /** Rows change places by changing their ids: what was seen is remembered by element, and its id read when it is needed. */
  let seen: Element[] = [];
  let frame = 0;
  let watching = new AbortController();

  const look = (): void => {
    frame = 0;
    const before = seen;
    seen = list ? rowsIn(list) : [];
    if (seen.length !== before.length || seen.some((row, place) => row !== before[place])) onChange();
  };
  /** Once a frame, which has to find out where everything is anyway. */
  const soon = (): unknown => (frame ||= requestAnimationFrame(look));
  // Comes into sight, or goes, with what is around it.
  const sight = new IntersectionObserver(soon);
  const size = new ResizeObserver(soon);
  const rows = new MutationObserver(soon);

  const watch = (element: Element): void => {
    watching = new AbortController();
    const { signal } = watching;
    // What scrolls inside a shadow tree is not told outside of it.
    for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
      root.addEventListener('scroll', soon, { capture: true, passive: true, signal });
      if (!(root instanceof ShadowRoot)) break;
    }
    globalThis.addEventListener('resize', soon, { signal });
    sight.observe(element);
    size.observe(element);
    rows.observe(element, { childList: true });
  };

  return {
    look(isWanted) {
      const now = isWanted ? stage.shadowRoot?.querySelector('[part=list]') : undefined;
      if (now === list) return;
      watching.abort();
      for (const one of [sight, size, rows]) one.disconnect();
      list = now;
      seen = [];
      if (list) watch(list);
    },
    ids: () => seen.map(({ id }) => id),
  };
}

/** The rows of a list that lie in what can be seen of it; they follow each other, one below or beside the other. */
function rowsIn(list: Element): Element[] {
  const { top, bottom, left, right } = list.getBoundingClientRect();
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  if (from >= to || right <= 0 || left >= innerWidth) return [];
  const { children } = list;
  const edges = (at: number): DOMRect => children[at]!.getBoundingClientRect();
  let [first, end] = [0, children.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (edges(middle).bottom > from) end = middle;
    else first = middle + 1;
  }
  const seen: Element[] = [];
  for (let at = first; at < children.length && edges(at).top < to; at++) seen.push(children[at]!);
  return seen;
}
