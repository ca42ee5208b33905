import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Consumer, run } from './consumer.ts';

const consumer = new Consumer();
consumer.link('@types/node');
after(() => consumer.remove());

/** What somebody's project may write, each type once used rightly and once wrongly. */
const CODE = `
import { PixlabStore, type Item, type PixlabStoreEventMap } from 'pixlab-store';
import { PixlabStore as JustTheClass } from 'pixlab-store/element.js';
import { storeFile, StoreError, type Stored } from 'pixlab-store/client';
import { createStoreHandler, toDisk } from 'pixlab-store/server';

const element: PixlabStore = document.createElement('pixlab-store');
const same: JustTheClass = element;
element.endpoint = '/store';
element.maxSize = 25_000_000;
element.validate = async (file, { signal }) => (signal.aborted || file.size > 9 ? 'too long' : undefined);
// @ts-expect-error a word is no number
element.maxFiles = 'three';
// @ts-expect-error there is no such property
element.colour = 'red';

element.addEventListener('chosen', ({ detail }) => console.log(detail.files[0]?.name.length));
element.addEventListener('refused', ({ detail: { file, code, message } }) => {
  console.log(file.name, message.length, code === 'too-large');
  // @ts-expect-error there is no such code
  console.log(code === 'ugly');
});
element.addEventListener('storing', ({ detail }) => console.log(detail.item.size));
element.addEventListener('progress', ({ loaded, total }) => console.log(loaded / total));
element.addEventListener('stored', function ({ detail }) {
  const link: string = detail.link;
  const [id, comment]: string[] = [detail.id, detail.comment];
  console.log(this.items.length, link, id, comment, detail.file.name, detail.item.status);
  // @ts-expect-error there is no such detail
  console.log(detail.url);
});
element.addEventListener('failed', ({ detail }) => console.log(detail.status.toFixed(), detail.message.length, detail.code));
element.addEventListener('cancelled', ({ detail }) => console.log(detail.file.size, detail.item.id));
element.addEventListener('settled', ({ detail }) => console.log(detail.stored.length + detail.failed.length));
element.addEventListener('click', (event) => console.log(event.clientX));
const stored: PixlabStoreEventMap['stored']['type'] = 'stored';

const items: readonly Item[] = element.items;
// @ts-expect-error records are frozen
items[0]!.status = 'stored';

export async function act(file: File): Promise<Stored> {
  const [item] = await element.add([file]);
  const { failed } = await element.upload();
  if (item && failed.length) element.retry(item);
  try {
    return await storeFile(file, { endpoint: '/store', onProgress: (loaded, total) => console.log(loaded / total) });
  } catch (error) {
    if (error instanceof StoreError) console.log(error.code, error.status);
    throw error;
  }
}

export const handler: (request: Request) => Promise<Response> = createStoreHandler({
  store: toDisk({ dir: 'stored', baseUrl: 'https://media.example/' }),
});
console.log(same, stored);
`;

describe('the types', () => {
  consumer.write('main.ts', CODE);
  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ]) {
    it(`fit a strict project with the module resolution ${moduleResolution}`, () => {
      const options = { module, moduleResolution, target: 'es2022', strict: true, noEmit: true, types: ['node'] };
      const compilerOptions = { ...options, lib: ['es2023', 'dom', 'dom.iterable'], exactOptionalPropertyTypes: true };
      consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['main.ts'] }));
      assert.equal(run('typescript/bin/tsc', ['-p', '.'], consumer.folder), '');
    });
  }
});
