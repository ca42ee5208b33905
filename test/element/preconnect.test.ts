import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/pixlab-store.js';
import { createStore, until } from '../helpers/element.js';
import { idle } from '../helpers/engine.js';
import { picture } from '../helpers/files.js';

/** Nobody has this name. */
const THERE = 'https://store.invalid';

const link = (): HTMLLinkElement | null => document.head.querySelector('link[rel=preconnect]');

/** An element with a file in it, and all fetched that comes with it. */
async function chosen(attributes: string): Promise<PixlabStore> {
  const store = await createStore(attributes);
  await store.add(picture('a.png'));
  await import('../../src/asides.js');
  await idle();
  await store.updateComplete;
  return store;
}

/** All elements have gone for good. */
const cleared = (): Promise<void> => until(() => !link(), 'the removal');

describe('the connection to another origin', () => {
  afterEach(async () => {
    for (const store of document.querySelectorAll('pixlab-store')) store.remove();
    await cleared();
  });

  it('is opened with the first chosen file, and no sooner', async () => {
    const store = await createStore(`endpoint="${THERE}/store?for=me" api-key="5ec7e7"`);
    await idle();
    expect(link()).to.equal(null);
    await store.add(picture('a.png'));
    await until(link, 'the connection');
    // Neither path nor key.
    expect(link()!.href).to.equal(`${THERE}/`);
    expect(link()!.crossOrigin).to.equal('anonymous');
  });

  it('is opened with credentials where these are sent', async () => {
    await chosen(`endpoint="${THERE}/store" with-credentials`);
    await until(link, 'the connection');
    expect(link()!.crossOrigin).to.equal('use-credentials');
  });

  it('follows the endpoint, and is one', async () => {
    const store = await chosen(`endpoint="${THERE}/store" multiple`);
    store.endpoint = 'https://other.invalid/store';
    await store.add(picture('b.png'));
    await until(() => link()?.href === 'https://other.invalid/', 'the other connection');
    expect(document.head.querySelectorAll('link[rel=preconnect]')).to.have.lengthOf(1);
  });

  it('stays through a move, and goes with the element', async () => {
    const store = await chosen(`endpoint="${THERE}/store"`);
    await until(link, 'the connection');
    const place = document.createElement('p');
    document.body.append(place);
    place.append(store);
    await idle();
    expect(link()).not.to.equal(null);
    place.remove();
    await cleared();
  });

  for (const [what, attributes] of [
    ['on the page’s own origin', 'endpoint="/store"'],
    ['of a play', 'endpoint="demo:"'],
    ['where nothing can be sent without a key', 'endpoint="https://api.pixlab.io/store"'],
  ] as const) {
    it(`is not opened ${what}`, async () => {
      await chosen(attributes);
      expect(link()).to.equal(null);
    });
  }
});
