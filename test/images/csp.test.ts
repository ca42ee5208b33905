import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { corners, picture, QUARTERS } from './pictures.js';

describe('under a strict content security policy', () => {
  let frame: HTMLIFrameElement;
  let page: Document;

  beforeEach(async () => {
    frame = document.createElement('iframe');
    frame.src = new URL('./strict.html', import.meta.url).href;
    document.body.append(frame);
    await oneEvent(frame, 'load');
    page = frame.contentDocument!;
    await page.defaultView!.customElements.whenDefined('pixlab-store');
  });

  afterEach(() => frame.remove());

  const violations = (): string => page.documentElement.lastChild?.nodeValue ?? '';

  it('photos and videos are shown without one violation', async () => {
    const store = page.querySelector<PixlabStore>('pixlab-store')!;
    const film = await (await fetch(new URL('./fixtures/vp8.webm', import.meta.url))).blob();
    await store.add([await picture(300, 200), new File([film], 'film.webm', { type: 'video/webm' })]);
    const canvases = (): HTMLCanvasElement[] => [...store.shadowRoot!.querySelectorAll('canvas')];
    await waitUntil(() => canvases().length === 2, 'no pictures', { timeout: 8000 });
    for (const canvas of canvases()) expect(corners(canvas)).to.deep.equal(QUARTERS);
    expect(violations()).to.equal('');
  });

  it('a drawing keeps its icon without one: what could be drawn of it would have to be a blob: image', async () => {
    const store = page.querySelector<PixlabStore>('pixlab-store')!;
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    await store.add([new File([drawing], 'logo.svg', { type: 'image/svg+xml' }), await picture(300, 200)]);
    const thumbnails = (): Element[] => [...store.shadowRoot!.querySelectorAll('[part=thumbnail]')];
    await waitUntil(() => thumbnails()[1]?.firstElementChild, 'no picture', { timeout: 8000 });
    expect(thumbnails()[0]!.textContent).to.equal('svg');
    expect(violations()).to.equal('');
  });

  it('a blob: image would be one', async () => {
    const image = page.createElement('img');
    image.src = URL.createObjectURL(await picture(30, 20));
    page.body.append(image);
    await waitUntil(() => violations().startsWith('img-src'));
    URL.revokeObjectURL(image.src);
  });
});
