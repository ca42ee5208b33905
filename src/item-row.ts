import { html, nothing, type TemplateResult } from 'lit';
import { button, growingField, icon, progressBar } from './controls.js';
import type { CopyFormat } from './stored-files.js';
import type { Messages } from './messages.js';
import { isGivenUp, isInFlight, type Item } from './upload/item.js';

/** What a person can do with one row, or with all files at once. */
export interface Actions {
  cancel: (item?: Item) => void;
  retry: (item?: Item) => void;
  remove: (item: Item) => void;
  comment: (text: string, item: Item) => void;
  copy: (format: CopyFormat, item: Item) => void;
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
export function itemRow(item: Item, view: RowView, actions: Actions): TemplateResult {
  const { messages, picture, hasComment, disabled } = view;
  const { words, format } = messages;
  const { status, name, size, loaded, comment, requested, link, error } = item;
  // The extension stays in sight when a long name is cut, and stands for what has no picture.
  const [, stem, ending = ''] = /^(.+?)(\.\w{1,7})?$/s.exec(name) ?? ['', name];
  const isStored = status === 'stored';
  const isOver = isStored || isGivenUp(item);
  const end = requested && !isOver ? 'cancel' : 'remove';
  const line = [format.bytes(size), said(item, messages)];
  if (status === 'sending') line.push(format.percent(loaded / size));
  return html`<li part="item" id=${item.id} class=${status}>
    <span part="thumbnail" class="muted" aria-hidden="true">${picture ?? ending.slice(1)}</span>
    <div class="about">
      <bdi part="name" title=${name}><span>${stem}</span>${ending}</bdi>
      <div part="status" class="muted">
        ${isStored || error ? icon(isStored ? 'stored' : 'failed') : nothing} <bdi>${line.join(' · ')}</bdi>
        ${error ? html`<p><bdi>${messages.failure(error, item)}</bdi></p>` : nothing}
      </div>
      ${isInFlight(item) ? progressBar(loaded, size, `${words.sending}: ${name}`) : nothing}
      ${link ? linkLine(link, item, view, actions) : nothing}
      ${
        hasComment && status === 'waiting'
          ? growingField(comment, `${words.comment}: ${name}`, disabled || requested, (text) =>
              actions.comment(text, item),
            )
          : nothing
      }
    </div>
    ${
      isGivenUp(item)
        ? button('retry', `${words.retry}: ${name}`, () => actions.retry(item), { icon: 'retry', disabled })
        : nothing
    }
    ${button(end, `${isStored && !item.undo ? words.removeStored : words[end]}: ${name}`, () => actions[end](item), { icon: 'close', disabled })}
  </li>`;
}

const said = ({ checking, status, requested }: Item, { words }: Messages): string =>
  checking ? words.checking : status === 'waiting' && requested ? words.queued : words[status];

function linkLine(
  link: string,
  item: Item,
  { messages: { words }, copied }: RowView,
  actions: Actions,
): TemplateResult {
  const { name } = item;
  const labels: [CopyFormat, string][] = [
    ['url', words.copyLink],
    ['markdown', 'Markdown'],
    ['html', 'HTML'],
  ];
  return html`<div class="flow muted">
    <a dir="ltr" href=${link} target="_blank" rel="noreferrer" title=${`${words.open}: ${name}`}
      >${link.replace(/^\w+:\/\//, '')}</a
    >
    ${labels.map(([format, label]) =>
      button('copy', copied === format ? words.copied : label, () => actions.copy(format, item), {
        name: `${label}: ${name}`,
      }),
    )}
  </div>`;
}
