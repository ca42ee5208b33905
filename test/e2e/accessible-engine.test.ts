import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from './page.ts';
import { openStates, type StatesSite } from './states-page.ts';

/** A second opinion beside axe: IBM's engine, as a script for pages. */
const ENGINE = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');

/** What is used of it. */
interface Engine {
  Checker: new () => {
    check: (
      document: Document,
      rules: string[],
    ) => Promise<{ results: { ruleId: string; value: [string, string]; message: string; path: { dom: string } }[] }>;
  };
}

/** What it is certain to be wrong on a page, and how many rules that has passed. */
async function check(page: Page): Promise<{ objections: string[]; passed: number }> {
  await page.addScriptTag({ path: ENGINE });
  return page.evaluate(async () => {
    const { Checker } = (window as unknown as { ace: Engine }).ace;
    const { results } = await new Checker().check(document, ['WCAG_2_2']);
    return {
      objections: results
        .filter(({ value }) => value.join() === 'VIOLATION,FAIL')
        .map(({ ruleId, message, path }) => `${ruleId}: ${message} (${path.dom})`),
      passed: results.filter(({ value }) => value[1] === 'PASS').length,
    };
  });
}

describe('a second accessibility engine', () => {
  let browser: Browser;
  let site: StatesSite;
  before(async () => {
    browser = await launch();
    site = await openStates(browser);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('has nothing to object to in any state', async (t) => {
    for (const state of site.states) {
      await t.test(state, async () => {
        const page = await site.show(state);
        const { objections, passed } = await check(page);
        await page.close();
        assert.deepEqual(objections, []);
        assert.ok(passed > 20, `${passed} rules`);
      });
    }
  });

  it('looks for real, inside the element, too', async () => {
    const page = await site.show('waiting');
    await page.evaluate(() => {
      const button = document.querySelector('pixlab-store')!.shadowRoot!.querySelector('[part=remove]')!;
      button.removeAttribute('aria-label');
      button.removeAttribute('title');
    });
    const { objections } = await check(page);
    assert.ok(objections.length > 0);
  });
});
