/** What a drop or a paste brought. */
export interface DroppedFiles {
  files: File[];
  /** Names of folders that gave no file, or broke off before their end: said, since the person dropped something. */
  emptyFolders: string[];
}

/** Files that systems put into folders on their own; nobody chose them. */
const SYSTEM_FILE = /^(\.|__MACOSX$|thumbs\.db$|desktop\.ini$)/i;

/**
 * Every file in a `DataTransfer`, folders read to the end. Must be called within the event: the transfer is emptied as
 * soon as its listeners return, so all entries are taken before the first wait.
 */
export async function readDroppedFiles({ items, files }: DataTransfer): Promise<DroppedFiles> {
  const taken = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => {
      // WebKit has entries of files that are not on a disk, such as a pasted picture, and cannot open them.
      const entry = item.webkitGetAsEntry();
      return entry?.isDirectory ? entry : item.getAsFile();
    })
    .filter((one) => one !== null);
  const found: File[] = [];
  const folders = new Set<string>();
  for (const one of taken.length ? taken : files) {
    const inside = one instanceof File ? [one] : await filesOf(one, folders);
    if (!inside.length) folders.add(one.name);
    for (const file of inside) found.push(file);
  }
  return { files: found, emptyFolders: [...folders] };
}

/** @param broken takes the names of folders that cannot be read to their end */
async function filesOf(entry: FileSystemEntry, broken: Set<string>): Promise<File[]> {
  if (entry.isFile) {
    // What cannot be opened comes as an empty file, and so is refused by its name and not lost.
    const nothing = new File([], entry.name);
    return [await new Promise((resolve) => (entry as FileSystemFileEntry).file(resolve, () => resolve(nothing)))];
  }
  const found: File[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // Hands out a part at a time (100 in Chromium), and an empty one at the end.
    const part = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => {
        broken.add(entry.name);
        resolve([]);
      }),
    );
    if (!part.length) return found;
    const chosen = part.filter(({ name }) => !SYSTEM_FILE.test(name));
    const inside = await Promise.all(chosen.map((one) => filesOf(one, broken)));
    for (const file of inside.flat()) found.push(file);
  }
}

/** Media types of files that hang over the page, `''` where the browser hides one; `undefined` when none hang there. */
export function draggedTypes({ types, items }: DataTransfer): string[] | undefined {
  if (!types.includes('Files')) return undefined;
  // Firefox calls every dragged file the same; WebKit lists none before the drop.
  return [...items]
    .filter(({ kind }) => kind === 'file')
    .map(({ type }) => (type === 'application/x-moz-file' ? '' : type));
}
