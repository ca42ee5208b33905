import type { ReplyCode } from '../wire.js';

/** Why a file may not enter the list. */
export type RefusalCode = 'wrong-type' | 'too-large' | 'empty' | 'too-many' | 'duplicate' | 'refused-by-page';

/** Why a file that was sent is not stored. */
export type FailureCode = ReplyCode | 'no-reply' | 'network' | 'offline' | 'stalled' | 'cancelled' | 'refused-by-page';

/**
 * A file that could not be stored. Says why as a code: only a view knows its reader's language.
 * Holds no URL, no header and no key, so it can be logged as it is.
 */
export class StoreError extends Error {
  /** Why. */
  readonly code: FailureCode;
  /** The reply's status, JSON before HTTP; 0 where there was no reply. */
  readonly status: number;
  /** The server's own words, or an empty string. Plain text, never markup. */
  readonly serverText: string;
  /** How long the server asks to wait, in milliseconds. */
  retryAfter: number | undefined;
  /** This page can never reach that endpoint: only its author can mend it. */
  blocked = false;
  /** The file can no longer be read: only whoever chose it can choose it again. */
  isGone = false;

  constructor(code: FailureCode, status = 0, serverText = '', options?: ErrorOptions) {
    super(serverText || code, options);
    this.name = 'StoreError';
    this.code = code;
    this.status = status;
    this.serverText = serverText;
  }
}
