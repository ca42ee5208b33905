import type { RefusalCode } from './errors.js';
import type { Item } from './item.js';
import { checkFile, type Refusal, type Rules, type Validate } from './validate.js';

/** A file in the list, with what only the engine needs to know of it. */
export interface Entry {
  item: Item;
  /** Its first try has begun: what it sends is fixed. */
  begun: boolean;
  /** Holds one of the places in flight. */
  running: boolean;
  /** Ends what is under way for the file: the page's check, later the request. */
  abort: AbortController;
}

/** What the intake asks of the list. */
export interface IntakeHost {
  entries: () => Entry[];
  enter: (file: File, checking: boolean) => Entry;
  /** A file that was checked may stay. */
  accept: (entry: Entry) => void;
  remove: (entry: Entry) => void;
  refuse: (refusal: Refusal) => void;
  has: (entry: Entry) => boolean;
}

/**
 * Takes files into the list, at once where the page has no check of its own. Each is accepted or refused; while the page
 * checks a file it is in the list already, so that a person can see and remove it.
 */
export async function takeIn(host: IntakeHost, files: Iterable<File>, rules: Rules): Promise<Entry[]> {
  const { validate } = rules;
  const accepted: Entry[] = [];
  const refuse = (file: File, code: RefusalCode, reason = ''): void => host.refuse({ file, code, reason });

  const candidates = [...files].filter((file) => {
    const code = checkFile(file, rules);
    if (code) refuse(file, code);
    return !code;
  });
  // A later choice takes the place of one that is still being checked.
  if (rules.replace && candidates.length) {
    for (const one of host.entries()) if (one.item.checking) host.remove(one);
  }
  const checks = candidates.map((file) => {
    if (!validate) return { file };
    const entry = host.enter(file, true);
    return { file, entry, answer: askPage(validate, file, entry.abort.signal) };
  });

  for (const { file, entry, answer } of checks) {
    const reason = answer && (await answer);
    if (entry && !host.has(entry)) continue;
    const code = reason === undefined ? makeRoom(host, rules, accepted.length > 0) : 'refused-by-page';
    if (code) {
      if (entry) host.remove(entry);
      refuse(file, code, reason);
    } else {
      if (entry) host.accept(entry);
      accepted.push(entry ?? host.enter(file, false));
    }
  }
  return accepted.filter(host.has);
}

/** Why the page refuses a file; nothing when it does not. Only words are a reason. */
async function askPage(validate: Validate, file: File, signal: AbortSignal): Promise<string | undefined> {
  try {
    // A check that never answers holds nobody up once its file is gone.
    const gone = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    const reason = await Promise.race([validate(file, { signal }), gone]);
    return (typeof reason === 'string' && reason) || undefined;
  } catch {
    // A check that fails cannot vouch for the file: refused, with nothing more to say.
    return '';
  }
}

/** Why one more file has no place. Where it takes the place of another, that one leaves. */
function makeRoom(host: IntakeHost, { maxFiles, replace }: Rules, hasTaken: boolean): RefusalCode | undefined {
  // Files that the page still checks hold no place yet.
  if (maxFiles === Infinity) return undefined;
  const others = host.entries().filter(({ item }) => !item.checking);
  if (!replace) return others.length < maxFiles ? undefined : 'too-many';
  if (hasTaken || others.some(({ item }) => item.requested)) return 'too-many';
  others.forEach(host.remove);
  return undefined;
}
