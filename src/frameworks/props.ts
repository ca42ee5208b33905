import type { LitElement } from 'lit';
import type { PixlabStoreEventMap } from '../events.js';
import type { PixlabStore } from '../pixlab-store.js';

// What the types for React, Preact, Vue and Svelte have in common. All of it follows from the class, so that what is new
// there is known here.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The names of what can be set on the element and on no other: neither its methods nor what is read only. */
type Settable = {
  [Name in Exclude<keyof PixlabStore, keyof LitElement>]: PixlabStore[Name] extends (...args: never[]) => unknown
    ? never
    : Same<Pick<PixlabStore, Name>, Readonly<Pick<PixlabStore, Name>>> extends true
      ? never
      : Name;
}[Exclude<keyof PixlabStore, keyof LitElement>];

/** What a setting takes: a number or an object is also read from text, as from an attribute. */
type Given<Value> = Value | undefined | (Value extends number | object ? string : never);

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** The attribute of a property: two have the names of the native ones. */
type AttributeOf<Name extends string> = Name extends 'htmlFor'
  ? 'for'
  : Name extends 'readOnly'
    ? 'readonly'
    : Kebab<Name>;

/** What can be set, by the names of the properties. */
export type Properties = { [Name in Settable]?: Given<PixlabStore[Name]> };

/** The attributes that are not called as their properties are. */
export type Attributes = {
  [Name in Settable as Exclude<AttributeOf<Name>, Settable>]?: PixlabStore[Name] extends boolean
    ? boolean | '' | undefined
    : PixlabStore[Name] extends number
      ? number | string | undefined
      : string | undefined;
};

/** Every event, with those that native form controls have, too. */
export interface Events extends PixlabStoreEventMap {
  input: Event;
  change: Event;
}

/** A listener's event, which knows whom it is listened to on. */
export type On<Type extends keyof Events> = Events[Type] & { readonly currentTarget: PixlabStore };

/** Listeners as attributes, in the spelling that keeps the event's name: `onstored`. */
export type Listeners = { [Type in keyof Events as `on${Type}`]?: ((event: On<Type>) => void) | undefined };
