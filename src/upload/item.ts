import type { StoreError } from './errors.js';

/** Where a file stands. `processing`: all bytes are out, no reply yet. */
export type Status = 'waiting' | 'sending' | 'processing' | 'retrying' | 'stored' | 'failed' | 'cancelled';

/** One chosen file: a frozen record, replaced by a new one at every change. */
export interface Item {
  /** A UUID: tells the file from all others in the list, and all its tries from those of other files. */
  readonly id: string;
  readonly file: File;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  readonly status: Status;
  /** What travels with the file; fixed when its first try begins. */
  readonly comment: string;
  /** The file's bytes that are out. */
  readonly loaded: number;
  /** Bytes, the same as `size`. */
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
  /** The page's own check has not answered yet. */
  readonly checking: boolean;
  /** Somebody asked to store it; while it still waits, it waits for its turn. */
  readonly requested: boolean;
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
export type Change = Partial<
  Pick<Item, 'comment' | 'loaded' | 'link' | 'storeId' | 'undo' | 'error' | 'nextTry' | 'checking' | 'requested'>
>;

/** A file that was just chosen. */
export function createItem(
  id: string,
  file: File,
  comment: string,
  checking: boolean,
  error: StoreError | null = null,
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
    checking,
    requested: false,
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
