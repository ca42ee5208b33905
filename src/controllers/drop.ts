import type { ReactiveControllerHost } from 'lit';
import { draggedTypes, type DroppedFiles, readDroppedFiles } from '../upload/dropped-files.js';

/** What the drop target asks of its host. */
export interface DropCallbacks {
  /** Whether the whole page is the target. */
  anywhere: () => boolean;
  /** Whether files may be added now. */
  enabled: () => boolean;
  onFiles: (dropped: DroppedFiles) => void;
}

/**
 * Files dropped or pasted: on the host, or anywhere on the page. One that misses the target never replaces the page.
 *
 * @returns the media types of files that hang over the target, `''` where the browser hides one; `undefined` while none do
 */
export function dropTarget(
  host: ReactiveControllerHost & HTMLElement,
  { anywhere, enabled, onFiles }: DropCallbacks,
): () => string[] | undefined {
  let listening: AbortController | undefined;
  /** The node that the pointer entered last: leaving any other one means that it is still inside. */
  let entered: EventTarget | undefined;
  let dragged: string[] | undefined;

  const take = (transfer: DataTransfer): void =>
    void readDroppedFiles(transfer).then((dropped) => host.isConnected && onFiles(dropped));
  const set = (node?: EventTarget, types?: string[]): void => {
    entered = node;
    dragged = types;
    host.requestUpdate();
  };
  const leave = (): void => set();

  const drag = (event: DragEvent): void => {
    const { type, dataTransfer } = event;
    const types = dataTransfer && draggedTypes(dataTransfer);
    if (!types) return;
    const [node] = event.composedPath();
    if (type === 'dragleave') {
      if (node === entered) leave();
      return;
    }
    event.preventDefault();
    // What cannot be taken is taken all the same and refused with a reason: a cursor explains nothing.
    dataTransfer.dropEffect = enabled() ? 'copy' : 'none';
    if (type === 'drop') {
      leave();
      if (enabled()) take(dataTransfer);
    } else if (type === 'dragenter' || !dragged) {
      // A page sees one node for all that is in a closed shadow root: entering another part of it looks like leaving.
      set(node, types);
    }
  };

  const paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    const path = event.composedPath();
    if (!clipboardData?.files.length || !enabled()) return;
    // Office programs put a picture of the copied text beside the text: where text can go, text was meant.
    const meantText = !path.includes(host) || clipboardData.types.includes('text/plain');
    if (isEditable(path[0] as HTMLElement) && meantText) return;
    event.preventDefault();
    take(clipboardData);
  };

  host.addController({
    hostConnected() {
      listening = new AbortController();
      const page = host.ownerDocument;
      const listen = (target: EventTarget | null, type: string, act: (event: never) => void, when = () => true): void =>
        target?.addEventListener(
          type,
          (event) => {
            // Another target took what hung over this one, too.
            if (event.defaultPrevented && type === 'drop') leave();
            // A field that takes files on its own is left alone.
            if (event.defaultPrevented || (event.composedPath()[0] as HTMLInputElement).type === 'file') return;
            if (when()) act(event as never);
          },
          listening,
        );
      for (const type of ['dragenter', 'dragover', 'dragleave', 'drop', 'paste']) {
        const act = type === 'paste' ? paste : drag;
        listen(host, type, act, () => !anywhere());
        listen(page, type, act, anywhere);
        // Last of all: another element may have the whole page as its target.
        listen(page.defaultView, type, keepPage);
      }
    },
    hostDisconnected() {
      listening?.abort();
      leave();
    },
  });
  return () => dragged;
}

/** A file dropped beside every target would replace the page. */
function keepPage(event: DragEvent): void {
  const { dataTransfer } = event;
  // An editor on the page may take the drop without having asked for it.
  const mayTake = event.type !== 'drop' && isEditable(event.composedPath()[0] as HTMLElement);
  if (mayTake || !dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}

/** Whether text can be typed there. */
const isEditable = ({ isContentEditable, localName, type }: Partial<HTMLInputElement>): boolean =>
  !!isContentEditable ||
  localName === 'textarea' ||
  (localName === 'input' && !/^(button|checkbox|color|file|image|radio|range|reset|submit)$/.test(type!));
