import { expect } from '@open-wc/testing';
import { comparer } from '../../src/upload/same.js';
import { noise } from '../helpers/files.js';

const MEGABYTE = 2 ** 20;
const { signal: never } = new AbortController();

/** Noise of so many bytes, some of them flipped. */
function blob(size: number, ...flipped: number[]): Blob {
  const bytes = noise(size);
  for (const at of flipped) bytes[at]! ^= 1;
  return new Blob([bytes]);
}

/** Counts what is read of blobs, and how much of it is under way at once. */
class Meter {
  read = 0;
  most = 0;
  #now = 0;
  /** Called before each read. */
  before: () => void = () => undefined;

  watch(inner: Blob): Blob {
    const slice = (from: number, to: number): Blob => {
      const part = inner.slice(from, to);
      return Object.assign(Object.create(part) as Blob, {
        arrayBuffer: async () => {
          this.before();
          this.#now += part.size;
          this.most = Math.max(this.most, this.#now);
          const bytes = await part.arrayBuffer();
          this.#now -= part.size;
          this.read += part.size;
          return bytes;
        },
      });
    };
    return { size: inner.size, slice } as unknown as Blob;
  }
}

describe('comparing files', () => {
  const pairs: [what: string, one: Blob, other: Blob, same: boolean][] = [
    ['the same few bytes', blob(3), blob(3), true],
    ['few bytes of which the last differs', blob(3), blob(3, 2), false],
    ['the same megabytes', blob(5 * MEGABYTE + 7), blob(5 * MEGABYTE + 7), true],
    ['a difference in the first byte', blob(3 * MEGABYTE), blob(3 * MEGABYTE, 0), false],
    ['a difference in the last byte', blob(3 * MEGABYTE), blob(3 * MEGABYTE, 3 * MEGABYTE - 1), false],
    ['a difference in one byte that no sample holds', blob(3 * MEGABYTE), blob(3 * MEGABYTE, 700_000), false],
    ['a difference at the seam of two chunks', blob(3 * MEGABYTE), blob(3 * MEGABYTE, 2 * MEGABYTE), false],
  ];
  for (const [what, one, other, same] of pairs) {
    it(`finds ${what} ${same ? 'the same' : 'different'}`, async () => {
      expect(await comparer()(one, other, never)).to.equal(same);
    });
  }

  it('tells most files apart by their samples, each file’s read once', async () => {
    const meter = new Meter();
    const compare = comparer();
    const size = 20 * MEGABYTE;
    const first = meter.watch(blob(size));
    for (const at of [1, 2, 3]) expect(await compare(first, meter.watch(blob(size, at)), never)).to.be.false;
    expect(meter.read).to.equal(4 * 3 * 16_384);
  });

  it('holds no more than two chunks in memory, however many files there are', async () => {
    const meter = new Meter();
    const compare = comparer();
    const files = Array.from({ length: 4 }, () => meter.watch(blob(4 * MEGABYTE)));
    const answers = await Promise.all(files.map((file) => compare(file, files[0]!, never)));
    expect(answers).to.deep.equal([true, true, true, true]);
    expect(meter.read).to.be.above(4 * 4 * MEGABYTE);
    expect(meter.most).to.equal(2 * MEGABYTE);
  });

  it('needs no crypto.subtle, which plain-http pages lack', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(await comparer()(blob(9), blob(9), never)).to.be.true;
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('stops reading when nobody wants to know any more', async () => {
    const meter = new Meter();
    const abort = new AbortController();
    const size = 30 * MEGABYTE;
    const one = meter.watch(blob(size));
    const other = meter.watch(blob(size));
    meter.before = () => {
      if (meter.read > 4 * MEGABYTE) abort.abort();
    };
    expect(await comparer()(one, other, abort.signal)).to.be.false;
    expect(meter.read).to.be.below(8 * MEGABYTE);
  });

  it('fails for a file that cannot be read, and goes on with others', async () => {
    const meter = new Meter();
    const broken = meter.watch(blob(9));
    const compare = comparer();
    const failing = compare(broken, blob(9), never);
    const fine = compare(blob(9), blob(9), never);
    meter.before = () => {
      throw new DOMException('It was moved.', 'NotReadableError');
    };
    let error: unknown;
    await failing.catch((cause: unknown) => (error = cause));
    expect(error).to.have.property('name', 'NotReadableError');
    expect(await fine).to.be.true;
  });
});
