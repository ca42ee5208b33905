import type { Item } from './upload/item.js';
import type { Counted } from './upload/lines.js';
import { isWebLink, PIXLAB_ENDPOINT } from './wire.js';

/** What a form submits of a stored file. */
export type ValueAs = 'link' | 'id' | 'json';

/** Something stored, as part of the value. */
export interface Medium {
  readonly link: string;
  /** What the form submits for it. */
  readonly entry: string;
}

/** Why a form may not be sent. */
export type Problem = 'uploading' | 'failed' | 'unsent' | 'missing';

/**
 * Media as a page writes them, one a line: a link, or the JSON of one. Each is submitted as it is written, since a page may
 * keep more in it than we know; in lines that {@link stateOf} has made, that stands behind the link.
 *
 * @param onBad is called where a link is none that anybody may follow
 */
export function readMedia(text: string, onBad: () => void): Medium[] {
  const media: Medium[] = [];
  for (const line of text.split('\n')) {
    const [given = '', entry = given] = line.trim().split('\t');
    const link = linkIn(given);
    // Any base will do to judge what is relative.
    if (!isWebLink(link, PIXLAB_ENDPOINT)) onBad();
    else if (link) media.push({ link, entry });
  }
  return media;
}

function linkIn(given: string): unknown {
  try {
    return (JSON.parse(given) as { link?: unknown }).link ?? given;
  } catch {
    return given;
  }
}

/** The control's value. */
export const valueOf = (media: readonly Medium[]): string => media.map(({ link }) => link).join('\n');

export const stateOf = (media: readonly Medium[]): string =>
  media.map(({ link, entry }) => `${link}\t${entry}`).join('\n');

/** A stored file. */
export function mediumOf({ link, storeId: id, name, type, total: size, comment }: Item, valueAs: ValueAs): Medium {
  const json = valueAs === 'json' && JSON.stringify({ link, id, name, type, size, comment });
  return { link: link!, entry: json || (valueAs === 'id' ? id : link)! };
}

/** What stands for the control now. Without `multiple` that is one: what was stored last, else what was there before. */
export function mediaOf(
  items: readonly Item[],
  present: readonly Medium[],
  multiple: boolean,
  valueAs: ValueAs,
): Medium[] {
  const stored = items.filter(({ link }) => link).map((item) => mediumOf(item, valueAs));
  return multiple ? [...present, ...stored] : [...stored.slice(-1), ...present].slice(0, 1);
}

/** The first reason why a form may not be sent now. What was cancelled is none: somebody knows that it is missing. */
export function problemOf(count: (what: Counted) => number, isMissing: boolean): Problem | undefined {
  if (count('requested') + count('checking')) return 'uploading';
  if (count('failed')) return 'failed';
  if (count('waiting')) return 'unsent';
  return isMissing ? 'missing' : undefined;
}
