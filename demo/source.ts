/** The pages' own files as text, fetched only where a page shows one. */
const FILES = import.meta.glob<string>(['./*.html', './*.css', './form.ts'], {
  query: '?raw',
  import: 'default',
});

/** A comment, a string, or the name of a tag, a property or a keyword: enough to guide the eye. */
const PIECES =
  /(?<c><!--[^]*?-->|\/\*[^]*?\*\/|(?<![:\w])\/\/.*)|(?<s>"[^"\n]*"|'[^'\n]*'|`[^`]*`)|(?<t><\/?[\w-]+|^\s*--[\w-]+|::part|\b(?:import|from|const|await|void|new|export|return)\b)/gm;

/** Shows source as text with a few colours; nothing in it is ever markup. */
export function showSource(code: HTMLElement, source: string): void {
  code.textContent = '';
  let from = 0;
  for (const match of source.matchAll(PIECES)) {
    const [text] = match;
    const kind = ['c', 's'].find((name) => match.groups?.[name]) ?? 't';
    const span = Object.assign(document.createElement('span'), { className: kind, textContent: text });
    code.append(source.slice(from, match.index), span);
    from = match.index + text.length;
  }
  code.append(source.slice(from));
}

/** The part of a file that a page shows, without its indent: between `snippet` and `end` in comments. */
export async function readSource(name: string): Promise<string> {
  const file = (await FILES[`./${name}`]?.()) ?? '';
  const [, marked] = /(?:<!--|\/\*|\/\/) snippet\b.*\n([^]*?)\n.*(?:<!--|\/\*|\/\/) end\b/.exec(file) ?? [];
  const lines = (marked ?? file.trim()).split('\n');
  const indent = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S/)));
  const source = lines.map((line) => line.slice(indent)).join('\n');
  // Without its few type notes it is plain JavaScript, which works in any page.
  return name.endsWith('.ts') ? source.replace(/<HTML\w+>|!(?=;)/g, '') : source;
}
