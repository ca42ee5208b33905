/** As Lit's own tag, which the build makes small: this part may hold no copy of Lit. */
const css = String.raw;

/** What moves by itself; rows are moved by the script beside this. */
export const motionStyles = css`
  :host {
    /* How long a movement takes; others are parts or multiples of it. */
    --_duration: var(--pixlab-store-duration, 200ms);
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
  /* Here the script reads it. */
  .frame {
    transition: none var(--_duration);
  }
  button,
  textarea,
  .zone {
    transition: var(--_duration);
    transition-property: background-color, border-color;
  }

  /* The zone breathes while files hang over it, unless it will not take them. */
  .over:not(.refuse) {
    animation: breathe calc(var(--_duration) * 4) infinite alternate ease-in-out;
  }
  @keyframes breathe {
    from {
      box-shadow: 0 0 0 0 color-mix(in srgb, var(--_accent) 35%, transparent);
    }
    to {
      box-shadow: 0 0 0 0.35em color-mix(in srgb, var(--_accent) 15%, transparent);
    }
  }
  .zone > p {
    animation: arrive var(--_duration) ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      scale: 0.94;
    }
  }

  /* Never ahead of what has gone out, and behind it by no more than one movement. */
  ::-webkit-progress-value {
    transition: inline-size var(--_duration) linear;
  }
  /* Nothing is left to send, and the server thinks. */
  .processing progress {
    animation: think calc(var(--_duration) * 4) infinite alternate ease-in-out;
  }
  @keyframes think {
    to {
      opacity: 0.45;
    }
  }
`;
