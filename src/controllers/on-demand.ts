import type { ReactiveControllerHost } from 'lit';

/** Milliseconds for which anything is held up by what is fetched. */
const PATIENCE = 3000;

/** A part that is fetched when it is first asked for. Where the page's server lacks it, it never comes. */
export interface OnDemand<Part> {
  /** The part, if it is there already. */
  now: () => Part | undefined;
  soon: () => Promise<Part | undefined>;
  /** Whether it is still on its way. */
  isDue: () => boolean;
  /** Resolves with it, or without where that takes too long. */
  inTime: () => Promise<Part | undefined>;
  /** As `soon`, after another request for what could not be fetched; some browsers remember that they could not. */
  again: () => Promise<Part | undefined>;
}

export function onDemand<Part>(host: ReactiveControllerHost, load: () => Promise<Part>): OnDemand<Part> {
  let part: Part | undefined;
  let loading: Promise<Part | undefined> | undefined;
  let waiting: Promise<unknown> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let isDue = true;
  /** Whether it may still come. */
  let isOut = true;
  const end = (loaded?: Part): typeof part => {
    isDue = isOut = false;
    clearTimeout(patience);
    host.requestUpdate();
    return (part = loaded);
  };
  const soon = (): Promise<Part | undefined> => (loading ??= load().then(end, () => end()));
  return {
    now() {
      void soon();
      return part;
    },
    soon,
    isDue() {
      void soon();
      return isDue;
    },
    async inTime() {
      if (isDue)
        await (waiting ??= Promise.race([
          soon(),
          new Promise((resolve) => (patience = setTimeout(resolve, PATIENCE))),
        ]));
      return part;
    },
    again() {
      if (!part && !isOut) {
        isOut = true;
        loading = undefined;
      }
      return soon();
    },
  };
}

/** Calls once when a person comes near: with the pointer, the keyboard or a file. */
export function whenNear(host: ReactiveControllerHost & HTMLElement, act: () => void): void {
  host.addController({
    hostConnected() {
      for (const type of ['pointerover', 'focusin', 'dragenter']) host.addEventListener(type, act, { once: true });
    },
  });
}
