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
  /** Sheets that came before there was anything to put them on: files can be added to what never was in a page. */
  let early: number[] = [];
  const isBare = (): boolean => !host.shadowRoot!.adoptedStyleSheets.length;
  const wear = (place: number): void => put(texts[place]!, texts.slice(0, place).filter(Boolean).length);
  host.addController({
    hostConnected() {
      if (isBare()) texts.filter(Boolean).forEach(put);
      else early.forEach(wear);
      early = [];
    },
  });
  return (text, place) => {
    texts[place] = text;
    if (!host.shadowRoot) early.push(place);
    // What is bare is on its way into another document, and dressed there.
    else if (!isBare()) wear(place);
  };
}
