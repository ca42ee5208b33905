/** Chromium hands out so many entries of a folder at a time. */
const PART = 100;

/** A file in a dropped folder; `broken` ones cannot be opened. */
export const fileEntry = (name: string, { broken = false, file = fileOf(name) } = {}): FileSystemFileEntry =>
  ({
    ...{ name, isFile: true, isDirectory: false },
    file: (done: FileCallback, fail: ErrorCallback) =>
      queueMicrotask(() => (broken ? fail(new DOMException('gone', 'NotFoundError')) : done(file))),
  }) as unknown as FileSystemFileEntry;

/** Browsers know common types by their names. */
const fileOf = (name: string): File => new File(['x'], name, { type: name.endsWith('.png') ? 'image/png' : '' });

/** A dropped folder; it breaks down after so many of its entries were handed out. */
export const folderEntry = (
  name: string,
  inside: FileSystemEntry[],
  { breaksAfter = Infinity } = {},
): FileSystemDirectoryEntry =>
  ({
    ...{ name, isFile: false, isDirectory: true },
    createReader: () => {
      let read = 0;
      return {
        readEntries: (done: FileSystemEntriesCallback, fail: ErrorCallback) =>
          queueMicrotask(() => {
            if (read >= breaksAfter) return fail(new DOMException('gone', 'NotReadableError'));
            const part = inside.slice(read, Math.min(read + PART, breaksAfter));
            read += part.length;
            done(part);
          }),
      };
    },
  }) as unknown as FileSystemDirectoryEntry;

/** What a drop of these brings; nothing of it can be read once the drop is over, as in browsers. */
export function dropOf(...entries: (FileSystemEntry | File)[]): { transfer: DataTransfer; end: () => void } {
  let over = false;
  const items = entries.map((one) => ({
    kind: 'file',
    type: '',
    webkitGetAsEntry: () => (over || one instanceof File ? null : one),
    // Of a folder, browsers make a file that cannot be read.
    getAsFile: () => (over ? null : one instanceof File ? one : new File(one.isFile ? ['x'] : [], one.name)),
  }));
  const files = entries.filter((one) => one instanceof File);
  const transfer = { items, files, types: ['Files'] } as unknown as DataTransfer;
  return { transfer, end: () => void (over = true) };
}

/** The same, where the drop is nothing but that. */
export const transferOf = (...entries: (FileSystemEntry | File)[]): DataTransfer => dropOf(...entries).transfer;
