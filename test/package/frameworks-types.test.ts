import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Consumer, root, run } from './consumer.ts';

// The types for frameworks, held against the reference that is made from the sources: each name of it is used once.

interface Named {
  name: string;
  fieldName?: string;
}
interface Declaration {
  tagName?: string;
  attributes: Named[];
  events: Named[];
}
const reference = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const { attributes, events } = reference.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'pixlab-store')!;

const camel = (name: string): string => name.replace(/-./g, (part) => part[1]!.toUpperCase());
const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

const attributeNames = attributes.map(({ name }) => name);
const propertyNames = [...attributes.map(({ name, fieldName }) => fieldName ?? camel(name)), 'validate', 'words'];
const eventNames = [...new Set([...events.map(({ name }) => name), 'input', 'change'])];

/** Code in which each of the names has to be one of the type's own. */
const knows = (names: string[]): string =>
  `export const all: (keyof Props)[] = ${JSON.stringify(names)};
// @ts-expect-error there is no such name
export const none: keyof Props = 'max-sise';
`;

/** How every framework's attributes are used rightly and wrongly, as one object. */
const use = (on: (event: string) => string): string => `
export const right: Props = {
  endpoint: '/store',
  multiple: true,
  autoUpload: false,
  maxSize: 25_000_000,
  headers: async (file: File) => ({ 'X-Name': file.name }),
  validate: (file: File) => (file.size > 9 ? 'too long' : undefined),
  words: { upload: (count: number) => 'Send ' + String(count), kinds: { image: 'photos' } },
  ${on('stored')}: (event) => {
    const link: string = event.detail.link;
    console.log(link, event.currentTarget.items.length);
    // @ts-expect-error there is no such detail
    console.log(event.detail.url);
  },
  ${on('progress')}: (event) => console.log(event.loaded / event.total),
};
export const text: Props = { maxSize: '25MB', headers: '{"X-CSRF-Token":"1"}', id: 'uploader', hidden: true };
export const wrong: Props[] = [
  // @ts-expect-error a truth is no number
  { maxFiles: true },
  // @ts-expect-error not one of the two words
  { keyIn: 'cookie' },
  // @ts-expect-error nothing reads a number there
  { endpoint: 5 },
  // @ts-expect-error what is read only cannot be set
  { items: [] },
  // @ts-expect-error there is no such property
  { colour: 'red' },
];
`;

const lower = (event: string): string => `on${event}`;
const JSX_USE = `
export const page = (
  <pixlab-store endpoint="/store" max-size="5MB" multiple onstored={({ detail }) => console.log(detail.id)} id="up">
    Bring it here, <span slot="help">please</span>
  </pixlab-store>
);
// @ts-expect-error an event that does not exist
export const wrongEvent = <pixlab-store onstoredd={() => undefined} />;
// @ts-expect-error a listener of something else
export const wrongListener = <pixlab-store onstored={(event: KeyboardEvent) => console.log(event.key)} />;
`;

const FRAMEWORKS: Record<string, { jsx?: boolean; on: (event: string) => string; code: string }> = {
  react: {
    jsx: true,
    on: lower,
    code: `import type { JSX } from 'react';
import { useRef } from 'react';
import type { PixlabStore } from 'pixlab-store';
type Props = JSX.IntrinsicElements['pixlab-store'];
export function Uploader() {
  const uploader = useRef<PixlabStore>(null);
  return <pixlab-store key="one" ref={uploader} className="wide" onClick={() => void uploader.current?.upload()} />;
}
${JSX_USE}`,
  },
  preact: {
    jsx: true,
    on: lower,
    code: `import type { JSX } from 'preact';
type Props = JSX.IntrinsicElements['pixlab-store'];
${JSX_USE}`,
  },
  svelte: {
    on: lower,
    code: `import type { SvelteHTMLElements } from 'svelte/elements';
type Props = SvelteHTMLElements['pixlab-store'];
export const old: Props = { 'on:stored': ({ detail }) => console.log(detail.link) };
`,
  },
  vue: {
    on: (event) => `on${capital(event)}`,
    code: `import type { GlobalComponents } from 'vue';
type Props = InstanceType<GlobalComponents['pixlab-store']>['$props'];
`,
  },
};

describe('the types for frameworks', () => {
  const consumer = new Consumer();
  after(() => consumer.remove());
  for (const name of ['@types/react', 'react', 'preact', 'svelte', 'vue', 'csstype']) consumer.link(name);

  for (const [name, { jsx, on, code }] of Object.entries(FRAMEWORKS)) {
    it(`know every attribute, property and event in ${capital(name)}, and no other`, () => {
      const names = [...attributeNames, ...propertyNames, ...eventNames.map(on)];
      const file = `${name}.${jsx ? 'tsx' : 'ts'}`;
      consumer.write(file, `import type {} from 'pixlab-store/${name}';\n${code}\n${use(on)}\n${knows(names)}`);
      const options = { module: 'esnext', moduleResolution: 'bundler', target: 'es2022', strict: true, noEmit: true };
      const compilerOptions = {
        ...options,
        ...(jsx && { jsx: 'react-jsx', jsxImportSource: name }),
        lib: ['es2023', 'dom', 'dom.iterable'],
        types: [],
        // Other packages' own.
        skipLibCheck: true,
      };
      consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
      assert.equal(run('typescript/bin/tsc', ['-p', '.'], consumer.folder), '');
    });
  }
});
