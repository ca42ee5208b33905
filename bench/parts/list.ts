import { ask, heap, traced, withSheet } from '../browser.ts';
import { type Bar, type Figure, inRounds, OURS, RAW, WAYS } from '../figures.ts';
import { MIB } from '../files.ts';
import { type Part, type Tools, watched, within } from './part.ts';

/** How long pictures may come in after the list is there, in ms: a list of thousands goes on for long. */
const AT_MOST = 6000;

interface Bars {
  blocking?: Bar;
  longest?: Bar;
  gap?: Bar;
}

async function show(tools: Tools, count: number, bars: Bars, others: string[] = []): Promise<Figure[]> {
  const { browser, site, options } = tools;
  const of = await inRounds(options.rounds, [RAW, OURS, ...others], (column) =>
    withSheet(browser, async (sheet) => {
      const { page } = sheet;
      await page.goto(site.pageOf(column, { stay: true }));
      await page.evaluate((wanted) => window.bench.make(wanted), count);
      const before = await heap(sheet);
      let listed = 0;
      const held = await traced(browser, sheet, ['adding', 'quiet'], async () => {
        const act = async (): Promise<void> => {
          listed = await within(
            60,
            `${column} lists ${count}`,
            ask(page, (bench) => bench.addMade()),
          );
          await page.evaluate((most) => window.bench.quiet(most), AT_MOST);
        };
        await (column === OURS ? watched(tools, sheet, `${count} images listed`, act) : act());
      });
      const growth = (await heap(sheet)) - before;
      const gap = await within(
        60,
        `${column} scrolls`,
        ask(page, (bench) => bench.scroll()),
      );
      return { ...held, listed, gap, growth: growth / MIB };
    }),
  );
  const what = `${count} images listed`;
  return [
    { what: `${what}: time until all are in sight or below`, unit: 'ms', compared: true, taken: of('listed') },
    { what: `— blocking, pictures included`, unit: 'ms', taken: of('blocking'), bar: bars.blocking },
    { what: `— longest task`, unit: 'ms', taken: of('longest'), bar: bars.longest },
    { what: `— scrolled to the end: longest time between two frames`, unit: 'ms', taken: of('gap'), bar: bars.gap },
    { what: `— memory that scripts hold`, unit: 'MiB', worst: true, taken: of('growth') },
  ];
}

export const list: Part = async (tools) => {
  const small = tools.options.quick ? 10 : 1;
  const calm: Bars = { longest: { of: 'value', atMost: 50 }, gap: { of: 'value', atMost: 50 } };
  return [
    ...(await show(tools, 300 / small, { ...calm, blocking: { of: 'value', atMost: 0 } })),
    ...(await show(tools, 1000 / small, calm)),
    ...(await show(tools, 5000 / small, { ...calm, blocking: { of: 'value', under: 100 } }, WAYS)),
  ];
};
