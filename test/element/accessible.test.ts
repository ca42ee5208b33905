import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { choose, createStore, drag, next, part, statuses, storeAll, transferWith, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';
import { picture as painted } from '../images/pictures.js';

const answering = (kind: string): string => new FaultyEndpoint(kind).url;

/** How an element comes into each of its states, and what shows that it is there. */
const STATES: Record<string, { attributes?: string; lead?: (store: PixlabStore) => unknown; shows: string }> = {
  empty: { shows: '[part=dropzone]' },
  'empty, with limits': { attributes: 'multiple max-files="5" max-size="25MB"', shows: 'slot[name=help]' },
  disabled: { attributes: 'disabled', shows: '[part=browse]:disabled' },
  waiting: {
    lead: async (store) => choose(store, await painted(300, 200), picture('b.png')),
    shows: '[part=upload]',
  },
  'checked by the page': {
    lead: (store) => {
      store.validate = () => new Promise(() => undefined);
      return choose(store, picture());
    },
    shows: '[part=item]',
  },
  'with a comment for each': {
    attributes: 'multiple comment-each',
    lead: (store) => choose(store, picture('a.png'), picture('b.png')),
    shows: 'li [part=comment]',
  },
  sending: {
    lead: async (store) => {
      store.endpoint = answering('slow');
      await store.add([picture('a.png', 12_000_000), picture('b.png', 12_000_000)]);
      void store.upload();
      await next(store, 'progress');
    },
    shows: 'li [part=progress]',
  },
  processing: {
    lead: async (store) => {
      store.endpoint = answering('hang-reply');
      await store.add([picture('a.png'), picture('b.png')]);
      void store.upload();
      await until(() => statuses(store).every((status) => status === 'processing'));
    },
    shows: 'li [part=progress]',
  },
  stored: {
    lead: (store) => storeAll(store, picture('a.png'), picture('b.mp4', 3, 'video/mp4')),
    shows: '[part=copy]',
  },
  failed: {
    lead: (store) => {
      store.endpoint = answering('markup-error');
      return storeAll(store, picture('a.png'), picture('b.png'));
    },
    shows: 'li [part=retry]',
  },
  cancelled: {
    lead: async (store) => {
      store.endpoint = answering('hang-reply');
      await store.add(picture());
      const storing = next(store, 'storing');
      void store.upload();
      await storing;
      store.cancel();
    },
    shows: 'li [part=retry]',
  },
  'refusing files': {
    lead: (store) => choose(store, ...['a', 'b', 'c', 'd'].map((name) => picture(name, 3, 'text/plain'))),
    shows: '.notice',
  },
  'under files that it takes': {
    lead: (store) => drag('dragenter', part(store, 'dropzone'), transferWith(picture())),
    shows: '.over:not(.refuse)',
  },
  'under files that it refuses': {
    lead: (store) => drag('dragenter', part(store, 'dropzone'), transferWith(picture('a', 3, 'text/plain'))),
    shows: '.refuse',
  },
  'full, of 200 files': {
    lead: (store) => choose(store, ...Array.from({ length: 200 }, (_, index) => picture(`${index}.png`))),
    shows: 'li:nth-child(200)',
  },
};

/** An element on a page of this scheme, in one of its states. */
async function createIn(state: keyof typeof STATES, scheme: string): Promise<PixlabStore> {
  const { attributes = 'multiple', lead, shows } = STATES[state]!;
  const store = await createStore(attributes);
  Object.assign(store.parentElement!.style, { colorScheme: scheme, background: 'Canvas', color: 'CanvasText' });
  await lead?.(store);
  await store.updateComplete;
  await until(() => store.shadowRoot!.querySelector(shows), shows);
  return store;
}

describe('accessibility', function () {
  // Two hundred rows are a lot to look at.
  this.timeout(60_000);

  for (const scheme of ['light', 'dark']) {
    for (const state of Object.keys(STATES)) {
      it(`has nothing to object to while the element is ${state}, on a ${scheme} page`, async () => {
        const store = await createIn(state, scheme);
        await expect(store).to.be.accessible();
        expect(store.shadowRoot!.querySelector(STATES[state]!.shows), 'the state is over').not.to.equal(null);
        store.clear();
      });
    }

    it(`is looked at for real: weak text on a ${scheme} page is seen`, async () => {
      const store = await createIn('waiting', scheme);
      store.style.setProperty('--pixlab-store-muted', 'color-mix(in srgb, CanvasText 30%, Canvas)');
      await expect(store).not.to.be.accessible();
    });
  }
});
