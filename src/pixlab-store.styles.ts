import { css } from 'lit';

/**
 * The element's look. Colours are mixed from the page's own text colour, so that it sits on a light, a dark or a tinted page
 * without being told; only the accents have a light and a dark value, which follow the page's `color-scheme`.
 */
export const styles = css`
  :host {
    /* What invites and moves: the Upload button, progress, links, the drop zone while files hang over it. */
    --_accent: var(--pixlab-store-accent, light-dark(#2f5bd7, #8fb0ff));
    /* Text of less weight: sizes, hints, states. */
    --_muted: var(--pixlab-store-muted, color-mix(in srgb, currentColor 72%, transparent));
    /* Lines around the zone, the rows and the fields. */
    --_border: var(--pixlab-store-border, color-mix(in srgb, currentColor 20%, transparent));
    /* The ground of the zone and of pictures, and of buttons under the pointer. */
    --_surface: var(--pixlab-store-surface, color-mix(in srgb, currentColor 5%, transparent));
    /* Corners of the zone; smaller things take half of it. */
    --_radius: var(--pixlab-store-radius, 12px);
    /* The distance between things; all others are parts or multiples of it. */
    --_space: calc(var(--pixlab-store-space, 12px) * var(--_size));
    /* How large text, distances and targets are, as a factor. The attribute sets it, and a page's own rule wins. */
    --_size: var(--pixlab-store-size, 1);

    display: block;
  }
  :host([size='small']) {
    --pixlab-store-size: 0.875;
  }
  :host([size='large']) {
    --pixlab-store-size: 1.25;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  /*
   * Admin themes space, stretch, uppercase and indent their text, and lock it against selection; "* { … !important }" even
   * says so on the host. Only what makes the element fit its page gets in.
   */
  .frame {
    all: initial;
    color: inherit;
    color-scheme: inherit;
    /* The page's own, unless it says something else for this. */
    font-family: var(--pixlab-store-font-family, inherit);
    /* Of medium size; em and percent count from the page's. */
    font-size: calc(var(--pixlab-store-font-size, 1em) * var(--_size));
    line-height: 1.4;
    pointer-events: inherit;
    visibility: inherit;
    -webkit-locale: inherit;
    -webkit-user-select: text;
  }
  /* What is not in the page's language yet is not shown, though no longer than that. */
  .pending {
    animation: 0.3s step-end unveil;
  }
  @keyframes unveil {
    from {
      opacity: 0;
    }
  }
  .frame {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  .flow {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  svg {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  /* Out of sight, for screen readers and the clipboard. */
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
  }

  /* Buttons and fields */
  button,
  textarea {
    font: inherit;
    color: inherit;
    padding: 0.4em 0.8em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) / 2);
    background: none;
  }
  button {
    min-width: 24px;
    min-height: 24px;
    font-weight: 500;
    overflow-wrap: break-word;
    cursor: pointer;
  }
  :disabled,
  [aria-disabled] {
    opacity: 0.5;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  textarea {
    width: 100%;
    max-height: 12em;
    resize: none;
    field-sizing: content;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  /* The drop zone */
  .zone {
    position: relative;
    flex-direction: column;
    justify-content: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 2) var(--_space);
    border: 1.5px dashed var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
    cursor: pointer;
  }
  .zone > .flow {
    justify-content: center;
  }
  .compact {
    flex-direction: row;
    padding: var(--_space);
  }
  /* Browsers lose a drop when something else comes below the pointer right before it: the zone alone takes it. */
  .over > * {
    pointer-events: none;
  }

  /* What people ask of their system, and what standards ask for them; for rows, it stands with these. */
  textarea {
    border-color: var(--pixlab-store-border, color-mix(in srgb, currentColor 50%, transparent));
  }
  @media (pointer: coarse) {
    button,
    textarea {
      min-width: 44px;
      min-height: 44px;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: currentColor;
      --_border: currentColor;
    }
    textarea {
      border-color: currentColor;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_accent: Highlight;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
