import { CustomSource, EncodedPacketSink, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny';
import type { Shape } from './square.js';

/** How much of a file is read, in bytes: more than the index and one frame of any real video, and never the whole of a large one. */
const MOST_READ = 48 * 2 ** 20;

/** A decoded frame and how it is to be shown. Whoever gets it closes the frame. */
export interface Still extends Shape {
  frame: VideoFrame;
}

/**
 * The first frame of an MP4, QuickTime, WebM or Matroska file. The file is read in slices and the frame decoded by WebCodecs:
 * a `<video>` would need a `blob:` URL, which a strict CSP forbids.
 *
 * `undefined` where the browser cannot decode it, the file is broken, or the signal aborts.
 */
export async function videoStill(file: Blob, signal: AbortSignal): Promise<Still | undefined> {
  const input = new Input({ formats: [MP4, QTFF, WEBM, MATROSKA], source: slices(file) });
  const stop = (): void => input.dispose();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const track = await input.getPrimaryVideoTrack();
    const config = await track?.getDecoderConfig();
    if (!track || !config || !(await VideoDecoder.isConfigSupported(config)).supported) return undefined;
    const [width, height, rotation, flip, packet] = await Promise.all([
      track.getSquarePixelWidth(),
      track.getSquarePixelHeight(),
      track.getRotation(),
      track.getFlip(),
      new EncodedPacketSink(track).getFirstKeyPacket(),
    ]);
    const frame = packet && (await decode(packet.toEncodedVideoChunk(), config, signal));
    return frame ? { frame, width, height, rotation, flip } : undefined;
  } catch {
    return undefined;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** The file as the demuxer reads it: only what it asks for, and no more than a bounded sum. */
function slices(file: Blob): CustomSource {
  let left = MOST_READ;
  return new CustomSource({
    getSize: () => file.size,
    read: async (start, end) => {
      left -= end - start;
      if (left < 0) throw new RangeError('This video hides its first frame too well.');
      return new Uint8Array(await file.slice(start, end).arrayBuffer());
    },
    prefetchProfile: 'fileSystem',
    // What was read ahead and failed is asked for again if it is needed.
    handleUnhandledError: () => {},
  });
}

async function decode(
  chunk: EncodedVideoChunk,
  config: VideoDecoderConfig,
  signal: AbortSignal,
): Promise<VideoFrame | undefined> {
  const frames: VideoFrame[] = [];
  const decoder = new VideoDecoder({
    output: (frame) => {
      frames.push(frame);
    },
    // It rejects the flush too.
    error: () => {},
  });
  const stop = (): void => {
    if (decoder.state !== 'closed') decoder.close();
  };
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    decoder.configure({ ...config, optimizeForLatency: true });
    decoder.decode(chunk);
    await decoder.flush();
    return frames.shift();
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
    for (const frame of frames) frame.close();
  }
}
