import type { html as Html } from 'lit';
import type { Notice, NoticeKind, Notices } from './controllers/notices.js';
import type { button as Button, icon as Icon, openLink as OpenLink } from './controls.js';
import type { Messages } from './messages.js';

/** In the order in which their boxes stand. */
const KINDS: readonly NoticeKind[] = ['problem', 'action', 'duplicate', 'removed', 'kept'];

/** The kinds that are about something that went wrong. */
const WRONG: readonly NoticeKind[] = ['problem', 'action'];

/** How many lines a box shows before it counts the rest. */
const SHOWN_LINES = 3;

/** What this part needs of the others: it may hold no copy of Lit. */
export interface NoticeKit {
  html: typeof Html;
  button: typeof Button;
  icon: typeof Icon;
  openLink: typeof OpenLink;
}

/** What was refused, removed or kept: a box for each kind, with one button for what can be done. */
export const noticeBoxes = (
  { html, button, icon, openLink }: NoticeKit,
  { all, clear }: Notices,
  { words }: Messages,
  disabled: boolean,
): unknown =>
  KINDS.map((kind) => {
    const own = all().filter((notice) => notice.kind === kind);
    const [first] = own;
    if (!first) return '';
    const { action } = first;
    const more = own.length - SHOWN_LINES;
    const act = (): void => {
      clear(kind);
      action?.act(own);
    };
    const line = ({ text, link }: Notice): unknown =>
      html`<p><bdi>${text()}</bdi> ${link ? openLink(link, words.open) : ''}</p>`;
    return html`<div part="notice" class="notice muted ${WRONG.includes(kind) ? '' : 'calm'}">
      ${icon('failed')}
      <div class="about flow">
        <div>${own.slice(0, SHOWN_LINES).map(line)} ${more > 0 ? words.more!(more) : ''}</div>
        ${action ? button('action', action.words(), act, { disabled }) : ''}
      </div>
      ${button('dismiss', words.dismiss!, () => clear(kind), { icon: 'close' })}
    </div>`;
  });
