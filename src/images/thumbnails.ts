import { drawThumbnail } from './thumbnail.js';

/** What a picture is made of. */
export interface Source {
  readonly id: string;
  readonly file: File;
}

/** Decoding costs memory: a 12-megapixel photo is 48 MB while it is open. */
const AT_ONCE = 2;

/** Small pictures of the files in a list, made a few at a time in the list's order, and given up with their file. */
export class Thumbnails {
  readonly #onDrawn: () => void;
  readonly #drawn = new Map<string, HTMLCanvasElement | undefined>();
  readonly #running = new Map<string, AbortController>();
  #line: Source[] = [];
  #told = false;

  /** @param onDrawn told of each new picture */
  constructor(onDrawn: () => void) {
    this.#onDrawn = onDrawn;
  }

  /** The picture of a file, as soon as there is one. */
  of(id: string): HTMLCanvasElement | undefined {
    return this.#drawn.get(id);
  }

  /** Makes what is missing for this list and forgets what has left it. */
  show(sources: readonly Source[]): void {
    const ids = new Set(sources.map(({ id }) => id));
    for (const id of this.#drawn.keys()) if (!ids.has(id)) this.#drawn.delete(id);
    for (const [id, controller] of this.#running) if (!ids.has(id)) controller.abort();
    this.#line = sources.filter(({ id }) => !this.#drawn.has(id) && !this.#running.has(id));
    this.#next();
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
    const picture = await drawThumbnail(file, controller.signal).catch((error: unknown) => this.#miss(error));
    this.#running.delete(id);
    if (!controller.signal.aborted) {
      this.#drawn.set(id, picture);
      if (picture) this.#onDrawn();
    }
    this.#next();
  }

  /** What opens videos may be missing on the page's server: rows keep their icons. */
  #miss(error: unknown): undefined {
    if (!this.#told) console.info('<pixlab-store> shows no thumbnails of videos:', error);
    this.#told = true;
    return undefined;
  }
}
