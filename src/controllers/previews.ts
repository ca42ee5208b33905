import type { ReactiveControllerHost } from 'lit';
import type { Source, Thumbnails } from '../images/thumbnails.js';

/**
 * Small pictures of the listed files. What draws them is fetched with the first file; where that part is missing on the
 * page's server, rows keep their letters.
 *
 * @returns the picture of the file with an id, as soon as there is one
 */
export function previews(
  host: ReactiveControllerHost,
  list: () => readonly Source[],
): (id: string) => HTMLCanvasElement | undefined {
  let thumbnails: Thumbnails | undefined;
  let loading: Promise<void> | undefined;
  const redraw = (): void => host.requestUpdate();
  host.addController({
    hostUpdated() {
      const sources = list();
      thumbnails?.show(sources);
      if (!sources.length) return;
      loading ??= import('../images/thumbnails.js').then(
        ({ Thumbnails }) => {
          thumbnails = new Thumbnails(redraw);
          redraw();
        },
        () => undefined,
      );
    },
  });
  return (id) => thumbnails?.of(id);
}
