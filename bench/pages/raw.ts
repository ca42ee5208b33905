// The bare page that all others are measured by.
import { chosen, introduce } from './page.ts';
import { sendAll } from './send.ts';

const wanted = new URLSearchParams(location.search);
const input = document.querySelector('input')!;
const list = document.querySelector('ul')!;
const rows: { text: HTMLElement; bar: HTMLProgressElement | undefined }[] = [];

const settle = introduce({
  add: (files) => show(files),
  count: () => list.childElementCount,
  list: () => list,
  root: document.body,
});

function show(files: readonly File[]): void {
  const all = document.createDocumentFragment();
  for (const { name } of files) {
    const row = document.createElement('li');
    const text = document.createElement('span');
    text.textContent = name;
    row.append(text);
    const bar = wanted.has('bars') ? document.createElement('progress') : undefined;
    if (bar) row.append(bar);
    all.append(row);
    rows.push({ text, bar });
  }
  list.append(all);
}

/** The least that a picture of each can cost. */
async function picture(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const bitmap = await createImageBitmap(file, { resizeWidth: 88 });
    const canvas = Object.assign(document.createElement('canvas'), { width: 88, height: 88 });
    canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
    bitmap.close();
    list.append(canvas);
  }
}

async function take(files: File[]): Promise<void> {
  if (wanted.has('pictures')) return picture(files);
  show(files);
  const stored = await sendAll(files, Number(wanted.get('concurrency')), {
    progress(index, loaded, total) {
      const bar = rows[index]!.bar;
      if (!bar) return;
      bar.max = total;
      bar.value = loaded;
    },
    stored: (index) => (rows[index]!.text.textContent += ' stored'),
  });
  settle(stored);
}

document.querySelector('button')!.addEventListener('click', () => input.click());
input.addEventListener('change', () => {
  chosen();
  void take([...input.files!]);
});
