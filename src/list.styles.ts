/** As Lit's own tag, which the build makes small: this part may hold no copy of Lit. */
const css = String.raw;

/** The look of the list, its rows, the notices above it, and of what answers a pointer. Comes with a person or a file. */
export const listStyles = css`
  :host {
    /* Text on the accent. */
    --_on-accent: var(--pixlab-store-on-accent, light-dark(#fff, #0c1a3d));
    /* What went wrong. */
    --_danger: var(--pixlab-store-danger, light-dark(#b3261e, #ffb0a8));
    /* What is stored. */
    --_success: var(--pixlab-store-success, light-dark(#1b6e3c, #7ddba0));
  }
  button:hover {
    background: var(--_surface);
  }
  :host(:state(user-invalid)) .zone {
    border-color: var(--_danger);
  }
  .over {
    color: var(--_accent);
    border: 1.5px solid;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .refuse {
    color: var(--_danger);
  }
  .over > * {
    visibility: hidden;
  }
  .zone > p {
    position: absolute;
    visibility: visible;
    font-weight: 600;
  }
  button[part='upload'] {
    margin-inline-start: auto;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .round {
    display: flex;
    padding: 0.5em;
    border: 0;
    border-radius: 50%;
    color: var(--_muted);
  }
  .round + .round {
    margin-inline-start: calc(var(--_space) * -1);
  }
  /* Beside the list's edge there is no room. */
  .round:focus-visible {
    outline-offset: -2px;
  }
  a {
    color: var(--_accent);
  }
  ul {
    /* Of thousands of rows a column costs more. */
    display: block;
    list-style: none;
    /* As wide as there is room: long names and links make no page wider. */
    width: 0;
    min-width: 100%;
    /* Tall scripts reach below their line: no reason for a scroll bar. */
    padding-bottom: 0.3em;
    margin-bottom: -0.3em;
    max-height: 26em;
    overflow-y: auto;
  }
  /* Of many only those in sight are laid out; browsers look at each of these in every frame, so there may be but few. */
  ul > li:nth-child(n + 9),
  .more {
    content-visibility: auto;
    contain-intrinsic-size: auto 4em;
  }
  .more {
    contain-intrinsic-height: auto 120em;
  }
  li,
  .notice {
    display: flex;
    align-items: start;
    gap: var(--_space);
    overflow-wrap: anywhere;
  }
  li + li,
  .more li {
    margin-top: var(--_space);
    padding-top: var(--_space);
    border-top: 1px solid var(--_border);
  }
  .notice {
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid var(--_danger);
  }
  .about,
  .overall,
  a {
    flex: 1 1 9em;
    min-width: 0;
  }
  .about > * + *,
  p + p {
    margin-top: 0.25em;
  }
  [part='thumbnail'] {
    flex: none;
    display: grid;
    place-content: center;
    width: calc(44px * var(--_size));
    height: calc(44px * var(--_size));
    border-radius: calc(var(--_radius) / 2);
    background: var(--_surface);
    overflow: hidden;
  }
  canvas,
  img {
    width: 100%;
    height: inherit;
    object-fit: cover;
  }
  [part='name'] {
    display: flex;
    width: fit-content;
    max-width: 100%;
    font-weight: 500;
  }
  [part='name'],
  span,
  a {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
  }
  .stored [part='status'] {
    color: var(--_success);
  }
  .failed [part='status'],
  .notice {
    color: var(--_danger);
  }
  .calm {
    color: var(--_muted);
    border-color: var(--_accent);
  }
  /* A warning's sign stands on its head: an "i". */
  .calm > svg {
    rotate: 0.5turn;
  }
  /* The foot has nothing to say. */
  .frame > .flow:not(:has(button, progress)) {
    display: none;
  }
  .about > div:first-child {
    flex: 1 1 14em;
    min-width: 0;
  }
  /* No taller than a line of the text beside it. */
  .action {
    margin-block: -0.3em;
  }
  /* Many of them, and of less weight. */
  .copy {
    padding-block: 0.2em;
  }
  .flow > a {
    max-width: max-content;
  }
  p a {
    display: inline-block;
    max-width: 100%;
    vertical-align: bottom;
  }
  progress {
    display: block;
    appearance: none;
    forced-color-adjust: none;
    width: 100%;
    margin-top: 0.4em;
    height: 6px;
    border: 0;
    border-radius: 3px;
    /* Not the lines' colour: where a page makes those strong, an empty bar would look full. */
    background: color-mix(in srgb, var(--_accent) 25%, transparent);
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: var(--_accent);
    border-radius: 3px;
  }
  ::-moz-progress-bar {
    background: var(--_accent);
    border-radius: 3px;
  }

  /* What people ask of their system, and what standards ask for them: targets, lines, colours, paper. */
  li a {
    line-height: max(24px, 1.4em);
  }
  @media (forced-colors: active) {
    button[part='upload'] {
      color: HighlightText;
      forced-color-adjust: none;
    }
    button[part='upload'][aria-disabled],
    button[part='upload']:disabled {
      color: GrayText;
      background: Canvas;
      opacity: 1;
    }
  }
  @media (pointer: coarse) {
    .round {
      place-content: center;
      align-items: center;
    }
    li a {
      line-height: max(44px, 1.4em);
    }
  }
  @media print {
    .round {
      display: none;
    }
    ul * {
      content-visibility: visible !important;
    }
    ul {
      max-height: none !important;
      overflow: visible;
    }
  }
`;
