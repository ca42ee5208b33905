import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { draggedTypes, type DroppedFiles, readDroppedFiles } from '../upload/dropped-files.js';

/** What the drop target asks of its host. */
export interface DropCallbacks {
  /** Whether the whole page is the target. */
  anywhere: () => boolean;
  /** Whether files may be added now. */
  enabled: () => boolean;
  /** Files hang over the target (their media types, `''` where the browser hides one), or no longer do. */
  onDrag: (types: string[] | undefined) => void;
  onFiles: (dropped: DroppedFiles) => void;
}

/** Files dropped or pasted: on the host, or anywhere on the page. */
export class DropController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #callbacks: DropCallbacks;
  #listening = new AbortController();
  /** The node that the pointer entered last: leaving any other one means that it is still inside. */
  #entered: EventTarget | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, callbacks: DropCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const page = this.#host.ownerDocument;
    for (const target of [this.#host, page]) {
      const mine = (event: Event): boolean =>
        (target === page) === this.#callbacks.anywhere() && !event.defaultPrevented;
      const on = <E extends Event>(type: string, act: (event: E) => void): void =>
        target.addEventListener(type, (event) => mine(event) && act(event as E), { signal });
      on<DragEvent>('dragenter', (event) => this.#onEnter(event));
      on<DragEvent>('dragover', (event) => this.#onOver(event));
      on<DragEvent>('dragleave', (event) => this.#onLeave(event));
      on<DragEvent>('drop', (event) => this.#onDrop(event));
      on<ClipboardEvent>('paste', (event) => this.#onPaste(event));
    }
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#leave();
  }

  #onEnter(event: DragEvent): void {
    const types = event.dataTransfer && draggedTypes(event.dataTransfer);
    if (!types) return;
    event.preventDefault();
    this.#entered = event.composedPath()[0];
    this.#callbacks.onDrag(types);
  }

  #onOver(event: DragEvent): void {
    if (!event.dataTransfer || !draggedTypes(event.dataTransfer)) return;
    event.preventDefault();
    // What cannot be taken is taken all the same and refused with a reason: a cursor explains nothing.
    event.dataTransfer.dropEffect = this.#callbacks.enabled() ? 'copy' : 'none';
  }

  #onLeave(event: DragEvent): void {
    if (event.composedPath()[0] === this.#entered) this.#leave();
  }

  #onDrop(event: DragEvent): void {
    this.#leave();
    if (!event.dataTransfer || !draggedTypes(event.dataTransfer)) return;
    event.preventDefault();
    if (this.#callbacks.enabled()) this.#take(event.dataTransfer);
  }

  #onPaste(event: ClipboardEvent): void {
    const { clipboardData } = event;
    const from = event.composedPath()[0];
    const inside = event.composedPath().includes(this.#host);
    // Office programs put a picture of the copied text beside the text: where text can go, text was meant.
    if (!clipboardData?.files.length || !this.#callbacks.enabled()) return;
    if (isEditable(from) && (!inside || clipboardData.types.includes('text/plain'))) return;
    event.preventDefault();
    this.#take(clipboardData);
  }

  #take(transfer: DataTransfer): void {
    void readDroppedFiles(transfer).then((dropped) => this.#callbacks.onFiles(dropped));
  }

  #leave(): void {
    this.#entered = undefined;
    this.#callbacks.onDrag(undefined);
  }
}

const isEditable = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));
