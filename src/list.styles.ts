import { css } from 'lit';

/** The look of the list, its rows, and the notices above it. */
export const listStyles = css`
  ul {
    list-style: none;
    max-height: 26rem;
    overflow-y: auto;
  }
  li,
  .notice {
    display: flex;
    align-items: start;
    gap: var(--_space);
    overflow-wrap: anywhere;
  }
  li + li {
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
    width: 44px;
    height: 44px;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_surface);
    overflow: hidden;
  }
  canvas,
  img {
    width: 100%;
  }
  img {
    height: 44px;
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
  .about > div:first-child {
    flex: 1 1 14em;
    min-width: 0;
  }
  /* No taller than a line of the text beside it. */
  .action {
    margin-block: -0.3em;
  }
  p a {
    display: inline-block;
    max-width: 100%;
    vertical-align: bottom;
  }
  progress {
    appearance: none;
    forced-color-adjust: none;
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--_border);
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: var(--_accent);
  }
  ::-moz-progress-bar {
    background: var(--_accent);
  }
`;
