import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

// What the README says of the element is held against what the sources say, name by name.

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const element = read('src/pixlab-store.ts');
const settings = read('src/settings.ts');
// What makes the element a form control has classes of its own.
const form = ['src/form-control.ts', 'src/form-field.ts'].map(read);
const sheets = readdirSync(new URL('../../src', import.meta.url))
  .filter((file) => file.endsWith('.styles.ts'))
  .map((file) => read(`src/${file}`))
  .join('\n');

const matches = (text: string, pattern: RegExp): string[][] => [...text.matchAll(pattern)].map((match) => [...match]);
const firsts = (text: string, pattern: RegExp): string[] => matches(text, pattern).map(([, first]) => first!);
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const kebab = (name: string): string => name.replace(/[A-Z]/g, '-$&').toLowerCase();

/** The rows of a table by what its first column is called: name, then the other cells, all without their backticks. */
function table(column: string, after = ''): Map<string, string[]> {
  const lines = readme.slice(readme.indexOf(after)).split('\n');
  const head = lines.findIndex((line) => line.startsWith(`| ${column} `));
  assert.ok(head >= 0, `README.md has a table of ${column}`);
  const rest = lines.slice(head + 2);
  const rows = rest.slice(
    0,
    rest.findIndex((line) => !line.startsWith('|')),
  );
  return new Map(
    rows.map((row) => {
      const [name = '', ...cells] = row
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim().replaceAll('`', ''));
      return [name, cells];
    }),
  );
}

/** Both lists are there, and the same. */
function same(documented: Iterable<string>, real: Iterable<string>): void {
  const wanted = sorted(real);
  assert.ok(wanted.length > 0, 'the sources name some');
  assert.deepEqual(sorted(documented), wanted);
}

/** The strings of a union type, those of the unions that it names included. */
function union(source: string, name: string, others = ''): string[] {
  const [, text = ''] = new RegExp(`type ${name} =([^;]+);`).exec(source) ?? [];
  const named = firsts(text, /\b([A-Z]\w+)\b/g).flatMap((other) => union(others, other));
  return [...firsts(text, /'([\w-]+)'/g), ...named];
}

/** How the README says a default in words. */
const IN_WORDS: Record<string, string> = {
  "''": 'empty',
  '{}': 'none',
  false: 'off',
  Infinity: 'no limit',
};

