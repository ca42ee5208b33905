import { enRare } from './locales/en-rare.js';
import type { Messages } from './messages.js';
import type { Item } from './upload/item.js';

/** What is being done to a picture before it is sent, or was; empty where that is nothing. */
export function preparedText({ preparing, prepared }: Item, { words }: Pick<Messages, 'words'>): string {
  const { rare = enRare, lang } = words;
  if (preparing) return rare.preparing;
  if (!prepared) return '';
  const { scaled, stripped } = prepared;
  const inWords = (length: number): string => length.toLocaleString(lang);
  return [scaled && rare.scaled(inWords(scaled.width), inWords(scaled.height)), stripped && rare.stripped]
    .filter(Boolean)
    .join(' · ');
}
