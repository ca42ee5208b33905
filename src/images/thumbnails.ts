import { EDGE } from './square.js';
import { drawThumbnail } from './thumbnail.js';

/** What a picture is made of. */
export interface Source {
  readonly id: string;
  readonly file: File;
}

/** Decoding costs memory: a 12-megapixel photo is 48 MB while it is open. */
const AT_ONCE = 2;

/** Where the pictures are shown. */
export interface Stage {
  readonly layout: string;
  readonly shadowRoot: ShadowRoot | null;
}

/** No tile's picture has a shorter side of more device pixels. */
const LARGEST = 1024;

/** How large pictures have to be there, in device pixels: a row's are all alike, a tile's are what it measures. */
function edgeOn(stage: Stage | undefined): number {
  const place = stage?.layout === 'tile' && stage.shadowRoot?.querySelector<HTMLElement>('[part=thumbnail]');
  if (!place) return EDGE;
  const edge = Math.max(place.offsetWidth, place.offsetHeight) * devicePixelRatio;
  return Math.min(LARGEST, Math.max(EDGE, Math.ceil(edge)));
}

/** Small pictures of the files in a list, made a few at a time in the list's order, and given up with their file. */
export class Thumbnails {
  readonly #onDrawn: () => void;
  readonly #stage: Stage | undefined;
  readonly #drawn = new Map<string, HTMLCanvasElement | undefined>();
  /** Those that were made smaller than they have to be now. They stay until there are better ones. */
  readonly #coarse = new Set<string>();
  #edge = EDGE;
  readonly #running = new Map<string, AbortController>();
  #line: Source[] = [];
  #told = false;
  #frame = 0;

  /** @param onDrawn told of each new picture */
  constructor(onDrawn: () => void, stage?: Stage) {
    this.#onDrawn = onDrawn;
    this.#stage = stage;
  }

  /** The picture of a file, as soon as there is one. */
  of(id: string): HTMLCanvasElement | undefined {
    return this.#drawn.get(id);
  }

  /** Makes what is missing for this list and forgets what has left it. */
  show(sources: readonly Source[]): void {
    const ids = new Set(sources.map(({ id }) => id));
    for (const one of [this.#drawn, this.#coarse]) for (const id of one.keys()) if (!ids.has(id)) one.delete(id);
    for (const [id, controller] of this.#running) if (!ids.has(id)) controller.abort();
    const edge = edgeOn(this.#stage);
    if (edge > this.#edge) {
      this.#edge = edge;
      for (const id of [...this.#drawn.keys(), ...this.#running.keys()]) this.#coarse.add(id);
    }
    const isMissing = (id: string): boolean => !this.#drawn.has(id) || this.#coarse.has(id);
    this.#line = sources.filter(({ id }) => isMissing(id) && !this.#running.has(id));
    this.#next();
  }

  /** Once a frame: each time a host draws its whole list. */
  #tell(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#onDrawn();
    });
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
    this.#coarse.delete(id);
    const { signal } = controller;
    const picture = await drawThumbnail(file, signal, this.#edge).catch((error: unknown) => this.#miss(error));
    this.#running.delete(id);
    if (!controller.signal.aborted) {
      this.#drawn.set(id, picture ?? this.#drawn.get(id));
      if (picture) this.#tell();
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
