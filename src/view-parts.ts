import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.js';
import { progressBar } from './item-row.js';
import type { Messages } from './messages.js';
import type { Progress } from './upload/batch.js';
import { isGivenUp, type Item } from './upload/item.js';
import type { Rules } from './upload/validate.js';

/** The zone's state and what it can do. */
export interface ZoneView {
  messages: Messages;
  rules: Rules;
  multiple: boolean;
  disabled: boolean;
  /** Something is in the list already: the zone makes room for it. */
  compact: boolean;
  /** What is said of files that hang over it. */
  dragging: { text: string; takes: boolean } | undefined;
  onBrowse: (event: Event) => void;
}

/** The drop zone with its button. Its click is a convenience for the pointer; the button is the control. */
export function dropZone(view: ZoneView): TemplateResult {
  const { messages, rules, multiple, disabled, compact, dragging } = view;
  const { words } = messages;
  const classes = `zone ${compact ? 'compact' : ''} ${dragging ? (dragging.takes ? 'over' : 'over refuse') : ''}`;
  return html`<div part="dropzone" class=${classes} @click=${view.onBrowse}>
    <slot name="icon">${icons.upload}</slot>
    <slot>${compact ? nothing : words.drop(multiple)}</slot>
    <button part="browse" type="button" ?disabled=${disabled} aria-describedby="help">
      ${(compact ? words.browseAgain : words.browse)(multiple)}
    </button>
    <slot name="help" id="help">${messages.help(rules)}</slot>
    ${dragging ? html`<div class="verdict">${dragging.text}</div>` : nothing}
  </div>`;
}

/** How many lines a notice shows before it counts the rest. */
const SHOWN_LINES = 3;

/** What was refused, and why, until it is dismissed or something else is chosen. */
export function notice(lines: readonly string[], { words }: Messages, onDismiss: () => void): TemplateResult {
  const more = lines.length - SHOWN_LINES;
  return html`<div class="notice">
    ${icons.failed}
    <div>
      ${lines.slice(0, SHOWN_LINES).map((line) => html`<p>${line}</p>`)} ${more > 0 ? words.more(more) : nothing}
    </div>
    <button class="round" type="button" title=${words.dismiss} aria-label=${words.dismiss} @click=${onDismiss}>
      ${icons.close}
    </button>
  </div>`;
}

/** A text area of one row that grows with its text: both share a grid cell with an unseen copy of the text. */
export function growingField(
  text: string,
  label: string,
  disabled: boolean,
  onInput: (text: string) => void,
): TemplateResult {
  return html`<div class="grow" data-text=${text}>
    <textarea
      part="comment"
      rows="1"
      aria-label=${label}
      placeholder=${label}
      ?disabled=${disabled}
      .value=${text}
      @input=${({ target }: InputEvent) => onInput((target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}

/** What the foot of the list shows and can do. */
export interface FootView {
  messages: Messages;
  items: readonly Item[];
  /** How far the running batch is. */
  progress: Progress | undefined;
  autoUpload: boolean;
  disabled: boolean;
  upload: () => void;
  cancel: () => void;
  retry: () => void;
}

/** Overall progress, and what can be done with all files at once. */
export function foot(view: FootView): TemplateResult | typeof nothing {
  const { messages, items, progress, autoUpload, disabled } = view;
  const { words } = messages;
  const waiting = items.filter(({ status, requested }) => status === 'waiting' && !requested).length;
  const again = items.filter(isGivenUp).length;
  const button = (part: 'upload' | 'cancel' | 'retry', label: string, idle = false): TemplateResult =>
    html`<button
      part=${part}
      type="button"
      ?disabled=${disabled}
      aria-disabled=${idle ? 'true' : nothing}
      @click=${view[part]}
    >
      ${label}
    </button>`;
  // Upload stays while it has nothing to do, so that the keyboard's place is not lost in the moment of pressing it.
  const shown = [
    progress && overall(progress, messages),
    progress && items.length > 1 && button('cancel', words.cancelAll),
    !progress && again > 1 && button('retry', words.retryAll(again)),
    !autoUpload && (waiting || progress) && button('upload', words.upload(waiting), !waiting),
  ].filter(Boolean);
  return shown.length ? html`<div class="foot">${shown}</div>` : nothing;
}

function overall({ loaded, total, speed }: Progress, { words, format }: Messages): TemplateResult {
  const parts = [words.transferred(format.bytes(loaded), format.bytes(total))];
  if (speed) parts.push(words.speed(format.bytes(speed)));
  if (speed && loaded < total) parts.push(words.left(format.seconds((total - loaded) / speed)));
  return html`<div class="overall">${parts.join(' · ')} ${progressBar(loaded, total, words.overall)}</div>`;
}
