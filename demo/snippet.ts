/** What a page's author has chosen, and how it is written down: as markup to paste, and as an address to share. */
export interface Choice {
  /** By name; a flag is an empty text. */
  attributes: Map<string, string>;
  /** Custom properties, by name. */
  properties: Map<string, string>;
  /** Properties for scripts, and what stands in the slots. */
  extras: Map<string, string>;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** In double quotes, unless there are some inside. */
const quoted = (value: string): string =>
  value.includes('"') && !value.includes("'") ? `'${escape(value)}'` : `"${escape(value).replaceAll('"', '&quot;')}"`;

function tag({ attributes, extras }: Choice): string {
  const written = [...attributes].map(([name, value]) => (value ? `${name}=${quoted(value)}` : name));
  const line = ['<pixlab-store', ...written].join(' ');
  const start = line.length < 80 ? `${line}>` : `${['<pixlab-store', ...written].join('\n  ')}\n>`;
  const inside = [
    extras.get('slot') && `  ${escape(extras.get('slot')!)}`,
    extras.get('help') && `  <span slot="help">${escape(extras.get('help')!)}</span>`,
  ].filter(Boolean);
  return inside.length ? `${start}\n${inside.join('\n')}\n</pixlab-store>` : `${start}</pixlab-store>`;
}

/** The markup that makes the same element in any page. */
export function snippetOf(choice: Choice): string {
  const { properties, extras } = choice;
  const parts = ['<script type="module" src="/pixlab-store/pixlab-store.min.js"></script>'];
  if (properties.size) {
    const lines = [...properties].map(([name, value]) => `  ${name}: ${value.replace(/[<>{};]/g, '')};`);
    parts.push(`<style>\npixlab-store {\n${lines.join('\n')}\n}\n</style>`);
  }
  parts.push(tag(choice));
  const script = [
    extras.has('validate') &&
      "uploader.validate = (file) => {\n  if (file.name.includes(' ')) return 'its name has a space in it.';\n};",
    extras.get('browse') &&
      `uploader.words = { browse: ${JSON.stringify(extras.get('browse')).replaceAll('<', '\\u003c')} };`,
  ].filter(Boolean);
  if (script.length) {
    parts.push(
      `<script type="module">\nconst uploader = document.querySelector('pixlab-store');\n${script.join('\n')}\n</script>`,
    );
  }
  return parts.join('\n');
}
