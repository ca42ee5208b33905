import { html, noChange, nothing, type TemplateResult } from 'lit';
import { button, growingField, icon, openLink } from './controls.js';
import type { CopyFormat, CopySource } from './stored-files.js';
import type { Messages } from './messages.js';
import { isGivenUp, type Item } from './upload/item.js';

/** What a person can do with one row, or with all files at once. */
export interface Actions {
  cancel: (item?: Item) => void;
  retry: (item?: Item) => void;
  remove: (item: Item) => void;
  comment: (text: string, item: Item) => void;
  /** How much of it is out, or the buttons that copy its link, as soon as they are there. */
  more: (item: Item) => unknown;
}

/** How a row is shown, besides its item. */
export interface RowView {
  messages: Messages;
  /** The picture, as soon as there is one. */
  picture: HTMLCanvasElement | undefined;
  /** Whether it has a comment input of its own. */
  hasComment: boolean;
  /** What holds it up, though it was asked for. */
  held: string | undefined;
  /** What is being done to it before it is sent, or was. */
  done: string | undefined;
  disabled: boolean;
}

/** What every row has around its own. */
export function rowFrame(
  { id, name }: Pick<Item, 'id' | 'name'>,
  state: string,
  picture: unknown,
  about: unknown,
  buttons: unknown,
): TemplateResult {
  // The extension stays in sight when a long name is cut, and stands for what has no picture.
  const [, stem, ending = ''] = /^(.+?)(\.\w{1,7})?$/s.exec(name) ?? ['', name];
  return html`<li part="item" id=${id} class=${state}>
    <span part="thumbnail" class="muted" aria-hidden="true">${picture ?? ending.slice(1)}</span>
    <div class="about">
      <bdi part="name" title=${name}><span>${stem}</span>${ending}</bdi>
      ${about}
    </div>
    ${buttons}
  </li>`;
}

/** One file of the list. Pure: the same item and view give the same row. */
export function itemRow(item: Item, view: RowView, actions: Actions): TemplateResult {
  const { messages, picture, hasComment, held, done, disabled } = view;
  const { words, format } = messages;
  const { status, name, type, total: size, loaded, comment, requested, begun, error } = item;
  const isStored = status === 'stored';
  const isOver = isStored || isGivenUp(item);
  const end = requested && !isOver ? 'cancel' : 'remove';
  const line = [format.bytes(size), held ?? said(item, messages)];
  if (status === 'sending') line.push(format.percent(loaded / size));
  line.push(done ?? '');
  return rowFrame(
    item,
    status,
    picture,
    html`<div part="status" class="muted">
        ${isStored || status === 'failed' ? icon(status) : nothing} <bdi>${line.filter(Boolean).join(' · ')}</bdi>
        ${
          // What waits for another try has said why; of what was cancelled only a doubt counts.
          error && !requested && (status !== 'cancelled' || error.code === 'no-reply')
            ? html`<p><bdi>${messages.failure(error, { size, type })}</bdi></p>`
            : nothing
        }
      </div>
      ${linkLine(item, messages, actions.more(item))}
      ${
        hasComment && status === 'waiting'
          ? growingField(
              comment,
              words.comment,
              disabled || requested || begun,
              (text) => actions.comment(text, item),
              `${words.comment}: ${name}`,
            )
          : nothing
      }`,
    html`${
      held || isGivenUp(item)
        ? button('retry', `${held ? words.tryNow : words.retry}: ${name}`, () => actions.retry(item), {
            icon: 'retry',
            disabled,
          })
        : nothing
    }
    ${button(end, `${isStored && !item.undo ? words.removeStored : words[end]}: ${name}`, () => actions[end](item), { icon: 'close', disabled })}`,
  );
}

/** What else is known of an item. */
export interface RowSources {
  picture: (item: Item) => HTMLCanvasElement | undefined;
  /** Which of its copy buttons has just worked; nothing while they are not there. */
  copied: (item: Item) => CopyFormat | '' | undefined;
  held: (item: Item) => string | undefined;
  done: (item: Item) => string | undefined;
}

/** So many rows are made in one go, at first and at most: thousands would keep the page from answering. */
const [FEW, MANY] = [16, 80];

/** So many rows stand in the list itself; those that follow are in groups, each laid out only when it is near. */
const FIRST = 50;
const GROUP = 25;

/** Milliseconds from one frame to the next that nobody takes for a pause. */
const CALM = 25;

/**
 * Makes the rows of a list; only those that changed are made anew, and of very many some at a time.
 *
 * @param goOn is called when some are left to be made
 */
export function itemRows(
  messages: Messages,
  { picture, copied, held, done }: RowSources,
  actions: Actions,
  goOn: () => void,
): (items: readonly Item[], hasComment: boolean, disabled: boolean) => unknown[] {
  /** What each row on the screen was made of. One array for ever: rows keep what is around them when they are made. */
  const made: unknown[][] = [];
  let shared: unknown[] = [];
  let frame = 0;
  let portion = FEW;
  return (items, hasComment, disabled) => {
    const now = [messages.format, hasComment, disabled];
    if (!now.every((value, at) => value === shared[at])) shared = now;
    const most = made.length + portion;
    const isAll = items.length <= most;
    if (!isAll && !frame) {
      const begin = performance.now();
      frame = requestAnimationFrame(() => {
        frame = 0;
        // As many as this device can do.
        portion = performance.now() - begin < CALM ? Math.min(MANY, portion + FEW) : FEW;
        goOn();
      });
    }
    const shown = isAll ? items : items.slice(0, most);
    made.length = Math.min(made.length, shown.length);
    const rows = shown.map((item, index) => {
      const before = made[index];
      const isSame = before?.[0] === item && before[1] === shared;
      // Of the same file the same was done, but for the first time that it can be said.
      const view = {
        picture: picture(item),
        held: held(item),
        done: (isSame ? (before[4] as string | undefined) : undefined) ?? done(item),
      };
      const row = [item, shared, ...Object.values(view), copied(item)];
      made[index] = row;
      if (row.every((value, at) => value === before?.[at])) return noChange;
      return itemRow(item, { messages, ...view, hasComment, disabled }, actions);
    });
    const all: unknown[] = rows.splice(0, FIRST);
    while (rows.length) {
      const group = rows.splice(0, GROUP);
      const isSame = group.length === GROUP && group.every((row) => row === noChange);
      all.push(isSame ? noChange : html`<div class="more" role="none">${group}</div>`);
    }
    return all;
  };
}

const said = ({ checking, preparing, status, requested, error }: Item, { words }: Messages): string => {
  if (checking) return words.checking;
  if (preparing) return '';
  if (status === 'failed' && /-reply/.test(error?.code ?? '')) return words.unsure;
  return status === 'waiting' && requested ? words.queued : words[status];
};

/** Where a stored file is, and what can be done with its link; of any other what there is. */
export const linkLine = (
  { name, link }: Pick<CopySource, 'name' | 'link'>,
  { words }: Messages,
  more: unknown,
): unknown => (link ? html`<div class="flow muted">${openLink(link, `${words.open}: ${name}`)} ${more}</div>` : more);
