/** The parts of a row, which a page may have styled. */
const PARTS = 'item,thumbnail,name,progress,status,copy,retry,remove,cancel';

/** What sheets may ask of the host. */
const SAID = ['layout', 'multiple'];

/**
 * Shadows of what an update takes away. They are in a closed root of their own, inert and hidden from assistive technology:
 * what is gone is gone for everybody but the eye.
 */
export function ghosts(host: HTMLElement): {
  /** Copies what is there now. The answer shows the copy in its place, and lets it go by these keyframes. */
  haunt: (one: HTMLElement, keyframes: Keyframe[], time: number) => () => void;
  /** Ends all of them. */
  leave: () => void;
} {
  const shown = new Set<Element>();

  const haunt = (one: HTMLElement, keyframes: Keyframe[], time: number): (() => void) => {
    const box = one.getBoundingClientRect();
    const list = one.closest('ul')!.getBoundingClientRect();
    // Out of the list's sight.
    if (box.bottom <= list.top || box.top >= list.bottom) return () => undefined;
    const copy = copyOf(one);
    return () => {
      const root = host.shadowRoot!;
      const page = host.ownerDocument;
      const stand = page.createElement('div');
      stand.inert = true;
      stand.ariaHidden = 'true';
      stand.setAttribute('exportparts', PARTS);
      for (const name of SAID) stand.setAttribute(name, host.getAttribute(name) ?? '');
      if (!host.hasAttribute('multiple')) stand.removeAttribute('multiple');
      const inside = stand.attachShadow({ mode: 'closed' });
      inside.adoptedStyleSheets = root.adoptedStyleSheets;
      inside.append(copy);
      Object.assign(stand.style, {
        position: 'absolute',
        width: `${box.width}px`,
        height: `${box.height}px`,
        pointerEvents: 'none',
        transformOrigin: getComputedStyle(host).direction === 'rtl' ? 'right' : 'left',
      });
      root.querySelector('.frame')!.append(stand);
      shown.add(stand);
      const now = stand.getBoundingClientRect();
      stand.style.translate = `${box.left - now.left}px ${box.top - now.top}px`;
      const end = (): void => {
        drop(stand);
        shown.delete(stand);
      };
      stand.animate([{}, ...keyframes], { duration: time, easing: 'ease-out' }).finished.then(end, end);
    };
  };
  return {
    haunt,
    leave: () => {
      for (const one of shown) drop(one);
      shown.clear();
    },
  };
}

/** Old libraries have a `remove()` of their own, which takes offence at what is gone already. */
const drop = (one: Element): unknown => one.parentNode?.removeChild(one);

/** Without names that only one may have, and with the pictures that a copy lacks. */
function copyOf(one: HTMLElement): HTMLElement {
  const copy = one.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  const pictures = one.querySelectorAll('canvas');
  for (const [index, canvas] of copy.querySelectorAll('canvas').entries()) {
    const picture = pictures[index]!;
    if (picture.width) canvas.getContext('2d')?.drawImage(picture, 0, 0);
  }
  return copy;
}