describe('README.md', () => {
  const attributes = new Map(
    matches(settings + form.join(''), /@attr (\S+)\n\s*\* @default (.+)/g).map(([, name, value]) => [name!, value!]),
  );

  it('lists every attribute, and no other', () => {
    same(table('Attribute').keys(), attributes.keys());
  });

  it('gives each attribute its default', () => {
    for (const [name, [value]] of table('Attribute')) {
      const real = attributes.get(name) ?? '';
      assert.equal(value, IN_WORDS[real] ?? real.replaceAll("'", ''), name);
    }
  });

  it('knows every setting of the element as an attribute, but for `validate` and `words`', () => {
    // Some attributes have a name of their own, as native ones have.
    const properties = matches(settings, /^ {2}(\w+): (?:\{ \.\.\.)?is\.(?:called\('(.+?)')?/gm).map(
      ([, name, own]) => own ?? kebab(name!),
    );
    same([...attributes.keys(), 'validate', 'words'], [...properties, 'value']);
    for (const name of ['validate', 'words']) assert.match(readme, new RegExp(`\`${name}\` is a property`));
  });

  it('lists every method', () => {
    const methods = [element, ...form].flatMap((source) => {
      const [, body = ''] = source.split(/^export (?:abstract )?class PixlabStore/m);
      return firsts(body.split('\n}\n')[0]!, /^ {2}(?:async )?(?!constructor|\w+Callback)([a-z]\w*)\(/gm);
    });
    const documented = [...table('Method').keys()].map((call) => call.replace(/\(.*/, ''));
    same(documented, methods);
  });

  it('lists every event', () => {
    same(table('Event').keys(), firsts(element, /@fires \{.+\} (\S+)/g));
  });

  it("names what each event's detail holds", () => {
    const events = read('src/events.ts');
    const details = matches(events, /^ {2}(\w+): (\w+)Detail;/gm).map(([, name, type]) => {
      const [, body = ''] = new RegExp(`interface ${type!}Detail \\{([^}]*)\\}`).exec(events) ?? [];
      return [name!, firsts(body, /^ {2}(\w+):/gm)] as const;
    });
    assert.ok(details.length > 0);
    for (const [name, fields] of details) {
      assert.equal(table('Event').get(name)?.[0], fields.join(', '), name);
    }
  });

  it('lists every code of `refused` and of `failed`', () => {
    const errors = read('src/upload/errors.ts');
    same(table('Code', 'What `refused` can say').keys(), union(errors, 'RefusalCode'));
    same(table('Code', 'What `failed` can say').keys(), union(errors, 'FailureCode', read('src/wire.ts')));
  });

  it('names every status that an item can have', () => {
    const statuses = union(read('src/upload/item.ts'), 'Status');
    const [sentence = ''] = /Its `status` is [^.]*/.exec(readme) ?? [];
    same(
      firsts(sentence, /`(\w+)`/g).filter((word) => word !== 'status'),
      statuses,
    );
  });

  it('lists every companion of the script', () => {
    const scripts = firsts(read('vite.config.ts'), /^ {2}(\w+): 'src\/.+\.ts',$/gm);
    const companions = scripts.filter((name) => name !== 'min' && name !== 'classic');
    same(
      table('Companion').keys(),
      companions.map((name) => `pixlab-store.${name}.js`),
    );
  });

  it('lists every part', () => {
    same(table('Part').keys(), firsts(element, /@csspart (\S+)/g));
  });

  it('lists every state', () => {
    same(table('State').keys(), firsts(element, /@cssstate (\S+)/g));
  });

  it('lists every slot', () => {
    const slots = firsts(element, /@slot (\S+)/g).map((name) => (name === '-' ? '(default)' : name));
    same(table('Slot').keys(), slots);
  });

  it('lists every custom property with its default', () => {
    const declared = new Map(
      matches(element, /@cssprop \[(--[\w-]+)(?:=(.+?))?\] - /g).map(([, name, value]) => [name!, value]),
    );
    const documented = table('Custom property');
    same(documented.keys(), declared.keys());
    for (const [name, value] of declared)
      assert.equal(documented.get(name)?.[0], value ?? 'from the text colour', name);
  });

  it('gives custom properties the defaults of the sheets', () => {
    // A default may hold functions, which hold functions.
    const used = matches(sheets, /var\((--pixlab-store-[\w-]+),\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g);
    const documented = table('Custom property');
    same(
      documented.keys(),
      used.map(([, name]) => name!),
    );
    for (const [, name, value] of used) {
      const [said] = documented.get(name!) ?? [];
      if (said === 'from the text colour') assert.match(value!, /currentColor/, name);
      else assert.equal(value, said, name);
    }
  });

  it('uses in its snippets only what there is', () => {
    const tags = firsts(readme, /<pixlab-store((?:\s+[^<>]*?(?:=\{[^]*?\}\n)?)*?)\s*\/?>/g);
    assert.ok(tags.length > 3);
    const html = tags.filter((tag) => !/[{:@(]/.test(tag)).flatMap((tag) => firsts(tag, /\s([\w-]+)/g));
    for (const name of html) assert.ok(name === 'id' || attributes.has(name), `<pixlab-store ${name}>`);
    const parts = table('Part');
    for (const name of firsts(readme, /::part\(([^)]+)\)/g)) assert.ok(parts.has(name), `::part(${name})`);
    const states = table('State');
    for (const name of firsts(readme, /:state\((\w+)\)/g)) assert.ok(states.has(name), `:state(${name})`);
    const slots = table('Slot');
    for (const name of firsts(readme, /slot="(\w+)"/g)) assert.ok(slots.has(name), `slot="${name}"`);
    const properties = table('Custom property');
    for (const name of firsts(readme, /(--pixlab-store-[\w-]+)/g)) assert.ok(properties.has(name), name);
  });
});
