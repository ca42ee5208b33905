import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { barText, cell, type Figure, isReached, LIT, OURS, RAW } from './figures.ts';

/** The file that a full run writes. */
export const RESULTS = fileURLToPath(new URL('RESULTS.md', import.meta.url));

const versionOf = (file: string): string =>
  (JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { version: string }).version;

/** Where and with what it was measured. */
export function machine(chromium: string): string[] {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${cpus().length} x ${first?.model.trim() ?? 'unknown processor'}, ${memory} GiB, ${type()} ${release()}`,
    `Chromium ${chromium}, Node ${process.versions.node}`,
    `pixlab-store ${versionOf('../package.json')}, Lit ${versionOf('../node_modules/lit/package.json')}`,
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** All figures in one Markdown table. */
export function table(figures: readonly Figure[]): string {
  const known = [RAW, LIT, OURS];
  const others = [...new Set(figures.flatMap(({ taken }) => Object.keys(taken)))].filter((one) => !known.includes(one));
  const columns = [...known, ...others].filter((column) => figures.some(({ taken }) => taken[column]));
  const rows = figures.map((figure) => {
    const reached = isReached(figure);
    const mark = reached === undefined ? '' : reached ? 'yes' : '**no**';
    return [figure.what, ...columns.map((column) => cell(figure, column)), barText(figure), mark];
  });
  const head = ['What', ...columns, 'To reach', 'Reached'];
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

const EXPLAINED = `“raw” is a bare page that does the same by XMLHttpRequest and FormData, with a plain list of names; “bare Lit” is
that page made with Lit. Each figure is the median of all rounds, which take turns; where it says “longest” or “memory”, the most of all
rounds. In brackets: as a multiple of raw's. “virtualizer” and “content-visibility” are bare rows made with Lit, without pictures, in
either way to keep a browser from laying out what is not seen; the first keeps only what is in sight in the page, so that neither screen
readers nor the browser's own search find the rest. What is uploaded goes over loopback to a server that reads it and throws it away.`;

/** What the file of results says. */
export async function report(
  figures: readonly Figure[],
  chromium: string,
  rounds: number,
  date: Date,
): Promise<string> {
  const facts = [...machine(chromium), `${date.toISOString().slice(0, 10)}, ${rounds} rounds`];
  const text = `# What the bench measured

<!-- \`npm run bench\` writes this file. -->

${facts.map((fact) => `- ${fact}`).join('\n')}

${EXPLAINED.replaceAll('\n', ' ')}

${table(figures)}
`;
  return format(text, { ...(await resolveConfig(RESULTS)), parser: 'markdown' });
}
