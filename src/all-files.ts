import type { html as Html } from 'lit';
import type { Actions } from './item-row.js';
import type { LateWords, Words } from './locales/words.js';
import { timeIn } from './locales/time.js';
import type { Messages } from './messages.js';
import type { NoticeKit } from './notice-boxes.js';
import { isGivenUp, isInFlight, type Item } from './upload/item.js';
import type { UploadQueue } from './upload/queue-types.js';

/** A labelled bar, in bytes. */
const progressBar = (html: typeof Html, loaded: number, total: number, label: string): unknown =>
  html`<progress part="progress" max=${total} .value=${loaded} aria-label=${label}></progress>`;

/** How much of one file is out. */
export const bar = (html: typeof Html, { words }: Messages, item: Item): unknown =>
  isInFlight(item) ? progressBar(html, item.loaded, item.total, `${words.sending}: ${item.name}`) : '';

/** Overall progress, and what else than storing them can be done with all files at once. */
export function allFiles(
  { html, button }: Pick<NoticeKit, 'html' | 'button'>,
  queue: UploadQueue,
  { words: some, format }: Messages,
  disabled: boolean,
  actions: Pick<Actions, 'cancel' | 'retry'>,
): unknown {
  const words = some as Words & LateWords;
  const { items, busy } = queue;
  let [again, moving] = [0, 0];
  // Once, and as little as may be for each: there can be thousands, in every frame.
  for (const item of items) {
    if (isGivenUp(item)) again += 1;
    else if (isInFlight(item)) moving += 1;
  }
  if (!busy && again < 2) return '';
  const overall = (): unknown => {
    const { loaded, total, speed } = queue.progress;
    const parts = [words.transferred(format.bytes(loaded), format.bytes(total))];
    // Otherwise files wait for better times, and nobody knows how long.
    if (moving && speed && loaded < total)
      parts.push(words.speed(format.bytes(speed)), words.left(timeIn(format, (total - loaded) / speed)));
    return html`<bdi>${parts.join(' · ')}</bdi> ${progressBar(html, loaded, total, words.overall)}`;
  };
  return html`<div class="overall muted">${busy ? overall() : ''}</div>
    ${busy && items.length > 1 ? button('cancel', words.cancelAll, () => actions.cancel(), { disabled }) : ''}
    ${!busy ? button('retry', words.retryAll, () => actions.retry(), { disabled }) : ''}`;
}
