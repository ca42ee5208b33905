// Makes a Strapi 5 with pixlab-store in it, and runs it: node demo/strapi/run.mjs [--dir FOLDER] [--port 1337]
// The first run installs and builds, which takes some minutes; later ones start at once. Needs `npm run build` here.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** 5.55 does not install. */
const STRAPI = '5.54.0';

/** Who logs in; of a panel that listens on the loopback only. */
const ADMIN = { firstname: 'Ada', lastname: 'Admin', email: 'admin@example.org', password: 'Admin-pass-1' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const { dir, port } = parseArgs({
  options: {
    dir: { type: 'string', default: join(root, 'store-data/strapi') },
    port: { type: 'string', default: '1337' },
  },
}).values;
const app = resolve(dir);

function run(command, ...args) {
  console.log(`▸ ${command} ${args.join(' ')}`);
  const env = { ...process.env, HOST: '127.0.0.1', PORT: port, STRAPI_TELEMETRY_DISABLED: '1' };
  const cwd = existsSync(app) ? app : root;
  const { status } = spawnSync(command, args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

const write = (path, text) => {
  mkdirSync(join(app, path, '..'), { recursive: true });
  writeFileSync(join(app, path), text);
};

if (!existsSync(join(app, 'node_modules'))) {
  const flags =
    '--skip-cloud --non-interactive --no-run --no-example --no-git-init --javascript --use-npm --install --dbclient sqlite --dbfile .tmp/data.db';
  run('npx', '--yes', `create-strapi-app@${STRAPI}`, app, ...flags.split(' '));
}

const isNew = !existsSync(join(app, 'src/plugins/pixlab-store'));
cpSync(join(root, 'demo/strapi/plugin'), join(app, 'src/plugins/pixlab-store'), { recursive: true });
if (isNew) {
  // As a package from the registry, not as a link.
  run('npm', 'install', '--no-audit', '--no-fund', '--install-links', root);
  // What these two hold besides is what a new project has.
  write(
    'config/plugins.js',
    "module.exports = { 'pixlab-store': { enabled: true, resolve: './src/plugins/pixlab-store' } };\n",
  );
  write(
    'config/middlewares.js',
    `module.exports = [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        // Where stored files are shown from, besides this server: PixLab's storage.
        directives: { 'img-src': ["'self'", 'data:', 'blob:', 'https:'], 'media-src': ["'self'", 'data:', 'blob:', 'https:'] },
      },
    },
  },
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'plugin::pixlab-store.relay',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
`,
  );
  const schema = {
    kind: 'collectionType',
    collectionName: 'entries',
    info: { singularName: 'entry', pluralName: 'entries', displayName: 'Entry' },
    options: { draftAndPublish: false },
    attributes: {
      title: { type: 'string', required: true },
      picture: {
        type: 'customField',
        customField: 'plugin::pixlab-store.store',
        options: { accept: 'image/*', 'max-size': '25MB' },
      },
    },
  };
  write('src/api/entry/content-types/entry/schema.json', `${JSON.stringify(schema, null, 2)}\n`);
  for (const [folder, make] of [
    ['controllers', 'createCoreController'],
    ['services', 'createCoreService'],
    ['routes', 'createCoreRouter'],
  ]) {
    const text = `module.exports = require('@strapi/strapi').factories.${make}('api::entry.entry');\n`;
    write(`src/api/entry/${folder}/entry.js`, text);
  }
  mkdirSync(join(app, '.tmp'), { recursive: true });
  run('npx', 'strapi', 'build');
  run('npx', 'strapi', 'admin:create-user', ...Object.entries(ADMIN).map(([name, value]) => `--${name}=${value}`));
}

console.log(`\nLog in at http://127.0.0.1:${port}/admin as ${ADMIN.email}, password ${ADMIN.password}\n`);
run('npx', 'strapi', 'start');
