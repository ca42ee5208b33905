/**
 * Types for React 19: with `import type {} from 'pixlab-store/react'` in one file of a project, TypeScript knows
 * `<pixlab-store>`, its properties, attributes and events.
 *
 * @module
 */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { PixlabStore } from '../pixlab-store.js';
import type { Attributes, Listeners, Properties } from './props.js';

type Own = Properties & Attributes & Listeners;
type Props = Own & Omit<HTMLAttributes<PixlabStore>, keyof Own> & ClassAttributes<PixlabStore>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own types have it
  namespace JSX {
    interface IntrinsicElements {
      'pixlab-store': Props;
    }
  }
}
