import { logEvents } from './event-log.ts';
import { samplePicture } from './samples.ts';

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

const uploader = document.querySelector('pixlab-store')!;
const log = find('#log');
logEvents(uploader, log);
find('#clear-log').addEventListener('click', () => log.replaceChildren());

let pictures = 0;
find('#add-picture').addEventListener('click', () => {
  pictures += 1;
  // The golden angle: no two samples look alike.
  void samplePicture(`Hills ${pictures}.jpg`, (200 + pictures * 137) % 360).then((file) => uploader.add(file));
});
find('#add-text').addEventListener('click', () => {
  void uploader.add(new File(['Milk, bread'], 'Shopping list.txt', { type: 'text/plain' }));
});
