import { html, svg, type TemplateResult } from 'lit';

const icon = (shape: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

/** Line icons, 24 by 24, in the colour of the text around them. */
export const icons = {
  upload: icon(svg`<path d="M12 16V4M7 9l5-5 5 5M4 15v5h16v-5" />`),
  image: icon(svg`<path d="M5 4h14v16H5zm0 13 5-5 3 3 2-2 4 4M15 9h.01" />`),
  video: icon(svg`<path d="M3 6h12v12H3zm12 5 6-4v10l-6-4" />`),
  file: icon(svg`<path d="M6 3h8l4 4v14H6zm8 0v4h4" />`),
  close: icon(svg`<path d="m6 6 12 12M18 6 6 18" />`),
  retry: icon(svg`<path d="M19 13a7 7 0 1 1-2-6l2 2m0-5v5h-5" />`),
  stored: icon(svg`<path d="m5 13 4 4L19 7" />`),
  failed: icon(svg`<path d="M12 7v6m0 4h.01M12 3a9 9 0 1 0 .01 0z" />`),
};
