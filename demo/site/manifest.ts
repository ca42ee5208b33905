import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of the element's reference, whatever it is about. */
export interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

export interface Attribute extends Entry {
  fieldName?: string;
}

export interface Member extends Attribute {
  kind: 'field' | 'method';
  attribute?: string;
  privacy?: 'private' | 'protected' | 'public';
  static?: boolean;
  readonly?: boolean;
  parameters?: (Entry & { optional?: boolean })[];
  return?: { type?: { text: string } };
}

export interface Declaration extends Entry {
  tagName?: string;
  attributes: Attribute[];
  members: Member[];
  events: Entry[];
  slots: Entry[];
  cssParts: Entry[];
  cssStates: Entry[];
  cssProperties: Entry[];
}

/** What the build has found out about the element; nothing before the first build. */
export function readManifest(root: string): Declaration | undefined {
  const file = join(root, 'custom-elements.json');
  if (!existsSync(file)) return undefined;
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as { modules: { declarations?: Declaration[] }[] };
  return modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === 'pixlab-store');
}

/** The types that the sources export, by name: as they are written there, with their doc comments. */
export function readTypes(root: string): Map<string, string> {
  const types = new Map<string, string>();
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) {
    if (!/^(\w+[\\/])?[\w-]+\.ts$/.test(file) || /^(server|frameworks)/.test(file)) continue;
    const source = readFileSync(join(root, 'src', file), 'utf8');
    const found = source.matchAll(
      /^(?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?export (?:interface (\w+)\b[^]*?^\}|type (\w+)\b[^]*?;(?=\n(?:\n|[^\s}])|\n?(?![^])))/gm,
    );
    for (const [text, name, alias = name!] of found) if (!types.has(alias)) types.set(alias, text);
  }
  return types;
}

/** The words that a type allows, if it allows nothing else: `'field' | 'header'`, or the name of such a type. */
export function choicesOf(type: string, types: Map<string, string>): string[] {
  const [, written = type] = /=([^]*);/.exec(types.get(type) ?? '') ?? [];
  const parts = written
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.every((part) => /^'.*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : [];
}

/** A default without the quotes of its text. */
export const plainDefault = (text = ''): string => text.replace(/^'(.*)'$/, '$1');
