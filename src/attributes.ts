import type { PropertyDeclaration } from 'lit';
import { isWebLink } from './wire.js';

/** How one property is read, by attribute and by property alike. */
export interface Setting extends PropertyDeclaration {
  /** What it is until it is set, and for a value that makes no sense. */
  readonly fallback: unknown;
  /** The value as the element keeps it; `undefined`, or an exception, for one that makes no sense. */
  readonly read: (value: unknown) => unknown;
  /** A value to show a page's author. Default: the fallback. */
  readonly example?: string | number;
}

/** Text; an empty one is a value. */
export const text = (fallback = ''): Setting => ({ fallback, read: String });

/** Text that stands in its attribute, too, where browsers look for it. */
export const reflected: Setting = { ...text(), reflect: true };

/** A setting whose attribute has a name of its own, as some native ones have. */
export const called = (attribute: string, setting: Setting): Setting => ({ ...setting, attribute });

/** A boolean attribute is true by being there, and is reflected, as on native controls. */
export const flag: Setting = { fallback: false, read: Boolean, type: Boolean, reflect: true };

/** A boolean attribute that may also have a name as its value. */
export const flagOrName: Setting = {
  fallback: false,
  read: (value) => value === '' || (typeof value === 'boolean' ? value : String(value)),
};

/** A function, which only a script can set. */
export const callback: Setting = {
  fallback: null,
  read: (value) => (typeof value === 'function' ? value : undefined),
  attribute: false,
  example: '(file) => undefined',
};

/** Words for people: an object of some, or a function that makes a whole language. */
export const words: Setting = {
  fallback: null,
  read: (value) => (typeof value === 'function' || typeof value === 'object' ? value : undefined),
  attribute: false,
  example: "{ upload: 'Send' }",
};

/** One of several words; the first is the default. */
export const either = (fallback: string, ...others: string[]): Setting => ({
  fallback,
  read: (value) => (value === fallback || others.includes(value as string) ? value : undefined),
});

/**
 * A whole number, such as a count, or of bytes: these also with a unit, decimal as on a disk's label (`25MB`) or binary
 * (`500KiB`).
 */
export const whole = (fallback: number, max = Infinity, min = 1): Setting => ({
  fallback,
  read: (value) => {
    const [, digits, unit = '', binary] = /^\s*([\d.]+|Infinity)\s*([kmgt]?)(i?)b?\s*$/i.exec(String(value)) ?? [];
    const power = ' kmgt'.indexOf(unit.toLowerCase() || ' ');
    const exact = Number(digits) * (binary ? 1024 : 1000) ** power;
    const number = power ? Math.round(exact) : exact;
    return number >= min && number <= max && Math.floor(number) === number ? number : undefined;
  },
});

/** A time in seconds, with fractions; 0 stands for no limit. */
export const seconds = (fallback: number): Setting => ({
  fallback,
  read: (value) => (/^\s*\d*\.?\d+\s*$/.test(String(value)) ? Number(value) : undefined),
});

/** An http(s) URL, absolute or relative to the page; or `demo:`, which stands for no server. */
export const url = (fallback: string): Setting => ({
  fallback,
  read: (value) => {
    const given = String(value).trim();
    // Any base will do to judge what is relative; where pages are rendered on a server there is no document to ask.
    return given && (given.startsWith('demo:') || isWebLink(given, fallback)) ? given : undefined;
  },
});

/** Extra request headers: names and values. */
export type HeaderRecord = Record<string, string>;

/** Extra request headers, or a function of the file that makes them. */
export type HeaderSource = HeaderRecord | ((file: File) => HeaderRecord | void | Promise<HeaderRecord | void>);

/**
 * Headers as they can be sent.
 * @throws Error for names and values that cannot be; it holds no value, which may be secret
 */
export const readHeaders = (value: object): HeaderRecord => {
  const headers = new Headers();
  for (const [name, one] of Object.entries(value)) {
    try {
      headers.append(name, String(one));
    } catch {
      throw new Error(`No such header can be sent: ${name}`);
    }
  }
  return Object.fromEntries(headers);
};

/** Request headers: an object, its JSON, or a function. */
export const headerSource: Setting = {
  fallback: {},
  example: '{"X-Token":"…"}',
  read: (value) => {
    const given: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    if (typeof given === 'function') return given;
    return typeof given !== 'object' || Array.isArray(given) ? undefined : readHeaders(given as object);
  },
};
