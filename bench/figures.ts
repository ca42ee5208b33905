/** What a figure has to reach: at most, or at least, so much. */
export interface Bar {
  /** Whether it is about the figure itself, or about it as a multiple of the raw page's. */
  of: 'value' | 'ratio';
  atMost?: number;
  under?: number;
  atLeast?: number;
}

/** One figure of each column, as often as it was taken. */
export interface Figure {
  what: string;
  unit: string;
  /** By column. */
  taken: Record<string, number[]>;
  /** Its multiple of the first column's is worth saying. */
  compared?: boolean;
  /** The most of all rounds counts, not the median: for what must not happen even once. */
  worst?: boolean;
  bar?: Bar | undefined;
}

/** The column that all others are measured by. */
export const RAW = 'raw';
export const LIT = 'bare Lit';
export const OURS = 'pixlab-store';
/** Two ways to list very many rows; see pages/rows.ts. */
export const WAYS = ['virtualizer', 'content-visibility'];

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const valueOf = ({ worst }: Figure, taken: readonly number[]): number => (worst ? Math.max(...taken) : median(taken));

/** Of a column, where raw has one, too, that is not nothing. */
export function ratioOf(figure: Figure, column: string): number | undefined {
  const [raw = [], own = []] = [figure.taken[RAW], figure.taken[column]];
  const base = raw.length ? valueOf(figure, raw) : 0;
  return base > 0 && own.length ? valueOf(figure, own) / base : undefined;
}

/** Three digits that say something: more would be noise. */
export function said(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

export function cell(figure: Figure, column: string): string {
  const taken = figure.taken[column];
  // What never came to its end took no time that could be said.
  if (!taken?.length || taken.some(Number.isNaN)) return '';
  const text = `${said(valueOf(figure, taken))} ${figure.unit}`.trim();
  const ratio = figure.compared && column !== RAW ? ratioOf(figure, column) : undefined;
  return ratio === undefined ? text : `${text} (${ratio.toFixed(2)})`;
}

export function barText({ bar, unit }: Figure): string {
  if (!bar) return '';
  const { of, atMost, under, atLeast } = bar;
  const words = [
    atMost === undefined ? '' : `at most ${atMost}`,
    under === undefined ? '' : `under ${under}`,
    atLeast === undefined ? '' : `at least ${atLeast}`,
  ].join('');
  return of === 'ratio' ? `${words} of raw` : `${words} ${unit}`.trim();
}

/** Whether our figure reaches its bar; `undefined` without one. */
export function isReached(figure: Figure): boolean | undefined {
  const { bar, taken } = figure;
  const own = taken[OURS];
  if (!bar || !own?.length) return undefined;
  const value = bar.of === 'ratio' ? ratioOf(figure, OURS) : valueOf(figure, own);
  if (value === undefined) return undefined;
  const { atMost = Infinity, under = Infinity, atLeast = -Infinity } = bar;
  return value <= atMost && value < under && value >= atLeast;
}

/** Measures one column after the other, round by round, so that other work on the machine is fair to all. */
export async function inRounds<Taken extends Record<string, number>>(
  rounds: number,
  columns: readonly string[],
  measure: (column: string, round: number) => Promise<Taken>,
): Promise<(name: keyof Taken) => Record<string, number[]>> {
  const all = new Map<string, Taken[]>(columns.map((column) => [column, []]));
  for (let round = 0; round < rounds; round++) {
    for (const column of columns) all.get(column)!.push(await measure(column, round));
  }
  return (name) => Object.fromEntries([...all].map(([column, taken]) => [column, taken.map((one) => one[name]!)]));
}
