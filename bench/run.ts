// Measures the element and the relay beside bare ones: see USAGE in options.ts.
import { existsSync, writeFileSync } from 'node:fs';
import { launch } from './browser.ts';
import type { Figure } from './figures.ts';
import { smallPhoto } from './files.ts';
import { isFull, type Options, type PartName, readOptions, USAGE } from './options.ts';
import { list } from './parts/list.ts';
import { memory } from './parts/memory.ts';
import type { Part } from './parts/part.ts';
import { progress } from './parts/progress.ts';
import { relay, s3 } from './parts/relay.ts';
import { sizes } from './parts/sizes.ts';
import { startup } from './parts/startup.ts';
import { thumbnails } from './parts/thumbnails.ts';
import { upload } from './parts/upload.ts';
import { machine, report, RESULTS, table } from './report.ts';
import { packRivals } from './rivals.ts';
import { root, Site } from './site.ts';

const ALL: Record<PartName, Part> = { sizes, startup, upload, list, progress, thumbnails, memory, relay, s3 };

async function bench(options: Options): Promise<void> {
  if (!existsSync(`${root}dist/pixlab-store.min.js`)) throw new Error('Nothing is built yet: npm run build');
  const begin = performance.now();
  const rivals = await packRivals(options.rivals, (line) => console.log(line));
  const browser = await launch();
  const site = new Site(rivals, options.profile);
  try {
    await site.open(await smallPhoto(browser));
    const figures: Figure[] = [];
    for (const name of options.parts) {
      const from = performance.now();
      try {
        figures.push(...(await ALL[name]({ browser, site, rivals, options })));
      } catch (error) {
        // What the other parts have measured is worth having.
        console.error(`${name}:`, error);
        process.exitCode = 1;
      }
      console.error(`${name}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
    }
    // A bar is for the whole job.
    const shown = options.quick ? figures.map((figure) => ({ ...figure, bar: undefined })) : figures;
    console.log(`\n${machine(browser.version()).join('\n')}\n\n${table(shown)}`);
    console.error(`\n${((performance.now() - begin) / 60_000).toFixed(1)} minutes`);
    if (!isFull(options) || process.exitCode) return;
    writeFileSync(RESULTS, await report(figures, browser.version(), options.rounds, new Date()));
    console.log('\nWritten to bench/RESULTS.md');
  } finally {
    await site.close();
    await browser.close();
  }
}

const args = process.argv.slice(2);
try {
  if (args.includes('--help')) console.log(USAGE);
  else await bench(readOptions(args));
} catch (error) {
  console.error(error instanceof RangeError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
}
