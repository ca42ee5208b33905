import { readSource, showSource } from './source.ts';

// What all demo pages share: the switch for light and dark, the sources they show, and their Copy buttons.

/** How long a Copy button says that it has worked, in milliseconds. */
const COPIED_TIME = 2000;

/** Puts a Copy button, and what the source is, on a block of source. */
function dress(block: HTMLPreElement): void {
  const frame = Object.assign(document.createElement('div'), { className: 'source' });
  const label = Object.assign(document.createElement('span'), {
    textContent: block.dataset.source ?? block.dataset.language ?? '',
  });
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  block.replaceWith(frame);
  frame.append(label, block, button);
  // What is wider than its block is scrolled with the keyboard, too.
  block.tabIndex = 0;
  block.setAttribute('role', 'region');
  block.setAttribute('aria-label', `Source: ${label.textContent}`);
  button.addEventListener('click', () => void copy(block, button));
}

async function copy(block: HTMLElement, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(block.textContent);
    button.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(block);
    button.textContent = 'Selected';
  }
  setTimeout(() => (button.textContent = 'Copy'), COPIED_TIME);
}

/** Light, dark, or as the system has it: the element follows the page's `color-scheme`. */
function addSchemeSwitch(head: HTMLElement): void {
  const root = document.documentElement;
  const group = Object.assign(document.createElement('div'), { className: 'scheme' });
  group.setAttribute('role', 'radiogroup');
  group.setAttribute('aria-label', 'Colours');
  for (const scheme of ['auto', 'light', 'dark']) {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'scheme', value: scheme });
    input.checked = scheme === (sessionStorage.getItem('scheme') ?? 'auto');
    input.addEventListener('change', () => {
      sessionStorage.setItem('scheme', scheme);
      root.dataset.scheme = scheme;
    });
    if (input.checked) root.dataset.scheme = scheme;
    label.append(input, scheme[0]!.toUpperCase() + scheme.slice(1));
    group.append(label);
  }
  head.append(group);
}

const head = document.querySelector<HTMLElement>('.top');
if (head) addSchemeSwitch(head);
for (const block of document.querySelectorAll('pre')) {
  dress(block);
  const code = block.querySelector('code') ?? block;
  if (block.dataset.source) void readSource(block.dataset.source).then((source) => showSource(code, source));
  else showSource(code, code.textContent);
}
