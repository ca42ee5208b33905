import type { ReactiveControllerHost } from 'lit';

/** Lines that come within so many milliseconds are spoken as one: a later one would silence those before it. */
const BREATH = 100;

/** What the element's one polite live region says. */
export interface Announcer {
  say: (line: string) => void;
  /** The text of the live region. */
  text: () => string;
}

export function announcer(host: ReactiveControllerHost): Announcer {
  let text = '';
  let isSpeaking = false;
  return {
    text: () => text,
    say(line) {
      // The same text twice would not be spoken twice.
      text = isSpeaking ? `${text}\n${line}` : text === line ? `${line}\n` : line;
      if (!isSpeaking) setTimeout(() => (isSpeaking = false), BREATH);
      isSpeaking = true;
      host.requestUpdate();
    },
  };
}
