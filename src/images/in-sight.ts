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

/** Milliseconds from one look to the next: what only flies by while somebody scrolls needs no picture. */
const PAUSE = 100;

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
  let isDue = false;
  let last = -Infinity;
  let watching = new AbortController();

  const look = (): void => {
    isDue = false;
    last = performance.now();
    const before = seen;
    seen = list ? rowsIn(list, stage.layout === 'tile') : [];
    if (seen.length !== before.length || seen.some((row, place) => row !== before[place])) onChange();
  };
  /** In a frame, which has to find out where everything is anyway. */
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => requestAnimationFrame(look), Math.max(0, last + PAUSE - performance.now()));
  };
  // Comes into sight, or goes, with what is around it.
  const sight = new IntersectionObserver(soon);
  const rows = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) watchRows(addedNodes);
    soon();
  });
  /** Those in groups, too. */
  const watchRows = (nodes: Iterable<Node>): void => {
    for (const node of nodes) if (node.nodeName === 'DIV') rows.observe(node, { childList: true });
  };

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
    rows.observe(element, { childList: true });
    watchRows(element.children);
  };

  return {
    look(isWanted) {
      const now = isWanted ? stage.shadowRoot?.querySelector('[part=list]') : undefined;
      if (now === list) return;
      watching.abort();
      for (const one of [sight, rows]) one.disconnect();
      list = now;
      seen = [];
      if (list) watch(list);
    },
    ids: () => seen.map(({ id }) => id),
  };
}

/**
 * The rows of a list that lie in what can be seen of it; they follow each other, one below or beside the other.
 *
 * @param isFlat groups have no boxes
 */
function rowsIn(list: Element, isFlat: boolean): Element[] {
  const { top, bottom, left, right } = list.getBoundingClientRect();
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  if (from >= to || right <= 0 || left >= innerWidth) return [];
  return rowsBetween(isFlat ? list.querySelectorAll('li') : list.children, from, to);
}

function rowsBetween(all: ArrayLike<Element>, from: number, to: number): Element[] {
  const edges = (at: number): DOMRect => all[at]!.getBoundingClientRect();
  let [first, end] = [0, all.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (edges(middle).bottom > from) end = middle;
    else first = middle + 1;
  }
  const seen: Element[] = [];
  for (let at = first; at < all.length && edges(at).top < to; at++) {
    const one = all[at]!;
    seen.push(...(one.localName === 'li' ? [one] : rowsBetween(one.children, from, to)));
  }
  return seen;
}
