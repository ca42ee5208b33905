import type { Sheet } from './browser.ts';

/** How many functions are named. */
const NAMED = 15;

/** Does something and prints which functions took the time meanwhile, in milliseconds. */
export async function profiled(
  { cdp }: Sheet,
  placeOf: (url: string, line: number) => string,
  what: string,
  act: () => Promise<unknown>,
): Promise<void> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  await act();
  const { profile } = await cdp.send('Profiler.stop');
  console.log(`\n${what}: time by function, in ms`);
  console.log('    self  with all that it calls');
  for (const [name, { self, all }] of byFunction(profile, placeOf)) {
    console.log(`${self.toFixed(1).padStart(8)}  ${all.toFixed(1).padStart(8)}  ${name}`);
  }
}

interface Spent {
  self: number;
  all: number;
}

/** What the browser hands over. */
interface Profile {
  nodes: { id: number; children?: number[]; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples?: number[];
  /** In microseconds. */
  timeDeltas?: number[];
}

function byFunction(
  { nodes, samples = [], timeDeltas = [] }: Profile,
  placeOf: (url: string, line: number) => string,
): [string, Spent][] {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const spent = new Map<string, Spent>();
  const names = new Map<number, string>();
  const nameOf = (id: number): string => {
    const { functionName, url, lineNumber } = nodeOf.get(id)!.callFrame;
    const name = names.get(id) ?? `${functionName || '(anonymous)'} ${url && placeOf(url, lineNumber)}`.trim();
    names.set(id, name);
    return name;
  };
  samples.forEach((sample, index) => {
    const time = (timeDeltas[index] ?? 0) / 1000;
    const callers = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parentOf.get(id)) callers.add(nameOf(id));
    let isSelf = true;
    for (const name of callers) {
      const one = spent.get(name) ?? { self: 0, all: 0 };
      one.all += time;
      if (isSelf) one.self += time;
      isSelf = false;
      spent.set(name, one);
    }
  });
  const named = [...spent].filter(([name]) => !/^\((root|program|idle)\)/.test(name));
  const by = (key: keyof Spent): [string, Spent][] => named.toSorted(([, a], [, b]) => b[key] - a[key]).slice(0, NAMED);
  return [...new Map([...by('all'), ...by('self')])];
}
