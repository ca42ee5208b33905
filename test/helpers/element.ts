import { fixture, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import type { Outcome, PixlabStore, PixlabStoreEventMap } from '../../src/index.js';

/**
 * The element in a page, written with these attributes and children. Its endpoint is the local store, unless the attributes
 * name another: of two equal attributes a page takes the first. It stands at the end of the page, or of a place in it.
 */
export const createStore = (
  attributes = '',
  inside = '',
  parentNode: HTMLElement = document.createElement('div'),
): Promise<PixlabStore> =>
  fixture<PixlabStore>(`<pixlab-store ${attributes} endpoint="/store">${inside}</pixlab-store>`, { parentNode });

/** Waits for what comes by itself: a reply, a frame, a picture. */
export const until = (condition: () => unknown, what = 'what was waited for'): Promise<void> =>
  waitUntil(condition, `${what} did not come`, { interval: 10, timeout: 9000 }) as Promise<void>;

/** Everything under a part's name, inside the element or inside one of its rows. */
export const parts = <T extends HTMLElement = HTMLElement>(scope: Element, name: string): T[] => [
  ...(scope.shadowRoot ?? scope).querySelectorAll<T>(`[part~="${name}"]`),
];

/** The first of a part; an error when there is none. */
export function part<T extends HTMLElement = HTMLElement>(scope: Element, name: string): T {
  const [found] = parts<T>(scope, name);
  if (!found) throw new Error(`There is no ${name} in ${text(scope.shadowRoot ?? scope)}`);
  return found;
}

/** The row of a file. */
export function row(store: PixlabStore, name: string): HTMLElement {
  const found = parts(store, 'item').find((one) => text(part(one, 'name')) === name);
  if (!found) throw new Error(`There is no row ${name}`);
  return found;
}

/** What is there to read, with white space as it looks. */
export const text = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a screen reader was told last. */
export const spoken = (store: PixlabStore): string => text(store.shadowRoot!.querySelector('[role="status"]'));

/** What is said above the list about files that were not added. */
export const notices = (store: PixlabStore): string[] =>
  [...store.shadowRoot!.querySelectorAll('.notice p')].map((line) => text(line));

/** The status word of every item. */
export const statuses = (store: PixlabStore): string[] => store.items.map(({ status }) => status);

/** The names of the items. */
export const names = (store: PixlabStore): string[] => store.items.map(({ name }) => name);

/** The element's own file input, which its picker fills. */
export const fileInput = (store: PixlabStore): HTMLInputElement => store.shadowRoot!.querySelector('input')!;

/** A transfer that holds these files. */
export function transferWith(...files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** Chooses files as the picker does. */
export async function choose(store: PixlabStore, ...files: File[]): Promise<void> {
  const input = fileInput(store);
  input.files = transferWith(...files).files;
  // As browsers do it: what is chosen emerges as `input`, but not as `change`.
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await store.updateComplete;
}

/** One event of a drag, as a browser sends it. */
export function drag(type: string, target: EventTarget, transfer: DataTransfer): DragEvent {
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: transfer });
  target.dispatchEvent(event);
  return event;
}

/** Drags over a target and drops there. */
export function drop(target: EventTarget, transfer: DataTransfer): DragEvent {
  for (const type of ['dragenter', 'dragover']) drag(type, target, transfer);
  return drag('drop', target, transfer);
}

/** Pastes into a target. */
export function paste(target: EventTarget, transfer: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: transfer });
  target.dispatchEvent(event);
  return event;
}

/** Types into a field as a person does, after what is there. */
export async function type(store: PixlabStore, field: HTMLElement, words: string): Promise<void> {
  const area = field as HTMLTextAreaElement;
  area.focus();
  area.value += words;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: words }));
  area.dispatchEvent(new Event('change', { bubbles: true }));
  await store.updateComplete;
}

/** Presses a button. */
export async function press(store: PixlabStore, button: HTMLElement): Promise<void> {
  button.focus();
  button.click();
  await store.updateComplete;
}

const TYPES: Record<keyof PixlabStoreEventMap, true> = {
  chosen: true,
  refused: true,
  storing: true,
  progress: true,
  stored: true,
  failed: true,
  cancelled: true,
  settled: true,
};

/** The names of all events that the element has; a missing one does not compile. */
export const EVENT_TYPES = Object.keys(TYPES) as (keyof PixlabStoreEventMap)[];

/** What an element has told since the tape began. */
export class Tape {
  readonly events: Event[] = [];

  constructor(store: PixlabStore) {
    for (const type of EVENT_TYPES) store.addEventListener(type, (event) => this.events.push(event));
  }

  /** The names in their order, `progress` left out: how often that comes is the network's business. */
  get types(): string[] {
    return this.events.map(({ type }) => type).filter((type) => type !== 'progress');
  }

  of<Type extends keyof PixlabStoreEventMap>(type: Type): PixlabStoreEventMap[Type][] {
    return this.events.filter((event) => event.type === type) as PixlabStoreEventMap[Type][];
  }
}

/** What the next event of a type carries. */
export const next = <Type extends keyof PixlabStoreEventMap>(
  store: PixlabStore,
  type: Type,
): Promise<PixlabStoreEventMap[Type]> =>
  new Promise((resolve) => store.addEventListener(type, (event) => resolve(event), { once: true }));

/** Adds files and stores them, by whatever button or attribute; resolves with how they ended. */
export async function storeAll(store: PixlabStore, ...files: File[]): Promise<Outcome> {
  await store.add(files);
  const outcome = await store.upload();
  await store.updateComplete;
  return outcome;
}

const undo: (() => void)[] = [];
afterEach(() => {
  for (const act of undo.splice(0).reverse()) act();
});

/** Puts something else in the place of an object's method or value, until the test is over. */
export function stub<T extends object, Name extends keyof T>(
  target: T,
  name: Name,
  make: (original: T[Name]) => T[Name] | undefined,
): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value: make(target[name]) });
  undo.push(() => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  });
}

/** What goes to the console until the test is over, each line as one text. */
export function spyOnConsole(): string[] {
  const lines: string[] = [];
  for (const kind of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    stub(
      console,
      kind,
      () =>
        (...words: unknown[]) =>
          lines.push(`${kind}: ${words.map(String).join(' ')}`),
    );
  }
  return lines;
}
