import { ask, heap, memoryPeak, withSheet } from '../browser.ts';
import { type Bar, type Figure, inRounds, LIT, OURS, RAW } from '../figures.ts';
import { largeFile, MIB, plainFiles, smallPhotos } from '../files.ts';
import { type Part, type Tools, watched, within } from './part.ts';

interface Job {
  what: string;
  files: string[];
  columns?: string[];
  bar?: Bar | undefined;
}

/** From the choice until all is stored. */
async function store(tools: Tools, { what, files, columns = [RAW, OURS], bar }: Job): Promise<Figure[]> {
  const { browser, site, options } = tools;
  const of = await inRounds(options.rounds, columns, (column) =>
    withSheet(browser, async (sheet) => {
      const { page } = sheet;
      await page.goto(site.pageOf(column));
      const before = await heap(sheet);
      let outcome = { stored: 0, time: 0 };
      const act = async (): Promise<void> => {
        await page.locator('input[type=file]').setInputFiles(files, { timeout: 60_000 });
        outcome = await within(
          120,
          `${column}: ${what}`,
          ask(page, (bench) => bench.settled),
        );
      };
      const peak = await memoryPeak(browser, () => (column === OURS ? watched(tools, sheet, what, act) : act()));
      const { stored, time } = outcome;
      if (stored !== files.length) throw new Error(`${column} stored ${stored} of ${files.length} files`);
      return { time: time / 1000, growth: ((await heap(sheet)) - before) / MIB, peak: peak / MIB };
    }),
  );
  const [time, growth, peak] = (['time', 'growth', 'peak'] as const).map(of);
  return [
    { what, unit: 's', compared: true, taken: time!, bar },
    { what: `— memory that scripts hold after it`, unit: 'MiB', worst: true, taken: growth! },
    { what: `— most memory of the page's process, above before`, unit: 'MiB', worst: true, taken: peak! },
  ];
}

export const upload: Part = async (tools) => {
  const { quick } = tools.options;
  const small = quick ? 10 : 1;
  const size = (quick ? 64 : 1024) * MIB;
  const large = await store(tools, { what: `1 file of ${size / MIB} MiB stored`, files: [largeFile(size)] });
  const [time, ...memory] = large;
  const rates: Figure = {
    ...time!,
    ...{ what: `1 file of ${size / MIB} MiB stored: throughput`, unit: 'MiB/s' },
    taken: Object.fromEntries(
      Object.entries(time!.taken).map(([column, times]) => [column, times.map((one) => size / MIB / one)]),
    ),
    bar: { of: 'ratio', atLeast: 0.95 },
  };
  const jobs: Job[] = [
    { what: `${200 / small} files of 1 MiB stored`, files: plainFiles(200 / small, MIB) },
    { what: `${1000 / small} files of 10 KiB stored`, files: plainFiles(1000 / small, 10 * 1024) },
    {
      what: '80 small images stored',
      files: await smallPhotos(tools.browser, 80),
      columns: [RAW, LIT, OURS],
      bar: { of: 'ratio', atMost: 1.6 },
    },
  ];
  const [held, process] = memory;
  const figures: Figure[] = [rates, { ...held!, bar: { of: 'value', under: 16 } }, process!];
  for (const job of jobs) figures.push(...(await store(tools, job)));
  return figures;
};
