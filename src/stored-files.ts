import type { ReactiveControllerHost } from 'lit';
import type { Item } from './upload/item.js';
import type { SendSettings } from './upload/queue-types.js';
import { UNDO_HEADER } from './wire.js';

/** The ways in which a stored file's link can be copied. */
export type CopyFormat = 'url' | 'markdown' | 'html';

/** What of an item its copies are made of. */
export type CopySource = Pick<Item, 'id' | 'link' | 'name' | 'type' | 'comment'>;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * A stored file as text to paste: its URL, Markdown, or an HTML tag whose `alt` is the comment. Markdown has no video, so a
 * video becomes a link there.
 */
function copyText(format: CopyFormat, { link, name, type, comment }: CopySource): string {
  const url = link ?? '';
  const video = type.startsWith('video/');
  const said = comment.trim();
  if (format === 'markdown') {
    const label = (said || (video ? name : '')).replace(/[\\[\]<>`*_]/g, '\\$&').replace(/\s+/g, ' ');
    return `${video ? '' : '!'}[${label}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
  }
  if (format === 'url') return url;
  return video
    ? `<video src="${escapeHtml(url)}" title="${escapeHtml(said)}" controls></video>`
    : `<img src="${escapeHtml(url)}" alt="${escapeHtml(said)}">`;
}

/**
 * Puts a stored file's text on the clipboard; `false` where the browser does not let us. Pages on plain http have no
 * `navigator.clipboard`: there a field inside `scope` is copied.
 */
async function toClipboard(text: string, scope: ShadowRoot): Promise<boolean> {
  // Not this script's own: the element may have moved into the document of a frame.
  const page = scope.ownerDocument;
  try {
    await page.defaultView!.navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = scope.activeElement as HTMLElement | null;
    const field = page.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    scope.append(field);
    field.select();
    const copied = page.execCommand('copy');
    field.remove();
    focused?.focus();
    return copied;
  }
}

/** How long a copy button says that it has worked, in milliseconds. */
const COPIED_TIME = 2000;

/** What a person can do with files that are stored. */
export interface StoredFiles {
  /** Resolves with whether it worked. */
  copy: (format: CopyFormat, item: CopySource) => Promise<boolean>;
  /** Which of an item's copy buttons has just worked. */
  copied: (id: string) => CopyFormat | undefined;
  /** Takes a file back from the store with the ticket that came with its reply. Resolves with whether it worked. */
  takeBack: (item: Item, settings: SendSettings) => Promise<boolean>;
}

/** There with the first file: browsers let a click copy only if nothing has to be fetched first. */
export function storedFiles(host: ReactiveControllerHost & HTMLElement): StoredFiles {
  let last: { id: string; format: CopyFormat } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (now?: typeof last): void => {
    last = now;
    host.requestUpdate();
  };
  return {
    async copy(format, item) {
      const worked = await toClipboard(copyText(format, item), host.shadowRoot!);
      if (worked) {
        show({ id: item.id, format });
        clearTimeout(timer);
        timer = setTimeout(show, COPIED_TIME);
      }
      return worked;
    },
    copied: (id) => (last?.id === id ? last.format : undefined),
    async takeBack({ storeId, undo }, { endpoint, headers, withCredentials }) {
      const url = new URL(endpoint, document.baseURI);
      url.pathname += `/${storeId!}`;
      try {
        const reply = await fetch(url, {
          method: 'DELETE',
          headers: { ...headers, [UNDO_HEADER]: undo! },
          credentials: withCredentials ? 'include' : 'same-origin',
        });
        const { status } = (await reply.json()) as { status?: unknown };
        return Number(status) === 200;
      } catch {
        return false;
      }
    },
  };
}
