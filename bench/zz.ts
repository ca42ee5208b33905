import { heap, launch, withSheet } from './browser.ts';
import { smallPhoto } from './files.ts';
import { Site } from './site.ts';
const browser = await launch(); const site = new Site([]); await site.open(await smallPhoto(browser));
for (const n of [300, 500, 500, 1000, 2000]) await withSheet(browser, async (sheet) => {
  const { page } = sheet;
  await page.goto(site.pageOf('pixlab-store', { stay: true }));
  await page.evaluate((w) => window.bench.make(w), n);
  const before = await heap(sheet);
  await page.evaluate(() => window.bench.addMade());
  const mid = await heap(sheet);
  const pics = await page.evaluate(() => window.bench.quiet(6000));
  const after = await heap(sheet);
  await page.waitForTimeout(3000);
  const later = await heap(sheet);
  console.log(n, pics, [mid, after, later].map((v) => ((v - before) / 2 ** 20).toFixed(1)).join(' '));
});
await site.close(); await browser.close();
