import {
  type Attribute,
  type Declaration,
  type Entry,
  type Member,
  plainDefault,
  readManifest,
  readTypes,
} from './manifest.ts';
import { code, escape, prose } from './markup.ts';
import { readWords, type Word } from './words.ts';

type Row = readonly string[];

const MISSING = '<p class="said">Not there yet: <code>npm run build</code> makes it.</p>';

const idOf = (kind: string, name: string): string => `${kind}-${name.replace(/^-+/, '') || 'default'}`;

/** A name that can be linked to. */
const named = (kind: string, name: string, shown = name): string =>
  `<a class="anchor" id="${idOf(kind, name)}" href="#${idOf(kind, name)}">${code(shown)}</a>`;

function section(id: string, title: string, lead: string, heads: Row, rows: Row[]): string {
  const cells = (row: Row): string =>
    row
      .map((cell, index) =>
        index
          ? `<td role="cell" data-head="${heads[index]}">${cell || '<span class="none">none</span>'}</td>`
          : `<th scope="row" role="rowheader">${cell}</th>`,
      )
      .join('');
  return `<section id="${id}">
    <h2>${title}</h2>
    <p>${lead}</p>
    <table role="table">
      <thead role="rowgroup"><tr role="row">${heads.map((head) => `<th scope="col" role="columnheader">${head}</th>`).join('')}</tr></thead>
      <tbody role="rowgroup">${rows.map((row) => `<tr role="row">${cells(row)}</tr>`).join('\n')}</tbody>
    </table>
  </section>`;
}

const plain = (kind: string, entries: Entry[]): Row[] =>
  entries.map(({ name, description = '' }) => [named(kind, name, name || '(default)'), prose(description)]);

const isPublic = ({ privacy, static: isStatic, name }: Member): boolean =>
  (!privacy || privacy === 'public') &&
  !isStatic &&
  !name.startsWith('#') &&
  !/^(styles|properties|shadowRootOptions)$/.test(name);

const typeOf = ({ type }: Entry): string => (type ? code(type.text.replace(/\bis\./g, '')) : '');

function signature({ name, parameters = [] }: Member): string {
  return `${name}(${parameters.map((one) => `${one.name}${one.optional ? '?' : ''}`).join(', ')})`;
}

const returns = (method: Member): string => code(method.return?.type?.text ?? 'void');

/** The property's name where it is another. */
const asProperty = ({ name, fieldName = name }: Attribute): string =>
  fieldName === name ? '' : `<span class="aside">property ${code(fieldName)}</span>`;

const byName = (one: Entry, other: Entry): number => (one.name < other.name ? -1 : 1);

