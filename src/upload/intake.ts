import type { RefusalCode } from './errors.js';
import type { Item } from './item.js';
import type { FindTwin } from './same.js';
import type { Later } from './store-file.js';
import { checkFile, type Refusal, type Rules, type Validate } from './validate.js';

/** A file in the list, with what only the engine needs to know of it. */
export interface Entry {
  item: Item;
  /** What is sent, once the file is prepared, until it is stored. */
  body?: File | undefined;
  /** What it was prepared for: where that changes, it is prepared anew. */
  how?: string | boolean;
  /** `storing` was told since it was asked for. */
  told: boolean;
  /** Automatic tries since it was asked for. */
  tries: number;
  /** Its headers were made anew after a 401. */
  renewed: boolean;
  /** What the last reply said of when to come again. */
  later?: Later;
  /** Ends its wait for another try. */
  callOff?: (() => void) | undefined;
  /** Ends what is under way for the file: the page's check, later the request. */
  abort: AbortController;
}

/** What the intake asks of the list. */
export interface IntakeHost {
  entries: () => Entry[];
  /** How many are in the list, without those that are still checked: these hold no place yet. */
  entered: () => number;
  enter: (file: File, checking: boolean) => Entry;
  /** A file that was checked may stay. */
  accept: (entry: Entry) => void;
  remove: (entry: Entry) => void;
  refuse: (refusal: Refusal) => void;
  has: (entry: Known) => boolean;
}

/** What a file is compared with. */
type Known = Pick<Entry, 'item'>;

/** Why a file that keeps the rules may not enter; nothing when it may. */
type Verdict = Partial<Omit<Refusal, 'file'>>;

/**
 * Takes files into the list, at once where there is nothing to check but the rules. Each is accepted or refused; while it
 * is compared with others of its size, or checked by the page, it is in the list already, so that a person can see and
 * remove it.
 */
export async function takeIn(host: IntakeHost, files: Iterable<File>, rules: Rules): Promise<Entry[]> {
  const { validate, replace, again, former = [] } = rules;
  const accepted = new Set<Entry>();
  const bySize = new Map<number, Known[]>();
  let loading: Promise<FindTwin | undefined> | undefined;

  const candidates = [...files].filter((file) => {
    const code = checkFile(file, rules);
    if (code) host.refuse({ file, code, reason: '' });
    return !code;
  });
  // A later choice takes the place of one that is still being checked.
  if (replace && candidates.length) {
    for (const one of host.entries()) if (one.item.checking) host.remove(one);
  }

  const know = (one: Known): void => {
    const { size } = one.item;
    const all = bySize.get(size);
    if (all) all.push(one);
    else bySize.set(size, [one]);
  };
  if (!again) {
    // What would be replaced anyway may be chosen again.
    for (const one of host.entries()) if (!replace || one.item.requested || one.item.link) know(one);
    for (const item of former) know({ item });
  }

  // It may be removed while it is compared.
  const isThere = (one: Known): boolean => former.includes(one.item) || host.has(one);
  /** Without what compares them, files count as different. */
  const findTwin = async (...about: Parameters<FindTwin>): Promise<Item | undefined> => {
    loading ??= import('./same.js').then(
      ({ twinFinder }) => twinFinder(isThere),
      () => undefined,
    );
    return (await loading)?.(...about);
  };

  const check = async (file: File, rivals: Known[], count: number, signal: AbortSignal): Promise<Verdict> => {
    const twin = count ? await findTwin(file, rivals, count, signal) : undefined;
    if (twin) return { code: 'duplicate', twin };
    const reason = validate && !signal.aborted ? await askPage(validate, file, signal) : undefined;
    return reason === undefined ? {} : { code: 'refused-by-page', reason };
  };

  const enter = (file: File, checking: boolean): Entry => {
    const entry = host.enter(file, checking);
    if (!replace && !again) know(entry);
    return entry;
  };

  const settle = (file: File, verdict: Verdict, checked?: Entry): void => {
    if (checked && !host.has(checked)) return;
    const code = verdict.code ?? makeRoom(host, rules, accepted.size > 0);
    if (code) {
      if (checked) host.remove(checked);
      host.refuse({ file, reason: '', ...verdict, code });
    } else {
      if (checked) host.accept(checked);
      accepted.add(checked ?? enter(file, false));
    }
  };

  const held: [file: File, verdict: Promise<Verdict>, entry: Entry][] = [];
  for (const file of candidates) {
    const rivals = bySize.get(file.size) ?? [];
    // Those that come after it are compared with it, not it with them.
    const { length } = rivals;
    // Of several, the first usable one is known when those before it are.
    if (!validate && !length && !(replace && held.length)) settle(file, {});
    else {
      const entry = enter(file, true);
      const { signal } = entry.abort;
      // A check that never answers holds nobody up once its file is gone.
      const gone = new Promise<Verdict>((resolve) => signal.addEventListener('abort', () => resolve({})));
      held.push([file, Promise.race([check(file, rivals, length, signal), gone]), entry]);
    }
  }
  for (const [file, verdict, entry] of held) settle(file, await verdict, entry);
  return host.entries().filter((entry) => accepted.has(entry));
}

/** Why the page refuses a file; nothing when it does not. Only words are a reason. */
async function askPage(validate: Validate, file: File, signal: AbortSignal): Promise<string | undefined> {
  try {
    const reason = await validate(file, { signal });
    return (typeof reason === 'string' && reason) || undefined;
  } catch {
    // A check that fails cannot vouch for the file: refused, with nothing more to say.
    return '';
  }
}

/** Why one more file has no place. Where it takes the place of another, that one leaves. */
function makeRoom(host: IntakeHost, { maxFiles, replace }: Rules, hasTaken: boolean): RefusalCode | undefined {
  if (!replace || maxFiles === Infinity) return host.entered() < maxFiles ? undefined : 'too-many';
  const others = host.entries().filter(({ item }) => !item.checking);
  if (hasTaken || others.some(({ item }) => item.requested)) return 'too-many';
  others.forEach(host.remove);
  return undefined;
}
