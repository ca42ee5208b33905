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

  for (const layout of ['list', 'inline', 'tile'] as const) {
    it(`has the rows of a long list in their order, each saying which of how many it is: ${layout}`, async () => {
      const page = await site.show('full, of 200 files', {}, layout);
      const session = await page.context().newCDPSession(page);
      await session.send('DOM.enable');
      await session.send('Accessibility.enable');

      /** The rows that assistive technology finds right in the list; it passes over what is ignored. */
      const find = async (): Promise<{ name: string; node: number }[]> => {
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        const byId = new Map(nodes.map((node) => [node.nodeId, node]));
        const inside = (id: string): typeof nodes =>
          (byId.get(id)?.childIds ?? []).flatMap((child) => {
            const node = byId.get(child);
            return !node ? [] : node.ignored ? inside(child) : [node];
          });
        const textIn = (id: string): string =>
          inside(id)
            .map((node) => (node.role?.value === 'StaticText' ? String(node.name?.value) : textIn(node.nodeId)))
            .join('');
        const [list, ...others] = nodes.filter((node) => !node.ignored && node.role?.value === 'list');
        assert.deepEqual(others, []);
        return inside(list!.nodeId).map(({ nodeId, backendDOMNodeId, role }) => {
          assert.equal(role?.value, 'listitem');
          return { name: /\d+\.png/.exec(textIn(nodeId))?.[0] ?? '', node: backendDOMNodeId! };
        });
      };
      /** What a row says of its place. */
      const placeOf = async (node: number): Promise<string> => {
        const { object } = await session.send('DOM.resolveNode', { backendNodeId: node });
        const { result } = await session.send('Runtime.callFunctionOn', {
          objectId: object.objectId!,
          functionDeclaration: 'function () { return `${this.ariaPosInSet} of ${this.ariaSetSize}`; }',
        });
        return result.value as string;
      };

      // Not all rows may be there at once. Who reads on from row to row has to find them all.
      const read: number[] = [];
      for (const end = Date.now() + 30_000; read.length < 200 && Date.now() < end;) {
        const found = await find();
        const rest = found.slice(found.findIndex(({ node }) => node === read.at(-1)) + 1);
        // What is in a row may come later than the row.
        const empty = rest.findIndex(({ name }) => !name);
        const following = empty < 0 ? rest : rest.slice(0, empty);
        // As a screen reader does, wherever it comes to.
        const { node: next } = rest[empty] ?? rest.at(-1) ?? found.at(-1)!;
        await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: next });
        for (const { name, node } of following) {
          assert.equal(name, `${read.length}.png`);
          read.push(node);
        }
      }
      assert.equal(read.length, 200);
      for (const place of [0, 1, 49, 50, 74, 75, 199]) {
        assert.equal(await placeOf(read[place]!), `${place + 1} of 200`);
      }
      await page.close();
    });
  }
});
