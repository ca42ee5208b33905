/** As Lit's own tag, which the build makes small: this part may hold no copy of Lit. */
const css = String.raw;

/** `layout="inline"`: one line of a form, as high as its text inputs. */
export const inlineStyles = css`
  :host([layout='inline']) {
    .frame {
      position: relative;
      flex-flow: row wrap;
      align-items: center;
      gap: calc(var(--_space) / 2);
    }
    .zone {
      flex: 1 1 16em;
      flex-flow: row;
      justify-content: start;
      gap: 0;
      min-width: 0;
      padding: 0;
      border: 1px solid var(--_border);
      border-radius: calc(var(--_radius) / 2);
      overflow: hidden;
      text-align: start;
    }
    .zone > .flow {
      flex: none;
      max-width: 100%;
    }
    .compact {
      flex: none;
      background: none;
    }
    /* The button says enough. */
    slot {
      display: none;
    }
    /* A line too long for its place is cut. */
    slot[name='help'],
    .zone > p {
      flex: 1;
      min-width: 0;
      padding-inline: 0.75em;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .zone:not(.compact) > slot[name='help'] {
      display: block;
    }
    .over {
      border-color: currentColor;
    }
    .zone > p {
      inset-inline: 0;
      padding-inline: 0.4em;
      text-align: center;
    }
    /* A short zone has no room for words: they take the whole line. */
    .compact.over {
      position: static;
      animation: none;
    }
    .compact.over > p {
      inset: 0;
      z-index: 1;
      display: grid;
      place-content: center;
      border: 1.5px solid;
      border-radius: calc(var(--_radius) / 2);
      background: color-mix(in srgb, Canvas 90%, currentColor);
    }
    [part='browse'] {
      border-width: 0;
      border-radius: 0;
      background: var(--_surface);
    }
    .zone:not(.compact) [part='browse'] {
      border-inline-end-width: 1px;
    }
    /* Inside the zone's edge, which cuts what stands out. */
    [part='browse']:focus-visible {
      outline-offset: -2px;
      border-radius: calc(var(--_radius) / 2);
    }
    ul {
      flex: 4 1 18em;
      min-width: 0;
    }
    li {
      flex: none;
      align-items: center;
      gap: calc(var(--_space) / 2);
      min-height: 2.3em;
      padding-inline-start: 0.4em;
      border: 1px solid var(--_border);
      border-radius: calc(var(--_radius) / 2);
    }
    /* Several files make a list, below the line. */
    .several {
      flex-basis: 100%;
      max-height: 14em;
      border: 1px solid var(--_border);
      border-radius: calc(var(--_radius) / 2);
      li {
        border-width: 0;
        border-radius: 0;
      }
      .more {
        contain-intrinsic-height: auto 58em;
      }
      li + li,
      .more li {
        margin: 0;
        padding-block: 0;
        border-top-width: 1px;
      }
    }
    [part='thumbnail'] {
      width: 2.3em;
      height: 2.3em;
      border-radius: calc(var(--_radius) / 4);
      font-size: 0.75em;
    }
    .about {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.2em calc(var(--_space) / 2);
      margin-block: 0.25em;
    }
    .about > * + * {
      margin-top: 0;
    }
    /* The name gives way, the state does not. */
    [part='name'] {
      flex: 1 1 4em;
      max-width: max-content;
    }
    [part='status'] {
      flex: 0 1 auto;
      margin-inline-end: auto;
    }
    .about > progress {
      flex: 1 1 3em;
      width: auto;
    }
    .about > textarea {
      flex: 2 1 8em;
      width: auto;
    }
    /* Of the ways to copy a link, the first. */
    li a,
    [part='copy'] ~ * {
      display: none;
    }
    .about > .flow {
      flex: none;
    }
    .round {
      padding: 0.4em;
    }
    .round + .round {
      margin-inline-start: calc(var(--_space) / -2);
    }
    .frame > textarea {
      flex: 1 1 10em;
      width: auto;
    }
    /* Where there is a file, it shares the second line with the Upload button. */
    .frame > ul ~ textarea {
      flex-basis: max(8em, 100% - 12em);
    }
    .frame > .flow:not(.zone) {
      display: contents;
    }
    .overall {
      display: none;
    }
    .several ~ .flow > .overall:not(:empty) {
      display: block;
      flex-basis: 100%;
    }
    .notice {
      flex: 1 1 100%;
      order: 1;
    }
  }
`;
