import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { growingField } from './controls.js';
import { announcer } from './controllers/announcer.js';
import { onDeparture } from './controllers/departure.js';
import { desk } from './controllers/desk.js';
import { dropTarget } from './controllers/drop.js';
import { language } from './controllers/language.js';
import { looks } from './controllers/looks.js';
import { notices } from './controllers/notices.js';
import { pace } from './controllers/pace.js';
import { guardPage } from './controllers/page-guard.js';
import { persistence } from './controllers/persistence.js';
import { previews } from './controllers/previews.js';
import { sendingLess } from './controllers/sending-less.js';
import { emit, type PixlabStoreEventMap } from './events.js';
import { PixlabStoreField } from './form-field.js';
import type { Problem } from './form-value.js';
import { type Actions, itemRows } from './item-row.js';
import { en } from './locales/en.js';
import { messagesIn } from './messages.js';
import { styles } from './pixlab-store.styles.js';
import { presentList } from './present-list.js';
import type { DroppedFiles } from './upload/dropped-files.js';
import type { Item } from './upload/item.js';
import type { Outcome } from './upload/queue-types.js';
import { createQueue } from './upload/queue.js';
import { createTransport } from './transports.js';
import { dropZone, filePicker, foot } from './view-parts.js';

/**
 * An uploader for images and videos: files are dropped, chosen, pasted or photographed, get a comment, and are stored through
 * PixLab's `POST /store` or a relay in front of it. Each ends with a link.
 *
 * @tagname pixlab-store
 *
 * @slot - What the drop zone says beside its button.
 * @slot icon - The picture above it.
 * @slot help - What may be chosen; by default made from `accept`, `max-size` and `max-files`.
 *
 * @fires {CustomEvent<ChosenDetail>} chosen - Files were chosen and are about to enter; cancelable.
 * @fires {CustomEvent<RefusedDetail>} refused - A file may not enter; says why as a code and as a sentence.
 * @fires {CustomEvent<StoringDetail>} storing - A file's first byte is about to go.
 * @fires {ProgressEvent} progress - Bytes of the whole batch, at most once a frame; does not bubble.
 * @fires {CustomEvent<StoredDetail>} stored - A file is stored; carries its link and id.
 * @fires {CustomEvent<FailedDetail>} failed - A file was given up; says why.
 * @fires {CustomEvent<CancelledDetail>} cancelled - A file was cancelled, by the person or by `cancel()`.
 * @fires {CustomEvent<Outcome>} settled - Nothing is in flight any more; carries how each file ended.
 * @fires {Event} input - A person has changed the value: stored, replaced or removed something. Does not leave shadow trees.
 * @fires {Event} change - Follows each `input`, as on a file input.
 *
 * @csspart dropzone - The zone that takes drops.
 * @csspart browse - The button that opens the file picker.
 * @csspart comment - A comment input: the one for all, or one in each row.
 * @csspart notice - A box above the list: what was refused, what is there already, what was removed.
 * @csspart action - The button in a notice that does something about it.
 * @csspart list - The list of files.
 * @csspart item - One file's row.
 * @csspart thumbnail - The small picture or icon in a row.
 * @csspart name - A file's name.
 * @csspart progress - A progress bar: a row's, or the overall one.
 * @csspart status - A file's size and state in words.
 * @csspart upload - The Upload button.
 * @csspart cancel - A Cancel button: a row's, or the one for all.
 * @csspart retry - A Retry button: a row's, or the one for all.
 * @csspart remove - A row's Remove button.
 * @csspart copy - A button that copies a stored file's link.
 * @csspart replace - The button that chooses another file in the place of one that was there already.
 *
 * @cssstate dragging - Files hang over the zone.
 * @cssstate uploading - Something is in flight or waits for its turn.
 * @cssstate disabled - Nothing can be chosen or sent, by its own attribute or by a fieldset.
 * @cssstate user-invalid - A form cannot be sent because of it, and the person has been told or has left it like that.
 *
 * @cssprop [--pixlab-store-accent=light-dark(#2f5bd7, #8fb0ff)] - Buttons, progress, links, and the zone while files hang over it.
 * @cssprop [--pixlab-store-on-accent=light-dark(#fff, #0c1a3d)] - Text on the accent.
 * @cssprop [--pixlab-store-danger=light-dark(#b3261e, #ffb0a8)] - What went wrong.
 * @cssprop [--pixlab-store-success=light-dark(#1b6e3c, #7ddba0)] - What is stored.
 * @cssprop [--pixlab-store-muted] - Text of less weight; by default mixed from the text's colour.
 * @cssprop [--pixlab-store-border] - Lines; by default mixed from the text's colour.
 * @cssprop [--pixlab-store-surface] - The ground of zone and icons; by default mixed from the text's colour.
 * @cssprop [--pixlab-store-radius=12px] - Corners.
 * @cssprop [--pixlab-store-space=12px] - Distances; all others are parts or multiples of it.
 * @cssprop [--pixlab-store-size=1] - How large all of it is, as a factor; `size` sets it.
 * @cssprop [--pixlab-store-font-family=inherit] - The font, where it is not the page's.
 * @cssprop [--pixlab-store-font-size=1em] - The text's size, before `size`.
 * @cssprop [--pixlab-store-duration=200ms] - How long a movement takes; with `0s` nothing moves.
 * @cssprop [--pixlab-store-tile-width=12em] - How wide a tile is, at most.
 * @cssprop [--pixlab-store-tile-ratio=1] - A tile's width by its height, such as `3 / 1` for a cover.
 */
