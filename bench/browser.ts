import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowsers } from '../test/helpers/browsers.mjs';
import type { Bench } from './pages/page.ts';

/** Chromium needs the first as root; the others keep it from doing anything that was not asked for. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];

export function launch(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new Error('Chromium is not installed.');
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

/** A page of its own: its cache is cold, and so are its scripts. */
export interface Sheet {
  page: Page;
  cdp: CDPSession;
  context: BrowserContext;
}

/** Opens one for as long as something is done with it; what goes wrong in it is thrown. */
export async function withSheet<Result>(browser: Browser, act: (sheet: Sheet) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  try {
    const page = await context.newPage();
    const failed = new Promise<never>((_resolve, reject) => {
      page.on('pageerror', reject);
      page.on('crash', () => reject(new Error('the page crashed')));
    });
    // Nobody may wait for it yet.
    failed.catch(() => undefined);
    return await Promise.race([act({ page, cdp: await context.newCDPSession(page), context }), failed]);
  } finally {
    await context.close();
  }
}

/** What a page of the bench says of itself. */
export const ask = <Result>(page: Page, question: (bench: Bench) => Result | Promise<Result>): Promise<Result> =>
  page.evaluate(`(${question.toString()})(window.bench)`);

export async function metric({ cdp }: Sheet, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)!.value;
}

/** Bytes that the page's scripts hold, after everything that nobody needs is gone. */
export async function heap(sheet: Sheet): Promise<number> {
  await sheet.cdp.send('Performance.enable');
  // The first round only queues what has finalizers.
  for (let round = 0; round < 2; round++) await sheet.cdp.send('HeapProfiler.collectGarbage');
  return metric(sheet, 'JSHeapUsedSize');
}

/**
 * Bytes of memory that the processes of pages have at most while something is done, above what they had before; 0 where the
 * system does not say.
 */
export async function memoryPeak(browser: Browser, act: () => Promise<unknown>): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const files = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => `/proc/${id}/statm`);
  const now = (): number => {
    try {
      // In pages of 4 KiB.
      return files.reduce((sum, file) => sum + Number(readFileSync(file, 'utf8').split(' ')[1]) * 4096, 0);
    } catch {
      return 0;
    }
  };
  const before = now();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, now())), 50);
  try {
    await act();
  } finally {
    clearInterval(timer);
    await cdp.detach();
  }
  return Math.max(peak, now()) - before;
}

/** How a page's main thread was held up, in milliseconds. */
export interface Held {
  /** Of each task that took more than 50 ms, what was over that. */
  blocking: number;
  longest: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

/** Looks at all tasks of a page's main thread between two of its own marks. */
export async function traced(
  browser: Browser,
  { page }: Sheet,
  marks: [string, string],
  act: () => Promise<unknown>,
): Promise<Held> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  let trace: Buffer;
  try {
    await act();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const [from, to] = marks.map((mark) => traceEvents.find(({ name }) => name === mark));
  if (!from || !to) throw new Error(`the page has not marked ${marks.join(' and ')}`);
  const isWithin = ({ name, pid, tid, ts, dur = 0 }: TraceEvent): boolean =>
    name === 'RunTask' && pid === from.pid && tid === from.tid && ts + dur > from.ts && ts < to.ts;
  const tasks = traceEvents.filter(isWithin).map(({ dur = 0 }) => dur / 1000);
  return {
    blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
    longest: Math.max(0, ...tasks),
  };
}
