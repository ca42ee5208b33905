import { fixture } from '@open-wc/testing';
import '../../src/index.js';
import type { PixlabStore } from '../../src/index.js';
import { picture } from './files.js';

/** Links that lead nowhere, so that nothing is fetched from anywhere. */
export const LINK = '/no-such/a.png';
export const OTHER = '/no-such/b.png';

/** A form with the element inside, and whatever else. */
export async function createForm(
  attributes = '',
  others = '',
  outside = '',
): Promise<{ form: HTMLFormElement; store: PixlabStore }> {
  const form = await fixture<HTMLFormElement>(
    `<form action="/no-such/page" ${outside}><pixlab-store ${attributes} endpoint="/store"></pixlab-store>${others}</form>`,
  );
  const store = form.querySelector('pixlab-store')!;
  await store.updateComplete;
  return { form, store };
}

/** What a form would send under a name. */
export const sent = (form: HTMLFormElement, name = 'media'): FormDataEntryValue[] => new FormData(form).getAll(name);

/** `input` and `change` events that reach a node, each with who sent it. */
export function changesAt(node: Node): string[] {
  const told: string[] = [];
  for (const type of ['input', 'change'])
    node.addEventListener(type, ({ target }) => told.push(`${type} ${(target as Element).localName}`));
  return told;
}

/** Stores a file as a script does, without any person; returns its link. */
export async function storeByScript(store: PixlabStore, name = 'photo.png'): Promise<string> {
  await store.add(picture(name));
  const { stored } = await store.upload();
  await store.updateComplete;
  return stored.find((item) => item.name === name)!.link!;
}

/** Tries to send a form as a click on its button does. Returns whether a listener of the page heard of it. */
export function submit(form: HTMLFormElement): boolean {
  let isHeard = false;
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      isHeard = true;
    },
    { once: true },
  );
  form.requestSubmit();
  return isHeard;
}
