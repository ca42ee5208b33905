import type { PixlabStore } from '../../src/pixlab-store.ts';
import { chosen, introduce } from './page.ts';

// The script that defines it stands before this one.
const element = document.querySelector('pixlab-store') as PixlabStore;
const root = element.shadowRoot!;

const settle = introduce({
  add: (files) => void element.add(files),
  count: () => element.items.length,
  list: () => root.querySelector('[part=list]'),
  root,
});

element.addEventListener('chosen', chosen);
element.addEventListener('settled', ({ detail }) => settle(detail.stored.length));
