import type { Limits } from '../images/prepare.js';
import type { Messages } from '../messages.js';
import type { QueueOptions } from '../upload/queue-types.js';

/**
 * Makes pictures smaller before they are sent, and removes their metadata, where the page asks for it. What does it is fetched
 * with the first file. Where that is missing, nothing is scaled, and nothing leaves with its metadata.
 */
export const sendingLess = (
  limits: Readonly<Limits>,
  messages: Messages,
): Required<Pick<QueueOptions, 'prepare' | 'prepares'>> => ({
  // What a picture is its first bytes say, not its type; but they need not be read of everything.
  prepares({ type }) {
    const { maxWidth, maxHeight, stripMetadata } = limits;
    const isWanted = stripMetadata || Math.min(maxWidth, maxHeight) < Infinity;
    return isWanted && !/^(video|audio)/.test(type) && [maxWidth, maxHeight, stripMetadata].join();
  },
  async prepare(...file) {
    try {
      return await (await import('../images/prepare.js')).prepare(limits, messages, ...file);
    } catch (error) {
      if (limits.stripMetadata) throw error;
      return undefined;
    }
  },
});
