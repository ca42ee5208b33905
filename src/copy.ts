import type { Item } from './upload/item.js';

/** The ways in which a stored file's link can be copied. */
export type CopyFormat = 'url' | 'markdown' | 'html';

/** What of an item its copies are made of. */
type Source = Pick<Item, 'link' | 'name' | 'type' | 'comment'>;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * A stored file as text to paste: its URL, Markdown, or an HTML tag whose `alt` is the comment. Markdown has no video, so a
 * video becomes a link there.
 */
export function copyText(format: CopyFormat, { link, name, type, comment }: Source): string {
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
export async function copyItem(format: CopyFormat, item: Source, scope: ShadowRoot): Promise<boolean> {
  const text = copyText(format, item);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = scope.activeElement as HTMLElement | null;
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    scope.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    focused?.focus();
    return copied;
  }
}
