/**
 * Types for Svelte: with `import type {} from 'pixlab-store/svelte'` in one file of a project, svelte-check and editors
 * know `<pixlab-store>`, its properties, attributes and events.
 *
 * @module
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { PixlabStore } from '../pixlab-store.js';
import type { Attributes, Events, Listeners, On, Properties } from './props.js';

/** The directives of Svelte 4. */
type Directives = { [Type in keyof Events as `on:${Type}`]?: ((event: On<Type>) => void) | undefined };

type Own = Properties & Attributes & Listeners & Directives;
type Props = Own & Omit<HTMLAttributes<PixlabStore>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'pixlab-store': Props;
  }
}
