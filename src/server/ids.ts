import { createHash, randomBytes } from 'node:crypto';
import { extensionOf } from './media-types.js';
import type { IncomingFile } from './store.js';

/** The shape of the ids that our own stores give. Nothing else ever becomes a path or an object's name. */
const ID = /^[0-9a-z]{3}[0-9a-f]{13}(\.[a-z0-9]{1,8})?$/;

export const isId = (text: string): boolean => ID.test(text);

/** An id of PixLab's shape: a prefix of three, 13 hex digits, the extension. The same again for another try. */
export function createId({ name, type, onceKey }: IncomingFile): string {
  const extension = extensionOf(name, type);
  const bytes = onceKey === undefined ? randomBytes(7) : createHash('sha256').update(onceKey).digest();
  return `24p${bytes.toString('hex').slice(0, 13)}${extension && `.${extension}`}`;
}
