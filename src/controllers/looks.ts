import type { CSSResult } from 'lit';
import type { MovingHost } from '../motion.js';
import { keepStyles, type Wear } from './keep-styles.js';
import { onDemand, whenNear } from './on-demand.js';

/** What of the look is fetched when it is needed. Without it there are the list and rows that do not move. */
export interface Looks {
  /** Puts a sheet on that comes later. */
  wear: Wear;
  /** The layout's sheet is on its way to an element that nobody has seen yet. */
  isPending: () => boolean;
  /** Resolves as soon as the layout is there, or nobody has it. */
  soon: () => Promise<unknown>;
}

export function looks(
  host: MovingHost & { readonly layout: string; readonly hasUpdated: boolean },
  styles: CSSResult,
): Looks {
  const wear = keepStyles(host, styles);
  const layouts = onDemand(host, async () => {
    wear((await import('../layouts.styles.js')).layoutStyles, 2);
    return true;
  });
  const motion = onDemand(host, async () => (await import('../motion.js')).motion(host, (sheet) => wear(sheet, 3)));
  // Nothing has to move before.
  whenNear(host, motion.now);
  /** Something has been shown, or nobody has the sheet. */
  let isShown: boolean | undefined;
  return {
    wear,
    isPending() {
      if (host.layout === 'list' || layouts.now()) return false;
      void layouts.soon().then(() => (isShown = true));
      return !(isShown ??= host.hasUpdated);
    },
    soon: async () => host.layout !== 'list' && layouts.soon(),
  };
}
