// Bare rows, in either of the two ways to keep a browser from laying out what is not seen.
import { virtualize } from '@lit-labs/virtualizer/virtualize.js';
import { html, render, type TemplateResult } from 'lit';
import { introduce } from './page.ts';

const isVirtual = new URLSearchParams(location.search).get('column') === 'virtualizer';
const list = document.querySelector('ul')!;
let rows: readonly File[] = [];

/** About as much as a row of the element has. */
const row = ({ name }: File): TemplateResult =>
  html`<li>
    <span>${name}</span>
    <progress></progress>
    <button>Remove</button>
  </li>`;

introduce({
  add(files) {
    rows = files;
    render(isVirtual ? virtualize({ items: files, scroller: true, renderItem: row }) : files.map(row), list);
  },
  count: () => rows.length,
  list: () => list,
  root: list,
});
