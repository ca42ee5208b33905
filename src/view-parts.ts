import { html, nothing, type TemplateResult } from 'lit';
import { button, icon, progressBar } from './controls.js';
import type { Actions } from './item-row.js';
import type { Messages } from './messages.js';
import type { Progress } from './upload/batch.js';
import { isGivenUp, type Item } from './upload/item.js';
import type { Rules } from './upload/validate.js';

/** The zone's state and what it can do. */
export interface ZoneView {
  messages: Messages;
  rules: Rules;
  disabled: boolean;
  /** Something is in the list already: the zone makes room for it. */
  compact: boolean;
  /** What is said of files that hang over it. */
  dragging: { text: string; takes: boolean } | undefined;
  onBrowse: (event: Event) => void;
}

/** The drop zone with its button. Its click is a convenience for the pointer; the button is the control. */
export function dropZone({ messages, rules, disabled, compact, dragging, onBrowse }: ZoneView): TemplateResult {
  const { words } = messages;
  const many = !rules.replace;
  const state = dragging ? (dragging.takes ? 'over' : 'over refuse') : '';
  return html`<div part="dropzone" class="zone flow ${compact ? 'compact' : ''} ${state}" @click=${onBrowse}>
    <slot name="icon">${icon('upload')}</slot>
    <div class="flow">
      <slot>${compact ? nothing : words.drop(many)}</slot>
      <button part="browse" type="button" ?disabled=${disabled} aria-describedby="help">
        ${(compact ? words.browseAgain : words.browse)(many)}
      </button>
    </div>
    <slot name="help" id="help" class="muted">${messages.help(rules)}</slot>
    ${dragging ? html`<p>${dragging.text}</p>` : nothing}
  </div>`;
}

/** How many lines a notice shows before it counts the rest. */
const SHOWN_LINES = 3;

/** What was refused, and why, until it is dismissed or something else is chosen. */
export function notice(lines: readonly string[], { words }: Messages, onDismiss: () => void): TemplateResult {
  const more = lines.length - SHOWN_LINES;
  return html`<div class="notice muted">
    ${icon('failed')}
    <div class="about">
      ${lines.slice(0, SHOWN_LINES).map((line) => html`<p>${line}</p>`)} ${more > 0 ? words.more(more) : nothing}
    </div>
    ${button('dismiss', words.dismiss, onDismiss, { icon: 'close' })}
  </div>`;
}

/** What the foot of the list shows. */
export interface FootView {
  messages: Messages;
  items: readonly Item[];
  /** How far the running batch is. */
  progress: Progress | undefined;
  autoUpload: boolean;
  disabled: boolean;
}

/** Overall progress, and what can be done with all files at once. */
export function foot(view: FootView, actions: Actions, upload: () => void): TemplateResult | typeof nothing {
  const { messages, items, progress, autoUpload, disabled } = view;
  const { words } = messages;
  const waiting = items.filter(({ status, requested }) => status === 'waiting' && !requested).length;
  const again = items.filter(isGivenUp).length;
  const many = items.length > 1;
  return html`<div class="flow">
    <div class="overall muted">${progress ? overall(progress, messages) : nothing}</div>
    ${progress && many ? button('cancel', words.cancelAll, () => actions.cancel(), { disabled }) : nothing}
    ${!progress && again > 1 ? button('retry', words.retryAll, () => actions.retry(), { disabled }) : nothing}
    ${
      // Stays while it has nothing to do, so that the keyboard's place is not lost in the moment of pressing it.
      !autoUpload && (waiting || progress)
        ? button('upload', words.upload(waiting), upload, waiting ? { disabled } : { disabled, idle: true })
        : nothing
    }
  </div>`;
}

function overall({ loaded, total, speed }: Progress, { words, format }: Messages): TemplateResult {
  const parts = [words.transferred(format.bytes(loaded), format.bytes(total))];
  if (speed && loaded < total) {
    parts.push(words.speed(format.bytes(speed)), words.left(format.seconds((total - loaded) / speed)));
  }
  return html`${parts.join(' · ')} ${progressBar(loaded, total, words.overall)}`;
}
