import type { Item, Status } from '../../src/upload/item.js';
import type { Outcome } from '../../src/upload/queue-types.js';

/** What may follow what, as the contract has it; a status may also stay. */
export const LEGAL: Record<Status, readonly Status[]> = {
  waiting: ['sending', 'retrying', 'failed', 'cancelled'],
  sending: ['processing', 'retrying', 'stored', 'failed', 'cancelled'],
  processing: ['retrying', 'stored', 'failed', 'cancelled'],
  retrying: ['sending', 'failed', 'cancelled'],
  failed: ['waiting'],
  cancelled: ['waiting'],
  stored: [],
};

/** A file in the list, as far as what was told of it says. */
export interface Known {
  id: string;
  file: File;
  /** As it was told last. */
  item?: Item;
  status: Status;
  /** How often it was asked for. */
  cycle: number;
  /** Somebody wants it stored, and it has not ended. */
  asked: boolean;
  /** How it ended, since it was asked for. */
  ended?: keyof Outcome | undefined;
  /** `storing` was told since it was asked for. */
  told: boolean;
  /** Somebody wants it tried now, whatever stands against it. */
  byHand: boolean;
  /** So was the try that is under way. */
  wasByHand: boolean;
  /** The last try's body was out and no reply came: the file may be stored. */
  ambiguous: boolean;
  /** All of it was out in some try that had no answer: it may be stored, and the person is told so when it is given up. */
  unsure: boolean;
  /** Failures since it was asked for: those that certainly cost a try, and with those that may have been a free probe. */
  failures: number;
  most: number;
  /** Until when the server asked to wait, in the last reply. */
  hold: number;
  /** Its headers were refused, since it was asked for. */
  refused: number;
  /** When its next try may begin, as the item itself says; unknown where it says nothing. */
  due?: number | undefined;
  /** An abort whose reason is not known yet: the person's, or a time that was over. */
  aborted?: { sent: boolean; costs: boolean; mayCost: boolean; isEarly: boolean } | undefined;
  /** The comment of its first try. */
  comment?: string;
}

/** A file that nobody has asked for yet. */
export const createKnown = (id: string, file: File): Known => ({
  ...{
    id,
    file,
    status: 'waiting',
    asked: false,
    told: false,
    ambiguous: false,
    unsure: false,
    cycle: 0,
    failures: 0,
    most: 0,
  },
  ...{ hold: 0, refused: 0, byHand: false, wasByHand: false, ended: undefined, due: undefined, aborted: undefined },
});
