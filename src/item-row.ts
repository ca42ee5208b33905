import { html, nothing, type TemplateResult } from 'lit';
import { COPY_FORMATS, type CopyFormat } from './copy-formats.js';
import { icons } from './icons.js';
import type { Messages } from './messages.js';
import { isGivenUp, isInFlight, type Item } from './upload/item.js';
import { growingField } from './view-parts.js';

/** What a person can do with one row. */
export interface RowActions {
  cancel: (item: Item) => void;
  retry: (item: Item) => void;
  remove: (item: Item) => void;
  comment: (text: string, item: Item) => void;
  copy: (item: Item, format: CopyFormat) => void;
}

/** How a row is shown, besides its item. */
export interface RowView {
  messages: Messages;
  /** The picture, as soon as there is one. */
  picture: HTMLCanvasElement | undefined;
  /** Whether it has a comment input of its own. */
  hasComment: boolean;
  /** Which of its copy buttons has just worked. */
  copied: CopyFormat | undefined;
  disabled: boolean;
}

/** One file of the list. Pure: the same item and view give the same row. */
export function itemRow(item: Item, view: RowView, actions: RowActions): TemplateResult {
  const { messages, picture, hasComment, disabled } = view;
  const { words } = messages;
  const { status, name, type, comment, requested } = item;
  const group = type.split('/')[0];
  const dot = name.lastIndexOf('.');
  // The extension stays in sight when a long name is cut.
  const cut = dot > 0 && dot > name.length - 8 ? dot : name.length;
  return html`<li part="item" class="row ${status}">
    <span part="thumbnail" class="thumbnail"
      >${picture ?? (group === 'image' || group === 'video' ? icons[group] : icons.file)}</span
    >
    <div class="about">
      <bdi part="name" class="name" title=${name}><span>${name.slice(0, cut)}</span>${name.slice(cut)}</bdi>
      <div part="status" class="status">${statusLine(item, messages)}</div>
      ${isInFlight(item) ? progressBar(item.loaded, item.total, `${words.sending}: ${name}`) : nothing}
      ${status === 'stored' ? linkLine(item, view, actions) : nothing}
      ${
        hasComment && status === 'waiting'
          ? growingField(comment, words.commentOn(name), disabled || requested, (text) => actions.comment(text, item))
          : nothing
      }
    </div>
    <div class="actions">${buttons(item, view, actions)}</div>
  </li>`;
}

/** A labelled bar, in bytes. */
export const progressBar = (loaded: number, total: number, label: string): TemplateResult =>
  html`<progress part="progress" max=${total || 1} .value=${loaded} aria-label=${label}></progress>`;

function statusLine({ status, size, file, loaded, error, checking, requested }: Item, messages: Messages): unknown {
  const { words, format } = messages;
  const said = checking ? words.checking : status === 'waiting' && requested ? words.queued : words[status];
  const icon = status === 'stored' || status === 'failed' ? icons[status] : nothing;
  return html`<span>${format.bytes(size)}</span><span class="said">${icon}${said}</span>${
      status === 'sending' ? html`<span>${format.percent(loaded / size)}</span>` : nothing
    }${
      status === 'failed' && error
        ? html`<p>${messages.failure(error, file)}${error.serverText && ` “${error.serverText}”`}</p>`
        : nothing
    }`;
}

function linkLine(item: Item, { messages, copied }: RowView, actions: RowActions): TemplateResult {
  const { words } = messages;
  const { link, name } = item;
  const labels: Record<CopyFormat, string> = { url: words.copyLink, markdown: 'Markdown', html: 'HTML' };
  return html`<div class="link">
    <a href=${link!} target="_blank" rel="noopener noreferrer" aria-label=${words.open(name)}
      >${link!.replace(/^\w+:\/\//, '')}</a
    >
    ${COPY_FORMATS.map(
      (format) =>
        html`<button
          part="copy"
          class="small"
          type="button"
          aria-label=${words.copy(labels[format], name)}
          @click=${() => actions.copy(item, format)}
        >
          ${copied === format ? [icons.stored, words.copied] : labels[format]}
        </button>`,
    )}
  </div>`;
}

function buttons(item: Item, { messages: { words }, disabled }: RowView, actions: RowActions): unknown {
  const { name, status, requested } = item;
  const button = (
    part: 'cancel' | 'retry' | 'remove',
    icon: TemplateResult,
    label = words[part](name),
  ): TemplateResult =>
    html`<button
      part=${part}
      class="round"
      type="button"
      title=${label}
      aria-label=${label}
      ?disabled=${disabled}
      @click=${() => actions[part](item)}
    >
      ${icon}
    </button>`;
  if (isGivenUp(item)) return [button('retry', icons.retry), button('remove', icons.close)];
  if (status === 'stored') return button('remove', icons.close, words.removeStored(name));
  return button(requested ? 'cancel' : 'remove', icons.close);
}
