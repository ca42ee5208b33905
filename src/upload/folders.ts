/** Files that systems put into folders on their own; nobody chose them. */
const SYSTEM_FILE = /^(\.|__MACOSX$|thumbs\.db$|desktop\.ini$)/i;

/**
 * Every file in a folder, read to its end.
 *
 * @param broken takes the names of folders that cannot be read to their end
 */
export async function filesOf(entry: FileSystemEntry, broken: Set<string>): Promise<File[]> {
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
