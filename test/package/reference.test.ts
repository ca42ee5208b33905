import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readTypes } from '../../demo/site/manifest.ts';
import { readWords } from '../../demo/site/words.ts';
import { enLate, enRare } from '../../src/locales/en-rare.ts';
import { en } from '../../src/locales/en.ts';
import { root } from './consumer.ts';

interface Documented {
  name: string;
  description?: string;
  type?: { text: string };
}
interface Declaration extends Documented {
  tagName?: string;
  attributes?: Documented[];
  events?: Documented[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssProperties?: Documented[];
  cssStates?: Documented[];
  members?: (Documented & { privacy?: string })[];
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const reference = JSON.parse(read('custom-elements.json')) as { modules: { declarations?: Declaration[] }[] };
const element = reference.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .find(({ tagName }) => tagName === 'pixlab-store')!;

const comment = /\/\*\*(?:(?!\*\/).)*@tagname pixlab-store.*?\*\//s.exec(read('src/pixlab-store.ts'))![0];
const sources = readdirSync(join(root, 'src'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`src/${file}`))
  .join('\n');

/** The names that the class comment gives with a tag. */
const tagged = (tag: string): string[] =>
  [...comment.matchAll(new RegExp(`@${tag}\\s+(?:\\{[^}]*\\}\\s+)?(?:\\[([\\w-]+)|(-)\\s|([\\w-]+))`, 'g'))].map(
    ([, optional, unnamed, name]) => optional ?? (unnamed ? '' : name!),
  );
const names = (list: Documented[] | undefined): string[] => (list ?? []).map(({ name }) => name).sort();
const unique = (list: Iterable<string>): string[] => [...new Set(list)].sort();

const PARTS_AROUND = ['dropzone', 'browse', 'comment', 'list', 'progress', 'upload', 'cancel', 'retry'];

describe('the reference in custom-elements.json', () => {
  const kinds: [string, string, Documented[] | undefined, string[]][] = [
    ['slot', 'slots', element.slots, ['', 'icon', 'help']],
    [
      'fires',
      'events',
      element.events,
      ['chosen', 'refused', 'storing', 'progress', 'stored', 'failed', 'cancelled', 'settled', 'input', 'change'],
    ],
    ['csspart', 'parts', element.cssParts, [...PARTS_AROUND, 'item', 'thumbnail', 'name', 'status', 'remove', 'copy']],
    ['cssstate', 'states', element.cssStates, ['dragging', 'uploading', 'disabled', 'user-invalid']],
    ['cssprop', 'custom properties', element.cssProperties, []],
  ];
  for (const [tag, kind, list, promised] of kinds) {
    it(`has all ${kind} of the class comment, those that pages rely on among them`, () => {
      assert.deepEqual(names(list), tagged(tag).sort());
      assert.ok(list!.length > 0);
      for (const name of promised) assert.ok(names(list).includes(name), name);
    });

    it(`describes all ${kind}`, () => {
      assert.deepEqual(names(list!.filter(({ description }) => !description)), []);
    });
  }

  it('has every attribute with its type and what it does', () => {
    const attributes = [...sources.matchAll(/@attr ([\w-]+)/g)].map(([, name]) => name!);
    assert.deepEqual(names(element.attributes), unique(attributes));
    for (const { name, type, description } of element.attributes!) assert.ok(type?.text && description, name);
  });

  it('says of every event what it carries', () => {
    for (const { name, type } of element.events!) assert.match(type?.text ?? '', /^(CustomEvent<\w+>|\w*Event)$/, name);
  });

  it('has the methods and properties that pages call', () => {
    const open = element.members!.filter(({ privacy = 'public' }) => privacy === 'public');
    const own = ['browse', 'add', 'upload', 'cancel', 'retry', 'removeItem', 'clear', 'items', 'validate', 'words'];
    const native = ['value', 'form', 'labels', 'validity', 'validationMessage', 'willValidate', 'checkValidity'];
    for (const name of [...own, ...native, 'reportValidity', 'setCustomValidity', 'readOnly', 'htmlFor']) {
      assert.ok(names(open).includes(name), name);
    }
  });

  it('names the custom properties that the sheets use, and no other', () => {
    const used = [...sources.matchAll(/var\((--pixlab-store-[\w-]+)/g)].map(([, name]) => name!);
    assert.deepEqual(names(element.cssProperties), unique(used));
  });

  for (const file of ['web-types.json', 'vscode.html-custom-data.json']) {
    it(`is there for editors, too: ${file}`, () => {
      const text = read(file);
      JSON.parse(text);
      assert.ok(text.includes('"pixlab-store"'));
      for (const { name } of element.attributes!) assert.ok(text.includes(`"${name}"`), name);
    });
  }
});

describe('the reference of the words that a page can change', () => {
  const words = readWords(root);

  it('has each of them, by the name that `words` has for it', () => {
    const rare = Object.keys(enRare).map((name) => `rare.${name}`);
    // Only other languages have it.
    const expected = [...Object.keys({ ...en, ...enLate }), ...rare, 'dir'].sort();
    assert.deepEqual(words.map(({ name }) => name).sort(), expected);
  });

  it('says what each is for, and what it is in English', () => {
    for (const { name, description, english } of words) {
      assert.ok(description, name);
      const texts = typeof english === 'string' ? [english] : english.map(([, text]) => text);
      assert.ok(texts.length && (name === 'dir' || texts.every(Boolean)), name);
      assert.doesNotMatch(texts.join(), /undefined|=>|\[object/, name);
    }
    const texts = Object.fromEntries(words.map(({ name, english }) => [name, english]));
    assert.equal(texts['upload'], 'Upload 3 files');
    assert.deepEqual(
      new Map(texts['failure'] as [string, string][]).get('offline'),
      enLate.failure.offline({ size: '', type: '' }),
    );
  });

  it('shows every type alone', () => {
    for (const [name, text] of readTypes(root)) {
      assert.equal([...text.matchAll(/^(export |interface |type |const |function )/gm)].length, 1, name);
    }
  });
});
