import { samplePicture } from './samples.ts';

// A picture in each, so that rows and buttons can be seen, too.
for (const [index, uploader] of [...document.querySelectorAll('pixlab-store')].entries()) {
  const file = await samplePicture('Hills.jpg', [30, 250, 340][index]!);
  await customElements.whenDefined('pixlab-store');
  await uploader.add(file);
}
