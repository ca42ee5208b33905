/**
 * Types for Vue 3: with `import type {} from 'pixlab-store/vue'` in one file of a project, vue-tsc and editors know
 * `<pixlab-store>`, its properties, attributes and events.
 *
 * @module
 */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { PixlabStore } from '../pixlab-store.js';
import type { Attributes, Events, On, Properties } from './props.js';

/** `@stored` in a template. */
type Listeners = { [Type in keyof Events as `on${Capitalize<Type>}`]?: ((event: On<Type>) => void) | undefined };

type Own = Properties & Attributes & Listeners;
type Props = Own & Omit<HTMLAttributes, keyof Own> & PublicProps;

declare module 'vue' {
  interface GlobalComponents {
    'pixlab-store': new () => PixlabStore & {
      /** @deprecated There for the types of templates only. */
      $props: Props;
    };
  }
}
