import { expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { choose, names, next, part, press, row, text, type, until } from './element.js';
import { picture } from './files.js';
import { arrived } from './store-client.js';

let count = 0;

/** What a person does: chooses, comments, uploads, and sees that it is stored. */
export async function mainJob(store: PixlabStore): Promise<void> {
  const job = `job-${count++}.png`;
  await choose(store, picture(job));
  await until(() => names(store).includes(job), job);
  store.comment = '';
  await store.updateComplete;
  await type(store, part(store, 'comment'), 'said');
  const settled = next(store, 'settled');
  await press(store, part(store, 'upload'));
  const stored = (await settled).detail.stored.find(({ name }) => name === job);
  expect(await arrived(stored!.storeId!)).to.include({ comment: 'said', name: job });
  await store.updateComplete;
  expect(text(row(store, job))).to.include('Stored');
}

/**
 * The element in a page of its own, a frame: what its scripts do to the language and to the browser reaches no test.
 *
 * @param scripts markup that comes before the element's own script
 */
export async function ownPage(
  scripts: string,
  body = '<pixlab-store multiple endpoint="/store"></pixlab-store>',
): Promise<{ page: Document; view: Window & typeof globalThis; store: PixlabStore }> {
  const element = new URL('../../src/index.ts', import.meta.url).href;
  const frame = await fixture<HTMLIFrameElement>('<iframe width="800" height="600"></iframe>');
  frame.srcdoc = `<!doctype html>${scripts}<script type="module" src="${element}"></script><body>${body}`;
  const upgraded = (): PixlabStore | null | undefined =>
    frame.contentDocument?.querySelector<PixlabStore>('pixlab-store:defined');
  await until(() => upgraded()?.hasUpdated, 'the element in its page');
  return { page: frame.contentDocument!, view: frame.contentWindow as Window & typeof globalThis, store: upgraded()! };
}
