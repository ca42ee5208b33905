import { withSheet } from '../browser.ts';
import { inRounds, LIT, OURS, RAW } from '../figures.ts';
import { controlOf } from '../site.ts';
import { type Part, watched, within } from './part.ts';

/** How much slower than this machine a phone is. */
const SLOWER = 4;

/** From the navigation to the moment when a click on the button opens the file picker. */
export const startup: Part = async (tools) => {
  const { browser, site, rivals, options } = tools;
  const columns = [RAW, LIT, OURS, ...rivals.map(({ name }) => name)];
  const of = await inRounds(options.rounds, columns, (column, round) =>
    withSheet(browser, async (sheet) => {
      const { page, cdp } = sheet;
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      let time = 0;
      const act = async (): Promise<void> => {
        await page.goto(site.startOf(column), { waitUntil: 'commit' });
        const marked = page.waitForFunction(() => performance.getEntriesByName('interactive')[0]?.startTime);
        time = (await (await within(30, `${column} starts`, marked)).jsonValue())!;
      };
      await (column === OURS ? watched(tools, sheet, 'start-up', act) : act());
      if (round === 0) {
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        // That what was waited for is what it is taken for.
        const opened = page.waitForEvent('filechooser', { timeout: 10_000 });
        const box = await page.evaluate<DOMRect>(`${controlOf(column, rivals)}.getBoundingClientRect().toJSON()`);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await opened;
      }
      return { time };
    }),
  );
  return [
    {
      ...{ what: `Start-up to interactive, processor slowed ${SLOWER} times`, unit: 'ms', compared: true },
      taken: of('time'),
      bar: { of: 'ratio', atMost: 1.35 },
    },
  ];
};
