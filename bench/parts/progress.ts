import { ask, metric, withSheet } from '../browser.ts';
import { inRounds, LIT, OURS, RAW } from '../figures.ts';
import { MIB, plainFiles } from '../files.ts';
import { type Part, watched, within } from './part.ts';

/** As many connections as a browser opens to one server. */
const CONCURRENCY = 6;

/** Bytes a second: fast, and slow enough for each file to tell of its progress some times. */
const SPEED = 40 * MIB;

/** How long the page's main thread works while files go out, each with a progress bar. */
export const progress: Part = async (tools) => {
  const { browser, site, options } = tools;
  const count = options.quick ? 20 : 200;
  const files = plainFiles(count, MIB);
  const of = await inRounds(options.rounds, [RAW, LIT, OURS], (column) =>
    withSheet(browser, async (sheet) => {
      const { page, cdp } = sheet;
      await page.goto(site.pageOf(column, { concurrency: CONCURRENCY, bars: true }));
      await cdp.send('Performance.enable');
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', {
        ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: SPEED },
      });
      const before = await metric(sheet, 'TaskDuration');
      let time = 0;
      const act = async (): Promise<void> => {
        await page.locator('input[type=file]').setInputFiles(files, { timeout: 60_000 });
        ({ time } = await within(
          120,
          `${column} uploads`,
          ask(page, (bench) => bench.settled),
        ));
      };
      await (column === OURS ? watched(tools, sheet, 'progress', act) : act());
      const busy = ((await metric(sheet, 'TaskDuration')) - before) * 1000;
      return { busy, share: (busy / time) * 100 };
    }),
  );
  const what = `${count} files of 1 MiB stored at ${SPEED / MIB} MiB/s`;
  return [
    {
      ...{ what: `${what}: main thread busy`, unit: 'ms', compared: true, taken: of('busy') },
      bar: { of: 'ratio', atMost: 1.3 },
    },
    { what: '— share of the time', unit: '%', taken: of('share') },
  ];
};
