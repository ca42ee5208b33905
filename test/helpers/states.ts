import type { PixlabStore } from '../../src/index.js';
import { picture as painted } from '../images/pictures.js';
import {
  choose,
  createStore,
  drag,
  next,
  part,
  parts,
  press,
  statuses,
  storeAll,
  transferWith,
  until,
} from './element.js';
import { picture } from './files.js';
import { LINK } from './form.js';
import { FaultyEndpoint } from './store-client.js';

export { pseudo } from '../../demo/pseudo.js';

const answering = (kind: string): string => new FaultyEndpoint(kind).url;

/** How an element comes into a state. */
export interface State {
  /** Default: `multiple`. */
  attributes?: string;
  lead?: (store: PixlabStore) => unknown;
  /** What is there as soon as it is in the state. */
  shows: string;
}

/** Every state in which a person can meet the element. Names and sizes of files are the same every time. */
export const STATES: Record<string, State> = {
  empty: { shows: '[part=dropzone]' },
  'empty, with limits': { attributes: 'multiple max-files="5" max-size="25MB"', shows: 'slot[name=help]' },
  disabled: { attributes: 'disabled', shows: '[part=browse]:disabled' },
  'not to be changed': {
    attributes: `multiple readonly value="${LINK}"`,
    shows: 'li [part=remove]:disabled',
  },
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
  'waiting for another try': {
    lead: async (store) => {
      store.endpoint = answering('503-later');
      await store.add([picture('a.png'), picture('b.png')]);
      void store.upload();
      await until(() => statuses(store).every((status) => status === 'retrying'));
    },
    shows: '.retrying [part=retry]',
  },
  'in the way of its form': {
    attributes: 'required',
    lead: (store) => store.dispatchEvent(new Event('invalid', { cancelable: true })),
    shows: '#error',
  },
  'showing what was stored before': {
    attributes: `value="${LINK}"`,
    // The picture is not there.
    shows: 'li [part=status]',
  },
  'offering to undo a removal': {
    lead: async (store) => {
      await choose(store, picture('a.png'), picture('b.png'));
      await press(store, part(store, 'remove'));
    },
    shows: '[part=action]',
  },
  'asking about files that are there already': {
    lead: async (store) => {
      await choose(store, picture('a.png'), picture('b.png'));
      await choose(store, picture('a.png'), picture('b.png'));
      await until(() => parts(store, 'action').length);
    },
    shows: '[part=action]',
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
    shows: '.more:nth-child(56) > li:nth-child(25)',
  },
};

/** An element on a page of this scheme, in one of its states. */
export async function createIn(state: string, scheme: string, place?: HTMLElement): Promise<PixlabStore> {
  const { attributes = 'multiple', lead, shows } = STATES[state]!;
  const store = await createStore(attributes, '', place);
  Object.assign(store.parentElement!.style, { colorScheme: scheme, background: 'Canvas', color: 'CanvasText' });
  await lead?.(store);
  await store.updateComplete;
  await until(() => store.shadowRoot!.querySelector(shows), shows);
  return store;
}
