import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long, in milliseconds, messages are gathered before they are spoken as one: a batch comes in a burst. */
const GATHER = 100;

/** What the element's one polite live region says. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #lines: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The text of the live region. */
  text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(line: string): void {
    this.#lines.push(line);
    this.#timer ??= setTimeout(() => this.#speak(), GATHER);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #speak(): void {
    this.#timer = undefined;
    this.text = this.#lines.join('. ');
    this.#lines = [];
    this.#host.requestUpdate();
  }
}
