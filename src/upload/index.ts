/** The engine without a page: one file, or a queue of them. */
import { judge } from './failures.js';
import type { QueueOptions, UploadQueue } from './queue-types.js';
import { createQueue as createBareQueue } from './queue.js';

export { type FailureCode, type RefusalCode, StoreError } from './errors.js';
export type { Item, Status } from './item.js';
export type { Outcome, QueueEvent, QueueEvents, QueueOptions, SendSettings, UploadQueue } from './queue-types.js';
export type { Progress } from './batch.js';
export { type Stored, storeFile, type StoreFileOptions } from './store-file.js';
export { type RawReply, type StoreRequest, type Transport, xhrTransport } from './transport.js';
export { checkFile, type Refusal, type Rules, type Validate } from './validate.js';
export { accepts } from './accept.js';

/** A queue that has all it needs, from the start. */
export const createQueue = ({
  retries = () => 3,
  stallTimeout = () => 60_000,
  replyTimeout = () => 120_000,
  prepares = () => true,
  ...options
}: QueueOptions): UploadQueue =>
  createBareQueue(
    { ...options, retries, stallTimeout, replyTimeout, prepares: options.prepare ? prepares : () => false },
    () => ({ judge }),
  );
