import { expect } from '@open-wc/testing';
import type { Item, Outcome, PixlabStore } from '../../src/index.js';
import { createStore, Tape } from './element.js';
import { picture, sha256 } from './files.js';
import { quicken } from './quick-time.js';
import { FaultyEndpoint, freshConnections, type StoredFile } from './store-client.js';

/** More than what fits into the buffers between browser and server. */
export const LARGE = 12_000_000;

export interface DrillOptions {
  files?: File[];
  /** Attributes of the element, besides `multiple`. No limit of time is set unless it is here. */
  attributes?: string;
  /** How many times as fast the page's time runs. */
  speed?: number;
  /** Sets what attributes cannot, before anything is added. */
  prepare?: (store: PixlabStore) => void;
}

/** Small files of different sizes. */
export const smallFiles = (count: number): File[] =>
  Array.from({ length: count }, (_, index) => picture(`${index}.png`, 1000 + index));

/** One element that stores files on a server that goes wrong by plan. */
export class Drill {
  readonly #done: Promise<Outcome>[] = [];

  private constructor(
    readonly store: PixlabStore,
    readonly endpoint: FaultyEndpoint,
    readonly tape: Tape,
  ) {}

  /** Begins to store the files. */
  static async begin(plan: string, options: DrillOptions = {}): Promise<Drill> {
    const { files = smallFiles(3), attributes = '', speed = 200, prepare } = options;
    quicken(speed);
    const store = await createStore(`multiple ${attributes} stall-timeout="0" reply-timeout="0"`);
    const endpoint = new FaultyEndpoint(plan);
    store.endpoint = endpoint.url;
    prepare?.(store);
    const drill = new Drill(store, endpoint, new Tape(store));
    await freshConnections();
    await store.add(files);
    drill.go();
    return drill;
  }

  /** Stores what waits. */
  go(): void {
    this.#done.push(this.store.upload());
  }

  /** Stores what was given up after all. */
  again(): void {
    this.store.retry();
    this.go();
  }

  /**
   * Waits for the end, and asserts what holds whatever went wrong: each file has ended in one way and was told of once, and so
   * was the end of all; the server holds each stored file once, byte for byte, and of all others none but for what may be
   * stored as far as the page can know.
   */
  async end(): Promise<Outcome> {
    const done = this.#done.splice(0);
    const [outcome] = await Promise.all(done);
    const { store, tape } = this;
    const settled = tape.of('settled').splice(0);
    expect(settled, 'settled').to.have.lengthOf(1);
    const { stored, failed, cancelled } = outcome!;
    const ends = [...stored, ...failed, ...cancelled];
    expect(settled[0]!.detail).to.deep.equal(outcome);
    const told = (['stored', 'failed', 'cancelled'] as const).flatMap((type) =>
      tape.of(type).map(({ detail }) => `${detail.item.id} ${type}`),
    );
    expect(told.sort()).to.deep.equal(ends.map(({ id, status }) => `${id} ${status}`).sort());
    expect(tape.of('storing').map(({ detail }) => detail.item.id)).to.have.lengthOf(
      new Set(tape.of('storing').map(({ detail }) => detail.item.id)).size,
    );
    expect(store.items.map(({ status }) => status)).to.satisfy((all: string[]) =>
      all.every((status) => ['stored', 'failed', 'cancelled'].includes(status)),
    );
    tape.events.length = 0;
    await this.#compare(stored, [...failed, ...cancelled]);
    return outcome!;
  }

  async #compare(stored: Item[], others: Item[]): Promise<void> {
    const held = await this.endpoint.stored();
    const heldAs = (item: Item): StoredFile[] => held.filter(({ name }) => name === item.name);
    for (const item of stored) {
      const { name, size, storeId } = item;
      expect(heldAs(item), name).to.deep.equal([{ id: storeId, name, size, sha256: await sha256(item.file) }]);
    }
    for (const item of others) {
      // A try whose reply was lost may have stored it, whatever the last one said, and so may one that was given up. Of a
      // `no-reply` the person is told so.
      const isUnsure = item.status === 'cancelled' || item.error?.code === 'no-reply';
      const mayBeHeld = isUnsure || this.endpoint.url.includes('stored-');
      expect(heldAs(item).length, item.name).to.be.at.most(mayBeHeld ? 1 : 0);
    }
  }

  /** How many tries the server saw. */
  async tries(): Promise<number> {
    return (await this.endpoint.seen()).filter(({ method }) => method === 'POST').length;
  }
}
