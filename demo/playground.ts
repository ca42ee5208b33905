import type { PixlabStore } from '../src/index.ts';
import { logEvents } from './event-log.ts';
import { largeFilm, samplePicture } from './samples.ts';
import { type Choice, snippetOf } from './snippet.ts';
import { showSource } from './source.ts';

const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;

type Field = HTMLInputElement | HTMLSelectElement;

const uploader = document.querySelector<PixlabStore>('pixlab-store')!;
const form = find<HTMLFormElement>('#controls');
const frame = find('#frame');
const snippet = find('#snippet');
const width = find<HTMLInputElement>('#width');
const widest = Number(width.max);

/** What the address says where it says nothing. */
const BEGIN = 'endpoint=demo:&multiple';

/** These are no attributes of the element. */
const EXTRAS = ['scheme', 'slot', 'help', 'validate', 'browse', 'width'];

const fields = [...form.elements].filter((one): one is Field => /^(INPUT|SELECT)$/.test(one.tagName));

/** A sheet of its own, so that custom properties count as they do in the snippet. */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

function fromForm(): Map<string, string> {
  const said = new Map<string, string>();
  for (const field of fields) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      if (field.checked) said.set(field.name, '');
    } else if (
      field.value &&
      !(field.name === 'lang' && field.value === 'en') &&
      !('value' in field.dataset && !said.has(field.name))
    ) {
      said.set(field.name, field.value);
    }
  }
  if (Number(width.value) < widest) said.set('width', width.value);
  return said;
}

function fillForm(said: URLSearchParams): void {
  for (const field of fields) {
    const value = said.get(field.name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== null;
    else field.value = value ?? (field.name === 'lang' ? 'en' : '');
  }
  width.value = said.get('width') ?? width.max;
}

function choiceOf(said: Map<string, string>): Choice {
  const of = (test: (name: string) => boolean): Map<string, string> =>
    new Map([...said].filter(([name]) => test(name)));
  const isProperty = (name: string): boolean => name.startsWith('--');
  return {
    attributes: of((name) => !isProperty(name) && !EXTRAS.includes(name)),
    properties: of(isProperty),
    extras: of((name) => EXTRAS.includes(name)),
  };
}

function apply({ attributes, properties, extras }: Choice): void {
  for (const name of uploader.getAttributeNames()) if (!attributes.has(name)) uploader.removeAttribute(name);
  for (const [name, value] of attributes) if (uploader.getAttribute(name) !== value) uploader.setAttribute(name, value);

  sheet.replaceSync('#inner pixlab-store {}');
  const [rule] = sheet.cssRules as unknown as CSSStyleRule[];
  for (const [name, value] of properties) rule!.style.setProperty(name, value);

  const [slot = '', help = ''] = ['slot', 'help'].map((name) => extras.get(name));
  const shown = help
    ? [slot, Object.assign(document.createElement('span'), { slot: 'help', textContent: help })]
    : [slot];
  uploader.replaceChildren(...shown.filter(Boolean));
  uploader.validate = extras.has('validate')
    ? (file: File) => (file.name.includes(' ') ? 'its name has a space in it.' : undefined)
    : null;
  const browse = extras.get('browse');
  uploader.words = browse ? { browse } : null;

  frame.style.colorScheme = extras.get('scheme') ?? '';
  const narrow = extras.get('width');
  frame.style.width = narrow ? `${narrow}px` : '';
  find('#width-said').textContent = narrow ? `${narrow} pixels` : 'all there is';
}

/** As short as it can be read: `multiple&max-size=25MB`. */
const addressOf = (said: Map<string, string>): string =>
  new URLSearchParams([...said])
    .toString()
    .replace(/=(?=&|$)/g, '')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/');

function update(): void {
  const said = fromForm();
  const choice = choiceOf(said);
  apply(choice);
  showSource(snippet, snippetOf(choice));
  const address = addressOf(said);
  history.replaceState(null, '', `#${address || 'nothing'}`);
}

function read(): void {
  const address = location.hash.slice(1);
  fillForm(new URLSearchParams(address === 'nothing' ? '' : address || BEGIN));
  update();
}

const SAMPLES: Record<string, () => File | Promise<File>> = {
  picture: () => samplePicture(`Hills ${Date.now() % 1000}.jpg`, Date.now() % 360),
  film: () => largeFilm('Film.mp4'),
  text: () => new File(['Milk, bread'], 'Shopping list.txt', { type: 'text/plain' }),
  413: async () => new File([await samplePicture('413.jpg', 340)], '413.jpg', { type: 'image/jpeg' }),
};

/** The grip at the frame's edge is for those who drag; the slider says the same to all others. */
function dragWidth(): void {
  const grip = find('#grip');
  grip.addEventListener('pointerdown', ({ pointerId }) => grip.setPointerCapture(pointerId));
  grip.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (!grip.hasPointerCapture(pointerId)) return;
    const { left, right } = frame.parentElement!.getBoundingClientRect();
    width.value = clientX > right - 8 ? width.max : String(clientX - left);
    update();
  });
}

document.documentElement.classList.add('scripted');
logEvents(uploader, find('#log'));
form.addEventListener('input', ({ target }) => {
  const field = target as Field;
  // Whoever writes a name for a flag wants it on.
  if ('value' in field.dataset && field.value) {
    for (const one of fields)
      if (one.name === field.name && one instanceof HTMLInputElement && one.type === 'checkbox') one.checked = true;
  }
  update();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', (event) => {
  event.preventDefault();
  uploader.clear();
  fillForm(new URLSearchParams(BEGIN));
  update();
});
width.addEventListener('input', update);
addEventListener('hashchange', read);
for (const button of document.querySelectorAll<HTMLElement>('[data-sample]')) {
  button.addEventListener(
    'click',
    () => void Promise.resolve(SAMPLES[button.dataset.sample!]!()).then((file) => uploader.add(file)),
  );
}
dragWidth();
read();
