import { ask, heap, launch, withSheet } from '../browser.ts';
import { type Figure, inRounds, OURS } from '../figures.ts';
import { MIB, smallPhotos } from '../files.ts';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { type Part, type Tools, within } from './part.ts';

/** All that page scripts may hold at once, in MiB. */
const LITTLE = 64;

/** Everything is stored though there is little memory, pictures included. */
async function inLittle({ browser, site, options }: Tools): Promise<Figure[]> {
  const count = options.quick ? 200 : 2000;
  const files = await smallPhotos(browser, count);
  const what = `${count} images stored where scripts may hold ${LITTLE} MiB`;
  const small = await launch([`--js-flags=--max-old-space-size=${LITTLE}`]);
  let outcome = { stored: 0, time: NaN };
  try {
    await withSheet(small, async ({ page }) => {
      await page.goto(site.pageOf(OURS));
      await page.locator('input[type=file]').setInputFiles(files, { timeout: 60_000 });
      outcome = await within(
        180,
        'little memory',
        ask(page, (bench) => bench.settled),
      );
    });
  } catch (error) {
    // That is an outcome, too: nothing that the page held is left.
    console.error(`${what}: ${String(error)}`);
  } finally {
    await small.close();
  }
  return [
    {
      ...{ what: `${what}: stored`, unit: 'files', taken: { [OURS]: [outcome.stored] } },
      bar: { of: 'value', atLeast: count },
    },
    { what: '— time', unit: 's', taken: { [OURS]: [outcome.time / 1000] } },
  ];
}

/** What is left when the list is empty again. */
async function afterwards({ browser, site, options }: Tools): Promise<Figure[]> {
  const count = options.quick ? 100 : 1000;
  const of = await inRounds(options.rounds, [OURS], () =>
    withSheet(browser, async (sheet) => {
      const { page } = sheet;
      await page.goto(site.pageOf(OURS, { stay: true }));
      const addAndClear = async (files: number): Promise<void> => {
        await page.evaluate(async (wanted) => {
          await window.bench.make(wanted);
          await window.bench.addMade();
          await window.bench.quiet(3000);
          await window.bench.make(0);
          const element = document.querySelector('pixlab-store') as PixlabStore;
          element.clear();
          await element.updateComplete;
        }, files);
      };
      // What is fetched and compiled once is no leak.
      await addAndClear(10);
      const before = await heap(sheet);
      await addAndClear(count);
      return { left: ((await heap(sheet)) - before) / MIB };
    }),
  );
  return [{ what: `${count} images listed and removed: memory left`, unit: 'MiB', worst: true, taken: of('left') }];
}

export const memory: Part = async (tools) => [...(await afterwards(tools)), ...(await inLittle(tools))];
