/** Where the pictures are shown. */
export interface Stage {
  readonly layout: string;
  readonly shadowRoot: ShadowRoot | null;
}

/** The rows that a person sees. */
export interface Sight {
  /**
   * To be called when there may be another list.
   * @param isWanted otherwise no row is watched: each costs a little in every frame
   */
  look: (isWanted: boolean) => void;
  /** The ids of the rows, in no order. */
  ids: () => string[];
}

/**
 * Watches the rows of a list, whatever scrolls or hides them.
 *
 * @param onChange told when other rows come into sight, or go
 */
export function rowsInSight(stage: Stage, onChange: () => void): Sight {
  // Rows change places by changing their ids: what was seen is remembered by element, and its id read when it is needed.
  const seen = new Set<Element>();
  let list: Element | null | undefined;

  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      seen[isIntersecting && target.parentNode === list ? 'add' : 'delete'](target);
    onChange();
  });
  const rows = new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      for (const node of removedNodes) if (node instanceof Element) leave(node);
      enter(addedNodes);
    }
  });
  const enter = (nodes: Iterable<Node>): void => {
    for (const node of nodes) if (node instanceof Element && node.parentNode === list) sight.observe(node);
  };
  const leave = (row: Element): void => {
    if (row.parentNode === list) return;
    sight.unobserve(row);
    seen.delete(row);
  };

  return {
    look(isWanted) {
      const now = isWanted ? stage.shadowRoot?.querySelector('[part=list]') : undefined;
      if (now === list) return;
      for (const one of [sight, rows]) one.disconnect();
      seen.clear();
      list = now;
      if (!list) return;
      rows.observe(list, { childList: true });
      enter(list.children);
    },
    ids: () => [...seen].map(({ id }) => id),
  };
}
