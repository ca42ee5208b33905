import type { ReactiveControllerHost } from 'lit';

/** A part that is fetched when it is first asked for. Where the page's server lacks it, it never comes. */
export interface OnDemand<Part> {
  /** The part, if it is there already. */
  now: () => Part | undefined;
  soon: () => Promise<Part | undefined>;
}

export function onDemand<Part>(host: ReactiveControllerHost, load: () => Promise<Part>): OnDemand<Part> {
  let part: Part | undefined;
  let loading: Promise<Part | undefined> | undefined;
  const soon = (): Promise<Part | undefined> =>
    (loading ??= load().then(
      (loaded) => {
        host.requestUpdate();
        return (part = loaded);
      },
      () => undefined,
    ));
  return {
    now() {
      void soon();
      return part;
    },
    soon,
  };
}
