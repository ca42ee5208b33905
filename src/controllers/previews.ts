import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a preview is made of. */
interface Source {
  readonly id: string;
  readonly file: File;
}

type Draw = (file: File, signal: AbortSignal) => Promise<HTMLCanvasElement | undefined>;

/** Decoding costs memory: a 12-megapixel photo is 48 MB while it is open. */
const AT_ONCE = 2;

/** Small pictures of the files in the list, made a few at a time in the list's order, and given up with their file. */
export class PreviewController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #draw: Draw;
  readonly #pictures = new Map<string, HTMLCanvasElement | undefined>();
  readonly #running = new Map<string, AbortController>();
  #line: Source[] = [];

  constructor(host: ReactiveControllerHost, draw: Draw) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  /** The picture of a file, as soon as there is one. */
  of(id: string): HTMLCanvasElement | undefined {
    return this.#pictures.get(id);
  }

  /** Makes what is missing for this list and forgets what has left it. */
  show(sources: readonly Source[]): void {
    const ids = new Set(sources.map(({ id }) => id));
    for (const id of this.#pictures.keys()) if (!ids.has(id)) this.#pictures.delete(id);
    for (const [id, controller] of this.#running) if (!ids.has(id)) controller.abort();
    this.#line = sources.filter(({ id }) => !this.#pictures.has(id) && !this.#running.has(id));
    this.#next();
  }

  hostDisconnected(): void {
    this.#line = [];
  }

  #next(): void {
    while (this.#running.size < AT_ONCE) {
      const source = this.#line.shift();
      if (!source) return;
      void this.#make(source);
    }
  }

  async #make({ id, file }: Source): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    const picture = await this.#draw(file, controller.signal).catch(() => undefined);
    this.#running.delete(id);
    if (!controller.signal.aborted) {
      this.#pictures.set(id, picture);
      if (picture) this.#host.requestUpdate();
    }
    this.#next();
  }
}
