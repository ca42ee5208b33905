import './define.js';

export { TAG_NAME } from './define.js';
export type * from './events.js';
export { PixlabStore } from './pixlab-store.js';
export { type FailureCode, type RefusalCode, StoreError } from './upload/errors.js';
export type { Item, Status } from './upload/item.js';
export { type Stored, storeFile, type StoreFileOptions } from './upload/store-file.js';
export type { Validate } from './upload/validate.js';
