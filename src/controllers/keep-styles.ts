import type { CSSResult, ReactiveControllerHost } from 'lit';

/** An element that moves into another document, such as an editor's frame, loses the sheets made for the first: dress it anew. */
export function keepStyles(host: ReactiveControllerHost & HTMLElement, styles: readonly CSSResult[]): void {
  host.addController({
    hostConnected() {
      const root = host.shadowRoot!;
      const view = host.ownerDocument.defaultView;
      if (!view || root.adoptedStyleSheets.length) return;
      root.adoptedStyleSheets = styles.map(({ cssText }) => {
        const sheet = new view.CSSStyleSheet();
        sheet.replaceSync(cssText);
        return sheet;
      });
    },
  });
}
