import { createHash } from 'node:crypto';
import { IDEMPOTENCY_HEADER, KEY_HEADER, PARTS } from '../wire.js';
import { publicOrigin } from './cors.js';
import { logFault } from './faults.js';
import { accepted, HEAD, kindOf } from './media-kind.js';
import { memoryKey, type Remembered } from './memory.js';
import { boundaryOf, checkDeclared, declaredLength, type Form, readForm } from './multipart.js';
import type { Settings } from './options.js';
import { Refusal, type StoreReply } from './replies.js';
import { sameText } from './signatures.js';
import type { IncomingFile, Stored } from './store.js';
import type { Source } from './source.js';
import { readToken } from './tokens.js';
import { signTicket } from './undo.js';

/** What a request may bring. */
interface Limits {
  maxSize: number;
  /** All of these lists must name the file's kind. */
  accept: string[];
}

/** Takes the file of a request in: once for each `Idempotency-Key`. */
export async function take(request: Request, source: Source, settings: Settings): Promise<StoreReply> {
  const limits = await permitted(request, settings);
  const boundary = boundaryOf(request);
  checkDeclared(request, limits.maxSize);
  const read = (): Promise<Form> => readForm(source, boundary, declaredLength(request), limits.maxSize);

  const sent = request.headers.get(IDEMPOTENCY_HEADER);
  if (sent === null) return (await receive(request, await read(), limits, settings)).reply;
  const { memory } = settings;
  const key = memoryKey(sent);
  return memory.alone(key, request.signal, async () => {
    const before = await memory.get(key);
    const { reply, hash } = await receive(request, await read(), limits, settings, { key, before });
    // The file is stored whether or not this can be written down.
    if (!before)
      await memory.set(key, { reply, hash }).catch((error: unknown) => logFault('a reply was not remembered', error));
    return reply;
  });
}

/** Asks who is there before anything is read. */
async function permitted(request: Request, { authorize, tokens, maxSize, accept }: Settings): Promise<Limits> {
  // Nothing but `true` lets in: a function that forgot to return lets nobody in.
  const granted: unknown = authorize ? await authorize(request) : true;
  if (granted !== true) throw new Refusal(401, 'You may not upload here.');
  const allowed = tokens ? await readToken(request, tokens.secret, Date.now()) : {};
  return { maxSize: Math.min(maxSize, allowed.maxSize ?? Infinity), accept: [accept, allowed.accept ?? ''] };
}

/** Checks a form and stores its file, or finds that it is the one that is stored already. */
async function receive(
  request: Request,
  form: Form,
  limits: Limits,
  settings: Settings,
  once?: { key: string; before: Remembered | undefined },
): Promise<Remembered> {
  const key = form.fields.get(PARTS.key) ?? request.headers.get(KEY_HEADER) ?? '';
  if (settings.key !== undefined && !(await sameText(key, settings.key))) {
    throw new Refusal(401, 'The key is missing or wrong.');
  }
  const kind = await kindOf(await form.peek(HEAD));
  if (!limits.accept.every((accept) => accepted(accept, kind))) {
    throw new Refusal(415, 'Files of this type are not taken.');
  }
  // Only what may have to be compared is hashed.
  const hash = once && createHash('sha256');
  const body = form.read((chunk) => void hash?.update(chunk));
  if (once?.before) {
    await body.pipeTo(new WritableStream());
    if (hash?.digest('hex') !== once.before.hash) {
      throw new Refusal(422, 'This Idempotency-Key belongs to another file.');
    }
    return once.before;
  }
  const { name, atMost } = form;
  const type = kind?.type ?? form.type;
  const file = { name, type, body, atMost, comment: form.fields.get(PARTS.comment) ?? '', onceKey: once?.key };
  return { reply: await store(request, file, settings), hash: hash?.digest('hex') ?? '' };
}

/** Stores a file, unless the page's own check has something against it. */
async function store(
  request: Request,
  file: IncomingFile,
  { store, undo, onStored, basePath }: Settings,
): Promise<StoreReply> {
  const publicUrl = publicOrigin(request) + basePath;
  const context = {
    publicUrl,
    // Some servers make one only when asked for it.
    get signal() {
      return request.signal;
    },
  };
  const { link, id }: Stored = await store.put(file, context);
  const reply: StoreReply = { status: 200, link, id };
  try {
    const { onceKey: once } = file;
    if (undo) reply.undo = await signTicket(undo.secret, { id, link, ...(once !== undefined && { once }) }, Date.now());
    const reason = await onStored?.(reply, request);
    if (typeof reason === 'string') throw new Refusal(422, reason || 'The file was refused.');
  } catch (error) {
    await store.remove({ link, id }).catch((fault: unknown) => logFault('a refused file could not be removed', fault));
    throw error;
  }
  return reply;
}
