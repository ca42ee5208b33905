/** Text as HTML. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What doc comments are written in: `code` and {@link names}, in sentences. */
export const prose = (text: string): string =>
  escape(text)
    .replace(/\{@link (\w+)\}/g, '<code>$1</code>')
    .replace(/`([^`]+)`/g, '<code>$1</code>');

export const code = (text: string): string => `<code>${escape(text)}</code>`;

/** Lines without what they are all indented by. */
export function unindented(source: string): string {
  const lines = source.replace(/^\n+|\s+$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
