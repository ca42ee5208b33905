// `npm start`: the demo page with a local store behind it. PORT=… chooses the port; 0 takes any that is free.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installPackages, requireNode, root } from './set-up.mjs';

requireNode();
installPackages();

const built = ['dist/pixlab-store.min.js', 'custom-elements.json'];
if (!built.every((file) => existsSync(join(root, file)))) {
  console.log('pixlab-store: building the scripts and the reference that some of the demo pages show, once.');
  spawnSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

const { createServer } = await import('vite');
const { withFrameworks } = await import('./frameworks/vite.mjs');
const port = process.env.PORT;
const server = await createServer({
  ...withFrameworks(),
  root,
  logLevel: 'warn',
  clearScreen: false,
  // The frameworks are made ready when one of their pages is opened, not at each start.
  optimizeDeps: { entries: ['*.html', 'demo/*.html'] },
  // A port that was asked for is meant; the usual one is only a suggestion.
  server: { host: '127.0.0.1', port: Number(port || 5173), strictPort: !!port },
});

try {
  await server.listen();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const { port: taken } = server.httpServer.address();
const folder = relative(process.cwd(), join(root, 'store-data')) || '.';
console.log(`pixlab-store: http://127.0.0.1:${taken}/ (files are stored in ./${folder}; Ctrl+C ends it)`);

// Vite's own listener ends with 143, which npm calls an error.
process.removeAllListeners('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    // Open keep-alive connections and uploads would hold the server up.
    server.httpServer.closeAllConnections();
    void server.close().finally(() => process.exit(0));
  });
}
