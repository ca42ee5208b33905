import type { UserConfig } from 'vite';

/** What Vite needs for the pages in this folder. */
export function withFrameworks(): Required<Pick<UserConfig, 'plugins' | 'resolve'>>;
