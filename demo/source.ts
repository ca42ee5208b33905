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
