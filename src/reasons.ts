import type { Notice } from './controllers/notices.js';
import type { LateWords, Words } from './locales/words.js';
import type { Messages } from './messages.js';
import { mayAccept } from './upload/accept.js';
import type { Refusal, Rules } from './upload/validate.js';

/** Why a file was not taken, as the view needs it. */
export interface Refused extends Refusal {
  /** It is a folder without a file in it. */
  isFolder?: boolean;
}

/** What a drop would do. */
export interface Dragging {
  text: string;
  takes: boolean;
}

/** What could not be done, in whole sentences that say what to do. */
export interface Reasons {
  /**
   * @param rules at the moment of the refusal
   * @param busy whether a file that is being sent holds the only place
   */
  refused: (refusal: Refused, rules: Rules, busy: boolean) => Notice;
  failure: Messages['failure'];
  /**
   * What can be said of files that hang over the zone, and whether any of them would be taken.
   * @param types their media types, `''` where one is unknown and may be a folder
   * @param room how many may be added
   */
  drag: (types: readonly string[], accept: string, room: number) => Dragging;
}

/** @param addAgain adds files that are there already */
export function reasonsIn(messages: Messages, addAgain: (files: File[]) => void): Reasons {
  const words = (): Words & LateWords => messages.words as Words & LateWords;
  return {
    refused({ file, code, reason, twin, isFolder }, { accept, maxSize, maxFiles }, busy) {
      const text = (): string => {
        const { format } = messages;
        const { refused, refusal, emptyFolder } = words();
        const context = {
          ...{ kinds: messages.kinds(accept), size: format.bytes(file.size), maxSize: format.bytes(maxSize), maxFiles },
          ...{ busy, other: twin && twin.name !== file.name ? twin.name : '', isStored: !!twin?.link },
        };
        return refused(file.name, isFolder ? emptyFolder : reason || refusal[code](context));
      };
      if (!twin) return { kind: 'problem', text, file };
      const act = (notices: readonly Notice[]): void => addAgain(notices.map((one) => one.file!));
      return { kind: 'duplicate', text, file, link: twin.link, action: { words: () => words().addAgain, act } };
    },
    failure({ code, serverText, blocked, isGone }, { size, type }) {
      const { cancelled, failure, quoted } = words();
      if (code === 'cancelled') return cancelled;
      // No server has said that: it is the whole sentence.
      if (code === 'refused-by-page' && serverText) return serverText;
      return (
        failure[isGone ? 'gone' : blocked ? 'blocked' : code]({ size: messages.format.bytes(size), type }) +
        (serverText && ` ${quoted(serverText)}`)
      );
    },
    drag(types, accept, room) {
      const fitting = types.filter((type) => mayAccept(accept, type)).length;
      const taken = Math.min(types.length ? fitting : room, room);
      const count = types.includes('') ? 0 : types.length;
      const text = words().dragging({ kinds: messages.kinds(accept), count, taken, isFull: room <= 0 });
      return { text, takes: taken > 0 };
    },
  };
}
