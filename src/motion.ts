import type { ReactiveControllerHost } from 'lit';
import { ghosts } from './motion-ghosts.js';
import { motionStyles } from './motion.styles.js';
import type { Item } from './upload/item.js';

/** In longer lists nothing moves: nobody could follow it, and measuring takes its time. */
const MOST_ROWS = 50;

/** Rows come in one after the other, each by this part of a movement later, up to so many. */
const LATER = 0.2;
const MOST_LATER = 5;

/** What leaves is quicker than what comes. */
const GONE = 0.6;

const EASE = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

/** The element, as far as its movements go. */
export type MovingHost = ReactiveControllerHost & HTMLElement & { readonly items: readonly Item[] };

/** Where something was before an update. */
interface Place {
  top: number;
  left: number;
}

/**
 * Moves what an update has put elsewhere: rows come in, what stands below makes room, rows that are gone fade where they
 * were, and the progress of a file that is stored becomes its check mark. An update is done before anything moves, so what is
 * seen as leaving is only its shadow, which nobody can reach.
 *
 * @param wear puts a sheet on the host
 */
export function motion(host: MovingHost, wear: (sheet: string) => void): true {
  wear(motionStyles);
  const { haunt, leave } = ghosts(host);
  let wasAt = new Map<unknown, Place>();
  /** Those on their way to another place. */
  const underWay = new WeakMap<Element, Animation>();
  let isStored = new Set<string>();
  /** The rows and their states at the last update; while these are the same and files are under way, it is but their bars. */
  let scene = '';
  /** Shadows to show as soon as the update is done. */
  let shadows: (() => void)[] = [];

  const find = (selector: string): HTMLElement[] => [...host.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const duration = (): number => {
    const [frame] = find('.frame');
    // In a tab that nobody sees movements would wait, and begin when it is looked at.
    const isSeen =
      host.items.length <= MOST_ROWS && frame && host.isConnected && host.offsetWidth && !host.ownerDocument.hidden;
    return isSeen ? parseFloat(getComputedStyle(frame).transitionDuration) * 1000 : 0;
  };

  /** Rows by their file, all else by itself, counted from what they stand in; whatever moves at the moment. */
  const places = (): Map<unknown, Place> => {
    const found = new Map<unknown, Place>();
    const add = (key: unknown, one: HTMLElement): void => {
      const base = one.parentElement!;
      const { offsetTop = 0, offsetLeft = 0 } = one.offsetParent === base ? {} : base;
      found.set(key, { top: one.offsetTop - offsetTop, left: one.offsetLeft - offsetLeft });
    };
    for (const one of find('.frame > :not(.unseen, [hidden], [inert])')) add(one, one);
    for (const row of find('li[id]')) add(row.id, row);
    return found;
  };

  const move = (one: Element, keyframes: Keyframe[], time: number, delay = 0): Animation =>
    one.animate(keyframes, { duration: time, delay, easing: EASE, fill: 'backwards' });

  /** From where it was to where it is; what is still under way, from where it is seen. */
  const settle = (one: HTMLElement, left: number, top: number, time: number): void => {
    const before = underWay.get(one);
    const [x = 0, y = 0] =
      before?.playState === 'running' ? getComputedStyle(one).translate.split(' ').map(parseFloat) : [];
    before?.cancel();
    underWay.set(one, move(one, [{ translate: `${left + (x || 0)}px ${top + y}px` }, {}], time));
  };

  host.addController({
    hostUpdate() {
      wasAt = new Map();
      shadows = [];
      const { items } = host;
      const now = items.map(({ id, status }) => id + status).join();
      const isCalm = now === scene && items.some(({ requested }) => requested);
      scene = now;
      const time = isCalm ? 0 : duration();
      if (!time) return;
      wasAt = places();
      const ids = new Set(items.map(({ id }) => id));
      for (const row of find('li[class]:not([class=""])')) {
        if (!ids.has(row.id)) shadows.push(haunt(row, [{ opacity: 0, scale: 0.97 }], time * GONE));
      }
      for (const { id, link } of items) {
        const [bar] = link && !isStored.has(id) ? find(`[id="${id}"] progress`) : [];
        if (bar) shadows.push(haunt(bar, [{ scale: '0 1', opacity: 0.5 }], time));
      }
    },
    hostUpdated() {
      const before = isStored;
      isStored = new Set(host.items.filter(({ link }) => link).map(({ id }) => id));
      const time = wasAt.size && duration();
      if (!time) return;
      let entered = 0;
      for (const [key, { top, left }] of places()) {
        const [one] = typeof key === 'string' ? find(`[id="${key}"]`) : [key as HTMLElement];
        const was = wasAt.get(key);
        if (!one) continue;
        if (!was) {
          // What takes the place of something waits until that can hardly be seen.
          const later = one.matches('li') ? Math.min(entered++, MOST_LATER) * LATER : shadows.length ? GONE : 0;
          // A list comes with its rows.
          if (!one.matches('ul')) move(one, [{ opacity: 0, translate: '0 -0.4em' }, {}], time, later * time);
        } else if (Math.hypot(was.top - top, was.left - left) > 1) {
          settle(one, was.left - left, was.top - top, time);
        }
      }
      for (const id of isStored) {
        const [check] = before.has(id) ? [] : find(`[id="${id}"] [part=status] path`);
        if (check) move(check, [{ strokeDasharray: '0 24' }, { strokeDasharray: '24 24' }], time * 1.5, time / 2);
      }
      for (const show of shadows) show();
    },
    hostDisconnected: leave,
  });
  return true;
}
