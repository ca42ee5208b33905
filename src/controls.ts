import { html, nothing, type TemplateResult } from 'lit';

/** Line icons, drawn in a square of 24 in the colour of the text around them. */
const SHAPES = {
  upload: 'M12 16V4M7 9l5-5 5 5M4 15v5h16v-5',
  close: 'm6 6 12 12M18 6 6 18',
  retry: 'M19 13a7 7 0 1 1-2-6l2 2m0-5v5h-5',
  stored: 'm5 13 4 4L19 7',
  failed: 'M12 7v6m0 4v0M12 3a9 9 0 1 0 .01 0z',
};
export type IconName = keyof typeof SHAPES;

export const icon = (name: IconName): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${SHAPES[name]}></path></svg>`;

/** The parts that are buttons; a page styles each by its name. */
export type ButtonPart = 'upload' | 'cancel' | 'retry' | 'remove' | 'copy' | 'replace' | 'action' | 'dismiss';

/** What a button may be besides its words. */
export interface ButtonLook {
  /** Shown instead of the words, which become its name and its tip. */
  icon?: IconName;
  /** Its name where the words alone do not say which file it is about. */
  name?: string;
  disabled?: boolean;
  /** Has nothing to do at the moment, but keeps its place and the keyboard's. */
  idle?: boolean;
}

export function button(part: ButtonPart, words: string, act: () => void, look: ButtonLook = {}): TemplateResult {
  const { icon: shape, name = shape && words } = look;
  return html`<button
    type="button"
    part=${part}
    class=${shape ? 'round' : part}
    title=${name ?? nothing}
    aria-label=${name ?? nothing}
    aria-disabled=${look.idle ?? nothing}
    ?disabled=${look.disabled}
    @click=${act}
  >
    ${shape ? icon(shape) : words}
  </button>`;
}

/** A link that opens a stored file beside the page. */
export const openLink = (link: string, tip: string): TemplateResult =>
  html`<a dir="ltr" href=${link} target="_blank" rel="noreferrer" title=${tip}>${link.replace(/^\w+:\/\//, '')}</a>`;

/**
 * A text area of one row that grows with its text; where the browser can't do that by itself, with its lines.
 *
 * @param words stand in it while it is empty, and would make it grow if they were long
 * @param label its name, where the words alone do not say which file it is about
 */
export const growingField = (
  text: string,
  words: string,
  disabled: boolean,
  onInput: (text: string) => void,
  label = words,
): TemplateResult =>
  html`<textarea
    part="comment"
    rows=${text.split('\n', 6).length}
    aria-label=${label}
    title=${label}
    placeholder=${words}
    ?disabled=${disabled}
    .value=${text}
    @input=${(event: InputEvent) => {
      // What is typed inside is the element's own business: it does not emerge as its `input`.
      event.stopPropagation();
      onInput((event.target as HTMLTextAreaElement).value);
    }}
  ></textarea>`;
