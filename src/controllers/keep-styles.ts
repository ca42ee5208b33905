import type { CSSResult, ReactiveControllerHost } from 'lit';

/** Puts one more sheet on, at its place among the others: what stands behind wins. */
export type Wear = (sheet: string, place: number) => void;

/**
 * An element that moves into another document, such as an editor's frame, loses the sheets made for the first: dress it anew.
 *
 * @param styles at place 0
 */
export function keepStyles(host: ReactiveControllerHost & HTMLElement, { cssText }: CSSResult): Wear {
  const texts = [cssText];
  const put = (text: string, index: number): void => {
    const view = host.ownerDocument.defaultView;
    if (!view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    host.shadowRoot!.adoptedStyleSheets.splice(index, 0, sheet);
  };
  const isBare = (): boolean => !host.shadowRoot!.adoptedStyleSheets.length;
  host.addController({
    hostConnected() {
      if (isBare()) texts.filter(Boolean).forEach(put);
    },
  });
  return (text, place) => {
    texts[place] = text;
    // What is bare is on its way into another document, and dressed there.
    if (!isBare()) put(text, texts.slice(0, place).filter(Boolean).length);
  };
}
