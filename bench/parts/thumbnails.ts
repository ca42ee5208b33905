import { traced, withSheet } from '../browser.ts';
import { inRounds, OURS, RAW } from '../figures.ts';
import { largePhotos } from '../files.ts';
import { type Part, watched, within } from './part.ts';

/** Photos as a camera makes them; raw opens one after the other, scaled by the browser, and shows no list. */
export const thumbnails: Part = async (tools) => {
  const { browser, site, options } = tools;
  const files = await largePhotos(browser, options.quick ? 4 : 24);
  const of = await inRounds(options.rounds, [RAW, OURS], (column) =>
    withSheet(browser, async (sheet) => {
      const { page } = sheet;
      await page.goto(site.pageOf(column, { stay: true, pictures: true }));
      let time = 0;
      const held = await traced(browser, sheet, ['chosen', 'pictured'], async () => {
        const act = async (): Promise<void> => {
          await page.locator('input[type=file]').setInputFiles(files);
          const all = page.evaluate((count) => window.bench.pictures(count), files.length);
          time = await within(120, `${column} makes pictures`, all);
        };
        await (column === OURS ? watched(tools, sheet, 'thumbnails', act) : act());
      });
      return { ...held, time };
    }),
  );
  return [
    {
      ...{ what: `${files.length} photos of 12 MP: time to all thumbnails`, unit: 'ms', compared: true },
      taken: of('time'),
      bar: { of: 'ratio', atMost: 1.1 },
    },
    { what: '— blocking', unit: 'ms', taken: of('blocking'), bar: { of: 'value', atMost: 0 } },
    { what: '— longest task', unit: 'ms', taken: of('longest') },
  ];
};
