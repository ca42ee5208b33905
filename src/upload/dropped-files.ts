/** What a drop or a paste brought. */
export interface DroppedFiles {
  files: File[];
  /** Names of folders that gave no file, or broke off before their end: said, since the person dropped something. */
  emptyFolders: string[];
}

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
    });
  const found: DroppedFiles = { files: [], emptyFolders: [] };
  const broken = new Set<string>();
  for (const one of taken.length ? taken : files) {
    if (one && 'lastModified' in one) found.files.push(one);
    else if (one) {
      // What reads folders is fetched with the first one.
      const inside = await import('./folders.js').then(({ filesOf }) => filesOf(one, broken)).catch(() => []);
      if (!inside.length) broken.add(one.name);
      for (const file of inside) found.files.push(file);
    }
  }
  found.emptyFolders.push(...broken);
  return found;
}

/** Media types of files that hang over the page, `''` where the browser hides one; `undefined` when none hang there. */
export function draggedTypes({ types, items }: DataTransfer): string[] | undefined {
  if (!types.includes('Files')) return undefined;
  // Firefox calls every dragged file the same; WebKit lists none before the drop.
  return [...items]
    .filter(({ kind }) => kind === 'file')
    .map(({ type }) => (type === 'application/x-moz-file' ? '' : type));
}
