import { samplePicture } from './samples.ts';
import { showSource } from './source.ts';
import brutalistText from './themes/brutalist.css?raw';
import brutalist from './themes/brutalist.css?url';
import materialText from './themes/material.css?raw';
import material from './themes/material.css?url';
import quietText from './themes/quiet.css?raw';
import quiet from './themes/quiet.css?url';
import wordpressText from './themes/wordpress.css?raw';
import wordpress from './themes/wordpress.css?url';

const LOOKS: Record<string, [address: string, text: string]> = {
  quiet: [quiet, quietText],
  wordpress: [wordpress, wordpressText],
  material: [material, materialText],
  brutalist: [brutalist, brutalistText],
};

const form = document.querySelector<HTMLFormElement>('.choices')!;
const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
const uploaders = [...document.querySelectorAll('pixlab-store')];

/** Puts on what is chosen, and shows its source. */
function dress(): void {
  const chosen = new FormData(form);
  const look = chosen.get('look') as string;
  const [address, text] = LOOKS[look]!;
  sheet.href = address;
  for (const uploader of uploaders) uploader.setAttribute('size', chosen.get('size') as string);
  const block = document.querySelector<HTMLElement>('#sheet')!;
  const name = `${look}.css`;
  block.ariaLabel = `Source: ${name}`;
  const label = block.previousElementSibling;
  if (label) label.textContent = name;
  showSource(block.querySelector('code')!, text);
}

// Before the page's own sheets, whose rules for an avatar and a cover are to win.
document.head.querySelector('link[rel=stylesheet]')!.before(sheet);
form.addEventListener('change', dress);
dress();

await customElements.whenDefined('pixlab-store');
for (const uploader of uploaders) {
  const { files = '0', hue = '30' } = uploader.dataset;
  for (let index = 0; index < Number(files); index++) {
    const file = await samplePicture(`Hills ${index + 1}.jpg`, Number(hue) + index * 70);
    await uploader.add(file);
  }
  if ('upload' in uploader.dataset) void uploader.upload();
}
