import { logEvents } from './event-log.ts';
import { showSource } from './source.ts';

const uploader = document.querySelector('pixlab-store')!;
const form = document.querySelector<HTMLFormElement>('#switches')!;
const markup = document.querySelector<HTMLElement>('#markup')!;
logEvents(uploader, document.querySelector<HTMLElement>('#log')!);

/** The element as it would be written, each attribute on a line. */
function show(): void {
  const attributes = [...uploader.attributes].map(({ name, value }) => {
    const quote = value.includes('"') ? "'" : '"';
    return `\n  ${name}${value && `=${quote}${value}${quote}`}`;
  });
  showSource(markup, `<pixlab-store${attributes.join('')}${attributes.length ? '\n' : ''}></pixlab-store>`);
}

/** A switch, and a value where the attribute has one. */
function addSwitch(name: string, isFlag: boolean): void {
  const value = uploader.getAttribute(name);
  const row = document.createElement('div');
  const label = document.createElement('label');
  const on = Object.assign(document.createElement('input'), { type: 'checkbox', checked: value !== null });
  label.append(on, name);
  row.append(label);
  const field = document.createElement('input');
  if (!isFlag) {
    field.value = value ?? '';
    field.setAttribute('aria-label', `${name}: value`);
    row.append(field);
  }
  row.addEventListener('input', ({ target }) => {
    if (target === field) on.checked = true;
    if (on.checked) uploader.setAttribute(name, field.value);
    else uploader.removeAttribute(name);
    show();
  });
  form.append(row);
}

// Every attribute that the element has: none is forgotten here.
const Element = await customElements.whenDefined('pixlab-store');
const { observedAttributes } = Element as unknown as { observedAttributes: string[] };
for (const name of observedAttributes) {
  const property = name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
  addSwitch(name, typeof uploader[property as keyof typeof uploader] === 'boolean');
}
form.addEventListener('submit', (event) => event.preventDefault());
show();
