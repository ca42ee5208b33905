import type { CSSResult, ReactiveControllerHost } from 'lit';

/**
 * An element that moves into another document, such as an editor's frame, loses the sheets made for the first: dress it anew.
 *
 * @returns puts on one more sheet
 */
export function keepStyles(
  host: ReactiveControllerHost & HTMLElement,
  styles: readonly CSSResult[],
): (sheet: string) => void {
  const texts = styles.map(({ cssText }) => cssText);
  const put = (text: string): void => {
    const view = host.ownerDocument.defaultView;
    if (!view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    host.shadowRoot!.adoptedStyleSheets.push(sheet);
  };
  /** What is new, or all where nothing is left of the others. */
  const dress = (late: readonly string[] = []): void =>
    (host.shadowRoot!.adoptedStyleSheets.length ? late : texts).forEach(put);
  host.addController({ hostConnected: () => dress() });
  return (text) => {
    texts.push(text);
    dress([text]);
  };
}
