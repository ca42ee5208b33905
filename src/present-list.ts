import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { onDemand } from './controllers/on-demand.js';
import { button, icon, openLink } from './controls.js';
import type { Medium } from './form-value.js';
import { linkLine, rowFrame } from './item-row.js';
import type { Messages } from './messages.js';
import type { CopySource } from './stored-files.js';

/** What was stored before, as rows. */
export interface PresentList {
  /** Whether another one would come beside it, and whether nothing may be changed. */
  rows: (media: readonly Medium[], multiple: boolean, disabled: boolean) => TemplateResult[] | undefined;
  /** Resolves as soon as the rows are all that they will be. */
  soon: () => Promise<unknown>;
}

/**
 * What draws such rows is fetched with the first. Until then, and where it is missing on the page's server, there are links.
 *
 * @param forget takes one out of the value
 */
export function presentList(
  host: ReactiveControllerHost & { browse: () => void },
  messages: Messages,
  more: (item: CopySource) => unknown,
  forget: (medium: Medium) => void,
): PresentList {
  const part = onDemand(host, async () => {
    const { presentRows } = await import('./present-row.js');
    return presentRows({ html, button, icon, rowFrame, linkLine }, host, messages, more, forget);
  });
  return {
    rows(media, ...how) {
      if (!media.length) return undefined;
      const draw = part.now();
      return draw
        ? draw(media, ...how)
        : media.map(({ link }) => html`<li part="item">${openLink(link, messages.words.open)}</li>`);
    },
    soon: part.soon,
  };
}
