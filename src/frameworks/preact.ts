/**
 * Types for Preact: with `import type {} from 'pixlab-store/preact'` in one file of a project, TypeScript knows
 * `<pixlab-store>`, its properties, attributes and events.
 *
 * @module
 */
import type { HTMLAttributes } from 'preact';
import type { PixlabStore } from '../pixlab-store.js';
import type { Attributes, Listeners, Properties } from './props.js';

type Own = Properties & Attributes & Listeners;
type Props = Own & Omit<HTMLAttributes<PixlabStore>, keyof Own>;

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Preact's own types have it
  namespace JSX {
    interface IntrinsicElements {
      'pixlab-store': Props;
    }
  }
}
