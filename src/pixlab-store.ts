import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { growingField } from './controls.js';
import { announcer } from './controllers/announcer.js';
import { dropTarget } from './controllers/drop.js';
import { keepFocus } from './controllers/focus-keeper.js';
import { guardPage } from './controllers/page-guard.js';
import { previews } from './controllers/previews.js';
import { emit, emitItem, emitProgress, type PixlabStoreEventMap } from './events.js';
import { type Actions, itemRow } from './item-row.js';
import { en } from './locales/en.js';
import { messagesIn } from './messages.js';
import { styles } from './pixlab-store.styles.js';
import { PixlabStoreSettings } from './settings.js';
import type { DroppedFiles } from './upload/dropped-files.js';
import type { Item } from './upload/item.js';
import type { Outcome, QueueEvent } from './upload/queue-types.js';
import { createQueue } from './upload/queue.js';
import type { CopyFormat, StoredFiles } from './stored-files.js';
import { xhrTransport } from './upload/transport.js';
import type { Refusal } from './upload/validate.js';
import { dropZone, foot, notice } from './view-parts.js';

/** How long the element may be out of the page, in milliseconds, before that is no move but a removal for good. */
const MOVE_TIME = 50;

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
 *
 * @csspart dropzone - The zone that takes drops.
 * @csspart browse - The button that opens the file picker.
 * @csspart comment - A comment input: the one for all, or one in each row.
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
 *
 * @cssstate dragging - Files hang over the zone.
 * @cssstate uploading - Something is in flight or waits for its turn.
 * @cssstate disabled - Nothing can be chosen or sent.
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
 */
