import { inlineStyles } from './inline.styles.js';
import { tileStyles } from './tile.styles.js';

/** The layouts that few pages have. Fetched with the first element that has one. */
export const layoutStyles = inlineStyles + tileStyles;
