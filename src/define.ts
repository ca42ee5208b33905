import { PixlabStore } from './pixlab-store.js';

/** The element's name in a page. */
export const TAG_NAME = 'pixlab-store';

// A page that loads the script twice, perhaps in two versions, keeps the first.
if (!customElements.get(TAG_NAME)) customElements.define(TAG_NAME, PixlabStore);

declare global {
  interface HTMLElementTagNameMap {
    'pixlab-store': PixlabStore;
  }
}
