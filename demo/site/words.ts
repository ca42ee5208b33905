import { en } from '../../src/locales/en.ts';
import { enLate, enRare } from '../../src/locales/en-rare.ts';
import { readTypes } from './manifest.ts';

/** A word that a page can say in its own way. */
export interface Word {
  /** As a path in `words`: `browse`, or `rare.undo`. */
  name: string;
  /** What it takes and is, as the type has it. */
  type: string;
  description: string;
  /** What it says in English; a group says something for each of its names. */
  english: string | readonly (readonly [name: string, text: string])[];
}

/** What the functions among the words are asked about here. */
const ABOUT = {
  ...{ many: true, count: 3, name: 'photo.jpg', text: '…', reason: '…', type: 'image/png', percent: '25 %' },
  ...{ loaded: '3 MB', total: '9 MB', bytes: '2 MB', time: '5 seconds', width: '2,000', height: '1,500' },
  ...{ size: '30 MB', maxSize: '25 MB', maxFiles: 5, stored: 2, failed: 1, cancelled: 0 },
  ...{ kinds: 'images', taken: 2, isFull: false, busy: false, other: 'copy.jpg', isStored: true },
};

type Say = (...about: unknown[]) => unknown;

/** @param type has the names of what a function takes, in their order */
function textOf(word: unknown, type: string): string {
  if (typeof word === 'string') return word;
  if (typeof word !== 'function') return '';
  const [, taken = ''] = /\(([^()]*)\) =>/.exec(type) ?? [];
  const about: Record<string, unknown> = { ...ABOUT, context: ABOUT };
  const said = (word as Say)(...[...taken.matchAll(/(\w+)\??:/g)].map(([, name]) => about[name!]));
  return [said].flat().filter(Boolean).join(', ');
}

const english = (word: unknown, type: string): Word['english'] =>
  word && typeof word === 'object'
    ? Object.entries(word).map(([name, one]) => [name, textOf(one, type)] as const)
    : textOf(word, type);

/** The members of an interface, with what their doc comments say. */
function membersOf(source: string, prefix: string, words: object): Word[] {
  const members = source.matchAll(/^ {2}(?:\/\*\* ((?:(?!\*\/)[^])*) \*\/\n {2})?(\w+)\??: ([^]*?);$/gm);
  return [...members].map(([, description = '', name = '', written = '']) => {
    const type = written.replace(/\s+/g, ' ');
    return { name: prefix + name, type, description, english: english((words as Record<string, unknown>)[name], type) };
  });
}

/** All words, as their type lists them: those that every page has, and those that few ever show. */
export function readWords(root: string): Word[] {
  const types = readTypes(root);
  return [
    ...membersOf(types.get('Words') ?? '', '', en).filter(({ name }) => name !== 'rare'),
    ...membersOf(types.get('LateWords') ?? '', '', enLate),
    ...membersOf(types.get('RareWords') ?? '', 'rare.', enRare),
  ];
}
