import { expect, waitUntil } from '@open-wc/testing';
import type { Stage } from '../../src/images/in-sight.js';
import { drawThumbnail } from '../../src/images/thumbnail.js';
import { Thumbnails } from '../../src/images/thumbnails.js';
import { type Kind, picture } from './pictures.js';

async function sizeOf(width: number, height: number, edge: number, kind?: Kind): Promise<number[]> {
  const canvas = await drawThumbnail(await picture(width, height, kind), new AbortController().signal, edge);
  return [canvas!.width, canvas!.height];
}

describe('a large preview', () => {
  it('is the whole picture, with its shorter side as long as is wanted', async () => {
    expect(await sizeOf(1200, 600, 200)).to.deep.equal([400, 200]);
    expect(await sizeOf(600, 1200, 200)).to.deep.equal([200, 400]);
  });

  it('is never larger than the picture', async () => {
    expect(await sizeOf(150, 120, 400)).to.deep.equal([150, 120]);
  });

  it('is turned as the picture says', async () => {
    const [width, height] = await sizeOf(1200, 600, 200, { orientation: 6 });
    expect(width).to.equal(200);
    expect(height).to.equal(400);
  });

  it('loses the ends of a panorama', async () => {
    expect(await sizeOf(4000, 400, 200)).to.deep.equal([800, 200]);
  });

  it('takes the place of a small one as soon as it is wanted, and not before it is there', async () => {
    const host = document.createElement('div');
    const shadowRoot = host.attachShadow({ mode: 'open' });
    shadowRoot.innerHTML =
      '<ul part="list" style="padding: 0"><li id="a" style="display: block"><span part="thumbnail"></span></li></ul>';
    const tile = shadowRoot.querySelector('span')!;
    tile.style.cssText = 'display: block; width: 44px; height: 44px';
    document.body.append(host);
    const stage: { -readonly [Key in keyof Stage]: Stage[Key] } = { layout: 'list', shadowRoot };
    let redraws = 0;
    const list = new Thumbnails(() => redraws++, stage);
    const sources = [{ id: 'a', file: await picture(2000, 1000) }];
    list.show(sources);
    await waitUntil(() => redraws === 1);
    const small = list.of('a')!;
    expect(small.width).to.equal(88);
    stage.layout = 'tile';
    tile.style.cssText = 'display: block; width: 300px; height: 200px';
    list.show(sources);
    expect(list.of('a')).to.equal(small);
    await waitUntil(() => redraws === 2);
    expect(list.of('a')!.height).to.equal(Math.ceil(300 * devicePixelRatio));
    list.show(sources);
    expect(list.of('a')!.width).to.be.above(300);
    host.remove();
  });
});
