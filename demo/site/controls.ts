import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Attribute, choicesOf, type Entry, plainDefault, readManifest, readTypes } from './manifest.ts';
import { code, escape, prose } from './markup.ts';

/** Values that people would try, for what would be empty otherwise. */
const PLACEHOLDERS: Record<string, string> = {
  endpoint: 'demo:',
  'max-files': '10',
  'max-size': '25MB',
  'max-width': '1600',
  'max-height': '1600',
  headers: '{"X-Token":"…"}',
  value: 'https://example.com/picture.jpg',
  capture: 'environment',
};

const ENDPOINTS = [
  '',
  'slow',
  '401',
  '413',
  '415',
  '429',
  '500',
  'offline',
  'stalled',
  'no-reply',
  'bad-reply',
  'mixed',
];

/** These have a switch of their own, for all that is shown. */
const ELSEWHERE = new Set(['lang', 'dir']);

/** A control that fits what an attribute takes. */
function control(attribute: Attribute, types: Map<string, string>): string {
  const { name, description = '', default: fallback, type } = attribute;
  const written = (type?.text ?? 'string').replace(/\bis\./g, '');
  const choices = choicesOf(written, types);
  const hint = escape(PLACEHOLDERS[name] ?? (fallback === 'Infinity' ? '' : plainDefault(fallback)));
  const id = `attribute-${name}`;
  const label = `<label for="${id}">${code(name)}</label>`;
  const about = `<p class="about" id="${id}-about">${prose(description)}</p>`;
  const common = `id="${id}" name="${name}" aria-describedby="${id}-about"`;
  let field = `<input type="text" ${common} placeholder="${hint}" spellcheck="false" autocomplete="off" />`;
  if (written === 'boolean') field = `<input type="checkbox" ${common} />`;
  else if (written.includes('boolean'))
    field = `<input type="checkbox" ${common} /><input type="text" name="${name}" data-value aria-label="${name}: its name" placeholder="name" autocomplete="off" />`;
  else if (choices.length) {
    const options = choices.map((one) => `<option value="${escape(one)}">${escape(one)}</option>`);
    field = `<select ${common}><option value="">default</option>${options.join('')}</select>`;
  } else if (written === 'number' && !/max-size/.test(name))
    field = `<input type="number" ${common} placeholder="${hint}" step="any" />`;
  else if (name === 'endpoint')
    field =
      field.replace(' />', ' list="endpoints" />') +
      `<datalist id="endpoints">${ENDPOINTS.map((one) => `<option value="demo:${one}"></option>`).join('')}</datalist>`;
  return `<div class="control" data-kind="${/checkbox/.test(field) ? 'flag' : 'text'}">${label}${field}${about}</div>`;
}

function customProperty({ name, default: fallback = '', description = '' }: Entry): string {
  const short = name.replace('--pixlab-store-', '');
  const id = `css-${short}`;
  return `<div class="control" data-kind="text"><label for="${id}">${code(`--…${short}`)}</label>
    <input type="text" id="${id}" name="${name}" placeholder="${escape(fallback)}" aria-describedby="${id}-about" spellcheck="false" autocomplete="off" />
    <p class="about" id="${id}-about">${prose(description)}</p></div>`;
}

const byName = (one: Entry, other: Entry): number => (one.name < other.name ? -1 : 1);

/** All controls of the playground: what an author can write, each by what it takes. */
export function controls(root: string): string {
  const element = readManifest(root);
  if (!element) return '<p class="said">Not there yet: <code>npm run build</code> makes it.</p>';
  const types = readTypes(root);
  const shown = element.attributes.filter(({ name }) => !ELSEWHERE.has(name)).toSorted(byName);
  return `<details open><summary>Attributes</summary>${shown.map((one) => control(one, types)).join('\n')}</details>
    <details><summary>Custom properties</summary>${element.cssProperties.map(customProperty).join('\n')}</details>`;
}

/** The languages that the element speaks, as options named in themselves. */
export function languages(root: string): string {
  const folder = join(root, 'src/locales');
  const tags = existsSync(folder)
    ? readdirSync(folder)
        .map((file) => /^([a-z]{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(file)?.[1])
        .filter((tag) => tag !== undefined && tag !== 'en')
    : [];
  return ['en', ...tags]
    .map(
      (tag) =>
        `<option value="${tag}">${escape(new Intl.DisplayNames([tag!], { type: 'language' }).of(tag!) ?? tag!)}</option>`,
    )
    .join('');
}
