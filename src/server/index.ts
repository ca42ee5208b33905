/** The server's half: a web-standard handler for `POST /store`, and where it can put files. */
export { createStoreHandler, type StoreHandler } from './store-handler.js';
export type { StoreHandlerOptions } from './options.js';
export { type DiskOptions, toDisk } from './to-disk.js';
export { signUploadToken, type UploadTokenOptions } from './tokens.js';
export { UNDO_HEADER } from '../wire.js';
export { Refusal, type StoreReply } from './replies.js';
export type { MemoryDriver } from './memory.js';
export type { IncomingFile, Store, StoreContext, Stored, StoredMedia } from './store.js';
export { type PixLabOptions, toPixLab } from './to-pixlab.js';
export { type S3Options, toS3 } from './to-s3.js';
