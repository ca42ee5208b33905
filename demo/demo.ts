import { showSource } from './source.ts';

// What all demo pages share: the switch for light and dark, the sources they show, and their Copy buttons.

/** How long a Copy button says that it has worked, in milliseconds. */
const COPIED_TIME = 2000;

/** Puts a Copy button, and what the source is, on a block of source. */
function dress(block: HTMLPreElement): void {
  const frame = Object.assign(document.createElement('div'), { className: 'source' });
  const label = Object.assign(document.createElement('span'), {
    textContent: block.dataset.label ?? '',
  });
  const about = [block.closest('section')?.querySelector('h2')?.textContent, label.textContent]
    .filter(Boolean)
    .join(', ');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  button.ariaLabel = `Copy: ${about}`;
  block.replaceWith(frame);
  frame.append(label, block, button);
  // What is wider than its block is scrolled with the keyboard, too.
  block.tabIndex = 0;
  block.role = 'group';
  block.ariaLabel = `Source: ${about}`;
  button.addEventListener('click', () => void copy(block, button, about));
}

async function copy(block: HTMLElement, button: HTMLElement, about: string): Promise<void> {
  const say = (words: string): void => {
    button.textContent = words;
    button.ariaLabel = `${words}: ${about}`;
  };
  try {
    await navigator.clipboard.writeText(block.textContent);
    say('Copied');
  } catch {
    getSelection()?.selectAllChildren(block);
    say('Selected');
  }
  setTimeout(() => say('Copy'), COPIED_TIME);
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
  showSource(code, code.textContent);
}
