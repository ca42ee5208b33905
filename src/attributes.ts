import type { PropertyDeclaration, ReactiveElement } from 'lit';
import { isWebLink } from './wire.js';

/** A property as a page sets it: by attribute or by property, read alike. */
export interface Setting extends PropertyDeclaration {
  fallback: unknown;
  /** The value as the element keeps it, or `undefined` for one that makes no sense. Must not throw. */
  read: (value: unknown) => unknown;
  /** What to write instead, for the console. */
  expected?: string;
}

/** Text; an empty one is a value. */
export const text = (fallback = ''): Setting => ({ fallback, read: String });

/** A boolean attribute is true by being there, and is reflected, as on native controls. */
export const flag: Setting = { fallback: false, read: Boolean, type: Boolean, reflect: true };

/** A property without an attribute, for a function. */
export const callback: Setting = {
  fallback: null,
  read: (value) => (typeof value === 'function' ? value : undefined),
  expected: 'a function',
  attribute: false,
};

/** One of a few words; the first is the default. */
export const oneOf = (...words: string[]): Setting => ({
  fallback: words[0],
  read: (value) => words.find((word) => word === value),
  expected: words.join(' or '),
});

/** A whole number. */
export const whole = (fallback: number, min: number, max: number): Setting => ({
  fallback,
  read: (value) => {
    const number = value === '' ? NaN : Number(value);
    return number >= min && number <= max && (number === Infinity || Number.isInteger(number)) ? number : undefined;
  },
  expected: `a whole number from ${min} to ${max}`,
});

/** A size in bytes: decimal units as on a disk's label, binary ones with an `i`. */
export const byteSize: Setting = {
  fallback: Infinity,
  read: (value) => {
    const [, digits, unit = '', binary] = /^\s*([\d.]+)\s*([kmgt]?)(i?)b?\s*$/i.exec(String(value)) ?? [];
    const bytes = Math.round(Number(digits) * (binary ? 1024 : 1000) ** ' kmgt'.indexOf(unit.toLowerCase() || ' '));
    return value === Infinity ? value : bytes > 0 ? bytes : undefined;
  },
  expected: 'bytes or a size such as 25MB, 1.5GB, 500KiB',
};

/** An http(s) URL, absolute or relative to the page. */
export const url = (fallback: string): Setting => ({
  fallback,
  read: (value) => {
    const given = String(value).trim();
    return given && isWebLink(given, document.baseURI) ? given : undefined;
  },
  expected: 'an http(s) URL or a path such as /store',
});

/** Extra request headers: names and values. */
export type HeaderRecord = Record<string, string>;

/** Extra request headers, or a function of the file that makes them. */
export type HeaderSource = HeaderRecord | ((file: File) => HeaderRecord | Promise<HeaderRecord>);

/** Headers as they can be sent; `Headers` refuses names and values that cannot be. */
export const readHeaders = (value: object): HeaderRecord =>
  Object.fromEntries(new Headers(Object.entries(value).map(([name, one]): [string, string] => [name, String(one)])));

/** Request headers: an object, its JSON, or a function. */
export const headerSource: Setting = {
  fallback: {},
  read: (value) => {
    try {
      const given: unknown = typeof value === 'string' ? JSON.parse(value) : value;
      return typeof given === 'function' ? given : Array.isArray(given) ? undefined : readHeaders(given as object);
    } catch {
      return undefined;
    }
  },
  expected: 'a JSON object such as {"X-CSRF-Token":"…"}',
};

/** How a property's attribute is spelled. */
export const attributeOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * A property that never throws and never keeps nonsense: what makes no sense reads as the default, and the console says
 * once what to write.
 */
export function settingDescriptor(
  name: string,
  key: symbol,
  { fallback, read, expected }: Setting,
): PropertyDescriptor {
  return {
    get(this: Record<symbol, unknown>) {
      return this[key] ?? fallback;
    },
    set(this: ReactiveElement & Record<symbol, unknown>, value: unknown) {
      const before = this[key] ?? fallback;
      this[key] = value === null || value === undefined ? undefined : read(value);
      if (value && this[key] === undefined) warnOnce(this, `${attributeOf(name)} must be ${expected}`);
      this.requestUpdate(name, before);
    },
    configurable: true,
    enumerable: true,
  };
}

const warned = new WeakMap<object, Set<string>>();

/** Says something of a page's configuration in the console, once an element. */
export function warnOnce(element: Element, line: string): void {
  const said = warned.get(element) ?? new Set();
  warned.set(element, said);
  if (!said.has(line)) console.warn(`<${element.localName}> ${line}`);
  said.add(line);
}
