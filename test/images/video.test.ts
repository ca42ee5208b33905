import { expect } from '@open-wc/testing';
import { drawThumbnail } from '../../src/images/thumbnail.js';
import { corners, QUARTERS } from './pictures.js';

const never = new AbortController().signal;
const draw = (file: File, signal = never): Promise<HTMLCanvasElement | undefined> => drawThumbnail(file, signal);

/** Four quarters of colour in the first frame, black after it; encoded by Chromium's WebCodecs, packed by Mediabunny. */
async function film(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await fetch(new URL(`./fixtures/${name}`, import.meta.url));
  return new Uint8Array(await reply.arrayBuffer());
}

const decodes = async (codec: string): Promise<boolean> =>
  !!(await VideoDecoder.isConfigSupported({ codec, codedWidth: 160, codedHeight: 96 })).supported;

describe('thumbnails of videos', () => {
  const Decoder = window.VideoDecoder;
  let decoders: VideoDecoder[];
  let frames: VideoFrame[];
  let read: number;
  let onRead: () => void;
  let onDecode: () => void;

  /** A file that tells what is read of it. */
  class Watched extends File {
    override slice(...args: Parameters<File['slice']>): Blob {
      const part = super.slice(...args);
      read += part.size;
      onRead();
      return part;
    }
  }
  const video = (parts: BlobPart[], type = 'video/mp4'): File => new Watched(parts, 'film', { type });

  beforeEach(() => {
    decoders = [];
    frames = [];
    read = 0;
    onRead = () => {};
    onDecode = () => {};
    window.VideoDecoder = class extends Decoder {
      constructor(init: VideoDecoderInit) {
        super({
          ...init,
          output: (frame) => {
            frames.push(frame);
            init.output(frame);
          },
        });
        decoders.push(this);
      }
      override decode(chunk: EncodedVideoChunk): void {
        super.decode(chunk);
        onDecode();
      }
    };
  });

  afterEach(() => {
    window.VideoDecoder = Decoder;
    expect(
      decoders.filter(({ state }) => state !== 'closed'),
      'decoders left open',
    ).to.deep.equal([]);
    expect(
      frames.filter(({ format }) => format),
      'frames left open',
    ).to.deep.equal([]);
  });

  it('are tested with at least one codec', async () => {
    expect(await decodes('vp8')).to.equal(true);
  });

  const [red, green, blue, yellow] = QUARTERS;
  const turned = [blue, red, yellow, green];
  const films: [string, string, (string | undefined)[]?][] = [
    ['vp8.webm', 'vp8'],
    ['vp8-turned.webm', 'vp8', turned],
    ['vp9.mkv', 'vp09.00.10.08'],
    ['vp9-turned.mp4', 'vp09.00.10.08', turned],
    ['av1.mp4', 'av01.0.00M.08'],
    ['h264.mp4', 'avc1.42000a'],
    ['h264.mov', 'avc1.42000a'],
  ];
  for (const [name, codec, expected = [red, green, blue, yellow]] of films) {
    it(`show the first frame of ${name} where its codec is known, and else nothing`, async () => {
      const canvas = await draw(video([await film(name)]));
      expect(corners(canvas)).to.deep.equal((await decodes(codec)) ? expected : undefined);
    });
  }

  it('read little of a large file', async () => {
    const chunk = new Uint8Array(2 ** 20);
    const file = video([await film('vp8.webm'), ...Array.from({ length: 64 }, () => chunk)]);
    expect(corners(await draw(file))).to.deep.equal(QUARTERS);
    expect(read).to.be.within(1, 2 ** 20);
  });

  it('give up on a file that wants to be read whole', async () => {
    const size = 2 ** 26;
    const head = new Uint8Array([0, 0, 0, 16, ...ascii('ftypisom'), 0, 0, 0, 0, 0, 0, 0, 0, ...ascii('moov')]);
    new DataView(head.buffer).setUint32(16, size);
    expect(await draw(video([head, new Uint8Array(size)]))).to.equal(undefined);
    expect(read).to.be.below(2 ** 20);
  });

  const broken: [string, (good: Uint8Array<ArrayBuffer>) => BlobPart][] = [
    ['is none', () => 'a text that calls itself a video'],
    ['is empty', () => ''],
    ['is cut off in its head', (good) => good.slice(0, 60)],
    ['is cut off in its first frame', (good) => good.slice(0, 340)],
    ['has a damaged frame', (good) => good.fill(0xff, 300, 480)],
    ['has an unknown codec', (good) => swap(good, 'V_VP8', 'V_XYZ')],
  ];
  for (const [what, spoil] of broken) {
    it(`show nothing of a file that ${what}`, async () => {
      expect(await draw(video([spoil(await film('vp8.webm'))], 'video/webm'))).to.equal(undefined);
    });
  }

  it('show nothing where the browser cannot decode', async () => {
    const { VideoDecoder } = window;
    Reflect.deleteProperty(window, 'VideoDecoder');
    try {
      expect(await draw(video([await film('vp8.webm')]))).to.equal(undefined);
      expect(read).to.equal(0);
    } finally {
      window.VideoDecoder = VideoDecoder;
    }
  });

  it('read nothing once given up', async () => {
    expect(await draw(video([await film('vp8.webm')]), AbortSignal.abort())).to.equal(undefined);
    expect(read).to.equal(0);
  });

  it('stop when given up while the file is read', async () => {
    const controller = new AbortController();
    onRead = () => controller.abort();
    expect(await draw(video([await film('vp8.webm')]), controller.signal)).to.equal(undefined);
    expect(decoders).to.deep.equal([]);
  });

  it('stop when given up while the frame is decoded', async () => {
    const controller = new AbortController();
    onDecode = () => controller.abort();
    expect(await draw(video([await film('vp8.webm')]), controller.signal)).to.equal(undefined);
    expect(decoders).to.have.length(1);
  });
});

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes with one text in place of another of the same length. */
function swap(bytes: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = String.fromCharCode(...bytes);
  expect(text).to.contain(from);
  bytes.set(ascii(to), text.indexOf(from));
  return bytes;
}
