import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { PAGES } from './frame.ts';
import { staticScripts, staticSite } from './plugin.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Pages that need no server; those that show one are for `npm start`. */
const FILES = [
  'index.html',
  ...PAGES.map(([file]) => file),
  'demo/form.html',
  'demo/german.html',
  'demo/plain.html',
  'demo/classic.html',
];

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [staticSite(), staticScripts()],
  build: {
    outDir: 'site',
    emptyOutDir: true,
    target: 'es2022',
    // These have `light-dark()`, as the element itself needs it.
    cssTarget: ['chrome125', 'firefox126', 'safari17.5'],
    modulePreload: false,
    rolldownOptions: { input: FILES.map((file) => `${root}${file}`).filter((file) => existsSync(file)) },
  },
});
