import type { ReactiveControllerHost } from 'lit';
import type { Stage } from '../images/in-sight.js';
import type { Source } from '../images/thumbnails.js';
import { onDemand } from './on-demand.js';

/**
 * Small pictures of the listed files, larger ones in tiles. What draws them is fetched with the first file; where that part is
 * missing on the page's server, rows keep their letters.
 *
 * @param isBusy files are on their way: only what is in sight, or near, is drawn meanwhile
 * @returns the picture of a file, as soon as there is one
 */
export function previews(
  host: ReactiveControllerHost & Stage,
  list: () => readonly Source[],
  isBusy: () => boolean,
): (item: Source) => HTMLCanvasElement | undefined {
  const part = onDemand(host, async () => {
    const { Thumbnails } = await import('../images/thumbnails.js');
    return new Thumbnails(() => host.requestUpdate(), host);
  });
  let isWanted = false;
  host.addController({
    hostUpdated() {
      const sources = list();
      isWanted ||= sources.length > 0;
      if (isWanted) part.now()?.show(sources, !isBusy());
    },
  });
  return ({ id }) => (isWanted ? part.now()?.of(id) : undefined);
}
