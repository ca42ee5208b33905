import type { Item, PixlabStore, PixlabStoreEventMap } from '../src/index.ts';

/** An event in words: what it is about, and what else it carries. */
interface Line {
  about: string;
  more?: Record<string, string | number>;
}

type Type = keyof PixlabStoreEventMap;

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

function size(bytes: number): string {
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = Number((bytes / 1000 ** power).toPrecision(3));
  return value.toLocaleString('en', { style: 'unit', unit: UNITS[power]!, unitDisplay: power ? 'short' : 'long' });
}

const named = (files: readonly { name: string; size: number }[]): string =>
  files.map((file) => `${file.name} (${size(file.size)})`).join(', ');

const ended = (items: readonly Item[]): string => (items.length ? items.map(({ name }) => name).join(', ') : 'none');

const IN_WORDS: { [T in Type]: (event: PixlabStoreEventMap[T]) => Line } = {
  chosen: ({ detail: { files } }) => ({ about: named(files) }),
  refused: ({ detail: { file, code, message } }) => ({ about: named([file]), more: { code, message } }),
  storing: ({ detail: { item } }) => ({ about: named([item]) }),
  progress: ({ loaded, total }) => ({ about: `${size(loaded)} of ${size(total)}` }),
  stored: ({ detail: { link, id, file, comment } }) => ({
    about: named([file]),
    more: { link, id, ...(comment && { comment }) },
  }),
  failed: ({ detail: { file, code, status, message } }) => ({ about: named([file]), more: { code, status, message } }),
  cancelled: ({ detail: { file } }) => ({ about: named([file]) }),
  settled: ({ detail: { stored, failed, cancelled } }) => ({
    about: '',
    more: { stored: ended(stored), failed: ended(failed), cancelled: ended(cancelled) },
  }),
};

/** So many rows are kept. */
const LONGEST = 200;

/** Writes each event of an element into a list, the newest first; progress keeps one row until something else happens. */
export function logEvents(element: PixlabStore, list: HTMLElement): void {
  const tell = <T extends Type>(type: T, event: PixlabStoreEventMap[T]): void => {
    const row = rowOf(type, IN_WORDS[type](event));
    const newest = list.firstElementChild;
    if (type === 'progress' && newest?.className === type) newest.replaceWith(row);
    else list.prepend(row);
    while (list.childElementCount > LONGEST) list.lastElementChild?.remove();
  };
  for (const type of Object.keys(IN_WORDS) as Type[]) element.addEventListener(type, (event) => tell(type, event));
}

function rowOf(type: Type, { about, more }: Line): HTMLLIElement {
  const row = Object.assign(document.createElement('li'), { className: type });
  const now = new Date();
  const time = text('time', now.toLocaleTimeString('en', { hour12: false }));
  time.setAttribute('datetime', now.toISOString());
  const said = document.createElement('div');
  if (about) said.append(text('div', about));
  if (more) said.append(listOf(more));
  row.append(text('div', type, 'type'), said);
  row.firstElementChild?.append(time);
  return row;
}

function listOf(pairs: Record<string, string | number>): HTMLElement {
  const list = document.createElement('dl');
  for (const [name, value] of Object.entries(pairs)) {
    const said = document.createElement('dd');
    said.append(name === 'link' ? linkTo(String(value)) : String(value));
    list.append(text('dt', name), said);
  }
  return list;
}

/** The element never hands out a link that is not http(s). */
const linkTo = (href: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href, textContent: href, target: '_blank', rel: 'noopener noreferrer' });

const text = (tag: string, textContent: string, className = ''): HTMLElement =>
  Object.assign(document.createElement(tag), { textContent, className });
