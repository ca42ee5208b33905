// `npm run wordpress`: a real WordPress with the plugin, to look at by hand. PORT=… chooses the port.
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { addPlugin, LOGIN, startWordPress } from './wordpress.ts';

/** What the helpers ask of a test: to be told why it does not take place. */
const teller = { skip: (why = ''): void => console.error(`WordPress cannot be started: ${why}`) } as TestContext;
const site = await startWordPress(teller, {}, Number(process.env.PORT ?? 0));
if (!site) process.exit(1);

await addPlugin(site);
console.log(`${site.origin}/wp-admin/ (user ${LOGIN.user}, password ${LOGIN.password}; Ctrl+C ends it)`);
await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
site.stop();
process.exit(0);