const SECTIONS: readonly (readonly [id: string, title: string, make: (element: Declaration) => string])[] = [
  [
    'attributes',
    'Attributes',
    ({ attributes }) =>
      section(
        'attributes',
        'Attributes',
        'In any order, before or after the script has loaded. A value that makes no sense counts as the default, and the console says so once.',
        ['Attribute', 'Type', 'Meaning'],
        attributes
          .toSorted(byName)
          .map((one) => [
            named('attribute', one.name) + asProperty(one),
            typeOf(one) +
              (one.default ? `<span class="aside">default ${code(plainDefault(one.default) || "''")}</span>` : ''),
            prose(one.description ?? ''),
          ]),
      ),
  ],
  [
    'properties',
    'Properties',
    ({ members, attributes }) => {
      const withAttribute = new Set(attributes.map(({ fieldName }) => fieldName));
      const rows = members
        .filter((one) => one.kind === 'field' && isPublic(one) && !withAttribute.has(one.name))
        .map((one) => [named('property', one.name), typeOf(one), prose(one.description ?? '')]);
      return section(
        'properties',
        'Properties',
        'These have no attribute. All attributes are properties, too, in camel case.',
        ['Property', 'Type', 'Meaning'],
        rows,
      );
    },
  ],
  [
    'methods',
    'Methods',
    ({ members }) =>
      section(
        'methods',
        'Methods',
        'What a person can do, a script can do.',
        ['Method', 'Returns', 'What it does'],
        members
          .filter((one) => one.kind === 'method' && isPublic(one) && !/Callback$/.test(one.name))
          .map((one) => [named('method', one.name, signature(one)), returns(one), prose(one.description ?? '')]),
      ),
  ],
  [
    'events',
    'Events',
    ({ events }) =>
      section(
        'events',
        'Events',
        'All bubble and leave shadow trees, but for <code>progress</code>, which does neither, and <code>input</code> and <code>change</code>, which stay in their tree.',
        ['Event', 'Type', 'When'],
        events.map((one) => [named('event', one.name), typeOf(one), prose(one.description ?? '')]),
      ),
  ],
  [
    'parts',
    'Parts',
    ({ cssParts }) =>
      section(
        'parts',
        'Parts',
        'For <code>::part()</code>: everything that the element shows can be styled.',
        ['Part', 'What it is'],
        plain('part', cssParts),
      ),
  ],
  [
    'states',
    'States',
    ({ cssStates }) =>
      section('states', 'States', 'For <code>:state()</code>.', ['State', 'When'], plain('state', cssStates)),
  ],
  [
    'slots',
    'Slots',
    ({ slots }) =>
      section('slots', 'Slots', 'Your own words and pictures.', ['Slot', 'What it holds'], plain('slot', slots)),
  ],
  [
    'custom-properties',
    'Custom properties',
    ({ cssProperties }) =>
      section(
        'custom-properties',
        'Custom properties',
        'Set them on the element, or on anything around it.',
        ['Property', 'Default', 'For'],
        cssProperties.map((one) => [
          named('css', one.name),
          one.default ? code(one.default) : 'from the text’s colour',
          prose(one.description ?? ''),
        ]),
      ),
  ],
];

const inEnglish = ({ english }: Word): string =>
  typeof english === 'string'
    ? escape(english)
    : `<ul class="plain">${english.map(([name, text]) => `<li>${code(name)} ${escape(text)}</li>`).join('')}</ul>`;

const wordsSection = (root: string): string =>
  section(
    'words',
    'Words',
    'The names for <code>words</code>, the property: <a href="recipes.html#other-words">other words</a>. A text can stand where there is a function. A name with a point is one inside another: <code>{ rare: { undo: \'Bring back\' } }</code>.',
    ['Word', 'Type', 'For', 'In English'],
    readWords(root).map((one) => [named('word', one.name), code(one.type), prose(one.description), inEnglish(one)]),
  );

/** The types that events and properties are made of, as the sources write them. */
function typesSection(root: string, { events, attributes, members }: Declaration): string {
  const types = readTypes(root);
  const used = [...events, ...attributes, ...members.filter(isPublic)].map(({ type }) => type?.text ?? '');
  const names = new Set(used.flatMap((text) => text.match(/\b[A-Z]\w+/g) ?? []).filter((name) => types.has(name)));
  for (const name of names)
    for (const [inside] of types.get(name)!.matchAll(/\b[A-Z]\w+/g))
      if (types.has(inside) && inside !== 'PixlabStore') names.add(inside);
  const blocks = [...names]
    .sort()
    .map(
      (name) =>
        `<h3 id="type-${name}">${name}</h3>\n<pre data-label="ts"><code>${escape(types.get(name)!)}</code></pre>`,
    );
  return `<section id="types"><h2>Types</h2>
    <p>As TypeScript sees them: <code>import type { Item } from 'pixlab-store'</code>.</p>
    ${blocks.join('\n')}
  </section>`;
}

/** The whole reference of the element as HTML, and the list of what is in it. */
export function reference(root: string): { body: string; contents: string } {
  const element = readManifest(root);
  if (!element) return { body: MISSING, contents: '' };
  const all = [...SECTIONS.map(([id, title]) => [id, title] as const), ['words', 'Words'], ['types', 'Types']] as const;
  return {
    body: `${SECTIONS.map(([, , make]) => make(element)).join('\n')}\n${wordsSection(root)}\n${typesSection(root, element)}`,
    contents: all.map(([id, title]) => `<li><a href="#${id}">${title}</a></li>`).join('\n'),
  };
}
