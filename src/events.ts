import type { FailureCode, RefusalCode } from './upload/errors.js';
import type { Item } from './upload/item.js';
import type { Outcome } from './upload/queue-types.js';

export interface ChosenDetail {
  files: File[];
}
export interface RefusedDetail {
  file: File;
  code: RefusalCode;
  /** A sentence in the person's language that says what to do. Plain text, never markup. */
  message: string;
}
export interface StoringDetail {
  item: Item;
}
export interface StoredDetail {
  /** Always http(s). */
  link: string;
  id: string;
  file: File;
  comment: string;
  item: Item;
}
export interface FailedDetail {
  file: File;
  code: FailureCode;
  /** The reply's status, JSON before HTTP; 0 where no reply came. */
  status: number;
  /** The server's own words, or a sentence in the person's language. Plain text, never markup. */
  message: string;
  item: Item;
}
export interface CancelledDetail {
  file: File;
  item: Item;
}

/** The element's custom events and what each carries in `detail`. */
export interface PixlabStoreDetails {
  chosen: ChosenDetail;
  refused: RefusedDetail;
  storing: StoringDetail;
  stored: StoredDetail;
  failed: FailedDetail;
  cancelled: CancelledDetail;
  settled: Outcome;
}

/** Every event of the element, for `addEventListener`. */
export type PixlabStoreEventMap = { [Type in keyof PixlabStoreDetails]: CustomEvent<PixlabStoreDetails[Type]> } & {
  progress: ProgressEvent;
};

/** Tells a fact, or for `chosen` asks. Returns whether no listener prevented it. */
export function emit<Type extends keyof PixlabStoreDetails>(
  target: EventTarget,
  type: Type,
  detail: PixlabStoreDetails[Type],
): boolean {
  const cancelable = type === 'chosen';
  return target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}

/** Tells of one item what its new state is about. */
export function emitItem(target: EventTarget, type: 'storing' | 'stored' | 'failed' | 'cancelled', item: Item): void {
  const { file, comment, link, storeId, error } = item;
  const details = {
    storing: { item },
    stored: { link, id: storeId, file, comment, item },
    failed: { file, code: error?.code, status: error?.status, message: error?.message, item },
    cancelled: { file, item },
  };
  // What the state is about is there by then.
  emit(target, type, details[type]);
}

/** Tells how far the whole batch is, in bytes of files. Does not bubble, as on XMLHttpRequest and media. */
export function emitProgress(target: EventTarget, loaded: number, total: number): void {
  target.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded, total }));
}
