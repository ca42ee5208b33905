import { pageField, tellChange } from './controllers/page-field.js';
import { PixlabStoreControl } from './form-control.js';
import { mediaOf, type Medium, mediumOf, readMedia, stateOf, type ValueAs } from './form-value.js';
import type { Item } from './upload/item.js';
import type { QueueEvent } from './upload/queue-types.js';
import type { Rules } from './upload/validate.js';

/** So many stored files are looked through for each that follows. */
const MANY = 100;

/** What a form gets of the element: its value, where that comes from, and who has changed it. */
export abstract class PixlabStoreField extends PixlabStoreControl {
  /**
   * What a form sends of each stored file: its `link`, its `id`, or both with name, type, size and comment as `json`.
   * @attr value-as
   * @default 'link'
   */
  declare valueAs: ValueAs;

  /**
   * The id of an `<input>` or `<textarea>` in the same tree: the value is written there, too. What stands there at the
   * beginning becomes the value where there is none.
   * @attr for
   * @default ''
   */
  declare htmlFor: string;

  /** What was stored before the files in the list. */
  #present: readonly Medium[] = [];
  /** What a reset brings back where the attribute says nothing. */
  #initial = '';
  /** The value is no longer the initial one. */
  #isDirty = false;
  /** The value that was told last. */
  #told = '';
  /** Files that a person chose or sent. */
  readonly #theirs = new WeakSet<File>();
  #leaving: 'page' | 'person' | undefined;
  /** Stored files have left meanwhile, and nobody has looked at it yet. */
  #hasLeft = false;
  /** What a form sends. */
  #data = new FormData();
  /** The browser does not know yet what it would have to bring back. */
  #isBehind = false;
  readonly #pageField = pageField(
    this,
    () => this.htmlFor,
    () => this.sync(),
  );

  constructor() {
    super();
    const sync = (): void => this.sync();
    // What the browser points at may be another one after an update.
    this.addController({ hostConnected: sync, hostDisconnected: sync, hostUpdated: () => this.#catchUp() });
  }

  abstract removeItem(item: Partial<Pick<Item, 'id'>>): void;
  abstract clear(): void;

  /**
   * The stored link; with `multiple` the links, one a line. Setting it takes stored files out of the list. What is no http(s)
   * URL is left out. As an attribute it is what a reset brings back.
   * @attr value
   * @default ''
   */
  override get value(): string {
    return this.#media()
      .map(({ link }) => link)
      .join('\n');
  }

  override set value(given: string | null | undefined) {
    let text = 'none:';
    try {
      // As natives do: nothing is an empty text, and everything else becomes text.
      text = [given].join();
    } catch {
      // What cannot become text is no link, either.
    }
    if (!this.hasUpdated) this.#initial = text;
    this.#isDirty ||= this.hasUpdated || !!text;
    // A page that is told of a link and sets it leaves the list alone.
    if (text === this.value) return;
    this.leave(() => {
      for (const item of this.items) if (item.link) this.removeItem(item);
    });
    this.#set(text);
  }

  /** @ignore */
  formResetCallback(): void {
    this.clear();
    this.comment = this.getAttribute('comment') ?? '';
    this.#isDirty = this.isUsed = this.isJudged = false;
    this.#set(this.getAttribute('value') || this.#initial);
    // The page's field was reset, too, perhaps to something else.
    if (this.value) this.#pageField.write(this.value, false);
  }

  /** @ignore */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string') return;
    this.#isDirty = true;
    this.#set(state);
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name !== 'value') super.attributeChangedCallback(name, before, now);
    else if (!this.#isDirty) this.#set(now ?? '');
  }

  override requestUpdate(...args: Parameters<PixlabStoreControl['requestUpdate']>): void {
    super.requestUpdate(...args);
    // A setting has changed, and nobody has to wait for what follows from it.
    if (args[0]) this.sync();
  }

  protected override get isEmpty(): boolean {
    return !(this.count('stored') + this.#present.length);
  }

  protected override get rules(): Rules {
    const rules = super.rules;
    return this.multiple ? { ...rules, maxFiles: rules.maxFiles - this.#present.length } : rules;
  }

  /** What was stored before and has no row in the list of files. */
  protected get present(): readonly Medium[] {
    return this.multiple ? this.#present : this.#present.slice(0, 1);
  }

  /** These files, or all in the list, were chosen or sent by a person: what comes of it is their act. */
  protected byPerson<Files extends Iterable<File>>(files?: Files): Files | undefined {
    this.isUsed = true;
    for (const file of files ?? this.items.map((item) => item.file)) this.#theirs.add(file);
    return files;
  }

  /** Takes up what the queue tells, before anybody else hears of it. */
  protected hear({ type, about }: QueueEvent): void {
    if (type !== 'changed' && type !== 'removed') {
      // Whoever hears of an end may send the form.
      if (this.#hasLeft) this.#syncLeft();
      if (type === 'settled' && this.#isBehind) this.#hand();
      return;
    }
    const isGone = type === 'removed';
    if (!about.link) return this.check();
    this.#isDirty = true;
    if (isGone) {
      // It makes room for another: until that one is stored it still counts.
      if (!this.#leaving) this.#present = [...this.#present, mediumOf(about, this.valueAs)];
    } else if (!this.multiple) this.#present = [];
    const who = isGone ? this.#leaving : this.#theirs.has(about.file) && 'person';
    if (isGone && who) this.#hasLeft = true;
    else if (isGone || this.htmlFor || this.count('stored') < MANY) this.sync(who === 'person');
    else this.#append(about, who === 'person');
  }

  /** What leaves the list meanwhile leaves for good. What follows from that is looked at when all have left. */
  protected leave(act: () => void, who: 'page' | 'person' = 'page'): void {
    // Whoever hears of it may let others leave.
    const former = this.#leaving;
    this.#leaving = who;
    try {
      act();
    } finally {
      this.#leaving = former;
      if (!former && this.#hasLeft) this.#syncLeft(who);
    }
  }

  #syncLeft(who = this.#leaving): void {
    this.#hasLeft = false;
    this.sync(who === 'person');
  }

  /** A person takes away what was stored before. */
  protected forget(medium: Medium): void {
    this.#present = this.present.filter((one) => one !== medium);
    this.#isDirty = this.isUsed = true;
    this.sync(true);
  }

  /** Hands on to browser and page what the value is now. */
  protected sync(byPerson = false): void {
    const found = this.#pageField.find();
    const isTaken = found && !this.#told && !this.#isDirty;
    if (isTaken) {
      this.#initial = found;
      this.#present = this.#read(found);
    }
    const isChanged = this.#hand();
    const value = this.#told;
    this.check();
    if (isChanged) this.requestUpdate();
    if (!isTaken && (isChanged || (found !== undefined && (value || this.#isDirty))))
      this.#pageField.write(value, byPerson);
    if (isChanged && byPerson) tellChange(this);
  }

  /** Tells the browser what a form sends, and what it is to bring back. Returns whether the value has changed. */
  #hand(): boolean {
    const media = this.#media();
    const { name, value } = this;
    const data = (this.#data = new FormData());
    for (const { entry } of media) data.append(name, entry);
    // A server has to see that what was there is gone.
    if (!media.length && !this.multiple) data.append(name, '');
    this.internals.setFormValue(name ? data : null, stateOf(media));
    this.#isBehind = false;
    const isChanged = value !== this.#told;
    this.#told = value;
    return isChanged;
  }

  /** One more of very many is stored: until the next update what a form sends has it at its end. */
  #append(item: Item, byPerson: boolean): void {
    const { name } = this;
    this.#data.append(name, mediumOf(item, this.valueAs).entry);
    this.internals.setFormValue(name ? this.#data : null);
    this.#isBehind = true;
    this.check();
    if (byPerson) tellChange(this);
  }

  #catchUp(): void {
    if (this.#isBehind) this.#hand();
    this.check(true);
  }

  #media(): Medium[] {
    return mediaOf(this.items, this.#present, this.multiple, this.valueAs);
  }

  #read(text: string): Medium[] {
    return readMedia(text, () => this.warn('cannot use a value that is no http(s) URL'));
  }

  #set(text: string): void {
    this.#present = this.#read(text);
    this.sync();
  }
}
