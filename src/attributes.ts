import type { PropertyDeclaration } from 'lit';
import { isWebLink } from './wire.js';

/** How one property is read, by attribute and by property alike. */
export interface Setting extends PropertyDeclaration {
  /** What it is until it is set, and for a value that makes no sense. */
  readonly fallback: unknown;
  /** The value as the element keeps it; `undefined`, or an exception, for one that makes no sense. */
  readonly read: (value: unknown) => unknown;
}

/** Text; an empty one is a value. */
export const text = (fallback = ''): Setting => ({ fallback, read: String });

/** A boolean attribute is true by being there, and is reflected, as on native controls. */
export const flag: Setting = { fallback: false, read: Boolean, type: Boolean, reflect: true };

/** A function, which only a script can set. */
export const callback: Setting = {
  fallback: null,
  read: (value) => (typeof value === 'function' ? value : undefined),
  attribute: false,
};

/** One of two words; the first is the default. */
export const either = (fallback: string, other: string): Setting => ({
  fallback,
  read: (value) => (value === fallback || value === other ? value : undefined),
});

/**
 * A whole number, such as a count, or of bytes: these also with a unit, decimal as on a disk's label (`25MB`) or binary
 * (`500KiB`).
 */
export const whole = (fallback: number, max = Infinity): Setting => ({
  fallback,
  read: (value) => {
    const [, digits, unit = '', binary] = /^\s*([\d.]+|Infinity)\s*([kmgt]?)(i?)b?\s*$/i.exec(String(value)) ?? [];
    const power = ' kmgt'.indexOf(unit.toLowerCase() || ' ');
    const exact = Number(digits) * (binary ? 1024 : 1000) ** power;
    const number = power ? Math.round(exact) : exact;
    return number > 0 && number <= max && Math.floor(number) === number ? number : undefined;
  },
});

/** An http(s) URL, absolute or relative to the page. */
export const url = (fallback: string): Setting => ({
  fallback,
  read: (value) => {
    const given = String(value).trim();
    return given && isWebLink(given, document.baseURI) ? given : undefined;
  },
});

/** Extra request headers: names and values. */
export type HeaderRecord = Record<string, string>;

/** Extra request headers, or a function of the file that makes them. */
export type HeaderSource = HeaderRecord | ((file: File) => HeaderRecord | void | Promise<HeaderRecord | void>);

/**
 * Headers as they can be sent.
 * @throws TypeError for names and values that cannot be
 */
export const readHeaders = (value: object): HeaderRecord =>
  Object.fromEntries(new Headers(Object.entries(value).map(([name, one]): [string, string] => [name, String(one)])));

/** Request headers: an object, its JSON, or a function. */
export const headerSource: Setting = {
  fallback: {},
  read: (value) => {
    const given: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    if (typeof given === 'function') return given;
    return typeof given !== 'object' || Array.isArray(given) ? undefined : readHeaders(given as object);
  },
};
