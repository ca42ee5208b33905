import type { Item, PixlabStore } from '../src/index.ts';
import { largeFilm, samplePicture } from './samples.ts';

/** One light for each sample: none looks like the one before it. */
const HUES = [30, 205, 340, 110, 260, 60];
const pictures = HUES.map((hue) => samplePicture('sample.jpg', hue));

/** A file of this name, which says what is in it. */
async function sample(name: string, index: number): Promise<File> {
  if (name.endsWith('.txt')) return new File(['Milk, bread'], name, { type: 'text/plain' });
  if (name.endsWith('.mp4')) return largeFilm(name);
  if (name.startsWith('Nothing')) return new File([], name, { type: 'image/jpeg' });
  const picture = await pictures[name.includes('again') ? 0 : index % HUES.length]!;
  return new File([picture], name, { type: 'image/jpeg' });
}

/** What happens to an element once its files are in. */
const ACTS: Record<string, (element: PixlabStore) => unknown> = {
  upload: (element) => void element.upload(),
  cancel(element) {
    element.addEventListener('storing', () => queueMicrotask(() => element.cancel()), { once: true });
    void element.upload();
  },
  async remove(element) {
    await element.updateComplete;
    element.shadowRoot!.querySelector<HTMLElement>('[part~="remove"]')?.click();
  },
  drag(element) {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['…'], 'Hills.jpg', { type: 'image/jpeg' }));
    const zone = element.shadowRoot!.querySelector('[part~="dropzone"]')!;
    for (const type of ['dragenter', 'dragover']) {
      zone.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
    }
  },
  // As a form that is sent without it does.
  require: (element) => element.dispatchEvent(new Event('invalid')),
};

/** Begins again with what the markup says. */
async function play(element: PixlabStore): Promise<void> {
  const { files = '', act = '' } = element.dataset;
  element.clear();
  // An answer that never comes.
  if (act === 'check') element.validate = () => new Promise(() => undefined);
  const names = files.split(',').flatMap((name) => name.trim() || []);
  const all = await Promise.all(names.map(sample));
  const added = all.length ? element.add(all) : undefined;
  if (act !== 'check') await added;
  await ACTS[act]?.(element);
}

/** What state it is in, in its own words. */
function stateOf(element: PixlabStore): string {
  const shown = ['dragging', 'user-invalid'].find((state) => element.matches(`:state(${state})`));
  if (shown) return shown;
  const words = element.items.map(({ status, error, checking }: Item) =>
    checking ? 'checking' : [status, error?.code].filter(Boolean).join(': '),
  );
  return [...new Set(words)].join(', ') || (element.value ? 'present' : 'empty');
}

/** Under each element: how it is written, what state it is in, and a button that plays it again. */
function addMeta(element: PixlabStore): void {
  const meta = Object.assign(document.createElement('div'), { className: 'meta' });
  const said = document.createElement('code');
  const again = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Play again' });
  again.ariaLabel = `Play again: ${element.closest('article')!.querySelector('h3')!.textContent}`;
  again.addEventListener('click', () => void play(element));
  const tell = (): void => {
    const state = stateOf(element);
    if (said.textContent !== state) said.textContent = state;
    requestAnimationFrame(tell);
  };
  tell();
  meta.append(said);
  if (element.dataset.files) meta.append(again);
  element.closest('article')!.append(meta);
}

/** With `?long` in the address all words are longer. */
const words = new URLSearchParams(location.search).has('long') ? (await import('./pseudo.ts')).pseudo : null;

await customElements.whenDefined('pixlab-store');
for (const element of document.querySelectorAll<PixlabStore>('.state pixlab-store')) {
  addMeta(element);
  element.words = words;
  // As far as it is out of sight it can wait: forty elements at once would be slow.
  new IntersectionObserver(
    ([entry], observer) => {
      if (!entry!.isIntersecting) return;
      observer.disconnect();
      void play(element);
    },
    { rootMargin: '300px' },
  ).observe(element);
}
