// What Vite needs for the pages in this folder.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

export const withFrameworks = () => ({
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'pixlab-store' } } }),
    svelte({ configFile: false }),
  ],
  resolve: {
    alias: [
      { find: /^pixlab-store$/, replacement: `${source}index.ts` },
      { find: /^pixlab-store\/(\w+)$/, replacement: `${source}frameworks/$1.ts` },
    ],
  },
});
