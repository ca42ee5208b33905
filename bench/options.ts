export const PARTS = ['sizes', 'startup', 'upload', 'list', 'progress', 'thumbnails', 'memory', 'relay'] as const;

/** Only when it is named: it needs an S3 server, which only Debian has, and only root can install. */
export const EXTRA = ['s3'] as const;

export type PartName = (typeof PARTS)[number] | (typeof EXTRA)[number];

export interface Options {
  parts: readonly PartName[];
  rounds: number;
  quick: boolean;
  profile: boolean;
  /** Packages of the registry that get a column of their own. */
  rivals: string[];
}

export const USAGE = `npm run bench -- [options]

--only=${PARTS.join(',')}
                   only these parts; ${EXTRA.join()} can be named as well
--rounds=5         how often each figure is taken
--rival=PACKAGE    a package of the registry as one more column where that makes sense; can be repeated
--quick            one round of small jobs, to see that all of it works
--profile          where our script's time goes, by function, with readable names: figures are higher then

A run of all parts with at least 5 rounds writes bench/RESULTS.md.`;

/** @throws RangeError for what it does not know */
export function readOptions(args: readonly string[]): Options {
  const options: Options = { parts: PARTS, rounds: 5, quick: false, profile: false, rivals: [] };
  for (const arg of args) {
    const [, name = '', value = ''] = /^--(\w+)(?:=(.+))?$/.exec(arg) ?? [];
    if (name === 'only' && value) options.parts = value.split(',').map(partOf);
    else if (name === 'rounds' && Number(value) >= 1) options.rounds = Math.floor(Number(value));
    else if (name === 'rival' && value) options.rivals.push(value);
    else if ((name === 'quick' || name === 'profile') && !value) options[name] = true;
    else throw new RangeError(`${arg} is no option`);
  }
  if (options.quick) options.rounds = 1;
  return options;
}

function partOf(name: string): PartName {
  const part = [...PARTS, ...EXTRA].find((one) => one === name);
  if (!part) throw new RangeError(`${name} is no part`);
  return part;
}

/** Only what was measured in full may stand in the file of results. */
export const isFull = ({ parts, rounds, quick, profile }: Options): boolean =>
  !quick && !profile && rounds >= 5 && PARTS.every((part) => parts.includes(part));
