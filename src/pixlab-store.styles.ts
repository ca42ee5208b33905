import { css } from 'lit';

/**
 * The element's look. Colours are mixed from the page's own text colour, so that it sits on a light, a dark or a tinted page
 * without being told; only the accents have a light and a dark value, which follow the page's `color-scheme`.
 */
export const styles = css`
  :host {
    /* What invites and moves: buttons, progress, the drop zone while files hang over it. */
    --_accent: var(--pixlab-store-accent, light-dark(#2f5bd7, #8fb0ff));
    /* Text on the accent. */
    --_on-accent: var(--pixlab-store-on-accent, light-dark(#fff, #0c1a3d));
    /* What went wrong. */
    --_danger: var(--pixlab-store-danger, light-dark(#b3261e, #ffb0a8));
    /* What is stored. */
    --_success: var(--pixlab-store-success, light-dark(#1b6e3c, #7ddba0));
    /* Text of less weight: sizes, hints, states. */
    --_muted: var(--pixlab-store-muted, color-mix(in srgb, currentColor 72%, transparent));
    /* Lines around the zone, the rows and the fields. */
    --_border: var(--pixlab-store-border, color-mix(in srgb, currentColor 22%, transparent));
    /* The ground of the zone, of icons and of buttons under the pointer. */
    --_surface: var(--pixlab-store-surface, color-mix(in srgb, currentColor 4%, transparent));
    /* Corners of the zone; smaller things take a part of it. */
    --_radius: var(--pixlab-store-radius, 12px);
    /* The distance between things; all others are parts or multiples of it. */
    --_space: var(--pixlab-store-space, 12px);
    /* The edge of the square picture in a row. */
    --_thumbnail: var(--pixlab-store-thumbnail-size, 44px);
    /* How high the list grows before it scrolls. */
    --_list-height: var(--pixlab-store-list-height, 26rem);
    /* The font; the page's own unless set. */
    font-family: var(--pixlab-store-font, inherit);

    display: block;
    container-type: inline-size;
    line-height: 1.4;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    cursor: auto;
    user-select: text;
    -webkit-user-select: text;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .frame,
  .refusals,
  ul {
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    max-block-size: var(--_list-height);
    overflow-y: auto;
  }

  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Buttons and fields */
  button,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
    background: none;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 36px;
    padding: 0.35em 0.9em;
    font-weight: 500;
    cursor: pointer;
    touch-action: manipulation;
    transition: background-color 0.15s;
  }
  button:hover {
    background-color: var(--_surface);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .primary {
    border-color: transparent;
    color: var(--_on-accent);
    background-color: var(--_accent);
  }
  .primary:hover {
    background-color: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  .round {
    border-color: transparent;
    inline-size: 36px;
    padding: 0;
    border-radius: 50%;
    color: var(--_muted);
  }
  .round:hover {
    color: inherit;
  }
  .small {
    min-block-size: 28px;
    padding: 0.1em 0.6em;
    font-size: 0.8125em;
  }
  @media (pointer: coarse) {
    button,
    .round {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  :is(button, a, textarea):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  textarea {
    padding: 0.45em 0.7em;
    resize: none;
    overflow: hidden;
    display: block;
  }
  a {
    color: var(--_accent);
  }
  label {
    font-size: 0.875em;
    font-weight: 500;
  }

  /* A text area that is as high as its text: both share a grid cell with an unseen copy. */
  .grow {
    display: grid;
    margin-block-start: 0.35em;
    font-size: 1rem;
    font-weight: 400;
  }
  .grow::after {
    content: attr(data-text) ' ';
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    visibility: hidden;
    padding: 0.45em 0.7em;
    border: 1px solid;
    max-block-size: 10lh;
  }
  .grow > *,
  .grow::after {
    grid-area: 1 / 1;
    min-inline-size: 0;
    inline-size: 100%;
    font: inherit;
  }

  /* The drop zone */
  .zone {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    padding: calc(var(--_space) * 2.25) calc(var(--_space) * 1.5);
    border: 1.5px dashed var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    text-align: center;
    transition:
      border-color 0.15s,
      background-color 0.15s;
  }
  .zone:not(.off):hover {
    border-color: color-mix(in srgb, currentColor 40%, transparent);
  }
  .zone.off {
    opacity: 0.6;
  }
  .zone > .icon,
  ::slotted([slot='icon']) {
    inline-size: 28px;
    block-size: 28px;
    color: var(--_accent);
  }
  .invite {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
    align-items: center;
    justify-content: center;
  }
  .help {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .zone.compact {
    flex-flow: row wrap;
    justify-content: center;
    padding: var(--_space);
    gap: calc(var(--_space) * 0.5) var(--_space);
  }
  .compact > .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .compact .help {
    inline-size: 100%;
  }
  .verdict {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: var(--_space);
    border-radius: inherit;
    font-weight: 600;
    color: var(--_accent);
    pointer-events: none;
  }
  .zone.over {
    border-style: solid;
    border-color: var(--_accent);
    background-color: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  .zone.over > :not(.verdict) {
    visibility: hidden;
  }
  .zone.over.refuse {
    border-color: var(--_danger);
    background-color: color-mix(in srgb, var(--_danger) 8%, transparent);
  }
  .refuse .verdict {
    color: var(--_danger);
  }

  /* What was refused */
  .notice {
    display: flex;
    gap: calc(var(--_space) * 0.75);
    align-items: start;
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-radius: calc(var(--_radius) * 0.8);
    background-color: color-mix(in srgb, var(--_danger) 9%, transparent);
    font-size: 0.9375em;
  }
  .notice > .icon {
    color: var(--_danger);
    margin-block-start: 0.1em;
  }
  .refusals {
    flex: 1;
    gap: 0.25em;
    overflow-wrap: anywhere;
  }
  .notice button {
    margin-block: -0.4em;
    margin-inline-end: -0.4em;
  }

  /* Rows */
  .row {
    display: grid;
    grid-template-columns: var(--_thumbnail) minmax(0, 1fr) auto;
    column-gap: var(--_space);
    align-items: start;
    padding-block: calc(var(--_space) * 0.25);
  }
  .row + .row {
    border-block-start: 1px solid color-mix(in srgb, currentColor 10%, transparent);
    padding-block-start: var(--_space);
  }
  .thumbnail {
    inline-size: var(--_thumbnail);
    block-size: var(--_thumbnail);
    display: grid;
    place-content: center;
    border-radius: calc(var(--_radius) * 0.6);
    background-color: var(--_surface);
    color: var(--_muted);
    overflow: hidden;
  }
  canvas {
    inline-size: 100%;
    block-size: 100%;
    display: block;
  }
  .about {
    display: grid;
    gap: 0.15em;
    min-block-size: var(--_thumbnail);
    align-content: center;
  }
  .name {
    display: flex;
    font-weight: 500;
    white-space: pre;
  }
  .stem {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    font-size: 0.875em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .status > * + *::before {
    content: '·';
    margin-inline-end: 0.5em;
  }
  .said {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
  }
  .stored .said {
    color: var(--_success);
  }
  .reason {
    font-size: 0.875em;
    color: var(--_danger);
    overflow-wrap: anywhere;
  }
  .failed .said {
    color: var(--_danger);
  }
  .actions {
    display: flex;
    align-items: center;
    min-block-size: var(--_thumbnail);
    margin-inline-end: calc(var(--_space) * -0.5);
  }
  .link {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    margin-block-start: 0.25em;
    font-size: 0.875em;
  }
  .link a {
    flex: 1 1 12em;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .copies {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .row .grow {
    font-size: 0.9375em;
  }

  /* Progress */
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block: 0.3em;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    color: var(--_accent);
    background-color: color-mix(in srgb, currentColor 18%, transparent);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background-color: var(--_accent);
    border-radius: 3px;
    transition: inline-size 0.2s;
  }
  progress::-moz-progress-bar {
    background-color: var(--_accent);
    border-radius: 3px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(var(--_space) * 0.75);
  }
  .overall {
    flex: 1 1 12em;
    font-size: 0.875em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  @container (max-width: 380px) {
    .row {
      column-gap: calc(var(--_space) * 0.75);
    }
    .zone {
      padding-inline: var(--_space);
    }
    .foot > button {
      flex: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
    progress::-webkit-progress-value {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .zone.over,
    .thumbnail,
    .notice,
    progress {
      border: 1px solid;
    }
    progress::-webkit-progress-value {
      background-color: Highlight;
    }
    progress::-moz-progress-bar {
      background-color: Highlight;
    }
  }
`;
