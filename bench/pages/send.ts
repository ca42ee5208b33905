/** What happens to the file at an index. */
export interface Heard {
  progress?: (index: number, loaded: number, total: number) => void;
  stored: (index: number) => void;
}

/** Sends files, so many at a time. Resolves with how many were stored. */
export async function sendAll(files: readonly File[], atOnce: number, heard: Heard): Promise<number> {
  let next = 0;
  let stored = 0;
  const sendInTurn = async (): Promise<void> => {
    while (next < files.length) {
      const index = next++;
      if (!(await send(files[index]!, (loaded, total) => heard.progress?.(index, loaded, total)))) continue;
      stored++;
      heard.stored(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendInTurn));
  return stored;
}

const send = (file: File, onProgress: (loaded: number, total: number) => void): Promise<boolean> =>
  new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    xhr.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    xhr.onload = () => resolve((JSON.parse(xhr.responseText) as { status: number }).status === 200);
    xhr.onerror = () => resolve(false);
    xhr.open('POST', '/store');
    xhr.send(body);
  });
