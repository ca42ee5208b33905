import './define.js';

export type * from './events.js';
export { PixlabStore } from './pixlab-store.js';
export type { FailureCode, RefusalCode, StoreError } from './upload/errors.js';
export type { Item, Status } from './upload/item.js';
export type { Outcome } from './upload/queue-types.js';
export type { Validate } from './upload/validate.js';
