import { rowsInSight, type Sight, type Stage } from './in-sight.js';
import { EDGE } from './square.js';
import { drawThumbnail } from './thumbnail.js';

/** What a picture is made of. */
export interface Source {
  readonly id: string;
  readonly file: File;
}

/** Decoding costs memory: a 12-megapixel photo is 48 MB while it is open. */
const AT_ONCE = 2;

/** What pictures may take besides those in sight and next to it, in bytes: 270 of rows. The oldest are let go. */
const MOST_BYTES = 2 ** 23;

/** So much of that is filled with pictures that nobody has come near yet; the rest is for those that come into sight. */
const AHEAD_BYTES = MOST_BYTES * 0.75;

/** At least so many rows before and behind those in sight are near. */
const LEAST_NEAR = 8;

/** No tile's picture has a shorter side of more device pixels. */
const LARGEST = 1024;

/** How large pictures have to be there, in device pixels: a row's are all alike, a tile's are what it measures. */
function edgeOn(stage: Stage): number {
  const place = stage.layout === 'tile' && stage.shadowRoot?.querySelector<HTMLElement>('[part=thumbnail]');
  if (!place) return EDGE;
  const edge = Math.max(place.offsetWidth, place.offsetHeight) * devicePixelRatio;
  return Math.min(LARGEST, Math.max(EDGE, Math.ceil(edge)));
}

interface Drawn {
  canvas: HTMLCanvasElement;
  bytes: number;
  /** What it was made for. */
  edge: number;
  /** The round in which it was near what is in sight; 0 for never. */
  round: number;
}

/**
 * Small pictures of the files in a list, made a few at a time: first what is in sight, then what is next to it, then the
 * others in their order as far as memory may go. They are given up with their file.
 */
export class Thumbnails {
  readonly #onChange: () => void;
  readonly #stage: Stage;
  readonly #sight: Sight;
  readonly #drawn = new Map<string, Drawn>();
  /** Files that have no picture. */
  readonly #bare = new Set<string>();
  readonly #running = new Map<string, AbortController>();
  #sources: readonly Source[] = [];
  #places = new Map<string, number>();
  /** In sight, and then next to it. */
  #near: Source[] = [];
  /** All others, the next at the end. */
  #far: Source[] = [];
  #bytes = 0;
  #edge = EDGE;
  #isCalm = true;
  #round = 0;
  #told = false;
  #frame = 0;
  #measuring = 0;

  /** @param onChange told of pictures that came, or went to save memory */
  constructor(onChange: () => void, stage: Stage) {
    this.#onChange = onChange;
    this.#stage = stage;
    this.#sight = rowsInSight(stage, () => this.#look());
  }

  /** The picture of a file, as long as there is one. */
  of(id: string): HTMLCanvasElement | undefined {
    return this.#drawn.get(id)?.canvas;
  }

