/**
 * Mediabunny keeps what needs Node in one module, which its package.json tells bundlers to leave out of browsers. The test
 * runner's resolver cannot do that, so this stands in for it.
 */
export const noNode = () => ({
  name: 'no-node',
  serve: ({ path }) => (path.endsWith('/mediabunny/dist/modules/src/node.js') ? 'export const fs = {};' : undefined),
});
