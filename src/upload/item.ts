import type { StoreError } from './errors.js';

/** Where a file stands. `processing`: all bytes are out, no reply yet. */
export type Status = 'waiting' | 'sending' | 'processing' | 'retrying' | 'stored' | 'failed' | 'cancelled';

/** What was done to a picture before it was sent. */
export interface Changes {
  /** Its new size in pixels; `null` where it kept its own. */
  readonly scaled: { readonly width: number; readonly height: number } | null;
  /** What does not belong to the picture itself, such as where it was taken, is gone. */
  readonly stripped: boolean;
}

/** One chosen file: a frozen record, replaced by a new one at every change. */
export interface Item {
  /** A UUID: tells the file from all others in the list, and all its tries from those of other files. */
  readonly id: string;
  /** As it was chosen, whatever is sent in its place. */
  readonly file: File;
  readonly name: string;
  /** Bytes of the chosen file. */
  readonly size: number;
  readonly type: string;
  readonly status: Status;
  /** What travels with the file; fixed when its first try begins. */
  readonly comment: string;
  /** The bytes that are out, of `total`. */
  readonly loaded: number;
  /** Bytes to be sent: the same as `size` until the file is prepared, and fewer where that made it smaller. */
  readonly total: number;
  /** Where the stored file is, always http(s); `null` until it is stored. */
  readonly link: string | null;
  /** The stored file's id at PixLab; `null` until it is stored. */
  readonly storeId: string | null;
  /** What a relay gave to take the stored file back with; `null` without. */
  readonly undo: string | null;
  /** Why it is not stored; while it waits for another try, why the last one failed. */
  readonly error: StoreError | null;
  /** While it waits for another try: in how many milliseconds from the beginning of the wait; `null` where nobody knows. */
  readonly nextTry: number | null;
  /** Its first try has begun: what travels with it is fixed. */
  readonly begun: boolean;
  /** The page's own check has not answered yet. */
  readonly checking: boolean;
  /** Somebody asked to store it; while it still waits, it waits for its turn. */
  readonly requested: boolean;
  /** It is being made smaller, or its metadata is being removed. */
  readonly preparing: boolean;
  /** What was done to it before it was sent; `null` where nothing was. */
  readonly prepared: Changes | null;
}

/** What may follow what. A file that is stored stays stored. */
const STEPS: Record<Status, readonly Status[]> = {
  waiting: ['sending', 'retrying', 'failed', 'cancelled'],
  sending: ['processing', 'retrying', 'stored', 'failed', 'cancelled'],
  processing: ['retrying', 'stored', 'failed', 'cancelled'],
  retrying: ['sending', 'failed', 'cancelled'],
  failed: ['waiting'],
  cancelled: ['waiting'],
  stored: [],
};

/** What may change of an item besides its status. */
export type Change = Partial<Omit<Item, 'id' | 'file' | 'name' | 'size' | 'type' | 'status'>>;

/** A file that was just chosen. */
export function createItem(
  id: string,
  file: File,
  comment: string,
  checking: boolean,
  error: StoreError | null = null,
  begun = false,
): Item {
  const { name, size, type } = file;
  const fresh = {
    loaded: 0,
    total: size,
    link: null,
    storeId: null,
    undo: null,
    error,
    nextTry: null,
    begun,
    checking,
    requested: false,
    preparing: false,
    prepared: null,
  };
  return Object.freeze({ id, file, name, size, type, status: 'waiting', comment, ...fresh });
}

/**
 * The one place where an item changes.
 * @throws Error when the status is not one that may follow
 */
export function step(item: Item, change: Change, status: Status = item.status): Item {
  if (status !== item.status && !STEPS[item.status].includes(status)) throw new Error(`${item.status} → ${status}`);
  return Object.freeze({ ...item, ...change, status });
}

/** Whether a request for the file is under way. */
export const isInFlight = ({ status }: Item): boolean => status === 'sending' || status === 'processing';

/** Whether the file was given up, and can be retried. */
export const isGivenUp = ({ status }: Item): boolean => status === 'failed' || status === 'cancelled';
