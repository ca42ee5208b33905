/** A property's name in HTML, or a hyphen forgotten, would do nothing, and say nothing. */
export function misspelt(host: HTMLElement, warn: (line: string) => void): void {
  const { observedAttributes } = host.constructor as unknown as { observedAttributes: string[] };
  const bare = (name: string): string => name.replace(/[-_]/g, '');
  for (const name of host.getAttributeNames()) {
    const meant = observedAttributes.find((one) => bare(one) === bare(name));
    if (meant && meant !== name) warn(`has no ${name}. Write ${meant}`);
  }
}
