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

/** What only touches the edge is not in sight: to be told when it comes, something small enough has to be asked for. */
const THRESHOLDS = [0, 1e-6];

/**
 * Watches which rows of a list are in sight, whatever scrolls, hides or moves them. An observer of each row would cost more
 * the more rows there are, in every frame: only those in sight are watched, and those next to them. When one of these comes or
 * goes, the rows are looked up in the list.
 *
 * @param onChange told when other rows come into sight, or go
 */
export function rowsInSight(stage: Stage, onChange: () => void): Sight {
  let list: Element | null | undefined;
  /** Rows change places by changing their ids: what was seen is remembered by element, and its id read when it is needed. */
  let seen: Element[] = [];
  let watched = new Set<Element>();
  let isDue = false;
  let last = -Infinity;

  const leave = (): void => {
    list = undefined;
    rows.disconnect();
  };
  const look = (): void => {
    isDue = false;
    last = performance.now();
    const before = seen;
    const next: Element[] = [];
    // An observer of what has left the page would keep it for ever.
    if (!list?.isConnected) leave();
    seen = list ? rowsIn(list, stage.layout === 'tile', next) : [];
    watch(list ? [list, ...seen, ...next] : []);
    if (seen.length !== before.length || seen.some((row, place) => row !== before[place])) onChange();
  };
  /** In a frame, which has to find out where everything is anyway. */
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => requestAnimationFrame(look), Math.max(0, last + PAUSE - performance.now()));
  };
  const sight = new IntersectionObserver(soon, { threshold: THRESHOLDS });
  const watch = (elements: Element[]): void => {
    const before = watched;
    watched = new Set(elements);
    for (const one of before) if (!watched.has(one)) sight.unobserve(one);
    for (const one of watched) if (!before.has(one)) sight.observe(one);
  };
  const rows = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) watchGroups(addedNodes);
    soon();
  });
  const watchGroups = (nodes: Iterable<Node>): void => {
    for (const node of nodes) if (node.nodeName === 'DIV') rows.observe(node, { childList: true });
  };

  return {
    look(isWanted) {
      const root = isWanted && stage.shadowRoot;
      const now = root && root.isConnected ? root.querySelector('[part=list]') : undefined;
      if (now === list) return;
      leave();
      list = now;
      seen = [];
      watch(list ? [list] : []);
      if (!list) return;
      rows.observe(list, { childList: true });
      watchGroups(list.children);
    },
    ids: () => seen.map(({ id }) => id),
  };
}

/**
 * The rows of a list that lie in what can be seen of it; they follow each other, one below or beside the other.
 *
 * @param isFlat groups have no boxes
 * @param next gets what comes before the first of them and behind the last
 */
function rowsIn(list: Element, isFlat: boolean, next: Element[]): Element[] {
  const { top, bottom, left, right } = list.getBoundingClientRect();
  // It may have moved into another document.
  const { innerWidth, innerHeight } = list.ownerDocument.defaultView ?? globalThis;
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  if (from >= to || right <= 0 || left >= innerWidth) return [];
  return rowsBetween(isFlat ? list.querySelectorAll('li') : list.children, from, to, next);
}

function rowsBetween(all: ArrayLike<Element>, from: number, to: number, next: Element[]): Element[] {
  const edges = (at: number): DOMRect => all[at]!.getBoundingClientRect();
  let [first, end] = [0, all.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (edges(middle).bottom > from) end = middle;
    else first = middle + 1;
  }
  const seen: Element[] = [];
  let at = first;
  for (; at < all.length && edges(at).top < to; at++) {
    const one = all[at]!;
    seen.push(...(one.localName === 'li' ? [one] : rowsBetween(one.children, from, to, next)));
  }
  for (const one of [all[first - 1], all[at]]) if (one) next.push(one);
  return seen;
}