  /**
   * Makes what is missing for this list and forgets what has left it. Costs little where the same files are in it.
   *
   * @param isCalm otherwise files are on their way, and what nobody sees must not hold them up
   */
  show(sources: readonly Source[], isCalm = true): void {
    const isCalmer = isCalm && !this.#isCalm;
    this.#isCalm = isCalm;
    const before = this.#sources;
    this.#sources = sources;
    // Its layout comes by itself, and later than the word for it.
    if (this.#stage.layout === 'tile') this.#measure();
    const isSame = (): boolean =>
      sources.length === before.length && sources.every(({ id }, place) => id === before[place]!.id);
    if (sources === before || isSame()) {
      this.#sight.look(this.#isIncomplete());
      if (isCalmer) this.#next();
      return;
    }
    this.#places = new Map(sources.map(({ id }, place) => [id, place]));
    for (const id of this.#drawn.keys()) if (!this.#places.has(id)) this.#forget(id);
    for (const id of this.#bare) if (!this.#places.has(id)) this.#bare.delete(id);
    for (const [id, controller] of this.#running) if (!this.#places.has(id)) controller.abort();
    this.#far = [...sources].reverse();
    this.#look();
  }

  #isIncomplete(): boolean {
    let good = this.#bare.size;
    for (const { edge } of this.#drawn.values()) if (edge >= this.#edge) good += 1;
    return good < this.#sources.length;
  }

  /** Other rows are in sight, other files in the list, or places have another size. */
  #look(): void {
    const edge = edgeOn(this.#stage);
    if (edge > this.#edge) this.#far = [...this.#sources].reverse();
    this.#edge = edge;
    this.#sight.look(this.#isIncomplete());
    this.#round += 1;
    this.#near = this.#findNear();
    for (const { id } of this.#near) {
      const drawn = this.#drawn.get(id);
      if (drawn) drawn.round = this.#round;
    }
    this.#next();
  }

  /** In the next frame, which has to find out where everything is anyway. */
  #measure(): void {
    this.#measuring ||= requestAnimationFrame(() => {
      this.#measuring = 0;
      if (edgeOn(this.#stage) > this.#edge) this.#look();
    });
  }

  #findNear(): Source[] {
    const seen = this.#sight
      .ids()
      .map((id) => this.#places.get(id) ?? -1)
      .filter((place) => place >= 0)
      .sort((one, other) => one - other);
    if (!seen.length) return [];
    const [first, last] = [seen[0]!, seen.at(-1)!];
    const span = Math.max(LEAST_NEAR, last - first + 1);
    const behind = this.#sources.slice(last + 1, last + 1 + span);
    const before = this.#sources.slice(Math.max(0, first - span), first).reverse();
    return [...seen.map((place) => this.#sources[place]!), ...behind, ...before];
  }

  /** Once a frame: each time a host draws its whole list. */
  #tell(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#onChange();
    });
  }

  #next(): void {
    while (this.#running.size < AT_ONCE) {
      const source = this.#choose();
      if (!source) return;
      void this.#make(source);
    }
  }

  #choose(): Source | undefined {
    const isMissing = ({ id }: Source): boolean =>
      !this.#running.has(id) && !this.#bare.has(id) && !((this.#drawn.get(id)?.edge ?? 0) >= this.#edge);
    const near = this.#near.find(isMissing);
    if (near) return near;
    while (this.#isCalm && this.#far.length && this.#bytes < AHEAD_BYTES) {
      const source = this.#far.pop()!;
      if (isMissing(source)) return source;
    }
    return undefined;
  }

  async #make(source: Source): Promise<void> {
    const { id, file } = source;
    const controller = new AbortController();
    this.#running.set(id, controller);
    const edge = this.#edge;
    const { signal } = controller;
    const canvas = await drawThumbnail(file, signal, edge).catch((error: unknown) => this.#miss(error));
    this.#running.delete(id);
    if (!signal.aborted) this.#keep(id, canvas, edge);
    // It has left the list and come back meanwhile.
    else if (this.#places.has(id)) this.#far.push(source);
    if (!this.#isIncomplete()) this.#sight.look(false);
    this.#next();
  }

  #keep(id: string, canvas: HTMLCanvasElement | undefined, edge: number): void {
    if (!canvas) {
      // A larger one could not be made: the smaller one is as good as it gets.
      const drawn = this.#drawn.get(id);
      if (drawn) drawn.edge = LARGEST;
      else this.#bare.add(id);
      return;
    }
    this.#forget(id);
    const isNear = this.#near.some((source) => source.id === id);
    const bytes = 4 * canvas.width * canvas.height;
    this.#drawn.set(id, { canvas, bytes, edge, round: isNear ? this.#round : 0 });
    this.#bytes += bytes;
    this.#tell();
    if (this.#bytes > MOST_BYTES) this.#letGo();
  }

  /** Those that were near least recently go first; those that are near now stay. */
  #letGo(): void {
    const old = [...this.#drawn].filter(([, { round }]) => round < this.#round);
    for (const [id, { canvas }] of old.sort(([, one], [, other]) => one.round - other.round)) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#forget(id);
      // At once, and not when the browser comes to clean up.
      canvas.width = canvas.height = 0;
    }
  }

  #forget(id: string): void {
    this.#bytes -= this.#drawn.get(id)?.bytes ?? 0;
    this.#drawn.delete(id);
  }

  /** What opens videos may be missing on the page's server: rows keep their icons. */
  #miss(error: unknown): undefined {
    if (!this.#told) console.info('<pixlab-store> shows no thumbnails of videos:', error);
    this.#told = true;
    return undefined;
  }
}
