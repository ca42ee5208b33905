import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from './controllers/notices.js';
import { button, icon } from './controls.js';
import type { Messages } from './messages.js';
import type { Dragging } from './reasons.js';
import type { Item } from './upload/item.js';
import type { Rules } from './upload/validate.js';

/** The zone's state and what it can do. */
export interface ZoneView {
  messages: Messages;
  rules: Rules;
  disabled: boolean;
  /** Something is in the list already: the zone makes room for it. */
  compact: boolean;
  /** What is said of files that hang over it. */
  dragging: Dragging | undefined;
  /** A form cannot be sent, and the element `error` says why. */
  invalid: unknown;
  onBrowse: (event: Event) => void;
}

/** The drop zone with its button. Its click is a convenience for the pointer; the button is the control. */
export function dropZone({
  messages,
  rules,
  disabled,
  compact,
  dragging,
  invalid,
  onBrowse,
}: ZoneView): TemplateResult {
  const { words } = messages;
  const many = !rules.replace;
  const state = dragging ? (dragging.takes ? 'over' : 'over refuse') : '';
  return html`<div part="dropzone" class="zone flow ${compact ? 'compact' : ''} ${state}" @click=${onBrowse}>
    <slot name="icon">${icon('upload')}</slot>
    <div class="flow">
      <slot>${compact ? nothing : words.drop(many)}</slot>
      <button part="browse" type="button" ?disabled=${disabled} aria-describedby=${invalid ? 'error help' : 'help'}>
        ${(compact ? words.browseAgain : words.browse)(many)}
      </button>
    </div>
    <slot name="help" id="help" class="muted">${messages.help(rules)}</slot>
    ${dragging?.text ? html`<p>${dragging.text}</p>` : nothing}
  </div>`;
}

/** The browser's file picker. What is chosen emerges neither as its `input` nor as its `change`. */
export const filePicker = (
  accept: string,
  multiple: boolean,
  disabled: boolean,
  capture: string | null,
  onPicked: (files: FileList) => void,
): TemplateResult =>
  html`<input
    type="file"
    hidden
    accept=${accept}
    capture=${capture ?? nothing}
    ?multiple=${multiple}
    ?disabled=${disabled}
    @change=${({ currentTarget }: Event) => {
      const input = currentTarget as HTMLInputElement;
      onPicked(input.files!);
      // The same file can be chosen again.
      input.value = '';
    }}
    @input=${(event: Event) => event.stopPropagation()}
  />`;

/** Notices as text only. */
export const plainNotices = (all: readonly Notice[]): TemplateResult =>
  html`<div class="notice muted"><div>${all.map(({ text }) => html`<p>${text()}</p>`)}</div></div>`;

/**
 * What stands below the list: the Upload button.
 *
 * @param more stands before it
 */
export function foot(
  { words }: Messages,
  items: readonly Item[],
  busy: boolean,
  autoUpload: boolean,
  disabled: boolean,
  more: unknown,
  upload: () => void,
): TemplateResult {
  let waiting = 0;
  for (const item of items) if (item.status === 'waiting') waiting += +!item.requested;
  return html`<div class="flow">
    ${more}
    ${
      // Stays while it has nothing to do, so that the keyboard's place is not lost in the moment of pressing it.
      waiting || (busy && !autoUpload)
        ? button('upload', words.upload(waiting), upload, waiting ? { disabled } : { disabled, idle: true })
        : nothing
    }
  </div>`;
}
