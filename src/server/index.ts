/** The server's half: a web-standard handler for `POST /store`, and where it can put files. */
export { createStoreHandler, type Store, type StoreHandler, type StoreHandlerOptions } from './store-handler.js';
export { type DiskOptions, toDisk } from './to-disk.js';
export type { IncomingFile } from './multipart.js';
export type { StoredMedia } from './serve-media.js';
