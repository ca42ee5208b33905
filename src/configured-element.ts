import { LitElement, type PropertyDeclaration } from 'lit';
import type { Setting } from './attributes.js';

/**
 * An element whose settings are read alike: in any order, before or after it is defined or attached. A value that makes no
 * sense reads as the default and is said once in the console; nothing throws.
 */
export class ConfiguredElement extends LitElement {
  static override properties: Record<string, PropertyDeclaration> = {};

  /** Makes the properties and attributes of these settings. */
  protected static define(settings: Record<string, Setting>): void {
    for (const [name, setting] of Object.entries(settings)) {
      const { attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase(), reflect, example = setting.fallback } = setting;
      // Lit would reflect at the next update; a form that is sent before that has to know.
      this.properties[name] = { ...setting, noAccessor: true, attribute, reflect: false };
      Object.defineProperty(this.prototype, name, {
        get(this: ConfiguredElement) {
          // A page may change what it gets: no two elements share it.
          return (this.#values[name] ??= setting.fallback && structuredClone(setting.fallback));
        },
        set(this: ConfiguredElement, value: unknown) {
          const before = this.#values[name] ?? setting.fallback;
          let now: unknown;
          try {
            now = value === null || value === undefined ? null : setting.read(value);
          } catch {
            // What cannot be read makes no sense, either.
          }
          this.#values[name] = now;
          if (now === undefined && value !== '') {
            // The value stays out of it: it may be a secret, and not everything can be written as text.
            const line = attribute ? `${attribute as string}='${String(example)}'` : `${name} = ${String(example)}`;
            this.warn(`cannot use its ${String(attribute || name)}. Write for example: ${line}`);
          }
          if (reflect) this.#reflect(attribute as string, now);
          this.requestUpdate(name, before);
        },
      });
    }
  }

  readonly #values: Record<string, unknown> = {};
  readonly #warned = new Set<string>();

  /** Writes a setting into its attribute. */
  #reflect(attribute: string, now: unknown): void {
    if (typeof now !== 'string') this.toggleAttribute(attribute, !!now);
    else if (this.getAttribute(attribute) !== now) this.setAttribute(attribute, now);
  }

  /** Says what is wrong with the page's configuration, once an element. */
  protected warn(line: string): void {
    if (!this.#warned.has(line)) console.warn(`<${this.localName}> ${line}`);
    this.#warned.add(line);
  }
}
