import type { html as Html, ReactiveControllerHost, TemplateResult } from 'lit';
import type { button as Button, icon as Icon } from './controls.js';
import type { Medium } from './form-value.js';
import type { linkLine as LinkLine, rowFrame as RowFrame } from './item-row.js';
import { enRare } from './locales/en-rare.js';
import type { Messages } from './messages.js';
import type { CopySource } from './stored-files.js';
import { PIXLAB_ENDPOINT } from './wire.js';

/** What this part needs of the others: it may hold no copy of Lit. */
export interface Kit {
  html: typeof Html;
  button: typeof Button;
  icon: typeof Icon;
  rowFrame: typeof RowFrame;
  linkLine: typeof LinkLine;
}

/** Draws what was stored before: whether another one would come beside it, and whether nothing may be changed. */
export type PresentRows = (media: readonly Medium[], multiple: boolean, disabled: boolean) => TemplateResult[];

/**
 * Rows of what was stored before, each with its picture straight from its link.
 *
 * @param forget takes one away
 */
export function presentRows(
  { html, button, icon, rowFrame, linkLine }: Kit,
  host: ReactiveControllerHost & { browse: () => void },
  messages: Messages,
  more: (item: CopySource) => unknown,
  forget: (medium: Medium) => void,
): PresentRows {
  /** Links that have no picture to show. */
  const missing = new Set<string>();

  return (media, multiple, disabled) =>
    media.map((medium, place) => {
      const { words } = messages;
      const { rare = enRare } = words;
      const { link } = medium;
      const name = nameIn(link);
      // A link says only by its ending that it leads to a video, which would have to be fetched for a picture of it.
      const type = /\.(mp4|m4v|mov|webm|og[gv]|mkv|avi)$/i.test(name) ? 'video/*' : '';
      const row: CopySource = { id: `${place}`, name, link, type, comment: '' };
      const isMissing = missing.has(link);
      const miss = (): void => {
        missing.add(link);
        host.requestUpdate();
      };
      const picture = html`<img src=${link} alt="" referrerpolicy="no-referrer" @error=${miss} />`;
      const look = { name: `${rare.replace}: ${name}`, disabled };
      const replace = multiple ? undefined : button('replace', rare.replace, () => host.browse(), look);
      return rowFrame(
        row,
        '',
        isMissing ? icon('failed') : type ? undefined : picture,
        html`${isMissing ? html`<p part="status" class="muted"><bdi>${rare.noPicture}</bdi></p>` : ''}
        ${linkLine(row, messages, [more(row), replace])}`,
        button('remove', `${words.remove}: ${name}`, () => forget(medium), { icon: 'close', disabled }),
      );
    });
}

/** The last part of a link's path. */
function nameIn(link: string): string {
  const [name] = /[^/]+\/?$/.exec(new URL(link, PIXLAB_ENDPOINT).pathname) ?? [link];
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
