/** The page's own field that has the same value. */
export interface PageField {
  /** Looks for it. Returns what stands in it if it is another one than before. */
  find: () => string | undefined;
  /** Lines of text; whether a person has changed them. */
  write: (lines: string, byPerson: boolean) => void;
}

/**
 * @param id the field's; empty where there is none
 * @param onChange is called when the page has changed in such a way that the field is another one
 */
export function pageField(host: HTMLElement, id: () => string, onChange: () => void): PageField {
  let field: HTMLInputElement | undefined;
  let tree: Document | undefined;
  let watch: MutationObserver | undefined;

  const look = (): typeof field => {
    const found = tree?.getElementById(id());
    return found?.matches('textarea, input:not([type=file])') ? (found as HTMLInputElement) : undefined;
  };
  /** An input has but one line. */
  const replace = (text: string, what: string, by: string): string =>
    field?.matches('input') ? text.replaceAll(what, by) : text;

  return {
    find() {
      const root = id() && host.isConnected ? (host.getRootNode() as Document) : undefined;
      if (root !== tree) {
        tree = root;
        watch?.disconnect();
        watch ??= new MutationObserver(() => look() !== field && onChange());
        if (root) watch.observe(root, { subtree: true, childList: true, attributeFilter: ['id'] });
      }
      const found = look();
      if (found === field) return undefined;
      field = found;
      return found && replace(found.value.trim(), ' ', '\n');
    },
    write(lines, byPerson) {
      const text = replace(lines, '\n', ' ');
      if (!field || field.value === text) return;
      // React and others listen to what is set on the field itself, and would take it for their own doing.
      Reflect.set(Object.getPrototypeOf(field) as object, 'value', text, field);
      if (byPerson) tellChange(field);
    },
  };
}

/** As a native control tells that a person has changed it. */
export function tellChange(control: HTMLElement): void {
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}
