import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch, root } from './page.ts';
import { openStates, type StatesSite } from './states-page.ts';

/**
 * What a screen reader finds in each state, one file a state. Look at what has changed; where it is as it should be,
 * `RENEW_SNAPSHOTS=1 npm test -- --only=node --files=test/e2e/accessible-tree.test.ts` writes them anew.
 */
const FOLDER = join(root, 'test/e2e/snapshots');
const renews = !!process.env.RENEW_SNAPSHOTS;

const fileOf = (state: string): string => `${state.replace(/\W+/g, '-')}.txt`;

/**
 * Without what is another each time: how far an upload is, how fast, where a file is stored, how large a painted picture is,
 * and how much of what is spoken comes in one breath.
 */
const steady = (tree: string): string =>
  `${tree
    .replace(/127\.0\.0\.1:\d+\/store\/\w+(\.\w+)/g, 'HOST/store/ID$1')
    .replace(/\b\d+ ?%/g, 'N %')
    .replace(/[\d.]+ \w+ of /g, 'N of ')
    .replace(/ · [\d.]+ \w+\/s · [\d.]+ \w+ left/g, '')
    .replace(/picture [\d.]+ kB/, 'picture N kB')
    .replace(/- status: .*/, '- status')
    .replace(/next try in \d+ \w+/g, 'next try in N sec')}\n`;

describe('the accessibility tree', () => {
  let browser: Browser;
  let site: StatesSite;
  before(async () => {
    browser = await launch();
    site = await openStates(browser);
    if (renews) {
      rmSync(FOLDER, { recursive: true, force: true });
      mkdirSync(FOLDER, { recursive: true });
    }
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('of every state is as it was, and none is left of a state that is no more', async (t) => {
    for (const state of site.states) {
      await t.test(state, async () => {
        const page = await site.show(state);
        const tree = steady(await page.locator('main').ariaSnapshot());
        await page.close();
        const file = join(FOLDER, fileOf(state));
        if (renews) writeFileSync(file, tree);
        assert.equal(tree, readFileSync(file, 'utf8'));
      });
    }
    assert.deepEqual(readdirSync(FOLDER).sort(), site.states.map(fileOf).sort());
  });
});