export class PixlabStore extends PixlabStoreField {
  static override styles = [styles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  readonly #messages = messagesIn(en);
  readonly #language = language(
    this,
    this.#messages,
    () => this.words,
    (line) => this.warn(line),
  );
  readonly #looks = looks(this, styles);
  readonly #announcer = announcer(this, () => this.#desk.editor());
  readonly #previews = previews(
    this,
    () => this.#queue.items,
    () => this.#queue.busy,
  );
  readonly #queue = createQueue(
    {
      ...sendingLess(this, this.#messages),
      transport: createTransport(),
      settings: async (file) => {
        // The page may have less patience than it takes to find out that they do not come.
        if (!(this.stallTimeout && this.stallTimeout < 6)) await this.#desk.ready();
        return this.sendSettings(file);
      },
      concurrency: () => this.concurrency,
      retries: () => this.retries,
      stallTimeout: () => this.stallTimeout * 1000,
      replyTimeout: () => this.replyTimeout * 1000,
      describe: (error, file) => error.serverText || this.#messages.failure(error, file),
      on: (told) => {
        this.hear(told);
        this.#desk.tell(told);
      },
    },
    () => this.#desk.again(),
  );
  protected override readonly count = this.#queue.count;
  readonly #notices = notices(this, this.#announcer);
  readonly #desk = desk(this, this.#queue, this.#messages, this.#notices, () => this.rules, {
    warn: (line) => this.warn(line),
    wear: this.#looks.wear,
    settings: (file) => this.sendSettings(file),
    removeStored: ({ id }) => this.leave(() => this.#queue.remove(id), 'person'),
  });
  readonly #letGo = persistence(
    this,
    { queue: this.#queue, messages: this.#messages, notices: this.#notices, rules: () => this.rules },
    () => this.#desk.ready(),
  );
  readonly #present = presentList(this, this.#messages, this.#desk.more, (medium) => this.forget(medium));
  readonly #dragged = dropTarget(this, {
    anywhere: () => this.dropAnywhere,
    enabled: () => !this.isLocked,
    onFiles: (dropped) => this.#onDropped(dropped),
  });

  readonly #pace = pace(this.#queue, () => this.#desk.ready());
  /** The comment that all files have got. */
  #comment = '';

  constructor() {
    super();
    guardPage(this, () => this.#queue.busy);
    onDeparture(this, this.#letGo, this.#queue.stop);
  }

  /** A frozen snapshot of the list: one frozen record a file. */
  get items(): readonly Item[] {
    return this.#queue.items;
  }

  /** Opens the file picker, as a click on the button does. Browsers want a person's act for it. */
  browse(): void {
    this.shadowRoot?.querySelector('input')?.click();
  }

  /**
   * Adds files as if they were chosen: `chosen` is dispatched, each is checked, and those that may not enter are `refused`.
   *
   * @returns the accepted items, once all checks have answered
   */
  async add(files: Iterable<File> | File | null | undefined): Promise<Item[]> {
    // Not `instanceof`: a script of another frame has a File of its own.
    const chosen = !files ? [] : Symbol.iterator in files ? [...files] : [files];
    if (!chosen.length || !emit(this, 'chosen', { files: chosen })) return [];
    this.#notices.clear();
    return this.#desk.take(chosen);
  }

  /** Stores everything that waits. Resolves with what `settled` carries; never rejects for a file's sake. */
  upload(): Promise<Outcome> {
    // What was set just now has not been looked at.
    this.#takeComment();
    return this.#queue.start();
  }

  /**
   * Gives up one file, or all that are in flight or wait for their turn. They stay in the list and can be retried; one that
   * the page still checks leaves it.
   */
  cancel(item?: Partial<Pick<Item, 'id'>>): void {
    this.#queue.cancel(item && (item.id ?? ''));
  }

  /** Stores a failed or cancelled file after all, or all of them. */
  retry(item?: Partial<Pick<Item, 'id'>>): void {
    this.#queue.retry(item && (item.id ?? ''));
  }

  /** Takes a file out of the list, aborting what is in flight. What is stored stays stored. */
  removeItem(item: Partial<Pick<Item, 'id'>>): void {
    // What is no item must not stand for all of them.
    this.leave(() => this.#queue.remove(item.id ?? ''));
  }

  /** Takes every file out of the list, aborting what is in flight. */
  clear(): void {
    this.#notices.clear();
    this.leave(() => this.#queue.remove());
    this.#desk.forget();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What a page has set before the element was defined counts from now on, not from the first update.
    // What a server has rendered inside an author's element waits until that sets it: it has no root yet.
    if ('renderRoot' in this && !this.hasUpdated) this.performUpdate();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#pace();
    this.performUpdate();
  }

  protected override willUpdate(): void {
    this.#takeComment();
    this.#queue.wake();
  }

  protected override invalidText(problem: Problem): string {
    return this.#messages.words.invalid[problem];
  }

  protected override render(): TemplateResult {
    const { accept, comment, isLocked: disabled, multiple, autoUpload, rules, layout } = this;
    const messages = this.#messages;
    const { words } = messages;
    const { items, busy } = this.#queue;
    // The only tile shows what is to take the place of what is there, which is the value until then.
    const present = layout === 'tile' && !multiple && items.length ? [] : this.present;
    const count = items.length + present.length;
    const compact = count > 0;
    const invalid = this.internals.states.has('user-invalid') && this.validationMessage;
    // One more takes the place of the one that is there.
    const room = disabled ? 0 : multiple ? rules.maxFiles - items.length : busy ? 0 : 1;
    const pending = this.#language.isPending() || this.#looks.isPending() ? ' pending' : '';
    // The sheet for both comes later.
    const isBare = (compact || invalid) && this.#desk.isPending();
    return html`<div class="frame${pending}" dir=${messages.words.dir ?? nothing}>
      ${filePicker(accept, multiple, disabled, this.capture || this.getAttribute('capture'), this.#onPicked)}
      ${dropZone({ messages, rules: { ...rules, maxFiles: this.maxFiles }, disabled, compact, dragging: this.#desk.dragging(this.#dragged(), accept, room), invalid, onBrowse: this.#onBrowse })}
      ${invalid ? html`<p class="notice" id="error">${invalid}</p>` : nothing} ${this.#desk.boxes(disabled)}
      ${
        compact
          ? html`<ul
              part="list"
              class="${count > 1 ? 'several' : ''} ${isBare ? 'pending' : ''}"
              role="list"
              tabindex="-1"
              aria-label=${words.files(count)}
            >
              ${this.#present.rows(present, multiple, disabled)}
              ${this.#rows(items, this.commentEach && !this.noComment, disabled)}
            </ul>`
          : nothing
      }
      ${this.noComment || this.commentEach ? nothing : growingField(comment, words.comment, disabled, this.#onComment)}
      ${compact ? foot(messages, items, busy, autoUpload, disabled, this.#desk.allFiles(disabled, this.#actions), this.#onUpload) : nothing}
      <div class="unseen" role="status">${this.#announcer.text()}</div>
    </div>`;
  }

  protected override updated(): void {
    const states = { dragging: this.#dragged(), uploading: this.#queue.busy, disabled: this.isDisabled };
    const { states: now } = this.internals;
    // To add what is there costs a browser the styles of all rows.
    for (const [state, on] of Object.entries(states)) if (on !== now.has(state)) now[on ? 'add' : 'delete'](state);
  }

  /** What has to be fetched first is part of the update. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#language.soon();
    await this.#looks.soon();
    await this.#desk.soon(!!this.#dragged() || this.items.length + this.present.length > 0);
    if (this.present.length) await this.#present.soon();
    return isDone && super.getUpdateComplete();
  }

  readonly #actions: Actions = {
    cancel: (item) => this.cancel(item),
    retry: (item) => {
      this.byPerson(item && [item.file]);
      this.retry(item);
    },
    remove: (item) => void this.#desk.remove(item),
    comment: (text, { id }) => this.#queue.comment(text, id),
    more: this.#desk.more,
  };

  readonly #rows = itemRows(this.#messages, { picture: this.#previews, ...this.#desk }, this.#actions, () =>
    this.requestUpdate(),
  );

  readonly #onUpload = (): void => {
    this.byPerson();
    void this.upload();
  };

  readonly #onBrowse = ({ target }: Event): void => {
    // What a page puts into the slots may have a use of its own.
    if (!this.isLocked && !(target as Element).closest('a, label, input, button:not([part])')) this.browse();
  };

  readonly #onComment = (text: string): void => {
    this.comment = text;
  };

  readonly #onPicked = (files: FileList): void => void this.add(this.byPerson(files));

  /** The comment for all, where it has changed: files that were brought back have their own. */
  #takeComment(): void {
    const { comment } = this;
    if (this.commentEach || comment === this.#comment) return;
    this.#comment = comment;
    this.#queue.comment(comment);
  }

  #onDropped({ files, emptyFolders }: DroppedFiles): void {
    void this.add(this.byPerson(files));
    for (const name of emptyFolders)
      this.#desk.refuse({ file: new File([], name), code: 'empty', reason: '', isFolder: true });
  }
}

export interface PixlabStore {
  addEventListener<Type extends keyof PixlabStoreEventMap>(
    type: Type,
    listener: (this: PixlabStore, event: PixlabStoreEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: PixlabStore, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
