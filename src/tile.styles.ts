/** As Lit's own tag, which the build makes small: this part may hold no copy of Lit. */
const css = String.raw;

/** `layout="tile"`: the picture itself. */
export const tileStyles = css`
  :host([layout='tile']) {
    /* How wide a tile is; never wider than its place. */
    --_tile: min(100%, var(--pixlab-store-tile-width, 12em));
    /* Its width by its height. */
    --_ratio: var(--pixlab-store-tile-ratio, 1);
    /* What lies over a picture has to be seen on any. */
    --_veil: rgb(0 0 0 / 65%);

    .frame {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    /* The zone is the first tile, or lies over the only one. */
    .zone,
    ul {
      grid-area: 1 / 1;
    }
    .zone {
      z-index: 1;
      flex-flow: column;
      align-self: start;
      gap: calc(var(--_space) / 2);
      width: var(--_tile);
      padding: calc(var(--_space) / 2);
      aspect-ratio: var(--_ratio);
    }
    .zone > p {
      inset-inline: 0.5em;
    }
    .compact > slot[name='help'] {
      display: none;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, var(--_tile));
      gap: var(--_space);
      max-height: none;
      overflow: visible;
    }
    ul::before {
      content: '';
      aspect-ratio: var(--_ratio);
    }
    li {
      display: grid;
      grid-template-columns: 1fr auto auto;
      align-content: start;
      gap: 0.4em 0;
    }
    .more {
      display: contents;
    }
    .more li {
      content-visibility: auto;
      contain-intrinsic-size: auto 4em;
    }
    li + li,
    .more li {
      margin: 0;
      padding-top: 0;
      border-top: 0;
    }
    [part='thumbnail'] {
      position: relative;
      grid-area: 1 / 1 / 2 / 4;
      width: 100%;
      height: auto;
      aspect-ratio: var(--_ratio);
      border-radius: var(--_radius);
    }
    canvas,
    img {
      position: absolute;
      inset: 0;
      height: 100%;
    }
    .about {
      position: relative;
      grid-area: 2 / 1 / 3 / 4;
    }
    .about > .flow {
      display: none;
    }
    li > .round {
      z-index: 2;
      grid-area: 1 / 3;
      align-self: start;
      margin: 0.5em;
      color: #fff;
      background: var(--_veil);
    }
    li > .round:not(:last-child) {
      grid-column: 2;
      margin-inline-end: 0;
    }
    li > .round:hover {
      background: #000;
    }
    li progress {
      position: absolute;
      inset-inline: 0.6em;
      bottom: calc(100% + 1em);
      z-index: 2;
      width: auto;
      background: var(--_veil);
      box-shadow: 0 0 0 1px rgb(255 255 255 / 50%);
      pointer-events: none;
    }
    li ::-webkit-progress-value {
      background: #fff;
    }
    li ::-moz-progress-bar {
      background: #fff;
    }
    /* On any picture one of the two rings is seen. */
    li > .round:focus-visible {
      outline: 2px solid #fff;
      outline-offset: 0;
      box-shadow: 0 0 0 4px #000;
    }
  }
  :host([layout='tile'][multiple]) {
    /* At least two stand side by side. */
    --_tile: min((100% - var(--_space)) / 2, var(--pixlab-store-tile-width, 12em));
  }
  :host([layout='tile']:not([multiple])) {
    .notice {
      gap: 0.4em;
      padding-inline-start: 0.4em;
    }
    .frame {
      width: var(--_tile);
    }
    .zone {
      width: 100%;
    }
    ul {
      grid-template-columns: minmax(0, 1fr);
    }
    ul::before {
      content: none;
    }
    /* The tile says it. */
    .overall {
      display: none;
    }
    .compact:not(.over) {
      justify-content: end;
      padding-bottom: 1.75em;
      border-color: transparent;
      background: none;
    }
    .compact > slot,
    .compact slot:not([name]) {
      display: none;
    }
    .compact [part='browse'] {
      color: #fff;
      border-color: transparent;
      background: var(--_veil);
    }
    .compact [part='browse']:hover {
      background: #000;
    }
    .compact [part='browse']:focus-visible {
      outline: 2px solid #fff;
      outline-offset: 0;
      box-shadow: 0 0 0 4px #000;
    }
    .compact.over {
      background: color-mix(in srgb, Canvas 90%, currentColor);
    }
  }
  :host([layout='tile']:state(user-invalid)) .zone {
    border-color: var(--_danger);
  }
`;