export class PixlabStore extends PixlabStoreSettings {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  readonly #internals = this.attachInternals();
  readonly #messages = messagesIn(en);
  readonly #announcer = announcer(this);
  readonly #previews = previews(this, () => this.#queue.items);
  readonly #queue = createQueue({
    transport: xhrTransport,
    settings: (file) => this.sendSettings(file),
    concurrency: () => this.concurrency,
    describe: (error, file) => error.serverText || this.#messages.failure(error, file),
    on: (told) => this.#onQueue(told),
  });
  /** What each row on the screen was made of. */
  readonly #rows: unknown[][] = [];
  /** Fetched with the first stored file. */
  #loading: Promise<StoredFiles | undefined> | undefined;
  #storedFiles: StoredFiles | undefined;
  #dragging: { text: string; takes: boolean } | undefined;
  #notices: readonly string[] = [];
  /** More bytes are out than `progress` has told. */
  #isStale = false;
  /** Not 0 in a frame in which `progress` was told. */
  #frame = 0;
  #moving: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    guardPage(this, () => this.#queue.busy);
    keepFocus(this);
    dropTarget(this, {
      anywhere: () => this.dropAnywhere,
      enabled: () => !this.disabled,
      onDrag: (types) => this.#onDrag(types),
      onFiles: (dropped) => this.#onDropped(dropped),
    });
  }

  /** A frozen snapshot of the list: one frozen record a file. */
  get items(): readonly Item[] {
    return Object.freeze(this.#queue.items);
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
    const chosen = files instanceof File ? [files] : [...(files ?? [])];
    if (!chosen.length || !emit(this, 'chosen', { files: chosen })) return [];
    this.#notices = [];
    const adding = this.#queue.add(chosen, this.rules, this.comment);
    if (this.autoUpload) void this.upload();
    const accepted = await adding;
    if (accepted.length) this.#announcer.say(this.#messages.words.added(accepted.length));
    return accepted;
  }

  /** Stores everything that waits. Resolves with what `settled` carries; never rejects for a file's sake. */
  upload(): Promise<Outcome> {
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
    this.#queue.remove(item.id ?? '');
  }

  /** Takes every file out of the list, aborting what is in flight. */
  clear(): void {
    this.#notices = [];
    this.#queue.remove();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    clearTimeout(this.#moving);
    // What a page has set before the element was defined counts from now on, not from the first update.
    if (!this.hasUpdated) this.performUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Page builders move nodes by taking them out and putting them in again: that must not cost an upload.
    this.#moving = setTimeout(() => this.#queue.stop(), MOVE_TIME);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('comment') && !this.commentEach) this.#queue.comment(this.comment);
    this.#queue.wake();
  }

  protected override render(): TemplateResult {
    const { accept, comment, disabled, multiple, autoUpload, rules } = this;
    const messages = this.#messages;
    const { words } = messages;
    const { items, busy, progress } = this.#queue;
    const compact = items.length > 0;
    this.#rows.length = Math.min(this.#rows.length, items.length);
    return html`<div class="frame" @keydown=${this.#onKey}>
      <input
        type="file"
        hidden
        accept=${accept}
        capture=${this.capture || (this.getAttribute('capture') ?? nothing)}
        ?multiple=${multiple}
        ?disabled=${disabled}
        @change=${this.#onPicked}
        @input=${stop}
      />
      ${dropZone({ messages, rules, disabled, compact, dragging: this.#dragging, onBrowse: this.#onBrowse })}
      ${this.#notices.length ? notice(this.#notices, messages, () => this.#notify()) : nothing}
      ${
        compact
          ? html`<ul part="list" role="list" tabindex="-1" aria-label=${words.files(items.length)}>
              ${items.map(this.#row)}
            </ul>`
          : nothing
      }
      ${this.noComment || this.commentEach ? nothing : growingField(comment, words.comment, disabled, this.#onComment)}
      ${
        compact
          ? foot(
              { messages, items, progress: busy ? progress : undefined, autoUpload, disabled },
              this.#actions,
              this.#onUpload,
            )
          : nothing
      }
      <div class="unseen" role="status">${this.#announcer.text()}</div>
    </div>`;
  }

  protected override updated(): void {
    const states = { dragging: this.#dragging, uploading: this.#queue.busy, disabled: this.disabled };
    for (const [state, on] of Object.entries(states)) this.#internals.states[on ? 'add' : 'delete'](state);
  }

  /** Only the rows that changed are made anew. */
  readonly #row = (item: Item, index: number): unknown => {
    const picture = this.#previews(item.id);
    const hasComment = this.commentEach && !this.noComment;
    const view = {
      messages: this.#messages,
      picture,
      copied: this.#storedFiles?.copied(item.id),
      hasComment,
      disabled: this.disabled,
    };
    const now = [item, ...Object.values(view)];
    const before = this.#rows[index];
    this.#rows[index] = now;
    return before?.every((value, at) => value === now[at]) ? noChange : itemRow(item, view, this.#actions);
  };

  readonly #actions: Actions = {
    cancel: (item) => this.cancel(item),
    retry: (item) => this.retry(item),
    remove: (item) => void this.#remove(item),
    comment: (text, { id }) => this.#queue.comment(text, id),
    copy: (format, item) => void this.#copy(format, item),
  };

  readonly #onUpload = (): void => void this.upload();

  readonly #onBrowse = ({ target }: Event): void => {
    // What a page puts into the slots may have a use of its own.
    if (!this.disabled && !(target as Element).closest('a, label, input, button:not([part])')) this.browse();
  };

  readonly #onComment = (text: string): void => {
    this.comment = text;
  };

  readonly #onPicked = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    void this.add(input.files);
    // The same file can be chosen again.
    input.value = '';
  };

  readonly #onKey = ({ target, key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (key === 'Enter' && (ctrlKey || metaKey) && (target as Element).matches('textarea')) this.#onUpload();
  };

  #onDrag(types: string[] | undefined): void {
    const { accept, maxFiles, replace } = this.rules;
    const { items, busy } = this.#queue;
    const room = this.disabled || (replace && busy) ? 0 : replace ? 1 : maxFiles - items.length;
    this.#dragging = types && this.#messages.drag(types, accept, room);
    this.requestUpdate();
  }

  #onDropped({ files, emptyFolders }: DroppedFiles): void {
    void this.add(files);
    const reason = this.#messages.words.emptyFolder;
    for (const name of emptyFolders) this.#refuse({ file: new File([], name), code: 'empty', reason });
  }

  readonly #refuse = (refusal: Refusal): void => {
    const { file, code } = refusal;
    const message = this.#messages.refusal(refusal, this.rules, !this.multiple && this.#queue.busy);
    this.#notify(message);
    emit(this, 'refused', { file, code, message });
  };

  /** What the queue tells, told on. */
  readonly #onQueue = (told: QueueEvent): void => {
    const { type, about } = told;
    if (type === 'progress') {
      this.#isStale = true;
      if (!this.#frame) this.#showProgress();
      return;
    }
    this.requestUpdate();
    if (type === 'refused') this.#refuse(about);
    else if (type === 'settled') {
      const { stored, failed, cancelled } = about;
      this.#announcer.say(this.#messages.words.settled(stored.length, failed.length, cancelled.length));
      emit(this, type, about);
    } else if (type !== 'changed' && type !== 'removed') {
      if (type === 'stored') {
        this.#loading ??= import('./stored-files.js').then(
          ({ storedFiles }) => (this.#storedFiles = storedFiles(this)),
          () => undefined,
        );
      }
      if (about.error) this.#announcer.say(`${about.name}: ${about.error.message}`);
      emitItem(this, type, about);
    }
  };

  /** At once for what comes first, so that even a small file has its progress; then at most once a frame. */
  readonly #showProgress = (): void => {
    this.#frame = 0;
    if (!this.#isStale) return;
    this.#isStale = false;
    this.#frame = requestAnimationFrame(this.#showProgress);
    const { loaded, total } = this.#queue.progress;
    // The batch may be over by now.
    if (total) emitProgress(this, loaded, total);
    this.requestUpdate();
  };

  async #copy(format: CopyFormat, item: Item): Promise<void> {
    const { copied, notCopied } = this.#messages.words;
    if (await (await this.#loading)?.copy(format, item)) this.#announcer.say(copied);
    else this.#notify(notCopied);
  }

  /** What can be taken back from the store is taken back; without that it only leaves the list. */
  async #remove(item: Item): Promise<void> {
    if (!item.undo || (await (await this.#loading)?.takeBack(item, await this.sendSettings(item.file)))) {
      this.removeItem(item);
    } else this.#notify(this.#messages.words.notRemoved);
  }

  /** Shows and speaks one line more, or takes all away. */
  #notify(line?: string): void {
    this.#notices = line ? [...this.#notices, line] : [];
    if (line) this.#announcer.say(line);
    this.requestUpdate();
  }
}

const stop = (event: Event): void => event.stopPropagation();

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
