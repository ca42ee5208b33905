import type { RefusalCode } from './errors.js';
import type { Item } from './item.js';
import { checkFile, type Refusal, type Rules } from './validate.js';

/** A file in the list, with what only the engine needs to know of it. */
export interface Entry {
  item: Item;
  /** One for all tries. */
  readonly idempotencyKey: string;
  /** Its first try has begun: what it sends is fixed. */
  begun: boolean;
  /** Ends what is under way for the file: the page's check, later the request. */
  abort: AbortController;
}

/** What the intake asks of the list. */
export interface IntakeHost {
  entries: () => Entry[];
  enter: (file: File, checking: boolean) => Entry;
  accept: (entry: Entry) => void;
  remove: (entry: Entry) => void;
  refuse: (refusal: Refusal) => void;
  has: (entry: Entry) => boolean;
  /** Whether a file was asked to be stored and has not ended. */
  isRequested: (entry: Entry) => boolean;
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
  const checks =
    validate &&
    candidates.map((file) => {
      const entry = host.enter(file, true);
      const ask = async (): Promise<string | void> => validate(file, { signal: entry.abort.signal });
      // A check that fails cannot vouch for the file: refused, with nothing more to say.
      const answer = ask().then(
        (reason) => ({ refused: !!reason, reason }),
        () => ({ refused: true, reason: '' }),
      );
      return { entry, answer };
    });

  for (const [index, file] of candidates.entries()) {
    const check = checks?.[index];
    const answer = check && (await check.answer);
    if (check && !host.has(check.entry)) continue;
    const code = answer?.refused ? 'refused-by-page' : makeRoom(host, rules, accepted.length > 0);
    if (code) {
      if (check) host.remove(check.entry);
      refuse(file, code, answer?.reason || '');
    } else {
      const entry = check?.entry ?? host.enter(file, false);
      accepted.push(entry);
      host.accept(entry);
    }
  }
  return accepted.filter(host.has);
}

/** Why one more file has no place. Where it takes the place of another, that one leaves. */
function makeRoom(host: IntakeHost, { maxFiles, replace }: Rules, hasTaken: boolean): RefusalCode | undefined {
  // Files that the page still checks hold no place yet.
  if (maxFiles === Infinity) return undefined;
  const others = host.entries().filter(({ item }) => !item.checking);
  if (!replace) return others.length < maxFiles ? undefined : 'too-many';
  if (hasTaken || others.some(host.isRequested)) return 'too-many';
  others.forEach(host.remove);
  return undefined;
}
